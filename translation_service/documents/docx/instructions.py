"""Words within the instructions of fields that a reader sees: alternatives of a condition, the label of a button."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.docx.field_runs import NESTED, FieldRuns, fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element, spoken
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_CONDITION: Final = "IF"
_BUTTONS: Final = ("MACROBUTTON", "GOTOBUTTON")
_ARGUMENT: Final = re.compile(r'"(?P<words>[^"]*)"|[^\s"]+')
_COMPARING: Final = frozenset({"=", "<>", "<", ">", "<=", ">="})
_LABEL: Final = re.compile(r"\s*\S+\s+\S+\s+(?P<words>.*\S)\s*", re.DOTALL)
# A quote would end the words, a backslash would begin a switch.
_IN_QUOTES: Final = str.maketrans({'"': "”", "\\": "/", "\n": " "})


@dataclass(slots=True)
class _Code:
    """An element of an instruction, in pieces between the places where words begin and end."""

    element: Element
    pieces: list[str]
    starts: list[int]

    def within(self, stretch: tuple[int, int]) -> list[tuple["_Code", int]]:
        """Return the pieces that stand in a stretch of the instruction."""
        return [(self, index) for index, start in enumerate(self.starts) if stretch[0] <= start < stretch[1]]

    def write(self) -> None:
        self.element.text = "".join(self.pieces)


class InstructionWords:
    """Some words of an instruction, in one or several of its elements."""

    def __init__(self, places: Sequence[tuple[_Code, int]]) -> None:
        self._places = places
        words = "".join(code.pieces[index] for code, index in places)
        self.block = Block(place=Place.BODY, text=inline.write([words]))

    @property
    def elements(self) -> list[Element]:
        return [code.element for code, _ in self._places]

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - instructions carry no language
        words = spoken("".join(piece for piece in inline.parse(text) if isinstance(piece, str)))
        for order, (code, index) in enumerate(self._places):
            code.pieces[index] = "" if order else words.translate(_IN_QUOTES)
            code.write()


def instruction_words(story: Story) -> Iterator[InstructionWords]:
    """Return what the instructions of a story show their readers."""
    for found in fields_called(story, _CONDITION, *_BUTTONS):
        stretches = [stretch for stretch in _stretches(found.instruction) if _is_worded(found.instruction, stretch)]
        if found.codes and stretches:
            yield from _words(found, stretches)


def _is_worded(instruction: str, stretch: tuple[int, int]) -> bool:
    words = instruction[slice(*stretch)]
    return has_letter(words) and NESTED not in words


def _stretches(instruction: str) -> Iterator[tuple[int, int]]:
    """Return from where to where words stand that are seen."""
    if instruction.split(maxsplit=1)[0].upper() != _CONDITION:
        label = _LABEL.fullmatch(instruction)
        yield from [] if label is None else [label.span("words")]
        return
    arguments = list(_ARGUMENT.finditer(instruction))
    compared = next((at for at, found in enumerate(arguments) if found[0] in _COMPARING), len(arguments))
    # What is compared with comes first; then what stands where it is so, and where it is not.
    for found in arguments[compared + 2 : compared + 4]:
        if found["words"] is not None:
            yield found.span("words")


def _words(found: FieldRuns, stretches: Sequence[tuple[int, int]]) -> Iterator[InstructionWords]:
    """Return words where they stand in the elements of an instruction; nested fields are one sign long."""
    lengths = [1 if element is None else len(element.text or "") for element in found.codes]
    starts = [0, *accumulate(lengths)]
    cuts = sorted({place for stretch in stretches for place in stretch})
    codes = [_cut(element, found.instruction, start, end, cuts) for element, start, end in _spans(found, starts)]
    for stretch in stretches:
        yield InstructionWords([place for code in codes for place in code.within(stretch)])


def _spans(found: FieldRuns, starts: Sequence[int]) -> Iterator[tuple[Element, int, int]]:
    for element, start, end in zip(found.codes, starts, starts[1:], strict=False):
        if element is not None:
            yield element, start, end


def _cut(element: Element, instruction: str, start: int, end: int, cuts: Sequence[int]) -> _Code:
    """Return an element of an instruction, which is there from `start` to `end`, cut where words begin and end."""
    borders = [start, *(cut for cut in cuts if start < cut < end), end]
    pieces = [instruction[first:last] for first, last in pairwise(borders)]
    return _Code(element, pieces, borders[:-1])
