"""German compounds in two words, and two words in a compound: Beschluss des Magistrats, Magistratsbeschluss."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from glossary.languages.german_verbs import german_verb_forms
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS

_OF_TWO: Final = 2
_SHORTEST_PART: Final = 4
_SHORTEST_HEAD: Final = 3
# How far behind and before its head the first part of a compound may stand alone.
_BEHIND: Final = 4
_BEFORE: Final = 2
# What joins the parts of a compound.
_LINKING: Final = lazily(r"(?<=\w{3})(?:en|es|n|s)$")
_LINKS: Final = frozenset({"", "e", "en", "er", "es", "n", "s"})
# What a noun ends in, or an adjective that is made of it: finanzielle Autonomie.
_ENDING: Final = lazily(r"(?:e|en|er|ern|es|n|nen|s|se|sen|ses)?|(?:al|är|i?ell|ig|isch|lich)(?:e[mnrs]?)?")
_UNMARKED: Final = str.maketrans("äöü", "aou")
# How much further from its verb, which ends the clause: wer das Visum bei der Botschaft beantragt.
_BEFORE_VERB: Final = 6
_DEED: Final = lazily(r"(\w{3,})ung")
# What nouns of deeds end in whose verbs are spelt otherwise: Abnahme, abnehmen; Ratsbeschluss, beschließen.
_DEEDS: Final = {
    "abfuhr": "abholen", "antrag": "beantragen", "bau": "bauen", "besuch": "besuchen", "bruch": "brechen",
    "gabe": "geben", "kauf": "kaufen", "nahme": "nehmen", "pflege": "pflegen", "riss": "reißen",
    "schluss": "schließen", "schrift": "schreiben", "schutz": "schützen", "spruch": "sprechen", "tausch": "tauschen",
    "tritt": "treten", "wahl": "wählen",
}  # fmt: skip
# An adjective made of a noun: städtisch, kommunal, finanziell.
_MADE_OF_NOUN: Final = lazily(r"(\w{4,})(?:al|är|i?ell|isch|lich)(?:e[mnrs]?)?")
_KEPT: Final = 5_000


def is_compound_otherwise(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether folded words say a compound by its parts, or the words of a term by one compound.

    A head and what stands behind it, joined by small words, is one in the other order: Justizministerium for
    Ministerium für Justiz.
    """
    said, plain = without_marks(words), without_marks(wanted)
    if len(plain) == 1:
        return any(_are_near(said, *parts) for parts in _parted(plain[0]))
    if len(plain) == _OF_TWO and _is_of_noun(said, *plain):
        return True
    head, *others = plain
    described = [word for word, marked in zip(others, wanted[1:], strict=True) if marked not in STOP_WORDS["de"]]
    if not 0 < len(described) < len(others):
        return False
    # Beschluss des Rates, Ratsbeschluss
    owned = [*described[:-1], _LINKING.sub("", described[-1])]
    return any(_is_joined(said, head, nouns) for nouns in (described, owned))


def without_marks(words: Sequence[str]) -> tuple[str, ...]:
    """Return folded words without the marks that come and go with their forms: betrag and beträge."""
    return tuple(word.translate(_UNMARKED) for word in words)


def _parted(compound: str) -> Iterator[tuple[str, str]]:
    for cut in range(_SHORTEST_PART, len(compound) - _SHORTEST_HEAD + 1):
        yield _LINKING.sub("", compound[:cut]), compound[cut:]


def _are_near(said: Sequence[str], first: str, head: str) -> bool:
    verbs = _unmarked_verbs_of(head)
    for at, word in enumerate(said):
        is_verb = word in verbs
        if is_verb or _bends(word, head):
            before = _BEFORE_VERB if is_verb else _BEFORE
            near = (*said[max(0, at - before) : at], *said[at + 1 : at + _BEHIND])
            if any(_bends(one, first) for one in near):
                return True
    return False


@lru_cache(maxsize=_KEPT)
def verbs_of(deed: str) -> frozenset[str]:
    """Return the folded forms of the verb that a folded noun names the deed of: enthielt of enthaltung."""
    named = _DEED.fullmatch(deed)
    verbs = [f"{named[1]}en"] if named else []
    # Spende, spenden; Kontrolle, kontrollieren
    verbs += [f"{deed}n", f"{deed[:-1]}ieren"] if deed.endswith("e") else []
    verbs += [deed.removesuffix(noun) + verb for noun, verb in _DEEDS.items() if deed.endswith(noun)]
    return frozenset(form.casefold() for verb in verbs for form in (verb, *german_verb_forms(verb)))


@lru_cache(maxsize=_KEPT)
def _unmarked_verbs_of(deed: str) -> frozenset[str]:
    return frozenset(form.translate(_UNMARKED) for form in verbs_of(deed))


def _is_of_noun(said: Sequence[str], adjective: str, noun: str) -> bool:
    """Tell whether an adjective is there as the noun that it is made of: Haushalt der Stadt, Kommunalhaushalt."""
    made = _MADE_OF_NOUN.fullmatch(adjective)
    if made is None:
        return False
    whole = adjective[: made.end(1)] + adjective[made.end(1) :].rstrip("emnrs")
    return _are_near(said, made[1], noun) or any(_is_joined(said, noun, [stem]) for stem in (made[1], whole))


def _is_joined(said: Sequence[str], head: str, described: Sequence[str]) -> bool:
    """Tell whether a compound of the last word and the head stands there, behind the other words."""
    *others, last = described
    for at, word in enumerate(said):
        start = word.rfind(head)
        if start >= _SHORTEST_PART and _bends(word[start:], head) and _begins(word[:start], last):
            before = said[max(0, at - _BEHIND) : at]
            if all(any(_begins(one, other) for one in before) for other in others):
                return True
    return False


def _begins(part: str, noun: str) -> bool:
    return part.startswith(noun) and part[len(noun) :] in _LINKS


def _bends(word: str, noun: str) -> bool:
    return word.startswith(noun) and _ENDING.fullmatch(word[len(noun) :]) is not None
