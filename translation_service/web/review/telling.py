"""What was done with a segment, said beside it: the browser goes there, and would leave what stands on top unseen."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, cast

from flask import flash, get_flashed_messages

_GOOD: Final = "good"
_BESIDE: Final = f"{_GOOD} message-segment-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the last request left to say: on top of the page, and beside segments by their number."""

    on_top: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[int, str], ...] = ()

    def beside_segment(self, number: int) -> tuple[str, ...]:
        """Return what is said beside one segment."""
        return tuple(words for about, words in self.beside if about == number)


def tell_beside(number: int, words: str) -> None:
    """Say words beside a segment of the next page."""
    flash(words, f"{_BESIDE}{number}")


def told_on_page(numbers: Collection[int]) -> Told:
    """Return what is said on a page with these segments; what is about another one is said on top."""
    messages = cast("list[tuple[str, str]]", get_flashed_messages(with_categories=True))
    told = [(_number_in(category), category, words) for category, words in messages]
    return Told(
        on_top=tuple(
            (_GOOD if number else category, words) for number, category, words in told if number not in numbers
        ),
        beside=tuple((number, words) for number, _, words in told if number in numbers),
    )


def _number_in(category: str) -> int:
    return int(category.removeprefix(_BESIDE)) if category.startswith(_BESIDE) else 0
