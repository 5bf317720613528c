"""The words of a paragraph as runs of one look, hyphens at line ends healed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from glossary.patterns import lazily
from translation_service.documents.hyphens import HYPHENS, Hyphens
from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.text.hyphens import whole_words
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role
from translation_service.documents.rebuilt.letters import PLAIN, Letters

_LEADER: Final = re.compile(r"[\s.…_·]*(?:\.\s?){4,}[\s.…_·]*|[\s.]*…{2,}[\s.…]*|\s*_{5,}\s*")
_RAISED: Final = {1: "superscript", -1: "subscript"}
_OPEN_RANGE: Final = lazily(r"\d–$")
_MARK_SIGNS: Final = "()[]"
_EVEN_FONT: Final = "Courier New"
_OTHER_SIZE: Final = 0.2
TAB: Final = "\t"
_BREAK: Final = "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look, the address they lead to, and the mark of a footnote they call for."""

    text: str
    letters: Letters = PLAIN
    link: str = ""
    mark: str = ""


class _Part(NamedTuple):
    """A word, what parts it from the next one, and the page it stands on."""

    text: str
    word: Word
    glue: str


def runs_of(paragraph: Paragraph, hyphens: Hyphens, *, marks: frozenset[tuple[int, str]] = frozenset()) -> list[Run]:
    """Return the runs of a paragraph; `hyphens` tells whether one belongs to a word, `marks` which notes exist."""
    runs = [
        Run(text="".join(text for text, _ in row), letters=letters, link=link, mark=mark)
        for (letters, link, mark), row in groupby(_dressed(paragraph, hyphens, marks), key=lambda part: part[1])
    ]
    return _led(runs) if paragraph.role is Role.ENTRY else runs


_Dress = tuple[Letters, str, str]


def _dressed(paragraph: Paragraph, hyphens: Hyphens, marks: frozenset[tuple[int, str]]) -> Iterator[tuple[str, _Dress]]:
    """Return words and what is between them; a space between words of one look has it too."""
    before: _Dress | None = None
    glue = ""
    for part, page in _parts(paragraph, hyphens):
        dress = _dress(part.word, page, marks, _own_size(part.word, paragraph))
        if before is not None and glue:
            yield glue, (before if before == dress and not dress[2] else (PLAIN, "", ""))
        yield part.text, dress
        before, glue = dress, part.glue


def _own_size(word: Word, paragraph: Paragraph) -> float:
    """Return the size of a word in a row whose cells are clearly of several, 0 elsewhere."""
    is_other = abs(word.size - paragraph.lines[0].size) > _OTHER_SIZE * word.size
    return round(2 * word.size) / 2 if is_other and paragraph.role is Role.ROW and not word.is_joined else 0


def _dress(word: Word, page: int, marks: frozenset[tuple[int, str]], size: float) -> _Dress:
    mark = word.text.strip(_MARK_SIGNS)
    if word.rise > 0 and (page, mark) in marks:
        return PLAIN, "", mark
    raised = _RAISED.get(word.rise, "")
    letters = letters_of(word, raised)
    return (replace(letters, size=size) if size and not raised else letters), word.link, ""


def letters_of(word: Word, raised: str = "") -> Letters:
    """Return how a word looks."""
    set_off = word.is_bold, word.is_italic, word.is_underlined, word.is_struck
    return _letters(set_off, raised, _EVEN_FONT if word.is_even else "", word.colour, word.shade)


@lru_cache(maxsize=512)
def _letters(set_off: tuple[bool, bool, bool, bool], raised: str, font: str, colour: str, shade: str) -> Letters:
    """Return a look, the same object as long as it is the same: a document has few looks for all its words."""
    is_bold, is_italic, is_underlined, is_struck = set_off
    return Letters(
        is_bold=is_bold,
        is_italic=is_italic,
        is_underlined=is_underlined,
        is_struck=is_struck,
        raised=raised,
        font=font,
        colour=colour,
        shade=shade,
    )


def _parts(paragraph: Paragraph, hyphens: Hyphens) -> Iterator[tuple[_Part, int]]:
    """Return words and what parts them from the next one."""
    lines = paragraph.worded()
    for index, (line, following) in enumerate(zip(lines, [*lines[1:], None], strict=True)):
        ends = {id(cell[-1]) for cell in line.cells} if paragraph.role is Role.ROW else set()
        words = line.words
        for word, after in pairwise(words):
            space = "" if after.is_joined else " "
            yield _Part(text=word.text, word=word, glue=TAB if id(word) in ends else space), line.page
        text, glue = _healed(line, words[-1], following, hyphens)
        yield _Part(text=text, word=words[-1], glue=_BREAK if index in paragraph.breaks else glue), line.page


def _healed(line: Line, word: Word, following: Line | None, hyphens: Hyphens) -> tuple[str, str]:
    """Return the last word of a line without a hyphen that is there for the end of the line only."""
    whole = f"{word.text}-" if line.is_hyphenated and not word.text.endswith(HYPHENS) else word.text
    if following is None or not whole.endswith(HYPHENS):
        return whole, "" if _is_spaceless(word, following) or _is_range(word, following) else " "
    stem, rest = whole_words(line)[-1].rstrip("-‐"), following.words[0].text
    if not stem or not rest[:1].isalnum():
        return whole, " "
    return (whole if hyphens.belong(stem, rest) else whole.rstrip("-‐")), ""


def _is_spaceless(word: Word, following: Line | None) -> bool:
    """Tell whether words on both sides of the end of a line are of a script that knows no spaces."""
    return following is not None and _is_ideograph(word.text[-1:]) and _is_ideograph(following.words[0].text[:1])


def _is_range(word: Word, following: Line | None) -> bool:
    """Tell whether a dash between two numbers, which has no spaces around it, ends a line."""
    return following is not None and bool(_OPEN_RANGE.search(word.text)) and following.words[0].text[:1].isdigit()


def _is_ideograph(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _led(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of an entry of a table of contents with a tab for the dots that lead to its page."""
    text = "".join(run.text for run in runs)
    found = list(_LEADER.finditer(text))[-1:]
    if not found:
        return list(runs)
    first = runs[0]
    title, page = text[: found[0].start()].rstrip(), text[found[0].end() :].strip()
    return [Run(text=f"{title}{TAB}{page}", letters=first.letters, link=first.link)]
