"""Phrases in title case that name nothing: Yeşil Alana, Kentsel Dönüşümün take no apostrophe, Orta Doğu'ya does."""

from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.sounds import syllables

# Nouns of offices that end phrases; places and works are named with others: park, yol, köprü.
_HEADS: Final = words_of("""
    afet alan araç araştırma atık bakım bilgi bilişim bütçe cetvel denetim destek dilekçe dosya enerji envanter
    evrak eylem eğitim fatura gelir gider güvenlik hak harita hizmet iletişim imar izin işlem kadro kamu kapasite
    kaynak kent komşu kontrol konut liste mal malzeme mevzuat miras nüfus pay personel plan program proje protokol
    rapor ruhsat sağlık senet strateji su süreç tarife tarih tasarım taşıma taşınmaz teklif tesis ulaşım vergi
    yapı yatırım yayın yönetim yöntem çalışan çevre ödenek şartname
""")
# What only ever says of what kind a common noun is.
_KINDS: Final = words_of("""
    demokratik dijital doğal ekonomik elektronik fiziki gönüllü hukuki idari ikili katı kültürel mali sosyal
    stratejik sürdürülebilir teknik ticari toplu yasal yerel çevresel özel
""")
_OF_RELATION: Final = lazily(r"\w{2,}s[ae]l")
_SURNAMES_AND_NAMES: Final = words_of("aksel birsel ersel göksel gürsel tansel ünsal yüksel uysal önsel")
_MADE_OF_VERBS: Final = lazily(r"\w{2,}(?:[tdl][ıiuü]r|l[ae]|[ıiuü]ş|l[ae]n|[ıiuü]n)m[ae]|\w{3,}l[ıiuü]k")


def is_common_phrase(words: list[str]) -> bool:
    """Tell whether folded words, the last one no compound's head, make a phrase rather than a name."""
    *before, head = words
    if not before:
        return False
    return head in _HEADS or _is_made_of_verb(head) or any(_says_kind(word) for word in before)


def _is_made_of_verb(head: str) -> bool:
    return syllables(head) > 2 and _MADE_OF_VERBS.fullmatch(head) is not None


def _says_kind(word: str) -> bool:
    return word in _KINDS or (_OF_RELATION.fullmatch(word) is not None and word not in _SURNAMES_AND_NAMES)
