"""Arabic nouns in the plural, and which words beside a noun are its adjectives."""

from functools import cache
from typing import Final

from glossary.folding import fold
from glossary.languages.arabic import is_person
from glossary.languages.arabic_plurals import LOST_ALONE, listed_plurals
from glossary.patterns import lazily
from glossary.stop_words import words_of

ARTICLE: Final = "ال"
FEMININE: Final = "ة"
# Plurals that change within and are the only ones of their pattern: maqbara, maqābir; mašrūʿ, mašārīʿ; qānūn, qawānīn.
_L: Final = "([ء-ي])"
_BROKEN: Final = tuple(
    (lazily(single.replace("L", _L)), many)
    for single, many in (
        ("مLLLة?", "م{0}ا{1}{2}"), ("مLL[وا]L", "م{0}ا{1}ي{2}"), ("LاLوL", "{0}وا{1}ي{2}"), ("ضLيLة", "ض{0}ائ{1}"),
        ("LLيLة", "{0}{1}ائ{2}"),
    )
)  # fmt: skip
# Of these only the regular plural is usual: mudīriyya, but also what people do.
_REGULAR: Final = lazily(".*(?:ية|اة)|م[ء-ي]ا[ء-ي]+|مدير|موظف|مهندس|مشرف|معلم|مراقب|مقيم|منتخب|مستشار")
# Nouns by their pattern: what ends in ة or ات, ḥuqūq, taqrīr, iǧtimāʿ, mašrūʿ.
_LIKE_NOUNS: Final = lazily(r".{2,}(?:ة|ات|ية)|[ء-ي]{2}و[ء-ي]|ت[ء-ي]{2}ي[ء-ي]|ا[ء-ي]{2,3}ا[ء-ي]|م[ء-ي]{3,}")
# What is planned, decided, shown, by its doubled letter: muḫaṭṭaṭāt, muʾašširāt.
_DOUBLED: Final = lazily(r"(?:م[ء-ي]([ء-ي])\1|مؤ[ء-ي]{2})ة?")
# Things with a plural in -āt: deeds by their pattern, what is done, and long words from abroad.
_PLURAL_IN_AT: Final = lazily(
    r"ت[ء-ي]{2}ي[ء-ي]|[إا][ء-ي]{2}ا[ء-ي]|ا[ء-ي]{2,4}ا[ء-ي]|ت[ء-ي]ا[ء-ي]{2}|م[ء-ي]{4,}|[ء-ي]{6,}"
)
_NISBA: Final = lazily(r"[ء-ي]{2,}ية?")
# Nouns that end as adjectives do.
_NOUNS_IN_YA: Final = words_of("""
    بلدية مديرية ميزانية حماية رعاية تنمية توعية تربية تسمية تغذية هوية جمعية ولاية كلية ملكية مسؤولية قضية عملية
    نفسية صلاحية أولوية اتفاقية قنصلية جمهورية حرية أقلية أغلبية شرطية منهجية استراتيجية مفوضية عضوية بلدي بداية نهاية
    كفاية دعاية عناية حاوية زاوية هدية وصية رؤية أمسية أهلية فعالية مادية إشكالية إمكانية نادي مباني أراضي وادي
""") - {"بلدي"}  # fmt: skip
_ADJECTIVES: Final = words_of("""
    عام خاص جديد قديم كبير صغير مختص مشترك مؤقت دائم أعلى عليا مستدام مفتوح مغلق عادل شامل كامل مسؤول معتمد متعدد متحد
    عاجل ثابت متنقل مباشر صلب خطر سائل نظيف حديث آمن ذكي ملزم مرخص معفى مستحق متأخر موحد مستقل مساعد منتخب مفوض متخصص
    متقدم متوسط محدد محدود مرفق مسبق مستعمل معماري ملغى موقع ناجح نهائي واحد صالح صحيح قصير طويل سريع بسيط رئيسي منظم
    توأم شقيق متوازن مجاني مخصص مدرسي معني مكتوب موسع ضيق واسع أخضر خضراء عابر حر تابع لازم إلزامي ذاتي متكامل مرن
    متجدد مسجل حضري
""")
# Who does something, besides those that the finder tells by their feminine.
_DOERS: Final = words_of("""
    مشارك حاضر مساعد مرشح ناخب متقاعد معوق مسن مستفيد مسؤول مفوض متعهد مستثمر متدرب باحث سائق حارس لاعب محاسب مدقق مبرمج
    ممرض مسعف منتسب متبرع مزارع بائع مستهلك مستخدم مستورد ناشط خريج مشرف مقيم معلن مراسل مصور محرر مرشد موقع مؤجر مزود
    لاجئ مشترك أخصائي مقدم مدرب معاق نازح حرفي مصاب مفقود قائمقام فني إداري تقني منقذ إطفائي مهني كهربائي وافد نحات رسام
    خطاط حداد نجار خباز جزار سباك راكب صانع شاهد جريح
    مساهم مستأجر متقدم مودع مقترض مسافر مراجع متضرر متظلم مقرض
""") - {"موقع"}
_FEW_FEMININE: Final = words_of("أرض شمس نار نفس دار سوق بئر طريق")


def plural_of_noun(noun: str, *, is_bare: bool = False) -> str:
    """Return a noun without article in the plural; nothing where neither list nor pattern says one.

    A noun that `is_bare` is indefinite and owned by none: أراض, where others have الأراضي. Of men it is that in -ūn.
    """
    listed = listed_plurals().get(fold(noun, "ar"))
    if listed is not None:
        return listed.removesuffix(LOST_ALONE) if is_bare else listed.replace(LOST_ALONE, "ي")
    if is_of_men(noun):
        return f"{noun}ون"
    if _DOUBLED.fullmatch(noun):
        return noun.removesuffix(FEMININE) + "ات"
    if not (_REGULAR.fullmatch(noun) or is_human(noun.removesuffix(FEMININE))):
        for single, many in _BROKEN:
            if letters := single.fullmatch(noun):
                return many.format(*letters.groups())
    if noun.endswith(FEMININE):
        return noun.removesuffix(FEMININE) + "ات"
    return f"{noun}ات" if _PLURAL_IN_AT.fullmatch(noun) else ""


def looks_like_noun(word: str) -> bool:
    """Tell whether a word, perhaps with an article, is a noun by the list or its pattern: ḥuqūq, taqrīr."""
    bare = fold(word, "ar").removeprefix(ARTICLE)
    return bare in _listed() or _LIKE_NOUNS.fullmatch(bare) is not None


@cache
def _listed() -> frozenset[str]:
    return frozenset(fold(noun, "ar") for pair in listed_plurals().items() for noun in pair)


def is_of_men(noun: str) -> bool:
    """Tell whether a noun names somebody and has the plural in -ūn: muwaẓẓaf."""
    return is_human(noun) and may_be_of_men(noun)


def may_be_of_men(noun: str) -> bool:
    """Tell whether a noun of somebody has the plural in -ūn, if no other one is listed."""
    return fold(noun, "ar") not in listed_plurals() and not noun.endswith(FEMININE)


def is_human(noun: str) -> bool:
    """Tell whether adjectives beside the plural of a noun are plural too."""
    return is_person(fold(noun, "ar")) or noun in _DOERS


def is_adjective(word: str, noun: str) -> bool:
    """Tell whether a word without article behind a noun is its adjective: majlis baladī, but not ruḫṣat bināʾ."""
    if word in _NOUNS_IN_YA:
        return False
    is_feminine = noun.endswith((FEMININE, "ات", "اء")) or noun in _FEW_FEMININE
    if word.removesuffix(FEMININE) in _ADJECTIVES or word in _ADJECTIVES:
        return True
    return _NISBA.fullmatch(word) is not None and (word.endswith(FEMININE) == is_feminine or not is_feminine)
