"""Short ways to write an amount that only some languages know: `$2.5bn`, `1.500,-`, `km/sa`, `%3,5'i`."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.readings import are_in_one_half
from translation_service.domain.values.units import with_scales_said

_SHORT_SCALE: Final = lazily(r"\d(?:k|mn?|bn)(?!\w)", needs="0")
_SHARED_HALF_DAY: Final = lazily(
    r"(?<![\w.,:/-])(?P<from>(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?)"
    r"(?P<rest>(?P<sign>[ \u00a0]?[-–][ \u00a0]?|[ ]to[ ]|[ ]and[ ])"
    r"(?P<to>(?:0?[1-9]|1[0-2])(?:[.:][0-5]\d)?)[ \u00a0]?(?P<half>[ap])\.?[ ]?m\b)",
    re.IGNORECASE,
    needs="0",
)
# `June 3 – 7 p.m.`, `Gate 2 - 4 p.m.`
_COUNTED_BEFORE: Final = lazily(
    r"(?<!\w)(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? $"
    r"|(?<!\w)(?i:room|line|gate|hall|section|platform|day|floor|stage|table|desk|no\.?|number) $"
)
_NO_CENTS: Final = lazily(r"(?<=\d),[-–](?!\d)", needs="-–")
_KNOW_NO_CENTS: Final = frozenset({"en", "ar", "fa"})
_SUFFIX: Final = lazily(r"(?:(?<=[\d%])|(?<=TL))['’][a-zçğıöşü]{1,6}(?!\w)")
_TURKISH_SPEED: Final = lazily(r"(?<![^\W\d_])km/sa(?!\w)", needs="/")


def written_out(text: str, language: str) -> str:
    """Say what English writes in short: a scale as a letter, `$2.5bn`, and `p.m.` once for both ends of `2–4 p.m.`."""
    if language != "en":
        return text
    text = with_halves_said(text)
    return with_scales_said(text) if _SHORT_SCALE.search(text) else text


def with_halves_said(text: str) -> str:
    """Say the half of the day behind both hours of a range: `2 p.m.–4 p.m.`, `11 a.m.–1 p.m.` for `11–1 p.m.`."""
    return _SHARED_HALF_DAY.sub(_with_both_halves, text)


def _with_both_halves(found: re.Match[str]) -> str:
    is_between = found.string[: found.start()].lower().endswith("between ")
    is_row = found["sign"].strip().lower() == "and" and not is_between
    if is_row or _COUNTED_BEFORE.search(found.string, 0, found.start()):
        return found[0]
    half = found["half"] if are_in_one_half(found["from"], found["to"]) else {"a": "p", "p": "a"}[found["half"].lower()]
    return f"{found['from']} {half}.m.{found['rest']}"


def without_shorthand(target: str, source: str, pair: LanguagePair) -> str:
    """Take away what a target copied from its source and its own language has no such sign for."""
    if pair.target in _KNOW_NO_CENTS and _NO_CENTS.search(source):
        target = _NO_CENTS.sub("", target)
    if pair.source != "tr" or pair.target == "tr":
        return target
    for suffix in {found[0] for found in _SUFFIX.finditer(source)}:
        target = _SUFFIX.sub(lambda found: "" if found[0] == suffix else found[0], target)  # noqa: B023 - called at once
    return _TURKISH_SPEED.sub("km/h", target)
