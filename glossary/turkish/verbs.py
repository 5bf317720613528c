"""Verbs as terms: onaylamak is said in onayladı, onaylanmıştır, onaylayan."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.sounds import VOICELESS, VOWELS, syllables
from glossary.turkish.stems import DROPPED, UNCHANGED

_INFINITIVE: Final = lazily(r"\w*(?:[aıou][^\Waıoueiöü]*mak|[eiöü][^\Waıoueiöü]*mek)")
_ENDINGS_OF_INFINITIVES: Final = ("mak", "mek")
_NOUNS: Final = words_of("basamak çakmak ekmek ırmak kaçamak kaymak parmak tokmak tutamak yemek")
# Nouns that et- is written together with though they stay as they are: terk, terket-.
_JOINED_UNCHANGED: Final = words_of(
    "add arz bahş celb cezb darb derc fark farz gark hall hamd katl kesb mahv meth raks rapt sarf sevk terk vaad vakf"
)
_VOICE: Final = r"(?:t?[ıiuü]?[nl]|t|[dt][ıiuü]r(?:[ıiuü]l)?)?"
_ENDINGS: Final = "|".join((
    r"[dt][ıiuü](?:m|n|k|l[ae]r|n[ıiuü]z)?",
    r"m[ıiuü]ş(?:[dtlys]\w{1,7})?",
    r"(?:m)?[ıiuü]yor\w{0,6}",
    r"y?[ae]c[ae][kğ]\w{0,8}",
    r"[aeıiuü]?r(?:l[ae]r|[ıiuü]z|[ıiuü]m|ken|s[ıiuü]n(?:[ıiuü]z)?|s[ae]\w{0,4}|d[ıiuü]\w{0,4})?",
    r"m[ae]z(?:l[ae]r|ken|s[ıi]n(?:[ıi]z)?|s[ae]\w{0,4}|d[ıi]\w{0,4})?",
    r"m[ae]l[ıi](?:d[ıi]r\w*|y[ıi]\w+)?",
    r"m[ae]k(?:t[ae]\w{0,6}|l[ae]|s[ıi]z[ıi]n)?",
    r"m[ae](?:s[ıi]\w{0,6}|l[ae]r\w{0,6}|y[ae]|y[ıi]|n[ıi]n|d[ae]n?|m[ıi]z?\w{0,5}|n[ıi]z\w{0,5})?",
    r"y?[ae]n(?:l[ae]r)?(?:[ıiae]|d[ae]n?|[ıi]n)?",
    r"[dt][ıiuü][kğ]\w{0,8}",
    r"y?[ıiuü](?:p|nc[ae]|n(?:[ıiuü]z)?)",
    r"y?[ae]r[ae]k",
    r"s[ıiuü]n(?:l[ae]r)?",
))  # fmt: skip
# What one can do, and cannot: onaylayabilir, onaylayamaz.
_ABILITY: Final = r"(?:y?[ae]bil|y?[ae](?=m[ae]))?"
_ENDING: Final = lazily(rf"{_VOICE}{_ABILITY}(?:m[ae])?(?:{_ENDINGS})")

# Of a root of one syllable only these are certain: aldı, not alan or alacak; almadı, not altmış.
_CERTAIN: Final = "|".join((
    r"(?:[ıiuü][nl](?=\w+)|[dt][ıiuü]r(?=\w+))?(?:m[ae])?(?:[dt][ıiuü](?:m|n|k|l[ae]r|n[ıiuü]z)?|m[ıiuü]ş(?:[dtlys]\w{1,7})?)",
    r"(?:[ıiuü][nl])?(?:m[ae])?[dt][ıiuü][kğ][ıiuü]\w{0,7}",
    r"(?:[ıiuü][nl]|[dt][ıiuü]r)?(?:m?[ıiuü]yor\w{0,6}|m[ae](?:y[ae]c[ae][kğ]|z|s[ıi]|l[ıi]|k)\w{0,8})",
    r"(?:[ıiuü][nl]|[dt][ıiuü]r)?[ae](?:bil\w{1,9}|m[ae](?:z|d[ıi]|m[ıi]ş|y[ae]|y[ıi]|m[ae])\w{0,8})",
    r"[ae]c[ae]k[dtl]\w{1,5}|[ae]r[ae]k|[ıiuü][nl](?:[ae]n|m[ae]|[ae]c[ae][kğ])\w{0,7}",
))  # fmt: skip
# Behind a hard consonant no ending begins with d, behind another none with t: attı, aldı, not altı.
_CERTAIN_HARD: Final = lazily(f"(?!d)(?:{_CERTAIN})")
_CERTAIN_SOFT: Final = lazily(f"(?!t)(?:{_CERTAIN})")
_CERTAIN_SOFTENING: Final = lazily(f"(?=[aeıiuü])(?:{_CERTAIN})")
# Before these the last vowel of a root falls, and the t of a short one softens: onaylıyor, ediyor, edilen.
_NARROWING: Final = lazily(r"[ıiuü]yor\w{0,6}")
_SOFTENING: Final = lazily(rf"(?=[aeıiuü])(?:{_ENDING.pattern})")
# The last vowel of these falls where they are undergone: çevrildi, ayrılan.
_DROPPING: Final = words_of("ayır buyur çağır çevir devir evir kavur kıvır savur sıyır yoğur")
# el konuldu, alıkonulan
_PUTTING: Final = "koy"
_UNDERGONE: Final = lazily(rf"(?=[ıiuü]l)(?:{_ENDING.pattern})")
# An object that ends so is a subject without the end: bağlantıyı, yapısını, açılışını.
_OBJECT: Final = lazily(r"(\w+[ıiuü])y[ıiuü]|(\w+[aeou])y[ıiuü]|(\w+[aıoueiöü]s[ıiuü])n[ıiuü]|(\w+[ıiuü])n[ıiuü]")
_FEWEST_OF_SUBJECTS: Final = 2
_NOUNS_IN_N_OR_Y: Final = words_of("""
    aday alay birey buğday deney düzey halay kalay kolay kuzey olay onay saray uzay yüzey
    akın alın altın aydın basın baskın beyin bütün derin dizin ekin erin gelin izin kadın kanun koyun metin oyun salgın
    sorun taşkın tütün uzun ürün vakın yakın yangın yayın yığın zeytin
""")
VERB_ENDINGS: Final = (_ENDING, _CERTAIN_HARD, _CERTAIN_SOFT, _NARROWING, _CERTAIN_SOFTENING, _SOFTENING, _UNDERGONE)
"""All that may stand behind the root of a verb, by kind of root."""


class VerbStem(NamedTuple):
    """The root of a verb as it stands before its endings, and which they may be: onayla-, onayl- (onaylıyor), ed-."""

    text: str
    endings: re.Pattern[str] = _ENDING

    def takes(self, ending: str) -> bool:
        """Tell whether an ending makes a form of the verb; the bare root is none."""
        return self.endings.fullmatch(ending) is not None


def is_infinitive(word: str) -> bool:
    """Tell whether a folded word is a verb in its dictionary form."""
    return word.endswith(_ENDINGS_OF_INFINITIVES) and _INFINITIVE.fullmatch(word) is not None and word not in _NOUNS


def ends_in_infinitive(text: str) -> bool:
    """Tell whether an expression as it is written is a verb: imzalamak, Yürürlüğe girmek."""
    return text.endswith(("k", "K")) and is_infinitive(fold(text.rpartition(" ")[2], "tr"))


def verb_stems_of(word: str, *, is_alone: bool) -> Iterator[VerbStem]:
    """Yield the stems of an infinitive, none of another word; alone a short root is known by few of its forms."""
    if not is_infinitive(word):
        return
    root = word[:-3]
    is_short = syllables(root) == 1
    is_doubtful = is_alone and is_short
    if not is_doubtful:
        yield VerbStem(root)
    elif root[-1] not in VOWELS:
        yield VerbStem(root, _CERTAIN_HARD if root[-1] in VOICELESS else _CERTAIN_SOFT)
    if root[-1] in VOWELS and not is_doubtful:
        yield VerbStem(root[:-1], _NARROWING)
    elif undergone_root(root) != root:
        yield VerbStem(undergone_root(root), _UNDERGONE)
    elif root[-1] == "t" and (is_short or is_grown_together(root)):
        yield VerbStem(f"{root[:-1]}d", _CERTAIN_SOFTENING if is_doubtful else _SOFTENING)


def undergone_root(root: str) -> str:
    """Return the root of a verb before what makes it passive: çevr- of çevir-, kon- of koy-."""
    if root.endswith(_PUTTING):
        return f"{root[:-1]}n"
    return root[:-2] + root[-1] if root in _DROPPING else root


def subject_of(word: str) -> str:
    """Return the folded object of a verb as the subject of its passive, "" for what is none: yapısını, yapısı."""
    found = _OBJECT.fullmatch(word)
    if found is None or found.lastindex is None:
        return ""
    subject = found[found.lastindex]
    if word[:-1] in _NOUNS_IN_N_OR_Y:
        return ""
    return subject if syllables(subject) >= _FEWEST_OF_SUBJECTS else ""


def is_grown_together(root: str) -> bool:
    """Tell whether a root is a noun and et-, as in one word where the noun changes: ret, reddet-; kayıt, kaydet-."""
    noun = root.removesuffix("et")
    return noun != root and (noun in UNCHANGED or noun in DROPPED or noun in _JOINED_UNCHANGED)
