"""People who stand alone in a cell or behind a label, with titles and offices; engines take them for things."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, can_be_rendered, render_alone
from translation_service.engines.formulas.labels import AND, is_all_said, labels_there
from translation_service.engines.names.finding import is_name_of_person, titled_name
from translation_service.engines.names.forms_of_address import english_title
from translation_service.engines.names.listed import renamed

_LONGEST_SERIES: Final = 300
_MOST_PARTS: Final = 4
_BETWEEN_NAMES: Final = lazily(r"(, (?:and |ve )?| (?:and|ve) |; )")
_EXTENSION: Final = lazily(
    r"(?<!\w)(?:dâhilî|dahili|dâhili|iç hat|ext\.?|extension)[ :]+(?=\d)", re.IGNORECASE, needs="0"
)
_EXTENSION_SAID: Final = {"en": "ext.", "tr": "dâhilî"}
_WITH_NUMBER: Final = lazily(r"(?P<name>[^,()]{4,60}) \([\d /-]+\)", needs="(")
_INITIALLED: Final = lazily(r"[A-ZÇĞİÖŞÜ]\. [A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20}", needs=".")
_WITH_OFFICE: Final = lazily(r"(?P<name>[^,()]{4,60}) \((?P<office>[^()\d]{3,60})\)", needs="(")
# A programme says `Açılış Konuşması, Belediye Başkanı` in the same way, but not where to call.
_REACHED_AT: Final = lazily(r"\d{3} ?\d{2,4}(?: ?\d{2}){0,2}$|\S@\S", needs="0@")
_TITLES: Final = {
    ("en", "tr"): {"Mr": "Sayın", "Mrs": "Sayın", "Ms": "Sayın", "Miss": "Sayın", "Dr": "Dr.", "Prof": "Prof."},
    ("tr", "en"): {"Sayın": "", "Sn": "", "Bay": "Mr", "Bayan": "Ms", "Dr": "Dr", "Prof": "Prof.", "Av": "Attorney"},
}


def people_there(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return people and nothing else as the other language names them; "" of other texts."""
    return titled_there(text, pair) or _several(text, pair) or _with_more(text, pair, style)


def titled_there(text: str, pair: LanguagePair) -> str:
    """Return the name of a person behind a title that the other language has as well; "" for anything else."""
    found = titled_name(text, pair.source) if (pair.source, pair.target) in _TITLES else None
    title = _TITLES[pair.source, pair.target].get(found[0]) if found is not None else None
    return f"{title or english_title(found[1])} {found[1]}" if found is not None and title is not None else ""


def _several(text: str, pair: LanguagePair) -> str:
    """Return several persons one after the other, which engines take for things: `Ayşe KAYA, Ali VELİ`."""
    parts = _BETWEEN_NAMES.split(text) if len(text) <= _LONGEST_SERIES else [text]
    people, are_known = list[str](), False
    for part in parts[::2] if len(parts) > 1 else ():
        one = _person(part, pair)
        # Beside others `B. Çelik` is somebody as well, though a heading may be called so.
        if not one and not _INITIALLED.fullmatch(part):
            return ""
        people.append(one or part)
        are_known |= bool(one)
    joins = [re.sub("and|ve", AND[pair.target], sign) for sign in parts[1::2]] if are_known else []
    return "".join(map(str.__add__, people, [*joins, ""])) if joins else ""


def _person(text: str, pair: LanguagePair) -> str:
    """Return a name as it is, with an office in brackets as it is called: `A. Demirtaş (Mayor)`; "" of other texts."""
    found = _WITH_OFFICE.fullmatch(text)
    if found is None:
        return text if is_name_of_person(text, pair.source) else ""
    office = labels_there(found["office"], "", pair) if is_name_of_person(found["name"], pair.source) else ""
    return f"{found['name']} ({office})" if office else ""


def _with_more(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return a person with what is behind the name: `Nurcan Aslan (38412)`, `Eneko Goia, Mayor, 0141 287 0900`."""
    numbered = _WITH_NUMBER.fullmatch(text)
    if numbered is not None:
        return text if is_name_of_person(numbered["name"], pair.source) else ""
    name, *more = text.split(", ") if len(text) <= _LONGEST_SERIES else [text]
    titled = titled_there(name, pair)
    is_name = titled or is_name_of_person(name, pair.source) or (_is_reached(text) and _may_be_name(name))
    if not 1 <= len(more) < _MOST_PARTS or not is_name:
        return ""
    offices = [labels_there(part, "", pair) for part in more]
    said = [office or _value(part, pair, style) for part, office in zip(more, offices, strict=True)]
    return ", ".join([titled or name, *said]) if all(said) and offices[0] else ""


def _value(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return values alone as the other language writes them, the extension of a telephone too; "" of other texts."""
    text = _EXTENSION.sub(f"{_EXTENSION_SAID.get(pair.target, '')} ", text)
    if text.startswith(tuple(_EXTENSION_SAID.values())) and text.partition(" ")[2].isdecimal():
        return text
    return render_alone(text, pair, style) if is_all_said(text) and can_be_rendered(text, pair) else ""


def _is_reached(text: str) -> bool:
    return _REACHED_AT.search(text) is not None or _EXTENSION.search(text) is not None


def _may_be_name(text: str) -> bool:
    """Tell whether words with capitals, before an office and a telephone, are a name that is in no list."""
    words = text.split()
    return len(words) > 1 and all(word[0].isupper() and word not in renamed("en").words for word in words)
