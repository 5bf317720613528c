"""Numbers and codes that hold together from left to right within text that runs the other way.

Amid Arabic `0212 123 45 67` is shown as `67 45 123 0212`, `+90` as `90+` and `5A` as `A5`, unless a mark says
otherwise.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.locales import is_right_to_left

_MARK: Final = "\u200e"
_SPACE: Final = "[ \u00a0\u202f]"
_FROM_THE_LEFT: Final = lazily(
    rf"""
    (?<![\w.,:/\-{_MARK}])
    (?: \+\(?[0-9]                                             # +90 212 123 45 67
      | \(?0[0-9]{{2,4}}\)?(?:{_SPACE}|-)\(?[0-9]{{2}}         # (0212) 123 45 67
      | [0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?![0-9])           # 12 500
      | \(?[0-9]{{1,9}}\)?(?:(?:{_SPACE}|-)\(?[0-9]{{1,9}}\)?){{2}}  # 444 0 153, 2026-05-12
      | [0-9][0-9.,/\-]{{0,20}}[A-Za-z]                        # 12/5A
      | [0-9]{{2}}{_SPACE}[A-Z]{{1,3}}{_SPACE}[0-9]            # 34 ABC 123
    )[0-9()\- \u00a0\u202f]*
    """,
    re.VERBOSE,
)


def with_bearings(text: str, language: str) -> str:
    """Return a text with a mark before each number that would be shown from the wrong end in this language."""
    return _FROM_THE_LEFT.sub(rf"{_MARK}\g<0>", text) if is_right_to_left(language) else text
