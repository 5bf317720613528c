"""What an Arabic sentence asks of the Turkish rendering of a term in it: by preposition, annexation and place.

Without its vowel signs a noun shows no case. A verb stands first, then who does something, then what it is done to.
"""

import re
from typing import Final

from glossary.folding import fold
from glossary.insertion.asked import Asked, Told
from glossary.insertion.plurals import is_many
from glossary.terms import Term
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

_WORD: Final = re.compile(r"\w+")
_BORDER: Final = re.compile(r"[.,;:!?،؛؟\n]")
# All words are folded: every alef plain, ى as ي.
_PREPOSITIONS: Final = {
    word: case
    for case, words in (
        (Case.DATIVE, "الي نحو ضد حتي وفق وفقا حسب لدي"),
        (Case.LOCATIVE, "في"),
        (Case.ABLATIVE, "من قبل بعد منذ عبر"),
        (Case.INSTRUMENTAL, "مع"),
        (Case.GENITIVE, "امام خلف تحت فوق قرب حول"),
        (None, "عن علي خلال اثناء بين بدون دون بموجب بسبب باسم ضمن لاجل بمناسبة حيث ان او ثم لم لن لا هل"),
    )
    for word in words.split()
}
# What is done to something by on: وافق على, onayladı.
_WITH_ON: Final = re.compile(r"[يتن]?(?:وافق|اطلع|حصل|صادق|اشرف|وقع|حافظ)\w*")
# Verbs by their first letters or their shape: in the present, of the eighth and tenth kind, of we.
_VERB: Final = re.compile(r"[يت]\w{3,}|ا\wت\w{2,}|است\w{3,}|\w{3,}نا")
_VERBS: Final = re.compile(
    r"(?:وقع|زار|وافق|قرر|عقد|نظم|وصل|ارسل|شارك|القي|اعلن|ناقش|قدم|بني|بنيت|درس|فتح|اغلق|رفض|قبل|اقر|اصدر|نشر|دعا|استقبل"
    r"|حضر|غادر|خرج|دخل|طلب|شكر|كرم|راجع|اكد|اضاف|قال|ذكر|كتب|قرا|اسس|انشا|دعم|مول|وزع|سلم|تسلم|بدا|انتهي)ت?"
)
# What is done to somebody in the accusative there and in the dative in Turkish: they thanked, told, helped.
_TO_WHOM: Final = re.compile(r"[يت]?(?:شكر|ساعد|رافق|ابلغ|اخبر)ت?")
_ARTICLE: Final = re.compile(r"و?(?:ال|بال|لل)\w+")
_PROCLITIC: Final = ((re.compile(r"و?لل?"), Case.DATIVE), (re.compile(r"و?ب"), Case.INSTRUMENTAL))
_OWNERS: Final = (("نا", "our"), ("كم", "your-plural"), ("ها", "its"), ("هم", "its"), ("ه", "its"))
_OWNING: Final = re.compile(r"\s+ال\w")


def asked_in_arabic(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words before it."""
    before = _WORD.findall(fold(_BORDER.split(text[:start])[-1], "ar"))
    surface, source = fold(text[start:end], "ar"), fold(term.source, "ar")
    case = _case(before, surface, source)
    return Asked(
        is_plural=is_many(text[start:end], term),
        owner=_owner(surface, source, text[end:]),
        told=Told(case=(case.value,) if case else ()),
    )


def _owner(surface: str, source: str, behind: str) -> Ending:
    ending = next((name for ending, name in _OWNERS if surface.endswith(ending) and not source.endswith(ending)), "")
    is_bare = len(source.split()) == 1 and not surface.startswith("ال") and not source.startswith("ال")
    is_annexed = is_bare and _OWNING.match(behind) is not None
    return (ending,) if ending else ("its",) if is_annexed else ()


def _case(before: list[str], surface: str, source: str) -> Case | None:
    added = surface[: surface.find(source.removeprefix("ال"))]
    clitic = next((case for letters, case in _PROCLITIC if added and letters.fullmatch(added.removesuffix("ال"))), None)
    if clitic is not None or not before:
        return clitic
    last, ahead = before[-1], before[:-1]
    if last == "علي" and ahead and _WITH_ON.fullmatch(ahead[-1] if len(ahead) == 1 else ahead[0]):
        return Case.ACCUSATIVE
    if last in _PREPOSITIONS and not (last == "قبل" and not ahead):
        return _PREPOSITIONS[last]
    if not ahead and _is_verb(last):
        return Case.ACCUSATIVE if last.endswith("نا") else None
    if _is_verb(before[0]) and _ARTICLE.fullmatch(last):
        return Case.DATIVE if _TO_WHOM.fullmatch(before[0]) else Case.ACCUSATIVE
    # Behind a verb what begins like one is a noun: taqrīr.
    is_annexing = not (_ARTICLE.fullmatch(last) or (_VERBS.fullmatch(last) if ahead else _is_verb(last)))
    return Case.GENITIVE if is_annexing and _is_definite(surface) else None


def _is_verb(word: str) -> bool:
    forms = (word, word.removeprefix("و"))
    return any(_VERBS.fullmatch(form) or _VERB.fullmatch(form) for form in forms)


def _is_definite(surface: str) -> bool:
    return _ARTICLE.fullmatch(surface.rsplit(maxsplit=1)[-1]) is not None
