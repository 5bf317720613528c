"""The words before numbered paragraphs and headings, as "Article 1": numbers are tags, the rest is translated."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.names import attribute, full, names
from translation_service.documents.tagging.labels import Label, is_worded
from translation_service.domain.languages import LanguagePair

_LEVELS: Final = names("text", "list-level-style-number outline-level-style")
_PREFIX: Final = "style:num-prefix"
_SUFFIX: Final = "style:num-suffix"
# How LibreOffice writes the whole label since it may hold the numbers of higher levels.
_WHOLE: Final = ("loext:num-list-format", "style:num-list-format")
_COUNTER: Final = re.compile(r"(%\d+%)")
_ONLY_COUNTER: Final = "%1%"


class LevelLabel:
    """The label of one level of a list; its counters stand alone as tags."""

    def __init__(self, level: Element) -> None:
        self._level = level
        self._label = Label(_label(level), _COUNTER)
        self.block = self._label.block

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        whole = self._label.written(text, uncounting=_uncounting)
        for name in _WHOLE:
            if attribute(self._level, name):
                self._level.set(full(name), whole)
        prefix, *others = _COUNTER.split(whole)
        self._level.set(full(_PREFIX), prefix)
        self._level.set(full(_SUFFIX), others[-1] if others else "")


def labels(root: Element) -> Iterator[LevelLabel]:
    """Return the labels with words of the lists of a part."""
    for level in root.iter(*_LEVELS):
        if is_worded(_label(level), _COUNTER):
            yield LevelLabel(level)


def _label(level: Element) -> str:
    whole = next((found for name in _WHOLE if (found := attribute(level, name))), "")
    return whole or f"{attribute(level, _PREFIX)}{_ONLY_COUNTER}{attribute(level, _SUFFIX)}"


def _uncounting(words: str) -> str:
    """Write percent signs wide, since two of them would hold a counter."""
    return words.replace("%", "\uff05")
