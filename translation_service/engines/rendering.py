"""One way an engine says a sentence: the words, how sure it is of them, and which words they came from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translation_service.engines.words.search import Range

_MOST_TIMES: Final = 20
_SPARE: Final = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A word of the source that a word of the target came from; `share` (0 to 1) is its part in that word."""

    source: Range
    target: Range
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """A translation of one sentence.

    `score` is the mean log probability of a piece (0 is certain, below -1 is guesswork), None where an engine gives
    none; `links` stand in the order of the target; only the likeliest has some, where an engine gives any.
    """

    text: str
    score: float | None = None
    links: tuple[Link, ...] = ()


Heard = Callable[[str, Sequence[Rendering]], None]
"""Is told a text, and all that an engine answered to exactly this text, the likeliest with links where it gives any."""


def forgotten(_text: str, _answers: Sequence[Rendering]) -> None:
    """Keep nothing of what an engine answered."""


def is_endless(text: str, source: str) -> bool:
    """Tell whether an answer runs on for ever: to carry it and to look at it would hold everybody up."""
    return len(text) > _MOST_TIMES * len(source) + _SPARE


def best_text(renderings: Sequence[Rendering]) -> str:
    """Return the likeliest of some renderings as text; "" where there is none."""
    return renderings[0].text if renderings else ""


def different_wholes(rendered: Sequence[Sequence[Rendering]], offsets: Sequence[int]) -> tuple[Rendering, ...]:
    """Join the renderings of a sentence's parts, the best with the best; of equal ones the first stays in its place."""
    different: dict[str, Rendering] = {}
    for parts in zip(*rendered, strict=True):
        whole = joined(parts, offsets)
        different.setdefault(whole.text, whole)
    return tuple(different.values())


def joined(parts: Sequence[Rendering], offsets: Sequence[int]) -> Rendering:
    """Join the renderings of a sentence's parts, which begin at `offsets` of it."""
    spoken = [(part, offset) for part, offset in zip(parts, offsets, strict=True) if part.text]
    if len(spoken) == 1:
        part, offset = spoken[0]
        return replace(part, links=moved(part.links, source=offset, target=0))
    text, links = "", list[Link]()
    for part, offset in spoken:
        text += " " if text else ""
        links += moved(part.links, source=offset, target=len(text))
        text += part.text
    return Rendering(text=text, score=_mean_score(part for part, _ in spoken), links=tuple(links))


def moved(links: Iterable[Link], *, source: int, target: int) -> tuple[Link, ...]:
    """Return links of words that something was put before: so many letters of the source, and of the target."""
    if not source and not target:
        return tuple(links)
    return tuple(
        Link(source=_shifted(link.source, source), target=_shifted(link.target, target), share=link.share)
        for link in links
    )


def _shifted(stretch: Range, by: int) -> Range:
    return Range(start=stretch.start + by, end=stretch.end + by)


def _mean_score(parts: Iterable[Rendering]) -> float | None:
    weighed = [(part.score, len(part.text)) for part in parts if part.score is not None]
    length = sum(weight for _, weight in weighed)
    return sum(score * weight for score, weight in weighed) / length if length else None
