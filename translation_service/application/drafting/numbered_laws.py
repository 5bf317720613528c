"""Laws by number and name, `5326 sayılı Kabahatler Kanunu`: engines know what to do with the number, not the name.

They are asked for the sentence without the name, which the glossary then writes where the number stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from glossary.enforcement import replace_rendering
from glossary.finding.matching import TermFinder, finder_of
from glossary.patterns import lazily
from glossary.terms import Term, TermStatus
from translation_service.domain.languages import LanguagePair

_NUMBER: Final = lazily(r"(?<!\d)\d{3,4}(?!\d)")
# What is written first is asked for; an engine may write the others.
_IN_SHORT: Final[Mapping[str, Sequence[str]]] = {
    "tr": ("{} sayılı Kanun", "{} sayılı Yasa"),
    "en": ("Law No. {}", "Law no. {}", "Act No. {}"),
}
_SAYS_NUMBER: Final = {"tr": "sayılı", "en": "No."}


def laws_lost(source: str, target: str, finder: TermFinder, pair: LanguagePair) -> tuple[Term, ...]:
    """Return the laws of a source that go by number and name, where its translation has no name of theirs."""
    if {pair.source, pair.target} != _IN_SHORT.keys() or _SAYS_NUMBER[pair.source] not in source:
        return ()
    laws: dict[str, list[Term]] = {}
    for hit in finder.find(source):
        if hit.term.target_language == pair.target and _number(hit.term):
            laws.setdefault(hit.surface, []).append(hit.term)
    lost = (terms for terms in laws.values() if not any(finder_of(term).find(target) for term in terms))
    return tuple(min(terms, key=lambda term: term.status is not TermStatus.PREFERRED) for terms in lost)


def without_names(source: str, laws: Iterable[Term], pair: LanguagePair) -> str:
    """Return a sentence in which laws go by their numbers alone; "" where one cannot."""
    for law in laws:
        short = _IN_SHORT[pair.source][0].format(_number(law))
        written = replace_rendering(source, law.source, short, language=pair.source)
        if written is None:
            return ""
        suffix = written.replacement.removeprefix(short).lstrip("'’")
        # By a name: what stands behind `Kanuna` is taken for what the law is told about.
        said = f"{short}'{suffix}" if suffix else written.replacement
        source = source[: written.start] + said + source[written.end :]
    return source


def with_names(answer: str, laws: Iterable[Term], pair: LanguagePair) -> str:
    """Write the names of laws where an answer has their numbers; "" where one is not there."""
    for law in laws:
        shorts = (way.format(_number(law)) for way in _IN_SHORT[pair.target])
        ways = (replace_rendering(answer, short, law.target, language=pair.target) for short in shorts)
        written = next((one for one in ways if one is not None), None)
        if written is None:
            return ""
        answer = answer[: written.start] + written.replacement + answer[written.end :]
    return answer


def _number(law: Term) -> str:
    """Return the number that both names of a law hold; "" of other terms."""
    found = _NUMBER.search(law.source)
    return found[0] if found is not None and found[0] in law.target else ""
