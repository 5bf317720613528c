"""How messages begin: `Hi Can,`, `Günaydın Elif Hanım,`, where engines take a name for a thing or lose it."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names import signs
from translation_service.engines.names.listed import given_names, renamed

_SAID: Final = {
    "en": {
        "Hi": "Merhaba",
        "Hello": "Merhaba",
        "Hey": "Merhaba",
        "Good morning": "Günaydın",
        "Good afternoon": "İyi günler",
        "Good evening": "İyi akşamlar",
    },
    "tr": {
        "Merhaba": "Hello",
        "Selam": "Hi",
        "Günaydın": "Good morning",
        "İyi günler": "Good afternoon",
        "İyi akşamlar": "Good evening",
        "Sevgili": "Dear",
        "Değerli": "Dear",
        "Kıymetli": "Dear",
    },
}
_NAME: Final = r"[A-ZÇĞİÖŞÜ][^\W\d_]+(?:[-' ’][A-ZÇĞİÖŞÜ][^\W\d_]+){0,2}"
_TITLE: Final = {"en": r"(?:(?P<title>Mr|Mrs|Ms|Miss|Dr|Prof)\.? )?", "tr": ""}
_CALLED: Final = {"en": "", "tr": r"(?: (?P<called>Bey|Hanım))?"}
_AND: Final = {"en": "and", "tr": "ve"}
_GREETING: Final = {
    language: lazily(
        rf"(?P<greeting>{'|'.join(said)}),? {_TITLE[language]}(?P<name>{_NAME}?){_CALLED[language]}"
        rf"(?: {_AND[language]} (?P<other>{_NAME}))?(?P<end>[,!.:]?)"
    )
    for language, said in _SAID.items()
}
_ADDRESSING: Final = frozenset(",!")
_ALL: Final = lazily(r"(?:hi|hello|hey)(?: to)? (?:all|everyone|everybody)(?P<end>[,!.:]?)", re.IGNORECASE)
# Words with a capital for whoever is there.
_NOBODY: Final = frozenset(
    {"All", "Colleagues", "Everybody", "Everyone", "Folks", "Friends", "Guys", "Madam", "Sir", "Team", "There"}
)
_TITLES: Final = {"Dr": "Dr.", "Prof": "Prof."}
_CALLED_SO: Final = {"Bey": "Mr ", "Hanım": "Ms ", None: ""}


def greeting_there(text: str, pair: LanguagePair) -> str:
    """Return how the other language greets whom an English or Turkish text greets; "" of other texts."""
    if {pair.source, pair.target} != _SAID.keys():
        return ""
    if pair.source == "en" and (every := _ALL.fullmatch(text)) is not None:
        return f"Herkese merhaba{every['end']}"
    found = _GREETING[pair.source].fullmatch(text)
    if found is None or not all(_is_name(name, found, pair.source) for name in (found["name"], found["other"]) if name):
        return ""
    others = f" {_AND[pair.target]} {found['other']}" if found["other"] else ""
    return f"{_SAID[pair.source][found['greeting']]} {_addressed(found, pair)}{others}{found['end']}"


def _addressed(found: re.Match[str], pair: LanguagePair) -> str:
    if pair.source == "tr":
        return _CALLED_SO[found["called"]] + found["name"]
    return f"{_TITLES.get(found['title'], 'Sayın')} {found['name']}" if found["title"] else str(found["name"])


def _is_name(name: str, greeting: re.Match[str], language: str) -> bool:
    """Tell whether somebody is called so: `Can`, but not `Everyone` or `Arkadaşlar`, nor `Değerli Taş`."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    is_told = greeting["title"] if language == "en" else greeting["called"]
    if is_told or first in given_names():
        return True
    is_word = first in renamed(language).words or first in signs.WHO[language] or first in _NOBODY
    return greeting["end"] in _ADDRESSING and not is_word and not (language == "tr" and signs.MINE_OR_MANY.search(last))
