"""What stands before an item of a list: a bullet, a number or a letter."""

import re
from dataclasses import dataclass
from typing import Final

BULLET: Final = re.compile(r"[•●▪■◦○‣⁃∙·➢➔→⇨☞✓✔✗✘❖◆◉❑❒❍★⚑–—*-]$")
DASHES: Final = ("-", "–", "—")
LABEL: Final = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zçğıöşü]|[ivx]{1,5})[.)]$|\(?\d{1,3}\)$", re.IGNORECASE)
ARTICLE: Final = re.compile(
    r"(?:§|(?:madde|geçici madde|article|artikel|artículo|articulo|artigo|articolo|статья|section|clause|bölüm|"
    r"المادة)\b)\s*\d{1,3}\b(?!\s*[,;/])",
    re.IGNORECASE,
)
"""How articles of a contract begin."""
_SHORT_FORMS: Final = frozenset(
    word
    for words in ("z.Hd. z.B. z.T. z.Z. z.K. i.A. i.V. i.d. i.H.", "d.h. d.J. u.a. u.U. o.g. o.ä. s.o. s.u. a.D. v.a.")
    for word in words.split()
)
"""What begins with a letter as an item does, and is short for words: “z. Hd. Herrn …”, “i. A. …”."""
_NUMBER: Final = re.compile(r"(\(?)(\d{1,3})([.)])$")
_LETTER: Final = re.compile(r"(\(?)([a-z])([.)])$", re.IGNORECASE)
_ROMAN: Final = re.compile(r"(\(?)([ivx]{1,5})([.)])$", re.IGNORECASE)
_VALUES: Final = {"i": 1, "v": 5, "x": 10}
_SIGNS: Final = {
    "*": "•",
    "·": "•",
    "∙": "•",
    "●": "•",
    "o": "◦",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label: how Word calls its kind of counting, its sign with `%` where the number stands, and the number."""

    kind: str
    sign: str
    number: int


def is_short_form(first: str, second: str) -> bool:
    """Tell whether two words are one that somebody wrote short."""
    return f"{first}{second.rstrip(',:;')}" in _SHORT_FORMS


def label_of(text: str) -> Label:
    """Return what a label says; one that counts in no way we know stands for itself."""
    if BULLET.match(text) or text in _SIGNS:
        return Label(kind="bullet", sign=_SIGNS.get(text, text), number=1)
    if found := _NUMBER.match(text):
        return _counted("decimal", found, int(found[2]))
    if found := _ROMAN.match(text):
        return _counted("Roman", found, _roman(found[2].lower()))
    if found := _LETTER.match(text):
        return _counted("Letter", found, ord(found[2].lower()) - ord("a") + 1)
    return Label(kind="none", sign=text.replace("%", ""), number=1)


def follows(before: str, after: str) -> bool:
    """Tell whether a label is the next one behind another: “b)” behind “a)”, “(iii)” behind “(ii)”."""
    pairs = [(label_of(before), label_of(after))]
    pairs += [(lettered(one, before), lettered(other, after)) for one, other in pairs]
    return any(
        one.kind == other.kind not in {"bullet", "none"} and one.sign == other.sign and other.number == one.number + 1
        for one, other in pairs
    )


def lettered(label: Label, text: str) -> Label:
    """Return a label read as a letter where it could be a Roman number too, as in a list that goes from h to i."""
    found = _LETTER.match(text)
    return _counted("Letter", found, ord(found[2].lower()) - ord("a") + 1) if found else label


def _counted(kind: str, found: re.Match[str], number: int) -> Label:
    case = "lower" if found[2].islower() else "upper"
    return Label(kind=kind if kind == "decimal" else case + kind, sign=f"{found[1]}%{found[3]}", number=number)


def _roman(text: str) -> int:
    values = [_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
