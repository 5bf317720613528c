"""German nouns that look like forms of one another and are not: Lehre and Lehrer, Besuch and Besucher, Rat and Rate."""

from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of

# Who does something: what ends in -er is no form of what ends in -e, -en or nothing.
_DOER: Final = lazily(r"(\w+)er[ns]?")
_ENDINGS: Final = frozenset({"", "e", "em", "en", "es", "n", "s"})
# What bends as an adjective has a form in -er: Vorsitzender, kommunaler, geförderter.
_ADJECTIVE: Final = lazily(
    r"\w*(?:nd|ig|\w\w\wisch|deutsch|lich|angestellt|beamt|geordnet)|\w{2,}(?:al|är|bar|ell|frei|(?<!sc)haft|iv|los|sam|voll)"
    r"|\w*ge\w{2,}t"
)
# Nouns with a plural in -er, without their marks; compounds follow them.
_PLURAL_IN_ER: Final = lazily(
    r"\w*(?:amt|bad|band|bild|blatt|brett|buch|dach|denkmal|dorf|ei|fach|fass|feld|gehalt|geist|geld|geschlecht|gesicht"
    r"|gewand|glas|glied|gott|grab|gras|gut|haupt|haus|hemd|holz|horn|huhn|kalb|kind|kleid|korn|kraut|lamm|land|licht"
    r"|lied|loch|mal|mann|mahl|maul|mund|nest|pfand|rad|rand|regiment|rind|scheit|schild|schloss|schwert|spital|stift"
    r"|strauch|tal|tuch|tum|volk|wald|weib|wort|wurm)"
)
# Nouns, and verbs, of their own that an old dative would be spelt like: die Rate is not dem Rate.
_OWN_WORDS: Final = words_of("akte akten bande banden fallen plane planen rate raten")
_SHORTEST: Final = 4
_UNMARKED: Final = str.maketrans("äöü", "aou")


def are_other_nouns(one: str, other: str) -> bool:
    """Tell whether of two folded words alike at the beginning one names who does the other, or another thing."""
    return (
        _names_a_doer(one, other) or _names_a_doer(other, one) or _is_own_word(one, other) or _is_own_word(other, one)
    )


def _names_a_doer(one: str, other: str) -> bool:
    doer = _DOER.fullmatch(one)
    if doer is None or _ADJECTIVE.fullmatch(doer[1]):
        return False
    stem, plain = doer[1].translate(_UNMARKED), other.translate(_UNMARKED)
    if plain == stem:
        return len(stem) >= _SHORTEST and _PLURAL_IN_ER.fullmatch(stem) is None
    return plain.startswith(stem) and plain[len(stem) :] in _ENDINGS


def _is_own_word(one: str, other: str) -> bool:
    """Tell whether one is a word of its own and the other has no more than its beginning: Raten, but not Rate."""
    return one in _OWN_WORDS and other == one.removesuffix("n").removesuffix("e")
