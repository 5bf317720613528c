"""The form a term takes among the words of a target: in place of others, before a postposition, behind a number."""

import re
from dataclasses import dataclass
from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.insertion.english.nouns import COUNTS
from glossary.languages.english import plural_of
from glossary.patterns import lazily
from glossary.rewriting import suffixes_read
from glossary.stop_words import words_of
from glossary.turkish.counting import is_singular_behind
from glossary.turkish.generation import UnknownForm, with_suffixes
from glossary.turkish.guessing import guess_suffixes, in_form_of
from glossary.turkish.suffixes import POSSESSIVE_NAMES, Ending

_WITHOUT_CASE: Final = words_of("için ile hakkında tarafından gibi konusunda adına yerine")
# Where: behind an owner or behind a bare noun, but behind no other case.
_PLACES: Final = words_of("""
    üzerinde üzerine üzerinden altında altına içinde içine içinden yanında yanına önünde önüne arkasında karşısında
    arasında arasına arasından dışında çevresinde etrafında sırasında esnasında boyunca
""")
_GOVERNED: Final[dict[str, frozenset[str]]] = {
    "dative": words_of("göre karşı kadar doğru rağmen karşın ilişkin dair yönelik ait dek değin özgü ilaveten"),
    "ablative": words_of("önce sonra beri itibaren dolayı ötürü başka bu yana"),
}
# Verbs right behind an object, by how they begin; the first word of two is enough: teşekkür etti, izin verdi.
_VERBS: Final = (
    ("dative", lazily(r"(?:katıl|başvur|gönder|gid|git|bildir|ulaş|teşekkür|izin|yardım|bağlı|uy(?!an)|güven)\w*")),
    ("ablative", lazily(r"(?:ayrıl|vazgeç|yararlan|faydalan|bahset|bahsed|kork|çekil|memnun|sorumlu)\w*")),
    ("instrumental", lazily(r"(?:görüş|buluş|tanış|mücadele|iş birliği|işbirliği|ilgili|birlikte|beraber)\w*")),
    ("accusative", lazily(r"(?:onayla|kabul|incele|değerlendir|redd|ziyaret|imzala|destekle|yayımla|hazırla)\w*")),
)
_PERSONS: Final = {
    "benim": "my",
    "senin": "your",
    "bizim": "our",
    "sizin": "your-plural",
    "onun": "its",
    "onların": "its",
}
# Behind the doer of these no noun is owned: başkanın raporu onaylaması.
_VERBAL_NOUN: Final = lazily(r"\w+(?:m[ae]s[ıi]|[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])\w*")
_SUFFIX_BEHIND: Final = lazily(rf"[{APOSTROPHES}]\w")
_NUMBERS: Final = frozenset({"plural"})
_ONE: Final = words_of("a an one this that each every another either neither")
_MANY: Final = (COUNTS - {"any", "no"}) | {"these", "those", "various"}
_PLURAL: Final = lazily(r".*(?:[^siu]s|ies|oes|uses|sses|men|children|people)", re.IGNORECASE)
_OF: Final = lazily(r"\s+(?:of|for|to|in|on)\s+", re.IGNORECASE)
_OWNING: Final = lazily(rf"([{APOSTROPHES}]s|(?<=s)[{APOSTROPHES}])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A place in a target: the words in place of which a term goes, and the text before and behind them."""

    before: str = ""
    over: str = ""
    behind: str = ""


def form_among(target: str, around: Surroundings, *, language: str, likely: str, pronunciation: str = "") -> str:
    """Return a rendering in the form its place in a target asks for; `likely` is what the source asks for."""
    match language:
        case "tr":
            return _turkish(target, around, likely, pronunciation)
        case "en":
            return _english(target, around, likely)
        case _:
            return likely


def _turkish(target: str, around: Surroundings, likely: str, pronunciation: str) -> str:
    asked = next(iter(suffixes_read(likely, target, before=around.before)), None)
    if asked is None and not around.over.strip():
        return likely
    try:
        return with_suffixes(target, _suffixes(around, asked or ()), pronunciation=pronunciation)
    except UnknownForm:
        return likely


def _suffixes(around: Surroundings, asked: Ending) -> Ending:
    if _SUFFIX_BEHIND.match(around.behind):
        return ()
    owned = _owned(asked, around)
    number = (
        tuple(name for name in owned if name not in _NUMBERS)
        if is_singular_behind(f"{around.before.rstrip()} ")
        else owned
    )
    return in_form_of(around.over, number) if around.over.strip() else _before_next(number, around.behind)


def _owned(asked: Ending, around: Surroundings) -> Ending:
    """Add the possessive that a genitive right before the place asks for: Ankara'nın nüfusu."""
    last = (around.before.split() or [""])[-1]
    owner = _PERSONS.get(fold(last, "tr")) or ("its" if last and "genitive" in guess_suffixes(last, ()) else "")
    if not owner or set(asked) & POSSESSIVE_NAMES or _VERBAL_NOUN.match(around.behind.lstrip()):
        return asked
    at = 1 if asked[:1] == ("plural",) else 0
    return (*asked[:at], owner, *asked[at:])


def _before_next(asked: Ending, behind: str) -> Ending:
    words = behind.split()
    following = fold(words[0], "tr").rstrip(".,;:!?)") if words else ""
    bare = tuple(name for name in asked if name in _NUMBERS | POSSESSIVE_NAMES)
    if following in _WITHOUT_CASE or (following in _PLACES and "genitive" not in asked):
        return bare
    case = next((case for case, words in _GOVERNED.items() if following in words), "")
    if not case and set(asked) - {"genitive", *bare}:
        case = next((case for case, verb in _VERBS if verb.fullmatch(following)), "")
    return (*bare, case) if case else asked


def _english(target: str, around: Surroundings, likely: str) -> str:
    over = around.over.strip()
    if over:
        owning = _OWNING.search(over)
        said = _OWNING.sub("", over)
        form = plural_of(target) if _PLURAL.fullmatch(_OF.split(said)[0]) and said.lower() != target.lower() else target
        return form + (owning[1] if owning else "")
    last = (around.before.lower().split() or [""])[-1]
    if last in _ONE:
        return target
    return plural_of(target) if last in _MANY else likely
