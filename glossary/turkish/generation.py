"""Turkish terms written in a wanted form: `belediye meclisi`, our, genitive: `belediye meclisimizin`."""

import re
from typing import Final, NamedTuple

from glossary.folding import compose, fold
from glossary.patterns import lazily
from glossary.turkish.grammar import Inflection
from glossary.turkish.heads import is_closed_compound, is_head_of, is_plural, is_possessed, noun_beneath
from glossary.turkish.lexicon import (
    COMMON_COMPOUNDS,
    HONORIFICS_OF_YOU,
    INSTITUTIONS,
    KEEPING_AS_WRITTEN,
    LANGUAGE_NAMES,
    NAMED_ALONE,
    NAMED_COMPOUNDS,
    NAMED_HEADS,
    PARTICLES,
    UNWRITTEN,
)
from glossary.turkish.pronouns import bent_pronoun, is_owned_pronoun
from glossary.turkish.reading_aloud import (
    last_word_of_number,
    read_abbreviation,
    read_name,
    read_ordinal,
    read_owned,
    read_shortened,
    read_unit,
)
from glossary.turkish.softening import before_vowels
from glossary.turkish.sounds import VOWELS, Sound, after, sound_of, spell
from glossary.turkish.stems import heard_in
from glossary.turkish.suffixes import POSSESSIVE_NAMES, TABLE, Ending, State, Suffix
from glossary.turkish.title_case import is_common_phrase

_LAST_WORD: Final = lazily(r"(.*?)(\d[\d.,:]*\d|[^\W_]+\+?)(\W*)", re.DOTALL)
# What explains a term behind it takes no suffix: Dünya Sağlık Örgütüne (DSÖ).
_EXPLAINED: Final = lazily(r"([^()]*[^()\s])(\s+\([^()]*\))")
_CLOSING_QUOTES: Final = ('"', "”", "»", "“")
_ORDINAL: Final = lazily(r"(?:\d+|[IVX]+)\.")
# What is a plural behind an apostrophe already: AVM'ler, 1990'lar.
_PLURAL_OF_NAME: Final = lazily(r".*\w['’](l[ae]r)", re.DOTALL)
_READ_SIGNS: Final = "0123456789+"
_ADDRESS: Final = lazily(r"(?:\w+[./])*\w*[a-z]\w*\.[a-z]{2,}")
_SON_OF: Final = "oğlu"
# What is somewhere, at some time or of somebody: masadaki, Ankara'daki, dünkü, belediyeninki.
_RELATIVE: Final = lazily(
    r"(?:\w{2,}[dt][ae]|\w+[ıiuü]n|akşam|ay|beri|demin|gece|hafta|önce|öte|sabah|sene|sonra|şimdi|yıl)ki"
    r"|(?:bu)?günkü|dünkü|(?<=')(?:[dt][ae]|n?[ıiuü]n)ki"
)
_BEHIND_RELATIVE: Final = frozenset(suffix.name for suffix in TABLE[State.RELATIVE])
_POWERS: Final = "²³"
_LONGEST_ABBREVIATION: Final = 12
_LONG_WORD: Final = lazily(r"[^\W\d_]{5}")
_LOWER: Final = str.maketrans("Iİ", "ıi")
_UPPER: Final = str.maketrans("ıi", "Iİ")


class UnknownForm(ValueError):
    """A noun cannot take these suffixes in this order, as `-ki` behind an accusative."""


class _Noun(NamedTuple):
    """A noun as written before consonants and before vowels, how it sounds, and what may follow it."""

    text: str
    before_vowels: str
    sound: Sound
    state: State = State.NOUN


def inflect(term: str, form: Inflection, *, pronunciation: str = "") -> str:
    """Return a term of one or more words in a form; only its last word bends.

    A pronunciation in Turkish letters (`çittaslov` for Cittaslow) decides the harmony of a foreign word. Numbers,
    abbreviations and names take an apostrophe. Raises UnknownForm for suffixes that cannot follow one another.
    """
    return with_suffixes(term, form.suffixes, pronunciation=pronunciation)


def with_suffixes(term: str, suffixes: Ending, *, pronunciation: str = "") -> str:
    """Return a term with suffixes named as in the table, in their order; see `inflect`."""
    text = compose(term)
    if not suffixes or not text.strip():
        return text
    if explained := _EXPLAINED.fullmatch(text):
        return with_suffixes(explained[1], suffixes, pronunciation=pronunciation) + explained[2]
    if _is_shouted(text):
        return with_suffixes(text.translate(_LOWER).lower(), suffixes).translate(_UPPER).upper()
    aloud = pronunciation or _read_as_word(text)
    parts = _LAST_WORD.fullmatch(text)
    if known := _bent_otherwise(text, suffixes):
        return known
    if aloud:
        return text + _behind_reading(text, parts, suffixes, aloud=aloud)
    return _spelt(text, parts, suffixes) if parts else text


def _bent_otherwise(text: str, suffixes: Ending) -> str:
    """Return the form of a pronoun, or of a plural behind an apostrophe, "" for anything else: bana, AVM'lerin."""
    if pronoun := bent_pronoun(text, suffixes[0]):
        return pronoun + _ending(_sound_of_reading(pronoun), suffixes[1:], _row(State.NOUN, suffixes[0]).leads_to)
    if plural := _PLURAL_OF_NAME.fullmatch(text):
        rest = suffixes[1:] if suffixes[0] == "plural" else suffixes
        return text + _ending(_sound_of_reading(plural[1]), rest, State.PLURAL)
    return ""


def _behind_reading(text: str, parts: re.Match[str] | None, suffixes: Ending, *, aloud: str) -> str:
    """Return the suffixes behind what is read aloud, with their apostrophe."""
    if (owned := read_owned(text)) and not {"plural", *POSSESSIVE_NAMES}.intersection(_not_twice(suffixes)):
        return _ending(_sound_of_reading(owned), _not_twice(suffixes), State.POSSESSED_BY_THIRD)
    return (_mark_behind(text, parts[2]) if parts else "'") + _ending(_sound_of_reading(aloud), suffixes)


def _spelt(text: str, parts: re.Match[str], suffixes: Ending) -> str:
    before, last, behind = parts.groups()
    if suffixes[0] in _BEHIND_RELATIVE and _is_relative(text, parts):
        return before + last + _ending(_sound_of_reading(last), suffixes, State.RELATIVE) + behind
    if behind.endswith(_CLOSING_QUOTES):
        return _behind_quotation(text, last, suffixes)
    if _is_read_aloud(last):
        return text + _mark_behind(text, last) + _ending(_sound_of_reading(_reading(last)), suffixes)
    if _is_address(text.rsplit(maxsplit=1)[-1]):
        return f"{text}'{_ending(_sound_of_reading(read_name(fold(last, 'tr'))), suffixes)}"
    if _is_owned(before, last, suffixes[0]):
        return before + _possessed(text, last, suffixes) + behind
    ending = _behind_name(text, last, suffixes) if is_name(text) else ""
    return text + ending if ending else before + _attach(_common(last), _once_plural(last, suffixes)) + behind


def _is_owned(before: str, last: str, suffix: str) -> bool:
    """Tell whether the last word carries a possessive: belediye meclisi, karayolu, Başkanlığı, nisan ayı, hepsi."""
    head, words = fold(last, "tr"), before.split()
    if words:
        return is_closed_compound(head) or is_possessed(head) or is_head_of(fold(words[-1], "tr"), head)
    return is_closed_compound(head) or _is_part_of_name(last, head) or is_owned_pronoun(last, suffix)


def _is_part_of_name(last: str, head: str) -> bool:
    """Tell whether a word alone is what names end in: Meclisi, Caddesi."""
    return last[0].isupper() and is_possessed(head) and (head in NAMED_HEADS or noun_beneath(head) in INSTITUTIONS)


def _is_relative(text: str, parts: re.Match[str]) -> bool:
    """Tell whether the last word ends in -ki; a name needs an apostrophe before it, and Helsinki has none."""
    if parts[2][0].isupper() and len(text.split()) == 1:
        return False
    return _RELATIVE.fullmatch(fold(text, "tr"), *parts.span(2)) is not None


def _behind_quotation(text: str, last: str, suffixes: Ending) -> str:
    """Return a quotation with suffixes behind it and no apostrophe: “Sıfır Atık”ın, “Yeşil Şehir Projesi”nde."""
    folded = fold(last, "tr")
    is_owned = " " in text and is_possessed(folded)
    rest = _not_twice(suffixes) if is_owned else suffixes
    sound = _sound_of_reading(_reading(last) if _is_read_aloud(last) else read_name(folded))
    return text + _ending(sound, rest, State.POSSESSED_BY_THIRD if is_owned else State.NOUN)


def is_name(text: str) -> bool:
    """Tell whether suffixes stand behind an apostrophe: Beşiktaş'ın, New York'un, but Avrupa Birliğinin."""
    *before, last = text.split()
    head = fold(last, "tr")
    if not _begins_as_name(last.rpartition("-")[2]) or head in INSTITUTIONS | LANGUAGE_NAMES | HONORIFICS_OF_YOU:
        return False
    if before and head in NAMED_HEADS:
        return True
    if is_closed_compound(head):
        is_place = not before and head.endswith(NAMED_ALONE) and head not in COMMON_COMPOUNDS
        return is_place or head.endswith(NAMED_COMPOUNDS)
    if not before or head.endswith(_SON_OF):
        return head in NAMED_HEADS or not _is_part_of_name(last, head)
    if is_common_phrase([fold(word, "tr") for word in text.split()]):
        return False
    return not is_possessed(head) and not is_plural(head) and all(_is_of_name(word) for word in before)


def _begins_as_name(word: str) -> bool:
    """Tell whether a word has a capital, or a second one as brands have it: iPhone, eTwinning."""
    return word[:1].isupper() or word[1:2].isupper()


def _is_of_name(word: str) -> bool:
    """Tell whether a word may stand in a name before its last one: New, II., de, el-."""
    return not word[0].islower() or word in PARTICLES


def _is_shouted(text: str) -> bool:
    """Tell whether capitals are there for no abbreviation: İÇİŞLERİ BAKANLIĞI, but TS EN ISO 14001."""
    if not text.isupper() or _LONG_WORD.search(text) is None:
        return False
    *before, last = text.split()
    return len(text) > _LONGEST_ABBREVIATION or (
        bool(before) and _LONG_WORD.match(last) is not None and is_possessed(fold(last, "tr"))
    )


def _is_read_aloud(last: str) -> bool:
    return (
        (last.isupper() and len(last) > 1)
        or len(last) == 1
        or last[-1] in _READ_SIGNS
        or sound_of(read_name(fold(last, "tr"))) is None
    )


def _read_as_word(text: str) -> str:
    """Return how a unit behind a number, a sign or an ordinal is read, "" for anything else."""
    *before, last = text.split()
    if _ORDINAL.fullmatch(last):
        return read_ordinal(last)
    is_unit = not before or before[-1][-1].isdigit()
    return (read_unit(last.rstrip(".")) if is_unit else "") or read_shortened(last)


def _reading(last: str) -> str:
    if last.endswith("+"):
        return "artı"
    return last_word_of_number(last) if last[-1] in _READ_SIGNS else read_abbreviation(last)


def _sound_of_reading(reading: str) -> Sound:
    heard = heard_in(fold(reading, "tr"))
    if not heard:
        raise UnknownForm(reading)
    return heard[0]


def _mark(last: str) -> str:
    """Return the apostrophe behind what is read aloud; none stands behind a power: m²ye."""
    is_word = last[0].islower() and len(last) > 1 and sound_of(fold(last, "tr")) is not None and not read_unit(last)
    return "" if is_word or last[-1] in _POWERS else "'"


def _mark_behind(text: str, last: str) -> str:
    """Return the apostrophe behind a text; none stands behind the stop of an abbreviation: vb.leri, Alm.dan."""
    return "" if text.endswith(".") and not _ORDINAL.fullmatch(text.rsplit(maxsplit=1)[-1]) else _mark(last)


def _is_address(word: str) -> bool:
    return "@" in word or _ADDRESS.fullmatch(word) is not None


def _possessed(text: str, last: str, suffixes: Ending) -> str:
    """Inflect the head of a compound, which carries a possessive already: meclisi, meclisine, meclisimiz."""
    rest = _not_twice(suffixes)
    if not rest:
        return last
    if rest[0] not in {"plural", *POSSESSIVE_NAMES}:
        mark = "'" if is_name(text) else ""
        sound = sound_of(fold(last, "tr"))
        return last + mark + (_ending(sound, rest, State.POSSESSED_BY_THIRD) if sound else "")
    noun = _beneath(last)
    if rest[0] == "plural":
        rest = rest if rest[1:2] and rest[1] in POSSESSIVE_NAMES else ("plural", "its", *rest[1:])
    return _attach(noun, _once_plural(noun.text, rest))


def _beneath(last: str) -> _Noun:
    """Return the noun of a possessed head; its harmony is that of the possessive: protokolü, protokoller."""
    folded = fold(last, "tr")
    base = noun_beneath(folded)
    text = _in_letters_of(last, base)
    plain = sound_of(base)
    if plain is None:
        raise UnknownForm(last)
    is_unchanged = folded[:-1] == f"{base}s"
    return _Noun(text, text if is_unchanged else last[:-1], plain._replace(vowel=folded[-1]), State.COMPOUND)


def _common(last: str) -> _Noun:
    folded = fold(last, "tr")
    softened = last if last.lower() in KEEPING_AS_WRITTEN else _in_letters_of(last, before_vowels(folded))
    sound = next(iter(heard_in(folded)), None) or sound_of(read_name(folded))
    if sound is None:
        raise UnknownForm(last)
    return _Noun(last, softened, sound)


def _in_letters_of(written: str, folded: str) -> str:
    """Return a folded word with the letters of a written one as far as they agree: resmî, Şehr."""
    plain = fold(written, "tr")
    shared = next((at for at, (one, other) in enumerate(zip(plain, folded, strict=False)) if one != other), None)
    length = min(len(plain), len(folded)) if shared is None else shared
    return written[:length] + folded[length:]


def _once_plural(noun: str, suffixes: Ending) -> Ending:
    return suffixes[1:] if suffixes[0] == "plural" and is_plural(fold(noun, "tr")) else suffixes


def _not_twice(suffixes: Ending) -> Ending:
    return suffixes[1:] if suffixes[0] == "its" else suffixes


def _behind_name(text: str, last: str, suffixes: Ending) -> str:
    """Return an apostrophe and the suffixes; plurals and shortened names are without: Beşiktaşlılar, Alm.dan."""
    ending = _ending(_sound_of_reading(read_name(fold(last, "tr"))), suffixes)
    return ending if suffixes[0] == "plural" or text.endswith(".") else f"'{ending}"


def _attach(noun: _Noun, suffixes: Ending) -> str:
    if not suffixes:
        return noun.text
    is_changed = noun.before_vowels != noun.text or fold(noun.text, "tr") in UNWRITTEN
    closed = noun.sound._replace(ends_in_vowel=False) if is_changed else noun.sound
    if spell(_row(noun.state, suffixes[0]).shape, closed)[0] in VOWELS:
        return noun.before_vowels + _ending(closed, suffixes, noun.state)
    return noun.text + _ending(noun.sound, suffixes, noun.state)


def _ending(sound: Sound, suffixes: Ending, state: State = State.NOUN) -> str:
    ending = ""
    for name in suffixes:
        row = _row(state, name)
        spelt = spell(row.shape, sound)
        ending, sound, state = ending + spelt, after(sound, spelt), row.leads_to
    return ending


def _row(state: State, name: str) -> Suffix:
    found = next((suffix for suffix in TABLE[state] if suffix.name == name), None)
    if found is None:
        raise UnknownForm(name)
    return found
