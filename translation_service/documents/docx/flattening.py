"""A paragraph's XML laid out as groups of tokens: what is text, what wraps text, what stands alone."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.blocks import has_letter
from translation_service.documents.docx import fields
from translation_service.documents.docx.looks import font_of, look_of
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import PLAIN, Look, is_drawn_under_spaces
from translation_service.documents.tagging.symbols import is_symbol
from translation_service.documents.tagging.tokens import Anchor, Atom, Group, Pair, Text
from translation_service.domain.inline import NO_BREAK_HYPHEN, SOFT_HYPHEN, TagKind

RUN: Final = names.word("r")
TEXT: Final = names.word("t")
RUN_PROPERTIES: Final = names.word("rPr")
_PARAGRAPH_PROPERTIES: Final = names.word("pPr")
_CONTROL: Final = names.word("sdt")
CONTROL_CONTENT: Final = names.word("sdtContent")
_SIMPLE_FIELD: Final = names.word("fldSimple")
_INSTRUCTION: Final = names.word("instr")
_LINK: Final = names.word("hyperlink")
_INSERTED: Final = names.word("ins", "moveTo")
_ALTERNATES: Final = names.compatibility("AlternateContent")
_BRANCH: Final = names.compatibility("Choice", "Fallback")
_RUBY: Final = names.word("ruby")
_RUBY_BASE: Final = names.word("rubyBase")
_BOOKMARK: Final = names.word("bookmarkStart", "bookmarkEnd")
_TRANSPARENT: Final = names.word("smartTag")
_MARKING: Final = _INSERTED | names.word("customXml", "dir", "bdo")
_WRAPPERS: Final = _LINK | _MARKING | _CONTROL | _SIMPLE_FIELD | _RUBY
_DROPPED: Final = names.word("proofErr", "lastRenderedPageBreak") | _PARAGRAPH_PROPERTIES
_LEFT_OUT: Final = _DROPPED | names.word("smartTagPr", "customXmlPr")
_BREAK: Final = names.word("br", "cr")
_TAB: Final = names.word("tab", "ptab")
_PARTING: Final = _BREAK | _TAB
_HYPHENS: Final = {
    **dict.fromkeys(names.word("noBreakHyphen"), NO_BREAK_HYPHEN),
    **dict.fromkeys(names.word("softHyphen"), SOFT_HYPHEN),
}
_TYPE: Final = names.word("type")
_ENDS_OF_PAGES: Final = frozenset({"page", "column"})
_REFERENCE: Final = names.word("footnoteReference", "endnoteReference")
_MARKED: Final = names.word("customMarkFollows")
_ON: Final = frozenset({"1", "true", "on"})
_LONGEST_MARK: Final = 4
_LONGEST_UNSEEN_BLANK: Final = 2

_STANDING: Final = {
    **dict.fromkeys(_BREAK, (TagKind.BREAK, "line break")),
    **dict.fromkeys(_TAB, (TagKind.TAB, "tab")),
    **dict.fromkeys(names.word("footnoteReference", "footnoteRef"), (TagKind.NOTE, "footnote")),
    **dict.fromkeys(names.word("endnoteReference", "endnoteRef"), (TagKind.NOTE, "endnote")),
    **dict.fromkeys(names.word("commentReference", "annotationRef"), (TagKind.NOTE, "comment")),
    **dict.fromkeys(names.word("drawing", "pict", "object"), (TagKind.IMAGE, "image")),
    **dict.fromkeys(_ALTERNATES, (TagKind.IMAGE, "image")),
    **dict.fromkeys(names.word("fldChar", "fldSimple", "instrText", "pgNum"), (TagKind.FIELD, "field")),
    **dict.fromkeys(names.word("sym"), (TagKind.OTHER, "symbol")),
    **dict.fromkeys(names.math("oMath", "oMathPara"), (TagKind.OTHER, "equation")),
    **dict.fromkeys(_BOOKMARK, (TagKind.OTHER, "bookmark")),
    **dict.fromkeys(names.word("del", "moveFrom"), (TagKind.OTHER, "deletion")),
    **dict.fromkeys(_RUBY, (TagKind.OTHER, "ruby")),
}


def flatten(paragraph: Element) -> Group:
    """Return the groups of a paragraph."""
    return _group(None, paragraph)


def _group(pair: Pair | None, container: Element) -> Group:
    return Group(pair=pair, members=list(_members(list(_atoms(container)))))


def _atoms(container: Element) -> Iterator[Atom]:
    for element in container:
        if element.tag in RUN:
            yield from _run_atoms(element)
        elif element.tag in _TRANSPARENT:
            yield from _atoms(element)
        elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
            yield Atom(element)


def _run_atoms(run: Element) -> list[Atom]:
    properties: Element | None = None
    held, is_complex = [], False
    for inner in run:
        tag = inner.tag
        if tag in TEXT:
            if len(inner):
                raise refusals.damaged()  # nothing is within a text: it would be lost with it
            is_complex = is_complex or _is_complex(inner)
            held.append(inner)
        elif tag in RUN_PROPERTIES and properties is None:
            properties = inner
        elif tag in _REFERENCE and _is_marked(inner, run):
            return [Atom(run)]
        elif tag not in _DROPPED and isinstance(tag, str):
            held.append(inner)
    look = look_of(properties, is_complex=is_complex)
    return [Atom(inner, look) for inner in held]


def _is_marked(reference: Element, run: Element) -> bool:
    """Tell whether a note has a sign of its own, which stands behind it in its run."""
    is_marked = names.attribute(reference, _MARKED) in _ON
    return is_marked and sum(map(len, own_texts(run))) <= _LONGEST_MARK


def _is_complex(element: Element) -> bool:
    """Tell whether a text is of a script that has formats of its own."""
    text = element.text
    return text is not None and not text.isascii() and _COMPLEX_SCRIPT.search(text) is not None


def _members(atoms: Sequence[Atom]) -> Iterator[Text | Anchor | Group]:
    if not any(atom.element.tag in fields.FIELD_CHARACTER for atom in atoms):
        yield from filter(None, map(_member, atoms))
        return
    spans = fields.spans(atoms)
    index = 0
    while index < len(atoms):
        if fields.character_kind(atoms[index].element) == "begin":
            last, members = _field(atoms, index, spans.get(index))
            yield from members
            index = last + 1
            continue
        yield from filter(None, (_member(atoms[index]),))
        index += 1


def _field(atoms: Sequence[Atom], first: int, span: fields.Span | None) -> tuple[int, Iterable[Text | Anchor | Group]]:
    if span is None:
        last = fields.open_head(atoms, first)
        return last, [_field_anchor(atoms[first : last + 1], "")]
    instruction = fields.instruction(atoms, span)
    result = [] if span.separator is None else list(atoms[span.separator + 1 : span.last])
    if span.separator is None or _is_value(instruction, result):
        spoken = fields.read_as(instruction, _spoken(result))
        return span.last, [_field_anchor(atoms[first : span.last + 1], spoken)]
    pair = Pair(
        kind=TagKind.LINK if fields.is_link(instruction) else TagKind.FIELD,
        label="link" if fields.is_link(instruction) else "field",
        look=PLAIN,
        before=tuple(atoms[first : span.separator + 1]),
        after=(atoms[span.last],),
    )
    return span.last, [Group(pair=pair, members=list(_result_members(instruction, result)))]


def _result_members(instruction: str, result: Sequence[Atom]) -> Iterator[Text | Anchor | Group]:
    """Return the members of a result; of a heading with the number of its page, the number stands alone."""
    tabs = [index for index, atom in enumerate(result) if atom.element.tag in _TAB]
    end = tabs[-1] + 1 if tabs and fields.is_page_of_another(instruction) else len(result)
    yield from _members(result[:end])
    if number := result[end:]:
        yield _field_anchor(number, _spoken(number))


def _is_value(instruction: str, result: Sequence[Atom]) -> bool:
    """Tell whether the result of a field holds nothing to translate, or is not for us to translate."""
    if fields.is_link(instruction) or fields.is_filled_in(instruction):
        return not has_words(result)
    if fields.is_page_of_another(instruction) and any(atom.element.tag in _TAB for atom in result):
        # LibreOffice writes the heading into the field as well, before a tab and the number of its page.
        return not has_letter(_spoken(result))
    shown = _spoken(result)
    return not has_letter(shown) or fields.is_value(instruction, shown)


def _field_anchor(atoms: Sequence[Atom], spoken: str) -> Anchor:
    return Anchor(kind=TagKind.FIELD, label="field", atoms=tuple(atoms), spoken=spoken)


def _member(atom: Atom) -> Text | Anchor | Group | None:
    if atom.element.tag in TEXT and atom.look is not None:
        return _text(atom, atom.look)
    if atom.element.tag in _HYPHENS and atom.look is not None:
        return Text(_HYPHENS[atom.element.tag], atom.look)
    if (atom.element.tag in _WRAPPERS or _is_alternate(atom)) and not _is_fixed(atom.element):
        content = _content(atom.element)
        return _group(_wrapper(atom), atom.element if content is None else content)
    if atom.element.tag in _SIMPLE_FIELD and (spoken := _read_as(atom)):
        return _field_anchor((atom,), spoken)
    kind, label = _standing(atom.element)
    return Anchor(kind=kind, label=label, atoms=(atom,), spoken="" if kind is TagKind.NOTE else _spoken((atom,)))


def _is_alternate(atom: Atom) -> bool:
    """Tell whether an atom holds runs twice: for programs of today and for older ones."""
    return atom.element.tag in _ALTERNATES and atom.look is None


def _standing(element: Element) -> tuple[TagKind, str]:
    """Return what an element stands for; one that wraps nothing but a tab, a break or a space parts words as these."""
    if element.tag in _WRAPPERS and not has_words([Atom(element)]):
        return _standing_for_what_it_wraps(element)
    if element.tag in RUN:
        element = next(element.iter(*_REFERENCE), element)
    if element.tag in _BREAK and names.attribute(element, _TYPE) in _ENDS_OF_PAGES:
        return TagKind.BREAK, "page break"
    return _STANDING.get(element.tag, (TagKind.OTHER, names.local(element)))


def _standing_for_what_it_wraps(wrapper: Element) -> tuple[TagKind, str]:
    parting = next(wrapper.iter(*_PARTING), None)
    if parting is not None:
        return _STANDING[parting.tag]
    if "".join(own_texts(wrapper)).isspace():
        return TagKind.TAB, "blank"
    return TagKind.OTHER, names.local(wrapper)


def _text(atom: Atom, look: Look) -> Text | Anchor | None:
    text = atom.element.text or ""
    if not text.isprintable():
        text = text.translate(_ANY_SPACE)
    if len(text) > _LONGEST_UNSEEN_BLANK and text.isspace() and is_drawn_under_spaces(look.key):
        return Anchor(kind=TagKind.OTHER, label="blank", atoms=(atom,))
    if is_symbol(text, font_of(look.key)):
        return Anchor(kind=TagKind.OTHER, label="symbol", atoms=(atom,))
    return Text(text, look) if text else None


def _is_fixed(element: Element) -> bool:
    held = [Atom(element)]
    if element.tag in _SIMPLE_FIELD:
        return _is_value(_simple_instruction(element), held)
    if element.tag in _MARKING:
        return not _spoken(held)
    return not has_words(held)


def _simple_instruction(field: Element) -> str:
    return names.attribute(field, _INSTRUCTION) or ""


def _read_as(simple_field: Atom) -> str:
    return fields.read_as(_simple_instruction(simple_field.element), _spoken((simple_field,)))


def has_words(atoms: Iterable[Atom]) -> bool:
    """Tell whether atoms hold a letter or a digit that a reader sees in this paragraph."""
    return any(character.isalnum() for atom in atoms for text in own_texts(atom.element) for character in text)


def _spoken(atoms: Iterable[Atom]) -> str:
    """Return what a reader sees of atoms, white space as one space."""
    return " ".join("".join(text for atom in atoms for text in own_texts(atom.element)).split())


def own_texts(element: Element) -> Iterator[str]:
    """Return what a reader sees of an element in the paragraph it is in, in pieces."""
    waiting = [element]
    while waiting:
        element = waiting.pop()
        if element.tag in TEXT:
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag in _ALTERNATES:
            first = names.child(element, _BRANCH)
            waiting += [] if first is None else [first]
        elif element.tag in _HOLDING_TEXT:
            waiting += reversed(element)


_SIGNS: Final = {
    **dict.fromkeys(_PARTING, " "),
    **dict.fromkeys(names.word("noBreakHyphen"), "-"),
    **dict.fromkeys(names.word("pgNum"), "1"),
}
_HOLDING_TEXT: Final = _WRAPPERS | RUN | CONTROL_CONTENT | _TRANSPARENT | _RUBY_BASE | _BRANCH
_COMPLEX_SCRIPT: Final = lazily("[\u0590-\u08ff]")
_ANY_SPACE: Final = str.maketrans("\t\r\n", "   ")


def _content(element: Element) -> Element | None:
    if element.tag not in _CONTROL | _RUBY | _ALTERNATES:
        return None
    return names.child(element, CONTROL_CONTENT | _RUBY_BASE | _BRANCH)


def _wrapper(atom: Atom) -> Pair:
    element = atom.element
    if element.tag in _LINK:
        return Pair(kind=TagKind.LINK, label="link", look=PLAIN, wrapper=element)
    if element.tag in _SIMPLE_FIELD:
        return Pair(kind=TagKind.FIELD, label="field", look=PLAIN, wrapper=element)
    if element.tag in _RUBY:
        return Pair(kind=TagKind.OTHER, label="ruby", look=PLAIN, wrapper=element, run=atom.look)
    label = "insertion" if element.tag in _INSERTED else "control"
    return Pair(kind=TagKind.OTHER, label=label, look=PLAIN, wrapper=element)
