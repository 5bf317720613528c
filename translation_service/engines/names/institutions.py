"""Offices of Türkiye by name in English: `Çankaya Belediye Başkanlığı`, `Bursa 3. Asliye Hukuk Mahkemesi`.

Engines make a person of the office: `Çankaya Mayor` of the municipality, `İzmir Governor` of the governorship.
"""

from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.ordinals import in_english
from translation_service.engines.names import signs
from translation_service.engines.names.listed import renamed
from translation_service.engines.words.casing import in_capitals, in_title_case, lowered, with_first_raised

_LONGEST: Final = 90
_TO_UNIT: Final = lazily(r"(?:müdürlüğüne|başkanlığına|bakanlığına|komisyonuna|kuruluna|dairesine|şefliğine|birimine)$")
_NAME: Final = r"(?P<place>[^\W\d_]{2,}(?: [^\W\d_]{2,})??)"
_BODIES: Final = {
    "büyükşehir belediye": "{place} Metropolitan Municipality",
    "belediye": "Municipality of {place}",
    "valili": "Governorship of {place}",
    "kaymakamlı": "District Governorship of {place}",
}
_BODY: Final = lazily(
    rf"(?P<state>t\.?c\.? )?{_NAME} (?P<body>(?:büyükşehir )?belediye|valili|kaymakamlı)"
    r"(?:si| başkanlığı|ği|ğı)"
    r"(?:(?P<to>n[ae])|(?: (?P<unit>[^\d,;:]{4,60} (?:müdürlüğü|başkanlığı))(?P<unit_to>n[ae])?)?)"
)
_BRANCH: Final = lazily(
    rf"{_NAME} (?P<branch>(?:(?:il|ilçe) [^\d,;:]{{3,40}}|(?:nüfus|tapu|emniyet|vergi)[^\d,;:]{{0,30}}) "
    "(?:müdürlüğü|dairesi))"
)
_COURTS: Final = {
    "asliye hukuk mahkemesi": "Civil Court of First Instance",
    "asliye ceza mahkemesi": "Criminal Court of First Instance",
    "asliye ticaret mahkemesi": "Commercial Court of First Instance",
    "sulh hukuk mahkemesi": "Civil Court of Peace",
    "sulh ceza hâkimliği": "Criminal Judgeship of Peace",
    "sulh ceza hakimliği": "Criminal Judgeship of Peace",
    "ağır ceza mahkemesi": "Assize Court",
    "idare mahkemesi": "Administrative Court",
    "vergi mahkemesi": "Tax Court",
    "iş mahkemesi": "Labour Court",
    "aile mahkemesi": "Family Court",
    "tüketici mahkemesi": "Consumer Court",
    "kadastro mahkemesi": "Cadastral Court",
    "icra dairesi": "Enforcement Office",
    "icra müdürlüğü": "Enforcement Office",
    "noterliği": "Notary Public",
}
_COURT: Final = lazily(rf"(?:{_NAME} )?(?P<number>\d{{1,3}})\. ?(?P<court>{'|'.join(_COURTS)})(?P<to>n[ae])?")


def institution_there(text: str, pair: LanguagePair) -> str:
    """Return what English calls an office that stands alone; "" of other texts, and where a part of it is unknown."""
    if (pair.source, pair.target) != ("tr", "en") or not text[:1].isalnum() or len(text) > _LONGEST:
        return ""
    small = lowered(text, "tr")
    named = (_court, _body, _branch, _unit) if len(small) == len(text) else ()
    said = next(filter(None, (name(text, small) for name in named)), "")
    return in_capitals(said, "en") if said and text.isupper() else said


def _court(text: str, small: str) -> str:
    found = _COURT.fullmatch(small)
    if found is None or (found["place"] and not may_be_place(text[: found.end("place")])):
        return ""
    place = text[: found.end("place")] if found["place"] else ""
    court = f"{place} {in_english(int(found['number']))} {_COURTS[found['court']]}".strip()
    return f"To the {court}" if found["to"] else court


def _body(text: str, small: str) -> str:
    found = _BODY.fullmatch(small)
    place = text[found.start("place") : found.end("place")] if found is not None else ""
    if found is None or not may_be_place(place):
        return ""
    body = _BODIES[found["body"]].format(place=place) + (", Republic of Türkiye" if found["state"] else "")
    if not found["unit"]:
        return f"To the {body}" if found["to"] else body
    unit = label_in(found["unit"], "tr", "en")
    named = f"{in_title_case(unit, 'en')}, {body}" if unit is not None else ""
    return f"To the {named}" if named and found["unit_to"] else named


def _branch(text: str, small: str) -> str:
    """Return an office of the state in a town: `Konak İlçe Nüfus Müdürlüğü` is the Konak District Civil Registry."""
    found = _BRANCH.fullmatch(small)
    place = text[: found.end("place")] if found is not None else ""
    said = label_in(found["branch"], "tr", "en") if found is not None and may_be_place(place) else None
    return f"{place} {in_title_case(said, 'en')}" if said is not None else ""


def _unit(_text: str, small: str) -> str:
    """Return a listed unit that something is sent to: `Fen İşleri Müdürlüğüne`."""
    unit = small[: -len("ne")] if _TO_UNIT.search(small) is not None else ""
    said = label_in(unit, "tr", "en") if unit else None
    return f"To the {in_title_case(said, 'en')}" if said is not None else ""


def may_be_place(name: str) -> bool:
    """Tell whether words may name a town that English calls so; an `İlgili Belediye Başkanlığı` is any office."""
    words = [with_first_raised(lowered(word, "tr"), "tr") for word in name.split()]
    is_raised = all(word[0].isupper() for word in name.split())
    others = signs.NO_PLACE["tr"] | signs.WHO["tr"] | renamed("tr").places
    return is_raised and others.isdisjoint(words)
