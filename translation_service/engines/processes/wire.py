"""What goes to an engine process and comes back: JSON, because nothing that comes back may be able to run."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from translation_service.domain.languages import LanguagePair
from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.words.search import Range

Answer = str | tuple[Rendering, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Sentences to translate; with `alternatives` (1 or more) to render so many ways each."""

    sentences: tuple[str, ...]
    pair: LanguagePair
    alternatives: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a process answers: nothing where it refused or could not load its model. `memory` is its resident size."""

    answers: tuple[Answer, ...] = ()
    memory: int = 0
    is_refused: bool = False
    is_unloadable: bool = False


def write_order(order: Order) -> bytes:
    pair = (order.pair.source, order.pair.target)
    return json.dumps([order.sentences, pair, order.alternatives]).encode()


def read_order(message: bytes) -> Order:
    sentences, (source, target), alternatives = json.loads(message)
    pair = LanguagePair(source=source, target=target)
    return Order(sentences=tuple(sentences), pair=pair, alternatives=alternatives)


def write_reply(reply: Reply) -> bytes:
    answers = [answer if isinstance(answer, str) else [_row(one) for one in answer] for answer in reply.answers]
    return json.dumps([answers, reply.memory, reply.is_refused, reply.is_unloadable]).encode()


def read_reply(message: bytes) -> Reply:
    """Return a reply; raise `ValueError` when a process says what none of ours would."""
    try:
        answers, memory, is_refused, is_unloadable = json.loads(message)
        read = tuple(one if isinstance(one, str) else tuple(map(_rendering, one)) for one in answers)
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError from error
    return Reply(answers=read, memory=int(memory), is_refused=bool(is_refused), is_unloadable=bool(is_unloadable))


def _row(rendering: Rendering) -> list[Any]:
    links = [
        (link.source.start, link.source.end, link.target.start, link.target.end, link.share) for link in rendering.links
    ]
    return [rendering.text, rendering.score, links]


def _rendering(row: Sequence[Any]) -> Rendering:
    text, score, links = row
    return Rendering(text=str(text), score=score, links=tuple(map(_link, links)))


def _link(row: Sequence[Any]) -> Link:
    source_start, source_end, target_start, target_end, share = row
    source, target = Range(start=source_start, end=source_end), Range(start=target_start, end=target_end)
    return Link(source=source, target=target, share=share)
