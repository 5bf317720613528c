"""The language of the command line: Turkish where the environment is Turkish, else English."""

import gettext
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from typing import Final

import click

from translation_service.domain.sentences import Sentence, sentence

CATALOGUES: Final = Path(__file__).parents[1] / "locale"
DOMAIN: Final = "messages"
_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str]) -> str:
    """Return "tr" or "en", by the first of LC_ALL, LC_MESSAGES and LANG that is set."""
    chosen = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "tr" if chosen.lower().startswith("tr") else "en"


def spoken(words: Sentence) -> str:
    """Return a sentence in the language of the command line; `%s` says a number with its thousands parted."""
    return words.spoken(_catalogue(), _Parted)


def say(template: str, **values: str | int) -> None:
    """Print a marked template, filled and in the language of the command line."""
    click.echo(spoken(sentence(template, **values)))


def say_error(words: Sentence) -> None:
    """Print a sentence on standard error."""
    click.echo(spoken(words), err=True)


def escape_what_cannot_be_shown() -> None:
    r"""From now on print characters that the terminal's encoding lacks, and bytes of odd file names, as `\u2019`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class _Parted(int):
    """A number as the language of the command line parts its thousands: 7.680 in Turkish, 7,680 in English."""

    def __str__(self) -> str:
        parted = f"{int(self):,}"
        return parted.replace(",", ".") if language_of(os.environ) == "tr" else parted


def _catalogue() -> Callable[[str], str]:
    return _catalogue_in(language_of(os.environ))


@cache
def _catalogue_in(language: str) -> Callable[[str], str]:
    return gettext.translation(DOMAIN, localedir=CATALOGUES, languages=[language], fallback=True).gettext
