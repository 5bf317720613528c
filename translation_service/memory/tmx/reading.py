"""TMX read as a stream: what is held is one unit, however large the file.

Document types are passed over; entities are refused before they could be used, and nothing is ever fetched.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from typing import BinaryIO, Final, NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from glossary.exchange.stray_signs import cleaned
from translation_service.domain.memory import Trust
from translation_service.memory.tmx.inline_codes import CODES, Code, both_tagged, tagged, with_written_codes
from translation_service.memory.tmx.neighbours import neighbour_contexts
from translation_service.memory.tmx.units import (
    CONTEXT_PROPERTY,
    TRUST_PROPERTY,
    Skipped,
    TmxUnit,
    damaged,
    no_tmx,
    packed,
    too_deep,
    too_long,
    with_entities,
)

_CHUNK: Final = 64 * 1024
_DEEPEST: Final = 60
_MOST_CODES: Final = 2000
_LONGEST_PROPERTY: Final = 2000
_LONGEST_NAME: Final = 200
_LONGEST_ENTITY: Final = 200
# The document type of TMX itself lends one.
_MOST_DEFAULTS: Final = 20
_MOST_PROPERTIES: Final = 1000
# The European Union has 24, and names of countries differ.
_MOST_LANGUAGES: Final = 500
_LONGEST_MARKUP: Final = 1024 * 1024
_TRUSTS: Final = frozenset(Trust)
_ANY_SOURCE: Final = "*all*"
_PACKED: Final = (b"PK\x03\x04", b"\x1f\x8b")
_WRITES_CODES: Final = "omegat"


def read_tmx(stream: BinaryIO, *, longest: int) -> Iterator[TmxUnit | Skipped]:
    """Yield the units of a file, or why one was skipped; raise `TmxRefused` with the line where it cannot be read.

    A unit in more than two languages becomes one for each target. `longest` is how many characters a text may have.
    """
    reader = _Reader(longest)
    for chunk in cleaned(iter(lambda: stream.read(_CHUNK), b"")):
        reader.feed(chunk)
        yield from reader.taken()
    reader.feed(b"", is_last=True)
    yield from reader.taken()


@dataclass(slots=True)
class _Variant:
    """One language's text of a unit, as it is being read."""

    language: str
    parts: list[str | Code] = field(default_factory=list)
    length: int = 0
    codes: int = 0
    inner: list[str] = field(default_factory=list)
    author: str = ""
    moment: str = ""


@dataclass(slots=True)
class _Unit:
    source_language: str
    line: int
    author: str
    moment: str
    writes_codes: bool
    variants: list[_Variant] = field(default_factory=list)
    properties: list[tuple[str, str]] = field(default_factory=list)


class _Reader:
    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._fed = 0
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.EntityDeclHandler = self._refuse_entities
        self._parser.AttlistDeclHandler = self._refuse_costly_defaults
        self._parser.SkippedEntityHandler = self._refuse_unknown
        self._defaults = 0
        self._path: list[str] = []
        self._source_language = ""
        self._writes_codes = False
        self._unit: _Unit | None = None
        self._variant: _Variant | None = None
        self._property: list[str] | None = None
        self._codes_open = 0
        self._code = Code("")
        self._inner_at = 0
        self._ready: list[TmxUnit | Skipped] = []

    def feed(self, chunk: bytes, *, is_last: bool = False) -> None:
        if not self._fed and chunk.startswith(_PACKED):
            raise packed()
        try:
            self._parser.Parse(chunk, is_last)
        except (ExpatError, LookupError, ValueError) as error:
            raise damaged(getattr(error, "lineno", self._parser.CurrentLineNumber)) from error
        self._fed += len(chunk)
        # What has no end is read from its beginning with every piece: of 100 MB, that would be minutes.
        if self._fed - self._parser.CurrentByteIndex > _LONGEST_MARKUP:
            raise too_long(self._parser.CurrentLineNumber)

    def taken(self) -> list[TmxUnit | Skipped]:
        ready, self._ready = self._ready, []
        return ready

    def _start(self, qualified: str, values: dict[str, str]) -> None:
        name = qualified.rpartition(":")[2]
        if not self._path and name != "tmx":
            raise no_tmx(self._parser.CurrentLineNumber)
        if len(self._path) >= _DEEPEST:
            raise too_deep(self._parser.CurrentLineNumber)
        if "seg" in self._path:
            self._start_inside(name, values)
        else:
            self._start_outside(name, values)
        self._path.append(name)

    def _start_outside(self, name: str, values: dict[str, str]) -> None:
        match name:
            case "header":
                self._source_language = _said(values, "srclang")
                self._writes_codes = values.get("creationtool", "").lower() == _WRITES_CODES
            case "tu":
                self._unit = _Unit(
                    source_language=_said(values, "srclang", otherwise=self._source_language),
                    line=self._parser.CurrentLineNumber,
                    author=_said(values, "changeid", "creationid"),
                    moment=_said(values, "changedate", "creationdate"),
                    writes_codes=self._writes_codes,
                )
            case "tuv" if self._unit is not None:
                self._variant = _Variant(
                    language=_said(values, "xml:lang", "lang"),
                    author=_said(values, "changeid", "creationid"),
                    moment=_said(values, "changedate", "creationdate"),
                )
            case "prop" if self._unit is not None:
                self._property = [_said(values, "type"), ""]

    def _start_inside(self, name: str, values: dict[str, str]) -> None:
        if name in CODES:
            if not self._codes_open:
                names = ("i", "x", "pos", "type")
                self._code = Code(name, *(_said(values, one) for one in names))
            self._codes_open += 1
        elif name == "sub" and self._codes_open and not self._inner_at:
            self._inner_at = self._codes_open
            if self._variant is not None:
                self._variant.inner.append("")
        elif name == "hi" and not self._codes_open:
            self._add_code(Code("hi", x=_said(values, "x")))

    def _end(self, qualified: str) -> None:
        name = qualified.rpartition(":")[2]
        self._path.pop()
        if "seg" in self._path:
            self._end_inside(name)
        elif name == "prop" and self._property is not None and self._unit is not None:
            if len(self._unit.properties) < _MOST_PROPERTIES:
                self._unit.properties.append((self._property[0], self._property[1]))
            self._property = None
        elif name == "tuv" and self._unit is not None and self._variant is not None:
            if len(self._unit.variants) <= _MOST_LANGUAGES:
                self._unit.variants.append(self._variant)
            self._variant = None
        elif name == "tu" and self._unit is not None:
            self._ready += _finished(self._unit, self._longest, self._parser.CurrentByteIndex)
            self._unit = None

    def _end_inside(self, name: str) -> None:
        if name in CODES:
            self._codes_open -= 1
            if not self._codes_open:
                self._add_code(self._code)
        elif name == "sub" and self._codes_open == self._inner_at:
            self._inner_at = 0
        elif name == "hi" and not self._codes_open:
            self._add_code(Code("/hi"))

    def _text(self, text: str) -> None:
        if self._property is not None:
            self._property[1] = (self._property[1] + text)[:_LONGEST_PROPERTY]
        elif self._variant is not None and "seg" in self._path:
            self._add_text(self._variant, text)

    def _add_text(self, variant: _Variant, text: str) -> None:
        if self._inner_at and self._codes_open == self._inner_at:
            variant.inner[-1] = (variant.inner[-1] + text)[: self._longest + 1]
        elif self._codes_open:
            self._code = replace(self._code, content=(self._code.content + text)[:_LONGEST_NAME])
        else:
            variant.length += len(text)
            if variant.length <= self._longest:
                variant.parts.append(text)

    def _add_code(self, code: Code) -> None:
        if self._variant is not None:
            self._variant.codes += 1
            if self._variant.codes <= _MOST_CODES:
                self._variant.parts.append(code)

    def _refuse_entities(self, *_declaration: object) -> NoReturn:
        raise with_entities(self._parser.CurrentLineNumber)

    def _refuse_costly_defaults(self, *declaration: object) -> None:
        """Values that a document type lends to every element would be copied as often."""
        default = declaration[3]
        self._defaults += isinstance(default, str)
        if isinstance(default, str) and (len(default) > _LONGEST_ENTITY or self._defaults > _MOST_DEFAULTS):
            raise with_entities(self._parser.CurrentLineNumber)

    def _refuse_unknown(self, *_entity: object) -> NoReturn:
        raise damaged(self._parser.CurrentLineNumber)


def _said(values: dict[str, str], *names: str, otherwise: str = "") -> str:
    """Return the first of some attributes, no longer than a name: each unit and each language of it repeats it."""
    return next((values[name] for name in names if name in values), otherwise)[:_LONGEST_NAME]


def _finished(unit: _Unit, longest: int, place: int) -> Iterator[TmxUnit | Skipped]:
    source = _source_of(unit)
    targets = [variant for variant in unit.variants if variant is not source]
    if len(unit.variants) > _MOST_LANGUAGES:
        yield Skipped(code="too-long", line=unit.line, place=place)
        return
    if source is None or not targets:
        code = "one-language" if len(unit.variants) < 2 else "no-source"
        yield Skipped(code=code, line=unit.line, place=place)
        return
    contexts = _contexts(unit, source, len(targets))
    for target in targets:
        code = _obstacle((source, target), longest)
        if code:
            yield Skipped(code=code, line=unit.line, place=place)
        else:
            pair = _pair(unit, (source, target), place=place, contexts=contexts)
            yield pair
            yield from _inner_pairs(pair, source.inner, target.inner, longest)


def _source_of(unit: _Unit) -> _Variant | None:
    wanted = unit.source_language.lower()
    if wanted in {"", _ANY_SOURCE}:
        return next(iter(unit.variants), None)
    same = (variant for variant in unit.variants if variant.language.lower() == wanted)
    base = wanted.replace("_", "-").partition("-")[0]
    like = (one for one in unit.variants if one.language.lower().replace("_", "-").partition("-")[0] == base)
    return next(same, None) or next(like, None)


def _obstacle(variants: tuple[_Variant, _Variant], longest: int) -> str:
    if not all(variant.language for variant in variants):
        return "no-language"
    if any(variant.length > longest or variant.codes > _MOST_CODES for variant in variants):
        return "too-long"
    texts = ("".join(part for part in variant.parts if isinstance(part, str)) for variant in variants)
    return "" if all(text.strip() for text in texts) else "empty"


def _pair(unit: _Unit, variants: tuple[_Variant, _Variant], *, place: int, contexts: tuple[int, ...]) -> TmxUnit:
    source, target = variants
    trusts = [text for kind, text in unit.properties if kind == TRUST_PROPERTY]
    text, translation = both_tagged(*(_parts(unit, one) for one in variants))
    return TmxUnit(
        source_language=source.language,
        target_language=target.language,
        source=text,
        target=translation,
        line=unit.line,
        place=place,
        author=target.author or unit.author,
        trust=next((Trust(text) for text in trusts if text in _TRUSTS), None),
        approved_at=_moment(target.moment or unit.moment),
        contexts=contexts,
    )


def _parts(unit: _Unit, variant: _Variant) -> Iterable[str | Code]:
    return with_written_codes(variant.parts) if unit.writes_codes else variant.parts


def _contexts(unit: _Unit, source: _Variant, targets: int) -> tuple[int, ...]:
    """Return the contexts of each pair of a unit: its neighbours, and its share of those that the unit itself names."""
    if not unit.properties:
        return ()
    named = (key for kind, key in unit.properties if kind == CONTEXT_PROPERTY and _is_context(key))
    own = (int(key, 16) - 2**63 for key in islice(named, _MOST_PROPERTIES // targets))
    return *own, *neighbour_contexts(tagged(_parts(unit, source)), unit.properties)


def _inner_pairs(outer: TmxUnit, source: list[str], target: list[str], longest: int) -> Iterator[TmxUnit | Skipped]:
    """Yield what stands inside codes, such as the words of a picture, as pairs of its own, if both have as much."""
    pairs = list(zip(source, target, strict=False))
    if source and target and (len(source) != len(target) or any(len(text) > longest for text in (*source, *target))):
        yield Skipped(code="inside-codes", line=outer.line, place=outer.place)
        return
    for text, translation in pairs:
        if text.strip() and translation.strip():
            yield replace(outer, source=tagged([text]), target=tagged([translation]), contexts=())


def _moment(written: str) -> datetime | None:
    """Read `20261127T101500Z`, or the same with hyphens and colons as some programs do; UTC if no zone is named."""
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _is_context(text: str) -> bool:
    return len(text) == 16 and set(text) <= set("0123456789abcdef")
