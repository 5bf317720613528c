"""What Turkish courts and councils decide: `davanın kabulüne, 5.000 TL'nin davalıdan alınmasına karar verildi`.

A sentence holds several decisions, each a noun in the dative with whom it is about in the genitive. Engines lose a
party among them; English says each behind its own `that`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.words.casing import with_first_raised

_NOUNS: Final = (
    "aidiyet|beraat|devam|fesh|havale|iade|icra|infaz|iptal|kabul|mahkûmiyet|müsadere|redd|sevk|tahliye|tahsil|takas"
    "|tasdik|tashih|tebliğ|tescil|terkin"
)
_DATIVE: Final = rf"(?<!\w)(?:\w+m[ae](?:l[ae]r[ıi]|s[ıi])n[ae]|(?:{_NOUNS})(?:s?[ıiuü])n[ae])"
_BORDER: Final = lazily(rf"(?:{_DATIVE})(?P<sign>, (?:ve |ayrıca )?| ve |; )(?!karar |hükm|oy )")
# `itirazın iptali ile takibin devamına` are two decisions, `davalıdan tahsili ile davacıya verilmesine` is one.
_WITH: Final = lazily(rf"(?<!\w)(?P<noun>(?:{_NOUNS})s?[ıiuü]) ile (?=\w+[ıiuü]n )")
_MANNER: Final = r"(?:(?:mevcudun|katılanların|üyelerin) )?(?:oy ?(?:birliğ|çokluğ)[iu](?:yl[ae]| ile))"
_WHO: Final = {
    "Mahkememizce": "Our court", "Mahkemece": "The court", "Encümenimizce": "Our executive committee",
    "Encümence": "The executive committee", "Meclisimizce": "Our council", "Meclisçe": "The council",
    "Komisyonca": "The commission", "Kurulca": "The board",
}  # fmt: skip
_DECISION: Final = lazily(
    rf"(?:(?P<who>{'|'.join(_WHO)}),? )?(?P<clauses>.+?),?"
    rf"(?: (?P<manner>{_MANNER}))? (?:karar ver(?:ildi|ilmiştir)|hükmedil(?:di|miştir)|hükmolun(?:du|muştur))\."
)
# `yapılması kararlaştırılmıştır`
_AGREED: Final = lazily(r"(?<=m[ae]s[ıi]) kararlaştırıl(?:mıştır|dı)(?=\.$)")
_SAID: Final = lazily(r"It (?:was|has been) (?:unanimously )?(?:decided|ordered|ruled)(?: unanimously)? (?=that |to )")
_MISSAID: Final = lazily(
    r"(?<!\w)(?<!It )(?:was|were|has been|have been) (?:decided|ordered|ruled) (?:to|in|by|with)(?!\w)"
)
_PAST: Final = lazily(r"(?<!\w)(?:was|were|has been|have been)(?!\w)")
_MOST: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The clauses of a decision, `who` decided in English ("" where nobody is named), and how: `unanimously`."""

    who: str
    clauses: tuple[str, ...]
    manner: str

    def said(self, clauses: list[str]) -> str:
        """Return the English sentence of clauses that begin with `that` or `to`."""
        lead = f"{self.who} decided" if self.who else "It was decided"
        *others, last = clauses
        joined = f"{', '.join(others)}{',' if len(others) > 1 else ''} and {last}" if others else last
        return f"{lead}{' ' if self.manner else ''}{self.manner} {joined}."


def decision_in(text: str, pair: LanguagePair) -> Decision | None:
    """Return what a Turkish sentence says was decided; None of others, and where English is not asked for."""
    text = _AGREED.sub(lambda agreed: f"n{_dative(text[: agreed.start()])} karar verilmiştir", text)
    found = _DECISION.fullmatch(text) if (pair.source, pair.target) == ("tr", "en") else None
    if found is None:
        return None
    clauses = tuple(_clauses(_WITH.sub(_as_dative, found["clauses"])))
    if len(clauses) > _MOST or not all(re.search(rf"{_DATIVE}$", clause) for clause in clauses):
        return None
    manner = found["manner"] or ""
    how = "unanimously" if "birli" in manner else "by a majority of votes" if manner else ""
    return Decision(who=_WHO.get(found["who"], ""), clauses=clauses, manner=how)


def is_missaid(target: str) -> bool:
    """Tell whether an English text decides something of somebody: `The debtor was decided to continue …`."""
    return _MISSAID.search(target) is not None


def alone(clause: str) -> str:
    """Return the sentence of one clause of a decision."""
    return f"{with_first_raised(clause, 'tr')} karar verildi."


def clause_said(answer: str) -> str:
    """Return what an English answer says was decided, from its `that` or `to` on; "" where it says otherwise."""
    found = _SAID.match(answer)
    if found is None or is_missaid(answer):
        return ""
    said = answer[found.end() :].rstrip(". ")
    return _PAST.sub("be", said) if said.startswith("that ") and len(_PAST.findall(said)) == 1 else said


def _clauses(text: str) -> Iterator[str]:
    start = 0
    for border in _BORDER.finditer(text):
        yield text[start : border.start("sign")]
        start = border.end()
    yield text[start:].strip()


def _as_dative(found: re.Match[str]) -> str:
    return f"{found['noun']}n{_dative(found['noun'])}, "


def _dative(noun: str) -> str:
    return "a" if noun[-1] in "ıu" else "e"
