"""Whether a term is said in the plural, and whether its Turkish rendering needs one."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from glossary.folding import fold
from glossary.languages.english import OWNING, plurals_of
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.heads import is_plural as has_plural
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import read_suffixes
from glossary.turkish.suffixes import Ending

# A word as the glossary has it, and its plural. German adjectives bend in the singular too, its nouns in the genitive.
_PLURALS: Final = {
    "de": lazily(r"([A-ZÄÖÜ]\w*) (?!\1e?s$|\1in$)(?!(?<=(?:ent|ant|ist) )\1en$)[A-ZÄÖÜ]\w+"),
    "fr": lazily(r"\w+[^\Wsx] \w+[sx]"),
    "pt": lazily(r"\w+[^\Ws] \w+s|\w+s \w+ses"),
    "es": lazily(r"\w+[^\Ws] \w+s|\w+s \w+ses"),
    "it": lazily(r"\w+[^\Wi] \w+i|\w+a \w+e"),
    "ru": lazily(
        r"\w+[^\Wаяыи] \w+(?:[ыи]|[ое]в|[еи]й|[ая]ми?|[ая]х|[ыи]е|[ыи]х|[ыи]ми)|\w+[ая] \w+(?:[ая]ми?|[ая]х|ий)"
        r"|\w+[ая]нин \w+[ая]не"
    ),
}


# What is written in one with an Arabic noun: and, by, to, the; its case, its owner, two of it.
_ARABIC_BEFORE: Final = lazily(r"^[وف]?(?:بال|كال|لل|ال|ب|ل|ك)")
_ARABIC_THE: Final = lazily(r"^[وف]?(?:ال|بال|كال|لل)")
# How a hamza at the end is carried depends on its vowel: انتهاء, انتهائه.
_HAMZA: Final = lazily(r"ء$")
# The two of a contract are its parties, taraflar.
_PARTY: Final = "طرف"
_TO_THE: Final = lazily(r"^[وف]?لل")
# Of these, who are nobody, two are said so: حاسوبين.
_NOBODY: Final = words_of("""
    طرف بلد يوم شهر اسبوع عام مبني مكتب جانب قسم مشروع اتفاق حاسوب كتاب مركز مقعد قرار تقرير عقد شارع جسر حي بيت باب
    طابق ملف طلب معرض متحف فندق مسجد مستشفي مطار ميناء حزب نادي صندوق جدول موقع سوق رقم
""")
_ARABIC_BEHIND: Final = r"(?:[ةتهياء]?(?:ان|ا|(?<=ت)ين)?(?:ه|ها|هم|نا|كم|ي)?)"
_SHORTEST: Final = 3
# Turkish nouns that are many as they are.
# English nouns that are many people in the singular, and how Turkish calls one of them; hedef kitle is none.
_ALL_OF_THEM: Final = words_of("audience clergy clientele crew electorate workforce")
_PERSON: Final = lazily(r"(?:.*\s)?\w+(?:[iıuü]c[iıuü]|men|man|adamı|görevlisi|müşteri|işçi|din adamı)")
_COLLECTIVE: Final = frozenset({"ahali", "esnaf", "halk", "kar", "mürettebat", "personel", "trafik"})


def is_many(surface: str, term: Term) -> bool:
    """Tell whether the rendering needs a plural that it has not yet."""
    is_said = is_said_in_plural(surface, term) or (term.source_language == "en" and _are_data(term.source))
    return is_said and may_be_many(term)


def may_be_many(term: Term) -> bool:
    """Tell whether a rendering has no plural yet and takes one."""
    head = _head(term.target)
    return not has_plural(head) and head not in _COLLECTIVE


def is_one_of_many(term: Term) -> bool:
    """Tell whether English says many of a Turkish noun in the singular: izleyiciler, the audience; atıklar, waste."""
    head = term.target.rpartition(" ")[2].lower()
    return head == "waste" or (head in _ALL_OF_THEM and _PERSON.fullmatch(fold(term.source, "tr")) is not None)


def _are_data(source: str) -> bool:
    """Tell whether an English term is a plural in the dictionary already: data, goods, elderly people."""
    before, _, last = source.lower().rpartition(" ")
    return last == "goods" or (last == "data" and " of " not in source) or (last == "people" and before != "")


def is_said_in_singular(surface: str, term: Term) -> bool:
    """Tell whether an English source says the term as the glossary has it, which is no plural in another spelling."""
    return fold(OWNING.sub("", surface), "en") == fold(term.source, "en") and not _are_data(term.source)


def is_said_in_plural(surface: str, term: Term) -> bool:
    """Tell whether the source says the term in the plural."""
    match term.source_language:
        case "tr":
            # Who is at the desks or at the desk, masasındakiler, are many: what stands behind -ki is of them.
            return "plural" in takewhile("which".__ne__, suffixes_said(surface, term.source))
        case "en":
            said = fold(OWNING.sub("", surface), "en")
            return said != fold(term.source, "en") and bool({said, _with_one_owner(said, term.source)} & _plurals(term))
        case "ar":
            return _is_arabic_plural(surface, term.source)
        case language:
            plural = _PLURALS.get(language)
            return plural is not None and any(plural.fullmatch(pair) for pair in _changed_words(surface, term))


def _plurals(term: Term) -> frozenset[str]:
    return frozenset(fold(plural, "en") for plural in plurals_of(term.source))


def _with_one_owner(said: str, source: str) -> str:
    """Return what is said with the rest behind its head as the term has it: the chairs of the commissions."""
    head, link, _ = said.partition(" of ")
    rest = fold(source, "en").partition(" of ")[2]
    return f"{head}{link}{rest}"


def _changed_words(surface: str, term: Term) -> Iterator[str]:
    """Yield each word of a term that a text has in another form, and that form: Bebauungsplan Bebauungspläne."""
    said, known = (split_words(text, term.source_language) for text in (surface, term.source))
    pairs = zip(known, said, strict=False)
    changed = (pair for pair in pairs if pair[0].written.casefold() != pair[1].written.casefold())
    # An adjective in a German name has a capital too: Europäische Union.
    yield from (
        f"{one.written} {other.written}"
        for one, other in changed
        if not (term.source_language == "de" and one is not known[-1] and one.written.endswith("e"))
    )


def _is_arabic_plural(surface: str, source: str) -> bool:
    """Tell whether an Arabic noun has another shape than the glossary's, as most plurals have: سؤال أسئلة."""
    said, known = (fold(text, "ar").split()[0] for text in (surface, source))
    known = known.removeprefix("ال")
    if known.startswith("ل"):
        # Behind to and the article one of three letters is not written: للجنة.
        said = _TO_THE.sub("ل", said)
    is_known = _ARABIC_THE.match(said) is not None
    said = said if said.startswith(known[:2]) else _ARABIC_BEFORE.sub("", said)
    if known == f"{said}ة":
        return True
    if known == "ماء":
        return False
    if known == _PARTY and is_known and said in {f"{known}ان", f"{known}ين"}:
        return True
    if known in _NOBODY and said == f"{known}ين":
        return False
    stem = known[:-1] if known[-1] in "ةهيا" and len(known) > _SHORTEST else _HAMZA.sub("[ءئؤ]", known)
    return not known.endswith("ات") and re.fullmatch(rf"{stem}{_ARABIC_BEHIND}", said) is None


def suffixes_said(surface: str, source: str) -> Ending:
    """Return the suffixes that a Turkish term has in a text."""
    found, known = split_words(surface, "tr")[-1], split_words(source, "tr")
    reading = read_suffixes(found.written, known[-1].written, is_head=len(known) > 1, suffix=found.suffix)
    return reading.suffixes if reading else ()


def _head(target: str) -> str:
    head = fold(target.rsplit(maxsplit=1)[-1], "tr") if target.split() else ""
    return "" if is_possessed(head) else head
