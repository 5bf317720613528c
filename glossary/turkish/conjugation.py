"""Turkish verbs in the form of others: yasaklandı beside kara listeye almak is kara listeye alındı."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from glossary.folding import compose, fold
from glossary.stop_words import words_of
from glossary.turkish.generation import UnknownForm, with_suffixes
from glossary.turkish.reading import read_suffixes
from glossary.turkish.sounds import CLOSE, VOWELS, last_vowel, sound_of, spell, syllables
from glossary.turkish.suffixes import Ending
from glossary.turkish.verbs import is_grown_together, is_infinitive, subject_of, undergone_root

_KEPT: Final = 2_000
_INFINITIVE: Final = 3
# Their last consonant softens before a vowel: ed-, gid-.
_SOFTENING: Final = words_of("dit et git güt tat")
# Of one syllable, and yet with a close vowel in the aorist: alır, but yapar.
_CLOSE_AORIST: Final = words_of("al bil bul dur gel gör kal ol öl san var ver vur")
# Before a y their vowel closes: diyecek, yiyen.
_CLOSING: Final = words_of("de ye")
_AORIST: Final = "r"
_PERSONS_OF_PAST: Final = ("", "m", "n", "k", "nIz", "lAr")
_PERSONS: Final = ("", "Im", "sIn", "Iz", "sInIz", "lAr")


def _behind(tense: str, *endings: str) -> tuple[str, ...]:
    return tuple(tense + ending for ending in endings)


_ENDINGS: Final = (
    *_behind("DI", *_PERSONS_OF_PAST),
    *_behind("mIş", *_PERSONS, "tIr", "lArdIr", "tI", "tIk", "tIlAr", "lArdI", "sA", "ken"),
    *_behind("Iyor", *_PERSONS, "dur", "lardIr", "du", "dum", "duk", "lardI", "sa", "ken"),
    *_behind("(y)AcAk", "", "sIn", "sInIz", "lAr", "tIr", "lArdIr", "tI", "tIk", "lArdI", "sA", "ken"),
    *_behind("(y)AcAğ", "Im", "Iz"),
    *_behind(_AORIST, *_PERSONS, "dI", "dIk", "lArdI", "sA", "sAk", "lArsA", "ken", "cAsInA"),
    *_behind("mAlI", "", "yIm", "sIn", "yIz", "sInIz", "lAr", "dIr", "dIrlAr", "ydI", "ydIk", "yken"),
    *_behind("mAktA", "", "dIr", "dIrlAr", "yIz", "yIm", "ydI", "yken"),
    *_behind("sA", *_PERSONS_OF_PAST, "ydI"),
    *_behind("(y)A", "lIm", "yIm", "rAk", "lI"),
    *_behind("(y)I", "n", "nIz", "p", "ncA"),
    *("sIn", "sInlAr", "mAdAn", "mAksIzIn", "DIkçA", ""),
)
# What these make of a verb bends as a noun does: yapılması, yapanlar, yapıldığını.
_NOUNS: Final = ("mA", "mAk", "(y)An", "DIk", "(y)AcAk")


class VerbForm(NamedTuple):
    """A form of a verb: whether it is undergone, can be done and is denied, its ending, and suffixes of a noun."""

    is_passive: bool
    is_possible: bool
    is_denied: bool
    ending: str
    suffixes: Ending | None = None


@lru_cache(maxsize=_KEPT)
def read_verb(word: str, infinitive: str) -> VerbForm | None:
    """Return which form of a verb a word is, none if it is no form that is known."""
    form, verb = fold(compose(word), "tr"), fold(infinitive, "tr")
    if not is_infinitive(verb):
        return None
    return next(_readings(form, verb[:-_INFINITIVE]), None)


def conjugate(infinitive: str, form: VerbForm) -> str:
    """Return a verb in a form; of several words the last bends. Raises UnknownForm for suffixes no noun can take."""
    before, space, last = compose(infinitive).rpartition(" ")
    root = last[:-_INFINITIVE]
    stem = _stem_of(fold(root, "tr"), form)
    written = _spelt(stem, form.ending, form)
    if form.suffixes is not None:
        written = with_suffixes(written, form.suffixes)
    return (_undergone(before) if form.is_passive else before) + space + root[:1] + written[1:]


def _undergone(before: str) -> str:
    """Return the words before a verb with their object as a subject: üst yapısını (yenilemek), üst yapısı."""
    subject = subject_of(fold(before.rpartition(" ")[2], "tr"))
    return before[: len(before) - len(before.rpartition(" ")[2]) + len(subject)] if subject else before


def in_form_of_verb(surface: str, old: str, new: str) -> str:
    """Return a verb of one or more words in the form that `surface` is of another, "" if it is none that is known."""
    form = read_verb(surface.rpartition(" ")[2], old.rpartition(" ")[2])
    if form is None or not is_infinitive(fold(new.rpartition(" ")[2], "tr")):
        return ""
    try:
        return conjugate(new, form)
    except UnknownForm:
        return ""


def _readings(word: str, root: str) -> Iterator[VerbForm]:
    stems = [(form, _stem_of(root, form)) for form in _FORMS]
    # A stem may change in its last two letters before what follows it.
    likely = [(form, stem) for form, stem in stems if word.startswith(stem[:-2] or stem[:1])]
    for form, stem in likely:
        yield from (form._replace(ending=ending) for ending in _ENDINGS if _spelt(stem, ending, form) == word)
    for form, stem in likely:
        yield from _nouns(word, stem, form)


def _nouns(word: str, stem: str, form: VerbForm) -> Iterator[VerbForm]:
    for ending in _NOUNS:
        reading = read_suffixes(word, _spelt(stem, ending, form))
        if reading is not None:
            yield form._replace(ending=ending, suffixes=reading.suffixes)


_FORMS: Final = tuple(
    VerbForm(is_passive, is_possible, is_denied, "")
    for is_possible in (False, True)
    for is_denied in (False, True)
    for is_passive in (False, True)
)


@lru_cache(maxsize=_KEPT)
def _stem_of(root: str, form: VerbForm) -> str:
    """Return a root with what stands between it and an ending: onaylan-, onaylayabil-, onaylama-."""
    stem = _joined(undergone_root(root), _passive(root)) if form.is_passive else root
    if form.is_possible:
        stem = _joined(stem, "(y)A" if form.is_denied else "(y)Abil")
    return _joined(stem, "mA") if form.is_denied else stem


def _passive(root: str) -> str:
    if root[-1] in VOWELS:
        return "n"
    return "In" if root[-1] == "l" else "Il"


def _spelt(stem: str, ending: str, form: VerbForm) -> str:
    """Return a stem with an ending; that of the aorist depends on the verb, and of a denied one on the person."""
    if not ending.startswith(_AORIST):
        return _joined(stem, ending)
    rest = ending.removeprefix(_AORIST)
    if form.is_denied:
        # onaylamam, onaylamayız, onaylamaz
        return _joined(stem, {"Im": "m", "Iz": "yIz"}.get(rest, f"z{rest}"))
    if stem[-1] in VOWELS:
        return _joined(stem, ending)
    has_close = form.is_passive or stem in _CLOSE_AORIST or not (syllables(stem) == 1 or _softens(stem))
    return _joined(stem, ("I" if has_close else "A") + ending)


def _joined(stem: str, ending: str) -> str:
    sound = sound_of(stem)
    if not ending or sound is None:
        return stem + ending
    if ending.startswith("Iyor") and sound.ends_in_vowel:
        # onaylıyor, oynuyor: the last vowel falls.
        vowel = CLOSE[last_vowel(stem[:-1]) or stem[-1]]
        return stem[:-1] + vowel + spell(ending[1:], sound._replace(vowel=vowel, ends_in_vowel=True))
    spelt = spell(ending, sound)
    if spelt[0] in VOWELS and _softens(stem):
        return f"{stem[:-1]}d{spelt}"
    if spelt[0] == "y" and stem in _CLOSING:
        return stem[:-1] + "i" + spelt
    return stem + spelt


def _softens(stem: str) -> bool:
    return stem in _SOFTENING or (stem.endswith("et") and is_grown_together(stem))
