"""How values look: one pattern a kind, for texts with plain digits."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import ANY_MONTH, ENGLISH_MONTH
from translation_service.domain.values.readings import FRACTION_SIGNS
from translation_service.domain.values.units import UNIT_SIGN

_LETTER: Final = "[A-Za-zÇĞİÖŞÜçğıöşü]"
# That of a Turkish word behind a name or a code.
_ENDING: Final = r"(?:[dt][ae]n?|y?[ae]|n?[ıiuü]n?)(?!\w)"
_CAPITAL: Final = "[A-ZÇĞİÖŞÜ]"
# Digits are taken all or none: a way to part them for every digit would double the time with each.
_PARTS: Final = r"\d++(?:\.\d++)*"
# A sum of 128 letters and digits has about thirty; a word without end would be read to it from each of its parts.
_MOST_PARTS: Final = 60
# Longer than what anybody counts or reads out; fingerprints of files have forty letters and more.
_ENDLESS: Final = 41
_DAY: Final = r"\d{1,2}"
_SPACE: Final = r"[ \u00a0\u202f]"
# A dash is a minus where nothing stands before it that it could join.
_MINUS: Final = r"(?:(?=[-–]\d)(?<![\w)\]/.,:%°'’\"”-])(?<!\d )[-–])?"
_DIGITS: Final = (
    rf"(?:(?!0\d)\d{{1,3}}(?:[ '’\u00a0\u202f\u2009]\d{{3}}(?!\d))+(?:[.,]\d+)?|\d{{1,2}}{_SPACE}h{_SPACE}\d\d(?!\d)"
    rf"|\d{{1,2}}{_SPACE}?h(?!\w)"
    rf"|\d*+[{FRACTION_SIGNS}]|\d+(?:[.,:h]\d+)*)"
    # `5.ª-feira` is Thursday.
    r"(?!\.?ª[ -]feira)"
)
_POWERS: Final = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
_MINUTES: Final = r" ?\d{1,2}(?:[.,]\d{1,8})?['′’](?: ?\d{1,2}(?:[.,]\d{1,8})?(?:[\"″”]|''|′′))?"
_HEMISPHERE: Final = r"[NSEWKGDBOL](?!\w)"
_CAPITALS: Final = rf"{_CAPITAL}(?:{_CAPITAL}|[\d_-])+"
_NAME_OF_FIELD: Final = r"[^\W\d_](?=\w*_)\w++"
_IN_ADDRESS: Final = r"[^\s<>\"“”«»()]"
# The 2 of km2 is no number.
_NO_POWER: Final = r"(?!(?<=\bm)[23](?!\w)|(?<=[kcdm]m)[23](?!\w))"
NUMBER: Final = _MINUS + _NO_POWER + _DIGITS
# The minus of an amount may stand before its currency: `-€45.20`.
_MINUS_OF_UNIT: Final = _MINUS.replace(r"(?=[-–]\d)", r"(?=[-–][\d€$£₺₽¥])")
# Behind a number only: `5 milyon TL 2026` is no amount of the year.
_UNIT: Final = rf"(?:(?<!\w)(?!TL)(?:{UNIT_SIGN})|[€$£₺₽¥%‰])"
# In order of preference where two begin at the same place.
_KINDS: Final = {
    "url": (
        rf"(?:(?i:https?|s?ftps?)://|[Ww]ww\.)(?:{_IN_ADDRESS}|\({_IN_ADDRESS}*\))*"
        rf"(?:[^\s<>\"“”«».,;:!?()\]'’]|\({_IN_ADDRESS}*\))"
    ),
    # It begins where such signs begin: begun at each of them, a long row of them would cost the square of its length.
    "email": r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    # An address without a scheme: two points in it, an ending that all know, or a path behind it.
    "domain": (
        r"(?<![\w@./:-])(?:(?:[a-z0-9-]{2,63}\.){2,8}[a-z]{2,6}(?:/[a-z0-9./_?=&%-]*[a-z0-9/])?"
        r"|[a-z0-9-]{2,63}\.(?:(?:com|org|net|gov|edu|info|int|eu)(?:/[a-z0-9./_?=&%-]*[a-z0-9/])?"
        r"|[a-z]{2,6}/[a-z0-9./_?=&%-]*[a-z0-9/]))(?![\w@-]|\.\w)"
    ),
    "placeholder": (
        r"\{\{[^{}]+\}\}|\{%[^{}%]+%\}|[$%]\{[^{}]+\}|\{\w*(?:[.:!][^{}\s]*)?\}|\{ ?\$[\w-]+(?:\.\w+)? ?\}"
        r"|\{\w+, ?(?:number|date|time)(?:, ?\w+)?\}|\[\[[^\[\]]+\]\]|<<[^<>]+>>"
        # Words in quotes or brackets are of the sentence, names with a line in them are not: `«Ad_Soyad»`, `«BM»`.
        # In usage lines, what stands for words is said: `[<path-name>]`, `<file-name>...`.
        rf"|<(?:{_CAPITALS}|[^\W\d]\w*(?:-\w+)+(?!>(?:\.\.\.|[\]|]))|{_NAME_OF_FIELD})>|«{_NAME_OF_FIELD}»|\[{_NAME_OF_FIELD}\]|\[[●•]\]|#{_CAPITALS}#"
        r"|%\(\w+\)[sd]|(?<!%)(?:%%)?%\d{1,2}\$l{0,2}[a-zS@](?!\w)|%\.\d{1,4}[sdf](?!\w)|%l{1,2}[udx](?!\w)|(?<!%)(?:%%)?%[sSd@](?!\w)(?:%%)?|(?<!\d)%[A-Za-z][A-Za-z_]++%(?!\w)"
    ),
    "file": r"(?<![\w./-])(?:(?:[^\W\d_]|-)++[\d_]|\d++[-_][^\W\d_])[\w-]*+\.[a-z]{3,4}(?![\w/]|\.\w)",
    "iban": r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b",
    "phone": (
        r"(?<!\w)\+(?=(?:[ ./()-]{0,3}\d){7})\d{1,3}"
        r"(?:[ ./-]{0,2}(?:\(\d{1,4}\)|\d{1,4})){2}(?:[ ./-]{0,2}\d{1,4}){0,3}"
        r"(?!\d|[.,:/-]\d)"
        r"|(?<![\w+.,/-])0[1-9](?:(?: \d\d){4}|(?:\.\d\d){4})(?!\w|[.,:/-]\d)"
        r"|(?<![\w+.,/-])0\d{2,4}[ /]\d{4,8}(?:-\d{1,4})?(?!\w|[ .,:/-]\d)"
        r"|(?<![\w+])(?:\(?0?\d{3}\)?[ -]?)?444[ -](?:\d[ -]\d{3}|\d\d[ -]\d\d)(?!\d)"
        r"|(?<![\w+])(?:\(0?\d{3}\)|0 ?\(\d{3}\)|0 ?\d{3})[ -]?\d{3}(?:[ -]?\d{2}){2}(?!\d)"
    ),
    "identity": r"(?<![\w.,/-])[1-9]\d{10}(?![\w/-]|[.,]\d)",
    "plate": r"(?<!\w)(?:0[1-9]|[1-7]\d|8[01])[ ](?:[A-Z][ ]\d{4,5}|[A-Z]{2}[ ]\d{3,4}|[A-Z]{3}[ ]\d{2,3})(?!\w)",
    "coordinates": (
        r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,8})?[ \u00a0]?°"
        rf"(?:{_MINUTES}(?:[ \u00a0]?{_HEMISPHERE})?|[ \u00a0]?{_HEMISPHERE})"
    ),
    "code": (
        # A number that nothing is joined to, as most are.
        r"(?!\d++(?![A-Za-z.ºª-]))(?:"
        # Nobody's number: read for the parts it may have from each of its letters, it would cost many times its length.
        rf"(?=\d*+[A-Za-z])(?=[A-Za-z]*+\d)[A-Za-z\d]{{{_ENDLESS}}}[A-Za-z\d]*+(?:[-/_][A-Za-z\d]++)*+"
        r"|(?<![\w-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?!\w)"
        rf"|(?<!\w)(?!{UNIT_SIGN})(?:[A-Z]{{2,5}} ){{1,3}}\d{{3,6}}(?:-\d{{1,2}}){{0,2}}:(?:19|20)\d\d(?!\w)"
        rf"|(?<!\w){_CAPITAL}{{1,2}}\.(?:19|20)\d\d/\d++(?![\w/]|[.,]\d)"
        r"|(?<!\w)(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::\d\d)?)?(?!\w)"
        rf"|(?<!{_LETTER}){_CAPITAL}{{1,4}}-\d{{1,4}}s(?!\w)"
        # `9am-12.30pm` are two times.
        r"|(?!(?:(?<=\d)|(?<=\d[ \u00a0]))[AaPp][Mm]-\d)"
        rf"(?<!{_LETTER})(?:{_CAPITAL}{{2,5}}/)?(?!(?:k|c|m|d)?m[23](?!\w)){_LETTER}{{1,8}}[-/_]?{_PARTS}(?:[A-Za-z]++\d++){{0,{_MOST_PARTS}}}(?:[-/_]{_PARTS}){{0,{_MOST_PARTS}}}"
        rf"(?:[-/_]\w*\d\w*|[A-Za-rt-z](?!\w))*(?:[-/_]{_CAPITAL}{{1,3}})?(?!\w|(?<=-\d)%|(?<=-\d\d)%)"
        # An article put between two others: `14.º-A`.
        r"|(?<![\w.,/-])\d{1,4}(?:(?:\.?[ºªo]|st|nd|rd|th)-?|-)[A-Z](?![\w'’-])"
        # A house or a bus line: `16B`. Two dimensions are others in other languages, and so are amounts in short.
        rf"|(?<![\w$€£₺.,:/-])(?![23][Dd])\d{{1,4}}[ABDEPRYZa-f](?!\w|['’](?!{_ENDING}))"
        r"|(?<![\w.,/-])(?!\d{1,2}h\d\d(?!\w)|\d++x\d++(?!\w))\d++[A-Za-z]++\d[A-Za-z\d]*+(?!\w))"
    ),
    "date": (
        rf"(?:(?<![\d./-])|(?<=\.\d{{4}}-)){_DAY}(?:\.{_DAY}\.|/{_DAY}/|-{_DAY}-)\d{{4}}(?!\d)|(?<![\d-])\d{{4}}-\d{{2}}-\d{{2}}(?!\d)"
    ),
    "named_date": (
        rf"(?<![\d.,])(?P<day>{_DAY})(?:\.?[ºª°]|\.|o(?= de )|er|st|nd|rd|th|[ıiuü]nc[ıiuü])?{_SPACE}(?:de |of )?"
        # `8 may be set`, `87 out of 412`: what is a month in another writing or language alone.
        rf"(?!may(?!\w)|(?:out|set)(?!\w)(?!\.|,?{_SPACE}(?:de )?\d{{4}}))(?P<month>{ANY_MONTH})(?![^\W\d_])\.?"
        rf"(?:(?:,|{_SPACE}(?:de|del))?{_SPACE}(?P<year>\d{{4}})(?!\d))?"
    ),
    "english_date": (
        rf"(?<!\w)(?P<english_month>{ENGLISH_MONTH})\.?{_SPACE}(?P<english_day>{_DAY})(?:st|nd|rd|th)?(?![\d:.]\d|,\d{{3}}(?!\d))(?!\d)"
        rf"(?:,?{_SPACE}(?P<english_year>\d{{4}})(?!\d))?"
    ),
    # What a form leaves to be filled in: `....../....../2026`.
    "blank": r"(?<![\w./])(?:(?:\.{2,12}|…|_{2,12}) ?/ ?){1,2}(?:\d\d ?/ ?)?\d{4}(?!\d)",
    "handle": r"(?<![\w@#&/.])[@#](?=[\w.-]{0,40}[^\W\d_])[\w.-]{2,60}(?<=\w)",
    "account": r"(?<![\w.,])\d{2,3}\.\d{3}\.\d{3}-[\dXxKk]{1,2}(?![\w-])",
    "scale": r"(?<![\w.,/:])1 ?[:/] ?\d{1,3}(?:[.,]\d{3})++(?!\w|[.,]\d)",
    "row": r"(?<![\w-])(?=[\d-]{8})\d++(?:-\d++){2,}(?![\w-])",
    "decision": (
        rf"(?<![\d/.,])\d++(?:(?:/\d++)++(?:[-/]{_CAPITAL}{{1,2}}(?!\w))?|/(?:{_CAPITAL}|[a-zçğışöü])(?![\w'’]))"
    ),
    "scientific": rf"(?<![\w.,])(?:\d++(?:[.,]\d++)? ?[×x·] ?)?10[{_POWERS}]+",
    # No unit stands behind a part of the digits: they are taken all or none.
    "amount": rf"{_MINUS_OF_UNIT}{_UNIT}{_SPACE}?-?{_DIGITS}|(?>{NUMBER})(?:,[-–])?{_SPACE}?(?:{UNIT_SIGN})(?!\w)",
    "bound": rf"[±≥≤≈] ?-?{_DIGITS}",
    "number": NUMBER,
}
# None begins within a word, but with a digit or the sign of a share (`sınavı% 30`), none with a gap, and none with a
# word of letters alone that something else than a number or a name in capitals follows; most places are passed over so.
_PLAIN_WORD: Final = rf"(?!UTC|GMT)[^\W\d_{FRACTION_SIGNS}]++(?:[,;)]|\.?(?:\s(?![\dA-Z{FRACTION_SIGNS}–-])|\Z))"
_BEGINNING: Final = rf"(?:(?<![^\W\d_])(?!\s|{_PLAIN_WORD})|(?=\d|[%‰]{_SPACE}?\d))"
# Without one of these a text holds none of the kinds; most sentences are done with a glance. What each of them may
# begin with, or end its first letters with, comes first: a pattern that begins so passes over most letters at once.
_HINT: Final = lazily(
    rf"[\d@#{{%‰{FRACTION_SIGNS}/\[<«.wGU]"
    rf"(?:(?<=[\d@#{{%‰{FRACTION_SIGNS}])|(?<=/)/|(?<=w)ww\.|(?<=[\[<«])|(?<=[a-z]\.)[a-z]{{2}}|(?<=G)MT|(?<=U)TC)"
)
# What needs no digit, or may begin far before its first, has one of these.
_WITHOUT_DIGITS: Final = lazily(
    rf"[@#{{{FRACTION_SIGNS}%/\[<«.wGU-]"
    rf"(?:(?<=[@#{FRACTION_SIGNS}])|(?<=%)(?:[(sdA-Z]|[a-z_]++%)|(?<=/)/|(?<=w)ww\.|(?<=[\w-][\w-]\.)[a-z]{{2}}"
    r"|(?<={)[^{}]*[}%{]|(?<=<)[<\w]|(?<=\[)[\[●•]|(?<=[\[«])[^\W\d_]\w*?_"
    r"|(?<=G)MT|(?<=U)TC|(?<=[0-9a-fA-F]{4}-)[0-9a-fA-F]{4}-)"
)
_DIGIT: Final = lazily(r"\d")
# Of the rest none begins further before its first digit than `ABCDE ABCDE ABCDE 123`.
_BEFORE_DIGIT: Final = 20
# No kind begins before one of these, or before a word in small letters, and reaches over it to its first digit.
_PARTING: Final = frozenset(',;:"“”«»§[]*=<>|\n\t')
_SMALL_WORD: Final = lazily(r"(?<=[^\w.])[a-z]{2,} $")


def may_hold_values(text: str) -> bool:
    return _HINT.search(text) is not None


def value_stretches(text: str, names: frozenset[str] = frozenset()) -> Iterator[re.Match[str]]:
    """Yield what looks like a value; a text that holds only values with digits is read only around these."""
    pattern, at = _value_pattern(names), 0
    if names or _WITHOUT_DIGITS.search(text):
        yield from pattern.finditer(text)
        return
    while (digit := _DIGIT.search(text, at)) is not None:
        found = pattern.search(text, max(at, _earliest(text, digit.start())))
        if found is None:
            return
        yield found
        at = found.end()


def _earliest(text: str, digit: int) -> int:
    """Return where a kind whose first digit stands at `digit` can begin, in a text where all have digits."""
    if text[digit - 1 : digit] in _PARTING:
        return digit
    start = max(digit - _BEFORE_DIGIT, 0)
    return digit if text[digit - 1 : digit] == " " and _SMALL_WORD.search(text, start, digit) else start


@cache
def _value_pattern(names: frozenset[str] = frozenset()) -> re.Pattern[str]:
    """Return the pattern of every kind, each a group of its name; `names` come first, in exactly this case."""
    longest_first = sorted(filter(None, names), key=lambda name: (-len(name), name))
    kinds = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items())
    name = rf"(?P<name>(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w))|" if longest_first else ""
    return re.compile(f"{name}{_BEGINNING}(?:{kinds})")
