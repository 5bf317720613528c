"""Turkish verbs of offices, asked for by plain ones: of `ağırlandı` a model made heavy, of `sevk etti` loved.

As in `learned_verbs`, some stand in for others, and the English answer is given the verb that is meant.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.english_verbs import other_verbs_in
from translation_service.engines.words.turkish_verbs import is_said, said_instead

_PLAIN: Final[Mapping[str, str]] = MappingProxyType({
    "abonelik yaptır": "abone ol",
    "aksa": "kesintiye uğra",
    "askıya çıkar": "ilan et", "askıya çıkarıl": "ilan edil",
    "bertaraf et": "yok et", "bertaraf edil": "yok edil",
    "borcunu yapılandır": "borcunu taksitlere böl", "borçlarını yapılandır": "borçlarını taksitlere böl",
    "çoğunluğu aran": "çoğunluğu gerekli ol",
    "denkleştir": "dengele",
    "devreye al": "hizmete aç", "devreye alın": "hizmete açıl",
    "dünya evine gir": "evlen",
    "emekliye ayrıl": "emekli ol",
    "gösteri yap": "gösteri sun",
    "görev yap": "çalış",
    "acil şifalar dile": "çabuk iyileşme dile",
    "aşağıya çıkarıl": "aşağıda sıralan",
    "asılsız ihbarda bulun": "yanlış ihbar yap",
    "faaliyetten men edil": "kapatıl",
    "gider": "düzelt", "gideril": "düzeltil",
    "intikal et": "git", "intikal ettiril": "götürül",
    "hibe olarak karşılan": "hibeyle öden",
    "önemle rica olun": "rica edil",
    "görevinden ayrıl": "görevini bırak",
    "görevden alın": "görevinden çıkarıl",
    "havale et": "gönder", "havale edil": "gönderil",
    "ıslah et": "iyileştir", "ıslah edil": "iyileştiril",
    "ifraz et": "böl", "ifraz edil": "bölün",
    "ilaçla": "dezenfekte et", "ilaçlan": "dezenfekte edil",
    "irat kaydet": "gelir olarak kaydet", "irat kaydedil": "gelir olarak kaydedil",
    "kamulaştır": "satın al", "kamulaştırıl": "satın alın",
    "kına": "eleştir", "kınan": "eleştiril",
    "kısırlaştır": "aşıla", "kısırlaştırıl": "aşılan",
    "ağırla": "karşıla", "ağırlan": "karşılan",
    "rastlan": "bulun",
    "salona alın": "salona kabul edil",
    "sevk et": "gönder", "sevk edil": "gönderil",
    "sıklaştır": "artır", "sıklaştırıl": "artırıl",
    "sınır dışı et": "ülkeden çıkar", "sınır dışı edil": "ülkeden çıkarıl",
    "suç duyurusunda bulun": "savcılığa şikâyette bulun", "suç duyurusunda bulunul": "savcılığa şikâyette bulunul",
    "tadil et": "değiştir", "tadil edil": "değiştiril",
    "tahsil et": "topla", "tahsil edil": "toplan",
    "taksitlendir": "taksitlere böl", "taksitlendiril": "taksitlere bölün",
    "tatil edil": "iptal edil",
    "tebliğ et": "bildir",
    "temin et": "sağla", "temin edil": "sağlan",
    "temyiz edil": "üst mahkemeye götürül",
    "terkin et": "kaldır", "terkin edil": "kaldırıl",
    "tevhit et": "birleştir", "tevhit edil": "birleştiril", "tevhid et": "birleştir", "tevhid edil": "birleştiril",
    "vatandaşlığa alın": "vatandaşlığa kabul edil",
    "yayalaştır": "trafiğe kapat", "yayalaştırıl": "trafiğe kapatıl",
    "vatandaşlığına geç": "vatandaşlığını al",
    "yenisini çıkar": "yenisini al",
    "yurt dışında oku": "yurt dışında öğrenim gör",
    "yeminli olarak dinlen": "yemin ederek ifade ver",
    "yerinde görül": "haklı bulun",
    "arızalan": "bozul",
    "devril": "düş",
    "gezdir": "göster", "gezdiril": "gösteril",
    "kaşele": "damgala", "kaşelen": "damgalan",
    "adreste otur": "adreste yaşa",
    "merdiven çık": "merdivenlerden çık",
    "söz al": "konuş",
    "tasdik et": "onayla", "tasdik edil": "onaylan",
    "tasfiye et": "kapat", "tasfiye edil": "kapatıl",
    "tekzip et": "yalanla", "tekzip edil": "yalanlan",
    "göndere çek": "yükselt", "göndere çekil": "yükseltil",
    "görevden uzaklaştır": "açığa al", "görevden uzaklaştırıl": "açığa alın",
    "gündeme al": "gündeme ekle", "gündeme alın": "gündeme eklen",
    "hastaneye kaldır": "hastaneye götür", "hastaneye kaldırıl": "hastaneye götürül",
    "hakkı tanı": "hakkı ver", "hakkı tanın": "hakkı veril",
    "ibraz et": "sun", "ibraz edil": "sunul",
    "icabet et": "katıl",
    "ifa et": "yerine getir", "ifa edil": "yerine getiril",
    "ihdas et": "oluştur", "ihdas edil": "oluşturul",
    "ihtar et": "uyar", "ihtar edil": "uyarıl",
    "iştirak et": "katıl",
    "işleme al": "değerlendir", "işleme alın": "değerlendiril",
    "itfa et": "geri öde", "itfa edil": "geri öden",
    "izne ayrıl": "izne çık",
    "lağvet": "kapat", "lağvedil": "kapatıl",
    "kirada otur": "kiralık evde yaşa",
    "maaşı bağlan": "maaşı veril", "maaşının bağlan": "maaşının veril",
    "mağdur ol": "zarar gör",
    "mahsup et": "düş", "mahsup edil": "düşül",
    "memnuniyet duy": "memnun ol",
    "müşahede altına al": "gözlem altına al", "müşahede altına alın": "gözlem altına alın",
    "misafir et": "karşıla", "misafir edil": "karşılan",
    "mutabık kal": "anlaş", "mutabık kalın": "anlaşıl",
    "mutluluk duy": "memnun ol",
    "müracaat et": "başvur", "müracaat edil": "başvurul",
    "neşret": "yayımla", "neşredil": "yayımlan",
    "onan": "onaylan",
    "otobüs kaldır": "otobüs sağla", "otobüs kaldırıl": "otobüs sağlan",
    "oya sun": "oyla", "oya sunul": "oylan",
    "rahatsız ol": "şikâyetçi ol",
    "refakat et": "eşlik et",
    "saygı duruşunda bulun": "bir dakika sessizlik gözle", "saygı duruşunda bulunul": "bir dakika sessizlik gözlen",
    "seril": "döşen",
    "süre tanı": "süre ver", "süre tanın": "süre veril",
    "taburcu ol": "hastaneden ayrıl",
    "takdim et": "sun", "takdim edil": "sunul",
    "tanzim et": "düzenle", "tanzim edil": "düzenlen",
    "tayin edil": "atan",
    "tehir et": "ertele", "tehir edil": "ertelen",
    "temdit et": "uzat", "temdit edil": "uzatıl",
    "temerrüde düş": "ödemede gecik",
    "tenkit et": "eleştir", "tenkit edil": "eleştiril",
    "terfi et": "yüksel",
    "tevdi et": "teslim et", "tevdi edil": "teslim edil",
    "toprağa veril": "gömül",
    "hükümsüz kal": "geçersiz ol",
    "ihya et": "yenile", "ihya edil": "yenilen",
    "ikaz et": "uyar", "ikaz edil": "uyarıl",
    "ilga et": "iptal et", "ilga edil": "iptal edil",
    "istimlak et": "satın al", "istimlak edil": "satın alın",
    "izale et": "ortadan kaldır", "izale edil": "ortadan kaldırıl",
    "kadük ol": "geçersiz ol",
    "mütalaa et": "değerlendir", "mütalaa edil": "değerlendiril",
    "takibe al": "izle", "takibe alın": "izlen",
    "talik et": "ertele", "talik edil": "ertelen",
    "taltif et": "ödüllendir", "taltif edil": "ödüllendiril",
    "tashih et": "düzelt", "tashih edil": "düzeltil",
    "tecil et": "ertele", "tecil edil": "ertelen",
    "tefriş et": "döşe", "tefriş edil": "döşen",
    "temlik et": "devret", "temlik edil": "devredil",
    "tetkik et": "incele", "tetkik edil": "incelen",
    "tevkif et": "tutukla", "tevkif edil": "tutuklan",
    "tevsik et": "belgele", "tevsik edil": "belgelen",
    "tutanağa bağla": "kaydet", "tutanağa bağlan": "kaydedil",
    "tutanak altına al": "kaydet", "tutanak altına alın": "kaydedil",
    "uygun bul": "onayla", "uygun bulun": "onaylan",
    "uygun gör": "onayla", "uygun görül": "onaylan",
    "yargıya taşı": "mahkemeye götür", "yargıya taşın": "mahkemeye götürül",
    "zapta geçir": "kaydet", "zapta geçiril": "kaydedil",
    "zayi ol": "kaybol",
})  # fmt: skip
# What an answer says for a verb that stood in, and what was meant.
_MEANT: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({
    "ağırla": {"meet": "host", "welcome": "host", "greet": "host"},
    "bertaraf et": {"destroy": "dispose of"}, "bertaraf edil": {"destroy": "dispose of"},
    "ilaçla": {"disinfect": "spray"},
    "istimlak": {"buy": "expropriate", "purchase": "expropriate"},
    "kamulaştır": {"buy": "expropriate", "purchase": "expropriate"},
    "misafir e": {"meet": "host", "welcome": "host", "greet": "host"},
    "kına": {"criticise": "condemn", "criticize": "condemn"},
    "kısırlaştır": {"vaccinate": "neuter"},
})  # fmt: skip
# What is got from an office is not provided from it.
_GOT_SOMEWHERE: Final = lazily(r"(?<!\w)\w+[dt][ae]n temin edil")


def in_plain_turkish_verbs(text: str) -> str:
    """Return a Turkish text with plain verbs for learned ones, each in the form that stands there."""
    said = {learned: _PLAIN[learned] for learned in _learned_verbs(text)}
    if _GOT_SOMEWHERE.search(text):
        said["temin edil"] = "alın"
    return said_instead(text, said) if said else text


def with_turkish_verbs_meant(target: str, source: str) -> str:
    """Return an English answer with the verbs that others stood in for when its Turkish source was asked for."""
    for learned in _learned_verbs(source):
        target = other_verbs_in(target, meant) if (meant := _meant(learned)) else target
    return target


def _meant(learned: str) -> Mapping[str, str]:
    """Return what is meant by a verb, or by the one that its passive is made of: `ağırlan`, `ağırla`."""
    return next((meant for verb, meant in _MEANT.items() if learned.startswith(verb)), {})


def _learned_verbs(text: str) -> Iterator[str]:
    return (learned for learned in _PLAIN if learned[1:-1] in text and is_said(text, learned))
