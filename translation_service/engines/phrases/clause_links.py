"""What joins Turkish clauses in papers of offices, said as people say it: `zorunlu olup` is `zorunludur ve`.

Small models lose the clause before it, or take `gerek … gerekse` for a need.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.turkish_verbs import with_verb_ending

# Not `olup olmadığı`; `incelenmiş olup` and `incelenmekte olup` are understood.
_BEING: Final = lazily(r"(?<![\w'’-])(?P<what>[a-zçğıöşüâîû]{2,})(?<!m[ıiuü]ş)(?<!m[ae]kt[ae]) olup,?(?= (?!olma|bit))")
_BY: Final = lazily(r"(?<![\w'’-])(?P<stem>[a-zçğıöşü]{2,})m[ae]k suretiyle(?!\w)")
# Not with a meal or bread.
_ALTHOUGH: Final = lazily(
    r"(?<![\w'’-])(?!(?:ye|ek|çak|par|ır|tok|yığ|kay)m)(?P<stem>[a-zçğıöşü]{2,})m[ae]kl[ae] (?:birlikte|beraber)(?!\w)"
)
# What is asked for as what is due: `bildirilmesi hususunda gereğini rica ederim`.
_DUE: Final = lazily(
    r"(?<![\w'’-])(?P<deed>[a-zçğıöşü]{2,}(?:m[ae]s[ıi]|m[ae]n[ıi]z))(?: hususund?a|n[ıi]| konusunda| için)"
    r" (?:bilgi(?:lerinizi)? ve )?gereğini"
    r" (?P<asking>(?:bilgilerinize )?(?:önemle )?(?:rica|arz|rica ve arz|arz ve rica) eder)"
)
_BOTH: Final = lazily(r"(?<!\w)(?P<first>[Gg])erek (?P<one>[^,;:.]{2,60}?),? gerekse(?: de)? ")


def clauses_linked_plainly(text: str) -> str:
    """Return a Turkish text with everyday links between its clauses."""
    text = _BEING.sub(_being, text) if " olup" in text else text
    text = _BY.sub(lambda found: with_verb_ending(found["stem"], "YArAk"), text) if "suretiyle" in text else text
    text = _DUE.sub(_due, text) if "gereğini" in text else text
    text = _ALTHOUGH.sub(_although, text) if "kl" in text else text
    return _BOTH.sub(_both, text) if "gerekse" in text else text


def _being(found: re.Match[str]) -> str:
    return f"{with_verb_ending(found['what'], 'DIr')} ve"


def _although(found: re.Match[str]) -> str:
    return f"{with_verb_ending(found['stem'], 'mAsInA')} rağmen"


def _due(found: re.Match[str]) -> str:
    deed = found["deed"]
    ending = deed[-2] if deed.endswith("z") else f"n{deed[-1]}"
    return f"{deed}{ending} {found['asking']}"


def _both(found: re.Match[str]) -> str:
    return f"{'Hem' if found['first'] == 'G' else 'hem'} {found['one']} hem de "
