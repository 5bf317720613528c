"""Names whose capitals a translation does not keep: european union for European Union."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from glossary.finding.matching import Hit
from glossary.folding import APOSTROPHES, compose, fold
from glossary.languages.german import is_adjectival
from glossary.stop_words import words_of
from glossary.tokens import split_words

# With a capital these mean one person or body, without it any: the president of Namibia.
_TITLES: Final = words_of("""
    president presidency presidential minister ministry mayor governor ambassador excellency government parliament state
    council republic king queen prince cumhurbaşkanı cumhurbaşkanlığı başbakan başbakanlık bakan bakanlık vali valilik
    büyükelçi hükümet meclis devlet
""")
# What English running text may name in small letters throughout: the ministry of health, the foreign ministry.
_BODIES: Final = words_of("""
    ministry ministries court courts directorate department office board bureau presidency parliament assembly council
    committee commission gazette institution organisation organization authority agency
""")
# Which has a capital at the head of a letter only.
_GREETINGS: Final = words_of("dear esteemed honourable distinguished değerli")
# What kind of thing a name is of may be written small behind it: the LIFE programme.
_KINDS: Final = words_of("programme program project network")
# What French names without a capital: the services of a town hall, feasts and agreements.
_FRENCH_KINDS: Final = words_of("""
    bureau charte convention département direction fête journée objectif objectifs pacte programme secrétariat semaine
    service
""")
# Whose names keep their capitals everywhere.
_OWNERS: Final = words_of("european turkish türkiye turkey ottoman istanbul ankara united nations world grand eu un")
_ANY_I: Final = "[Iİıi]"
_LONGEST_LIKE_WORD: Final = 3
_KEPT: Final = 20_000


def is_miscased(hit: Hit, *, rendering: str, language: str) -> bool:
    """Tell whether a rendering found in a target lacks a capital that the glossary's has.

    More capitals than wanted are no fault: headings and tables have them. `hit` is a place in the target.
    """
    wanted = [compose(word.written) for word in split_words(rendering, language)]
    written = [compose(word.written) for word in split_words(hit.surface, language)]
    if not wanted or len(wanted) != len(written) or wanted[0].islower():
        return False
    if fold(wanted[0], language) in _GREETINGS:
        wanted, written = wanted[1:], written[1:]
    if len(wanted) > 1 and wanted[-1].lower() in _KINDS:
        wanted, written = wanted[:-1], written[:-1]
    if len(wanted) == 1 and fold(wanted[0], language) in _TITLES:
        return False
    may_be_small = _MAY_BE_SMALL.get(language)
    if may_be_small is not None and may_be_small(wanted, written):
        return False
    return any(_lacks_capitals(one, other) for one, other in zip(wanted, written, strict=True))


def _names_a_body(wanted: Sequence[str], written: Sequence[str]) -> bool:
    """Tell whether a body that many countries have is written small throughout; `the Ministry of health` is not."""
    words = [fold(word, "en") for word in wanted]
    has_body = len(words) > 1 and not _BODIES.isdisjoint((words[0], words[-1]))
    return has_body and _OWNERS.isdisjoint(words) and all(word.islower() for word in written)


def _is_french_kind(wanted: Sequence[str], written: Sequence[str]) -> bool:
    """Tell whether a name of several words keeps a capital, `Nations unies`, or is of a kind that has none."""
    is_long = len(wanted) > 1
    return is_long and (fold(wanted[0], "fr") in _FRENCH_KINDS or any(not word.islower() for word in written))


def _has_german_adjectives(wanted: Sequence[str], written: Sequence[str]) -> bool:
    """Tell whether only adjectives are small: of a noun made of one, behinderte Menschen, and within a name."""
    small = [at for at, (one, other) in enumerate(zip(wanted, written, strict=True)) if _lacks_capitals(one, other)]
    return all(at or len(wanted) == 1 for at in small) and all(is_adjectival(fold(wanted[at], "de")) for at in small)


_MAY_BE_SMALL: Final = {"en": _names_a_body, "fr": _is_french_kind, "de": _has_german_adjectives}


def _lacks_capitals(wanted: str, written: str) -> bool:
    return any(one.isupper() and other.islower() for one, other in zip(wanted, written, strict=False))


def is_written_as_name(rendering: str) -> bool:
    """Tell whether a rendering is one word that is not written small throughout: UNESCO, Eurocities."""
    return " " not in rendering and not rendering.islower()


def in_other_letters(text: str, name: str) -> tuple[int, int] | None:
    """Return the place of a name in capitals, an abbreviation or a trade mark, that a text writes in other ones.

    Its `I` may be any of the four that Turkish has. Two or three letters are a word of their own (`un`, `it`) unless
    they begin with a capital or have an apostrophe behind them.
    """
    found = _in_any_letters(name).search(text)
    if found is None:
        return None
    is_word = len(name) <= _LONGEST_LIKE_WORD and found[0].islower()
    return None if is_word else found.span()


@lru_cache(maxsize=_KEPT)
def _in_any_letters(name: str) -> re.Pattern[str]:
    letters = "".join(_ANY_I if letter in _ANY_I else re.escape(letter) for letter in name)
    return re.compile(rf"(?<!\w){letters}(?:[{APOSTROPHES}]\w+)?(?!\w)", re.IGNORECASE)
