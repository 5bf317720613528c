"""What an Arabic sentence asks of the Turkish rendering of a term in it: by preposition, annexation and place.

Without its vowel signs a noun shows no case. A verb stands first, then who does something, then what it is done to.
"""

from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from glossary.folding import fold
from glossary.insertion.arabic.clauses import clause_of
from glossary.insertion.arabic.words import (
    ARTICLE,
    BESIDE,
    CLITICS,
    CONTROL,
    COUNT,
    DEED,
    HAVING,
    NUMBER,
    OFFICES,
    OWNED,
    OWNERS,
    PHRASES,
    PREPOSITIONS,
    bound_by,
    is_deed,
    is_verb,
)
from glossary.insertion.asked import Asked, Told
from glossary.insertion.plurals import is_many
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.turkish.grammar import Case
from glossary.turkish.suffixes import Ending

_WORD: Final = lazily(r"\w+")
_BORDER: Final = lazily(r"[.,;:!?،؛؟\n]")
# A verb whose first vowel is written, as it is where something is done: أُحيل طلبكم, تُقبل الطلبات.
_VOCALISED: Final = lazily(r"[وف]?[ء-ي]ُ\w{2,}")
_RAW: Final = lazily(r"[\w\u064b-\u0652]+")
# Somebody is given something: منح الطلاب منحة.
_GIVES: Final = lazily(r"[وف]?س?[يتنا]?(?:منح|عطي|عط|هدي|هد)")
_GIVING: Final = lazily(r"[وف]?[بل]?(?:تسليم|منح|اعطاء|اهداء)")
_FAR: Final = 4
# Behind these stands of whom something is said: they, was.
_PRONOUNS: Final = words_of("هو هي هم انا نحن انتم كان كانت وكان وكانت")
# So long ahead or ago it is: قبل عشر سنوات, on yıl önce.
_UNIT: Final = lazily(r"سن(?:ة|وات|ين)|ا?عو?ام|ا?شهو?ر|يوم|ايام|اسبوع|اسابيع|ساعة|ساعات|دقيقة|دقائق|مساء|صباح|ليلة|ظهر")
# Whose a right is: لكم الحق.
_RIGHT_OF: Final = {"لي": "my", "لنا": "our", "لكم": "your-plural", "له": "its", "لها": "its", "لهم": "its"}
_TIMES: Final = words_of("سنة عام شهر يوم اسبوع ساعة دقيقة قرن")
# Many do it, who stand before: الاطفال يدخلون المسبح.
_DO_MANY: Final = lazily(r"[وف]?س?[يت]\w{2,}(?<!ك)(?<!عا)ون")
# Who does something stands before a comma, with what he is: السيد الخطيب، مدير المتحف، استقبل.
_RESUMED: Final = lazily(r"(?:^|[.!؟\n])\s*(?:السيدة?|ال\w+)\s[^.،!؟\n]*،[^.،!؟\n]*،[^.،!؟\n]*$")
_SOMEBODY: Final = "احد"
# What is done to something stands between: سبل تعزيز العلاقات.
# One of several, and what is of ours: تبرع أحد رجال الأعمال, وفد مدينتنا.
_OWNING_SOME: Final = lazily(r"\s+(?:(?:احدي?|بعض|كافة|معظم|سائر)\s+\w|\w{2,}(?:نا|كم)(?!\w))")
# Of a man's noun no woman's adjective is said: محضر جلسة اللجنة.
_OWNING_CHAIN: Final = lazily(r"\s+(?!ال)\w{2,}ة\s+ال\w")
_OWNING_HER: Final = lazily(r"\s+(?!ال)(\w{2,})(?<!ة)\s+ال\w")
_OWNING_DEED: Final = lazily(rf"\s+(?:{DEED})\s+\w{{3,}}")
_OWNING: Final = lazily(r"\s+(?:(?:هذ[اه]|جميع|كل)\s+)?ال(?!ي\b)\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noun:
    """A term in a text, the preposition written in one with it, and whether one knows which is meant, or it is mine."""

    surface: str
    clitic: str
    is_known: bool
    is_name: bool
    is_annexed: bool
    is_mine: bool
    is_span: bool


def asked_in_arabic(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words before it."""
    before = _with_doer(_WORD.findall(fold(_BORDER.split(text[:start])[-1], "ar")), text[:start])
    surface, source = fold(text[start:end], "ar"), fold(term.source, "ar")
    counts = list(takewhile(COUNT.fullmatch, reversed(before)))
    words = _without_span(_in_time(before[: len(before) - len(counts)], text[end:]))
    joined = (found["clitic"] for found in map(COUNT.fullmatch, counts) if found)
    clitic = _clitic(surface, source) or next(filter(None, joined), "")
    is_each = any(count.endswith("كل") for count in counts)
    is_annexed = not is_each and _is_annexed(surface, text[end:])
    is_name = term.target[:1].isupper()
    are_of_somebody = is_annexed and surface.endswith("ي") and not source.endswith("ي")
    is_right = source == "حق" and "لكل" in before[-2:-1]
    whose = _RIGHT_OF.get("".join(before[-1:]), "") if source == "حق" else ""
    owner = (
        ("its",) if is_right or are_of_somebody else () if is_name or is_each else _owner(surface, source, text[end:])
    )
    is_known = is_name or bool(owner) or ARTICLE.fullmatch(surface.rsplit(maxsplit=1)[-1]) is not None
    noun = _Noun(
        surface=surface,
        clitic=clitic,
        is_known=is_known,
        is_name=is_name,
        is_annexed=is_annexed,
        is_mine=owner == ("my",),
        is_span=bool(counts) and source in _TIMES,
    )
    said = _RAW.findall(text[:start])
    had = whose or ("its" if is_right else "" if is_known else _had_by(words))
    is_subject = bool(said) and not clitic and _VOCALISED.match(said[-1]) is not None
    case = "" if had or is_subject else _case(words, noun, behind=text[end:])
    return Asked(
        is_plural=(is_many(text[start:end], term) or are_of_somebody) and not any(map(NUMBER.fullmatch, counts)),
        owner=(had,) if had else owner,
        told=Told(case=(case,) if case else ()),
    )


def _with_doer(words: list[str], text: str) -> list[str]:
    """Return the words of a clause with who does something where that is asked, or was said before the clause."""
    pairs = enumerate(pairwise(words))
    asked = [at for at, (who, verb) in pairs if who == "من" and is_verb(verb, is_first=False)]
    is_resumed = any(is_verb(word, is_first=False) for word in words[:1]) and _RESUMED.search(text) is not None
    return [_SOMEBODY, *words] if is_resumed else [_SOMEBODY, *words[asked[-1] + 1 :]] if asked else words


def _is_annexed(surface: str, behind: str) -> bool:
    """Tell whether whose a noun is stands right behind it."""
    following = fold(behind, "ar")
    is_chain = not surface.endswith(("ة", "ات")) and _OWNING_CHAIN.match(following) is not None
    return (
        is_chain
        or _is_hers(surface, following)
        or any(owning.match(following) for owning in (_OWNING, _OWNING_DEED, _OWNING_SOME))
    )


def _is_hers(surface: str, following: str) -> bool:
    """Tell whether a man's noun behind a woman's, which can be no adjective of it, owns it: رعاية رئيس الجمهورية."""
    found = _OWNING_HER.match(following) if surface.endswith("ة") else None
    return found is not None and found[1] not in PREPOSITIONS and not is_verb(found[1], is_first=False)


def _without_span(words: list[str]) -> list[str]:
    """Leave out since when, or for how long, at the end: يضم البيت منذ عشر سنوات."""
    counted = next((at for at in range(len(words) - 1, 0, -1) if words[at] in {"منذ", "لمدة", "طوال"}), None)
    is_span = counted is not None and len(words) - counted <= _FAR and _UNIT.fullmatch(words[-1]) is not None
    is_each = words[-2:-1] == ["كل"] and _UNIT.fullmatch(words[-1]) is not None
    return words[:counted] if is_span else words[:-2] if is_each else words


def _in_time(words: list[str], behind: str) -> list[str]:
    """Put after for before, which looks like accepted, where a verb follows: قبل الاجتماع وزعت."""
    following = (*words[1:], *_WORD.findall(fold(_BORDER.split(behind)[0], "ar")))[:_FAR]
    if words[:1] != ["قبل"] or not any(is_verb(word, is_first=True) for word in following if not ARTICLE.match(word)):
        return words
    return ["بعد", *words[1:]]


def _owner(surface: str, source: str, behind: str) -> Ending:
    # With the article nobody owns a noun; one that nobody knows may end so: الأهالي, مهرجانا.
    is_unowned = ARTICLE.fullmatch(surface.split(maxsplit=1)[0]) is not None or surface.endswith(f"{source}ا")
    ending = next((name for ending, name in OWNERS if surface.endswith(ending) and not source.endswith(ending)), "")
    ending = "" if is_unowned else ending
    is_bare = len(source.split()) == 1 and not ARTICLE.fullmatch(surface) and not source.startswith("ال")
    is_annexed = is_bare and _is_annexed(surface, behind)
    return (ending,) if ending else ("its",) if is_annexed else ()


def _had_by(words: list[str]) -> str:
    """Return whose a thing is said to be: لدينا متحف, للمدينة متحف."""
    last = (words or [""])[-1]
    others = [word for word in words[:-1] if word not in {"لدي", "ليس", "ليست", "توجد", "يوجد"}]
    is_owner = not others and ("لدي" in words[:-1] or last.startswith("ل"))
    return HAVING.get(last, "its" if is_owner and last not in PREPOSITIONS and last not in BESIDE else "")


def _clitic(surface: str, source: str) -> str:
    """Return the preposition written in one with a term, "" for none."""
    added = surface[: max(surface.find(source.removeprefix("ال")), 0)].removesuffix("ال") or surface[:2]
    is_added = not source.startswith(surface[:2])
    return next((name for letters, name in CLITICS if is_added and letters.fullmatch(added)), "")


def _case(words: list[str], noun: _Noun, *, behind: str) -> str:
    preposition = noun.clitic or _preposition(words)
    if preposition == "تحت" and noun.surface in CONTROL:
        return Case.LOCATIVE
    if preposition in {"قبل", "بعد"} and noun.is_span:
        case = ""
    elif preposition:
        case = _behind_preposition(words, preposition, noun, behind=behind)
    elif "_".join(words[-2:]) in PHRASES:
        case = PHRASES["_".join(words[-2:])]
    else:
        case = _without_preposition(words, noun, behind=behind)
        is_given = case == Case.DATIVE and not (noun.is_known or noun.is_annexed) and any(map(_GIVES.match, words))
        case = "" if is_given else Case.ACCUSATIVE if _is_only_thing(case, words, noun, behind=behind) else case
    return "" if case == Case.ACCUSATIVE and not (noun.is_known or noun.is_annexed) else case


def _preposition(words: list[str]) -> str:
    """Return the word right before a noun where it is a preposition of its own, "" for none."""
    last = (words or [""])[-1]
    is_alone = last in PREPOSITIONS and "_".join(words[-2:]) not in PHRASES
    return last if is_alone and not (last == "قبل" and len(words) == 1) else ""


def _behind_preposition(words: list[str], preposition: str, noun: _Noun, *, behind: str) -> str:
    ahead = words if noun.clitic else words[:-1]
    is_owner = preposition in {"ل", "لدي"} and not set(ahead) - {"ليس", "ليست", "و"}
    is_right = fold(behind, "ar").split()[:1] == ["الحق"]
    if is_owner and (preposition == "لدي" or is_right or _begins_with_thing(behind)):
        return Case.GENITIVE
    bound = bound_by(ahead, preposition)
    is_for = preposition == "ل" and bool(ahead) and _is_some(ahead)
    return "" if bound is None and is_for else PREPOSITIONS[preposition] if bound is None else bound


def _is_some(words: list[str]) -> bool:
    """Tell whether a thing that nobody knows stands last, which is for somebody: قاعة كبيرة للاجتماعات."""
    last, is_first = words[-1], len(words) == 1
    return not (ARTICLE.fullmatch(last) or OWNED.fullmatch(last) or last in BESIDE or is_verb(last, is_first=is_first))


def _is_only_thing(case: str, words: list[str], noun: _Noun, *, behind: str) -> bool:
    """Tell whether a known thing is given, and not somebody: منح الرخصة."""
    following = next(iter(_WORD.findall(fold(behind, "ar"))), "")
    is_last = not _begins_with_thing(behind) and ARTICLE.fullmatch(following) is None
    return case == Case.DATIVE and noun.is_known and is_last and any(map(_GIVES.fullmatch, words[-1:]))


def _begins_with_thing(behind: str) -> bool:
    """Tell whether a noun follows of which nobody knows which one: للمدينة تاريخ طويل."""
    first = next(iter(_WORD.findall(fold(behind, "ar"))), "")
    return bool(first) and first not in PREPOSITIONS and not (ARTICLE.fullmatch(first) or is_verb(first, is_first=True))


def _without_preposition(words: list[str], noun: _Noun, *, behind: str) -> str:
    if words[-1:] in (["ولا"], ["و"]):
        words = words[:-2]
    if not words or words[-1] in _PRONOUNS or (noun.is_name and words[-1] in OFFICES):
        return ""
    last, clause = words[-1], clause_of(words)
    if _DO_MANY.fullmatch(last) and words[:-1] and is_verb(last, is_first=False):
        return bound_by((last,), "") or Case.ACCUSATIVE
    if clause.ends_in_noun and _GIVING.fullmatch(last) and noun.is_known and _begins_with_thing(behind):
        return Case.DATIVE
    deed = bound_by((last,), "deed") if clause.ends_in_noun else None
    if not noun.is_known and clause.ends_in_noun and (deed or is_deed(words)):
        return deed or Case.ACCUSATIVE
    if clause.ends_in_noun and noun.is_known and not ARTICLE.fullmatch(last) and not OWNED.fullmatch(last):
        does_it = deed == Case.DATIVE and fold(behind, "ar").split()[:1] == ["الي"]
        return Case.GENITIVE if does_it else clause.case_of_annexed(is_deed=is_deed(words)) if deed is None else deed
    return clause.case_at_end(is_mine=noun.is_mine)
