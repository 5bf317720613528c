"""Where a sentence ends: rules for what stands on both sides of a white space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.abbreviations import (
    HEADINGS,
    ORDINAL_LANGUAGES,
    PARTICLE_LANGUAGES,
    Abbreviations,
    abbreviations,
)
from translation_service.domain.values.weekdays import ENGLISH_DAY

_CLOSERS: Final = "\"'»«”“’)]"
_ALL_CLOSERS: Final = _CLOSERS + "」』）】》〉］ \u00a0\u202f"
_ENDING_SIGNS: Final = tuple(".!?…‼‽⁇⁈⁉。．！？｡؟۔܀։।॥။።፧")
_OPENERS: Final = "\"'«»“„‘’([¿¡-–—•· \u00a0\u202f"
_MAY_END: Final = lazily(f"[{re.escape(''.join(_ENDING_SIGNS))};\u037e\n]")
# What stands before them goes on after them.
_LEADING_SIGNS: Final = tuple(",;:،؛–—-/&+")
# A quotation in German, a share in Turkish.
_OPENING_SIGN: Final = lazily(r"»\w|%\d")
_CONTINUING: Final = frozenset(")]»”’,;:،؛%.…")
_HANGING_OPENER: Final = lazily(r"\s[\"“«„(\[]$")
# What may stand before a point and be an abbreviation, an initial, a number or a label.
_WINDOW: Final = 100
_LAST_WORD: Final = lazily(r"[^\s(\[«“„\"'‘’/,;:]+$")
# `z. B.`, `и т. д.`: short parts, each with its point.
_CHAIN: Final = lazily(r"(?:(?<!\w)[^\W\d_]{1,2}\.\s?){2,5}$")
_LONGEST_CHAIN: Final = 20
_INITIALS: Final = lazily(r"(?:[^\W\d_]\.-?)+")
# `Л. Н. Толстой`: the first of two is no unit either.
_CAPITAL: Final = "[A-ZÇĞİÖŞÜА-ЯЁІЇЄҐΑ-Ω]"
_INITIAL: Final = lazily(rf"(?<!\w){_CAPITAL}\.$")
_FURTHER_INITIAL: Final = lazily(rf"{_CAPITAL}\.(?:\s?{_CAPITAL}|\s?[(—–-]|[,;:)]|$)")
# `Jean-P.`: the second half of a name as an initial.
_HALF_INITIAL: Final = lazily(r"([^\W\d_])[^\W\d_]+-([^\W\d_])\.")
# `T.T.C.`: more letters than a person has initials.
_LETTERS: Final = lazily(r"(?:[^\W\d_]\.){3,}")
_FIRST_WORD: Final = lazily(r"[^\W\d_]+(?:['’](?=\w))?(?!\w)(?!\.\s)")
_NUMBER: Final = lazily(
    r"[(\[]?[\d§№]|\+\d|[A-ZÇĞİÖŞÜА-Я]{1,5}(?:[-–/](?![a-zа-я])|\d)|[A-Z]{1,3}\.?\s?\d|[IVXLC]{2,}\b|[IVXLC]\b(?!\s[a-z])|[(\[]?[^\W\d_][)\]]"
    # A letter instead: `bl. A, sc. B`.
    r"|[A-ZÇĞİÖŞÜА-ЯΑ-Ω](?=[,;:)]|$)"
    # What a program or a clerk fills in later: `No. {number}`, `no. %s`, `No. ......`.
    r"|[$%]?\{\{?\w|%(?:\(\w+\))?[sd]|«\w|<<\w|\.{4}|…|_{3}"
)
_ORDINAL: Final = lazily(r"(?<![\w.,:/])(?:\d{1,3}|[IVXLC]{1,6})\.$")
# `Enclosures: 1. Programme, 2. List of hotels`
_ITEM: Final = lazily(r"[:,;]\s\d{1,2}\.$")
_COUNTED: Final = lazily(r"([^\W\d_]+)[.:]?\s*\d+\.$")
_LABEL: Final = lazily(
    r"(?:[-–—•·⁃▪‣◦*]\s?)?\(?(?:\d{1,5}(?:\.\d{1,3})*|[IVXLCivxlc]{1,5}|[^\W\d_]ـ?|(?:أول|ثاني|ثالث|رابع|خامس)ا)[.)]{1,2}"
)
_LABELLED: Final = lazily(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[^\W\d_]\))\s")
# `１．総則`: the wide point of Chinese and Japanese behind a number.
_WIDE_LABEL: Final = lazily(r"[\d一二三四五六七八九十]．$")
_HEADING: Final = lazily(
    r"(?:(?:geçici|ek|mükerrer)\s+)?([^\W\d_]+|§+)\.?\s*(?:\d+(?:[./]\d+)*|[IVXLC]+|[A-Z]|premier|1er)\.", re.IGNORECASE
)
_CODE: Final = lazily(r"\w+(?:\s?[=(\[{;]|\.\w)")
_REMARK: Final = lazily(r"(?:P\.\s?S|N\.\s?B|PS|NB)\.")
_IN_A_ROW: Final = lazily(r"(?<!\S)(\d{1,2})\.(?=\s|$)")
_LETTERS_IN_A_ROW: Final = lazily(r"(?<!\S)([a-z])\.(?=\s|$)")
# `…, — сказал он. — Мост открыт»`: what somebody says goes on.
_SAID_BETWEEN: Final = lazily(r",[\"»”]?\s*[—–-]\s[^.!?]+\.$")
_DASHED: Final = ("— ", "– ", "- ")
_DAY_OR_ZONE: Final = lazily(
    rf"{ENGLISH_DAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|[A-Z]{{2,4}}\b|"
    r"[-–—]\s?\d|(?:Eastern|Central|Mountain|Pacific|Greenwich|Local)\b"
)
_ONLY_AN_HOUR: Final = lazily(r"(?:\w+\s)?\d{1,2}(?:[:.]\d\d)?\s?\w\.\s?\w\.")
_STREET: Final = lazily(r"(?:Sok|Sk|Cad|Cd|Sokak|Cadde|Sokağı|Caddesi)\b")
_STREET_NUMBER: Final = lazily(r"(?<![\d.,:/])\d{3,5}\.$")
# `30 Tage später …`
_COUNTING: Final = lazily(r"\d+(?:[.,]\d+)*\s[^\W\d_]{4}")
_LETTERED: Final = lazily(r"[(\[]?[^\W\d_]{1,2}\)\s")
_REPORTING: Final = ("قال", "سأل", "أجاب", "أضاف", "هتف")
_OF_YEARS: Final = ("г.", "в.", "р.")
_YEAR_OR_CENTURY: Final = lazily(r"[\dIVXLC]\s*(?:гг?|вв?|рр?)\.$")
# `от 6 октября 2003 г. № 131-ФЗ`
_NUMBER_SIGN: Final = lazily(r"(?:№|N°?)\s?\d")
_LONG_WORD: Final = lazily(r"[^\W\d_]{4,}")
_MONTH: Final = lazily(r"янв|фев|март|апр|мая|июн|июл|авг|сент|окт|ноя|дек", re.IGNORECASE)
_ACRONYM: Final = lazily(r"[A-ZÇĞİÖŞÜ]{2,}")
_ROMAN: Final = lazily(r"[IVXLCDM]+")
# The library takes it for Oklahoma: `Click OK. Wait.`
_BUTTON: Final = "OK"
# `www.gmina.pl`: its last part abbreviates nothing.
_ADDRESS: Final = lazily(r"@|^www\.|[a-z]{4,}\.[a-z]{2,4}$")
# The Greek question mark looks like a semicolon, and mostly is written as one.
_GREEK_QUESTION: Final = lazily(r"[;\u037e](?=[\"'»”’)\]]{0,3}$)")
# `「本日は休館です。」と掲示した`: particles bind a quotation into the sentence around it.
_QUOTING: Final = lazily(
    r"と(?!ころ|もかく|りあえず|はいえ)|って|の|を|は(?!い)|が|に(?!も)|で(?!は|も|す|し)|も(?!し|ち|う|っと)|や|など|的"
)
_QUOTED: Final = tuple("」』”’")
# `martyr.[1]`, `martyr.¹`: what refers to a note belongs to the sentence before it.
_NOTES: Final = r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]){0,4}"
_MISSED: Final = lazily(rf"[.!?؟…۔;\u037e][\"'»”’)\]]{{0,3}}{_NOTES}\s{{1,5}}")
_NOTED: Final = lazily(rf"(?<=[.!?؟…\"'»”’)]){_NOTES}$")
_ENDS_OF_NOTES: Final = tuple("]¹²³⁰⁴⁵⁶⁷⁸⁹")
_ENCLOSING: Final = lazily(r"[«»„“”\"()\[\]]")
_LETTER: Final = lazily(r"\w")
_LONG_QUOTATION: Final = 300
_PARTNERS: Final = {"«": "»", "»": "«", "„": "“”", "“": "”", '"': '"', "(": ")", "[": "]"}


def is_border(before: str, after: str, language: str) -> bool:
    """Tell whether a sentence really ends between two texts; white space between them belongs to either."""
    words, next_words = before.rstrip(), after.lstrip()
    gap = before[len(words) :] + after[: len(after) - len(next_words)]
    if language == "el":
        words = _GREEK_QUESTION.sub("?", words)
    words = _without_notes(words)
    if not words or not next_words:
        return False
    if gap.count("\n") > 1:
        return True
    if words.endswith(_LEADING_SIGNS) or _goes_on(next_words) or _is_told_on(words, next_words):
        return False
    if "\n" not in gap and not words.rstrip(_ALL_CLOSERS).endswith(_ENDING_SIGNS):
        return False
    if not gap and (_HANGING_OPENER.search(words) or not _may_be_glued(words, next_words)):
        return False
    return _ends(words, next_words, language)


def _without_notes(words: str) -> str:
    return _NOTED.sub("", words) if words.endswith(_ENDS_OF_NOTES) else words


def may_hold_border(text: str) -> bool:
    """Tell whether anything that may end a sentence stands before the last letter or sign of a text."""
    return _MAY_END.search(text, 0, len(text.rstrip()) - 1) is not None


def missed_borders(text: str, language: str) -> Iterator[int]:
    """Return where sentences begin that a careful reader of points takes for a part of the one before.

    Those are sentences after dots, after abbreviations that may end one, after a whole sentence in brackets, those that
    begin with a word that opens sentences, and those of a quotation that is a sentence's beginning or very long.
    """
    known = abbreviations(language)
    enclosures = _Enclosures(text)
    start = 0
    for found in _MISSED.finditer(text):
        end = found.end()
        enclosures.read_on(end, start)
        before, after = text[max(start, end - _WINDOW) : end], text[end : end + _WINDOW]
        is_bracket = text.startswith("(", start) and found[0].rstrip().endswith(")")
        is_missed = enclosures.open or is_bracket or _LABELLED.match(after) or _may_be_missed(before, after, known)
        if enclosures.may_be_cut() and is_missed and is_border(before, after, language):
            yield end
            start = end


def _may_be_missed(before: str, after: str, known: Abbreviations) -> bool:
    bare = _without_notes(before.rstrip()).rstrip(_CLOSERS)
    if bare.endswith(("…", "۔", ";", "\u037e")) or after.startswith(("“", "«", "„")) or _is_year_or_century(bare):
        return True
    found = _last_word(bare[:-1])
    if found and (_is_word(found[0], known) or found[0].endswith(")")):
        return not after[:1].isdigit() or _COUNTING.match(after) is not None
    return _opens(after, known) or not known.ending.isdisjoint(_words_at_end(bare))


def _is_word(word: str, known: Abbreviations) -> bool:
    """Tell whether what stands before a point is surely no abbreviation: a longer word, or initials spoken as one."""
    if _is_plain_word(word, least=5) or word in known.words or word == _BUTTON:
        return True
    return _ACRONYM.fullmatch(word) is not None and not _ROMAN.fullmatch(word) and not known.has(word)


@dataclass(slots=True)
class _Enclosures:
    """The quotations and brackets that are open where a text has been read to.

    Each is the signs that close it, where it opened, and whether a sentence began there.
    """

    text: str
    position: int = 0
    open: list[tuple[str, int, bool]] = field(default_factory=list)

    def read_on(self, end: int, start: int) -> None:
        """Read up to `end`; `start` is where the sentence there began."""
        for found in _ENCLOSING.finditer(self.text, self.position, end):
            if self.open and found[0] in self.open[-1][0]:
                self.open.pop()
            elif found[0] in _PARTNERS:
                is_first = found.start() - start < _WINDOW and not _LETTER.search(self.text, start, found.start())
                self.open.append((_PARTNERS[found[0]], found.start(), is_first))
        self.position = end

    def may_be_cut(self) -> bool:
        """Tell whether a sentence may end here without being cut in two."""
        return all(is_first or self.position - place > _LONG_QUOTATION for _, place, is_first in self.open[-3:])


def _goes_on(after: str) -> bool:
    """Tell whether a text begins as the middle of a sentence does: in lower case, but for `b) …` and `e-Devlet`."""
    if after[0] in _CONTINUING and not _OPENING_SIGN.match(after):
        return True
    words = after.lstrip(_OPENERS)
    if not words[:1].islower() or _LETTERED.match(after):
        return False
    return not words[1:3].lstrip("-")[:1].isupper()


def _is_told_on(before: str, after: str) -> bool:
    """Tell whether a speech goes on behind the words of who speaks, or a sentence behind what it quotes."""
    if before.endswith(_QUOTED) and _QUOTING.match(after):
        return True
    return after.startswith(_DASHED) and _SAID_BETWEEN.search(before) is not None


def _may_be_glued(before: str, after: str) -> bool:
    """Tell `yapılmıştır.Bu` from `Form.Yeni.docx`, `ASP.Net`, `M.Kemal` and `item.Title = 1`.

    Other signs than these need no space behind them.
    """
    if not before.endswith((".", "!", "?", "؟")):
        return True
    if _CODE.match(after):
        return False
    found = _last_word(before[:-1])
    first = after.split(maxsplit=1)[0].rstrip(".,:;!?").replace("'", "").replace("’", "")
    return (
        found is not None
        and _is_plain_word(found[0], least=3 if before[-1] == "." else 2)
        and first.isalpha()
        and len(first) > 1
    )


def _is_plain_word(word: str, *, least: int) -> bool:
    return len(word) >= least and word.isalpha() and not any(map(str.isupper, word))


def _is_heading(before: str) -> bool:
    """Tell whether all there is before a border is a number of a list or a clause."""
    if _LABEL.fullmatch(before) or _REMARK.fullmatch(before) or _counts_on(before):
        return True
    found = _HEADING.fullmatch(before)
    return found is not None and found[1].casefold() in HEADINGS


def _counts_on(before: str) -> bool:
    """Tell whether a text ends with the next number or letter of a row, as `1. Opening 2.`."""
    if before[-2:-1].isdigit():
        numbers = [int(number) for number in _IN_A_ROW.findall(before)]
    else:
        numbers = [ord(letter) for letter in _LETTERS_IN_A_ROW.findall(before)]
    return len(numbers) > 1 and numbers[-1] == numbers[-2] + 1


def _ends(before: str, after: str, language: str) -> bool:
    """Tell whether signs end a sentence before a word that is not in lower case."""
    bare = before.rstrip(_CLOSERS)
    is_closed = bare != before
    if (is_closed and after.startswith(_REPORTING)) or _WIDE_LABEL.search(bare):
        return False
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    if _is_heading(before) or _ITEM.search(bare) or (_INITIAL.search(bare) and _FURTHER_INITIAL.match(after)):
        return False
    known = abbreviations(language)
    verdict = _verdict_of_abbreviation(bare, after, known)
    if verdict is None:
        verdict = _verdict_of_initial(bare, after, language, known)
    if verdict is None and language in ORDINAL_LANGUAGES and not is_closed:
        verdict = _verdict_of_ordinal(bare, after, known)
    return verdict is not False


def _verdict_of_abbreviation(before: str, after: str, known: Abbreviations) -> bool | None:
    """Tell whether an abbreviation at the end of a text ends a sentence; None where there is none."""
    if _is_year_or_century(before):
        return not _NUMBER_SIGN.match(after) and not _is_only_a_date(before)
    for word in _words_at_end(before):
        if word in known.leading or (word in known.numbered and _NUMBER.match(after)):
            return False
        if word in known.clock:
            return not _DAY_OR_ZONE.match(after) and not _ONLY_AN_HOUR.fullmatch(before)
        if word in known.doubtful:
            return _opens(after, known)
        if word in known.closing:
            return not after.startswith("(") or _opens(after, known)
    return None


def _is_year_or_century(before: str) -> bool:
    at_end = max(len(before) - _LONGEST_CHAIN, 0)
    return before.endswith(_OF_YEARS) and _YEAR_OR_CENTURY.search(before, at_end) is not None


def _verdict_of_ordinal(before: str, after: str, known: Abbreviations) -> bool | None:
    if _STREET_NUMBER.search(before) and _STREET.match(after):
        return False
    return _opens(after, known) or _is_counted(before, known) if _ORDINAL.search(before) else None


def _verdict_of_initial(before: str, after: str, language: str, known: Abbreviations) -> bool | None:
    found = _last_word(before)
    if not found or not _is_initial(found[0]):
        return None
    may_open = language not in PARTICLE_LANGUAGES or _LETTERS.fullmatch(found[0]) is not None
    return may_open and _opens(after, known)


def _is_initial(word: str) -> bool:
    half = _HALF_INITIAL.fullmatch(word)
    if half is not None:
        return half[1].isupper() and half[2].isupper()
    return _INITIALS.fullmatch(word) is not None and not any(map(str.islower, word))


def _opens(after: str, known: Abbreviations) -> bool:
    found = _FIRST_WORD.match(after.lstrip(_OPENERS))
    return found is not None and found[0].casefold().replace("’", "'") in known.opening


def _last_word(text: str) -> re.Match[str] | None:
    # From each letter further ahead the pattern would be tried in vain.
    return _LAST_WORD.search(text, text.rfind(" ") + 1)


@lru_cache(maxsize=8)
def _words_at_end(before: str) -> tuple[str, ...]:
    """Return what may be the abbreviation at the end of a text, the longest first, without the last point.

    Whether a border was missed and whether it is one is asked of the same text, one soon after the other.
    """
    start = max(len(before) - _LONGEST_CHAIN, 0)
    chain = _CHAIN.search(before, start) if before.count(".", start) > 1 else None
    parts = chain[0].replace(" ", "").replace("\u00a0", "").rstrip(".").split(".") if chain else []
    words = [".".join(parts[index:]) for index in range(len(parts) - 1)]
    found = _last_word(before)
    return (*words, *(_words_in(found[0][:-1]) if found is not None else ()))


def _words_in(word: str) -> Iterator[str]:
    yield word
    if _ADDRESS.search(word):
        return
    last = word.replace("-", ".").rpartition(".")[2]
    if last != word:
        yield last
    yield from (street for street in ("str", "pl") if word.endswith(street))


def _is_counted(before: str, known: Abbreviations) -> bool:
    """Tell a number after a word that counts, `No: 5.`, from an ordinal."""
    found = _COUNTED.search(before)
    return found is not None and found[1] in known.numbered


def _is_only_a_date(before: str) -> bool:
    """Tell `В 2025 г.` from a sentence that ends with a year: words other than months are too few for one."""
    return sum(not _MONTH.match(word[0]) for word in _LONG_WORD.finditer(before)) < 2
