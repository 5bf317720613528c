"""The nouns that rules alone get wrong: short lists, open to additions."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# şehir, şehri: the last vowel falls before a vowel. Compounds follow (büyükşehir, büyükşehri).
VOWEL_DROPPING: Final = _words("""
    ağız akıl akis akit alın asıl asır azim bağır beyin beniz boyun burun cebir cisim cürüm defin devir emir fasıl fesih fetih fikir
    göğüs gönül hapis hasım hışım hüküm ilim isim izin kabir karın kasıt kavim kayıt keşif keyif kısım koyun küfür lütuf meyil metin mühür
    nabız nakil nakit nehir nefis nesil nesir oğul omuz ömür rahim resim sabır satıh seyir şahıs şehir şekil tavır ufuk
    vakıf vakit zabıt zehir zihin zikir zulüm
""")

# hak, hakkı: the last consonant doubles before a vowel.
DOUBLING: Final = {
    "hak": "hakk", "hat": "hatt", "his": "hiss", "ret": "redd", "tıp": "tıbb", "af": "aff", "zam": "zamm", "had": "hadd",
    "sır": "sırr", "üs": "üss", "zıt": "zıdd", "şık": "şıkk", "hac": "hacc", "mahal": "mahall",
}  # fmt: skip

# One syllable, and yet the last consonant softens: borç, borcu. Other short words keep theirs: at, atı.
SOFTENING_SHORT: Final = _words("kap dip cep borç güç uç genç taç harç yurt kurt dert dört tat gök çok renk denk but")

# saat, saati: front suffixes after a back vowel. Words of two syllables in FRONT_HARMONY_ENDINGS may take either.
FRONT_HARMONY: Final = _words("""
    saat dikkat seyahat sıhhat hakikat cemaat kanaat liyakat sadakat itaat menfaat istirahat sürat ziraat şefaat hal rol
    gol harf kalp harp idrak iştirak emlak erzak
""")
FRONT_HARMONY_ENDINGS: Final = ("al", "ol", "ul")

# A consonant that appears before a vowel and is no buffer letter of the rules: su, suyu.
IRREGULAR: Final = {"su": "suy", "ne": "ney"}

# Words of their own that look like a shorter word with a suffix: kurum is not kur + my, için not iç + genitive.
LOOK_ALIKES: Final = _words("""
    adam adım adına akım akın altın bilgin birim boyun derin dilim doğum ekim etkin harici hatta için içinde ilim ilke
    kadın kanun kazan konum kurum onun ortam oyun ölçüm ölüm önce resmi sayım sayın sorun üstün verim yapım yara
    yarın yayım yayın yazım yazın yerine yetkin yüzde türkçe almanca arapça fransızca ingilizce rusça
""")
