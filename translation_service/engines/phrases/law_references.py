"""Articles of laws with their paragraphs and points: `18. maddesinin birinci fıkrasının (p) bendi`.

Engines give the number of one to another, or leave it out; of `18/1-p maddesi` they make `Article 18/1-p`, which
English writes `Article 18(1)(p)`.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.ordinals import TURKISH_ORDINALS
from translation_service.engines.words.casing import with_first_raised

_ORDINAL: Final = r"(?:\.|[ '’]?[ıiuü]?nc[ıiuü])"
_PARAGRAPH: Final = rf"(?:(?P<paragraph>\d{{1,2}}){_ORDINAL}|(?P<said>{'|'.join(TURKISH_ORDINALS)}))"
_REFERENCE: Final = lazily(
    rf"(?<![\w.,/])(?P<article>\d{{1,3}}){_ORDINAL} maddesinin "
    rf"(?:{_PARAGRAPH} fıkras(?P<of>ının |ı|ına|ında|ından|ını|ınca|ındaki))?"
    r"(?:(?<=nın |nin )\((?P<point>[a-zçğıöşü])\) bend(?P<ending>i|ine|inde|inden|inin|ini|ince|indeki))?(?!\w)",
    needs="0",
)
_FRONT: Final = str.maketrans("ıa", "ie")
_TO_FRONT: Final = str.maketrans("ıuüat", "iiied")
_SAID: Final = lazily(
    r"(?<!\w)(?P<article>[Aa]rticles? \d{1,3})(?:/(?P<paragraph>\d{1,2}))?(?:[-/](?P<point>[a-zçğıöşü]))?(?!\w)"
)
_SEVERAL: Final = lazily(r"(?<!\w)[Aa]rticle (?=\d{1,3}(?:, \d{1,3})* and \d{1,3}(?! [A-Z])(?!\w))")
# `Article 14, paragraph 2, point (b)`, `paragraph 2 of Article 14`
_AT_LENGTH: Final = lazily(
    r"(?<!\w)(?P<article>[Aa]rticle \d{1,3}),? (?:paragraph|para\.?) \(?(?P<paragraph>\d{1,2})\)?"
    r"(?:,? (?:point|subparagraph|letter) \((?P<point>[a-z])\))?"
)
_FROM_BEHIND: Final = lazily(
    r"(?<!\w)(?:(?:[Pp]oint|[Ss]ubparagraph|[Ll]etter) \((?P<point>[a-z])\) of )?[Pp]aragraph (?P<paragraph>\d{1,2})"
    r" of (?P<article>[Aa]rticle \d{1,3})(?!\w|\(\d)"
)
_PARTS: Final = r"(?:\((?P<paragraph>\d{1,2})\))?(?:\((?P<point>[a-zçğıöşü])\))?"
_IN_TURKISH: Final = lazily(
    rf"(?<![\w.,/])(?P<article>\d{{1,3}}){_PARTS}\.? madde(?:si(?P<ending>\w*)|(?P<bare>nin|ye|de|den|yi|deki|)(?!\w))"
)
_CASE: Final = "n?[ıiuü]n|y?[ae]|[dt][ae]n?|y?[ıiuü]|[dt][ae]ki"
_NAMED_FIRST: Final = lazily(rf"(?<!\w)[Mm]adde (?P<article>\d{{1,3}}){_PARTS}(?<=\))(?:['’](?P<bare>{_CASE}))?(?!\w)")
_SEVERAL_IN_TURKISH: Final = lazily(
    r"(?<![\w.,/])(?P<first>\d{1,3})\.? ve (?P<last>\d{1,3})(?:['’][a-zçğıöşü]{1,5}|\.)? maddesi(?P<ending>\w*)"
)
_BACK: Final = str.maketrans("ie", "ıa")
# The case of a noun that nobody owns, by its first and last letters, and of one that somebody does.
_POSSESSED: Final = (("deki", "ndeki"), ("den", "nden"), ("de", "nde"), ("in", "nin"), ("e", "ne"), ("i", "ni"))


def with_references_short(text: str) -> str:
    """Return a Turkish text with `18/1-p maddesi` for the long way to say it."""
    return _REFERENCE.sub(_short, text) if "maddesinin" in text else text


def with_references_told(target: str, source: str) -> str:
    """Return an English text with `Article 18(1)(p)`, where its source says so at length."""
    if "maddesinin" not in source or not any(map(_is_deep, _REFERENCE.finditer(source))):
        return target
    return _SAID.sub(_told, target)


def with_articles_in_plural(target: str) -> str:
    """Return an English text with `Articles 15 and 16`."""
    return _SEVERAL.sub(lambda found: f"{found[0][:-1]}s ", target)


def with_references_together(text: str) -> str:
    """Return an English text with `Article 14(2)(b)` for `Article 14, paragraph 2, point (b)`."""
    if "rticle" not in text:
        return text
    return _FROM_BEHIND.sub(_together, _AT_LENGTH.sub(_together, text))


def with_references_in_turkish(target: str) -> str:
    """Return a Turkish text with `18. maddesinin 1. fıkrasının (p) bendi` for `18(1)(p) maddesi`."""
    if "adde" not in target:
        return target
    target = _SEVERAL_IN_TURKISH.sub(r"\g<first>. ve \g<last>. maddeleri\g<ending>", target)
    return _NAMED_FIRST.sub(_at_length, _IN_TURKISH.sub(_at_length, target)) if "(" in target else target


def _short(found: re.Match[str]) -> str:
    if not _is_deep(found):
        return found[0]
    number = found["paragraph"] or (str(TURKISH_ORDINALS.index(found["said"]) + 1) if found["said"] else "")
    ending = found["ending"] or found["of"].rstrip()
    said = found["article"] + (f"/{number}" if number else "")
    said += f"{'-' if number else '/'}{found['point']}" if found["point"] else ""
    return f"{said} maddes{ending.translate(_FRONT)}" + (" " if found[0].endswith(" ") else "")


def _is_deep(found: re.Match[str]) -> bool:
    """Tell whether a paragraph or a point of an article is named."""
    return bool(found["point"] or found["of"])


def _told(found: re.Match[str]) -> str:
    return found["article"] + "".join(f"({part})" for part in found.group("paragraph", "point") if part)


def _together(found: re.Match[str]) -> str:
    parts = found.group("paragraph", "point")
    article = found["article"] if found[0][0].islower() else with_first_raised(found["article"], "en")
    return article + "".join(f"({part})" for part in parts if part)


def _at_length(found: re.Match[str]) -> str:
    paragraph, point, owned = found["paragraph"], found["point"], found.groupdict().get("ending")
    if not (paragraph or point):
        return found[0]
    ending = _possessed(found["bare"] or "") if owned is None else owned
    said = f"{found['article']}. madde{'nin' if owned is None else 'sinin'}"
    if paragraph:
        said += f" {paragraph}. fıkrası" + ("nın" if point else ending.translate(_BACK))
    return said + (f" ({point}) bendi{ending}" if point else "")


def _possessed(bare: str) -> str:
    front = bare.translate(_TO_FRONT)
    return next((owned for end, owned in _POSSESSED if front.endswith(end)), "")
