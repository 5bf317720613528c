"""What people are called before their names: `Sn. Ali Veli`, `Ms. Rose Field`, `Lord Mayor`; engines know few of it."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.listed import title_of

_CAPITAL: Final = r"(?=[A-ZÇĞİÖŞÜÂÎÛÁÉÍÓÚ])"
# `10 Sn.` are seconds.
_HONOURED: Final = lazily(rf"(?<!\w)(?<!\d )Sn\.? ?{_CAPITAL}", needs="S")
_LORD: Final = lazily(r"(?<!\w)(?:[Rr]ight [Hh]onourable )?Lord (?:Mayor|Provost)(?!\w)", needs="L")
# Whoever is written to has a comma behind the name; of others an engine knows none but those.
_WRITTEN_TO: Final = lazily(r"(?:Sayın|Sn\.?) [^,:!]{2,60}[,!:]")
# `Sayın Bay Weber,` says twice what English says with `Dear`.
_NAMED: Final = rf"{_CAPITAL}[\w'’.-]+"
_GREETED: Final = lazily(rf"(?:Sayın|Sn\.?) (?P<title>Bayan|Bay) (?P<name>{_NAMED}(?: {_NAMED}){{0,3}})(?P<end>[,:!]?)")
_DEAR: Final = lazily(r"Dear (?=(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor)\b)")
_TITLE: Final = lazily(r"(?<!\w)(?:Mr|Mrs|Ms|Miss)\b\.? ", needs="M")
_TITLE_LEFT: Final = lazily(rf"(?<!\w)(?:Mrs|Mr|Ms)\b\.? {_CAPITAL}")
_TITLED: Final = lazily(rf"(?<!\w)(?P<title>Mr|Mrs|Ms|Miss)\b\.? (?P<name>{_CAPITAL}[\w'’-]+)")
_OTHER: Final = {"Mr": "Bayan", "Mrs": "Bay", "Ms": "Bay", "Miss": "Bay"}
_ENGLISH_TITLE: Final = lazily(rf"(?<!\w)(?:Mrs|Mr|Ms|Miss)\.? (?P<name>{_CAPITAL}[^\W\d_]+)(?= {_CAPITAL})")


def english_title(name: str) -> str:
    """Return what English calls a person before a Turkish name that begins so: `Mr`, `Ms` or both."""
    return title_of(re.split("[ -]", name, maxsplit=1)[0]) or "Mr/Ms"


def with_known_address(text: str, pair: LanguagePair) -> str:
    """Return a text with the titles that engines know: `Sayın` for `Sn.`, a `Mayor` for a `Lord Mayor`."""
    if pair.source == "tr":
        return _HONOURED.sub("Sayın ", text)
    return _LORD.sub("Mayor", text) if (pair.source, pair.target) == ("en", "tr") else text


def with_address_of(target: str, source: str, pair: LanguagePair) -> str:
    """Write titles before names as the target language does, where an engine left them or took one for a greeting."""
    if (pair.source, pair.target) == ("tr", "en"):
        if (greeted := _GREETED.fullmatch(source)) is not None:
            return f"Dear {'Mr' if greeted['title'] == 'Bay' else 'Ms'} {greeted['name']}{greeted['end']}"
        target = _HONOURED.sub("Mr ", target)
        if not _HONOURED.search(source) and "Sayın " not in source:
            return target
        target = _ENGLISH_TITLE.sub(lambda found: f"{english_title(found['name'])} {found['name']}", target)
        if _WRITTEN_TO.match(source):
            return target
        is_first = source.startswith(("Sayın ", "Sn"))
        return target.removeprefix("Dear ") if is_first else _DEAR.sub("", target, count=1)
    if (pair.source, pair.target) == ("en", "tr") and _TITLE.search(source):
        return _with_nobody_changed(_TITLE_LEFT.sub("Sayın ", target), source)
    return target


def _with_nobody_changed(target: str, source: str) -> str:
    """Return a Turkish text in which no woman is a `Bay` and no man a `Bayan`."""
    for title, name in dict.fromkeys((found["title"], found["name"]) for found in _TITLED.finditer(source)):
        target = re.sub(rf"(?<!\w){_OTHER[title]} (?={re.escape(name)}(?!\w))", "Sayın ", target)
    return target
