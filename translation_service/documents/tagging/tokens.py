"""What a paragraph is made of once it is laid out flat: text, pairs around text, and things that stand alone."""

from dataclasses import dataclass, field
from typing import NamedTuple

from translation_service.documents.markup import Element
from translation_service.documents.tagging.looks import Look
from translation_service.domain.inline import TagKind


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    text: str
    look: Look


class Atom(NamedTuple):
    """An element of a paragraph; a piece of a run carries the properties of that run.

    A tuple, which is made in a third of the time: there are as many as pieces of runs.
    """

    element: Element
    look: Look | None = None


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Anchor:
    """Something that stands alone: it may move with the words, but never get lost.

    `spoken` is what it reads as among the words: the result of a field, the sign of a hyphen that never breaks.
    """

    kind: TagKind
    label: str
    atoms: tuple[Atom, ...]
    spoken: str = ""


@dataclass(slots=True, eq=False, kw_only=True)
class Pair:
    """Something around words: a format, a link, an insertion, a control or a field with words as its result.

    A `wrapper` is the element that holds the words, `before` and `after` are the ends of a complex field; a pair with
    none of these is a mere format. `look` is that of the words right inside, `run` that of the run a wrapper stands in.
    """

    kind: TagKind
    label: str
    look: Look
    wrapper: Element | None = None
    run: Look | None = None
    before: tuple[Atom, ...] = ()
    after: tuple[Atom, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    pair: Pair


@dataclass(frozen=True, slots=True, eq=False)
class Closing:
    pair: Pair


Token = Text | Anchor | Opening | Closing


@dataclass(slots=True, eq=False, kw_only=True)
class Group:
    """The tokens between the two ends of a pair, or of a whole paragraph (`pair` is then `None`)."""

    pair: Pair | None
    members: "list[Text | Anchor | Group]" = field(default_factory=list)
