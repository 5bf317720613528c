"""Where a paragraph that people broke into lines or columns holds several texts: letterheads, signatures, lists.

A sentence that goes on over a line break stays whole: only lines that stand for themselves are parted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from glossary.patterns import lazily

BREAK: Final = "\n"
TAB: Final = "\t"
# Longer ones are running text that somebody broke where the paper ended.
_LONGEST_LINE: Final = 70
_LONGEST_UNCASED_LINE: Final = 40
_LONGEST_WIDE_LINE: Final = 30
_MOST_WORDS_OF_A_GREETING: Final = 4
_FEWEST_SPACES_OF_A_TITLE: Final = 3
_MOST_WORDS_OF_A_NAME: Final = 7
_MOST_WORDS_OF_TWO: Final = 5
# Between what is certified and who does: `ASLI GİBİDİR`, `09.10.2026`, `Yazı İşleri Müdürü`.
_DATE_LINE: Final = lazily(r"\s*(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d\d-\d\d)\s*")
_WORDS: Final = lazily(r"[^\W\d_].*[^\W\d_]")
_FIRST_WORD: Final = lazily(r"\W*([^\W\d_]*)")
_LAST_WORD: Final = lazily(r"[^\W\d_]+(?=[^\w.]*$)")
_NUMBERING: Final = lazily(r"[(\[]?(?:\d\w{0,3}|[IVX]{1,6}|[ivx]{1,6}|[^\W\d_]{1,2}(?=\W)|[^\W\d_])[.)\]:–-]*")
_ITEM: Final = lazily(r"(?:[-–—•·▪*]\s*|\(?(?:\d{1,2}|[^\W\d_])[.)]-?\s+|\d{1,2}\s?[-–]\s*)(?=[^\W\d_])")
_LABELLED: Final = lazily(r"[^:]{2,40}:(?:\s|$)")
# `e-posta: …`, `www…`: such lines begin in lower case.
_NAMED: Final = lazily(r"^(?:[^\s:]{2,15}\s?:\s?\S|\S+@|www\.)")
_ENDS_SENTENCE: Final = lazily(r"[.!?…؟。！？][\"'»”’)\]]*$")
_HANGING_SIGNS: Final = tuple(",;،؛-–—/&+([«„“")
_CONTINUING_SIGNS: Final = tuple(",;:.)]»”؛،")
_WIDE: Final = lazily("[\u3040-\u9fff\uac00-\ud7af]")
# Turkish words that wait for the next: `Belediyesinin`, `Kapsamında`, `Düzenlenen`; at the end of a title, `Hakkında`.
_INFLECTED: Final = lazily(
    r"[^\W\d_]{2}(?:n|[mn][ıiuü]z|l[ae]r)[ıiuü]n$|[^\W\d_]{3}(?:[ıu]lan|[iü]len|(?<!hakk)[ıiuü]nd[ae]n?)$|[^\W\d_]{4}(?:[ıua]nan|[iüe]nen)$",
    re.IGNORECASE,
)
_CONJUNCTION: Final = lazily(r"(?:and|or|of|ve|veya|ile|und|oder|et|y|и|или)\s", re.IGNORECASE)
# Where verbs are last, or where no letter is small or large: how the last line of a sentence ends, or its first begins.
_VERB_AT_END: Final = {
    "tr": lazily(
        r"\s(?:[a-zçğıöşü]{4,}(?:[dt][ıiuü]r|m[ıiuü]ş)(?:l[ae]r)?|[a-zçğıöşü]+[ıiuü]yor(?:uz|lar)?|etti|oldu"
        r"|[a-zçğıöşü]{3,}(?:[ae]c[ae]k(?:l[ae]r)?|[lnr]d[ıiuü](?:l[ae]r)?|şt[ıiuü](?:l[ae]r)?))$"
    ),
    "de": lazily(r"\s(?:[a-zäöü]*ge[a-zäöüß]{2,}(?:t|en)|werden|w[iu]rde?n?|sind|ist|haben|hat|worden)$"),
}
_VERB_AT_BEGINNING: Final = {
    "ar": lazily(
        r"(?:ي(?!وم|مين|سار|ونيو|وليو|ناير|اسر|وسف|حيى|عقوب|ونس)\w{2,}|ت(?:علن|شهد|دعو|ود|قرر|م|لتزم|هدف|قوم|قدم|ؤكد)"
        r"|ن(?:حيط|رجو|شكر|فيد|ود|ؤكد|علن|دعو|رفق|شهد)\w*|\w{2,}[^\Wاويى]ت)\s"
    )
}
# Words that join what stands on both sides of them, and those that only wait for the next.
_JOINING: Final = {
    "en": "of|and|or|for|in|on|at|to|from|by|with|about|between|under|through",
    "tr": "ve|veya|ile|için|olan|ilişkin|dair|ait|göre|bir",
    "de": "und|oder|für|von|vom|zu|zum|zur|mit|im|am|an|auf|bei|über",
    "fr": "et|ou|de|du|des|à|aux?|pour|par|avec|sur|dans|en",
    "pt": "e|ou|d[aeo]s?|em|n[ao]s?|com|por|para|ao?s?",
    "es": "y|o|de|del|en|con|por|para|al?",
    "it": "e|o|di|del|della|dei|degli|delle|in|con|per|al|alla",
    "ru": "и|или|во?|на|по|со?|об?|для|от|к|из|за|при",
    "ar": "في|من|إلى|على|عن|مع|بين|[بل]?أن|إن|أو|ثم|التي|الذي|الذين|حيث|كما|قد|سوف|خلال|حول|بعد|قبل|لدى|حتى",
}
_ARTICLES: Final = {
    "en": "the|an?",
    "de": "der|die|das|den|dem|des|eine?|(?:ein|dies|jed|ihr|sein|unser)e[nmr]",
    "fr": "l[ae]s?|une?",
    "pt": "[oa]s?|uma?",
    "es": "el|l[ao]s?|una?",
    "it": "il|lo|l[ae]|gli|una?",
}


def parted_lines(lines: Sequence[str], gaps: Sequence[str], language: str) -> Iterator[bool]:
    """Tell for each gap between lines whether it parts two texts; a gap is a row of `BREAK` and `TAB`."""
    is_laid_out = not _is_running(lines, language)
    # Two lines may be one text that was too long for its column, unless both are short.
    is_block = sum(BREAK in gap for gap in gaps) > 1
    for index, gap in enumerate(gaps):
        is_column = BREAK not in gap
        before, after = (lines[index], lines[index + 1]) if is_column else _rows_around(lines, gaps, index)
        if is_column and after.startswith(":"):
            yield _is_worded(before) and _is_value_to_part(before, "".join(lines[index + 1 : index + 3]))
        elif not _is_worded(before) or not _WORDS.search(after):
            is_dated = _DATE_LINE.fullmatch(before) or (_DATE_LINE.fullmatch(after) and not before.endswith(":"))
            yield is_laid_out and is_block and not is_column and bool(is_dated)
        elif not is_column and _ITEM.match(after):
            yield True
        elif not _opens(after):
            yield is_laid_out and (gap.count(TAB) > 1 if is_column else _NAMED.search(after) is not None)
        elif gap.count(TAB if is_column else BREAK) > 1 or before.endswith(":"):
            yield True
        elif before.endswith(","):
            is_greeting = index == 0 and len(before.split()) <= _MOST_WORDS_OF_A_GREETING
            yield not is_column and (is_greeting or (is_laid_out and _is_name(after, language)))
        else:
            is_table = is_column or any(TAB in near for near in gaps[max(index - 1, 0) : index + 2])
            is_sure = is_block or _LABELLED.match(after) is not None or _are_short(before, after)
            yield is_laid_out and (is_table or (is_sure and _stands_alone(before, after)))


def is_title(before: str, after: str, language: str) -> bool:
    """Tell whether a line that is set off from the one below it, as in bold, says what that one is about."""
    if not _is_worded(before) or len(before) > _longest(before) or before.endswith(_HANGING_SIGNS):
        return False
    opens = after.lstrip("\"'“„«‘")[:1].isupper() and _WORDS.search(after) is not None
    return opens and not _hangs(before, after, language)


def _are_short(*rows: str) -> bool:
    return all(len(row.split()) <= _MOST_WORDS_OF_TWO for row in rows)


def _is_value_to_part(label: str, value: str) -> bool:
    """Tell whether a value behind a tab and a colon is for itself: no number behind one word (`Tarih : 12.03.2024`)."""
    return _WORDS.search(value) is not None or (" " in label and any(map(str.isalnum, value)))


def _rows_around(lines: Sequence[str], gaps: Sequence[str], index: int) -> tuple[str, str]:
    """Return the columns of the row before a line break and of the one behind it, each as one text."""
    first, last = index, index + 1
    while first > 0 and BREAK not in gaps[first - 1]:
        first -= 1
    while last < len(gaps) and BREAK not in gaps[last]:
        last += 1
    return " ".join(lines[first : index + 1]), " ".join(lines[index + 1 : last + 1])


def _is_running(lines: Sequence[str], language: str) -> bool:
    """Tell whether lines are those of a sentence, or too long for lines of their own."""
    if _ENDS_SENTENCE.search(lines[-1]) or any(len(line) > _longest(line) for line in lines):
        return True
    if any(_goes_on(line) for line in lines[1:]) or _has_verb(lines, language):
        return True
    return any(_hangs(before, after, language) for before, after in pairwise(lines))


def _goes_on(line: str) -> bool:
    """Tell whether a line begins in the middle of a sentence, and not with the value of a label: `: Meclis Salonu`."""
    if not _WORDS.search(line) or line.startswith(":"):
        return False
    return not _opens(line) and not _NAMED.search(line)


def _has_verb(lines: Sequence[str], language: str) -> bool:
    at_end, at_beginning = _VERB_AT_END.get(language), _VERB_AT_BEGINNING.get(language)
    ends = at_end is not None and not _LABELLED.match(lines[-1]) and at_end.search(lines[-1]) is not None
    return ends or (at_beginning is not None and at_beginning.match(lines[0]) is not None)


def _longest(line: str) -> int:
    if _WIDE.search(line):
        return _LONGEST_WIDE_LINE
    return _LONGEST_LINE if line.lower() != line.upper() else _LONGEST_UNCASED_LINE


def _is_worded(text: str) -> bool:
    """Tell whether a text says something, and is no number or letter of what follows."""
    return _WORDS.search(text) is not None and not _NUMBERING.fullmatch(text)


def _opens(text: str) -> bool:
    found = _FIRST_WORD.match(text)
    return not text.startswith(_CONTINUING_SIGNS) and (found is None or not found[1][:1].islower())


def _stands_alone(before: str, after: str) -> bool:
    """Tell whether a line ends as names and titles do, or a label begins below it."""
    if _LABELLED.match(after):
        return True
    if " " not in after and before.count(" ") >= _FEWEST_SPACES_OF_A_TITLE:
        return False  # the rest of a title that was too long for its line
    last = _LAST_WORD.search(before)
    # Where no letter is small or large, a number may be one of a sentence.
    return last is None or last[0][:1].isupper() or not (last[0][:1].islower() or after[:1].isdigit())


def _is_name(text: str, language: str) -> bool:
    """Tell whether a line may be a name, an office or a line of an address: all of its words are large."""
    words = text.rstrip(",").split()
    return len(words) <= _MOST_WORDS_OF_A_NAME and all(
        word[0].isupper() or word[0].isdigit() or _joining(language).fullmatch(word) for word in words
    )


def _hangs(before: str, after: str, language: str) -> bool:
    """Tell whether the words of one line wait for those of the next."""
    if before.endswith(_HANGING_SIGNS):
        return not before.endswith(",")
    if before.endswith(":"):
        return False
    if _continues(after, language):
        return True
    last = _LAST_WORD.search(before)
    if last is None or (len(last[0]) == 1 and last[0].isupper()):
        return False
    if language in {"tr", ""} and _INFLECTED.search(last[0]):
        return True
    return _waiting(language).fullmatch(last[0]) is not None


def _continues(line: str, language: str) -> bool:
    """Tell whether a line begins with a word that joins it to the one before, and not with a label: `FROM: …`."""
    if _LABELLED.match(line):
        return False
    if _CONJUNCTION.match(line):
        return True
    first = _FIRST_WORD.match(line)
    # Where some letters are small, `Am Markt 5` is a line of an address.
    return first is not None and not any(map(str.islower, line)) and bool(_joining(language).fullmatch(first[1]))


@cache
def _joining(language: str) -> re.Pattern[str]:
    return _words_of(language, _JOINING)


@cache
def _waiting(language: str) -> re.Pattern[str]:
    return _words_of(language, _JOINING, _ARTICLES)


def _words_of(language: str, *known: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern of the words of a language, of all where it is unknown."""
    chosen = [words for one in known for name, words in one.items() if language in {name, ""}]
    return re.compile("|".join(chosen) or r"(?!)", re.IGNORECASE)
