"""What may be asked of a Turkish noun: number, possessor, case, `-ki` and `-dir`."""

from dataclasses import dataclass
from enum import StrEnum

from glossary.turkish.suffixes import Ending


class Possessive(StrEnum):
    """Whose it is, by person and number: mine is `1sg`, theirs `3pl`."""

    MINE = "1sg"
    YOURS = "2sg"
    ITS = "3sg"
    OURS = "1pl"
    YOURS_PLURAL = "2pl"
    THEIRS = "3pl"


class Case(StrEnum):
    """The case of a noun; `equative` is -CA (belediyemizce), `instrumental` -(y)lA."""

    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    GENITIVE = "genitive"
    INSTRUMENTAL = "instrumental"
    EQUATIVE = "equative"


_POSSESSIVE_SUFFIXES = {
    Possessive.MINE: "my",
    Possessive.YOURS: "your",
    Possessive.ITS: "its",
    Possessive.OURS: "our",
    Possessive.YOURS_PLURAL: "your-plural",
    Possessive.THEIRS: "its",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """A form of a noun. `is_relative` adds -ki (needs locative or genitive), `is_statement` adds -dir."""

    is_plural: bool = False
    possessive: Possessive | None = None
    case: Case = Case.NOMINATIVE
    is_relative: bool = False
    is_statement: bool = False

    @property
    def suffixes(self) -> Ending:
        """The suffixes by their names in the table, in order; `their` is its plural: meclis-leri."""
        is_plural = self.is_plural or self.possessive is Possessive.THEIRS
        named = {
            "plural": is_plural,
            _POSSESSIVE_SUFFIXES.get(self.possessive, "") if self.possessive else "": self.possessive is not None,
            self.case.value: self.case is not Case.NOMINATIVE,
            "which": self.is_relative,
            "is": self.is_statement,
        }
        return tuple(name for name, is_wanted in named.items() if is_wanted)
