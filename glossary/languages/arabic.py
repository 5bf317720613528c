"""What stands before and behind an Arabic word without being part of it, and plurals that change the word inside."""

import re
from collections.abc import Iterator
from typing import Final

# And, so; by, for, as; the article: wa-l-baladiyya, li-l-baladiyya.
_PROCLITICS: Final = re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?")
_LONGEST_PROCLITICS: Final = 4
_SHORTEST_STEM: Final = 3
_ENCLITICS: Final = ("نا", "ها", "هم", "كم", "هما", "ه")
_ARTICLE: Final = "ال"

# Folded, as all words here: every alef plain, ى as ي.
_SINGULARS: Final = {
    "مدن": "مدينة", "مجالس": "مجلس", "روساء": "رئيس", "رؤساء": "رئيس", "مشاريع": "مشروع", "احياء": "حي",
    "قوانين": "قانون", "شوارع": "شارع", "مناطق": "منطقة", "لجان": "لجنة", "مكاتب": "مكتب", "اعضاء": "عضو",
    "مراكز": "مركز", "حدائق": "حديقة", "مدارس": "مدرسة", "وثائق": "وثيقة", "رسائل": "رسالة", "عقود": "عقد",
    "رسوم": "رسم", "خطط": "خطة", "برامج": "برنامج", "وفود": "وفد", "مدراء": "مدير", "سفراء": "سفير",
    "دول": "دولة", "اطباء": "طبيب", "محاكم": "محكمة", "ضرائب": "ضريبة", "شواطي": "شاطي", "شواطئ": "شاطئ",
    "متاحف": "متحف", "اسواق": "سوق", "حقوق": "حق", "اطفال": "طفل", "احكام": "حكم", "قرارات": "قرار", "شهادات": "شهادة",
    "تقارير": "تقرير", "مقاعد": "مقعد", "خدمات": "خدمة", "قضاة": "قاض", "محامون": "محام", "شركاء": "شريك",
    "انشطة": "نشاط", "ابنية": "بناء", "موارد": "مورد", "مواقع": "موقع", "مراحل": "مرحلة", "سواحل": "ساحل",
    "حدود": "حد", "اسر": "اسرة", "نساء": "امراة", "شبان": "شاب", "منح": "منحة", "تراخيص": "ترخيص", "رخص": "رخصة",
    "مباني": "مبني", "طرق": "طريق", "مرافق": "مرفق", "ادارات": "ادارة", "اتفاقيات": "اتفاقية",
}  # fmt: skip


def bare_forms(word: str) -> set[str]:
    """Return a folded word, and what it may be without its proclitics and its accusative alef, in the singular."""
    bare = {word, *_without_proclitics(word)}
    bare |= {shorter for form in bare for shorter in _without_enclitics(form)}
    bare |= {singular for form in bare for singular in _singulars(form)}
    bare |= {form.removesuffix("ا") for form in bare if len(form) > _SHORTEST_STEM}
    return bare | {_SINGULARS[form] for form in bare if form in _SINGULARS}


def _without_enclitics(word: str) -> Iterator[str]:
    """Yield a noun without whose it is: mīzāniyyatuhā is mīzāniyya, whose ة shows as ت before an ending."""
    for ending in _ENCLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            bare = word.removesuffix(ending)
            yield bare
            if bare.endswith("ت"):
                yield bare[:-1] + "ة"


def _singulars(word: str) -> Iterator[str]:
    """Yield the noun beneath a regular plural: -ūn, -īn, -ān, -āt."""
    if word.endswith(("ون", "ين", "ان", "ات")) and len(word) - 2 >= _SHORTEST_STEM:
        yield word[:-2]
    if word.endswith("ات") and len(word) - 2 >= _SHORTEST_STEM:
        yield word[:-2] + "ة"


def _without_proclitics(word: str) -> Iterator[str]:
    for length in range(1, min(_LONGEST_PROCLITICS, len(word) - _SHORTEST_STEM) + 1):
        if _PROCLITICS.fullmatch(word[:length]):
            yield word[length:]
    if word.startswith(_ARTICLE) and len(word) == len(_ARTICLE) + 2:
        yield word.removeprefix(_ARTICLE)
