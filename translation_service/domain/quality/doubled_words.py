"""Words that stand twice running, which people and machines write by mistake."""

from collections.abc import Iterator
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from translation_service.domain.quality.findings import Finding
from translation_service.domain.quality.reduplication import has_cause_to_double, may_stand_twice

_DOUBLE: Final = lazily(r"(?<![\w'’.-])([^\W\d_]{2,}+) \1(?![\w'’-])")


def check_doubled_words(source: str, target: str, *, language: str) -> Iterator[Finding]:
    """Report a word that stands twice running, unless the language says so or the source does it too."""
    words = (one[1] for one in _DOUBLE.finditer(fold(target, language)))
    found = [word for word in words if not may_stand_twice(word, language)]
    if found and not _DOUBLE.search(source.casefold()) and not has_cause_to_double(source, language):
        yield Finding(code="double-word", values={"words": ", ".join(dict.fromkeys(found))})
