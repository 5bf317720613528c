import os
import re
import subprocess
import sys

import click
import pytest

from translation_service.cli.commands import commands
from translation_service.cli.failures import explained
from translation_service.cli.help_language import in_our_language

_ENGLISH = re.compile(
    r"(?<!-)\b(?:the|of|and|or|to|when|where|Options|Commands|Usage|OPTIONS|TEXT|FILE|PATH|required)\b"
)


def _paths(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the words that call each command below a group, and the group."""
    context = click.Context(group)
    found = [path]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        inner = (*path, name)
        found += _paths(command, inner) if isinstance(command, click.Group) else [inner]
    return found


@pytest.fixture
def _turkish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")


@pytest.mark.parametrize("path", _paths(commands), ids=" ".join)
@pytest.mark.usefixtures("_turkish")
def test_the_help_of_every_command_is_turkish_where_the_command_line_is(
    path: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    explained(commands, [*path, "--help"])

    said = capsys.readouterr().out
    assert said.startswith("Kullanım:")
    assert _ENGLISH.findall(said) == []


def test_help_that_was_asked_for_before_does_not_keep_its_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked_before = click.Command("asked", help="Run one worker alone.")
    asked_before.get_help(click.Context(asked_before))
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")

    explained(asked_before, ["--help"])

    assert "Show this message" not in capsys.readouterr().out


@pytest.mark.usefixtures("_turkish")
def test_help_names_values_as_its_sentences_do(capsys: pytest.CaptureFixture[str]) -> None:
    explained(commands, ["terms", "import", "--help"])

    said = " ".join(capsys.readouterr().out.split())
    assert "terms import [SEÇENEKLER] DOSYA" in said
    assert "DOSYA içindeki terimleri bir terimce dosyasına alır" in said
    assert "--glossary YOL CSV, TSV, TBX ya da XLSX biçiminde terim dosyası. [zorunlu]" in said
    assert "-h, --help Bu yardımı gösterir." in said


def test_help_stays_english_elsewhere() -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    asked = [sys.executable, "-m", "translation_service.cli", "terms", "import", "--help"]

    said = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout

    assert "Usage: translation-service terms import [OPTIONS] FILE" in said


@pytest.mark.usefixtures("_turkish")
def test_a_command_that_speaks_is_a_copy() -> None:
    command = click.Command("x", help="Password", params=[click.Option(["--text"], help="Password")])

    speaking = in_our_language(command)

    assert (speaking.help, command.help) == ("Parola", "Password")
    assert [option.help for option in command.params if isinstance(option, click.Option)] == ["Password"]
