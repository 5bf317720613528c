"""What we know of HTML elements: which part paragraphs, which hold no text for people, which close by themselves."""

from collections.abc import Mapping
from typing import Final

from translation_service.domain.inline import TagKind
from translation_service.domain.segments import Place


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCKS: Final = _words(
    """
    address article aside audio blockquote body button canvas caption center col colgroup dd details dialog dir div dl
    dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li
    listing main menu nav noscript ol optgroup option p plaintext pre search section select summary svg table tbody td
    template text textarea tfoot th thead title tr ul video desc
    """
)
VOID: Final = _words(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
    """
)
# Their text is for machines, or says what to type.
KEPT: Final = _words("code kbd listing math metadata plaintext pre samp script style xmp")
# Here a reader sees where lines end.
LINES: Final = _words("pre textarea")
STANDING: Final[Mapping[str, tuple[TagKind, str]]] = {
    "br": (TagKind.BREAK, "line break"),
    "img": (TagKind.IMAGE, "image"),
    "svg": (TagKind.IMAGE, "image"),
    "input": (TagKind.OTHER, "control"),
    "math": (TagKind.OTHER, "equation"),
    "wbr": (TagKind.OTHER, "hyphen"),
}
PAIRED: Final[Mapping[str, tuple[TagKind, str]]] = {
    "a": (TagKind.LINK, "link"),
    **dict.fromkeys(("b", "strong"), (TagKind.FORMAT, "bold")),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), (TagKind.FORMAT, "italic")),
    **dict.fromkeys(("u", "ins"), (TagKind.FORMAT, "underlined")),
    **dict.fromkeys(("s", "del", "strike"), (TagKind.FORMAT, "struck")),
    **dict.fromkeys(("sup", "sub"), (TagKind.FORMAT, "raised")),
    "mark": (TagKind.FORMAT, "highlighted"),
    **dict.fromkeys(("small", "big"), (TagKind.FORMAT, "sized")),
    "font": (TagKind.FORMAT, "font"),
}
PLACES: Final[Mapping[str, Place]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Place.HEADING),
    **dict.fromkeys(("td", "th"), Place.TABLE),
    **dict.fromkeys(("li", "dt", "dd"), Place.LIST),
    "title": Place.PROPERTY,
}

_P_ENDERS: Final = BLOCKS - _words("audio button canvas desc option optgroup select svg template text textarea video")
_TABLE_SCOPE: Final = _words("table")
# A start tag of the first name closes elements of the second row, up to an element of the third.
_CLOSING: Final[Mapping[str, tuple[frozenset[str], frozenset[str]]]] = {
    "li": (_words("li"), _words("ul ol menu dir")),
    **dict.fromkeys(("dt", "dd"), (_words("dt dd"), _words("dl"))),
    **dict.fromkeys(("td", "th"), (_words("td th"), _TABLE_SCOPE)),
    "tr": (_words("tr"), _TABLE_SCOPE),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (_words("tbody thead tfoot"), _TABLE_SCOPE)),
    **dict.fromkeys(("option", "optgroup"), (_words("option"), _words("select datalist"))),
}
_P_SCOPE: Final = _words("table td th caption button object template")


def closed_by(name: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return which open elements a start tag closes, each with the elements that shield those around them."""
    found = [(_words("p"), _P_SCOPE)] if name in _P_ENDERS else []
    return [*found, _CLOSING[name]] if name in _CLOSING else found
