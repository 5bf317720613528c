"""Dashes, quotes, slashes and the spaces around them: engines write them their own way, whatever the source has."""

from typing import Final

from glossary.patterns import lazily

_DASH: Final = lazily(r"(?<=\s)[–—](?=\s)", needs="–—")
_HYPHEN: Final = lazily(r"(?<=\S )-(?= \S)")
_SLASH_APART: Final = lazily(r"(?<=\S) / (?=\S)")
_COMPOUND: Final = lazily(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)+(?![\w-])")
_CURLED: Final = lazily(r"[“”„«»]")
_INCHES: Final = lazily(r'\d"')
_STRAIGHT_PAIR: Final = lazily(r'"\s*([^"]*?)\s*"')
_POSSESSIVE_APART: Final = lazily(r"(?<=[^\W\d_]) (['’]s)(?!\w)", needs="'’")
_BRACKET_APART: Final = lazily(r"([(\[<]) (?=\w)", needs="(<[")
_DOTS: Final = lazily(r"\.{2,}")
# `max.%5`
_SHARE_STUCK: Final = lazily(r"(?<=[^\W\d_])\.%(?=\d)", needs="%")
_CAPITALISED: Final = r"(?=[A-ZÀ-ÖØ-ÞĞİŞ][a-zß-öø-ÿğışç])"
_STUCK_SENTENCE: Final = lazily(rf"[.!?](?:(?<=[^\W\d_]{{2}}.)|(?<=\d.)){_CAPITALISED}")
_OWN_QUOTES: Final = {"de": "„{}“", "fr": "«\u00a0{}\u00a0»", "ru": "«{}»"}
_QUOTES: Final = "“{}”"


def with_signs_of(source: str, target: str, language: str) -> str:
    """Give a target the dashes and quotes of its source, and take away the spaces that an engine put around signs."""
    target = _with_dots(source, _with_dashes(source, _without_spaces(source, target, language)))
    return _with_quotes(source, target, language)


def _without_spaces(source: str, target: str, language: str) -> str:
    if "/" in source and " /" not in source and "/ " not in source:
        target = _SLASH_APART.sub("/", target)
    if " - " in target and " - " not in source:
        for compound in _COMPOUND.findall(source):
            target = target.replace(compound.replace("-", " - "), compound)
    target = _BRACKET_APART.sub(lambda found: found[0 if found[0] in source else 1], target)
    if language == "tr":
        target = _SHARE_STUCK.sub(". %", target)
    if language == "en" and not _POSSESSIVE_APART.search(source):
        target = _POSSESSIVE_APART.sub(r"\1", target)
    return target if _STUCK_SENTENCE.search(source) else _STUCK_SENTENCE.sub(lambda found: f"{found[0]} ", target)


def _with_dashes(source: str, target: str) -> str:
    """Write the dashes of a source again, where an engine wrote as many hyphens."""
    dashes = frozenset(_DASH.findall(source))
    if len(dashes) != 1 or " - " in source or len(_HYPHEN.findall(target)) != len(_DASH.findall(source)):
        return target
    return _HYPHEN.sub(min(dashes), target)


def _with_dots(source: str, target: str) -> str:
    """Write rows of dots as long as in the source, where an engine wrote as many: `<file>...`."""
    if ".." not in source:
        return target
    dots, there = _DOTS.findall(source), _DOTS.findall(target)
    if len(set(dots)) != 1 or len(dots) != len(there):
        return target
    return _DOTS.sub(dots[0], target)


def _with_quotes(source: str, target: str, language: str) -> str:
    """Write typographic quotes as the target language does where the source has such; none have spaces within."""
    if target.count('"') % 2 or '"' not in target or _INCHES.search(target):
        return target
    is_curled = _CURLED.search(source) is not None and '"' not in source
    signs = _OWN_QUOTES.get(language, _QUOTES) if is_curled else '"{}"'
    return _STRAIGHT_PAIR.sub(lambda found: signs.format(found[1]), target)
