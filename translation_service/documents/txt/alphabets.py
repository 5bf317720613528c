"""Text in encodings that nobody names, told by its alphabet: all its letters are those of one language."""

from itertools import pairwise
from typing import Final

from glossary.patterns import lazily

_FEWEST: Final = 3
# Of Cyrillic, Greek or Arabic words all letters would be beyond ASCII.
_MOST_FOREIGN: Final = 0.8
_OF_OTHER_SCRIPT: Final = lazily(r"[^\W\d_a-zA-Z]{5}")
_SIGNS: Final = frozenset("“”„‚‘’‹›«»–—…•°§€·¡¿ºª\xa0\xad")
_IN_A_WORD: Final = lazily(r"[^\W\d_][“”„‚‹›«»…•°§€¡¿ºª][^\W\d_]")
_WESTERN: Final = (
    "äöüßéèàçñ",  # German, with names of its neighbours
    "éèêëàâçîïôöùûüÿœæñ",  # French
    "áéíóúüñçï",  # Spanish
    "àèéíïòóúüç",  # Catalan
    "ãõáâàéêíóôúüç",  # Portuguese
    "àèéìíîòóù",  # Italian
    "åäöéüà",  # Swedish and Finnish
    "åæøéèêòóôäöü",  # Danish and Norwegian
    "éëïèöüóáàêíúç",  # Dutch
    "áéíóúýðþæö",  # Icelandic
)
_CENTRAL: Final = (
    "áéíóöőúüű",  # Hungarian
    "ąćęłńóśźż",  # Polish
    "áčďéěíňóřšťúůýž",  # Czech
    "áäčďéíĺľňóôŕšťúýž",  # Slovak
    "čćđšž",  # Croatian, Bosnian, Serbian and Slovene
    "ăâîşţșț",  # Romanian
)
# Signs that other encodings have letters for, where they stand as letters do not: “120 m²”, “£20”, “© 2026”, “Pardus®”.
_APART: Final = lazily(
    r"(?<![^\W\d_])(?:[dckm]?m[²³]|µ[a-zA-Z]{1,2}|[£¥©®™¹²³½¼¾×±÷µ]+)(?![^\W\d_])|(?<=[^\W\d_])[®™](?![^\W\d_])"
)
_COMMONEST: Final = "cp1252"
_GROUPS: Final = (
    ((_COMMONEST,), _WESTERN),
    (("cp1250", "iso8859_2", "iso8859_16"), _CENTRAL),
    (("cp850", "mac_roman"), _WESTERN),
    (("cp852",), _CENTRAL),
)
# Hungarian and Romanian letters are read as these, which stand before few others in Portuguese.
_ELSEWHERE: Final = lazily(r"õ[^\W\de]|ã[^\W\deois]")


def of_one_language(content: bytes) -> str:
    """Return the encoding of what is of one language of western or central Europe; common ones go first."""
    for encodings, alphabets in _GROUPS:
        for encoding in encodings:
            text = without_signs_apart(content.decode(encoding, "replace"))
            letters = {letter.lower() for letter in text if not letter.isascii() and letter not in _SIGNS}
            fitting = [alphabet for alphabet in alphabets if letters.issubset(alphabet)]
            is_fitting = any("ã" not in alphabet or not _ELSEWHERE.search(text) for alphabet in fitting)
            if is_fitting and _is_spelt(text, fewest=1 if encoding == _COMMONEST else _FEWEST):
                return encoding
    return ""


def without_signs_apart(text: str) -> str:
    """Return a text without the signs that are none of its letters wherever they stand."""
    return _APART.sub("", text)


def _is_spelt(text: str, *, fewest: int) -> bool:
    """Tell whether letters beyond ASCII stand in words as in any language: a capital follows no small one."""
    foreign = sum(not letter.isascii() and letter.isalpha() for letter in text)
    is_dense = foreign > _MOST_FOREIGN * sum(map(str.isalpha, text)) or _OF_OTHER_SCRIPT.search(text)
    capitals = any(before.islower() and after.isupper() and not after.isascii() for before, after in pairwise(text))
    return foreign >= fewest and not (is_dense or capitals or _IN_A_WORD.search(text))
