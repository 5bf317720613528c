"""The shapes a Turkish noun takes before its suffixes: kitap, kitab-; şehir, şehr-; meclisi, meclis-."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from glossary.patterns import lazily
from glossary.turkish.english_words import read_lent
from glossary.turkish.lexicon import (
    DOUBLING,
    FRONT_HARMONY,
    FRONT_HARMONY_ENDINGS,
    IRREGULAR,
    SOFTENED_AND_DROPPED,
    SOFTENING_G,
    SOFTENING_SHORT,
    SOFTENING_T,
    UNWRITTEN,
    UNWRITTEN_AT_WILL,
    VERB_ROOTS,
    VOWEL_DROPPING,
)
from glossary.turkish.sounds import CLOSE, HARDENED, VOWELS, Sound, last_vowel, sound_of, syllables
from glossary.turkish.suffixes import SAYING, State, endings

# A noun that stands alone in one term is the last word of others.
_KEPT: Final = 20_000
_UNWRITTEN: Final = UNWRITTEN | UNWRITTEN_AT_WILL
_VOWEL_DROPPING: Final = tuple(VOWEL_DROPPING)
_FRONT_HARMONY_IN_COMPOUNDS: Final = tuple(word for word in FRONT_HARMONY if len(word) > 3)
_SOFTENING_TO_D: Final = SOFTENING_T | SOFTENING_SHORT
# Names and compounds that end in one of these soften as it does: bozkurt, altgeçit.
_SOFTENING_T: Final = (
    "geçit",
    "kurt",
    "yurt",
    "senet",
    "şehit",
    "kanat",
    "kağıt",
    "yoğurt",
    "kilit",
    "hudut",
    "vaat",
    "vücut",
)
# su has suyum and suyunun where other words in a vowel have -m and -nun.
_BUFFERED: Final = frozenset("mns")
# What is made of something is the same where it is undergone: kamulaştırma, taşınmazın kamulaştırılması.
_ENDS_OF_MADE: Final = ("tırma", "tirme", "dırma", "dirme")
_MADE: Final = lazily(r"(?P<deed>l[ae][şn][td](?P<vowel>[ıi])r)(?P<noun>m[ae])$")
_SOFTENED: Final = {"p": "b", "ç": "c", "t": "d", "k": "ğ"}


class Stem(NamedTuple):
    """A noun as it stands before a suffix, and which endings may follow it there."""

    text: str
    sound: Sound
    state: State = State.NOUN
    only_before_vowels: bool = False
    only_before_consonants: bool = False
    is_verb_too: bool = False
    has_no_buffer: bool = False

    def takes(self, ending: str) -> bool:
        """Tell whether this ending, possibly empty, may stand behind this stem."""
        reading = endings(self.sound, self.state).get(ending)
        if reading is None:
            return False
        first = ending[:1]
        is_barred = self.only_before_consonants if first in VOWELS else self.only_before_vowels
        is_barred = is_barred or (self.has_no_buffer and first in _BUFFERED)
        return not (is_barred or (self.is_verb_too and SAYING.intersection(reading[:1])))


@lru_cache(maxsize=_KEPT)
def stems_of(noun: str) -> tuple[Stem, ...]:
    """Return the stems of a folded noun in its dictionary form."""
    return tuple(_stems(noun, State.NOUN))


def stems_of_head(word: str, state: State = State.COMPOUND) -> tuple[Stem, ...]:
    """Return the stems of the last word of a compound, which mostly carries a possessive: (belediye) meclisi.

    In the state `NOUN` its noun counts without the possessive too, as in a longer compound: (belediye) meclis üyesi.
    """
    bases = (stem for base in _without_possessive(word) for stem in _stems(base, state))
    return (*stems_of(word), *bases)


def _stems(noun: str, state: State) -> Iterator[Stem]:
    sounds = heard_in(noun)
    if not sounds:
        return
    changed = _before_vowels(noun)
    always_changes = _always_changes(noun)
    marks = {"is_verb_too": noun in VERB_ROOTS, "has_no_buffer": noun in IRREGULAR}
    others = (*changed, noun) if noun in _UNWRITTEN else changed
    undergone = _undergone(noun)
    for heard in sounds:
        yield Stem(noun, heard, state, only_before_consonants=always_changes, **marks)
        if undergone:
            yield Stem(undergone, heard, state)
        if others:
            closed = heard._replace(ends_in_vowel=False)
            yield from (Stem(text, closed, state, only_before_vowels=True) for text in others)


def _undergone(noun: str) -> str:
    """Return kamulaştırılma for kamulaştırma, "" for a noun that is no such deed."""
    made = _MADE.search(noun) if noun.endswith(_ENDS_OF_MADE) else None
    return noun[: made.end("deed")] + made["vowel"] + "l" + made["noun"] if made else ""


def heard_in(noun: str) -> tuple[Sound, ...]:
    """Return how a folded noun sounds to its suffixes, the likeliest first; nothing without a vowel."""
    sound = sound_of(noun)
    if sound is None:
        return ()
    if said := sound_of(read_lent(noun)):
        # Who does not know how an English word sounds bends it as it is written.
        return (said, sound)
    if noun in FRONT_HARMONY or noun.endswith(_FRONT_HARMONY_IN_COMPOUNDS):
        return (sound.fronted(),)
    is_open_to_both = noun.endswith(FRONT_HARMONY_ENDINGS) and syllables(noun) > 1
    return (sound, sound.fronted()) if is_open_to_both else (sound,)


def _always_changes(noun: str) -> bool:
    return noun in DOUBLING or noun in IRREGULAR


def _before_vowels(noun: str) -> tuple[str, ...]:
    """Return how the noun may be spelt before a vowel, where that differs."""
    if _always_changes(noun):
        return (DOUBLING.get(noun) or IRREGULAR[noun],)
    if noun.endswith(_VOWEL_DROPPING):
        return (without_last_vowel(noun),)
    return _softened(noun)


def without_last_vowel(noun: str) -> str:
    """Return şehr for şehir, kayd for kayıt."""
    return SOFTENED_AND_DROPPED.get(noun, noun[:-2] + noun[-1])


def _softened(noun: str) -> tuple[str, ...]:
    if noun.endswith(SOFTENING_G) and syllables(noun) > 1:
        return (noun[:-1] + "ğ",)
    soft = _SOFTENED.get(noun[-1])
    if soft is None or (syllables(noun) == 1 and noun not in SOFTENING_SHORT):
        return ()
    if soft == "d" and noun not in _SOFTENING_TO_D and not noun.endswith(_SOFTENING_T):
        return ()
    # renk, rengi: after n the k becomes g.
    return (noun[:-1] + ("g" if noun.endswith("nk") else soft),)


def _without_possessive(word: str) -> Iterator[str]:
    """Guess the nouns whose possessive this may be: meclisi, meclis; müdürlüğü, müdürlük; üyesi, üye."""
    if word[-1:] not in CLOSE.values() or len(word) < 3:
        return
    base = word[:-1]
    if len(base) > 2 and base[-1] == "s" and base[-2] in VOWELS:
        yield base[:-1]
    if base in _UNWRITTEN:
        yield base
    if base[-1] not in VOWELS and last_vowel(base) is not None:
        yield from _nouns_spelt_before_vowel(base)


def _nouns_spelt_before_vowel(base: str) -> Iterator[str]:
    if base[-1] != "ğ" or syllables(base) == 1:
        yield base
    if base[-1] in HARDENED:
        yield base[:-1] + HARDENED[base[-1]]
    if base.endswith("oğ"):
        yield base[:-1] + "g"
    if base in UNCHANGED:
        yield UNCHANGED[base]
    if base.endswith(_DROPPED_ENDINGS):
        yield from (base.removesuffix(short) + noun for short, noun in DROPPED.items() if base.endswith(short))


UNCHANGED: Final = {changed: noun for noun, changed in (DOUBLING | IRREGULAR).items()}
DROPPED: Final = {without_last_vowel(noun): noun for noun in VOWEL_DROPPING}
_DROPPED_ENDINGS: Final = tuple(DROPPED)
