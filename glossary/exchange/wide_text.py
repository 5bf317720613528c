"""UTF-16 and UTF-32 without the mark that says so: they have zeros where other texts have none."""

from typing import Final

from glossary.patterns import lazily

_SAMPLE: Final = 20_000
_LEAST: Final = 0.05
# In UTF-16 zeros are nearly half of the bytes of a text whose letters have one byte elsewhere.
_MOST_LETTERS: Final = 2 / 3
_ODD_SIGNS: Final = lazily(r"[\0-\x08\x0e-\x1f\ufffd\ufffe\uffff\ue000-\uf8ff]")


def wide_encoding(content: bytes) -> str:
    """Return the UTF-16 or UTF-32 of bytes that can hardly be anything else, an empty name for others."""
    sample = content[:_SAMPLE]
    encoding = _of_four_bytes(sample, len(content)) or _of_two_bytes(sample, len(content))
    return "" if encoding and _ODD_SIGNS.search(sample.decode(encoding, "replace").rstrip("\ufffd")) else encoding


def _of_four_bytes(sample: bytes, length: int) -> str:
    """Tell by the upper bytes of all letters: but for those of lost scripts and pictures these are zero."""
    low, high = sample[0::4].count(0) + sample[1::4].count(0), sample[2::4].count(0) + sample[3::4].count(0)
    if length % 4 or not sample or max(low, high) < len(sample) // 2:
        return ""
    return "utf-32-le" if high > low else "utf-32-be"


def _of_two_bytes(sample: bytes, length: int) -> str:
    """Tell by the upper byte of Latin letters, blanks and line ends, which is zero."""
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    if length % 2 or min(zeros) or max(zeros) < _LEAST * len(sample) / 2 or _is_plain(sample):
        return ""
    return "utf-16-le" if zeros[1] else "utf-16-be"


def _is_plain(sample: bytes) -> bool:
    """Tell a text in letters of one byte that has a zero here and there, as old programs end theirs with."""
    letters = sample.replace(b"\0", b"")
    text = letters.decode("utf-8", "replace").rstrip("\ufffd")
    return len(letters) > _MOST_LETTERS * len(sample) and not _ODD_SIGNS.search(text)
