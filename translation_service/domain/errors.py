"""Errors, sorted by who must act."""

from typing import Final

from translation_service.domain.sentences import Sentence, sentence

_LONGEST_REASON: Final = 300


class TranslationServiceError(Exception):
    """The root: catch it, never raise it."""


class RequestRefused(TranslationServiceError):
    """The person can fix it: `code` names the reason for programs, `sentence` tells a person what to do."""

    def __init__(self, code: str, template: str, **values: str | int | Sentence) -> None:
        super().__init__(code)
        self.code = code
        self.sentence: Sentence = sentence(template, **values)


class NotAllowed(RequestRefused):
    """This person may not do this here."""


class NotFound(RequestRefused):
    """It does not exist, or this person may not know that it does."""


class MovedOn(RequestRefused):
    """It is too late: what was to be acted on has moved on meanwhile, and its page shows where it is now."""


class EditConflict(RequestRefused):
    """Somebody else saved first; both texts are kept and shown."""


class DocumentRefused(RequestRefused):
    """A file we cannot take: wrong type, damaged, encrypted, too large, empty."""


class FileStruck(DocumentRefused):
    """A file whose reader was killed from outside, by somebody or for want of memory: worth one more try."""


class FileLost(RequestRefused):
    """A kept file is damaged or gone; whoever looks after the service brings it back from a backup."""


class TemporarilyUnavailable(TranslationServiceError):
    """Try again later: a neighbour is away or busy."""


class NoRoom(TemporarilyUnavailable):
    """The disk takes no more: it is tried again, but somebody must make room first."""


class WrittenMeanwhile(TemporarilyUnavailable):
    """Somebody else wrote the same at the same moment; who tries again finds it."""


class BrokenPromise(TranslationServiceError):
    """Our bug: something that cannot happen has happened."""


def reason_of(error: BaseException) -> str:
    """Return the message of the first cause of an error, on one line: what a neighbour itself said.

    For whoever keeps the service running, and never for a log: it names addresses and accounts.
    """
    while error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__
