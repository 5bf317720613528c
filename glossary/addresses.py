"""Addresses in a text, whose parts are no words: of mail, `mayor@town.example`, of pages and of houses."""

import re
from typing import Final, Protocol, TypeVar

from glossary.addresses_in_sentences import addresses_in
from glossary.patterns import lazily
from glossary.postal_addresses import is_postal_address

_SIGNS: Final = ("@", "://", "www.", "WWW.")
_ADDRESS: Final = lazily(r"[^\s@]+@[^\s@]+\.\w|(?:https?://|www\.)\S", re.IGNORECASE)
_LABEL: Final = lazily(r"[^:\d]{1,30}:\s+")
_REST: Final = lazily(r"\S*")


class Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Found = TypeVar("_Found", bound=Placed)


def outside_addresses(found: tuple[_Found, ...], text: str) -> tuple[_Found, ...]:
    """Return what was found in a text without what lies in an address."""
    label = _LABEL.match(text)
    start = label.end() if label is not None else 0
    if found and is_postal_address(text[start:]):
        return tuple(one for one in found if one.end <= start)
    spans = [*addresses_in(text)] if found else []
    if any(sign in text for sign in _SIGNS):
        spans += [(one.start(), _end(text, one.end())) for one in _ADDRESS.finditer(text)]
    return tuple(one for one in found if not any(one.start < end and start < one.end for start, end in spans))


def _end(text: str, position: int) -> int:
    rest = _REST.match(text, position)
    return rest.end() if rest else position
