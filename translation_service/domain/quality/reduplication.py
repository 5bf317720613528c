"""Words that languages double on purpose: `yavaş yavaş` is slowly, `adım adım` step by step, `seve seve` gladly."""

import re
from typing import Final

from glossary.patterns import lazily

_WORDS: Final = {
    "tr": """
    acele acı açık adım ağır ağlaya akın alt altışar ara arada aralık art avuç ayrı az azar bağıra baka baş basamak
    başka bekleye belli beş beşer bıcır bile bin birden birer bol bölge bölük bölüm boy büklüm buram büyük çalışa çatır
    cayır çeke çeşit çift çıtır cıvıl çok dalga damla damlaya demet derece derin dert dik diken dilim dizi dolaşa döne
    dönem dörder dört dura düşüne eş ev fıkır fısıl fokur geçe geri gıcır gide gıdım gizli göz grup güle gümbür gün
    gürül güzel haldır harf harıl hastane hece hemen horul ığıl iki ikişer il ilçe ılık ilmek ince inim inleye ip iri
    ışıl isteye ite kaça kademe kana kapı kare karış kat katmer kıkır kimi kıpır kırkar kısa kısım kıtır kıvıl kıvrım
    kızıl koca kol konuşa koşa köy kucak küçük küme kuru kütür lapa lime lokma madde mahalle milim mini minik mırıl
    mışıl nazlı nokta öbek okuya olsa oluk omuz onar otuzar öve parça parıl parsel peş pırıl pul renk şakır şangır
    şapır şarıl satır sayfa şehir seke sekizer serin şerit serpe sessiz seve sıcak sık şıkır sımsıkı sınıf sinsi şıpır
    sıra şırıl sırt sokak soluk sora söylene sürüne tabaka tak takır tam tane taş tatlı tek teker tekrar tel tık tıkır
    tıkış tıklım tıpış tir titreye topak türlü tutam üç uça üçer ufak ülke uslu usul üzüle uzun vıcık vızır yan yana
    yarım yarımşar yavaş yaza yedişer yemek yer yığın yol yudum yumru yürüye yüz yüzer zaman zangır zar zırıl
    """,
    "en": "that very much many long more really never ever well there had so no is in on up her great",
    "de": "die der das sie nach sehr",
    "fr": "nous vous très",
    "es": "muy",
    "it": "piano quasi molto",
    "pt": "quase muito",
    "nl": "dat die zij",
}
_DOUBLED: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
# `zorlaya zorlaya`, `sallana sallana`: what is done again and again while something else is.
_WHILE_DOING: Final = lazily(r"\w{2,}(?:l[ae]y|l[ae]n|n[ae]n)[ae]")
# What languages that double no words say instead: `stone by stone`, `from room to room`, `a little at a time`.
_ONE_BY_ONE: Final = lazily(
    r"(?<!\w)(?:([^\W\d_]{3,})(?: by | to | after | upon | for |-by-|-to-)(?:the |a )?\1"
    r"|(?:one|little|few|bit|two|three|each|every)[^.;]{0,20} at a time|each and every|one after (?:the other|another)"
    r"|in (?:pairs|rows|strips|pieces|groups|heaps|waves|turn|layers|bunches|sevens|threes|fours|fives|tens|dozens)"
    r"|spell\w*|according to (?:size|kind|colour|color|height))(?!\w)",
    re.IGNORECASE,
)
_DOUBLES_NOUNS: Final = frozenset({"tr"})


def may_stand_twice(word: str, language: str) -> bool:
    """Tell whether a language doubles a word, in small letters, where it means something by it."""
    if word in _DOUBLED.get(language, frozenset()):
        return True
    return language in _DOUBLES_NOUNS and _WHILE_DOING.fullmatch(word) is not None


def has_cause_to_double(source: str, language: str) -> bool:
    """Tell whether a source says that something is done piece by piece, for which a language doubles any noun."""
    return language in _DOUBLES_NOUNS and _ONE_BY_ONE.search(source) is not None
