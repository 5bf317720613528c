"""Complex fields: where one begins and ends, and whether its result is words or a value Word works out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.tokens import Atom

FIELD_CHARACTER: Final = names.word("fldChar")
INSTRUCTION: Final = names.word("instrText")
_KIND: Final = names.word("fldCharType")

# Their result is worked out by Word, or belongs to another program; translating it would be undone or break it.
# Marks of indexes and buttons are none of them: Word gives them no result, and LibreOffice writes words there.
_VALUE_FIELDS: Final = """
    = ADDIN AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BARCODE BIDIOUTLINE CITATION COMPARE CREATEDATE DATE DISPLAYBARCODE
    EDITTIME EMBED EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN LASTSAVEDBY LINK LISTNUM MERGEFIELD MERGEREC
    MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINT PRINTDATE RD REF REVNUM SAVEDATE
    SECTION SECTIONPAGES SEQ SHAPE SYMBOL TEMPLATE TIME USERADDRESS USERINITIALS USERNAME
"""
# Fields in fields are read level by level, each anew; Word itself takes no more than twenty.
_VALUES: Final = frozenset(_VALUE_FIELDS.split())
_REFERRING: Final = frozenset(["REF", "PAGEREF", "NOTEREF"])
# What it refers to is said to stand "above", "below" or "on page 5".
_POSITION: Final = "\\P"
_NUMBERED: Final = frozenset(["\\N", "\\R", "\\W"])
_WORD: Final = lazily(r"[^\W\d_]+")
_ROMAN: Final = frozenset("ivxlcdm")
_LONGEST_LETTERED: Final = 2
_NUMBERS: Final = frozenset(["NUMPAGES", "PAGE", "PAGEREF", "SECTION", "SECTIONPAGES", "SEQ"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A field in a row of atoms: first and last index, and that of the separator before its result (or `None`)."""

    first: int
    last: int
    separator: int | None


def character_kind(element: Element) -> str:
    """Return "begin", "separate" or "end" for a field character, and an empty text for anything else."""
    return (names.attribute(element, _KIND) or "") if element.tag in FIELD_CHARACTER else ""


def spans(atoms: Sequence[Atom]) -> dict[int, Span]:
    """Return the fields that begin and end among these atoms, by where they begin."""
    found: dict[int, Span] = {}
    open_: list[tuple[int, int | None]] = []
    for index, atom in enumerate(atoms):
        kind = character_kind(atom.element)
        if kind == "begin":
            open_.append((index, None))
        elif kind == "separate" and open_:
            first, separator = open_.pop()
            open_.append((first, index if separator is None else separator))
        elif kind == "end" and open_:
            first, separator = open_.pop()
            found[first] = Span(first=first, last=index, separator=separator)
    return found


def open_head(atoms: Sequence[Atom], first: int) -> int:
    """Return the last index of the instruction of a field that begins here and ends in a later paragraph."""
    depth, last = 0, first
    for index in range(first, len(atoms)):
        element = atoms[index].element
        kind = character_kind(element)
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if kind == "separate" and depth == 1:
            return index
        if kind or element.tag in INSTRUCTION:
            last = index
    return last


def instruction(atoms: Sequence[Atom], span: Span) -> str:
    """Return the instruction of a field without the instructions of fields nested in it."""
    depth, found = 0, []
    for atom in atoms[span.first : (span.separator or span.last) + 1]:
        depth += {"begin": 1, "end": -1}.get(character_kind(atom.element), 0)
        if depth == 1 and atom.element.tag in INSTRUCTION:
            found.append(atom.element.text or "")
    return "".join(found)


def is_value(instruction: str, shown: str) -> bool:
    """Tell whether Word works the result out, so that it must stay as it is."""
    words = instruction.upper().split()
    if not words:
        return True
    if words[0] in _REFERRING and (_POSITION in words or (not _NUMBERED.isdisjoint(words) and _says_label(shown))):
        return False
    return words[0] in _VALUES or words[0].startswith("=")


def _says_label(shown: str) -> bool:
    """Tell whether a number is shown with words before it, as in "Article 5"; letters may be a Roman number."""
    return any(len(word) > _LONGEST_LETTERED and not _ROMAN.issuperset(word) for word in _WORD.findall(shown.lower()))


def read_as(instruction: str, shown: str) -> str:
    """Return what a field reads as that shows this: a number where Word has not worked one out yet."""
    words = instruction.upper().split()
    is_owed = words[:1] and words[0] in _NUMBERS and not any(map(str.isalnum, shown))
    return "1" if is_owed and not _is_silent(words) else shown


def _is_silent(words: Sequence[str]) -> bool:
    """Tell whether a field only counts, or is one of those that Word 97 put before each comment."""
    return (words[0] == "SEQ" and "\\H" in words) or (words[0] == "PAGE" and "\\#" in words)


def is_filled_in(instruction: str) -> bool:
    """Tell whether the result of a field was typed by a person into a form."""
    return instruction.strip().upper().startswith("FORMTEXT")


def is_page_of_another(instruction: str) -> bool:
    return instruction.strip().upper().startswith("PAGEREF")


def is_link(instruction: str) -> bool:
    return instruction.strip().upper().startswith("HYPERLINK")
