"""Companies by their registered names, which are the same in every language: `Hartley & Boone Engineering Ltd`.

The kind of a company at the end of its name tells it: `Ltd`, `GmbH`, `A.Ş.`.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import Value

_CAPITAL: Final = r"[A-ZÇĞİÖŞÜÂÎÛÁÀÉÈÊÍÓÔÚÄÅØŁŚŽŠČ]"
_WORD: Final = rf"{_CAPITAL}[\w'’-]*\.?|&"
_SMALL: Final = "and|ve|of|de|du|des|et|y|e|und|di"
_KIND: Final = (
    r"(?:Co\.?,? )?Ltd\.?(?: Şti\.?)?|Limited Şirketi|Anonim Şirketi|A\.Ş\.?|AŞ|LLC|LLP|PLC|plc|Inc\.?|Corp\.?|GmbH"
    r"(?: & Co\. KG)?|mbH|S\.A\.S?\.?|S\.p\.A\.?|SpA|S\.r\.l\.?|S\.à r\.l\.?|B\.V\.?|N\.V\.?|A/S|ApS|Oyj?|s\.r\.o\.?"
    r"|d\.o\.o\.?|Sp\. z o\.o\.?|Kft\.?"
)
# What a sentence begins with before such a name.
_NO_PART: Final = (
    "The|This|Our|Between|With|By|Contractor|Supplier|Seller|Buyer|Tenderer|Company|Bu|Yüklenici|Tedarikçi|Satıcı|Alıcı"
    "|İstekli|Firma|Şirket|Kiracı|Kiralayan|İşveren|Davacı|Davalı"
)
# No more words than the longest registered names have, so that a hostile row of capitals costs little.
_COMPANY: Final = lazily(
    rf"(?<![\w&.'’-])(?!(?:{_NO_PART}) )(?:{_CAPITAL}[\w'’-]*\.?)(?: (?:{_WORD}|(?:{_SMALL})(?= ))){{0,8}}?"
    rf",? (?:{_KIND})(?!\w)"
)
_STOP: Final = lazily(r"(?<=Ltd|Inc|Şti|orp)\.$")
# A glance that does without the rest for most texts.
_HAS_KIND: Final = lazily(rf" (?:{_KIND})(?!\w)")


def companies_in(text: str) -> tuple[Value, ...]:
    """Return the companies of a text, in order."""
    if _HAS_KIND.search(text) is None:
        return ()
    return tuple(_named(one, text) for one in _COMPANY.finditer(text))


def is_company(text: str) -> bool:
    """Tell whether a text is the name of a company and nothing else."""
    return any((one.start, one.end) == (0, len(text.removesuffix("."))) for one in companies_in(text.removesuffix(".")))


def _named(found: re.Match[str], text: str) -> Value:
    """Return a company without the full stop of `Ltd.` where that ends the text as well."""
    name = _STOP.sub("", found[0]) if found.end() == len(text) else found[0]
    end = found.start() + len(name)
    return Value(kind="name", text=name, start=found.start(), end=end, readings=frozenset({name}))
