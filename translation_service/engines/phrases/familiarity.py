"""Whether an English text is talk among friends, who are `sen` to one another in Turkish: subtitles, plays, dialogues.

Everybody else is `siz` to an office: who writes to one may leave out letters (`I can't`), but greets it, and is brief.
"""

from collections.abc import Sequence
from re import IGNORECASE
from typing import Final

from glossary.patterns import lazily

_LEFT_OUT: Final = lazily(
    r"(?<!\w)(?:(?:I|you|he|she|it|we|they|that|there|who|what|where|let)['’](?:m|re|ll|ve|d|s)"
    r"|(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|should|would|must|need|ai)n['’]t|gonna|wanna)(?!\w)",
    IGNORECASE,
)
_OF_LETTERS: Final = lazily(r"(?<!\w)(?:dear|sincerely|regards|faithfully|sir|madam|excellency)(?!\w)", IGNORECASE)
_OF_OFFICES: Final = lazily(r"(?<!\w)(?:municipality|council|department|application)s?(?!\w)", IGNORECASE)
_FEWEST_SENTENCES: Final = 20
_SHARE_LEFT_OUT: Final = 0.2
# Friends speak of councils and departments as well, once in a while.
_SHARE_OF_OFFICES: Final = 0.05
_LONGEST_ON_AVERAGE: Final = 60


def is_among_friends(sentences: Sequence[str]) -> bool:
    """Tell whether many short sentences leave letters out as talk does, and hardly one is of a letter or an office."""
    if len(sentences) < _FEWEST_SENTENCES or sum(map(len, sentences)) > _LONGEST_ON_AVERAGE * len(sentences):
        return False
    left_out = sum(_LEFT_OUT.search(one) is not None for one in sentences)
    of_offices = sum(_OF_OFFICES.search(one) is not None for one in sentences)
    is_official = of_offices > _SHARE_OF_OFFICES * len(sentences) or any(map(_OF_LETTERS.search, sentences))
    return left_out >= _SHARE_LEFT_OUT * len(sentences) and not is_official
