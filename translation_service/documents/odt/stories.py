"""Every text of a file in reading order: the body, headers and footers, objects, alternative texts, properties."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from translation_service.documents.blocks import Writable, has_letter
from translation_service.documents.captions import Caption, is_spoken
from translation_service.documents.markup import Element
from translation_service.documents.odt.fields import fields, said_by
from translation_service.documents.odt.flattening import PARAGRAPHS
from translation_service.documents.odt.labels import labels
from translation_service.documents.odt.looks import Styles
from translation_service.documents.odt.names import attribute, full, is_in, names
from translation_service.documents.odt.objects import is_chart, spoken
from translation_service.documents.odt.package import CONTENT, META, STYLES, Package
from translation_service.documents.odt.paragraphs import read_paragraph
from translation_service.documents.odt.speaking import LINKING
from translation_service.domain.segments import Place

_TRACKED: Final = full("text:tracked-changes")
_NOTE: Final = full("text:note")
_NOTE_PLACES: Final = {"footnote": Place.FOOTNOTE, "endnote": Place.ENDNOTE}
_FRAMES: Final = {
    **dict.fromkeys(names("style", "header header-left header-first"), Place.HEADER),
    **dict.fromkeys(names("style", "footer footer-left footer-first"), Place.FOOTER),
    full("office:annotation"): Place.COMMENT,
}
_ORDERS: Final = {
    full("table:table-cell"): Place.TABLE,
    **dict.fromkeys(names("text", "list-item list-header"), Place.LIST),
}
_MASTER: Final = full("style:master-page")
_SLIDE_PLACES: Final = {
    "title": Place.HEADING,
    "subtitle": Place.HEADING,
    "outline": Place.BODY,
    "text": Place.BODY,
    "notes": Place.SPEAKER_NOTES,
}
_HEADING: Final = full("text:h")
_TITLES: Final = ("Title", "Subtitle", "Heading")
_DESCRIPTIONS: Final = frozenset({*names("svg", "title desc"), *names("table", "title desc")})
# Words without paragraphs of their own: those around indexes and notes, and those that slides say at their edges.
_HELD: Final = {
    full("text:index-title-template"): Place.HEADING,
    **dict.fromkeys(names("text", "index-entry-span ruby-text"), Place.BODY),
    **dict.fromkeys(names("number", "text"), Place.BODY),
    full("text:note-continuation-notice-forward"): Place.FOOTNOTE,
    full("text:note-continuation-notice-backward"): Place.FOOTNOTE,
    full("presentation:header-decl"): Place.HEADER,
    full("presentation:footer-decl"): Place.FOOTER,
    # A day that moves on by itself says none here.
    full("presentation:date-time-decl"): Place.FOOTER,
}
_WRITTEN_IN: Final = names("form", "text textarea combobox formatted-text")
_CONTROLS: Final = _WRITTEN_IN | names("form", "button checkbox radio fixed-text frame option item listbox")
_CONTROL_WORDS: Final = (full("form:label"), full("form:title"))
# What stands in a field until somebody fills it in; other controls have codes there.
_WRITTEN: Final = (full("form:value"), full("form:current-value"))
# What links and places to fill in say when somebody points at them.
_HINTED: Final = frozenset({*names("text", "a placeholder text-input drop-down"), full("draw:a")})
_HINTS: Final = tuple(map(full, ("office:title", "text:description", "text:help", "text:hint")))
_ADDED: Final = full("meta:user-defined")
_WORDED: Final = frozenset({"", "string"})
_SHOWN: Final = full("text:user-defined")
_PROPERTIES: Final = frozenset({*names("dc", "title subject description"), *names("meta", "keyword")})


def texts(package: Package) -> Iterator[tuple[str, Writable]]:
    """Return the texts of a package with the parts they are in."""
    shared = package.root(STYLES) if package.has(STYLES) else None
    content = package.root(CONTENT)
    yield from _paragraphs(CONTENT, content.iter(*PARAGRAPHS), Styles(*([] if shared is None else [shared]), content))
    if shared is not None:
        yield from _paragraphs(STYLES, shared.iter(*PARAGRAPHS), Styles(shared))
    for part in package.objects():
        beside = f"{part.removesuffix(CONTENT)}{STYLES}"
        yield from _in_object(part, package.root(part), [package.root(beside)] if package.has(beside) else [])
    for part, root in ((CONTENT, content), (STYLES, shared)):
        if root is not None:
            held = (*_captions(root), *fields(root), *labels(root))
            yield from ((part, writable) for writable in held)
    yield from _properties(package)


def _paragraphs(
    part: str, elements: Iterable[Element], styles: Styles, place: Place | None = None
) -> Iterator[tuple[str, Writable]]:
    for element in elements:
        found = place or _place(element, styles)
        paragraph = None if found is None else read_paragraph(element, found, styles)
        if paragraph is not None:
            yield part, paragraph


def _in_object(part: str, root: Element, styles: Sequence[Element]) -> Iterator[tuple[str, Writable]]:
    place = Place.CHART if is_chart(root) else None
    return _paragraphs(part, spoken(root), Styles(*styles, root), place)


def _place(element: Element, styles: Styles) -> Place | None:
    """Return where a paragraph stands, `None` for one that was deleted."""
    order = None
    for ancestor in element.iterancestors():
        if ancestor.tag == _TRACKED:
            return None
        if ancestor.tag == _NOTE:
            return _NOTE_PLACES.get(attribute(ancestor, "text:note-class"), Place.FOOTNOTE)
        if ancestor.tag in _FRAMES:
            return _FRAMES[ancestor.tag]
        if is_in(ancestor, "draw"):
            return _place_drawn(ancestor)
        found = _ORDERS.get(ancestor.tag)
        order = found if order is None or found is Place.TABLE else order
    return order or (Place.HEADING if _is_heading(element, styles) else Place.BODY)


def _place_drawn(shape: Element) -> Place | None:
    """Return where words in a shape stand: a slide's frames say what they are for, those of a master ask for words."""
    frame = next((one for one in (shape, *shape.iterancestors()) if attribute(one, "presentation:class")), None)
    if frame is None:
        return Place.TEXT_BOX
    if next(frame.iterancestors(_MASTER), None) is not None:
        return None
    return _SLIDE_PLACES.get(attribute(frame, "presentation:class"), Place.TEXT_BOX)


def _is_heading(element: Element, styles: Styles) -> bool:
    if element.tag == _HEADING:
        return True
    line = styles.line_of("paragraph", attribute(element, "text:style-name"))
    return any(attribute(style, "style:name").startswith(_TITLES) for style in line)


def _captions(root: Element) -> Iterator[Caption]:
    for element in root.iter(*_HELD):
        if has_letter(element.text or "") and not _is_linking(element):
            yield Caption(element, _HELD[element.tag])
    yield from said_by(root, _CONTROLS, _CONTROL_WORDS, Place.BODY)
    yield from said_by(root, _WRITTEN_IN, _WRITTEN, Place.BODY)
    yield from said_by(root, _HINTED, _HINTS, Place.ALTERNATIVE_TEXT)
    for element in root.iter(*_DESCRIPTIONS):
        if is_spoken(element.text or ""):
            yield Caption(element, Place.ALTERNATIVE_TEXT)


def _is_linking(element: Element) -> bool:
    return is_in(element, "number") and (element.text or "").strip().lower() in LINKING


def _properties(package: Package) -> Iterator[tuple[str, Caption]]:
    """Return what a file says about itself; what people added only where the text shows it, for it may be a code."""
    if not package.has(META):
        return
    parts = [package.root(part) for part in (CONTENT, STYLES) if package.has(part)]
    shown = {attribute(field, "text:name") for root in parts for field in root.iter(_SHOWN)}
    for element in package.root(META).iter(*_PROPERTIES, _ADDED):
        is_said = element.tag != _ADDED or (
            attribute(element, "meta:name") in shown and attribute(element, "meta:value-type") in _WORDED
        )
        if is_said and has_letter(element.text or ""):
            yield META, Caption(element, Place.PROPERTY)
