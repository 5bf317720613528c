"""Fields of a story as the runs they are written in, wherever these are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from translation_service.documents.docx import fields
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names

_RUN: Final = names.word("r")
_SIMPLE: Final = names.word("fldSimple")
_INSTRUCTION: Final = names.word("instr")


@dataclass(slots=True)
class FieldRuns:
    """A field: its instruction, and its runs without those of fields within it."""

    instruction: str = ""
    runs: list[Element] = field(default_factory=list)


def fields_called(story: Story, *called: str) -> Iterator[FieldRuns]:
    """Return the fields of a story whose instruction begins with one of some words."""
    for simple in story.elements(*_SIMPLE):
        instruction = names.attribute(simple, _INSTRUCTION) or ""
        if _is_called(instruction, called):
            yield FieldRuns(instruction, list(simple.iter(*_RUN)))
    if any(_is_called(code.text or "", called) for code in story.elements(*fields.INSTRUCTION)):
        yield from (found for found in _complex_fields(story.root) if _is_called(found.instruction, called))


def _complex_fields(root: Element) -> Iterator[FieldRuns]:
    open_: list[FieldRuns] = []
    for run in root.iter(*_RUN):
        if any(fields.character_kind(inner) == "begin" for inner in run):
            open_.append(FieldRuns())
        if open_:
            open_[-1].runs.append(run)
            open_[-1].instruction += "".join(inner.text or "" for inner in run if inner.tag in fields.INSTRUCTION)
        if open_ and any(fields.character_kind(inner) == "end" for inner in run):
            yield open_.pop()


def _is_called(instruction: str, called: tuple[str, ...]) -> bool:
    return any(word.upper() in called for word in instruction.split(maxsplit=1)[:1])
