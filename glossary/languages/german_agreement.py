"""Endings of German articles and adjectives: des neuen Amtes, einer neuen Behörde, neuem Recht."""

from typing import Final, Literal, NamedTuple

from glossary.languages.genders import Gender
from glossary.patterns import lazily
from glossary.stop_words import any_of

GENDERS: Final[tuple[Gender, ...]] = ("masculine", "feminine", "neuter")
CASES: Final = ("nominative", "accusative", "dative", "genitive")

# How adjectives bend: behind der, behind ein, behind nothing.
Kind = Literal["weak", "mixed", "strong"]
Number = Literal["one", "many"]

_MANY: Final = "many"
# By case: of a masculine, a feminine, a neuter, of many; what dieser ends in, and what adjectives end in.
_OF_DIESER: Final[dict[str, tuple[str, ...]]] = {
    "nominative": ("er", "e", "es", "e"),
    "accusative": ("en", "e", "es", "e"),
    "dative": ("em", "er", "em", "en"),
    "genitive": ("es", "er", "es", "er"),
}
_OF_DER: Final = {"e": "ie", "es": "as"}
_WEAK: Final[dict[str, tuple[str, ...]]] = {
    "nominative": ("e", "e", "e", "en"),
    "accusative": ("en", "e", "e", "en"),
    "dative": ("en", "en", "en", "en"),
    "genitive": ("en", "en", "en", "en"),
}
_MIXED: Final[dict[str, tuple[str, ...]]] = {
    **_WEAK,
    "nominative": ("er", "e", "es", "en"),
    "accusative": ("en", "e", "es", "en"),
}
_STRONG: Final[dict[str, tuple[str, ...]]] = {**_OF_DIESER, "genitive": ("en", "er", "en", "er")}
_ADJECTIVES: Final[dict[Kind, dict[str, tuple[str, ...]]]] = {"weak": _WEAK, "mixed": _MIXED, "strong": _STRONG}
_COLUMNS: Final = {gender: at for at, gender in enumerate((*GENDERS, _MANY))}
_EINS: Final = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "euer", "eur")
_DIESE: Final = ("dies", "jen", "jed", "welch", "manch", "solch", "all", "beid", "sämtlich")
# Behind these adjectives are strong: viele neue Ämter.
_STRONG_BEHIND: Final = ("viel", "mehrer", "einig", "wenig", "zahlreich", "verschieden", "weiter")
_DETERMINER: Final = lazily(
    rf"(?P<der>d)(?:er|ie|as|en|em|es)|(?P<ein>{any_of(_EINS)})(?:er|e|en|em|es)?"
    rf"|(?P<dies>{any_of(_DIESE)})(?:er|e|en|em|es)|(?P<many>{any_of(_STRONG_BEHIND)})(?:er|e|en)"
)


class Slot(NamedTuple):
    """A number and case of a noun of a gender."""

    number: Number
    case: str
    gender: Gender

    @property
    def column(self) -> int:
        return _COLUMNS[_MANY if self.number == "many" else self.gender]


class Determiner(NamedTuple):
    """An article or the like: which kind it is and what it begins with."""

    kind: str
    stem: str

    @property
    def adjectives(self) -> Kind:
        """How adjectives bend behind it."""
        return "weak" if self.kind in {"der", "dies"} else "mixed" if self.kind == "ein" else "strong"

    def in_slot(self, slot: Slot) -> str:
        """Return it beside a noun in a slot; nothing where it has no such form: many of ein."""
        ending = _OF_DIESER[slot.case][slot.column]
        if self.kind == "der":
            is_whole = slot.case in {"nominative", "accusative"}
            return f"d{_OF_DER.get(ending, ending) if is_whole else ending}"
        if self.kind == "ein":
            return self._of_ein(slot, ending)
        return f"{self.stem}{ending}"

    def _of_ein(self, slot: Slot, ending: str) -> str:
        if self.stem == "ein" and slot.number == "many":
            return ""
        is_bare = slot.number == "one" and (
            (slot.case == "nominative" and slot.gender != "feminine")
            or (slot.case == "accusative" and slot.gender == "neuter")
        )
        if self.stem in {"euer", "eur"}:
            return "euer" if is_bare else f"eur{ending}"
        return self.stem + ("" if is_bare else ending)


NO_DETERMINER: Final = Determiner("", "")


def determiner_of(word: str) -> Determiner | None:
    """Return what article a word in small letters is; None for another word."""
    found = _DETERMINER.fullmatch(word)
    kind = found.lastgroup if found else None
    return Determiner(kind, found[kind]) if found and kind else None


def adjective_ending(slot: Slot, kind: Kind) -> str:
    """Return what an adjective ends in beside a noun in a slot."""
    return _ADJECTIVES[kind][slot.case][slot.column]
