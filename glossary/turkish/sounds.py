"""What the sounds of a Turkish word ask of the suffix behind it."""

from typing import Final, NamedTuple

VOWELS: Final = frozenset("aıoueiöü")
# Of foreign words x is read ks: Linux'ta.
VOICELESS: Final = frozenset("fstkçşhpx")

# The vowel that A and I become after each vowel.
OPEN: Final = dict(zip("aıoueiöü", "aaaaeeee", strict=True))
CLOSE: Final = dict(zip("aıoueiöü", "ııuuiiüü", strict=True))
FRONTED: Final = dict(zip("aıoueiöü", "eiöüeiöü", strict=True))

HARDENED: Final = {"b": "p", "c": "ç", "d": "t", "ğ": "k", "g": "k"}


class Sound(NamedTuple):
    """The last vowel of a word, and the kind of sound it ends in."""

    vowel: str
    ends_in_vowel: bool
    ends_voiceless: bool

    def fronted(self) -> "Sound":
        """Return the sound of a word that takes front vowels against its spelling: saat, saatler."""
        return Sound(FRONTED[self.vowel], self.ends_in_vowel, self.ends_voiceless)


def last_vowel(word: str) -> str | None:
    """Return the last vowel of a folded word."""
    for letter in reversed(word):
        if letter in VOWELS:
            return letter
    return None


def sound_of(word: str) -> Sound | None:
    """Return the sound of a folded word; none without a vowel, where spelling does not tell."""
    vowel = last_vowel(word)
    return None if vowel is None else Sound(vowel, word[-1] in VOWELS, word[-1] in VOICELESS)


def syllables(word: str) -> int:
    """Count the syllables of a folded word: one a vowel."""
    return sum(map(VOWELS.__contains__, word))


def spell(shape: str, sound: Sound) -> str:
    """Spell a suffix behind a sound.

    A shape has capitals for letters that follow the word (A, I, D, C) and one bracketed letter at its start that
    appears only where it is needed: a consonant between vowels, a vowel between consonants.
    """
    if shape.startswith("("):
        is_wanted = (shape[1].lower() in VOWELS or shape[1] == "I") != sound.ends_in_vowel
        shape = shape[1] + shape[3:] if is_wanted else shape[3:]
    spelt, vowel, hard = "", sound.vowel, sound.ends_voiceless
    for letter in shape:
        written = _spell_letter(letter, vowel, hard=hard)
        vowel, hard, spelt = (written if written in VOWELS else vowel), written in VOICELESS, spelt + written
    return spelt


def _spell_letter(letter: str, vowel: str, *, hard: bool) -> str:
    match letter:
        case "A":
            return OPEN[vowel]
        case "I":
            return CLOSE[vowel]
        case "D":
            return "t" if hard else "d"
        case "C":
            return "ç" if hard else "c"
        case _:
            return letter


def after(sound: Sound, spelt: str) -> Sound:
    """Return the sound of a word once a spelt suffix stands behind it."""
    own = sound_of(spelt)
    if own is not None:
        return own
    return Sound(sound.vowel, ends_in_vowel=False, ends_voiceless=spelt[-1] in VOICELESS) if spelt else sound
