"""Translated segments back into a file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from translation_service.documents.blocks import OpenDocument
from translation_service.documents.formats import Format, recognise
from translation_service.documents.joining import Joined, join
from translation_service.documents.limits import Limits
from translation_service.documents.mending import Repair
from translation_service.documents.opening import open_document
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, Notice, TranslatedSegment
from translation_service.domain.sentences import N_, sentence

_WITH_KEYS: Final = frozenset({Format.XLSX, Format.XLSM, Format.CSV, Format.TSV})
_UNTRANSLATED: Final = N_("%(count)s segments have no translation; they stand in the source language.")
_UNTRANSLATED_CODE: Final = "untranslated"
_REPAIRS: Final = {
    Repair.RESTORED: N_("%(count)s notes, images, links or breaks were missing in the translation and were put back."),
    Repair.DROPPED: N_("%(count)s tags in the translation have nothing to stand for and were left out."),
    Repair.FORMAT_LOST: N_("%(count)s formatted passages have lost their formatting in the translation."),
}
WRITING_NOTICES: Final = frozenset({_UNTRANSLATED_CODE, *(repair.value for repair in _REPAIRS)})
"""The codes of what is told of a written file, and not of the one it was made from."""


def assemble_document(
    content: bytes,
    *,
    file_name: str,
    segments: Sequence[TranslatedSegment],
    pair: LanguagePair,
    limits: Limits,
) -> AssembledDocument:
    """Return the source file with the translations in it.

    A segment without a target stays in the source language, and a notice says so; what reading the file had to say
    is not said again. Raises `BrokenPromise` when the segments do not belong to this file.
    """
    document_format = recognise(content, file_name, limits)
    document = open_document(content, document_format, limits)
    document = as_read(document, content, document_format, segments, limits)
    return write_segments(document, document_format, segments, pair)


def write_segments(
    document: OpenDocument, document_format: Format, segments: Sequence[TranslatedSegment], pair: LanguagePair
) -> AssembledDocument:
    """Return an open file with the translations in it; it is not written to again."""
    joined = join(document.blocks, segments, pair, has_keys=document_format in _WITH_KEYS)
    kind = document_format.value
    return AssembledDocument(
        content=document.write(joined.texts, pair),
        extension=kind.result_extension,
        media_type=kind.result_media_type,
        notices=tuple(_notices(joined)),
    )


# Which of the settings that say what is read may be others since: the comments, the words of formulas.
_CHANGED: Final = ((True, False), (False, True), (True, True))


def as_read(
    document: OpenDocument,
    content: bytes,
    document_format: Format,
    segments: Sequence[TranslatedSegment],
    limits: Limits,
) -> OpenDocument:
    """Return an open file with or without its comments and words of formulas, as when its segments were read."""
    if not segments or segments[-1].block == len(document.blocks):
        return document
    for comments, formulas in _CHANGED:
        other = replace(
            limits,
            translate_comments=limits.translate_comments is not comments,
            translate_formula_words=limits.translate_formula_words is not formulas,
        )
        opened = open_document(content, document_format, other)
        if segments[-1].block == len(opened.blocks):
            return opened
    return document


def _notices(joined: Joined) -> Iterator[Notice]:
    if joined.untranslated:
        yield Notice(code=_UNTRANSLATED_CODE, sentence=sentence(_UNTRANSLATED, count=joined.untranslated))
    for repair, template in _REPAIRS.items():
        if joined.repairs[repair]:
            yield Notice(code=repair.value, sentence=sentence(template, count=joined.repairs[repair]))
