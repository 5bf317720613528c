"""Signs at the ends of texts: quotes, brackets and full stops around the words of a tag."""

from itertools import takewhile


def leading_signs(text: str) -> int:
    """Count the signs a text begins with."""
    return sum(1 for _ in takewhile(_is_sign, text))


def shared_signs(signs: str, text: str) -> int:
    """Return the length of some signs when a text begins with exactly these."""
    return len(signs) if text.startswith(signs) else 0


def trailing_signs(text: str) -> int:
    """Count the signs a text ends with."""
    return sum(1 for _ in takewhile(_is_sign, reversed(text)))


def _is_sign(letter: str) -> bool:
    return not (letter.isalnum() or letter.isspace() or letter == "_")


def length_without(signs: int, text: str) -> int:
    """Return the length of a text without so many signs at its end, spaces between them or before them included."""
    length = len(text)
    while length and not (letter := text[length - 1]).isalnum():
        if not letter.isspace():
            if not signs:
                break
            signs -= 1
        length -= 1
    return length
