"""Numbers and codes that hold together from left to right within text that runs the other way.

Amid Arabic `0212 123 45 67` is shown as `67 45 123 0212`, `+90` as `90+` and `12-A` as `A-12`, unless a mark says
otherwise. Behind a letter of another script they need none: `TR33 0006 1005`.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.locales import is_right_to_left

_MARK: Final = "\u200e"
_SPACE: Final = "[ \u00a0\u202f]"
_FROM_THE_RIGHT: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# Where a number of people begins; within an address of the web or a sign for programs, as `%2d`, a mark would break it.
_BEGINNING: Final = rf"(?<![^\s{_FROM_THE_RIGHT}(\[«»“”„\"'’<>–—])"
_FROM_THE_LEFT: Final = lazily(
    rf"""
    [^\W\d_{_FROM_THE_RIGHT}][^{_FROM_THE_RIGHT}\n]*+           # Cad. 12-A, TR33 0006 1005
    | {_BEGINNING}(?P<number>
        (?: \+\(?[0-9]                                             # +90 212 123 45 67
          | \(?0[0-9]{{2,4}}\)?(?:{_SPACE}|-)\(?[0-9]{{2}}         # (0212) 123 45 67
          | [0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?![0-9])           # 12 500
          | \(?[0-9]{{1,9}}\)?(?:(?:{_SPACE}|-)\(?[0-9]{{1,9}}\)?){{2}}  # 444 0 153, 2026-05-12
          | [0-9](?=[0-9.,/]{{0,20}}(?:-|[.,/][A-Za-z]))[0-9.,/\-]{{0,20}}[A-Za-z]  # 12-A, 12-5A
          | [0-9]{{2}}{_SPACE}[A-Z]{{1,3}}{_SPACE}[0-9]            # 34 ABC 123
        )[0-9()\- \u00a0\u202f]*
    )
    """,
    re.VERBOSE,
)


def with_bearings(text: str, language: str) -> str:
    """Return a text with a mark before each number that would be shown from the wrong end in this language."""
    return _FROM_THE_LEFT.sub(_borne, text) if is_right_to_left(language) else text


def _borne(found: re.Match[str]) -> str:
    return f"{_MARK}{found[0]}" if found["number"] else found[0]
