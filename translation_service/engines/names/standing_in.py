"""Names carried through an engine behind others of their kind that it knows well."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.suffixes_of_names import suffix_behind
from translation_service.engines.names.finding import Name

# By language of the text: names of a person, such as stand alone, and places, none with a name of its own elsewhere.
_PEOPLE: Final = {
    "en": ("John Smith", "Peter Brown", "David Wilson", "Robert Taylor"),
    "tr": ("Ahmet Yılmaz", "Mehmet Kaya", "Hasan Demir", "Ali Yıldırım"),
}
_CALLED: Final = {"en": ("Smith", "Brown", "Wilson", "Taylor"), "tr": ("Ahmet", "Mehmet", "Hasan", "Yılmaz")}
_PLACES: Final = {
    "en": ("Manchester", "Bristol", "Liverpool", "Oxford"),
    "tr": ("Bornova", "Kadıköy", "Beşiktaş", "Üsküdar"),
}
_SUFFIX: Final = r"(?P<mark>['’])(?P<suffix>[a-zçğıöşü]{1,12})(?!\w)"
_SUFFIXED: Final = lazily(_SUFFIX)

Original = TypeVar("Original")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoodIn(Generic[Original]):
    """A text with other names, and what each stands for."""

    text: str
    originals: Mapping[str, Original]


def stood_in(text: str, names: Sequence[Name], language: str) -> StoodIn[str] | None:
    """Put a name that engines know in the place of each of some names; None where there are too many."""
    standing: dict[str, str] = {}
    for name in names:
        known = standing.get(name.text) or _free(name, [text, *standing.values()], language)
        if known is None:
            return None
        standing[name.text] = known
    stood = text
    for name in reversed(names):
        found = _SUFFIXED.match(text, name.end)
        behind = name.end if found is None else found.end()
        stood = stood[: name.start] + _suffixed(standing[name.text], found, language) + stood[behind:]
    return StoodIn(text=stood, originals={known: own for own, known in standing.items()})


def with_originals(target: str, stood: StoodIn[str], pair: LanguagePair) -> str:
    """Put the names back, with the suffixes they ask for; "" where one is not there."""
    known = "|".join(stood.originals)
    written = re.compile(rf"(?<!\w)(?P<known>{known})(?:{_SUFFIX}|(?!\w))")
    if {found["known"] for found in written.finditer(target)} != stood.originals.keys():
        return ""
    return written.sub(lambda found: _suffixed(stood.originals[found["known"]], found, pair.target), target)


def _free(name: Name, taken: Iterable[str], language: str) -> str | None:
    kinds = _PLACES if not name.is_person else _PEOPLE if " " in name.text else _CALLED
    used = " ".join(taken)
    return next((one for one in kinds[language] if not any(word in used for word in one.split())), None)


def _suffixed(name: str, found: re.Match[str] | None, language: str) -> str:
    """Write a name with the suffix that another had, as this one asks for it."""
    if found is None or not found["suffix"]:
        return name
    suffix = suffix_behind(name.rsplit(maxsplit=1)[-1], found["suffix"]) if language == "tr" else found["suffix"]
    return name + found["mark"] + suffix
