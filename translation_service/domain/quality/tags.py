"""Inline tags of a target that do not agree with its source."""

from collections import Counter
from collections.abc import Iterable, Iterator

from translation_service.domain.inline import Alone, Close, Mark, Open, marks
from translation_service.domain.quality.findings import Finding


def check_tags(source: str, target: str) -> Iterator[Finding]:
    """Report tags that are missing, unknown, there too often or not well nested in the target."""
    if "<" not in source and "<" not in target:
        return
    in_source, in_target = marks(source), marks(target)
    if in_source != in_target:
        wanted, found = Counter(in_source), Counter(in_target)
        yield from _finding("tag-missing", (wanted - found).keys())
        extra = (found - wanted).keys()
        yield from _finding("tag-unknown", (tag for tag in extra if tag not in wanted))
        yield from _finding("tag-doubled", (tag for tag in extra if tag in wanted))
    yield from _finding("tag-unbalanced", _unbalanced(in_target))


def _finding(code: str, tags: Iterable[Mark]) -> Iterator[Finding]:
    # In the order of the text, as they are put back.
    names = list(dict.fromkeys(str(tag) for tag in tags))
    if names:
        yield Finding(code=code, values={"tags": ", ".join(names)})


def _unbalanced(tags: tuple[Mark, ...]) -> Iterator[Mark]:
    open_numbers: list[int] = []
    for tag in tags:
        match tag:
            case Open(number):
                open_numbers.append(number)
            case Close(number) if open_numbers[-1:] == [number]:
                open_numbers.pop()
            case Close():
                yield tag
            case Alone():
                pass
    yield from (Open(number) for number in open_numbers)
