"""What the segments near one tell of it: which sense a label has, and that a cell is the name its label asks for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from glossary.folding import fold
from glossary.labels import label_in
from glossary.patterns import lazily
from glossary.senses import sense_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Segment
from translation_service.domain.values.finding import is_all_values
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.engines.formulas.labels import label_there
from translation_service.engines.names.addresses import country_there
from translation_service.engines.names.listed import given_names, plain_given_names, plain_surnames, surnames
from translation_service.engines.names.respelling import as_titled
from translation_service.engines.names.towns import town_there
from translation_service.engines.words.casing import in_capitals, in_case_of

_LONGEST_LABEL: Final = 40
_NUMBERED: Final = lazily(r"\d{1,2}\.\s+", needs="0")
_NEAR: Final = 8
_MOST_CELLS: Final = 3
_MOST_WORDS: Final = 3
_SURNAMES: Final = frozenset({
    "soyadı", "soyad", "soyisim", "soyismi", "evlenmeden önceki soyadı", "önceki soyadı", "kızlık soyadı", "baba adı",
    "ana adı", "anne adı", "babasının adı", "annesinin adı", "surname", "last name", "family name", "maiden name",
    "father's name", "mother's name", "name of father", "name of mother", "former surname",
    "acronym", "project acronym", "kısaltma",
})  # fmt: skip
# These are of people where a surname is near, else perhaps of a project.
_GIVEN: Final = frozenset(
    {"adı", "ad", "isim", "adları", "name", "first name", "given name", "given names", "forename"}
)
_PLACES: Final = frozenset({
    "ili", "ilçesi", "il", "ilçe", "mahallesi", "mahalle", "köyü", "köy", "mahalle/köy", "mahallesi/köyü",
    "köy/mahalle", "nüfusa kayıtlı olduğu yer",
})  # fmt: skip
# Where something happened, with its day or without: `Doğum Yeri ve Tarihi`, `Place and date of birth`.
_PLACE_OF: Final = {
    "tr": lazily(
        r"(?:doğum|ölüm|evlenme|verildiği) (?:tarihi (?:ve|/) )?yeri?(?:\s?(?:ve|/|-|,)\s?(?:tarihi|yılı|günü))?"
    ),
    "en": lazily(r"(?:date (?:and|/) )?place(?:\s?(?:and|/|-|,)\s?(?:date|year))? of (?:birth|death|marriage|issue)"),
}
_PLACE_AND_DATE: Final = lazily(r"(?P<place>[^\d,/]{2,40}?)(?P<between>\s?[-,/–]\s?| )(?P<date>\d.{3,20})", needs="0")
_DATE_AND_PLACE: Final = lazily(r"(?P<date>\d.{3,20}?)(?P<between>\s?[-,/–]\s?)(?P<place>[^\d,/]{2,40})", needs="0")


def told_by_neighbours(segments: Sequence[Segment], pair: LanguagePair, style: ValueStyle) -> dict[int, str]:
    """Return what is said for segments whose neighbours tell how, by number: names as they are, and labels."""
    if {pair.source, pair.target} != {"en", "tr"}:
        return {}
    told = dict[int, str]()
    for at, segment in enumerate(segments):
        if len(segment.plain) > _LONGEST_LABEL:
            continue
        near = [one.plain for one in segments[max(0, at - _NEAR) : at + _NEAR + 1] if one is not segment]
        behind = segments[at + 1].plain if at + 1 < len(segments) else ""
        if said := _sense(segment.plain, near, pair) or _with_colon_behind(segment.plain, behind, pair):
            told[segment.number] = said
        if asks_for_name(segment.plain, near, pair.source):
            told |= {one.number: name_there(one.plain, pair) for one in _cells_behind(segments, at, pair)}
        for one in segments[at + 1 : at + 2]:
            told |= {one.number: said} if (said := place_with_date(segment.plain, one.plain, pair, style)) else {}
    return told


def told_by_colons(segments: Sequence[Segment], pair: LanguagePair) -> dict[int, str]:
    """Return what is said for labels whose colon begins the next segment, by number; `segments` are all of a text."""
    if {pair.source, pair.target} != {"en", "tr"}:
        return {}
    short = ((one, after) for one, after in pairwise(segments) if len(one.plain) <= _LONGEST_LABEL)
    told = ((one.number, _with_colon_behind(one.plain, after.plain, pair)) for one, after in short)
    return {number: said for number, said in told if said}


def asks_for_name(label: str, near: Sequence[str], language: str) -> bool:
    """Tell whether the name of a person or a place is to stand behind a label of a form."""
    bare = _bare(label, language)
    if bare in _GIVEN:
        return any(_bare(text, language) in _SURNAMES for text in near)
    return bare in _SURNAMES or bare in _PLACES or _asks_for_place(bare, language)


def is_named_so(label: str, text: str, language: str) -> bool:
    """Tell whether a given name stands behind a label of names: `Adı: Barış`, but not `Adı: Barış Parkı`."""
    words = [as_titled(word, language) for word in text.split()]
    names = given_names() | plain_given_names() | plain_surnames() | surnames()
    is_name = 0 < len(words) <= _MOST_WORDS and words[0] in given_names() | plain_given_names()
    return is_name and all(word in names for word in words[1:]) and _bare(label, language) in _GIVEN


def name_there(name: str, pair: LanguagePair) -> str:
    """Return a name that a label asks for, in the other language where that calls a town otherwise."""
    return town_there(name, pair) or name


def _asks_for_place(label: str, language: str) -> bool:
    return language in _PLACE_OF and _PLACE_OF[language].fullmatch(label) is not None


def place_with_date(label: str, text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return the place and the date that a label asks for, the one by its name and the other rendered; else ""."""
    found = _PLACE_AND_DATE.fullmatch(text) or _DATE_AND_PLACE.fullmatch(text)
    if found is None or not is_place_with_date(label, text, pair):
        return ""
    said = {
        "date": render_alone(found["date"], pair, style),
        "place": name_there(found["place"], pair),
    }
    first, last = sorted(said, key=found.start)
    return f"{said[first]}{found['between']}{said[last]}"


def is_place_with_date(label: str, text: str, pair: LanguagePair) -> bool:
    """Tell whether a text is a place and a date, and its label asks for them."""
    found = _PLACE_AND_DATE.fullmatch(text) or _DATE_AND_PLACE.fullmatch(text)
    if found is None or not _asks_for_place(_bare(label, pair.source), pair.source):
        return False
    return is_like_name(found["place"], pair) and is_all_values(found["date"])


def is_like_name(text: str, pair: LanguagePair) -> bool:
    """Tell whether a text may be the name that a label asks for; a country has another name in each language."""
    words = text.split()
    is_short = 0 < len(words) <= _MOST_WORDS and text.replace(" ", "").replace("-", "").isalpha()
    is_known = label_in(text, pair.source, pair.target) is not None or country_there(text, pair)
    return is_short and all(word[0].isupper() for word in words) and not is_known


def _bare(text: str, language: str) -> str:
    return fold(text.strip(" :.*"), language)


def _sense(label: str, near: Sequence[str], pair: LanguagePair) -> str:
    """Return how a label is said that means several things, with the capitals and signs it has; "" for others."""
    lead = _NUMBERED.match(label)
    begin = lead.end() if lead is not None else 0
    said = sense_of(label[begin:], [_NUMBERED.sub("", text) for text in near], pair.source, pair.target)
    if not said:
        return ""
    words = label[begin:].rstrip(" :.*")
    is_raised = len(words) > 1 and words.isupper()
    written = in_capitals(said, pair.target) if is_raised else in_case_of(words, said, pair.target)
    return label[:begin] + written + label[begin + len(words) :]


def _with_colon_behind(label: str, behind: str, pair: LanguagePair) -> str:
    """Return how a label is said whose colon begins the segment behind a tab or in the next cell; "" for others."""
    words = label.rstrip()
    if not behind.lstrip().startswith(":") or words.endswith((":", ".")):
        return ""
    said = label_there(words, ":", pair)
    return said + label[len(words) :] if said else ""


def _cells_behind(segments: Sequence[Segment], at: int, pair: LanguagePair) -> Iterator[Segment]:
    """Return the segments right behind a label that may be names."""
    for one in segments[at + 1 : at + 1 + _MOST_CELLS]:
        if one.place != segments[at].place or not is_like_name(one.plain, pair):
            return
        yield one
