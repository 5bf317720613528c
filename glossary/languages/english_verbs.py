"""English verbs as terms: to ratify is said in ratifies, ratified, ratifying."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from glossary.patterns import lazily

_IRREGULAR: Final = {
    "beat": "beat beaten", "become": "became", "begin": "began begun beginning", "break": "broke broken",
    "bring": "brought", "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen",
    "come": "came", "cut": "cutting", "deal": "dealt", "draw": "drew drawn", "eat": "ate eaten",
    "fall": "fell fallen", "feel": "felt", "fight": "fought", "find": "found", "fit": "fitting", "flee": "fled",
    "forbid": "forbade forbidden forbidding", "forget": "forgot forgotten forgetting",
    "forgive": "forgave forgiven", "get": "got getting", "give": "gave given", "go": "went gone",
    "grow": "grew grown", "have": "had has", "hear": "heard", "hide": "hid hidden", "hold": "held", "keep": "kept",
    "know": "knew known", "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "let": "letting",
    "lose": "lost", "make": "made", "meet": "met", "overcome": "overcame", "oversee": "oversaw overseen",
    "overthrow": "overthrew overthrown", "pay": "paid", "put": "putting", "quit": "quitting", "read": "read",
    "rebuild": "rebuilt", "rise": "rose risen", "run": "ran running", "see": "saw seen", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "setting", "shake": "shook shaken", "shoot": "shot", "shut": "shutting",
    "speak": "spoke spoken", "spend": "spent", "spread": "spread", "stand": "stood", "steal": "stole stolen",
    "strike": "struck", "sweep": "swept", "take": "took taken", "teach": "taught", "tell": "told",
    "think": "thought", "throw": "threw thrown", "understand": "understood", "win": "won winning",
    "withdraw": "withdrew withdrawn", "withstand": "withstood", "write": "wrote written",
}  # fmt: skip
_PREFIXED: Final = lazily(r"(fore|inter|mis|out|over|re|sub|under|up)(\w{3,})")
# The participle is the verb itself: has become.
_AS_IT_WAS: Final = lazily(r"\w*(?:come|run)")
# The last consonant doubles: submitted, planning.
_DOUBLING: Final = lazily(r"[^aeiou]*[aeiou][^aeiouwxy]|\w+(?:mit|fer|cur|pel|bid|quip|trol|nul|cel|vel)")


@cache
def irregular_forms() -> frozenset[str]:
    """Return the irregular forms of verbs that are no noun as well: forbade, not beginning."""
    return frozenset(form for forms in _IRREGULAR.values() for form in forms.split() if not form.endswith("ing"))


def irregular_past(verb: str) -> str:
    """Return the past of an irregular verb, `cut` of cut, and nothing of a regular one."""
    forms = [*_irregular_forms_of(verb)]
    return next((form for form in forms if not form.endswith("ing")), verb if forms else "")


def past_forms(verb: str) -> tuple[str, str]:
    """Return the past of a verb in small letters and its past participle: took, taken; submitted twice."""
    if verb == "do":
        return "did", "done"
    irregular = [form for form in _irregular_forms_of(verb) if not form.endswith("ing") and form != "has"]
    if irregular:
        return irregular[0], verb if _AS_IT_WAS.fullmatch(verb) else irregular[-1]
    if [*_irregular_forms_of(verb)]:
        return verb, verb
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        past = f"{verb[:-1]}ied"
    else:
        past = f"{verb}{verb[-1]}ed" if _DOUBLING.fullmatch(verb) else f"{verb.removesuffix('e')}ed"
    return past, past


def verb_forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb in small letters, the dictionary form first."""
    yield verb
    short = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    else:
        yield f"{verb}es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else f"{verb}s"
        yield f"{short}ed"
    yield f"{verb[:-2]}ying" if verb.endswith("ie") else f"{short}ing"
    if _DOUBLING.fullmatch(verb):
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    yield from _irregular_forms_of(verb)


def _irregular_forms_of(verb: str) -> Iterator[str]:
    """Yield the irregular forms of a verb, also behind a prefix: sublet, subletting."""
    if verb in _IRREGULAR:
        yield from _IRREGULAR[verb].split()
    elif parted := _PREFIXED.fullmatch(verb):
        yield from (parted[1] + form for form in _IRREGULAR.get(parted[2], "").split())
