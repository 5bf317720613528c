"""Postal addresses within sentences: a letter finds its way by them as they are, so no street becomes another's."""

import re
from typing import Final

from glossary.addresses_in_sentences import TURKISH_MONTH, addresses_in
from glossary.patterns import lazily
from translation_service.domain.values.finding import Value
from translation_service.domain.values.suffixes_of_names import suffix_behind
from translation_service.engines.names.addresses import with_streets_in_full

_SPACES: Final = lazily(r"[\s,]+")
_NUMBERED: Final = lazily(r"(?P<number>\d[\w/–-]*) (?P<name>.+)")
_HOUSE: Final = lazily(r"(?P<name>.+?),? (?P<number>\d[\w/–-]*)")
# What an engine makes of an English street, and the Turkish suffix behind it: `12 Yüksek Caddesi'nde`.
_TURKISH_STREET: Final = (
    rf"(?!(?:{TURKISH_MONTH})(?!\w))"
    r"(?:[A-ZÇĞİÖŞÜ][\w’'-]* ){0,4}?(?:Cadde(?:si)?|Yolu?|Meydanı?|Soka(?:k|ğı)|Bulvarı?|Şeridi?|Hilali?|Terası?"
    r"|Rıhtımı?|Street|Road|Avenue|Square|Lane|Crescent|Terrace|Boulevard|Quay|Mews)"
)
_SUFFIX: Final = r"(?:(?P<mark>['’])n?(?P<suffix>[a-zçğıöşü]{1,8}))?(?!\w)"


def lost_addresses(source: str, target: str) -> tuple[Value, ...]:
    """Return the addresses within a source that its translation writes otherwise: not as they are, nor in full."""
    spans = [(start, end) for start, end in addresses_in(source) if (start, end) != (0, len(source))]
    if not spans:
        return ()
    said = _close(target)
    found = (_address(source, start, end) for start, end in spans)
    return tuple(one for one in found if _close(one.text) not in said and _in_full(one.text) not in said)


def _address(text: str, start: int, end: int) -> Value:
    address = text[start:end]
    return Value(kind="name", text=address, start=start, end=end, readings=frozenset({address}))


def _in_full(address: str) -> str:
    return _close(with_streets_in_full(address))


def _close(text: str) -> str:
    """Return a text without what may stand between the parts of an address."""
    return _SPACES.sub("", text)


def with_streets_as_written(target: str, source: str) -> str:
    """Write the streets of a source over what a Turkish translation made of them, with the suffixes they ask for."""
    for address in lost_addresses(source, target):
        street = address.text.partition(",")[0]
        found = _written_otherwise(street, target)
        if found is not None:
            target = target[: found.start()] + street + _suffix_of(found, street) + target[found.end() :]
    return target


def _written_otherwise(street: str, target: str) -> re.Match[str] | None:
    """Return where a target has a street by its number: its kind in Turkish, or the number of a house before it."""
    if numbered := _NUMBERED.fullmatch(street):
        return re.search(rf"(?<![\w.,]){re.escape(numbered['number'])}\.? {_TURKISH_STREET}{_SUFFIX}", target)
    if house := _HOUSE.fullmatch(street):
        number, name = re.escape(house["number"]), re.escape(house["name"])
        return re.search(rf"(?<![\w.,]){number}\.? {name}(?: {number})?{_SUFFIX}", target)
    return None


def _suffix_of(found: re.Match[str], street: str) -> str:
    return found["mark"] + suffix_behind(street.rsplit(maxsplit=1)[-1], found["suffix"]) if found["mark"] else ""
