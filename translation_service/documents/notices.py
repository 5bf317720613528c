"""What is said of files in more than one format, each with its sentence; what one alone says stands there."""

from typing import Final

from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

EMBEDDED_FILE: Final = "embedded-file"


def tracked_changes() -> Notice:
    told = N_("The document holds tracked changes. It is translated as if all of them were accepted.")
    return Notice(code="tracked-changes", sentence=sentence(told))


def embedded_file() -> Notice:
    told = N_("The document embeds another file, whose text is not translated.")
    return Notice(code=EMBEDDED_FILE, sentence=sentence(told))


def signature_left_out() -> Notice:
    told = N_("The file carries an electronic signature. The translation does not.")
    return Notice(code="signature-left-out", sentence=sentence(told))


def pictures_lost(count: int) -> Notice:
    told = N_("%(count)s pictures could not be read and were left out.")
    return Notice(code="pictures-left-out", sentence=sentence(told, count=count))
