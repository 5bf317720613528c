"""Words that PowerPoint has made smaller until they fitted: it looks again only once somebody types among them."""

import re
from collections.abc import Iterable
from math import sqrt
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names

_FIT: Final = names.drawing("normAutofit")
_TEXT: Final = names.drawing("t")
_SCALE: Final = "fontScale"
_SCALED: Final = re.compile(r"\d{4,6}")
# As small as PowerPoint makes them itself.
_SMALLEST: Final = 25_000


class Fitting:
    """The places of some slides whose words are made smaller, with how much they say."""

    def __init__(self, slides: Iterable[Element]) -> None:
        found = (fit for slide in slides for fit in slide.iter(*_FIT) if _SCALED.fullmatch(fit.get(_SCALE, "")))
        self._lengths = {fit: _length(fit) for fit in found}

    def fit(self) -> None:
        """Make words smaller where there are more of them now; their size counts twice, in breadth and in height."""
        for fit, before in self._lengths.items():
            after = _length(fit)
            if before and after > before:
                scale = int(fit.get(_SCALE, "")) * sqrt(before / after)
                fit.set(_SCALE, str(max(_SMALLEST, round(scale))))


def _length(fit: Element) -> int:
    properties = fit.getparent()
    body = None if properties is None else properties.getparent()
    return 0 if body is None else sum(len(text.text or "") for text in body.iter(*_TEXT))
