"""What stands in brackets behind a value, `50 km (31 mi)`, and was left out of a translation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value, find_values

_ASIDE: Final = lazily(r" \((?P<text>[^()]{2,40})\)")
_WORDS: Final = lazily(r"(?: \w+){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A `text` in brackets, which stands so many `words` behind the value that it explains."""

    text: str
    explained: Value
    words: int


def lost_asides(source: str, target: str, missing: Sequence[Value]) -> tuple[Aside, ...]:
    """Return the asides of a source that hold what a target misses; none where something else is missing too."""
    if target.count("(") >= source.count("("):
        return ()
    asides = {found: aside for found in _ASIDE.finditer(source) if (aside := _aside(source, found, missing))}
    held = [value for value in missing if any(found.start() < value.start < found.end() for found in asides)]
    return tuple(asides.values()) if len(held) == len(missing) else ()


def with_asides(target: str, asides: Sequence[Aside], said: Sequence[str]) -> str:
    """Write asides, each as it was `said` in the target's language, behind what they explain."""
    for aside, text in zip(asides, said, strict=True):
        twins = [value for value in find_values(target) if value.equals(aside.explained)]
        if text and len(twins) == 1:
            at = _behind_words(target, twins[0].end, aside.words)
            target = f"{target[:at]} ({text.strip(' ().')}){target[at:]}"
    return target


def _aside(source: str, found: re.Match[str], missing: Sequence[Value]) -> Aside | None:
    if not any(found.start() < value.start < found.end() for value in missing):
        return None
    explained = next(_values_before(source, found.start()), None)
    between = source[explained.end : found.start()] if explained is not None else ""
    if explained is None or explained in missing or not _WORDS.fullmatch(between):
        return None
    return Aside(text=found["text"], explained=explained, words=len(between.split()))


def _values_before(source: str, at: int) -> Iterator[Value]:
    return (value for value in reversed(find_values(source)) if value.end <= at)


def _behind_words(text: str, at: int, words: int) -> int:
    found = re.compile(rf"(?: [^\W\d]+){{0,{words}}}").match(text, at)
    return found.end() if found is not None else at
