"""Words set anew on so many lines of about the same length; codes take no room."""

import re
from typing import Final

# A line may break at plain blanks: thin and unbreakable ones hold words together. In Chinese and Japanese it may break
# before a sign or a bracket that opens; not behind such a bracket or a code, nor before what no line begins with.
_OPENING: Final = "「『（【〈《〔"
_CLINGING: Final = "々〻ぁぃぅぇぉっゃゅょァィゥェォッャュョ・ーヽヾ"
_SIGN: Final = f"(?![{_CLINGING}])[{_OPENING}\u3041-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_PIECE: Final = r"(?:<[^<>]*>|\{[^{}]*\}|[^ \t\r\n])"
_UNBROKEN: Final = re.compile(rf"({_PIECE}(?:(?!(?<![{_OPENING}>}}]){_SIGN}){_PIECE})*)([ \t\r\n]*)")
_CODE: Final = re.compile(r"<[^<>]*>|\{[^{}]*\}")


def in_lines(text: str, count: int) -> list[str]:
    """Return a text on at most `count` lines."""
    words = [word + " " * bool(blank) for word, blank in _UNBROKEN.findall(f"{text} ")]
    room = sum(map(_length, words)) / count
    lines = [""]
    filled = 0.0
    for word in words:
        # A word stands on the line that holds its middle.
        if lines[-1] and len(lines) < count and filled + _length(word) / 2 > room * len(lines):
            lines.append("")
        lines[-1] += word
        filled += _length(word)
    return [line.rstrip(" ") for line in lines]


def _length(word: str) -> int:
    return len(_CODE.sub("", word))
