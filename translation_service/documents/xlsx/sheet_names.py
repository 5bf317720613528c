"""Names of sheets: which are words, and what Excel lets them be."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from translation_service.documents.blocks import has_letter
from translation_service.documents.xlsx.comparing import folded

LONGEST: Final = 31
_GIVEN_BY_PROGRAMS: Final = re.compile(
    r"(?:Sheet|Chart|Tabelle|Diagramm|Blatt|Feuil|Feuille|Graph|Hoja|Gráfico|Planilha|Plan|Folha|Foglio|Blad|Arkusz|"
    r"Foaie|Лист|Аркуш|Φύλλο|Sayfa|Grafik|ورقة|Sheet )\s?\d+"
)
_FORBIDDEN: Final = re.compile(r"[\[\]*?\x00-\x1f]")
_PARTING: Final = re.compile(r"[:/\\]")
_RESERVED: Final = frozenset({"history"})


def is_word(name: str) -> bool:
    """Tell whether somebody chose a name: programs number sheets nobody named."""
    return has_letter(name) and not _GIVEN_BY_PROGRAMS.fullmatch(name)


def new_names(names: Sequence[str], wanted: Mapping[str, str]) -> dict[str, str]:
    """Return the new names of sheets by their old ones, as Excel lets them be and none like another."""
    taken = {folded(name) for name in names if name not in wanted} | _RESERVED
    chosen: dict[str, str] = {}
    for name in names:
        if name in wanted:
            chosen[name] = _unlike(_allowed(wanted[name]) or name, taken)
            taken.add(folded(chosen[name]))
    return chosen


def shortened(text: str, longest: int) -> str:
    """Return text of at most `longest` characters as Excel counts them, cut between words where there are any."""
    if _length(text) <= longest:
        return text
    while _length(text) > longest:
        text = text[:-1]
    head, space, _ = text.rpartition(" ")
    return head if space and len(head) > longest // 2 else text.rstrip()


def _allowed(name: str) -> str:
    spoken = _PARTING.sub("-", _FORBIDDEN.sub(" ", name))
    return shortened(" ".join(spoken.split()).strip("'"), LONGEST).strip("' ")


def _unlike(name: str, taken: set[str]) -> str:
    candidate, number = name, 2
    while folded(candidate) in taken:
        ending = f" ({number})"
        candidate = shortened(name, LONGEST - len(ending)) + ending
        number += 1
    return candidate


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
