"""Text in encodings that nobody names: what letters and signs are in it when it is read the right way."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.txt.alphabets import without_signs_apart

_LETTERS: Final = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
# Other languages of western Europe hardly have any of these, whatever encoding their bytes are taken for.
_OWN: Final = frozenset("ğışĞİŞ")
# Names from elsewhere that stand in Turkish text have these: José, Müller & Söhne Straße, Citroën, Priština.
_GUESTS: Final = frozenset("áàäãåæéèêëíïóôõøúñßšžÁÀÄÅÉÈÍÓØÚÑŠŽ")
_RAISED: Final = frozenset("ºªµ")
_SIGNS: Final = frozenset("“”„‘’«»–—…•°§€·\xa0")
_FEWEST: Final = 3
_WESTERN: Final = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßÿœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ")
# In names from elsewhere.
_CARONS: Final = frozenset("šžŠŽ")
_WESTERN_SIGNS: Final = _SIGNS | frozenset("¡¿ºª´")
_IN_A_WORD: Final = lazily(r"[^\W\d_][¡¿ºª§°•·][^\W\d_]")
# Letters of DOS or a Macintosh are read as these.
_NO_LETTER: Final = lazily(r"[^\W\d_][¢£¤¥¦¨ª«¬¯¶¸¹º»¼½¾¿¡‚ƒ„†‡ˆ‰‹›\x80-\x9f\ufffd][^\W\d_]")
# Of letters of other scripts all would be beyond ASCII.
_MOST_FOREIGN: Final = 0.25


def is_turkish(text: str) -> bool:
    """Tell whether all letters beyond ASCII are Turkish, and no signs stand between them."""
    return _LETTERS.issuperset(_foreign(text)) and not _NO_LETTER.search(text)


def is_turkish_with_guests(text: str) -> bool:
    """Tell whether text is Turkish but for letters of a few names from elsewhere.

    Bytes of Icelandic and Croatian would be more soft g than Turkish has, and those of Cyrillic hardly anything else.
    """
    foreign = _foreign(text)
    guests = sum(letter in _GUESTS for letter in foreign)
    own = Counter(letter.lower() for letter in foreign if letter in _OWN)
    are_known = (_LETTERS | _GUESTS).issuperset(foreign) and own["ğ"] <= own["ı"] + own["ş"] and bool(own)
    is_mostly_own = 2 * guests < len(foreign) and 2 * len(foreign) <= sum(map(str.isalpha, text))
    return are_known and is_mostly_own and not _NO_LETTER.search(text)


def _foreign(text: str) -> list[str]:
    return [letter for letter in text if not letter.isascii() and letter.isalpha() and letter not in _RAISED]


def from_old_computers(content: bytes) -> str:
    """Return the encoding in which a Macintosh or DOS wrote Turkish, "" where the bytes are not Turkish in it."""
    for encoding in ("mac_turkish", "cp857"):
        text = content.decode(encoding, "replace")
        foreign = {letter for letter in text if not letter.isascii()}
        are_known = foreign <= _LETTERS | _SIGNS and len(foreign & _LETTERS) >= _FEWEST and len(foreign & _OWN) > 1
        # Of Arabic all letters would be beyond ASCII.
        if are_known and 2 * sum(map(str.isascii, filter(str.isalpha, text))) > len(_foreign(text)):
            return encoding
    return ""


def is_of_the_west(signs: Iterable[str]) -> bool:
    """Tell whether signs beyond ASCII are letters of Turkish and western Europe and what stands between them."""
    return (_LETTERS | _WESTERN | _WESTERN_SIGNS).issuperset(signs)


def is_western(text: str) -> bool:
    """Tell whether text looks like that of a language of western Europe."""
    text = without_signs_apart(text)
    foreign = [letter for letter in text if not letter.isascii() and letter.isalpha() and letter not in _WESTERN_SIGNS]
    carons = sum(letter in _CARONS for letter in foreign)
    signs = {sign for sign in text if not sign.isascii() and not sign.isalpha()}
    is_dense = len(foreign) > _MOST_FOREIGN * sum(map(str.isalpha, text))
    are_known = (_WESTERN | _CARONS).issuperset(foreign) and 3 * carons <= len(foreign)
    return not is_dense and are_known and signs <= _WESTERN_SIGNS and not _IN_A_WORD.search(text)
