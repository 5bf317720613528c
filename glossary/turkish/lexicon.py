"""The nouns that rules alone get wrong: short lists, open to additions."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# şehir, şehri: the last vowel falls before a vowel. Compounds follow (büyükşehir, büyükşehri).
VOWEL_DROPPING: Final = _words("""
    ağız akıl akis akit alın asıl asır azim bağır beniz beyin boyun burun cebir cisim cürüm defin devir emir
    fasıl fesih fetih fikir göğüs gönül hapis hasım hışım hüküm ilim isim izin kabir karın kasıt kavim kayıt
    keşif keyif kısım koyun küfür lütuf metin meyil mühür nabız nakil nakit nefis nehir nesil nesir oğul
    ömür omuz rahim resim sabır şahıs satıh şehir şekil seyir tavır ufuk vakıf vakit zabıt zehir zihin zikir
    zulüm
""")

# hak, hakkı: the last consonant doubles before a vowel.
DOUBLING: Final = {
    "hak": "hakk", "hat": "hatt", "his": "hiss", "ret": "redd", "tıp": "tıbb", "af": "aff", "zam": "zamm",
    "had": "hadd",
    "sır": "sırr", "üs": "üss", "zıt": "zıdd", "şık": "şıkk", "hac": "hacc", "mahal": "mahall",
}  # fmt: skip

# One syllable, and yet the last consonant softens: borç, borcu. Other short words keep theirs: at, atı.
SOFTENING_SHORT: Final = _words("kap dip cep borç güç uç genç taç harç yurt kurt dert dört tat gök çok renk denk but")

# saat, saati: front suffixes after a back vowel. Words of two syllables in FRONT_HARMONY_ENDINGS may take either.
FRONT_HARMONY: Final = _words("""
    cemaat dikkat emlak erzak gol hakikat hal harf harp idrak istirahat iştirak itaat kalp kanaat liyakat
    menfaat rol saat sadakat şefaat seyahat sıhhat sürat ziraat
""")
FRONT_HARMONY_ENDINGS: Final = ("al", "ol", "ul")

# A consonant that appears before a vowel and is no buffer letter of the rules: su, suyu.
IRREGULAR: Final = {"su": "suy", "ne": "ney"}

# Words of their own that look like a shorter word with a suffix: kurum is not kur + my, için not iç + genitive.
LOOK_ALIKES: Final = _words("""
    adam adım adına akım akın almanca altın arapça bilgin birim boyun derin dilim doğum ekim etkin fransızca
    harici hatta için içinde ilim ilke ingilizce kadın kanun kazan konum kurum ölçüm ölüm önce onun ortam
    oyun resmi rusça sayım sayın sorun türkçe üstün verim yapım yara yarın yayım yayın yazım yazın yerine
    yetkin yüzde
""")
