"""TMX 1.4b written unit by unit."""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.sax.saxutils import quoteattr

from translation_service.memory.tmx.inline_codes import coded
from translation_service.memory.tmx.units import CONTEXT_PROPERTY, MOMENT_FORMAT, TRUST_PROPERTY, TmxUnit

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="translation-desk" creationtoolversion="1" segtype="sentence" o-tmf="translation-desk"
 adminlang="en" srclang="*all*" datatype="xml"/>
<body>
"""
_FOOT: Final = "</body>\n</tmx>\n"


def write_tmx(units: Iterable[TmxUnit]) -> Iterator[str]:
    """Yield a file in pieces of text, to be written in UTF-8."""
    yield _HEAD
    for unit in units:
        yield _unit(unit)
    yield _FOOT


def _unit(unit: TmxUnit) -> str:
    moment = unit.approved_at.strftime(MOMENT_FORMAT) if unit.approved_at else ""
    values = {"srclang": unit.source_language, "changedate": moment, "changeid": unit.author}
    attributes = "".join(f" {name}={quoteattr(text)}" for name, text in values.items() if text)
    variants = _variant(unit.source_language, unit.source) + _variant(unit.target_language, unit.target)
    return f"<tu{attributes}>\n{_properties(unit)}{variants}</tu>\n"


def _properties(unit: TmxUnit) -> str:
    trust = f'<prop type="{TRUST_PROPERTY}">{unit.trust}</prop>\n' if unit.trust else ""
    contexts = (f'<prop type="{CONTEXT_PROPERTY}">{key + 2**63:016x}</prop>\n' for key in unit.contexts)
    return trust + "".join(contexts)


def _variant(language: str, text: str) -> str:
    return f"<tuv xml:lang={quoteattr(language)}><seg>{coded(text)}</seg></tuv>\n"
