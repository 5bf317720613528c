"""Turkish sentences whose subject stands behind what it does something to: `Sergiyi 500 kişi gezdi`.

Engines take the first noun for the subject, and the exhibition visits 500 people. With the subject first they do not.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.listed import given_names
from translation_service.engines.names.signs import NO_SURNAME
from translation_service.engines.words.casing import lowered, with_first_raised

_CAPITAL: Final = "[A-ZÇĞİÖŞÜ]"
_SMALL: Final = "[a-zçğıöşüâîû]"
_NUMBER: Final = (
    r"(?:\d[\d.]*|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz"
    r"|onlarca|yüzlerce|binlerce|çok sayıda|birçok|her iki)"
    r"(?: (?:bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yüz|bin|milyon))?"
)
_WHO: Final = (
    "aile|belediye|çocuk|çalışan|dansçı|davetli|delege|dernek|firma|gazeteci|genç|gönüllü|gözlemci|hak sahibi|işçi"
    "|izleyici|kadın|katılımcı|kent|kişi|konuk|kuruluş|kurum|memur|misafir|müzisyen|okul|ortak|öğrenci|öğretmen|personel"
    "|belediye başkanı|yetkili|sanatçı|sporcu|şirket|taraf|temsilci|turist|uzman|ülke|üniversite|üye|vatandaş|ziyaretçi"
)
_COUNTED: Final = (
    rf"(?:(?:yaklaşık |toplam |en az |{_NUMBER} {_SMALL}+[dt][ae]n ){{0,2}}{_NUMBER} (?:{_SMALL}+ )?(?:{_WHO}))"
)
_KIND_OF_BODY: Final = "belediye|değerlendirme|denetim|ev sahibi|gönderen|il|il genel|ilçe|ortak|seçici|yönetim|yürütme"
_BODY: Final = (
    "alıcı|bakanlık|belediye|büyükelçilik|encümen|jüri|kaymakamlık|kiracı|komisyon|komite|konsolosluk|kurul|kurum"
    "|mahkeme|meclis|müdürlük|noter|satıcı|sekretarya|taraflar|üniversite|valilik|yüklenici"
)
_OF_SOMETHING: Final = "başkanlığı|encümeni|komisyonu|komitesi|kurulu|meclisi|müdürlüğü|sekretaryası"
_ORGANS: Final = rf"(?i:(?:(?:{_KIND_OF_BODY}) )?(?:{_BODY})|avrupa birliği|{_SMALL}+ (?:{_OF_SOMETHING}))"
_OFFICERS: Final = (
    "(?i:belediye başkanı|başkan yardımcısı|belediye başkan yardımcısı|başkan|vali yardımcısı|vali|kaymakam|bakan"
    "|büyükelçi|başkonsolos|konsolos|müdür|rektör|muhtar|genel sekreter)"
)
_PERSON: Final = rf"(?:{_OFFICERS}(?: {_CAPITAL}{_SMALL}+){{0,3}}|(?P<given>{_CAPITAL}{_SMALL}+) {_CAPITAL}{_SMALL}+)"
_DO: Final = (
    "açıkla|belirle|değerlendir|denetle|destekle|dinle|duyur|düzenle|gez|gönder|hazırla|ilet|imzala|incele|izle|karşıla"
    "|kullan|kutla|oku|onayla|öde|sun|uygula|üstlen|yap|yayımla|yönet|yürüt"
    "|(?:finanse|kabul|takdim|tasdik|tebliğ|temsil|teslim|ziyaret|tercih) e[td]"
)
_ENDS: Final = (
    r"(?:[dt][ıiuü](?:l[ae]r)?|m[ıiuü]ş(?:t[ıiuü]r)?|y?[ae]c[ae]k(?:t[ıi]r)?|[ae]r|[ıiuü]r|r|m[ae]kt[ae](?:d[ıi]r)?)"
)
_EVENT: Final = (
    "(?:açılış|buluşma|çalıştay|eğitim|etkinli[kğ]|festival|forum|fuar|gezi|görüşme|gösteri|ihale|kampanya|konferans"
    "|kongre|konser|koşu|kurs|kutlama|maraton|oturum|panel|proje|program|resepsiyon|seminer|sempozyum|sergi|şenli[kğ]|toplantı|tören"
    r"|turnuva|yarışma|yürüyüş|zirve|ziyaret)"
)
_EVENT_ALONE: Final = lazily(_EVENT)
_TO_EVENT: Final = rf"(?:\d+['’]\w+ )?(?:[^\W\d_]+(?: |['’]\w+ )){{0,4}}?(?i:{_EVENT})\w*(?:['’]\w*)?[ae]"
_VERB: Final = rf"(?P<verb>(?:{_DO}){_ENDS})(?P<end>\.?)"
_GROUPS: Final = (
    rf"(?:(?:{_SMALL}+ ){{1,2}}(?:ekipleri|gönüllüleri|heyeti|temsilcileri|üyeleri|yetkilileri)"
    "|(?:ilgili|yetkili|diğer|karşı|kaybeden|kazanan) (?:birim|kurum|makam|taraf)"
    "|bilirkişi|dernek|itfaiye|jandarma|kulüp|polis|vakıf|zabıta)"
)
_SUBJECT: Final = rf"(?P<subject>{_COUNTED}|(?P<organ>{_GROUPS}|{_ORGANS})|{_PERSON})"
_OTHER_WORDS: Final = r"(?: (?!bir |tüm |bütün )[^\s,;:]+){0,3}?"
# What is surely done something to, by somebody who does things: whatever that is.
_SURE: Final = r"\w+(?:[aeıioöuü]y[ıiuü]|[ıiuü]n[ıiuü]|[mn][ıiuü]z[ıiuü]|l[ae]r[ıi])"
_VERB_OR_TWO: Final = rf"(?:(?!{_SMALL}*(?:[dt][ae]n?|l[ae]) |için ){_SMALL}+ )?{_SMALL}{{2,}}?"
_SURE_OBJECT_FIRST: Final = lazily(
    rf"(?P<object>(?={_CAPITAL})(?:(?!bir |tüm |bütün )[^\s,;:]+ ){{0,3}}?{_SURE}) "
    rf"(?P<subject>(?P<organ>{_GROUPS}|{_ORGANS})|{_COUNTED}|{_OFFICERS}(?: {_CAPITAL}{_SMALL}+){{0,3}}) "
    rf"(?P<verb>{_VERB_OR_TWO}(?:{_ENDS}|[ıiuü]yor(?:l[ae]r)?))(?P<end>\.?)"
)
# When, where and how long, between what something is done to and who does it.
_WHEN: Final = (
    r"(?P<when>(?:her|bu|geçen|gelecek) (?:yıl|ay|hafta|gün)|[^\s,;:]+ (?:[^\s,;:]+ )?(?:boyunca|günü|içinde)"
    r"|\w+['’]?[dt][ae])"
)
_OBJECT_FIRST: Final = lazily(rf"(?P<object>{_CAPITAL}\S*{_OTHER_WORDS}(?<=\w[ıiuü])) (?:{_WHEN} )?{_SUBJECT} {_VERB}")
_WHOM: Final = rf"(?P<subject>(?P<organ>bir {_SMALL}+|{_COUNTED}|{_ORGANS})|{_PERSON})"
_TO_WHOM: Final = lazily(
    rf"(?P<object>{_CAPITAL}\S*{_OTHER_WORDS}(?<=\w[ae])) {_WHOM} "
    rf"(?P<verb>(?:başkanlık|ev sahipliği|eşlik|refakat|yardım) (?:e[td]|yap){_ENDS})(?P<end>\.?)"
)
_BODY_FIRST: Final = lazily(rf"(?P<organ>{_ORGANS}) (?P<object>{_SMALL}+(?:[aeıioöuü]y[ıiuü]|l[ae]r[ıi])) {_VERB}")
_CHAIRED: Final = lazily(r"başkanlık e[td](?P<ending>\w+)")
_BACK: Final = str.maketrans("ei", "aı")
_EVENT_FIRST: Final = lazily(
    rf"(?P<object>{_TO_EVENT}) (?P<subject>[^,;:.]*?(?:\d|(?<!\w){_NUMBER} |(?<= ){_CAPITAL}|l[ae]r(?!\w))[^,;:.]*?) "
    rf"(?P<verb>katıl(?:abil)?{_ENDS})(?P<end>\.?)"
)
_MUST_COME: Final = lazily(
    rf"(?P<object>{_TO_EVENT}) (?P<subject>[^,;:.]*\w{{2}}[ıiuü]n) (?P<verb>katıl(?:ma|ım)\w+ [^,;:.]+)(?P<end>\.?)"
)
_LONGEST: Final = 200
# Where, when, how long and with whom is nobody who comes.
_NO_ONE: Final = lazily(
    r"(?:\w*(?:[dt][ae]n?|l[ae]|c[ae]|ken|[ae]r[ae]k|yıl|ay|gün|hafta|saat|kez|kere|defa)"
    r"|adet|boyunca|gibi|için|ile|kadar|göre|önce|sonra|süreyle)"
)


# A subject that may describe what stands behind it: of `on iki genç değişim programına` engines made young programmes.
_MAY_DESCRIBE: Final = (
    "engelli",
    "erkek",
    "genç",
    "gönüllü",
    "görevli",
    "kadın",
    "uzman",
    "yabancı",
    "yaşlı",
    "yetkili",
)


def with_subject_first(text: str) -> str:
    """Return a Turkish sentence with its subject before what it does something to."""
    if not text[:1].isalnum() or text[:1].islower() or len(text) > _LONGEST:
        return text
    if _BODY_FIRST.fullmatch(text):
        return _BODY_FIRST.sub(r"\g<organ>, \g<object> \g<verb>\g<end>", text)
    for order in (_OBJECT_FIRST, _SURE_OBJECT_FIRST, _TO_WHOM, _MUST_COME, _EVENT_FIRST):
        found = order.fullmatch(text)
        if found is not None and _is_somebody(found):
            return _reordered(found)
        if found is not None and order is _EVENT_FIRST:
            return f"Kendisi {_within(text)}"
    return text


def _is_somebody(found: re.Match[str]) -> bool:
    """Tell whether what stands before a verb does something: a person by name, or no place, time or manner."""
    given = found.groupdict().get("given")
    last = found["subject"].removesuffix(" da").removesuffix(" de").rpartition(" ")[2]
    if given:
        return given in given_names() and NO_SURNAME.search(last) is None
    return "'" not in last and (last[:1].isupper() or not _NO_ONE.fullmatch(last))


def _reordered(found: re.Match[str]) -> str:
    # Behind a body that has no name a comma says that it is nobody's: `Komisyon, başvuruları inceler`.
    sign = "," if found.groupdict().get("organ") or found["subject"].endswith(_MAY_DESCRIBE) else ""
    subject = with_first_raised(found["subject"], "tr")
    verb = found["verb"].replace("refakat e", "eşlik e")
    verb = _CHAIRED.sub(lambda chaired: f"başkanlık yap{chaired['ending'].translate(_BACK)}", verb)
    when = found.groupdict().get("when") or ""
    return f"{subject}{sign} {when}{' ' if when else ''}{_within(found['object'])} {verb}{found['end']}"


def _within(words: str) -> str:
    """Return words that began a sentence as they stand within one; what may be a name keeps its capital."""
    first, _, rest = words.partition(" ")
    is_name = not first.isalpha() or (rest[:1].isupper() and not _EVENT_ALONE.match(lowered(first, "tr")))
    return words if is_name else lowered(words[0], "tr") + words[1:]
