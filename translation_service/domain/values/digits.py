"""The digits and number signs of other scripts, told as the ones that patterns are written with."""

from typing import Final

from glossary.patterns import lazily

_ZEROS: Final = ("\u0660", "\u06f0", "\uff10")
_DIGITS: Final = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}
_OTHER_DIGIT: Final = lazily(f"[{''.join(map(chr, _DIGITS))}]")
_SIGNS: Final = {"٫": ".", "٬": ",", "٪": "%", "\u2212": "-", "\uff05": "%", "\u2010": "-", "\u2011": "-"}
_PLAIN: Final = _DIGITS | str.maketrans(_SIGNS)
# Texts with letters beyond ASCII are many, those with such signs few.
_ANY: Final = lazily(f"[{''.join(map(chr, _PLAIN))}]")


_ARABIC: Final = _DIGITS | str.maketrans({"٫": ".", "٬": ",", "٪": "%"})
_OTHER: Final = lazily(f"[{''.join(map(chr, _ARABIC))}]")
_HAVE_OWN: Final = frozenset({"ar", "fa", "ur"})


def has_other_digits(text: str) -> bool:
    """Tell whether a text holds digits of another script, which readers of most languages do not know."""
    return not text.isascii() and _OTHER_DIGIT.search(text) is not None


def has_own_digits(language: str) -> bool:
    """Tell whether readers of a language know the digits of Arabic."""
    return language in _HAVE_OWN


def with_digits_of(language: str, text: str) -> str:
    """Return a text with plain digits, and the plain signs that stand with them, where a language has no others."""
    is_plain = has_own_digits(language) or text.isascii() or _OTHER.search(text) is None
    return text if is_plain else text.translate(_ARABIC)


def with_plain_digits(text: str) -> str:
    """Return a text of the same length with `0` to `9`, `%`, `-` and plain separators for those of other scripts."""
    return text if text.isascii() or _ANY.search(text) is None else text.translate(_PLAIN)
