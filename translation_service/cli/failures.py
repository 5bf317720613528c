"""How a command fails: one sentence on standard error; 2 when the caller can mend it, 1 when the fault is ours."""

import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Final

import click

from translation_service.cli.help_language import in_our_language
from translation_service.cli.misuse import let_click_speak
from translation_service.cli.speaking import say_error
from translation_service.domain.errors import BrokenPromise, RequestRefused, TemporarilyUnavailable, reason_of
from translation_service.domain.sentences import N_, sentence
from translation_service.engines.catalogue.troubles import SourceAway

REFUSED: Final = 2
FAILED: Final = 1
INTERRUPTED: Final = 130

_AWAY: Final = N_("Something this command needs cannot be reached now (%(what)s). Please try again later.")
_MISUSED: Final = N_("%(fault)s “%(command)s --help” says how the command is used.")
_BROKEN: Final = N_("This is a fault of the program (%(what)s). What happened is written in %(file)s.")


def explained(command: click.Command, arguments: Sequence[str]) -> int:
    """Run a command; return its exit status, with every failure explained in one sentence."""
    let_click_speak()
    try:
        status = in_our_language(command).main(list(arguments), prog_name="translation-service", standalone_mode=False)
    except click.ClickException as error:
        _explain_misuse(error)
        return REFUSED
    except click.Abort:
        return INTERRUPTED
    except RequestRefused as refusal:
        say_error(refusal.sentence)
        return REFUSED
    except TemporarilyUnavailable as error:
        say_error(error.sentence if isinstance(error, SourceAway) else sentence(_AWAY, what=_what_is_away(error)))
        return FAILED
    except BrokenPromise as error:
        _explain_breakdown(error)
        return FAILED
    return status if isinstance(status, int) else 0


def _what_is_away(error: TemporarilyUnavailable) -> str:
    """Say what cannot be reached, and why, where a database could not be connected to: its host, account or name."""
    # A cause with a statement broke off in the middle of somebody's words.
    has_no_words = getattr(error.__cause__, "statement", "") is None
    return f"{error}: {reason_of(error)}" if has_no_words else str(error)


def _explain_misuse(error: click.ClickException) -> None:
    """Say in one sentence what click would say in several lines; a group called alone shows its commands."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "translation-service"
    say_error(sentence(_MISUSED, fault=" ".join(error.format_message().split()), command=command))


def leave_no_traceback() -> None:
    """From now on the process ends an unforeseen error with a sentence, and Python with the status 1."""
    sys.excepthook = _explain_unforeseen


def _explain_unforeseen(kind: type[BaseException], error: BaseException, _traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _explain_breakdown(error)


def _explain_breakdown(error: BaseException) -> None:
    handle, record = tempfile.mkstemp(prefix="translation-service-failure-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(_described(error))
    say_error(sentence(_BROKEN, what=type(error).__name__, file=record))


def _described(error: BaseException) -> str:
    """Kind and places of an error; not its message, which may hold a document's text."""
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {type(error).__name__}\n{places}\n"
