"""The case of a missing German or Russian noun by what its translation shows: an alle Mieter, not to all of them."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.checking.checking import TermFinding
from glossary.checking.stand_ins import Place, places_of_others
from glossary.finding.matching import TermFinder
from glossary.insertion.plurals import suffixes_said
from glossary.insertion.russian.nouns import is_person
from glossary.languages.german import german_forms
from glossary.languages.russian import russian_forms
from glossary.patterns import lazily
from glossary.turkish.grammar import Case

# Of many in the dative: what stands before them, and the n that most of them end in.
_GERMAN_DATIVE: Final = lazily(
    r"\b(?:[Dd]en|[Aa]llen|[Dd]iesen|[Uu]nseren|[Ii]hren|[Kk]einen|[Ww]elchen|[Mm]it|[Vv]on|[Bb]ei|[Aa]us|[Ss]eit|[Zz]u|[Aa]uf|[Ii]n|[Aa]n)\s+"
    r"(?:[a-zäöüß]+en\s+)*(?P<noun>[A-ZÄÖÜ][\w-]*[ns])\b"
)
# Whom somebody thanks, helps or gives something stands in the dative.
_GIVEN: Final = lazily(
    r"\b(?:answer|assist|g[ai]ve|given|grant|help|offer|pa(?:y|id)|sen[dt]|show|t(?:eac|augh)|thank)[a-z]* "
    r"(?:(?:the|all|our|your|these) )?(?:[a-z-]+ )?$"
    r"|\b(?:at|from|of|with) (?:(?:the|all|our|your|these) )?(?:[a-z-]+ )?$",
    2,
)
# Of one that owns something: des Ministers.
_GERMAN_GENITIVE: Final = lazily(
    r"\b(?:[Dd]es|[Ee]ines|[Dd]ieses|[Uu]nseres|[Ii]hres|[Ss]eines)\s+(?:[a-zäöüß]+en\s+)*(?P<noun>[A-ZÄÖÜ][\w-]*[ns])\b"
)
_INTO: Final = lazily(r"\b(?:[Вв]о?|[Нн]а)\s")
_TOWARDS: Final = lazily(r"\b[Кк]о?\s")
_IN: Final = {
    "tr": lazily(r"\w[dt][ae](?:ki)?\b"),
    "en": lazily(r"\b(?:in|on|at|into|onto|within|for|via)\b", 2),
}


def in_case_shown(form: str, finding: TermFinding, *, source: str, target: str, finder: TermFinder) -> str:
    """Return a form of what a target lacks in the case that shows there, as it is where nothing is told."""
    term = finding.term
    if finding.code != "term-missing" or term.source_language not in _IN:
        return form
    match term.target_language:
        case "de":
            taken = tuple(places_of_others(finding, source, target, finder))
            return _german(form, finding, source, target=target, taken=taken)
        case "ru" if _INTO.search(target) and not _TOWARDS.search(target):
            return _into_russian(form, finding, source)
        case _:
            return form


def _german(form: str, finding: TermFinding, source: str, *, target: str, taken: Sequence[Place]) -> str:
    """Return a plural in the dative where one is asked for and shown, and an owner of Turkish as the one that shows."""
    forms = dict(reversed(list(german_forms(finding.wanted))))
    plural, dative = forms["many"], forms["many dative"]
    is_turkish = finding.term.source_language == "tr"
    suffixes = _suffixes(finding, source) if is_turkish else ()
    if form == forms["nominative"] and Case.GENITIVE in suffixes and _is_shown(_GERMAN_GENITIVE, source, target, taken):
        return forms.get("genitive", form)
    if form not in {dative, plural}:
        return form
    is_shown = _is_shown(_GERMAN_DATIVE, source, target, taken)
    if form == dative and not is_shown:
        return plural
    is_given = Case.DATIVE in suffixes if is_turkish else _GIVEN.search(source, 0, finding.start)
    return dative if is_given and is_shown else form


def _is_shown(shape: re.Pattern[str], source: str, target: str, taken: Sequence[Place]) -> bool:
    """Tell whether a noun of a target that is no name and no rendering of another term has a shape."""
    return any(
        not any(place.start <= found.start("noun") < place.end for place in taken) and found["noun"] not in source
        for found in shape.finditer(target)
    )


def _into_russian(form: str, finding: TermFinding, source: str) -> str:
    """Return what something is taken to in the accusative: Hastaneye kaldırıldı, доставили в больницу."""
    forms = dict(russian_forms(finding.wanted))
    around = f"{source[: finding.start]} | {source[finding.end :]}"
    if is_person(finding.wanted.split(" ")[-1].lower()) or _IN[finding.term.source_language].search(around):
        return form
    number = next((number for number in ("one", "many") if form == forms[f"{number} dative"]), "")
    return forms[f"{number} accusative"] if number else form


def _suffixes(finding: TermFinding, source: str) -> tuple[str, ...]:
    return suffixes_said(source[finding.start : finding.end], finding.term.source)
