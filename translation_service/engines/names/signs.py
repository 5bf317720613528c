"""What tells in English and Turkish letters that a word with a capital is the name of a person or a place."""

from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.generation import with_suffixes

LANGUAGES: Final = frozenset({"en", "tr"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Whatever follows these is the name of a person.
TITLES: Final = {
    "en": _words("Mr Mrs Ms Miss Dr Sir Dame Prof Professor Councillor Cllr Judge Imam Rev Reverend Captain"),
    "tr": _words("Sayın Sn Bay Bayan Dr Prof Doç Av Hakim Hâkim"),
}
# Behind these stands the name of a person or something else, such as another office.
OFFICES: Final = {
    "en": _words("""
        Admiral Advocate Alderman Ambassador Archbishop Attorney Chair Chairman Chairwoman Chancellor Chief Clerk
        Colonel Commander Commissioner Consul Curator Dean Deputy Director Emeritus General Governor Head Honourable
        Inspector Justice Lady Leader Lieutenant Lord Madam Mayor Minister Mufti Notary President Prime Prosecutor
        Rapporteur Rector Registrar Secretary Sergeant Speaker Superintendent Treasurer Vice
    """),
    "tr": _words("""
        Bakan Bakanı Başkan Başkanı Başkanımız Başkonsolos Başkonsolosu Büyükelçi Büyükelçisi Dekan Ekselansları
        Kaymakam Kaymakamı Konsolos Konsolosu Koordinatörü Milletvekili Mimar Muhtar Muhtarı Müdür Müdiresi Müdürü
        Mühendis Rektör Rektörü Sekreteri Temsilcisi Uzmanı Vali Valisi Vekili Yardımcısı Üyesi Şefi
    """),
}
HONORIFICS: Final = _words("Abla Ağabey Amca Bey Efendi Hanım Paşa Teyze")
# No part of a name itself.
WHO: Final = {language: TITLES[language] | OFFICES[language] | HONORIFICS for language in LANGUAGES}
BEHIND_PERSON: Final = lazily(rf" (?:{'|'.join(sorted(HONORIFICS))})(?!\w)")

_NAMED: Final = r"[A-ZÇĞİÖŞÜ][^\W\d_]+(?: [A-ZÇĞİÖŞÜ][^\W\d_]+)?"
BEHIND_PLACE: Final = {
    "en": lazily(
        r" (?:(?:City|Town|Borough|District|County|Municipal|Parish) (?:Council|Hall)|Municipality"
        r"|Twinning Association)(?!\w)"
    ),
    # An `Üye Belediye` is any member.
    "tr": lazily(
        r" (?:(?:Büyükşehir )?Belediye(?:si| (?:Başkan(?!lar)|Encümen|Meclis))|Mahallesi|İlçesi|Köyü|Kasabası"
        r"|Kaymakamlığı|Valiliği|ilçesi|[İi]l(?:i(?:n[ieid]\w*)?)?(?!\w))"
    ),
}
# Of `Güzelyalı ve Bahçelievler mahalleleri` each is the name of one.
BEHIND_PLACES: Final = lazily(
    rf"(?:(?:, {_NAMED}){{0,8}},? (?:ve|ile|veya) {_NAMED})? "
    r"(?:[Mm]ahalleleri|[İi]lçeleri|[Kk]öyleri|[Bb]eldeleri|[Ss]emtleri)(?:n\w{1,4})?(?!\w)"
)
# The name of a street in Türkiye stays one in an English text; its kind may be written in several ways.
_STREETS: Final = tuple(
    map(
        _words,
        ("Caddesi Cad Cd", "Sokağı Sokak Sok Sk", "Bulvarı Blv", "Mahallesi Mah", "Meydanı", "Yokuşu", "Çıkmazı"),
    )
)
STREETS: Final = {kind: alike for alike in _STREETS for kind in alike}
# Where a kind of street is written short: `Atatürk Cad. No: 5`, but `Autodesk Cad`.
SHORT_STREETS: Final = {
    "Cad": "Caddesi", "Cd": "Caddesi", "Sok": "Sokağı", "Sk": "Sokağı", "Blv": "Bulvarı", "Mah": "Mahallesi",
}  # fmt: skip
BEHIND_SHORT_STREET: Final = lazily(r"\.|,? (?:[Nn]o|\d)|/|:")
# Streets and towns may be named after things, and such a name may be translated: Bahçe Şehri.
PERHAPS_BEHIND_PLACE: Final = lazily(r" (?:Kent[id]|Şehri|Caddesi|Bulvarı|Sokağı|Sokak|Havalimanı)")
BEFORE_PLACE: Final = lazily(
    r"(?:Municipality|City|Town|Borough|District|Mayor|Village|Delegation|[Pp]eople|[Cc]itizens|[Rr]esidents) of $"
)
# Of these many are words as well: a pain, the sea, an army.
PROVINCES: Final = _words("""
    Adana Adıyaman Afyonkarahisar Aksaray Amasya Ankara Antalya Ardahan Artvin Aydın Ağrı Balıkesir Bartın Batman
    Bayburt Bilecik Bingöl Bitlis Bolu Burdur Bursa Denizli Diyarbakır Düzce Edirne Elazığ Erzincan Erzurum Eskişehir
    Gaziantep Giresun Gümüşhane Hakkari Hakkâri Hatay Isparta Iğdır Kahramanmaraş Karabük Karaman Kars Kastamonu Kayseri
    Kilis Kocaeli Konya Kütahya Kırklareli Kırıkkale Kırşehir Malatya Manisa Mardin Mersin Muğla Muş Nevşehir Niğde Ordu
    Osmaniye Rize Sakarya Samsun Siirt Sinop Sivas Tekirdağ Tokat Trabzon Tunceli Uşak Van Yalova Yozgat Zonguldak
    Çanakkale Çankırı Çorum Şanlıurfa Şırnak
""")
# What stands at such a place and names none.
NO_PLACE: Final = {
    "en": _words("""
        Any Block Both City Culture District Each Every Flat Greater Metropolitan Our That The Their This Town Your
    """),
    "tr": _words("""
        Ama Anakent Ancak Artık Aynı Ayrıca Bazı Belde Bir Birçok Birkaç Bu Bugün Böylece Bütün Büyükşehir Daha Değerli
        Diğer Dün Eski Eğer Fakat Hangi Hem Her Hiçbir Kaç Kardeş Komşu Mevcut Nitekim İlgi İlgili Ortak Oysa Saygıdeğer
        Sonra Tüm Türk Gerek Kıymetli Muhterem Sevgili Türkiye Yarın Yeni Yerel Yine Çünkü Önce İl İlçe Şimdi
        Dönem Dünya Genel Kadın Merkez Seçilmiş Çevre
        Açılışta Delegasyonda Etkinlikte Görüşmede Heyette Komisyonda Kurulda Oturumda Programda Törende Toplantıda
        Yazıda Ziyarette
        Açılışa Etkinliğe Festivale Heyete Heyeti Komisyona Komisyonu Konferansa Konuklara Konukları Kurula Ödülleri
        Ödülü Programa Programı Sergiye Sergiyi Toplantıya Toplantıyı Törene Töreni Yarışmaya Ziyarete
    """),
}
# The Renovated Town Hall, at the head of a heading.
DONE: Final = "ed"
# What an English name of a place stands before, perhaps with other words between them.
BODIES: Final = _words("""
    Academy Airport Archive Archives Association Bridge Castle Cathedral Chamber Choir Church Club College Council
    Cooperative Ensemble Festival Foundation Gallery Group Harbour Hospital Hotel Institute League Library Market Museum
    Orchestra Park Port Primary School Society Stadium Station Theatre Trust Union University Week Workshop
""")
# Bodies and programmes that every language calls by one name, which engines translate: `Eurocities`.
CALLED_SO: Final = _words("""
    Cittaslow Erasmus Eurocities Eurojust Europol Eurostat Frontex Greenpeace Interpol Interreg Urbact
""")
PREPOSITION: Final = lazily(r"(?<!\w)(?:in|at|from|near|between|with|to|by|via|(\w+) of|and)\s$")
# Inhabitants, teachings and deeds, which are no names, or forms of common words.
NO_NAME: Final = {
    "en": lazily(r"(?:s|[ie]an|ish|ese|ist|ism|er|ly|ing|tion|ment|ic|ity|-[a-z]+|^.*[a-z][A-Z].*)$"),
    "tr": lazily(r"(?:l[ıiuü]|[cç][ae]|l[ae]r\w*|(?:s[ıiuü]|[ıiuü])(?:n\w*)?|m[ae]\w*|l[ıiuü][kğ]\w*)$"),
}
# What is pressed or chosen on a screen is a word: `Kaydet'i seçin`.
PRESSED: Final = lazily(
    r"\b(?:seç|tıkla|dokun|işaretle|bas)(?:(?:y?[ıiuü]n(?:[ıiuü]z)?|[ıi]p|[ae]r[ae]k|m[ae]l[ıi]\w*)(?=[.,;:)]| ve |$))"
)
MINE_OR_MANY: Final = lazily(r"(?:[ıiuü]m(?:[ıiuü]z\w{0,3})?|l[ae]r[ıi]?m?(?:[ıi]z)?)$")
# Behind a given name that is a common word: Deniz Ulaşımı, Su Arıtma, but Deniz Kurtoğlu.
NO_SURNAME: Final = lazily(r"(?:(?<!oğl)[ıiuü]|l[ae]r|m[ae]|l[ıiuü]k)$")
# Forms that no surname has without an apostrophe: `Güneş Sisteminin`, `Simge Amblemlerini`.
_OWNED: Final = lazily(r"\w{2}[ıiuü]n(?:[ıiuü]n|d[ae](?:n|ki\w*)?)$")
_MANY: Final = lazily(r"(\w{2,})(l(?:ar(?=ı)|er(?=i)))[ıi](?:n\w*|yl[ae])?$")


def is_inflected(word: str) -> bool:
    """Tell whether a Turkish word is the form of a noun: `Festivalleri`, but not `Cavalleri`, of many `caval`."""
    if many := _MANY.match(word):
        return with_suffixes(fold(many[1], "tr"), ("plural",)) == fold(many[1] + many[2], "tr")
    return _OWNED.search(word) is not None
