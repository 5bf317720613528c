"""The lines of an apostille, which the Convention of 1961 words: `has been signed by …`, `at London`.

No line is a sentence, and residents' papers bring them every day.
"""

import re
from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.turkish.generation import with_suffixes
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.months import ENGLISH_MONTH
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.engines.names.finding import is_name_of_person
from translation_service.engines.names.towns import town_there
from translation_service.engines.words.casing import small_in_english

_LEAD: Final = r"(?P<lead>\d{1,2}[.)]? +)?"
_WHO: Final = r"(?: +(?:the (?:said )?)?(?P<who>[^\s.:][^.:\n]{0,80}?(?:\.[^.:\n]{1,60})?))?(?P<end>[ :.]*)"
# What is said with and without what is filled in.
_LINES: Final = {
    "has been signed by": ("{} tarafından imzalanmıştır", "İmzalayan"),
    "acting in the capacity of": ("{} sıfatıyla hareket etmektedir", "İmzalayanın sıfatı"),
    "bears the seal/stamp of": ("{} mühür/kaşesini taşımaktadır", "Taşıdığı mühür/kaşe"),
}
_LINE: Final = lazily(rf"{_LEAD}(?P<words>{'|'.join(_LINES)}){_WHO}", re.IGNORECASE)
_AT: Final = lazily(rf"{_LEAD}at (?P<town>[A-Z][^\W\d_]+(?:[ -][A-Z][^\W\d_]+){{0,2}})")
_THE: Final = lazily(rf"{_LEAD}the (?P<date>\d{{1,2}}(?:st|nd|rd|th)? (?:{ENGLISH_MONTH}) \d{{4}})", needs="0")
_NAME: Final = lazily(r"(?:(?:[A-Z]\.){1,3}|[A-Z][^\W\d_]+)(?:[ -](?:[A-Z]\.|[A-Z][^\W\d_]+)){1,3}")


def apostille_there(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return how Turkish says a line of an English apostille; "" of other texts, and where an engine is needed."""
    if (pair.source, pair.target) != ("en", "tr"):
        return ""
    if (line := _LINE.fullmatch(text)) is not None:
        return _line(line, pair)
    if (at := _AT.fullmatch(text)) is not None:
        town = town_there(at["town"], pair) or at["town"]
        return (at["lead"] or "") + with_suffixes(town, ("locative",))
    if (dated := _THE.fullmatch(text)) is not None:
        return f"{dated['lead'] or ''}{render_alone(dated['date'], pair, style)} tarihinde"
    return ""


def _line(found: re.Match[str], pair: LanguagePair) -> str:
    filled, bare = _LINES[small_in_english(found["words"])]
    lead, who = found["lead"] or "", found["who"]
    if not who:
        return f"{lead}{bare}{found['end']}"
    said = who if _is_name(who) else label_in(who, pair.source, pair.target)
    return f"{lead}{filled.format(said)}{found['end']}" if said else ""


def _is_name(who: str) -> bool:
    is_office = label_in(who, "en", "tr") is not None
    return not is_office and (is_name_of_person(who, "en") or _NAME.fullmatch(who) is not None)
