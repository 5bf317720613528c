"""What forms, tables, certificates and heads of letters call their parts: `Uyruğu`, `Ref. No.`, `1. Dönem`.

No sentence tells the sense of such a word, so engines guess: they make `Provincial` of `İli` and `Hayır` of `No.`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily

_LINE: Final = lazily(r"(?P<tr>[^=<>]+) (?P<sign>[=<>]) (?P<en>[^=<>]+)")
# Which languages are read and written; `=` is read both ways.
_READ: Final = {"=": ("tr", "en"), ">": ("tr",), "<": ("en",)}
_NUMBER: Final = lazily(
    r"(?<!\w)(?:\d{1,3}(?:/(?:[^\W\d_]|\d{4})|(?:\.\d{1,2}){1,3})?|[IVX]{1,5}|[A-F](?= )|(?<= )[A-F])(?!\w)"
)
_LONGEST: Final = 90
_DIRECTORATE: Final = "Directorate of "
_DIRECTOR: Final = "Director of "


def label_in(text: str, source: str, target: str) -> str | None:
    """Return how a language calls a label, in its own small letters; None for what is no label.

    A colon belongs to the label where it has one: `To:` is a head of letters, `To` is none.
    """
    ways = _ways(source, target) if len(text) <= _LONGEST else {}
    if not ways:
        return None
    key = " ".join(fold(text, source).split()).replace(" :", ":")
    number = _NUMBER.search(text)
    said = _said(key, ways) or _head_of(key, ways)
    if said is None and number is not None:
        said = _said(fold(f"{text[: number.start()]}#{text[number.end() :]}", source), ways)
        return said.replace("#", number[0]) if said is not None else None
    return said


def _said(key: str, ways: Mapping[str, str]) -> str | None:
    """Return what is said for a label as it stands, without its colon, or with a full stop that it does not need."""
    bare = key.rstrip(" :")
    said = ways.get(key) or ways.get(bare)
    if said is None and bare.endswith("."):
        said = ways.get(bare[:-1])
        return said if said is None or said.endswith(".") else f"{said}."
    return said


def _head_of(key: str, ways: Mapping[str, str]) -> str | None:
    """Return who heads a directorate that is listed: `Mali Hizmetler Müdürü`, the Director of Financial Services."""
    bare = key.rstrip(" :")
    unit = ways.get(f"{bare.removesuffix('ü')}lüğü", "") if bare.endswith(" müdürü") else ""
    return unit.replace(_DIRECTORATE, _DIRECTOR, 1) if unit.startswith(_DIRECTORATE) else None


@cache
def _ways(source: str, target: str) -> Mapping[str, str]:
    """Return the first way of the target language for every way of the source; who comes first in the file has it."""
    ways: dict[str, str] = {}
    for line in _lines() if {source, target} == {"tr", "en"} else ():
        if source in _READ[line["sign"]]:
            said = line[target].partition("|")[0].rstrip(":")
            for way in line[source].split("|"):
                ways.setdefault(fold(way, source), said)
                ways.setdefault(fold(way.rstrip("."), source), said)
    return ways


def _lines() -> Iterator[re.Match[str]]:
    text = resources.files("glossary").joinpath("data", "labels-tr-en.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            yield found
