"""Plots of the land register, `6124 ada 3 parsel`: engines take an `ada` for an island, but carry `6124/3` over."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_WRITTEN: Final = {
    "tr": lazily(
        r"(?:(?P<sheet>[\w-]{1,12}) pafta(?:da)?,? )?(?P<block>\d{1,6}) (?:no['’]?lu )?ada(?:da)?,? (?:ve )?"
        r"(?P<parcel>\d{1,5}) (?:no['’]?lu )?parsel(?P<case>(?:de|i|in|e|den)?(?!\w))"
        r"(?P<named> (?:sayılı|numaralı|no['’]?lu))?",
        re.IGNORECASE,
        needs="0",
    ),
    "en": lazily(
        r"(?:map )?(?:(?:sheet) (?P<sheet>[\w-]{1,12}),? )?\bblock (?:no\.? )?(?P<block>\d{1,6}),? (?:and )?"
        r"(?:parcel|plot|lot) (?:no\.? )?(?P<parcel>\d{1,5})(?!\w)",
        re.IGNORECASE,
        needs="0",
    ),
}
_SAID: Final = {"en": "block {block}, parcel {parcel}", "tr": "{block} ada, {parcel} parsel"}
_SHEET: Final = {"en": "sheet {sheet}, ", "tr": "{sheet} pafta, "}
# What an engine makes of the short form and of the words beside it.
_THERE: Final = {
    "en": r"(?:the (?={short} (?:parcel|plot|lot)))?"
    r"(?P<noun>(?:the )?(?:land )?(?:parcels?|plots?|lots?)(?: of land)?,? )?"
    r"(?P<number>(?:with )?(?:the )?(?:no\.?|numbered|numbers?) )?{short}(?P<behind> (?:parcel|plot|lot)s?(?!\w))?",
    "tr": r"{short}(?:(?: (?:sayılı|numaralı|no['’]?lu))? (?P<twin>parsel)|['’](?P<suffix>[^\W\d_]{1,6})(?!\w))?"
    r"(?P<behind> (?:sayılı|numaralı))?",
}
# Longer than all words that may stand before one; a text full of them would cost the square of its length.
_NEAR: Final = 80
# A suffix that fitted the last digit, `142'nin`, fits `parsel` without its buffer and with front vowels.
_BUFFER: Final = lazily(r"\A[ny](?=\w)")
_FRONT: Final = str.maketrans("aıuü", "eiii")


def with_parcels_in_short(text: str, language: str) -> str:
    """Return a text with its plots as engines carry them over: `6124/3 sayılı taşınmaz`, `6124/3 sayılı parselde`."""
    written = _WRITTEN.get(language)
    return text if written is None or not written.search(text) else written.sub(_in_short, text)


def with_parcels_said(target: str, source: str, pair: LanguagePair) -> str:
    """Write plots as the target language names them: `block 6124, parcel 3`, `6124 ada, 3 parsel`."""
    written, said = _WRITTEN.get(pair.source), _SAID.get(pair.target)
    if written is None or said is None or pair.source == pair.target:
        return target
    for found in written.finditer(source):
        sheet = _SHEET[pair.target].format(sheet=found["sheet"]) if found["sheet"] else ""
        full = sheet + said.format(block=found["block"], parcel=found["parcel"])
        there = _found_there(target, _short(found), pair.target)
        if there is not None:
            target = target[: there.start()] + _named(there, full) + target[there.end() :]
    return target


def _found_there(target: str, short: str, language: str) -> re.Match[str] | None:
    """Return the first plot written so with the words beside it, looked for near where it is alone."""
    at = target.find(short)
    pattern = _THERE[language].replace("{short}", rf"(?<![\w/.]){short}(?![\w/])")
    return re.compile(pattern, re.IGNORECASE).search(target, max(at - _NEAR, 0)) if at >= 0 else None


def _in_short(found: re.Match[str]) -> str:
    if "case" not in found.re.groupindex or not found["case"]:
        return _short(found) + (found["named"] or "" if "named" in found.re.groupindex else "")
    return f"{_short(found)} sayılı parsel{found['case']}"


def _short(found: re.Match[str]) -> str:
    return f"{found['block']}/{found['parcel']}"


def _named(found: re.Match[str], full: str) -> str:
    """Return a plot in words; behind another noun, `the property No. 6124/3`, it stands in brackets."""
    groups = found.groupdict()
    if "noun" not in groups:
        return full + _on_parcel(groups["suffix"] or "") + (groups["behind"] or "")
    is_of_noun = groups["number"] and not groups["noun"] and not groups["behind"]
    if is_of_noun and found.start():
        return f"({full})"
    return full[0].upper() + full[1:] if found.start() == 0 or found[0][0].isupper() else full


def _on_parcel(suffix: str) -> str:
    bare = _BUFFER.sub("", suffix).translate(_FRONT)
    return f"d{bare[1:]}" if bare.startswith("t") else bare
