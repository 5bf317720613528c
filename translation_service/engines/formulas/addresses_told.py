"""Sentences that tell an address and nothing else: `İkametgâhım Atatürk Mahallesi 125. Sokak No: 7 Kırşehir'dir`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import address_there
from translation_service.engines.words.casing import lowered

_TOLD: Final = lazily(
    r"(?P<what>[İi]kametgâhım|[İi]kamet adresim|[Ee]v adresim|[Tt]ebligat adresim|[İi]ş ?yeri adresim|[İi]ş adresim"
    r"|[Aa]dresim|[Aa]dresimiz)(?: ise)?[:,]? (?P<address>.{12,160}?)['’]?[dt][ıiuü]r\.?"
)
_SAID: Final = {
    "ikametgâhım": "My place of residence is", "ikamet adresim": "My residential address is",
    "ev adresim": "My home address is", "tebligat adresim": "My address for service is",
    "iş yeri adresim": "The address of my workplace is", "işyeri adresim": "The address of my workplace is",
    "iş adresim": "My business address is", "adresim": "My address is", "adresimiz": "Our address is",
}  # fmt: skip


def address_told_there(text: str, pair: LanguagePair) -> str:
    """Return what English says for a Turkish sentence that tells an address; "" for others."""
    found = _TOLD.fullmatch(text) if (pair.source, pair.target) == ("tr", "en") else None
    address = address_there(found["address"], pair) if found is not None else ""
    return f"{_SAID[lowered(found['what'], 'tr')]} {address}." if found is not None and address else ""
