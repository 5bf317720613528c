import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from sqlalchemy.exc import OperationalError

from translation_service.cli.failures import explained
from translation_service.domain.errors import BrokenPromise, RequestRefused, TemporarilyUnavailable


def a_command(action: Callable[[], object]) -> click.Command:
    @click.command()
    def command() -> object:
        return action()

    return command


def raising(error: BaseException) -> click.Command:
    def action() -> None:
        raise error

    return a_command(action)


def test_a_command_that_works_ends_with_0() -> None:
    assert explained(a_command(lambda: None), []) == 0


def test_a_command_may_choose_its_status() -> None:
    assert explained(a_command(lambda: 3), []) == 3


def test_refused_input_is_one_sentence_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(raising(RequestRefused("late", "Come before %(hour)s.", hour=5)), [])

    assert (status, capsys.readouterr().err) == (2, "Come before 5.\n")


def test_a_neighbour_that_is_away_is_one_sentence_and_1(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(raising(TemporarilyUnavailable("the database does not answer")), [])

    assert status == 1
    assert re.fullmatch(r"[^\n]*the database does not answer[^\n]*\n", capsys.readouterr().err)


@pytest.mark.parametrize(("statement", "is_told"), [(None, True), ("SELECT 'words of a document'", False)])
def test_why_a_database_cannot_be_connected_to_is_told(
    statement: str | None, is_told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    error = TemporarilyUnavailable("the database does not answer")
    error.__cause__ = OperationalError(statement, None, Exception("password authentication\nfailed"))
    error.__cause__.__cause__ = error.__cause__.orig

    explained(raising(error), [])

    told = capsys.readouterr().err
    assert ("the database does not answer: password authentication failed" in told) is is_told
    assert told.count("\n") == 1


def test_our_own_fault_is_one_sentence_and_1_with_its_places_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(raising(BrokenPromise("a text of the document")), [])

    sentence = capsys.readouterr().err
    written = re.search(r"(\S+\.log)", sentence)
    assert (status, sentence.count("\n")) == (1, 1)
    assert written
    assert "test_failures.py" in Path(written[1]).read_text()
    assert "a text of the document" not in Path(written[1]).read_text()
    Path(written[1]).unlink()


def test_a_wrong_option_is_one_sentence_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(a_command(lambda: None), ["--nonsense"])

    sentence = capsys.readouterr().err
    assert (status, sentence.count("\n")) == (2, 1)
    assert "--nonsense" in sentence
    assert "“translation-service --help” says how" in sentence


def test_a_wrong_choice_is_one_sentence_that_names_the_choices(capsys: pytest.CaptureFixture[str]) -> None:
    status = explained(click.Command("x", params=[click.Argument(["kind"], type=click.Choice(["tbx", "csv"]))]), [])

    sentence = capsys.readouterr().err
    assert (status, sentence.count("\n")) == (2, 1)
    assert "tbx, csv" in sentence


def _misused() -> click.Command:
    asked = [
        click.Option(["--language"], required=True),
        click.Option(["--case"], type=click.Choice(["dative", "genitive"])),
        click.Option(["--plural"], is_flag=True),
        click.Option(["--most"], type=click.IntRange(1, 9)),
        click.Option(["--day"], type=click.DateTime(["%Y-%m-%d"])),
    ]
    return click.Command("x", params=[*asked, click.Argument(["term"])])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["su"], "Eksik seçenek: '--language'."),
        (["--language", "tr"], "Eksik girdi: 'TERM'."),
        (["--language", "tr", "su", "ne"], "Fazladan girdi var (ne)."),
        (["--language", "tr", "su", "--case", "x"], "'dative', 'genitive'."),
        (["--language", "tr", "su", "--most", "10"], "10 şu aralıkta değil: 1<=x<=9."),
        (["--language", "tr", "su", "--day", "yarın"], "'yarın' şu biçimde değil: '%Y-%m-%d'."),
        (["--language", "tr", "su", "--plural=1"], "'--plural' seçeneği değer almaz."),
        (["--language", "tr", "su", "--plurall"], "Şunu mu demek istediniz: '--plural'?"),
        (["--language", "tr", "su", "--case"], "'--case' seçeneği bir değer ister."),
    ],
)
def test_a_misused_command_says_so_in_turkish(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")

    status = explained(_misused(), arguments)

    assert status == 2
    assert f"{said} Komutun kullanımı" in capsys.readouterr().err
