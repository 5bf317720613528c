"""The signs before a number that name what it counts: `n.º 12/2026`, `No. 5393`, `§ 4`."""

import re
from typing import Final

from glossary.patterns import lazily

_REFERENCE: Final = r"[ \u00a0]?(\d[\w./-]*)"
# A bare `no` is a word in most languages; an engine means the sign where its source had one before that number.
_SIGN: Final = lazily(
    rf"(?<![\w.])(?:[nN]\.? ?[º°]|[nN]\.[oO]\.?|[nN]o\.|N[oO]\.?|[nN]r\.|Nr|№){_REFERENCE}", needs="0"
)
_ANY_SIGN: Final = lazily(rf"(?<![\w.])(?:[nN]\.? ?[º°oO]\.?[ºo]?|[nN]r\.?|№){_REFERENCE}")
# Models that know no raised letters write `n.º` so, or both their own sign and that of the source.
_FLATTENED: Final = lazily(r"(?<![\w.])([nN])(?:o?\.[oº]|o\.o)(?=[ \u00a0]?\d)", needs="0")
_OWN: Final = {"en": "No.", "de": "Nr.", "fr": "n°", "pt": "n.º", "es": "n.º", "it": "n."}
_RAISED: Final = frozenset({"pt", "es"})
_SECTION: Final = lazily(r"(§{1,2})[ \u00a0]?(\d+)")
_SECTION_SAID: Final = lazily(
    r"§|(?<!\w)(?:par[aá]gr|artic|artig|art\.|artí|madde|fıkra|bent|bend|se[cç]|abs|absatz|punkt|para\b)", re.IGNORECASE
)


def with_reference_signs(target: str, source: str, language: str) -> str:
    """Write the signs before the numbers of a target as its language does, where its source has such signs."""
    if "§" in source:
        target = _with_sections(target, source)
    own = _OWN.get(language)
    if own is None:
        return _FLATTENED.sub("No", target)
    if language in _RAISED:
        target = _FLATTENED.sub(r"\1.º", target)
    numbered = {found[1].rstrip("./-") for found in _SIGN.finditer(source)}
    if not numbered:
        return target
    return _ANY_SIGN.sub(lambda found: _signed(found, own) if found[1].rstrip("./-") in numbered else found[0], target)


def _signed(found: re.Match[str], own: str) -> str:
    is_first = not found.string[: found.start()].strip()
    return f"{own[0].upper() if is_first else own[0]}{own[1:]} {found[1]}"


def _with_sections(target: str, source: str) -> str:
    """Put the section signs back that an engine left out without a word for them."""
    if _SECTION_SAID.search(target):
        return target
    for sign, number in _SECTION.findall(source):
        places = [*re.finditer(rf"(?<![\w.,/]){number}(?![\w/]|[.,]\d)", target)]
        if len(places) == 1:
            target = f"{target[: places[0].start()]}{sign} {target[places[0].start() :]}"
    return target
