"""The small words and the shapes of words that tell what an Arabic noun does, and which of them verbs govern.

Lists for a person to add to. All words are folded: every alef plain, ى as ي. Prepositions of verbs stand in
`data/government/ar.txt`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from glossary.insertion.governing import table_of, verbs_of
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of

# Under "" Turkish says something behind a bare noun; ب and ل are written in one with it.
PREPOSITIONS: Final = {
    word: case
    for case, words in (
        ("dative", "الي نحو ضد حتي وفق حسب رغم تجاه حيال ازاء ل"),
        ("locative", "في عند لدي"),
        ("ablative", "من قبل بعد منذ عبر"),
        ("instrumental", "مع ب"),
        ("genitive", "امام خلف تحت فوق قرب داخل خارج بجانب بجوار وراء وسط حول بحضور برئاسة عقب"),
        (
            "",
            """
            لمدة
            عن علي خلال اثناء طوال بواسطة بفضل باستثناء بين بدون دون بموجب بسبب باسم ضمن لاجل بمناسبة بشان بخصوص لصالح
            او سوي ك
            """,
        ),
    )
    for word in words.split()
}
# Two words before a noun and its case: none behind by somebody, tarafından; within, kapsamında.
PHRASES: Final = {
    phrase: case
    for case, phrases in (
        (
            "",
            """
            من_قبل من_طرف من_خلال من_اجل في_اطار في_نطاق في_مجال في_حالة في_حال علي_اساس عن_طريق بدلا_من بناء_علي
            في_سبيل علي_يد من_جانب عوضا_عن نيابة_عن
            """,
        ),
        ("genitive", "بالقرب_من مقربة_من الي_جانب فضلا_عن"),
        ("dative", "الرغم_من بالرغم_من النظر_عن ردا_علي"),
        ("ablative", "بعيدا_عن"),
    )
    for phrase in phrases.split()
}
# Of these offices places are said without a case: بلدية انقرة, Ankara Belediyesi.
OFFICES: Final = words_of("بلدية والي ولاية محافظ محافظة حكومة جامعة مطار وفد غرفة امارة")
# Who has something: لدينا متحف.
HAVING: Final = {
    word: owner
    for owner, words in (("my", "لدي عندي"), ("our", "لدينا عندنا"), ("your-plural", "لديكم عندكم"))
    for word in words.split()
}
CLITICS: Final = ((lazily(r"[وف]?لل?(?:\w(?<=لل\w))?"), "ل"), (lazily(r"[وف]?ب\w?"), "ب"))
_NUMBERS: Final = (
    r"(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?|عشرون|عشرين|مئة|مائة|الف|الاف|مئات|عشرات|ملايين|عدة|كل|اي|بضعة?|\d+"
)
NUMBER: Final = lazily(rf"[وف]?[بل]?(?:{_NUMBERS})")
# They stand before a noun and change nothing in what is asked of it.
COUNT: Final = lazily(
    rf"[وف]?(?P<clitic>[بل])?(?:{_NUMBERS}|جميع|معظم|بعض|كافة|سائر|افضل|احسن|اكبر|اهم|اعلي|اقدم|احدث|اجمل|هذ[اه]|هؤلاء|ذلك|تلك)"
)
# Under somebody's roof, care or chair: تحت رعاية الرئيس, himayesinde.
CONTROL: Final = words_of("رعاية رئاسة اشراف قيادة ادارة سيطرة رقابة مسؤولية توجيه سلطة وصاية حماية مراقبة")
# They stand between other words of a clause: not, already, yesterday.
BESIDE: Final = words_of("قد وقد لقد ولقد لم لن لا سوف هل امس غدا ايضا اليوم فورا حاليا سابقا مجددا ليس ليست")
# Some nouns begin like one with the article: الغاء, الف.
ARTICLE: Final = lazily(
    r"(?!(?:الغاء|الزام|التزام|الحاق|التحاق|القاء|التماس|الف|الاف|الي|الا|الان)$)[وف]?(?:ال|بال|لل|كال)\w+"
)
OWNED: Final = lazily(r"\w{2,}(?:ها|هم|نا|كم)|(?!(?:ال)?(?:مياه|وجه|انتباه|اتجاه|شبه|هذه)$)\w{3,}ه")
OWNERS: Final = (("نا", "our"), ("كم", "your-plural"), ("ها", "its"), ("هم", "its"), ("ه", "its"), ("ي", "my"))
# By their shape: in the present; with what agrees with a woman or a group; of the eighth and tenth kind.
_PRESENT: Final = lazily(r"[وف]?س?ي(?!وم|مين|سار|د$)\w{2,}|[وف]?س?ت(?!\w\wي\w[ةا]?$|حت$|لك$|جاه$)\w{2,}")
_FEMININE: Final = lazily(r"\w{2,}(?<!ا)(?<!بي)(?<!وق)(?<!صو)(?<!بن)(?<!تصوي)ت")
_DERIVED: Final = lazily(r"ا\wت(?!\wا)\w{2,}|است(?!\w+ا\w)\w{3,}")
_OF_US: Final = lazily(r"\w{3,}نا")
# What is done to something: by paying the rent, to improve the services.
DEED: Final = (
    r"ت\w\wي\w|ت\w\w\wة|ا\w\wا\w|ا\wت\wا\w|است\w+|م(?!حافظ|وافق)\wا\w\wة|دفع|منح|فتح|نشر|دعم|حل|رفع|خفض|وضع|رمي|جمع|بيع|اخذ"
    r"|ترك|ركن|قطع|كتابة|قراءة|زراعة|ا\wا\wة|بناء|شراء|حماية|زيارة|فسخ|سحب|قبول|سداد|هدم|نقل|صيانة|دراسة|معرفة|طلب|عبور"
)
_BARE_DEED: Final = lazily(DEED)
_DEED: Final = lazily(rf"(?:[وف]?[بل])?(?:{DEED})")

# A noun of a woman's ending, which whose it is changes: مشاركة, مشاركتنا; a verb whose alef is carried: اكد, يؤكد.
_HER: Final = lazily(r"ة$")
_ON_ALEF: Final = lazily(r"ا\w\w")

# Behind these comes what somebody is to do: نرجو منكم ارسال التقرير.
_ASKING: Final = lazily(
    r"[وف]?(?:[نا]رجو|يرجي|[نا]طلب|[نا]ود|[نا]امل|يمكن(?:كم|نا|ني|ها?|هم)?|[يت]?جوز|جاز|يحق|(?:[يت]?(?:رفض|قرر|حاول|ريد)|[ايت]عتزم|[يتنا]?رغب)ت?|[يت](?:جب|نبغي|تعين|توجب|لزم)|علي(?:ه|ها|هم|كم|نا|ك))"
)


def is_deed(words: Sequence[str]) -> bool:
    """Tell whether the last word says what is done to the noun behind it: by paying, we ask for sending."""
    *before, last = words
    is_asked_for = (
        (last[:1] in {"ب", "ل"} and _BARE_DEED.fullmatch(last[1:]) is not None)
        or "علي" in {*before[:1], *before[-1:]}
        or any(map(_ASKING.fullmatch, before))
    )
    is_done_to = bool(before) and is_deed(before)
    return is_asked_for and not is_done_to and _DEED.fullmatch(last) is not None


def is_verb(word: str, *, is_first: bool) -> bool:
    """Tell whether a word is a verb; where it is not the first, what begins like one may be a noun: taqrīr."""
    if _known_verbs().fullmatch(word):
        return True
    shapes = (_PRESENT, _FEMININE, _DERIVED, _OF_US, _verbs_of_objects())
    return is_first and any(shape.fullmatch(word) for shape in shapes)


def bound_by(words: Iterable[str], preposition: str) -> str | None:
    """Return the case that a word before asks for behind a preposition, "" for an object; none where none does."""
    said = list(words)[::-1]
    rows = _bound().get(preposition, ())
    return next((case for word in said for verb, case in rows if verb.fullmatch(word)), None)


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


@cache
def _verbs_of_objects() -> re.Pattern[str]:
    return _forms_of({verb for verb, preposition, _ in verbs_of("ar") if not preposition}, article="")


def _forms_of(verbs: Iterable[str], *, article: str = "(?:ال|بال|لل|ل|ب)?") -> re.Pattern[str]:
    """Return a pattern of the forms of verbs: present and past, with the doer and an object in one word."""
    listed = set(verbs)
    known = any_of({_HER.sub("[ةت]", verb) for verb in listed})
    roots = any_of({verb.removeprefix("ا") for verb in listed if len(verb) > 3})
    seated = any_of({verb.removeprefix("ا") for verb in listed if _ON_ALEF.fullmatch(verb)} or {"$"})
    return re.compile(
        rf"[وف]?{article}(?:{known}|س?[يتن](?:{roots}|{known}|[وؤ]{seated}))(?:ت|ة|وا|ون|ين|ان|نا|تم)?(?:ه|ها|هم|كم|نا)?"
    )
