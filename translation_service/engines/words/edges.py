"""What stands at the edges of a text: bullets and numbers of lists, brackets and quotes, full stops and colons."""

import re
from typing import Final

from glossary.patterns import lazily

_FINAL_SIGNS: Final = ".!?…:;。！？-–—"
# Engines used to sentences end a heading with a full stop, or with a dash of their own; that of `3 p.m.` belongs to it.
_LOOSE_END: Final = lazily(r"(?<![\s.])(?:(?<!\.[^\W\d_])\s*\.|\s+[-–—])$", needs="-.–—")
# `, Tarihî Yerler` for `a unit listed …`: nothing begins so that its source does not.
_LOOSE_START: Final = lazily(r"[,;.]\s+(?=\w)", needs=",;.")
# From here on alphabets have full stops of their own, or none.
_OTHER_STOPS: Final = "\u0590"
# `5.` may as well be an ordinal number or a day: whether it counts clauses is told elsewhere.
_LEAD: Final = lazily(r"(?:[•·▪◦–—*-]|\(?(?:\d{1,3}|[^\W\d_]|[ivx]{2,5})\))\s+(?=\S)", needs=")*-·–—•▪◦")
_KEPT_ENDS: Final = lazily(r"(?:[.:?!;…]|\.\.\.)$")
# Engines leave out the stop of `She said “yes.”`, which no ending of the text shows.
_ENCLOSED_END: Final = lazily(r"[.?!…](?=[\"“”»’)\]]$)", needs='")]»’“”')
_BARE_CLOSING: Final = lazily(r"(?<=\w)[\"“”»’)\]]$", needs='")]»’“”')
_LONGEST_END: Final = 4
_ABBREVIATED: Final = lazily(r"\w\.\w+\.$")
_IN_LETTERS: Final = lazily(r"[A-Z]\.[A-Z]\.$")
_HALF_DAY: Final = lazily(r"\b[ap]\.m\.$", re.IGNORECASE)
# What the subject of a Turkish letter ends with: `Çalışma ziyareti hk.`; no one is in `HK.`
CONCERNING: Final = lazily(r"(?<=\w\w) (?:[Hh]k\.?|(?<=[A-ZÇĞİÖŞÜ]{2} )HK\.)$")
_ENCLOSURES: Final = {"(": ")", "[": "]", "“": "”", "«": "»", '"': '"', "„": "“"}
_QUOTES: Final = '"“”„«»'


def lead_of(text: str) -> str:
    """Return the bullet or number that a text begins with, its gap included; "" for none."""
    found = _LEAD.match(text)
    return found[0] if found is not None else ""


def with_ends_of(source: str, target: str) -> str:
    """Keep brackets or quotes around a whole text and the sign at its end; take away signs it does not have there."""
    if source[:1].isalnum() and (loose := _LOOSE_START.match(target)):
        target = target[loose.end() :]
    if source[-1:] not in _FINAL_SIGNS and not _found_last(_ENCLOSED_END, source):
        target = _LOOSE_END.sub("", target)
    return _enclosed(source, _with_bracket_closed(source, _with_end(source, target)))


def _with_bracket_closed(source: str, target: str) -> str:
    """Close a bracket at the end that its source closes there."""
    is_open = source.endswith(")") and source.count("(") == source.count(")") and target.count("(") > target.count(")")
    return f"{target})" if is_open else target


def _with_end(source: str, target: str) -> str:
    closing, enclosed = _found_last(_BARE_CLOSING, target), _found_last(_ENCLOSED_END, source)
    if closing is not None and enclosed is not None:
        return target[: closing.start()] + enclosed[0] + closing[0]
    # `He said "Yes."` may end with the speaker elsewhere: `"Evet" dedi.`
    is_saying_last = enclosed is not None and enclosed[0] == "." and closing is None
    end = enclosed if is_saying_last else _found_last(_KEPT_ENDS, source)
    if end is None or _is_abbreviated(source) or target[-1:] >= _OTHER_STOPS:
        return target
    if end[0] == ":" and target.endswith("."):
        return target[:-1] + ":"
    return target + end[0] if target[-1:].isalnum() or closing is not None else target


def _is_abbreviated(source: str) -> bool:
    """Tell whether the stop at the end of a text is that of an abbreviation, which may end no sentence: `5 p.m.`."""
    ends = (_HALF_DAY, _IN_LETTERS, CONCERNING)
    return _ABBREVIATED.fullmatch(source) is not None or any(_found_last(end, source) for end in ends)


def _found_last(end: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return how a text ends, without a look at the rest of it."""
    return end.search(text, max(0, len(text) - _LONGEST_END))


def _enclosed(source: str, target: str) -> str:
    """Put the signs around a text that an engine lost on both sides."""
    closing = _ENCLOSURES.get(source[:1])
    if closing is None or len(source) < 3 or not source.endswith(closing) or source[1:-1].count(closing):
        return target
    signs = _QUOTES if closing in _QUOTES else source[0] + closing
    return target if any(sign in target for sign in signs) else f"{source[0]}{target}{closing}"
