"""Acts of the European Union, which engines tear apart: `Regulation (EU) 2018/1725` is `(AB) 2018/1725 sayılı Tüzük`.

They know laws and their numbers better, so that a law is asked for in its place.
"""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from glossary.enforcement import replace_rendering
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.suffixes_of_names import suffix_behind

_ACT: Final = lazily(
    r"(?<![\w-])(?P<kind>Regulation|Directive|Decision) (?:"
    r"\((?P<body>EU|EC|EEC|Euratom)\) (?:[Nn]o\.? )?(?P<number>\d{1,4}/\d{2,4})|(?P<code>\d{2,4}/\d{1,4}/(?:EU|EC|EEC))"
    r")(?![\w/])",
    needs="RD",
)
_KINDS: Final[Mapping[str, str]] = {"Regulation": "Tüzük", "Directive": "Direktif", "Decision": "Karar"}
_BODIES: Final[Mapping[str, str]] = {"EU": "AB", "EC": "AT", "EEC": "AET", "Euratom": "Euratom"}
_ENGLISH_BODIES: Final[Mapping[str, str]] = {turkish: english for english, turkish in _BODIES.items()}
_TURKISH_ACT: Final = lazily(r"\((?P<body>AB|AT|AET|Euratom)\) (?P<number>\d{1,4}/\d{2,4}) sayılı(?!\w)", needs="(")


def with_acts_as_laws(text: str) -> str:
    """Return an English text that calls acts of the Union laws."""
    return _ACT.sub(lambda found: f"Law No. {_bare_number(found)}", text)


def with_acts_named(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation between English and Turkish that calls acts of the Union by their kind and body."""
    if (pair.source, pair.target) == ("tr", "en"):
        return _in_english(target, source)
    if (pair.source, pair.target) != ("en", "tr"):
        return target
    for act in _ACT.finditer(source):
        law = re.compile(
            rf"(?<![\w/]){_bare_number(act)} sayılı (?P<law>[Kk]anun|[Yy]asa)(?P<end>['’]?[a-zçğıöşü]*)(?!\w)"
        )
        target = law.sub(partial(_act, act=act), target)
    return target


def _bare_number(act: re.Match[str]) -> str:
    return act["number"] or act["code"].rpartition("/")[0]


def _act(law: re.Match[str], act: re.Match[str]) -> str:
    """Return an act in the case of a law: `2016/679 sayılı Kanun'un` is `(AB) 2016/679 sayılı Tüzük'ün`."""
    kind, end = _KINDS[act["kind"]], law["end"]
    written = f"({_BODIES[act['body']]}) {act['number']}" if act["body"] else act["code"]
    if end[:1] in {"'", "’"}:
        return f"{written} sayılı {kind}{end[0]}{suffix_behind(kind, end[1:])}"
    bent = replace_rendering(f"{law['law'].lower()}{end}", law["law"].lower(), kind, language="tr")
    return f"{written} sayılı {bent.replacement if bent is not None else kind + end}"


def _in_english(target: str, source: str) -> str:
    for act in _TURKISH_ACT.finditer(source):
        called = rf"(?<!\w)([A-Z][a-z]+) [Nn]o\.? {act['number']}(?![\w/])"
        target = re.sub(called, rf"\1 ({_ENGLISH_BODIES[act['body']]}) {act['number']}", target)
    return target
