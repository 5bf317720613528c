"""English sentences that say by whom something was attended, said of those who did it.

A model with few words makes of what is attended by somebody something that attends, and of a donor what is donated.
"""

import re
from typing import Final

from glossary.patterns import lazily

_DONE: Final = {
    "attended": "attend",
    "accompanied": "accompany",
    "donated": "donate",
    "painted": "paint",
    "signed": "sign",
}
_PASSIVE: Final = lazily(
    r"(?P<object>(?!H(?:er|is) Excellency)[A-Z][^,;:.()]{2,80}?) (?P<said>will be|was|were|is to be|are to be)"
    r" (?P<verb>attended|accompanied|donated|painted|signed) by (?P<subject>(?:[\d.,]+ )?[^;:.()\d]{3,160})\.",
)
# What is to be signed by somebody is planned, what is to be paid has to be.
_OWED: Final = lazily(
    r"(?<!\w)(?:is|are) to be (?=(?:completed|paid|provided|returned|submitted) by (?:a|an|our|the|your) )"
)
_SMALL: Final = lazily(r"(?:A|An|His|Her|Its|Our|The|Their|This|These|Your)(?!\w)")


def said_actively(text: str) -> str:
    """Return an English text with such a sentence turned, and with `must be` where somebody owes something.

    A sentence that says when, in numbers, stays as it is: there the day would be said of those who attend.
    """
    turned = _turned(found) if (found := _PASSIVE.fullmatch(text)) is not None else text
    return _OWED.sub("must be ", turned)


def _turned(found: re.Match[str]) -> str:
    begun, subject = found["object"], found["subject"]
    said = _SMALL.sub(lambda first: first[0].lower(), begun, count=1) if _SMALL.match(begun) else begun
    verb = found["verb"] if found["said"] in {"was", "were"} else f"will {_DONE[found['verb']]}"
    return f"{subject[0].upper()}{subject[1:]} {verb} {said}."
