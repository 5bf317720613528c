"""Words that no engine is asked for: formulas of letters, and labels with the values or names behind their colon.

What forms and letters call their parts stands without a sentence, so that engines guess; behind a label they do better
with the rest alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from glossary.formulas import formula_in
from glossary.labels import label_in
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Draft, Origin, Segment
from translation_service.domain.values.finding import is_all_values
from translation_service.domain.values.rendering import PLAIN_STYLE, ValueStyle, can_be_rendered, render_alone
from translation_service.engines.names.addresses import address_there
from translation_service.engines.names.finding import is_name_of_person
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.tags.projection import probes, project
from translation_service.engines.words.casing import in_capitals, in_case_of
from translation_service.engines.words.edges import parted_lead
from translation_service.engines.words.labels import is_word_in_capitals

_LONGEST_LABEL: Final = 90
# `Kadın – erkek eşitliği` begins with no label; before a dash a number has to tell that `Madde 5 – …` does.
_LABELLED: Final = re.compile(r"(?P<label>[^:\n–—]{1,70}?)(?P<border>\s?:\s+|(?<=[\dIVX]) [–—-] )(?=\S)")
_SIGNS_BEHIND: Final = " \u00a0:;,*…"
_ASIDE: Final = re.compile(r"(?P<words>[^()]+) \((?P<aside>[^()]+)\)")
_SEPARATOR: Final = re.compile(r"(\s?/\s?|(?<=\D) ?[-–] ?(?=\D)|, (?:and |ve )?| (?:and|ve|&) )")
_HALF_DAY: Final = re.compile(r"(?<=\d) ?[ap]\.?m\b\.?", re.IGNORECASE)
_CODE: Final = re.compile(r"[A-Z]{2,4}|[€$£₺%]|m²?|km²?|kg")
_AND: Final = {"en": "and", "tr": "ve"}
_MOST_PARTS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The label that a text begins with, border included, and what the target language writes there."""

    source: str = ""
    said: str = ""


def formulas_among(
    segments: Iterable[Segment], pair: LanguagePair, style: ValueStyle = PLAIN_STYLE
) -> dict[int, Draft]:
    """Return the drafts of segments that are formulas or labels, with values or names behind them, by number."""
    return {one.number: draft for one in segments if (draft := _formula(one, pair, style)) is not None}


def heading_of(text: str, pair: LanguagePair) -> Heading:
    """Return the label before the first colon or dash of a text; nothing where no label is known there."""
    lead, words = parted_lead(text[:_LONGEST_LABEL])
    found = _LABELLED.match(words)
    if found is None:
        return Heading()
    said = _labels(found["label"], ":" if ":" in found["border"] else "", pair)
    return Heading(source=lead + found[0], said=f"{lead}{said}{found['border']}") if said else Heading()


def said_at_once(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what is known to be said for words without an engine: a formula, a label, values; "" for others."""
    said = formula_in(text, pair.source, pair.target)
    if said is not None:
        return in_capitals(said, pair.target) if text.isupper() else said
    if _is_all_values(text):
        return render_alone(text, pair, style) if can_be_rendered(text, pair) else ""
    lead, rest = parted_lead(text)
    words = rest.rstrip(_SIGNS_BEHIND)
    end = rest[len(words) :]
    said = _labels(words, ":" if ":" in end else "", pair)
    return f"{lead}{said}{end}" if said else ""


def said_behind_label(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what is known to be said behind a label, the name of a person and an address among it; "" for others."""
    if pair.target in LANGUAGES and is_name_of_person(text, pair.source):
        return text
    return address_there(text, pair) or said_at_once(text, pair, style)


def _formula(segment: Segment, pair: LanguagePair, style: ValueStyle) -> Draft | None:
    words = segment.plain
    heading = heading_of(words, pair)
    rest = words[len(heading.source) :]
    behind = said_behind_label(rest, pair, style) if heading.source else said_at_once(words, pair, style)
    if not behind:
        return None
    said = heading.said + behind
    known = {probe: said_at_once(probe, pair, style) for probe in probes(segment)}
    projection = project(segment, said, {**known, words: said, rest: behind})
    return Draft(target=projection.target, origin=Origin.GLOSSARY, doubts=projection.doubts)


def _labels(text: str, colon: str, pair: LanguagePair) -> str:
    """Return what is said for a label, with something in brackets, or for a few side by side: `Cilt / Sayfa`."""
    said = _label(text, colon, pair)
    if said or not text or len(text) > _LONGEST_LABEL:
        return said
    aside = _ASIDE.fullmatch(text)
    if aside is not None:
        words, within = _label(aside["words"], "", pair), _aside(aside["aside"], pair)
        return (words if words == within else f"{words} ({within})") if words and within else ""
    parts = _SEPARATOR.split(text)
    if not 1 < len(parts) < 2 * _MOST_PARTS:
        return ""
    spoken = [_aside(part, pair) for part in parts[::2]]
    joins = [re.sub("and|ve|&", _AND[pair.target], sign) for sign in parts[1::2]] if all(spoken) else []
    return "".join(map(str.__add__, spoken, [*joins, ""])) if joins else ""


def _aside(text: str, pair: LanguagePair) -> str:
    if _CODE.fullmatch(text):
        return text
    return render_alone(text, pair) if _is_all_values(text) else _label(text, "", pair)


def _is_all_values(text: str) -> bool:
    """Tell whether nothing is left to translate beside values; half a day is said by its letters: `10 a.m.`."""
    return any(map(str.isdigit, text)) and is_all_values(_HALF_DAY.sub("", text))


def _label(text: str, colon: str, pair: LanguagePair) -> str:
    said = label_in(f"{text}{colon}", pair.source, pair.target)
    if said is None:
        return ""
    if is_word_in_capitals(text, pair.source):
        return in_capitals(said, pair.target)
    return said if colon and text.islower() else in_case_of(text.rstrip("."), said, pair.target)
