"""The properties before the text of a Markdown file: of these people read a title and a description."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.locales import LOCALES
from translation_service.documents.markup import spoken
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_FRONT: Final = re.compile(
    r"""\A(?:---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.) | \+\+\+[ \t]*\r?\n(?:.*\r?\n)*?\+\+\+)[ \t]*(?:\r?\n|\Z)""",
    re.VERBOSE,
)
_VALUE: Final = re.compile(
    r"""^(?P<indent>[ \t]*(?:-[ \t]+)?)
    (?:title|subtitle|description|summary|abstract|excerpt|tagline|lead|details|linkTitle|(?:sidebar|nav)_label|toc-title)
    [ \t]*[:=][ \t]+
    (?:"(?P<double>(?:[^"\\\r\n]|\\["\\]|\r?\n(?P=indent)[ \t]+(?=\S))*)"
    |'(?P<single>(?:[^'\r\n]|''|\r?\n(?P=indent)[ \t]+(?=\S))*)'
    |(?P<plain>[^\s"'|>\[\]{}&*!@`%\#,?:-][^\r\n]*?(?:[ \t]*\r?\n(?P=indent)[ \t]+\S[^\r\n]*?)*)
    |[>|][+-]?[ \t]*\r?\n(?P<below>(?P=indent)[ \t]+\S[^\r\n]*(?:(?:\r?\n[ \t]*)*\r?\n(?P=indent)[ \t]+\S[^\r\n]*)*))
    [ \t]*(?=\r?$)""",
    re.VERBOSE | re.MULTILINE,
)
_LANGUAGE: Final = re.compile(
    r"""^(?P<name>(?:lang|language|locale)[ \t]*[:=][ \t]*["']?)(?P<code>[A-Za-z]{2})(?:(?P<sign>[-_])[A-Za-z]{2,4})?
    (?=["']?[ \t]*\r?$)""",
    re.VERBOSE | re.MULTILINE,
)
# What begins a line between the rules: a name and a colon, an item, a remark, a bracket, or what goes on from before.
_PROPERTY: Final = re.compile(r"""[ \t#}\])<{%-] | \S.*?:(?:\s|\Z) | \Z""", re.VERBOSE)
# Paragraphs of a longer text; items and the like are lines of their own.
_PARAGRAPH: Final = re.compile(r"(?:[-*+#>]+[ \t]+)?(\S[^\r\n]*(?:\r?\n[ \t]+(?![-*+#>|\d])\S[^\r\n]*)*)")
_BELOW: Final = "below"
_COMMENT: Final = re.compile(r"\s#|:\s|:\Z")


def front_of(source: str) -> int:
    """Return where the text begins."""
    found = _FRONT.match(source)
    return 0 if found is None or _is_text_between_rules(found[0]) else found.end()


def _is_text_between_rules(front: str) -> bool:
    """Tell a letter that begins with a rule, and has another further down, from properties."""
    return front.startswith("---") and not all(map(_PROPERTY.match, front.splitlines()[1:-1]))


def properties(source: str) -> Iterator["Property"]:
    """Return the properties that people read, be they written as YAML or as TOML."""
    for found in _VALUE.finditer(source, 0, front_of(source)):
        made = (Property(raw, stretch, str(found.lastgroup)) for raw, stretch in _said(found))
        yield from (one for one in made if has_letter(one.block.text))


def in_language(source: str, pair: LanguagePair) -> str:
    """Return a file whose properties say that it is in the target language, where they said so of the source's."""

    def said(found: re.Match[str]) -> str:
        if found["code"].lower() != pair.source:
            return found[0]
        locale = LOCALES.get(pair.target, pair.target) if found["sign"] else pair.target
        return found["name"] + locale.replace("-", found["sign"] or "-")

    end = front_of(source)
    return _LANGUAGE.sub(said, source[:end]) + source[end:]


def _said(found: re.Match[str]) -> Iterator[tuple[str, Stretch]]:
    """Return what a property says: one text, or the paragraphs below its name."""
    kind = str(found.lastgroup)
    if kind == _BELOW:
        for part in _PARAGRAPH.finditer(found.string, *found.span(kind)):
            yield part[1], Stretch(*part.span(1))
    elif kind != "plain" or not _COMMENT.search(found[kind]):
        yield found[kind], Stretch(*found.span(kind))


class Property:
    """A value of one line, or of lines that are read as one."""

    def __init__(self, raw: str, stretch: Stretch, kind: str) -> None:
        # Words may go on over further lines, folded to one by who reads them.
        raw = " ".join(raw.split()) if kind == _BELOW or "\n" in raw else raw
        words = {"double": re.sub(r"\\(.)", r"\1", raw), "single": raw.replace("''", "'")}.get(kind, raw)
        self.block = Block(place=Place.PROPERTY, text=inline.write([words.strip()]))
        self.stretch = stretch
        self._kind = kind

    def replace(self, text: str, edits: Edits) -> None:
        if text == self.block.text:
            return
        words = spoken(inline.typed(text)).replace("\n", " ")
        edits.replace(self.stretch.start, self.stretch.end, self._written(words))

    def _written(self, words: str) -> str:
        if self._kind == _BELOW:
            return words
        if self._kind == "single":
            return words.replace("'", "''")
        escaped = re.sub(r'(["\\])', r"\\\1", words)
        if self._kind == "double":
            return escaped
        is_plain = re.fullmatch(r"[^\W\d_].*", words) and not _COMMENT.search(words) and words.lower() not in _NOT_WORDS
        return words if is_plain else f'"{escaped}"'


_NOT_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
