"""An Arabic rendering as its Turkish or English term asks for it: of how many, known or not, and whose."""

from typing import Final

from glossary.folding import fold
from glossary.insertion.english.nouns import COUNTS
from glossary.insertion.english.prepositions import words_before
from glossary.insertion.plurals import suffixes_said
from glossary.languages.arabic_phrases import Shape, in_shape
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.turkish.counting import is_singular_behind

_OWNERS: Final = {"our": "نا", "your": "كم", "your-plural": "كم", "my": "ي", "their": "هم"}
_UNKNOWN: Final = words_of("a an any no some each every another several many few more most various") | COUNTS
_KNOWN: Final = words_of("the this that these those all both its his her")
_TWO: Final = lazily(r"\b(?:two|2|both|iki)\s+(?:\w+\s+)?$")
# From three to ten there are many of a noun, from eleven on one.
_FEW: Final = lazily(
    r"\b(?:[3-9]|10|three|four|five|six|seven|eight|nine|ten|üç|dört|beş|altı|yedi|sekiz|dokuz|on)\s+(?:\w+\s+)?$"
)
_NUMBER: Final = lazily(r"\d\s+(?:\w+\s+)?$")
_COUNTING: Final = lazily(r"(?:two|both|iki|the|our|2)\s+(?:\w+\s+)?$")
_FARTHEST: Final = 4
_CASES: Final = words_of("accusative dative locative ablative genitive instrumental")
# Within the first sentence: eğitildi, belirlenmiştir; not geldi, öğrendi, and not what one does oneself: katıldı.
_IS_DONE: Final = lazily(
    r"^[^.!?;]*\b(?!(?:ayr[ıi]l|bay[ıi]l|dinlen|evlen|güçlen|haz[ıi]rlan|kat[ıi]l|sar[ıi]l|seslen|toplan|yaralan|yorul)"
    r"\w*\s*(?:[.!?;]|$))(?:\w+[^aeıioöuü\W][ıiuü]l|\w+l[ae]n|\w+l[ıi]n)"
    r"(?:[dt][ıiuü]|m[ıiuü]ş|[ae]c[ae][kğ]|m[ae]kt[ae]|[ıiuü]yor|[ıiuü]r)\w{0,6}\s*(?:[.!?;]|$)"
)
# The same in English: the tenants were informed, تم إبلاغ المستأجرين.
_IS_DONE_TO: Final = lazily(
    r"\s+(?:(?:is|are|was|were)|(?:has|have|had|will|shall|must|may|can|should) (?:also |not )?be(?:en)?)"
    r"\s+(?:also |not |[a-z]+ly )?(?:[a-z]+ed|(?:brought|chosen|found|given|held|made|paid|sent|shown|taken|told))\b"
)


def arabic_rendering(text: str, *, start: int, end: int, term: Term, is_plural: bool) -> str:
    """Return an Arabic rendering as its source has it; as it is listed where it has no such form."""
    before = fold(text[:start], term.source_language)
    is_turkish = term.source_language == "tr"
    owner, is_known = (
        _in_turkish(before, text[start:end], term) if is_turkish else _in_english(before, is_plural=is_plural)
    )
    shape = Shape(
        number="two" if _TWO.search(before) else "many" if _is_many(before, is_plural=is_plural) else "one",
        owner=owner,
        is_definite=is_known or owner != "",
        is_oblique=bool(_COUNTING.sub("", before).strip())
        or (_is_object(text[start:end], text[end:], term) if is_turkish else _IS_DONE_TO.match(text[end:]) is not None),
    )
    return in_shape(term.target, shape) or term.target


def _is_many(before: str, *, is_plural: bool) -> bool:
    return _FEW.search(before) is not None or (is_plural and _NUMBER.search(before) is None)


def _is_object(surface: str, behind: str, term: Term) -> bool:
    """Tell whether a Turkish noun that opens a sentence does nothing: it has a case, or something is done to it.

    What is done is mostly said by its noun, with the other behind: تم تدريب المتطوعين.
    """
    return not _CASES.isdisjoint(suffixes_said(surface, term.source)) or _IS_DONE.search(fold(behind, "tr")) is not None


def _in_turkish(before: str, surface: str, term: Term) -> tuple[str, bool]:
    """Return whose a term is, and whether it is known, as it is unless a number or one stands before it."""
    owner = next((_OWNERS[name] for name in suffixes_said(surface, term.source) if name in _OWNERS), "")
    return owner, not is_singular_behind(before)


def _in_english(before: str, *, is_plural: bool) -> tuple[str, bool]:
    """Return whose a term is, and whether it is known: with an article, at the beginning, or as it is named alone."""
    near = words_before(before)
    words = list(reversed(near[-_FARTHEST:]))
    owner = next((_OWNERS[word] for word in words[:2] if word in _OWNERS), "")
    told = next((word for word in words if word in _UNKNOWN | _KNOWN or word.isdigit()), "")
    if told:
        return owner, told in _KNOWN
    return owner, not is_plural or not near
