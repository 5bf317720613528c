"""`translate` and `inspect` as a person uses them: files in, files out, no database."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from glossary.exchange.csv_files import read_terms
from glossary.exchange.tbx_files import write_tbx
from glossary.keeping import FEWEST
from tests.building.docx_files import DocxFile, paragraph, sister_city_letter
from tests.building.docx_files import run as piece
from tests.building.locked_files import PASSWORD, locked
from tests.building.machine_models import lend_starter_models
from tests.building.pdf_files import letter as pdf_letter
from tests.building.waiting import wait_until
from translation_service.cli.commands import commands
from translation_service.cli.failures import INTERRUPTED, explained

GLOSSARY = """source_language,target_language,source,target,status
pt,en,Semana da Amizade,Friendship Week,preferred
pt,en,Ponte Nova,Ponte Nova,do-not-translate
"""


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TRANSLATION_MODELS_FOLDER", str(tmp_path / "models"))


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "carta.docx"
    path.write_bytes(sister_city_letter())
    return path


def run(*arguments: object) -> int:
    return explained(commands, [str(argument) for argument in arguments])


def report_of(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def test_a_letter_is_translated_beside_itself(letter: Path) -> None:
    status = run("translate", letter, "--from", "pt", "--to", "en", "--engine", "pseudo")

    paragraphs = [paragraph.text for paragraph in docx.Document(str(letter.with_name("carta.en.docx"))).paragraphs]
    assert status == 0
    assert "§Exmo. §Sr. §Presidente §da §Câmara," in paragraphs


def test_a_pdf_becomes_a_word_document(tmp_path: Path) -> None:
    (tmp_path / "carta.pdf").write_bytes(pdf_letter())

    status = run("translate", tmp_path / "carta.pdf", "--from", "pt", "--to", "en", "--engine", "pseudo")

    assert status == 0
    assert docx.Document(str(tmp_path / "carta.en.docx")).paragraphs


def test_the_report_counts_what_happened(letter: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"

    run("translate", letter, "--from", "pt", "--to", "en", "--engine", "pseudo", "--report", report)

    written = report_of(report)
    assert written["segments"] > 8
    assert written["words"] > 40
    assert sum(written["places"].values()) == written["words"]
    assert written["untranslated"] == 0
    assert written["tags"]["all"] == written["tags"]["kept"] > 0
    assert written["engine"] == "pseudo pt-en 1"
    assert {"parse", "translate", "assemble"} <= set(written["seconds"])


def test_the_report_warns_where_the_glossary_was_not_followed(letter: Path, tmp_path: Path) -> None:
    glossary, report = tmp_path / "terms.csv", tmp_path / "report.json"
    glossary.write_text(GLOSSARY, encoding="utf-8")

    run("translate", letter, "--to", "en", "--engine", "pseudo", "--glossary", glossary, "--report", report)

    warnings = {warning["code"]: warning for warning in report_of(report)["warnings"]}
    missing = warnings["term-missing"]
    assert "Friendship Week" in missing["sentence"]
    assert f"Segment {missing['segment']}:" in missing["sentence"]


def test_a_glossary_of_any_format_serves_with_what_is_in_force(letter: Path, tmp_path: Path) -> None:
    terms = [replace(term, valid_until=date(2020, 1, 1)) for term in read_terms(GLOSSARY.encode()).terms]
    glossary, report = tmp_path / "terms.tbx", tmp_path / "report.json"
    glossary.write_bytes(write_tbx(terms))

    status = run("translate", letter, "--to", "en", "--engine", "pseudo", "--glossary", glossary, "--report", report)

    assert status == 0
    assert "term-missing" not in {warning["code"] for warning in report_of(report)["warnings"]}


def test_a_large_glossary_is_compiled_once_for_the_languages_that_were_detected(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, glossary, report = tmp_path / "data", tmp_path / "terms.csv", tmp_path / "report.json"
    data.mkdir()
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(data))
    others = (f"termo{number},term{number}" for number in range(FEWEST))
    glossary.write_text("\n".join(("source,target", "Semana da Amizade,Friendship Week", *others)), encoding="utf-8")

    for _ in ("compiled", "kept"):
        run("translate", letter, "--to", "en", "--engine", "pseudo", "--glossary", glossary, "--report", report)

        assert "term-missing" in {warning["code"] for warning in report_of(report)["warnings"]}
        assert len([*(data / "glossaries").iterdir()]) == 1


def test_the_language_is_detected(letter: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.json"

    run("translate", letter, "--from", "detect", "--to", "en", "--engine", "pseudo", "--report", report)

    assert report_of(report)["from"] == "pt"


def test_the_starter_engine_translates_for_real(letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lend_starter_models(tmp_path / "models")
    monkeypatch.setenv("TRANSLATION_MODELS_FOLDER", str(tmp_path / "models"))
    out = tmp_path / "letter.docx"

    status = run("translate", letter, "--from", "pt", "--to", "en", "--engine", "firefox", "--out", out)

    words = " ".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    assert status == 0
    assert "honour" in words or "honor" in words


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--to", "pt", "--from", "pt"], "already"),
        (["--to", "xx"], "xx"),
        (["--to", "en", "--engine", "oracle"], "oracle"),
        (["--to", "en", "--from", "pt", "--engine", "argos"], "No installed engine"),
        (["--to", "en", "--glossary", "/no/such.csv"], "/no/such.csv"),
        (["--to", "en", "--from", "pt", "--engine", "pseudo", "--out", "/no/such/letter.docx"], "/no/such/letter.docx"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_2(
    options: list[str], reason: str, letter: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("translate", letter, *options)

    sentence = capsys.readouterr().err
    assert (status, sentence.count("\n")) == (2, 1)
    assert reason in sentence


def test_a_file_that_is_no_document_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))

    status = run("translate", tmp_path / "picture.docx", "--to", "en", "--engine", "pseudo")

    assert (status, capsys.readouterr().err.count("\n")) == (2, 1)
    assert not (tmp_path / "picture.en.docx").exists()


def test_a_refusal_speaks_turkish_where_the_environment_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")

    status = run("inspect", tmp_path / "gone.docx")

    assert status == 2
    assert "gone.docx" in capsys.readouterr().err


def test_inspect_shows_the_segments_as_json(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("inspect", letter, "--json")

    shown = json.loads(capsys.readouterr().out)
    with_bold = next(one for one in shown["segments"] if "honra" in one["source"])
    assert status == 0
    assert set(shown) == {"segments", "warnings"}
    assert set(with_bold) == {"number", "place", "source", "plain"}
    assert "<1>honra</1>" in with_bold["source"]
    assert "<" not in with_bold["plain"]


def test_inspect_shows_the_segments_to_people(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("inspect", letter)

    assert "Temos a <1>honra</1>" in capsys.readouterr().out


def test_a_terminal_of_another_encoding_gets_escapes_and_no_failure(letter: Path) -> None:
    command = [sys.executable, "-m", "translation_service.cli", "inspect", letter]

    done = subprocess.run(command, env=os.environ | {"PYTHONIOENCODING": "cp1251"}, capture_output=True, check=True)

    assert b"Munic\\xedpio" in done.stdout


def test_a_file_under_a_password_is_translated_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gizli.docx"
    path.write_bytes(locked(sister_city_letter()))
    order = ("translate", path, "--from", "pt", "--to", "en", "--engine", "pseudo")

    statuses = [run(*order), run(*order, "--password", "another"), run(*order, "--password", PASSWORD)]

    assert statuses == [2, 2, 0]
    assert path.with_name("gizli.en.docx").exists()
    assert PASSWORD not in capsys.readouterr().err
    assert run("inspect", path, "--password", PASSWORD) == 0


@pytest.mark.parametrize("request_to_end", [signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_asked_to_end_leaves_nothing_behind(tmp_path: Path, request_to_end: signal.Signals) -> None:
    long_letter, temporary = tmp_path / "long.docx", tmp_path / "temporary"
    long_letter.write_bytes(DocxFile("".join(paragraph(piece(f"Word {number}")) for number in range(50_000))).build())
    temporary.mkdir()
    # A command begun with nohup would live on, so the requests are heeded even where the tests were.
    command = ["env", "--default-signal", sys.executable, "-m", "translation_service.cli", "inspect", str(long_letter)]
    inspecting = subprocess.Popen(command, env=os.environ | {"TMPDIR": str(temporary)}, stdout=subprocess.DEVNULL)
    # A folder: whether it may write there Python tries with a file, which would outlive an end at that moment.
    wait_until(lambda: any(path.is_dir() for path in temporary.iterdir()))

    inspecting.send_signal(request_to_end)

    assert inspecting.wait(timeout=60) == INTERRUPTED
    assert not list(temporary.iterdir())


def test_the_result_may_be_written_to_what_is_no_file(letter: Path) -> None:
    assert run("translate", letter, "--from", "pt", "--to", "en", "--engine", "pseudo", "--out", "/dev/null") == 0
