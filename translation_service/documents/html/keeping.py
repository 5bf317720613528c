"""Elements whose text is left alone, from their start tag to where a browser would end them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.html.elements import BLOCKS, KEPT, LINES, closed_by
from translation_service.documents.html.scanning import Kind, Lexeme, attributes, says_any

_SAYS_SO: Final = ("translate",)


def is_kept(source: str, tag: Lexeme) -> bool:
    """Tell whether a start tag says that its text is not for translation."""
    if not says_any(source, tag, _SAYS_SO):
        return tag.name in KEPT
    is_freed = _says(source, tag, "yes") and tag.name in LINES
    return not is_freed and (tag.name in KEPT or says_no(source, tag))


def says_no(source: str, tag: Lexeme) -> bool:
    """Tell whether a start tag itself says that its text is not for translation."""
    if not says_any(source, tag, _SAYS_SO):
        return False
    found = {attribute.name: attribute.raw.strip().lower() for attribute in attributes(source, tag)}
    return found.get("translate") == "no" or "notranslate" in found.get("class", "").split()


def freed(source: str, kept: Sequence[Lexeme]) -> Iterator[Sequence[Lexeme]]:
    """Return the elements that say, inside of one that is kept, that they are for translation all the same."""
    index = 0
    while index < len(kept):
        tag = kept[index]
        is_free = tag.kind is Kind.START and says_any(source, tag, _SAYS_SO) and _says(source, tag, "yes")
        after = end_of(kept, index) if is_free else index + 1
        if is_free:
            yield kept[index:after]
        index = after


def _says(source: str, tag: Lexeme, answer: str) -> bool:
    found = {attribute.name: attribute.raw.strip().lower() for attribute in attributes(source, tag)}
    return found.get("translate") == answer


def end_of(lexemes: Sequence[Lexeme], index: int) -> int:
    """Return the index of the first lexeme after the element that begins at `index`."""
    name = lexemes[index].name
    opened: Counter[str] = Counter()
    for position in range(index + 1, len(lexemes)):
        lexeme = lexemes[position]
        if lexeme.kind is Kind.START:
            if _ends(name, lexeme.name, opened):
                return position
            opened[lexeme.name] += 1
        elif lexeme.kind is Kind.END:
            if opened[lexeme.name]:
                opened[lexeme.name] -= 1
            elif lexeme.name == name:
                return position + 1
            elif lexeme.name in BLOCKS:
                return position
    return len(lexemes)


def _ends(name: str, follower: str, opened: Counter[str]) -> bool:
    return any(
        name in closed and not any(opened[shield] for shield in shields) for closed, shields in closed_by(follower)
    )
