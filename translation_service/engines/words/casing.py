"""Upper and lower case by the rules of a language, for headings in capitals and the first letter of a sentence."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.values.months import month_name, month_number
from translation_service.domain.values.weekdays import weekday_name, weekday_number

_DOTTED: Final = {"tr", "az"}
_TURKISH_LOWER: Final = str.maketrans({"I": "ı", "İ": "i"})
_TURKISH_UPPER: Final = str.maketrans({"i": "İ", "ı": "I"})
_WORD_WITHOUT_CODE: Final = lazily(r"(?<!\S)[^\s\d@/]+(?!\S)")
_ORDINAL_IN_CAPITALS: Final = lazily(r"(?<![\w.,])\d{1,3}(?:ST|ND|RD|TH)(?!\w)")
_ORDINAL: Final = lazily(r"(?<![\w.,])\d{1,3}(?:st|nd|rd|th)(?!\w)")
_SUFFIX_OF_NUMBER: Final = lazily(r"(?<=\d)['’][a-zçğıöşü]{1,7}(?!\w)")
# These are other words, too: a month or a day where a number stands beside them.
_ALSO_ELSE: Final = frozenset({"march", "may", "aralık", "ekim", "kasım", "mart", "ocak", "pazar"})
_NEAR: Final = 2
_SHORTEST_HEADING: Final = 5
_ORDINAL_SIGNS: Final = lazily("[ºª]", needs="ªº")
_FIRST_LETTER: Final = lazily(r"[\"'“”‘’«»(\[]*([^\W\d_])")
_LETTERS: Final = lazily(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLAIN_WORD: Final = lazily(r"(?<![\w@./'’%-])(?<!\w\()[^\W\d_]+(?![@/]|\.\w)")
# `CNNs` has its capitals wherever it stands.
_ABBREVIATED: Final = lazily(r"(?:[A-Z]-)?[A-Z]{2,}s?")
# English writes these with a capital in a title: `How to use Assistant` is none.
_NO_TITLE: Final = frozenset({
    "add", "are", "ask", "be", "can", "did", "do", "get", "had", "has", "is", "let", "may", "my", "not", "put", "run",
    "see", "set", "use", "was", "we", "you",
})  # fmt: skip
# `DocBook`: a capital within a word tells nothing of the words around it.
_JOINED: Final = lazily(r"[^\W\d_A-Z][A-ZÇĞİÖŞÜ]")
_JOINED_AT_START: Final = lazily(r"[^\W\d_A-ZÇĞİÖŞÜ]{1,3}[A-ZÇĞİÖŞÜ]")
_SMALL_AT_START: Final = lazily(r"[a-z]{3,}(?=['’ ])")
_ADDRESS_AT_START: Final = lazily(r"[a-z][\w+-]*(?:\.[\w+-]+)*(?:@|://|\.[a-z]{2})[\w./-]*(?<=\w)")
_SENTENCE_SIGN: Final = lazily(r"[.!?;][)\"”]?(?:\s|$)|,")
# `1. Açılış`, `D. Indirect costs`, `A.1 Employees`, `1 - Annex`; `15. Yıl` may as well be an ordinal number.
_COUNTED: Final = lazily(r"(?:\d{1,3}|[^\W\d_])(?:(?:\.\d{1,3})+\.?|\s?[.)–-])\s*(?=[^\W\d_])")
_SIGN_AT_START: Final = lazily(r"[\"“‘'«(\[](?=\S*[%,'\"”’»])\S+|[a-z]+[-_=][\w-]+", needs="\"'(-=[_«‘“")
_LONGEST_TITLE: Final = 12
_LONGEST_SMALL_WORD: Final = 3
_LONGEST_CELL: Final = 5
_WITH_CAPITAL_NOUNS: Final = frozenset({"de"})
_LANGUAGE_NAMES: Final = frozenset(name for one in LANGUAGES.values() for name in (one.name, one.own_name))
# What stays small within a title, in the languages that write titles with capitals.
_SMALL_WORDS: Final = {
    "en": frozenset(
        [
            "a",
            "an",
            "and",
            "as",
            "at",
            "but",
            "by",
            "for",
            "from",
            "in",
            "into",
            "nor",
            "of",
            "on",
            "or",
            "over",
            "per",
            "the",
            "to",
            "via",
            "with",
        ]
    ),
    "tr": frozenset(["ve", "ile", "ya", "veya", "ki", "de", "da", "mi", "mı", "mu", "mü", "için"]),
}
_EVERY_SMALL_WORD: Final = frozenset(
    [
        "with",
        "from",
        "into",
        "over",
        "için",
        "veya",
        "para",
        "pela",
        "pelo",
        "como",
        "entre",
        "sobre",
        "dans",
        "pour",
        "avec",
        "sous",
        "della",
        "delle",
        "degli",
        "nella",
        "oder",
        "eine",
        "einer",
        "über",
        "unter",
        "para",
        "entre",
        "desde",
        "hasta",
    ]
)


# Words whose vowels are all `ı`; of others, such as `BILGI`, the dots were left out with those beside them.
_DOTLESS: Final = (
    "yıl", "yık", "yığ", "yır", "sın", "sıf", "sız", "sık", "sıv", "sıc", "sırr", "kız", "kıs", "kıy", "kış", "kır",
    "kıl", "kıt", "hız", "hırs", "dış", "ısı", "ısl", "ışı", "ırk", "çık", "çığ", "tıp", "mısır", "fıst", "pır",
)  # fmt: skip
# Turkish has an `ı` neither behind these vowels nor, where none stands before, ahead of them; nor in foreign words.
_DOTLESS_ONLY_BEHIND: Final = frozenset("AI")
_VOWELS: Final = frozenset("AEIİOÖUÜ")
_FRONT_VOWELS: Final = frozenset("EÖÜ")
_FOREIGN_CAPITALS: Final = frozenset("QWX")
# `BRITISH`, `INTERNATIONAL`, `INSTITUTE`: no Turkish `ı` stands beside another vowel, nor before these ends.
_FOREIGN_WORD: Final = lazily("I[AEOUÖÜ]|[AEOUÖÜ]I|C[HK]|PH|(?:SH|TH|ING|ITY|IVE|ICS|IST|ISM|ITUTE|ICAL)$")


def _with_dots(word: str) -> str:
    """Put the dot on each `I` of a Turkish word in capitals that says one: `EUROCITIES`, `BELEDIYE`, `MICROSOFT`.

    A word with an `İ` of its own was written by somebody who tells them apart: `DIŞİŞLERİ`.
    """
    if "I" not in word or "İ" in word or not word.isupper():
        return word
    told = _VOWELS.intersection(word) - {"I"}
    is_foreign = not _FOREIGN_CAPITALS.isdisjoint(word) or _FOREIGN_WORD.search(word) is not None
    if is_foreign or (told and told <= _FRONT_VOWELS and not word.endswith("KEN")):
        return word.replace("I", "İ")
    word = word.replace("IYE", "İYE")
    vowels = [at for at, letter in enumerate(word) if letter in _VOWELS]
    letters = list(word)
    for before, at, behind in zip([-1, *vowels[:-1]], vowels, [*vowels[1:], -1], strict=True):
        near = letters[before] if before >= 0 else word[behind] if behind >= 0 else "I"
        if word[at] == "I" and near not in _DOTLESS_ONLY_BEHIND:
            letters[at] = "İ"
    return "".join(letters)


def _with_lost_dots(text: str) -> str:
    """Put the dots on a Turkish text in capitals that has none, as the harmony of some of its words shows.

    `GIZLILIK SÖZLEŞMESI` is about no `gızlılık`; `YIL SONU SERGISI` stays one of the year.
    """
    if "İ" in text or all(_with_dots(word) == word for word in _LETTERS.findall(text)):
        return text
    return _LETTERS.sub(lambda found: _with_lost_dots_of(found[0]), text)


def _with_lost_dots_of(word: str) -> str:
    is_open = word.isupper() and "I" in word and _VOWELS.intersection(word) == {"I"}
    return word.replace("I", "İ") if is_open and not lowered(word, "tr").startswith(_DOTLESS) else word


def lowered(text: str, language: str) -> str:
    return (text.translate(_TURKISH_LOWER) if language in _DOTTED else text.replace("İ", "I")).lower()


def in_small_letters(text: str, language: str) -> str:
    """Write words in capitals small, those that Turkish does not say so with the letters of other languages."""
    dotted = _LETTERS.sub(lambda found: _with_dots(found[0]), text) if language in _DOTTED else text
    return lowered(dotted, language)


def raised(text: str, language: str) -> str:
    return (text.translate(_TURKISH_UPPER) if language in _DOTTED else text).upper()


def is_heading_in_capitals(text: str) -> bool:
    """Tell whether all letters are capitals and it is more than an abbreviation such as NATO."""
    return _ORDINAL_SIGNS.sub("", text).isupper() and sum(map(str.isalpha, text)) >= _SHORTEST_HEADING


def without_capitals(text: str, language: str) -> str:
    """Write a heading in capitals as a sentence; words that hold a digit, `@` or `/` are codes and stay."""
    dotted = _with_lost_dots(text) if language in _DOTTED else text
    quiet = _outside_codes(dotted, lambda word: in_small_letters(word, language))
    quiet = _ORDINAL_IN_CAPITALS.sub(lambda found: found[0].lower(), quiet)
    first = _LETTERS.match(text)
    is_foreign = first is not None and language in _DOTTED and _FOREIGN_WORD.search(first[0]) is not None
    return with_first_raised(_with_days_raised(quiet, language), "en" if is_foreign else language)


def _with_days_raised(text: str, language: str) -> str:
    """Raise months and days, by which engines know them: `june` they leave out."""

    def written(found: re.Match[str]) -> str:
        name = _days_and_months(language).get(found[0], found[0])
        around = text[max(0, found.start() - _NEAR) : found.start()] + text[found.end() : found.end() + _NEAR]
        return name if found[0] not in _ALSO_ELSE or any(map(str.isdigit, around)) else found[0]

    return _LETTERS.sub(written, text)


@cache
def _days_and_months(language: str) -> Mapping[str, str]:
    """Return the names of months and days as sentences write them, by their small letters."""
    months = (month_name(number, language) for number in range(1, 13))
    days = (weekday_name(number, language) for number in range(1, 8))
    return {lowered(name, language): name for name in (*months, *days) if name}


def in_capitals(text: str, language: str) -> str:
    """Write a text in capitals but for its codes, the ordinals and the suffixes of its numbers, too."""
    written = _outside_codes(text, lambda word: raised(word, language))
    written = _ORDINAL.sub(lambda found: found[0].upper(), written) if language == "en" else written
    return _SUFFIX_OF_NUMBER.sub(lambda found: raised(found[0], language), written) if language == "tr" else written


def in_case_of(source: str, target: str, language: str) -> str:
    """Give a translation the capitals of its source: all of them, those of a title, or that of its beginning."""
    if is_heading_in_capitals(source):
        return in_capitals(target, language)
    if is_in_title_case(source) and not _is_title_by_names(source, target):
        units = (word for word in _LETTERS.findall(source) if word.islower() and len(word) <= _LONGEST_SMALL_WORD)
        return in_title_case(target, language, units=frozenset(units))
    is_raised = starts_raised(source) and not _begins_with_name(source, target)
    cased = with_first_raised(target, language) if is_raised else with_first_lowered(source, target, language)
    return _raised_behind_number(source, cased, language)


def _is_title_by_names(source: str, target: str) -> bool:
    """Tell whether a sentence looks like a title for names and signs that its translation has, too.

    So do `Blocked by Firefox` and `Enter TAN`, and who wrote something: `By Maria Rossi for the Gazette`; of `Mayor of
    Bergen` nobody can tell.
    """
    first, *others = _LETTERS.findall(source)
    if first == "By":
        return True
    there = set(_LETTERS.findall(target))
    others = [word for word in others if word[0].isupper()]
    is_told = all(word.isupper() for word in others) or " by " in source
    return is_told and first not in there and there.issuperset(others)


def _begins_with_name(source: str, target: str) -> bool:
    """Tell whether the capital at the start of a text in small letters is that of a name which stands elsewhere now.

    So it is with `MP2 audio`, and where a translation begins with a sign of its source: `“a%c”`, `iOS`.
    """
    name, _, rest = source.partition(" ")
    is_name = len(name) > 1 and (name.isupper() or _JOINED.search(name) is not None) and name not in target.split()[:1]
    sign = _SIGN_AT_START.match(target)
    is_sign = (sign is not None and sign[0] in source) or _begins_joined(source, target)
    is_sign = is_sign or _begins_with_code(source, target)
    return is_sign or (is_name and bool(rest) and rest == rest.lower() and name in target)


def _begins_with_code(source: str, target: str) -> bool:
    """Tell whether an engine began a translation with a small word of its source, as it does with `httpd`."""
    found = _SMALL_AT_START.match(target)
    return found is not None and found[0] in _LETTERS.findall(source)


def _begins_joined(source: str, target: str) -> bool:
    """Tell whether a translation begins with a word of its source that has a capital within: `iOS`, or an address."""
    if (address := _ADDRESS_AT_START.match(target)) is not None:
        return address[0] in source
    return _JOINED_AT_START.match(target) is not None and re.split(r"[\s'’]", target, maxsplit=1)[0] in source.split()


def _raised_behind_number(source: str, target: str, language: str) -> str:
    """Raise what stands behind the number of a heading or an item, where its source does."""
    counted, there = _COUNTED.match(source), _COUNTED.match(target)
    if counted is None or there is None or not source[counted.end()].isupper():
        return target
    return target[: there.end()] + with_first_raised(target[there.end() :], language)


def with_first_lowered(source: str, target: str, language: str) -> str:
    """Lower the first letter of a short text whose source begins small, such as a cell, never that of a name.

    A title that an engine made of such a text is lowered whole.
    """
    if language == "en" and not _names_of_languages().isdisjoint(_LETTERS.findall(target)[:_LONGEST_CELL]):
        return target
    if _is_title_of_small_words(source, target, language):
        return _LETTERS.sub(lambda found: found[0] if _is_name(found[0]) else lowered(found[0], language), target)
    first, source_first = _LETTERS.match(target), _LETTERS.match(source)
    if first is None or source_first is None or not source_first[0].islower() or not _may_begin_small(target, language):
        return target
    is_copied = lowered(first[0], language) == source_first[0]
    is_plain = first[0][0].isupper() and not any(map(str.isupper, first[0][1:])) and not is_copied
    return lowered(first[0], language) + target[first.end() :] if is_plain and not _is_name(first[0]) else target


@cache
def _names_of_languages() -> frozenset[str]:
    """Return the words that English calls languages by, and so their people and letters: `Georgian`, `Persian`."""
    from babel import Locale  # noqa: PLC0415 - reads the names of a language, which few texts ask for

    return frozenset(name.rpartition(" ")[2] for name in Locale("en").languages.values()) - {"Language", "Languages"}


def _is_title_of_small_words(source: str, target: str, language: str) -> bool:
    """Tell whether an engine made a title of a few words that are all small in their source, names not among them."""
    words = _LETTERS.findall(target)
    is_plain = source[:1].isalpha() and source == lowered(source, language) and len(words) <= _LONGEST_CELL
    if not is_plain or language in _WITH_CAPITAL_NOUNS or not is_in_title_case(target):
        return False
    own = set(_LETTERS.findall(source))
    return not any(word[1:] != word[1:].lower() or lowered(word, language) in own for word in words)


def _may_begin_small(target: str, language: str) -> bool:
    """Tell whether a text is short and has no other capital: beside one, the first may be that of a name as well."""
    words = [found[0] for found in _LETTERS.finditer(target)]
    is_short = len(words) <= _LONGEST_CELL and _SENTENCE_SIGN.search(target) is None
    return language not in _WITH_CAPITAL_NOUNS and is_short and not any(word[0].isupper() for word in words[1:])


def _is_name(word: str) -> bool:
    return word == "I" or word in _LANGUAGE_NAMES or bool(month_number(word) or weekday_number(word))


def with_first_raised(text: str, language: str) -> str:
    """Raise the first letter, where the text begins with a letter (quotes and brackets may stand before it)."""
    found = _FIRST_LETTER.match(text)
    if found is None:
        return text
    at = found.start(1)
    return text[:at] + raised(text[at], language) + text[at + 1 :]


def starts_raised(text: str) -> bool:
    """Tell whether the first letter is a capital, and no digit or symbol stands before it."""
    found = _FIRST_LETTER.match(text)
    return found is not None and found[1].isupper()


def _outside_codes(text: str, change: Callable[[str], str]) -> str:
    return _WORD_WITHOUT_CODE.sub(lambda found: change(found[0]), text)


def is_in_title_case(text: str) -> bool:
    """Tell whether a heading has a capital on every word that carries meaning: `Yıllık Faaliyet Raporu`."""
    if _SENTENCE_SIGN.search(text) is not None:
        return False
    words = _LETTERS.findall(text)
    telling = [word for word in words if len(word) > _LONGEST_SMALL_WORD or (word[0].isupper() and len(word) > 1)]
    telling = [word for word in telling if not _JOINED.search(word) and word not in _EVERY_SMALL_WORD]
    telling = [word for word in telling if not _ABBREVIATED.fullmatch(word)]
    if not len(telling) >= 2 or len(words) > _LONGEST_TITLE or not _NO_TITLE.isdisjoint(words):
        return False
    return all(word[0].isupper() for word in telling) and not text.isupper()


def in_title_case(text: str, language: str, *, units: frozenset[str] = frozenset()) -> str:
    """Raise the words that carry meaning, in languages that write titles so; elsewhere the first letter alone.

    Of `units`, the short words of its source, none is raised: `Geçiş Süresi (ms)`.
    """
    if language not in _SMALL_WORDS:
        return with_first_raised(text, language)
    small = _SMALL_WORDS[language] | units
    return with_first_raised(_PLAIN_WORD.sub(lambda found: _titled(found[0], small, language), text), language)


def _titled(word: str, small: frozenset[str], language: str) -> str:
    return word if word in small or _JOINED.search(word) else raised(word[0], language) + word[1:]


def small_in_english(text: str) -> str:
    """Return a text in small letters, a Turkish `İ` or `ı` in it as the `i` that patterns without case take it for."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i")
