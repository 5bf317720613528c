"""English verbs as terms: to ratify is said in ratifies, ratified, ratifying."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

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
    "withdraw": "withdrew withdrawn", "withhold": "withheld", "withstand": "withstood", "write": "wrote written",
    "arise": "arose arisen", "bind": "bound", "bleed": "bled", "blow": "blew blown", "breed": "bred",
    "broadcast": "broadcasting", "burst": "bursting", "cast": "casting", "cling": "clung", "cost": "costing",
    "creep": "crept", "dig": "dug digging", "drive": "drove driven", "feed": "fed", "fly": "flew flown",
    "freeze": "froze frozen", "hang": "hung", "hit": "hitting", "hurt": "hurting", "kneel": "knelt", "light": "lit",
    "mean": "meant", "ride": "rode ridden", "say": "said", "sew": "sewed sewn", "shed": "shedding",
    "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "sleep": "slept", "sow": "sowed sown",
    "spin": "spun spinning", "split": "splitting", "stick": "stuck", "strive": "strove striven",
    "swear": "swore sworn", "swim": "swam swum swimming", "swing": "swung", "tear": "tore torn",
    "tread": "trod trodden", "wake": "woke woken", "wear": "wore worn", "weave": "wove woven", "wring": "wrung",
}  # fmt: skip
_KEPT: Final = 2_000
_PREFIXED: Final = lazily(r"(fore|inter|mis|out|over|re|sub|under|up)(\w{3,})")
# The participle is the verb itself: has become.
_AS_IT_WAS: Final = lazily(r"\w*(?:come|run)")
# The last consonant doubles: submitted, planning.
_DOUBLING: Final = lazily(r"[^aeiou]*[aeiou][^aeiouwxy]|\w+(?:mit|fer|cur|pel|bid|quip|trol|nul|cel|cil|vel)")
_ENDS_IN_Y: Final = lazily(r"\w*[^\Waeiou]y")
_HISSING: Final = lazily(r"\w*(?:[sxzo]|[cs]h)")
# American spelling has one l: leveled.
_UNDOUBLED: Final = lazily(r"ll(?=ed$|ing$)")
_TO: Final = "to "
# Behind these, and what may stand between, no past is said: was not sealed, has already been given.
_BEFORE_PARTICIPLE: Final = lazily(
    r"\b(?:am|is|are|was|were|be|been|being|has|have|had|having|gets?|got|getting)"
    r"(?: (?:not|never|also|already|just|still|now|then|all|both|\w+ly))*\s+$",
    re.IGNORECASE,
)
_BEFORE_BARE: Final = lazily(
    r"\b(?:to|will|would|shall|should|can|could|may|might|must|do|does|did|please)(?: (?:not|also|\w+ly))*\s+$",
    re.IGNORECASE,
)


class _Parted(NamedTuple):
    """A verb with `to` before it, and the words behind it."""

    to: str
    verb: str
    rest: str


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
    if _ENDS_IN_Y.fullmatch(verb):
        past = f"{verb[:-1]}ied"
    else:
        past = f"{verb}{verb[-1]}ed" if _DOUBLING.fullmatch(verb) else f"{verb.removesuffix('e')}ed"
    return past, past


def verb_forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb in small letters, the dictionary form first."""
    yield verb
    short = verb.removesuffix("e")
    yield third_of(verb)
    yield f"{verb[:-1]}ied" if _ENDS_IN_Y.fullmatch(verb) else f"{short}ed"
    yield _gerund(verb, short)
    if _DOUBLING.fullmatch(verb):
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    yield from _irregular_forms_of(verb)


def in_form_of_verb(surface: str, old: str, new: str, *, before: str) -> str:
    """Return a verb in the form that `surface` is of another, told from what stands `before` it; "" if it is none.

    Verbs may have other words behind them, and `to` before them: shut down, to suspend.
    """
    said, wanted = _parted(surface), _parted(new)
    names = forms_read(surface, old)
    if not names:
        return ""
    name = names[0] if len(names) == 1 else _form_behind(before, names)
    return f"{said.to}{_forms_by_name(wanted.verb)[name]} {wanted.rest}".rstrip()


def forms_read(surface: str, verb: str) -> tuple[str, ...]:
    """Return the names of the forms that `surface` may be of a verb: past and participle for sealed of to seal."""
    said, known = _parted(surface.lower()), _parted(verb.lower())
    if said.rest != known.rest:
        return ()
    return tuple(
        name for name, form in _forms_by_name(known.verb).items() if said.verb in {form, _UNDOUBLED.sub("l", form)}
    )


def _form_behind(before: str, names: Sequence[str]) -> str:
    """Return which of several forms that are written alike stands behind other words: was cut, to cut, they cut."""
    if "participle" in names and _BEFORE_PARTICIPLE.search(before):
        return "participle"
    return "past" if "past" in names and not _BEFORE_BARE.search(before) else names[0]


def _parted(text: str) -> _Parted:
    to = text[: len(_TO)] if text.lower().startswith(_TO) else ""
    verb, _, rest = text[len(to) :].partition(" ")
    return _Parted(to, verb, rest)


@lru_cache(maxsize=_KEPT)
def _forms_by_name(verb: str) -> dict[str, str]:
    past, participle = past_forms(verb)
    irregular = (form for form in _irregular_forms_of(verb) if form.endswith("ing"))
    doubled = f"{verb}{verb[-1]}ing" if _DOUBLING.fullmatch(verb) else _gerund(verb, verb.removesuffix("e"))
    return {
        "bare": verb,
        "third": third_of(verb),
        "past": past,
        "participle": participle,
        "gerund": next(irregular, doubled),
    }


def third_of(verb: str) -> str:
    """Return what one does: seals, applies, has."""
    if verb == "have":
        return "has"
    if _ENDS_IN_Y.fullmatch(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if _HISSING.fullmatch(verb) else f"{verb}s"


def _gerund(verb: str, short: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    return f"{verb}ing" if verb.endswith(("ee", "oe", "ye")) else f"{short}ing"


def _irregular_forms_of(verb: str) -> Iterator[str]:
    """Yield the irregular forms of a verb, also behind a prefix: sublet, subletting."""
    if verb in _IRREGULAR:
        yield from _IRREGULAR[verb].split()
    elif parted := _PREFIXED.fullmatch(verb):
        yield from (parted[1] + form for form in _IRREGULAR.get(parted[2], "").split())
