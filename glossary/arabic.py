"""What stands before and behind an Arabic word without being part of it, and plurals that change the word inside."""

import re
from collections.abc import Iterator
from typing import Final

# And, so; by, for, as; the article: wa-l-baladiyya, li-l-baladiyya.
_PROCLITICS: Final = re.compile(r"[وف]?(?:[بك]?ال|لل|[بلك])?")
_LONGEST_PROCLITICS: Final = 4
_SHORTEST_STEM: Final = 3

# Folded, as all words here: every alef plain, ى as ي.
_SINGULARS: Final = {
    "مدن": "مدينة", "مجالس": "مجلس", "روساء": "رئيس", "رؤساء": "رئيس", "مشاريع": "مشروع", "احياء": "حي",
    "قوانين": "قانون", "شوارع": "شارع", "مناطق": "منطقة", "لجان": "لجنة", "مكاتب": "مكتب", "اعضاء": "عضو",
    "مراكز": "مركز", "حدائق": "حديقة", "مدارس": "مدرسة", "وثائق": "وثيقة", "رسائل": "رسالة", "عقود": "عقد",
    "رسوم": "رسم", "خطط": "خطة", "برامج": "برنامج", "وفود": "وفد", "مدراء": "مدير", "سفراء": "سفير",
    "دول": "دولة", "مباني": "مبني", "طرق": "طريق", "مرافق": "مرفق", "ادارات": "ادارة", "اتفاقيات": "اتفاقية",
}  # fmt: skip


def bare_forms(word: str) -> set[str]:
    """Return a folded word, and what it may be without its proclitics and its accusative alef, in the singular."""
    bare = {word, *_without_proclitics(word)}
    bare |= {form.removesuffix("ا") for form in bare if len(form) > _SHORTEST_STEM}
    return bare | {_SINGULARS[form] for form in bare if form in _SINGULARS}


def _without_proclitics(word: str) -> Iterator[str]:
    for length in range(1, min(_LONGEST_PROCLITICS, len(word) - _SHORTEST_STEM) + 1):
        if _PROCLITICS.fullmatch(word[:length]):
            yield word[length:]
