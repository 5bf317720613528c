"""Who meets which costs: engines give `by us` to us, and leave out what the second of two payers pays.

`Travel costs will be met by us, and meals by the host` became costs that are met for us.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.casing import with_first_raised

_WILL: Final = r"(?P<will>will|shall|must|is to|are to|can)"
_MET: Final = r"be (?P<met>met|covered|paid|provided|arranged|organi[sz]ed|prepared|sent)"
_EACH: Final = lazily(
    rf"(?P<one>[^,;:.]+? {_WILL} {_MET} by [^,;:.]+?),? (?P<and>and|while|whereas) "
    r"(?P<two>(?!(?:\w+ ){0,3}(?:will|shall|must|is|are|be)\b)[^,;:.]{3,80}?) by (?P<who>[^,;:.]+?)(?=\.?$)"
)
_BY_US: Final = lazily(
    rf"(?P<start>^|(?<=, and )|(?<=; )|(?<=, while ))(?P<what>[^,;:.]+?) {_WILL} {_MET} by us(?=[,;.]|$)"
)
_LONGEST: Final = 400
_DONE: Final = {"met": "meet", "covered": "meet", "paid": "pay", "sent": "send", "provided": "provide"}


def with_payers_named(text: str) -> str:
    """Return an English text with `We will meet the travel costs`, and with the verb of the second of two."""
    if " by " not in text or len(text) > _LONGEST:
        return text
    text = _EACH.sub(r"\g<one>, \g<and> \g<two> \g<will> be \g<met> by \g<who>", text)
    return _BY_US.sub(_met_by_us, text)


def _met_by_us(found: re.Match[str]) -> str:
    what, met = found["what"], found["met"]
    small = what if what[:2].isupper() else what[0].lower() + what[1:]
    will = found["will"].replace("is to", "are to")
    said = f"we {will} {_DONE.get(met, met.removesuffix('d'))} {small}"
    return said if found.start() else with_first_raised(said, "en")
