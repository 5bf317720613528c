"""Sentences whose draft lost their `not`: asked for in other ways until one of the answers says no as they do."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.quality.negation import check_negation
from translation_service.engines.drafting.asking import ALTERNATIVES, Question
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import as_asked, polished
from translation_service.engines.drafting.talking import Talk

_PERFECT: Final = lazily(r"(?<!\w)(has|have|had) not been(?= \w)")
# Of what is denied far from its verb: `resolved by 14 votes to 9 not to renew`.
_DECIDED: Final = lazily(
    r"(?<!\w)(agreed|chose|decided|resolved|voted)(,? (?!not )[^.;:]{5,70}?),? not to ([^.;:,]+)(?=[.;:,]|$)"
)
_NEITHER: Final = lazily(r"(?<!\w)([Nn])either(?= [a-z]+ (?:can|may|must|shall|will)(?!\w))")
_PROGRESSIVE: Final = lazily(r"(?<!\w)(?P<verb>\w+?)(?P<not>m[ae])m[ae]kt[ae]d[ıi]r(?!\w)")
# `bildirmediği takdirde` becomes “if he tells”, `bildirmedikçe` “unless he tells”.
_UNLESS: Final = lazily(r"(?<=\w)(?P<not>m[ae])d[ıi]ğ[ıi] (?:takdirde|durumda|h[aâ]lde)(?!\w)")
_IF_NOT: Final = lazily(r"(?<=\w)(?P<not>m[ae])m[ae](?:s|l[ae]r)[ıi] (?:h[aâ]linde|durumunda)(?!\w)")
_SHORT: Final = lazily(r"(?<!\w)([A-Za-z]+)n['’]t(?!\w)")
_IN_FULL: Final = {"ca": "can", "Ca": "Can", "wo": "will", "Wo": "Will", "sha": "shall", "Sha": "Shall"}
_PAST: Final = {"has": "was not", "have": "were not", "had": "was not"}


def with_denial_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again that denies something, where its draft does not; kept where the answer does."""
    if not sentence.target or not _is_lost(sentence.plain, sentence.target, job):
        return sentence
    asked = [*dict.fromkeys(as_asked(text, job) for text in _other_ways(sentence.plain, job.pair.source))]
    several = ALTERNATIVES if job.route.gives_alternatives else 1
    answers = yield [Question(text=text, alternatives=several) for text in asked]
    for answer in (one for some in zip_longest(*answers) for one in some if one is not None):
        target = polished(sentence.plain, answer.text, job)
        if job.keeps_as_much(sentence, target) and not _is_lost(sentence.plain, target, job):
            return sentence.said_as(target)
    return sentence


def _is_lost(source: str, target: str, job: DraftingJob) -> bool:
    return next(check_negation(source, target, job.pair), None) is not None


def _other_ways(text: str, language: str) -> Iterator[str]:
    """Yield a sentence with its `not` in full and in the past, and with another end: engines answer otherwise then."""
    yield text
    if language == "en":
        yield _DECIDED.sub(r"\1 not to \3\2", text)
        yield _NEITHER.sub(r"\1o", text)
        yield _PERFECT.sub(lambda found: _PAST[found[1]], text)
        yield _SHORT.sub(lambda found: f"{_IN_FULL.get(found[1], found[1])} not", text)
    if language == "tr":
        yield _PROGRESSIVE.sub(_in_short, text)
        yield _IF_NOT.sub(lambda found: f"{found['not']}zs{found['not'][1]}", text)
        yield _UNLESS.sub(lambda found: found["not"] + ("dıkça" if found["not"] == "ma" else "dikçe"), text)
    yield text[:-1] if text.endswith(".") else f"{text}."


def _in_short(found: re.Match[str]) -> str:
    """Say `yoktur` for `bulunmamaktadır`, and `yapılmaz` for `yapılmamaktadır`."""
    return "yoktur" if found["verb"] == "bulun" else f"{found['verb']}{found['not']}z"
