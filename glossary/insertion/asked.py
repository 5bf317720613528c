"""What a source asks of the form of a rendering, and where that counts for more than the form a draft has."""

from dataclasses import dataclass
from typing import Final

from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.suffixes import POSSESSIVE_NAMES, Ending

BARE: Final = frozenset({""})
CASED: Final = frozenset(Case) - {Case.NOMINATIVE, Case.EQUATIVE}
NO_CASE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A case, with whatever follows it, and the cases of a draft that it overrules, "" for none."""

    case: Ending = ()
    overruled: frozenset[str] = NO_CASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a source tells of a form; `is_one` and `is_owned` where no draft that says otherwise can be right."""

    is_plural: bool = False
    owner: Ending = ()
    told: Told = Told()
    is_one: bool = False
    is_owned: bool = False

    @property
    def suffixes(self) -> Ending:
        """The suffixes that the source alone would give."""
        return (*(("plural",) if self.is_plural else ()), *self.owner, *self.told.case)

    def beside(self, drafted: Ending) -> Ending:
        """Return the suffixes of a draft, mended where the source knows better: an engine of little use drops them."""
        owner = owner_of(drafted)
        case = tuple(name for name in drafted if name != "plural" and name not in owner)
        is_plural = drafted[:1] == ("plural",) and not (self.is_one and not owner)
        is_overruled = (case[0] if case else "") in self.told.overruled
        return (
            *(("plural",) if is_plural else ()),
            *(self.owner if self.is_owned and not owner else owner),
            *(self.told.case if is_overruled else case),
        )


def owner_of(suffixes: Ending) -> Ending:
    """Return the suffix of an owner among others."""
    return tuple(name for name in suffixes if name in POSSESSIVE_NAMES)


def owned_by(owner: Possessive | None) -> Ending:
    """Return the suffix of an owner, none for nobody."""
    return Inflection(possessive=owner).suffixes
