"""Blocks: the paragraph-like units a format gives to segmentation and takes back translated."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from glossary.patterns import lazily
from translation_service.domain.inline import Tag, TagKind, typed
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place
from translation_service.domain.values.digits import has_other_digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, cell line, attribute or property with its text written as in `domain.inline`."""

    place: Place
    text: str
    tags: tuple[Tag, ...] = ()

    def is_worded_like(self, other: "Block") -> bool:
        """Tell whether a text for one block also fits the other; only the results of fields may differ."""
        return self.text == other.text and _standing(self.tags) == _standing(other.tags)

    @property
    def wording(self) -> Hashable:
        """What is the same for blocks that are worded alike."""
        return self.text, tuple(_standing(self.tags))


class Writable(Protocol):
    """A block that still knows where it came from, so that a translation can take its place there."""

    @property
    def block(self) -> Block: ...

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Put `text` (sound against `block.tags`, see `mending`) where the block's own text was."""


class OpenDocument(Protocol):
    """A document of any format."""

    @property
    def pages(self) -> int: ...

    @property
    def blocks(self) -> Sequence[Block]: ...

    def notices(self) -> Iterable[Notice]: ...

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced."""
        ...


def _standing(tags: Iterable[Tag]) -> list[tuple[int, TagKind, bool]]:
    return [(tag.number, tag.kind, tag.is_paired) for tag in tags]


_WRITTEN_OTHERWISE: Final = lazily(
    r"\d,\d|\d\.\d{3}(?!\d)|\d ?[%‰€$£₺]|[%‰€$£₺] ?\d|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)"
)


def is_for_people(text: str) -> bool:
    """Tell whether there is anything to translate: words, or an amount or day that languages write in their own way."""
    return has_letter(text) or _WRITTEN_OTHERWISE.search(text) is not None


def has_letter(text: str) -> bool:
    """Tell whether a text holds words: numbers and signs alone are not for people, unless in digits few can read."""
    return any(map(str.isalpha, text)) or has_other_digits(text)


def says_else(text: str, other: str) -> bool:
    """Tell whether two texts are of other words."""
    return text != other and typed(text).split() != typed(other).split()
