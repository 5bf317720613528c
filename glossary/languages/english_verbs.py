"""English verbs as terms: to ratify is said in ratifies, ratified, ratifying."""

import re
from collections.abc import Iterator
from typing import Final

_IRREGULAR: Final = {
    "begin": "began begun beginning", "bring": "brought", "build": "built", "buy": "bought", "choose": "chose chosen",
    "come": "came", "cut": "cutting", "deal": "dealt", "draw": "drew drawn", "find": "found", "get": "got getting",
    "give": "gave given", "go": "went gone", "have": "has had", "hear": "heard", "hold": "held", "keep": "kept",
    "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "let": "letting", "lose": "lost", "make": "made",
    "meet": "met", "pay": "paid", "put": "putting", "read": "read", "rise": "rose risen", "run": "ran running",
    "sell": "sold", "send": "sent", "set": "setting", "speak": "spoke spoken", "spend": "spent", "take": "took taken",
    "teach": "taught", "withdraw": "withdrew withdrawn", "win": "won winning", "write": "wrote written",
}  # fmt: skip
# The last consonant doubles: submitted, planning.
_DOUBLING: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]|\w+(?:mit|fer|cur|pel|bid|quip|trol)")


def verb_forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb in small letters, the dictionary form first."""
    yield verb
    short = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    else:
        yield f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"
        yield f"{short}ed"
    yield f"{short}ing"
    if _DOUBLING.fullmatch(verb):
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    yield from _IRREGULAR.get(verb, "").split()
