"""The small words and the shapes of words that tell what an Arabic noun does, and which of them verbs govern.

Lists for a person to add to. All words are folded: every alef plain, ى as ي. Prepositions of verbs stand in
`data/government/ar.txt`.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from glossary.insertion.governing import table_of, verbs_of
from glossary.stop_words import any_of, words_of

# Under "" Turkish says something behind a bare noun; ب and ل are written in one with it.
PREPOSITIONS: Final = {
    word: case
    for case, words in (
        ("dative", "الي نحو ضد حتي وفق حسب لدي رغم تجاه ل"),
        ("locative", "في عند"),
        ("ablative", "من قبل بعد منذ عبر"),
        ("instrumental", "مع ب"),
        ("genitive", "امام خلف تحت فوق قرب داخل خارج بجانب وراء وسط حول بحضور برئاسة"),
        ("", "عن علي خلال اثناء بين بدون دون بموجب بسبب باسم ضمن لاجل بمناسبة بشان بخصوص لصالح او سوي ك"),
    )
    for word in words.split()
}
# Behind these two words a noun has no case: by somebody, tarafından; within, kapsamında.
PHRASES: Final = words_of("""
    من_قبل من_طرف من_خلال من_اجل في_اطار في_نطاق في_مجال في_حالة في_حال علي_اساس عن_طريق بدلا_من بناء_علي في_سبيل علي_يد
""")
CLITICS: Final = ((re.compile(r"[وف]?لل?(?:\w(?<=لل\w))?"), "ل"), (re.compile(r"[وف]?ب\w?"), "ب"))
_NUMBERS: Final = r"(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?|عشرون|عشرين|مئة|مائة|الف|عدة|كل|اي|بضعة?|\d+"
NUMBER: Final = re.compile(rf"[وف]?[بل]?(?:{_NUMBERS})")
# They stand before a noun and change nothing in what is asked of it.
COUNT: Final = re.compile(rf"[وف]?(?P<clitic>[بل])?(?:{_NUMBERS}|جميع|معظم|بعض|كافة|سائر|هذ[اه]|هؤلاء|ذلك|تلك)")
# They stand between other words of a clause: not, already, yesterday.
BESIDE: Final = words_of("قد لقد لم لن لا سوف هل امس غدا ايضا اليوم فورا حاليا سابقا مجددا ليس ليست")
ARTICLE: Final = re.compile(r"[وف]?(?:ال|بال|لل|كال)\w+")
OWNED: Final = re.compile(r"\w{2,}(?:ها|هم|نا|كم)")
OWNERS: Final = (("نا", "our"), ("كم", "your-plural"), ("ها", "its"), ("هم", "its"), ("ه", "its"))
# By their shape: in the present; with what agrees with a woman or a group; of the eighth and tenth kind.
_PRESENT: Final = re.compile(r"[وف]?س?ي(?!وم|مين|سار|د$)\w{2,}|[وف]?س?ت(?!\w\wي\w[ةا]?$|حت$|لك$|جاه$)\w{2,}")
_FEMININE: Final = re.compile(r"\w{2,}(?<!ا)(?<!بي)(?<!وق)(?<!صو)(?<!بن)(?<!تصوي)ت")
_DERIVED: Final = re.compile(r"ا\wت(?!\wا)\w{2,}|است(?!\w+ا\w)\w{3,}")
_OF_US: Final = re.compile(r"\w{3,}نا")
# What is done to something: by paying the rent, to improve the services.
_DEED: Final = re.compile(
    r"[وف]?[بل](?:ت\w\wي\w|ت\w\w\wة|ا\w\wا\w|ا\wت\wا\w|است\w+|دفع|منح|فتح|نشر|دعم|حل|رفع|خفض|بناء|شراء|حماية|زيارة)"
)


def is_deed(word: str) -> bool:
    """Tell whether a word, with a preposition before it, says what is done to the noun behind it: by paying."""
    return _DEED.fullmatch(word) is not None


def is_verb(word: str, *, is_first: bool) -> bool:
    """Tell whether a word is a verb; where it is not the first, what begins like one may be a noun: taqrīr."""
    if _known_verbs().fullmatch(word):
        return True
    return is_first and any(shape.fullmatch(word) for shape in (_PRESENT, _FEMININE, _DERIVED, _OF_US))


def bound_by(words: Iterable[str], preposition: str) -> str | None:
    """Return the case that a word before asks for behind a preposition, "" for an object; none where none does."""
    said = list(words)[::-1]
    return next((case for verb, case in _bound().get(preposition, ()) if any(map(verb.fullmatch, said))), None)


@cache
def _bound() -> dict[str, tuple[tuple[re.Pattern[str], str], ...]]:
    bound: dict[str, dict[str, list[str]]] = {}
    for verb, preposition, case in verbs_of("ar"):
        bound.setdefault(preposition, {}).setdefault(case, []).append(verb)
    return {
        preposition: tuple((_forms_of(verbs), case) for case, verbs in cases.items())
        for preposition, cases in bound.items()
    }


@cache
def _known_verbs() -> re.Pattern[str]:
    return _forms_of(table_of("ar")["verbs done"], article="")


def _forms_of(verbs: Iterable[str], *, article: str = "(?:ال|بال|لل|ل|ب)?") -> re.Pattern[str]:
    """Return a pattern of the forms of verbs: present and past, with the doer and an object in one word."""
    known = any_of(verbs)
    roots = any_of({verb.removeprefix("ا") for verb in verbs if len(verb) > 3})
    return re.compile(
        rf"[وف]?{article}(?:{known}|س?[يتن]{roots}|س?[يتن]{known})(?:ت|ة|وا|ون|ين|ان|نا|تم)?(?:ه|ها|هم|كم|نا)?"
    )
