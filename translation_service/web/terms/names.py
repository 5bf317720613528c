"""What the status, the domain and the changes of a term are called."""

from collections.abc import Iterable
from typing import Final

from glossary.terms import TermStatus
from translation_service.application.terms.settling import Choice
from translation_service.domain.alphabet import alphabetical
from translation_service.domain.sentences import N_
from translation_service.web.speaking import present_language, spoken

STATUS_NAMES: Final[dict[TermStatus, str]] = {
    TermStatus.PREFERRED: N_("preferred"),
    TermStatus.ADMITTED: N_("admitted"),
    TermStatus.FORBIDDEN: N_("forbidden"),
    TermStatus.DO_NOT_TRANSLATE: N_("do not translate"),
}

ACT_NAMES: Final[dict[str, str]] = {
    "added": N_("added"),
    "edited": N_("edited"),
    "retired": N_("retired"),
    "restored": N_("restored"),
    "imported": N_("imported"),
    "import-undone": N_("import taken back"),
}

CHOICE_NAMES: Final[dict[Choice, str]] = {
    Choice.LEAVE: N_("leave it out"),
    Choice.ADMIT: N_("take it as admitted"),
    Choice.REPLACE: N_("take it instead"),
}

STARTER: Final = N_("starter glossary")
"""The reason that terms have for being there which an installation begins with."""

CANDIDATE: Final = N_("candidate")
"""The reason that terms have for being there which were found in finished work."""

_OUR_REASONS: Final = frozenset({STARTER, CANDIDATE})

DOMAIN_NAMES: Final = frozenset(
    {
        N_("administration"),
        N_("budget and procurement"),
        N_("civil registry"),
        N_("council procedure"),
        N_("culture and ceremonies"),
        N_("diplomacy"),
        N_("directorates"),
        N_("environment and climate"),
        N_("European Union"),
        N_("law"),
        N_("municipal services"),
        N_("official letters"),
        N_("organs"),
        N_("sister cities and protocols"),
        N_("social services"),
        N_("unions and organisations"),
        N_("zoning and building"),
        N_("health"),
        N_("education"),
        N_("courts and police"),
        N_("housing and consumers"),
        N_("banking and insurance"),
    }
)
"""The domains of the starter glossary. Whoever adds a term may name another one, which is shown as it was written."""


def domain_name(domain: str) -> str:
    """Return the name of a domain in the language of the page."""
    return spoken(domain) if domain in DOMAIN_NAMES else domain


def domain_of(name: str) -> str:
    """Return the domain that has this name in the language of the page."""
    written = name.strip()
    return next((domain for domain in DOMAIN_NAMES if spoken(domain) == written), written)


def named_domains(domains: Iterable[str]) -> list[tuple[str, str]]:
    """Return domains with their names, in the order of the page's alphabet."""
    language = present_language()
    named = ((domain, domain_name(domain)) for domain in domains)
    return sorted(named, key=lambda choice: alphabetical(choice[1], language))


def reason_words(why: str) -> str:
    """Return why a term was changed: what a person wrote, or our own words in the language of the page."""
    return spoken(why) if why in _OUR_REASONS else why
