"""Words that stand twice running, which people and machines write by mistake."""

import re
from collections.abc import Iterator
from typing import Final

from glossary.folding import fold
from translation_service.domain.quality.findings import Finding

# Words that languages double themselves: "very", "one by one", "from time to time".
_WORDS: Final = {
    "tr": "zaman yavaş kısım parça bölge sokak hafta çeşit teker birer ikişer ağır uzun güzel tatlı derin sıcak sessiz"
    " adım gün aralık dilim demet küme öbek sıra ayrı yer sık tek yan dizi ışıl akın il ilçe mahalle başka kimi gizli"
    " usul geçe gece dönem türlü belli bile bölük grup kapı satır sayfa madde nokta tane hemen tekrar ara arada zar"
    " bol az çok tam eş iki üç beş dört birden peş alt art baş göz kat kol omuz sırt yüz bin ev köy şehir ülke",
    "en": "that very much many long more really never ever well there had so no is in on up her",
    "de": "die der das sie nach sehr",
    "fr": "nous vous très",
    "es": "muy",
    "it": "piano quasi molto",
    "pt": "quase muito",
    "nl": "dat die zij",
}
DOUBLED: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_DOUBLE: Final = re.compile(r"(?<![\w'’.-])([^\W\d_]{2,}) \1(?![\w'’-])")


def check_doubled_words(source: str, target: str, *, language: str) -> Iterator[Finding]:
    """Report a word that stands twice running, unless the language says so or the source does it too."""
    allowed = DOUBLED.get(language, frozenset())
    found = [one[1] for one in _DOUBLE.finditer(fold(target, language)) if one[1] not in allowed]
    if found and not _DOUBLE.search(source.casefold()):
        yield Finding(code="double-word", values={"words": ", ".join(dict.fromkeys(found))})
