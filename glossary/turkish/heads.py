"""The last word of a term: whether it carries the possessive of a compound, and the noun beneath it."""

from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.lexicon import (
    CLOSE_VOWEL_NOUNS,
    DESCRIBING,
    HONORIFICS,
    NOUNS_IN_NK,
    NOUNS_IN_S,
    SOFTENING_SHORT,
    SOFTENING_T,
)
from glossary.turkish.sounds import CLOSE, VOWELS, syllables
from glossary.turkish.stems import DROPPED, UNCHANGED

# The second parts of compounds that are written together.
_CLOSED_HEADS: Final = (
    "adası", "ağacı", "ağzı", "alanı", "bilgisi", "birliği", "böreği", "çiçeği", "dolabı", "evi", "gücü",
    "günü", "hisarı", "kağıdı", "köyü", "limanı", "merkezi", "okulu", "pazarı", "sözü", "suyu", "taşı",
    "tepesi", "başkanı", "başkanlığı", "vekili", "yolu", "yurdu", "yüzü", "zinciri", "gözaltı", "yeraltı", "yerüstü",
    "bilinçaltı", "suçüstü", "kamuoyu", "sualtı", "dışı", "içi", "üstü", "yeri",
    "başı", "burnu", "düzü", "feneri", "kulesi", "oğlu", "önü", "yıldönümü", "gündönümü", "haftasonu",
)  # fmt: skip
_NOT_CLOSED: Final = (
    "ailevi", "alevi", "aşağı", "bedevi", "bileği", "buzağı", "divriği", "dünyevi", "emevi", "güneydoğu",
    "isevi", "kimyevi", "kuzeydoğu", "kırağı", "manevi", "mesnevi", "mevlevi", "musevi", "ortadoğu", "pehlevi",
    "safevi", "terbiyevi", "uhrevi", "uzakdoğu", "yapağı", "yesevi", "zührevi",
)  # fmt: skip
# binbaşı, aşçıbaşı: who leads others is no compound of this kind.
_RANK: Final = lazily(
    r"(?:bin|yüz|on|usta|hekim|haham|mimar|müneccim|hamal|su|bölük|türkmen|kuşçu|oymak|\w+[cç][ıiuü])başı"
)
# işbirliği, ayçiçeği: a word of three syllables that ends so is hardly anything else.
_LONG_IN_K: Final = lazily(r"\w*[aıoueiöü]\w*[aıoueiöü]ğ[ıiuü]")
_DROPPED_IN_COMPOUNDS: Final = ("şehr", "oğl", "burn", "ağz")
_CLOSE: Final = frozenset(CLOSE.values())
_NO_PLURALS: Final = frozenset({"dolar", "kiler", "molar", "seler"})
_HARD: Final = {"b": "p", "c": "ç"}
_MONTHS: Final = words_of("""
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ramazan muharrem recep şaban
""")
# Doers and results end in a close vowel of their own: katılımcı, yönetici, toplantı.
_DERIVED: Final = lazily(r"\w+(?:c[ıiuü]|çı|çi|çu|çü|nt[ıiuü])")
# yerli, şanlı, Kutlu: no noun ends in an l behind a consonant; the l of aklı is that of akıl.
_WITH: Final = lazily(r"\w*[^\Waıoueiöü]l[ıiuü]")
# These look derived and are not: the c of sonucu is that of sonuç, kenti is kent + its, and hafta içi has iç.
_NOT_DERIVED: Final = lazily(
    r"içi|(?:hidrant|varyant|deodorant|determinant)ı|(?:element|komponent|moment|segment)i|"
    r"\w*(?:kenti|patenti|(?:sonu|ama|ara|ağa|ihtiya|ila|süre|inan|kazan|bilin|diren|basın|sevin|har|bor|gü|gere|saya|yama|ihra|fel|avu|pirin)c[ıiuü])"
)


def is_possessed(head: str) -> bool:
    """Tell whether the folded last word of a term of several carries a possessive: (belediye) meclisi, not işçi."""
    if head[-1:] not in _CLOSE or syllables(head) < 2 or head in CLOSE_VOWEL_NOUNS:
        return False
    if _WITH.fullmatch(head) and not (head[:-1] in DROPPED or head[:-1] in UNCHANGED or head.endswith("oğlu")):
        return False
    return _ends_in_si(head) or _NOT_DERIVED.fullmatch(head) is not None or not _DERIVED.fullmatch(head)


def is_closed_compound(word: str) -> bool:
    """Tell whether a folded word is a compound written together that carries its possessive: huzurevi, karayolu."""
    if word[-1:] not in _CLOSE or word in _NOT_CLOSED or word in CLOSE_VOWEL_NOUNS or _RANK.fullmatch(word):
        return False
    return (
        word in HONORIFICS
        or (syllables(word) > 2 and word.endswith(_CLOSED_HEADS))
        or _LONG_IN_K.fullmatch(word) is not None
    )


def is_head_of(word: str, head: str) -> bool:
    """Tell whether a folded word makes a compound with a head that is a noun of its own elsewhere: nisan ayı."""
    return head == "ayı" and word in _MONTHS


def describes(word: str, following: str) -> bool:
    """Tell whether a folded noun stands before another as an adjective does: kardeş şehir, but not üye sayısı."""
    return word in DESCRIBING and not is_possessed(following)


def noun_beneath(head: str) -> str:
    """Return the noun of a folded possessed head as dictionaries have it: meclis, müdürlük, üye, kayıt, renk."""
    stem = head[:-1]
    if _ends_in_si(head) and not stem.endswith(NOUNS_IN_S):
        return stem[:-1]
    short = next((short for short in _DROPPED_IN_COMPOUNDS if stem.endswith(short)), None)
    if short is not None:
        return stem.removesuffix(short) + DROPPED[short]
    return UNCHANGED.get(stem) or DROPPED.get(stem) or _hardened(stem)


def is_plural(noun: str) -> bool:
    """Tell whether a folded noun is a plural already: ilişkiler, not dolar."""
    return noun.endswith(("lar", "ler")) and syllables(noun) > 1 and noun not in _NO_PLURALS


def _ends_in_si(head: str) -> bool:
    return head[-2] == "s" and head[-3] in VOWELS


def _hardened(stem: str) -> str:
    last, hard = stem[-1], stem[:-1] + "k"
    if last in _HARD:
        return stem[:-1] + _HARD[last]
    if last == "d":
        with_t = stem[:-1] + "t"
        return with_t if with_t in SOFTENING_T or with_t in SOFTENING_SHORT else stem
    if last == "g":
        return hard if hard in NOUNS_IN_NK else stem
    if last != "ğ" or (syllables(stem) == 1 and hard not in SOFTENING_SHORT):
        return stem
    return stem[:-1] + "g" if stem.endswith("loğ") else hard
