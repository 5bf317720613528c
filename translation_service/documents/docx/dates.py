"""Fields that show a date: Word writes it anew when the file is opened, in the language of its runs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from translation_service.documents.docx import fields
from translation_service.documents.docx.direction import spoken_in
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.languages import LanguagePair

_RUN: Final = names.word("r")
_PROPERTIES: Final = names.word("rPr")
_SIMPLE: Final = names.word("fldSimple")
_INSTRUCTION: Final = names.word("instr")
_DATES: Final = frozenset({"DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    runs: list[Element] = field(default_factory=list)


def speak_dates(root: Element, pair: LanguagePair) -> bool:
    """Put the date fields of a story into the language of the translation; tell whether there are any."""
    runs = list(_date_runs(root))
    for run in runs:
        properties = names.child(run, _PROPERTIES)
        run.insert(0, spoken_in(properties, run, pair))
    return bool(runs)


def _date_runs(root: Element) -> Iterator[Element]:
    for simple in root.iter(*_SIMPLE):
        if _is_date(names.attribute(simple, _INSTRUCTION) or ""):
            yield from simple.iter(*_RUN)
    if any(_is_date(code.text or "") for code in root.iter(*fields.INSTRUCTION)):
        for found in _complex_fields(root):
            yield from found.runs if _is_date(found.instruction) else ()


def _complex_fields(root: Element) -> Iterator[_Field]:
    open_: list[_Field] = []
    for run in root.iter(*_RUN):
        if any(fields.character_kind(inner) == "begin" for inner in run):
            open_.append(_Field())
        if open_:
            open_[-1].runs.append(run)
            open_[-1].instruction += "".join(inner.text or "" for inner in run if inner.tag in fields.INSTRUCTION)
        if open_ and any(fields.character_kind(inner) == "end" for inner in run):
            yield open_.pop()


def _is_date(instruction: str) -> bool:
    return any(word.upper() in _DATES for word in instruction.split(maxsplit=1)[:1])
