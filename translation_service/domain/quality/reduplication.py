"""Words that languages double on purpose: `yavaş yavaş` is slowly, `adım adım` step by step, `seve seve` gladly."""

import re
from typing import Final

_WORDS: Final = {
    "tr": """
    acele acı açık adım ağır akın alt altışar art avuç ayrı az azar baş başka basamak belli beşer bıcır bile birer
    bol boy bölge bölük bölüm buram büklüm büyük cayır cıvıl çatır çeşit çıtır çift çok dalga damla demet derece derin
    dert dik dilim dizi dörder dönem eş ev fıkır fısıl fokur geçe geri gıcır gıdım gizli göz grup gümbür gün gürül
    güzel haldır harf harıl hece hemen horul ığıl ılık ışıl iki ikişer il ilçe ilmek ince inim ip iri kademe kapı kare
    karış kat katmer kimi kırkar kıkır kıpır kısa kısım kıtır kıvıl kıvrım kızıl kol koca köy kucak kuru küçük küme kütür
    lapa lime lokma madde mahalle mırıl mışıl milim minik mini nazlı nokta oluk omuz onar otuzar öbek parça parıl
    parsel peş pırıl pul renk satır sayfa sekizer serin serpe sessiz sıcak sık sımsıkı sınıf sıra sırt sinsi sokak
    soluk şakır şangır şapır şarıl şerit şıkır şıpır şırıl tabaka tak takır tane taş tatlı tek teker tekrar tel tık
    tıkır tıkış tıklım tıpış tir topak tutam türlü ufak usul uslu uzun üç üçer ülke vıcık vızır yan yarım yarımşar
    yavaş yedişer yer yığın yol yudum yumru yüz yüzer zaman zangır zar zırıl dört beş bin tam ara arada aralık birden
    şehir
    ağlaya bağıra baka bekleye çalışa çeke damlaya dolaşa döne dura düşüne gide güle inleye isteye ite kana kaça
    konuşa koşa okuya olsa öve seke seve sora söylene sürüne titreye uça üzüle yana yaza yürüye
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
_WHILE_DOING: Final = re.compile(r"\w{2,}(?:l[ae]y|l[ae]n|n[ae]n)[ae]")
# What languages that double no words say instead: `stone by stone`, `from room to room`, `a little at a time`.
_ONE_BY_ONE: Final = re.compile(
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
