"""Numbers in words, and what says that it is more or less than so many, in German and the Romance languages."""

from typing import Final

from glossary.patterns import lazily

_DIGITS: Final = lazily(r"\d[\d.]*")
_YEAR: Final = lazily(r"(?:19|20)\d\d")
# Numbers that are put together; the small ones are in the grammar.
_WORDS: Final = {
    "de": lazily(
        r"(?:\w+und)?(?:zwanzig|(?:drei|vier|fünf|sech|sieb|acht|neun)(?:zig|ßig))|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn"
        r"|(?!jahr)\w*(?:hundert|tausend)\w*"
    ),
    "fr": lazily(
        r"(?:vingt|trente|quarante|cinquante|soixante|septante|nonante|quatre-vingt)s?(?:-[\w-]+)?|dix-(?:sept|huit|neuf)"
        r"|cents?|mille"
    ),
    "es": lazily(r"veinti\w+|dieci\w+|setenta|ochenta|noventa|(?:\w+cient|quinient)[oa]s|mil"),
    "pt": lazily(
        r"dez(?:ass?|ess?)(?:eis|ete)|dez(?:oito|[ae]nove)|setenta|oitenta|noventa|(?:duz|trez|\w+c|quinh)ent[oa]s|mil"
    ),
    "it": lazily(
        r"(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)(?:[ai]?(?:uno?|due|tr[eé]|quattro|cinque|sei|sette|otto"
        r"|nove)|[ai])|dicia\w+|diciotto|\w*cento|mille|\w+mila"
    ),
}
# More or less than so many, which asks for no case; über only of many: über tausend, but über zwei Anträge.
_ABOUT_LISTED: Final = {
    "de": """
        rund, etwa, ungefähr, circa, ca, fast, knapp, mehr als, weniger als, nicht mehr als, mindestens, höchstens,
        bis zu
    """,
    "fr": "plus de, moins de, près de, environ, presque, à le moins, à le plus, quelque, pas moins de",
    "es": "más de, menos de, cerca de, alrededor de, casi, a el menos, como mínimo, unos, unas, aproximadamente",
    "pt": "mais de, menos de, cerca de, perto de, quase, por o menos, aproximadamente, uns, umas",
    "it": "più di, meno di, oltre, circa, quasi, almeno, non meno di",
}
_ABOUT: Final = {
    language: frozenset(tuple(phrase.split()) for phrase in listed.split(","))
    for language, listed in _ABOUT_LISTED.items()
}
_LONGEST: Final = 4
_OVER: Final = lazily(r"\d{2,}|\w*(?:hundert|tausend|zig|ßig)\w*")
_TWO: Final = 2


def is_number(word: str, language: str) -> bool:
    """Tell whether a word is a number in figures, which is no year, or one that is put together."""
    if _DIGITS.fullmatch(word):
        return _YEAR.fullmatch(word) is None
    words = _WORDS.get(language)
    return words is not None and words.fullmatch(word.lower()) is not None


def without_about(words: tuple[str, ...], small: frozenset[str], language: str) -> tuple[str, ...]:
    """Leave out what says more or less before a number, and all of a number but its end: treinta y [cinco]."""
    kept: list[str] = []
    for word in words:
        if is_number(word, language) or word.lower() in small:
            kept = _cut(kept, word, language)
        kept.append(word)
    return tuple(kept)


def _cut(kept: list[str], number: str, language: str) -> list[str]:
    lowered = [word.lower() for word in kept[-_LONGEST:]]
    if lowered[-1:] and lowered[-1] in {"y", "e", "et"} and len(kept) >= _TWO and is_number(kept[-2], language):
        return kept[:-_TWO]
    if language == "de" and lowered[-1:] == ["über"] and _OVER.fullmatch(number.lower()):
        return kept[:-1]
    phrases = _ABOUT.get(language, frozenset())
    long = next((length for length in range(len(lowered), 0, -1) if tuple(lowered[-length:]) in phrases), 0)
    return kept[: len(kept) - long]
