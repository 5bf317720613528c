"""Labels in forms, and what stands in brackets or side by side with them."""

import re
from typing import Final

from glossary.labels import label_in
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import is_all_values
from translation_service.domain.values.rendering import render_alone
from translation_service.engines.words.casing import in_capitals, in_case_of
from translation_service.engines.words.words_in_capitals import is_word_in_capitals

LONGEST_LABEL: Final = 90
AND: Final = {"en": "and", "tr": "ve"}
_ASIDE: Final = lazily(r"(?P<words>[^()]+) \((?P<aside>[^()]+)\)")
_SEPARATOR: Final = lazily(r"(\s?/\s?|(?<=\D) ?[-–] ?(?=\D)|, (?:and |ve )?| (?:and|ve|&) )")
_CODE: Final = lazily(r"[A-Z]{2,4}|[€$£₺%]|m²?|km²?|kg")
_HALF_DAY: Final = lazily(r"(?<=\d) ?[ap]\.?m\b\.?", re.IGNORECASE, needs="0")
_ABBREVIATION: Final = lazily(r"[A-ZÇĞİÖŞÜ]{2,6}")
_WORDS: Final = lazily(r"[^\W\d_]+")
_MOST_PARTS: Final = 4
_RULED: Final = lazily(r"(?P<line>[-_=*]{3,20} ?)(?P<label>[^-_=*]{3,40}?)(?: ?[-_=*]{3,20})")
# A whole line of a foot or a card; engines say it as within a sentence: `441290 sayılı şirket`, `VAT hayır`.
_NUMBERED: Final = lazily(
    r"(?P<label>[^\W\d_][^\d():;,]{1,40} (?:[Nn][Oo]\.?|[Nn]umber|[Nn]umarası)) "
    r"(?P<number>(?=\S*\d)[\w./-]+(?: [\d/.-]+){0,6})"
)


def labels_there(text: str, colon: str, pair: LanguagePair) -> str:
    """Return what is said for a label, with something in brackets, or for a few side by side: `Cilt / Sayfa`."""
    said = label_there(text, colon, pair) or _numbered(text, pair)
    if said or not text or len(text) > LONGEST_LABEL:
        return said
    aside = _ASIDE.fullmatch(text)
    if aside is not None:
        words, within = label_there(aside["words"], "", pair), _within_brackets(aside["aside"], pair)
        return (words if words == within else f"{words} ({within})") if words and within else ""
    parts = _SEPARATOR.split(text)
    if not 1 < len(parts) < 2 * _MOST_PARTS:
        return ""
    spoken = [_aside(part, pair) for part in parts[::2]]
    joins = [re.sub("and|ve|&", AND[pair.target], sign) for sign in parts[1::2]] if all(spoken) else []
    return "".join(map(str.__add__, spoken, [*joins, ""])) if joins else ""


def _numbered(text: str, pair: LanguagePair) -> str:
    """Return what is said for a label with its number right behind it, `VAT no. IE6388047V`; "" for other texts."""
    found = _NUMBERED.fullmatch(text[: LONGEST_LABEL + 1])
    said = label_there(found["label"], "", pair) if found is not None else ""
    return f"{said} {found['number']}" if found is not None and said else ""


def label_there(text: str, colon: str, pair: LanguagePair) -> str:
    """Return what is said for one label, with its capitals; `colon` is "" where none follows. "" of other texts."""
    said = label_in(f"{text}{colon}", pair.source, pair.target)
    if said is None:
        return ""
    if _ABBREVIATION.fullmatch(said):
        return said
    if text.isupper() and is_word_in_capitals("".join(_WORDS.findall(text)), pair.source):
        return in_capitals(said, pair.target)
    return said if colon and text.islower() else in_case_of(text.rstrip("."), said, pair.target)


def ruled_label_there(text: str, pair: LanguagePair) -> str:
    """Return a label between lines: `-----Original Message-----`."""
    found = _RULED.fullmatch(text)
    said = label_there(found["label"], "", pair) if found is not None else ""
    return f"{found['line']}{said}{found['line']}" if found is not None and said else ""


def is_all_said(text: str) -> bool:
    """Tell whether nothing is left to translate beside values; half a day is said by its letters: `10 a.m.`."""
    return is_all_values(_HALF_DAY.sub("", text))


def _within_brackets(text: str, pair: LanguagePair) -> str:
    """Return what is said behind a label in brackets, where `4 adet` are copies of what it names."""
    return label_there(f"({text})", "", pair).strip("()") or _aside(text, pair)


def _aside(text: str, pair: LanguagePair) -> str:
    if said := label_there(text, "", pair):
        return said
    if _CODE.fullmatch(text):
        return text
    return render_alone(text, pair) if is_all_said(text) else ""
