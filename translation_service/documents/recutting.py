"""Written texts of segments as one, and a target parted where its source was."""

from collections.abc import Sequence

from translation_service.documents.joining import bound
from translation_service.documents.segmentation import split_at, split_tagged
from translation_service.domain import inline
from translation_service.domain.inline import Tag
from translation_service.domain.languages import LanguagePair


def united(before: str, glue: str, after: str) -> str:
    """Return two written texts as one; a pair that the border between them cut in two is one again."""
    return inline.write(bound([list(inline.parse(before)), list(inline.parse(after))], [glue, ""]))


def parted_target(target: str, tags: Sequence[Tag], halves: Sequence[str], pair: LanguagePair) -> tuple[str, str]:
    """Return what of a target belongs to each half of its source: all to the first where no border of sentences tells.

    A border tells where the target has as many sentences as both halves, and each keeps the tags of its half.
    """
    counts = [len(split_tagged(half, tags, pair.source)) for half in halves]
    sentences = split_tagged(target, tags, pair.target)
    if len(sentences) != sum(counts):
        return target, ""
    place = sum(len(inline.typed(sentence)) + len(glue) for sentence, glue in sentences[: counts[0]])
    parted = split_at(target, tags, place)
    if parted is None:
        return target, ""
    first, _, second = parted
    is_sound = all(_numbers(part) <= _numbers(half) for part, half in zip((first, second), halves, strict=True))
    return (first, second) if is_sound else (target, "")


def _numbers(text: str) -> set[int]:
    return {mark.number for mark in inline.marks(text)}
