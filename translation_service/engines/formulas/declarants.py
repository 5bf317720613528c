"""Who declares or appoints, with all that tells who it is: `I, Jan Novák, born on 3 May 1970 in Brno, hereby …`.

Engines lose themselves in such a row. Turkish says it before the name, and what is declared is asked for alone.
"""

import re
from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.months import ENGLISH_MONTH
from translation_service.domain.values.rendering import PLAIN_STYLE, render_alone
from translation_service.engines.names.addresses import country_there
from translation_service.engines.names.towns import town_there
from translation_service.engines.phrases.fragments import DONE_BY_ME
from translation_service.engines.words.casing import small_in_english

_NAME: Final = r"[A-ZÀ-ÝĞİŞ][\w'’.-]*(?: (?:[A-ZÀ-ÝĞİŞ][\w'’.-]*|de|da|di|van|von|der|den|la|bin))*"
_PERSON: Final = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?{_NAME}"
_DECLARANT: Final = lazily(
    rf"I, (?P<signed>(?:the )?undersigned,? ?)?(?P<name>{_PERSON})?(?P<more>(?:, [^,;:]{{2,80}}){{0,8}}), "
    rf"(?={DONE_BY_ME})"
)
_UNDERSIGNED: Final = lazily(rf"I,? (?:the )?undersigned,? (?={DONE_BY_ME})")
_DATE: Final = rf"\d{{1,2}} {ENGLISH_MONTH} \d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
_BORN: Final = lazily(
    rf"born(?: on (?P<date>{_DATE}))?(?: in (?P<place>{_NAME}))?(?: on (?P<later>{_DATE}))?", needs="b"
)
_LIVING: Final = lazily(r"(?:(?:currently )?(?:residing|resident|living|domiciled) (?:at|in)) (?P<address>.+)")
_NUMBERED: Final = lazily(
    r"(?:(?:holder of|bearer of|with|holding) )?(?P<paper>(?:identity card|ID card|ID|passport)(?: number| no\.?)?):? "
    r"(?P<number>(?=\w*\d)\w[\w -]*)",
    re.IGNORECASE,
    needs="0",
)
_CITIZEN: Final = lazily(r"(?:a )?(?:citizen|national) of (?P<country>.+)")
_PAPERS: Final = {"passport": "pasaport", "id": "kimlik", "identity": "kimlik"}


def declarant_there(text: str, pair: LanguagePair) -> tuple[str, str]:
    """Return how a text begins with who declares, and how Turkish says it; nothing where a part of that is unknown."""
    if (pair.source, pair.target) != ("en", "tr") or not text.startswith("I"):
        return "", ""
    if (alone := _UNDERSIGNED.match(text)) is not None:
        return alone[0], "Aşağıda imzası bulunan ben, "
    found = _DECLARANT.match(text)
    if found is None or not (found["signed"] or found["name"]):
        return "", ""
    details = _details(found["more"], pair)
    if details is None or (details and not found["name"]):
        return "", ""
    signed = "Aşağıda imzası bulunan ben, " if found["signed"] else "Ben, "
    told = " ".join(filter(None, (", ".join(details), found["name"])))
    return found[0], f"{signed.removesuffix(', ')} {told}, " if told else signed


def _details(text: str, pair: LanguagePair) -> list[str] | None:
    """Return what Turkish says of each part behind a name; None where one is of another kind."""
    said: list[str] = []
    address: list[str] = []
    for part in text.removeprefix(", ").split(", ") if text else ():
        detail = _detail(part, pair)
        living = _LIVING.fullmatch(part)
        if living is not None:
            address = [living["address"]]
        elif address and not detail and part[:1].isupper() | part[:1].isdigit():
            address.append(town_there(part, pair) or part)
        elif detail:
            said.append(detail)
        else:
            return None
    return [*said, f"{', '.join(address)} adresinde ikamet eden"] if address else said


def _detail(part: str, pair: LanguagePair) -> str:
    if (born := _BORN.fullmatch(part)) is not None and part != "born":
        date, place = born["date"] or born["later"], born["place"]
        words = [render_alone(date, pair, PLAIN_STYLE)] if date else []
        words += [town_there(place, pair) or place] if place else []
        return f"{' '.join(words)} doğumlu"
    if (numbered := _NUMBERED.fullmatch(part)) is not None:
        paper = _PAPERS[small_in_english(numbered["paper"]).split()[0].rstrip(".")]
        return f"{numbered['number']} numaralı {paper} sahibi"
    if (citizen := _CITIZEN.fullmatch(part)) is not None:
        country = country_there(citizen["country"], pair)
        return f"{country} vatandaşı" if country else ""
    return label_in(part, pair.source, pair.target) or ""
