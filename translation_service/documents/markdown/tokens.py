"""What the parser made of a block, as tokens of ours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it.token import Token as Parsed

from translation_service.documents.html.elements import PAIRED, STANDING
from translation_service.documents.html.items import spoken
from translation_service.documents.html.keeping import is_kept
from translation_service.documents.html.scanning import Kind, scan
from translation_service.documents.markdown.contents import Content
from translation_service.documents.markdown.parsing import MARK
from translation_service.documents.markdown.spans import SIGNS, SPAN_START
from translation_service.documents.markdown.wikis import LABEL_END, LABEL_START, SPAN
from translation_service.documents.tagging.looks import PLAIN, Look
from translation_service.documents.tagging.tokens import Anchor, Atom, Closing, Opening, Pair, Text, Token
from translation_service.domain.inline import TagKind

Gist = tuple[str, ...]

_FORMATS: Final = {"em": "italic", "strong": "bold", "s": "struck"}
_WORDED: Final = frozenset({"text", "code_inline"})
_SAME: Final = {"em": "em", "strong": "strong", "s": "s", "del": "s"} | {name: name for name in SIGNS}
SHORT_LINKS: Final = frozenset({"]", "][]"})


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Standing(Anchor):
    """Something that stands alone; `span` is where its block says it, `gist` what a reader makes of it."""

    atoms: tuple[Atom, ...] = ()
    span: tuple[int, int]
    gist: Gist


@dataclass(slots=True, eq=False, kw_only=True)
class Wrapping(Pair):
    """Something around words: a format with its signs, or a link or an element with spans of its two ends.

    `added` is written after the words of a link that named its address by them.
    """

    look: Look = PLAIN
    gist: Gist
    sign: str = ""
    spans: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))
    added: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Blank(Text):
    """White space that ends a line of the source; `span` is where the block says it."""

    look: Look = PLAIN
    span: tuple[int, int] = (0, 0)


def gist_of(parsed: Parsed) -> Gist:
    """Return what a reader makes of a token, words and images' descriptions apart."""
    content = "" if parsed.type == "image" else parsed.content
    return (parsed.type, *(str(parsed.attrs.get(name, "")) for name in ("href", "src", "title")), content)


def tokens_of(children: Sequence[Parsed], content: Content) -> list[Token]:
    """Return the tokens of a block."""
    return list(_tokens(children, content, _ends(children)))


def _tokens(children: Sequence[Parsed], content: Content, ends: Mapping[int, int]) -> Iterator[Token]:
    closing: dict[int, Wrapping] = {}
    index = 0
    while index < len(children):
        end = ends.get(index)
        if index in closing:
            yield Closing(closing[index])
        elif end is None:
            yield from _single(children[index], content)
        elif _is_kept(children[index]):
            yield _kept(children[index : end + 1], content)
            index = end
        elif _is_whole(children[index : end + 1]):
            yield _whole(children[index : end + 1])
            index = end
        else:
            closing[end] = _wrapping(children[index], children[end], content)
            yield Opening(closing[end])
        index += 1


def _ends(children: Sequence[Parsed]) -> dict[int, int]:
    """Map what opens to what closes it; tags of HTML belong together where both stand in the same format."""
    ends: dict[int, int] = {}
    formats: list[int] = []
    tags: list[list[tuple[str, int]]] = [[]]
    for index, child in enumerate(children):
        if child.nesting > 0:
            formats.append(index)
            tags.append([])
        elif child.nesting < 0:
            tags.pop()
            ends[formats.pop()] = index
        elif child.type == "html_inline":
            kind, name = _lexeme(child)
            if kind is Kind.START:
                tags[-1].append((name, index))
            elif kind is Kind.END and tags[-1] and tags[-1][-1][0] == name:
                opening = tags[-1].pop()[1]
                ends |= {opening: index} if index > opening + 1 else {}
    return ends


def _single(child: Parsed, content: Content) -> Iterator[Token]:
    if child.type == "text":
        yield from _words(child.content)
    elif child.type == "softbreak":
        yield Blank(" ", PLAIN, child.meta[SPAN])
    elif SPAN in child.meta:
        yield _standing(child, content)


def _words(text: str) -> Iterator[Text]:
    """Return words with the white space around them apart, so that it can stay where it is."""
    kept = text.strip()
    start = text.find(kept)
    yield from (Text(piece, PLAIN) for piece in (text[:start], kept, text[start + len(kept) :]) if piece)


def _wrapping(opening: Parsed, closing: Parsed, content: Content) -> Wrapping:
    if opening.type == "link_open":
        return _link(opening, content)
    if opening.type == "html_inline":
        return _element(opening, closing)
    if opening.type == SPAN_START:
        kind, label = PAIRED[opening.tag]
        spans = (opening.meta[SPAN], closing.meta[SPAN])
        return Wrapping(kind=kind, label=label, gist=(opening.tag,), sign=SIGNS[opening.tag], spans=spans)
    name = opening.type.removesuffix("_open")
    return Wrapping(kind=TagKind.FORMAT, label=_FORMATS[name], gist=(name,), sign=opening.markup)


def _link(child: Parsed, content: Content) -> Wrapping:
    start, end = child.meta[SPAN]
    label_end = child.meta[LABEL_END]
    is_short = content.text[label_end:end] in SHORT_LINKS
    return Wrapping(
        kind=TagKind.LINK,
        label="link",
        gist=gist_of(child),
        spans=((start, child.meta.get(LABEL_START, start + 1)), (label_end, label_end + 1 if is_short else end)),
        added=f"[{' '.join(content.text[start + 1 : label_end].split())}]" if is_short else "",
    )


def _element(opening: Parsed, closing: Parsed) -> Wrapping:
    name = _lexeme(opening)[1]
    kind, label = PAIRED.get(name, (TagKind.FORMAT, "format"))
    gist = (_SAME[name],) if opening.content == f"<{name}>" and name in _SAME else gist_of(opening)
    return Wrapping(kind=kind, label=label, gist=gist, spans=(opening.meta[SPAN], closing.meta[SPAN]))


def _is_whole(children: Sequence[Parsed]) -> bool:
    """Tell whether a link is an address that stands for itself, or holds no words, as one around an image."""
    return children[0].type == "link_open" and (
        children[0].info == "auto" or not any(child.content.strip() for child in children if child.type in _WORDED)
    )


def _is_kept(opening: Parsed) -> bool:
    """Tell whether what an element of HTML holds is not for translation."""
    tag = next(scan(opening.content), None) if opening.type == "html_inline" else None
    return tag is not None and is_kept(opening.content, tag)


def _kept(children: Sequence[Parsed], content: Content) -> Standing:
    span = children[0].meta[SPAN][0], children[-1].meta[SPAN][1]
    raw = content.text[slice(*span)]
    return Standing(kind=TagKind.FIELD, label="code", span=span, gist=("kept", raw), spoken=spoken(raw))


def _whole(children: Sequence[Parsed]) -> Standing:
    opening, gist = children[0], gist_of(children[0])
    if opening.info == "auto":
        words = children[1].content
        return Standing(kind=TagKind.FIELD, label="address", span=opening.meta[SPAN], gist=gist, spoken=words)
    return Standing(kind=TagKind.IMAGE, label="image", span=opening.meta[SPAN], gist=gist)


def _standing(child: Parsed, content: Content) -> Standing:
    start, end = child.meta[SPAN]
    gist = gist_of(child)
    if child.type == "hardbreak":
        start = len(content.text[:start].rstrip(" "))
        return Standing(kind=TagKind.BREAK, label="line break", span=(start, end), gist=gist)
    if child.type == "code_inline":
        return Standing(kind=TagKind.FIELD, label="code", span=(start, end), gist=gist, spoken=child.content.strip())
    if child.type == MARK:
        kind = TagKind.NOTE if child.info == "footnote" else TagKind.OTHER
        return Standing(kind=kind, label=child.info, span=(start, end), gist=gist)
    name = "img" if child.type == "image" else _lexeme(child)[1]
    kind, label = STANDING.get(name, (TagKind.OTHER, name or "comment"))
    return Standing(kind=kind, label=label, span=(start, end), gist=gist)


def _lexeme(child: Parsed) -> tuple[Kind, str]:
    found = next(scan(child.content), None)
    return (Kind.OTHER, "") if found is None else (found.kind, found.name)
