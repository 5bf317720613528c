"""What Turkish certificates, notices, invitations and complaints write, in words that models know.

A bride's `şahit` became a figure, a neighbour below a child, and thanks that are presented became grapes.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from translation_service.engines.phrases.turkish_endings import BACK, FRONT, NUMBER, NUMBERS
from translation_service.engines.words.casing import raised

_VERB: Final = "(?:c[ae]k|yor|[dt][ıiuü]|[ıiuü]r|mal[ıi]y[ıi][mz]|y[ıiuü]m)"
_ASKING: Final = ("ne zaman", "neden", "niçin", "nasıl", "nereye", "nerede")
_SERVED: Final = "(?:davacı|davalı|ilgili|kapıcı|kiracı|mal sahibi|şüpheli|yüklenici)(?:l[ae]r[ae]|[ny][ae])"


_EXPIRING: Final = "[Ee]hliyet|[İi]kamet izni|[Kk]imlik|[Pp]asaport|[Rr]uhsat|[Ss]özleşme|[Vv]ekâletname|[Vv]ize"
_OVER: Final = {
    "du": "sona erdi", "muştur": "sona ermiştir", "acaktır": "sona erecektir", "maktadır": "sona ermektedir",
}  # fmt: skip


def _of_journalists(found: re.Match[str]) -> str:
    ending = (found["ending"] or "").removeprefix("n").translate(FRONT)
    return ending + (" de" if found["too"] else "")


def _per_cent(found: re.Match[str]) -> str:
    return f"{found[1]} {NUMBERS[found['number']]}"


def _hundredths(found: re.Match[str]) -> str:
    """Write so many in a thousand as the tenth of it in a hundred, of which engines make a sentence."""
    return f"%{NUMBERS[found['number']] / 10:g}".replace(".", ",")


def _honoured(found: re.Match[str]) -> str:
    me = "beni" if found["who"] == "m" else "bizi"
    return f"{found['what']} {me} {'onurlandırdı' if found['felt'] == 'onur' else 'mutlu etti'}"


def _thanked(found: re.Match[str]) -> str:
    return f"teşekkür eder{'im' if found['who'] == 'm' else 'iz'}"


# As `_TURKISH` of `turkish_words`: a word that stands in all that a pattern finds, the pattern, and what is said.
TURKISH_PAPERS: Final[Sequence[tuple[str, str, str | Callable[[re.Match[str]], str]]]] = (
    ("anzim ", r"(?P<stem>[Tt])anzim ve imza edil(?:miştir|di)(?!\w)", "düzenlenmiş ve imzalanmıştır"),
    ("anzim ", r"tanzim (?:edil|olun)(?:miştir|muştur|di|du)(?!\w)", "düzenlenmiştir"),
    ("inde ", rf"(?<!on )[Bb]inde (?P<number>{NUMBER})[sy]?[ıiuü](?= oranında)", _hundredths),
    ("şahit huzurunda", r"şahit huzurunda", "tanık huzurunda"),
    ("huzurunda kıyıl", r"huzurunda kıyıl(?=mış|dı|ır|acak)", "huzurunda yapıl"),
    ("yeri adres", r"([Yy])erleşim yeri adres(?=i)", lambda found: ("İ" if found[1] == "Y" else "i") + "kamet adres"),
    ("aynı süreyle", r"aynı süreyle", "aynı süre için"),
    (
        "bildirimde bulunma",
        r"yazılı bildirimde bulunma(?P<ending>s[ıi]|lar[ıi]|l[ıi])",
        lambda found: f"yazılı olarak bildirme{found['ending'].translate(FRONT)}",
    ),
    (
        "ret oyu",
        r"ret oyu (?:kullan|ver)(?P<ending>dı|mıştır|di|miştir)",
        lambda found: f"hayır oyu ver{found['ending'].translate(FRONT)}",
    ),
    ("havale", r"([Kk]omisyona) havalesi(?=n[ae])", r"\1 gönderilmesi"),
    ("onucu", r"(\w+m[ae]s[ıi]) sonucu(?:nda)? meydana gel", r"\1 nedeniyle meydana gel"),
    (
        "skı süresi",
        r"([Aa])skı süresi(?=(?:nde)? içinde|nde)",
        lambda found: ("İ" if found[1] == "A" else "i") + "lan süresi",
    ),
    (
        "yeter sayısı",
        r"[Tt]oplantı yeter sayısı (?:bulunm|olm|sağlanam)adığı(?:ndan| için),?",
        "Yeterli sayıda üye olmadığı için",
    ),
    ("söz alan", r"üzerinde söz alan ol(?:madı|mamıştır)", "hakkında kimse konuşmadı"),
    (
        "uhtaç",
        r"([Mm])uhtaç (?=(?:aile|kişi|vatandaş|hane|çocuk|yaşlı)\w*)",
        lambda found: ("Y" if found[1] == "M" else "y") + "ardıma ihtiyacı olan ",
    ),
    (
        "beyanda bulun",
        r"(?:[Gg]erçeğe aykırı|[Yy]anlış|[Yy]alan) beyanda bulunanlar(?P<ending>a)(?= (?:ödenen|verilen|yapılan))",
        lambda found: f"yanlış bilgi veren kişiler{found['ending'].translate(FRONT)}",
    ),
    ("ükran", r"(?:en (?:içten|derin) )?şükranlarım[ıi]z?[ıi]? (?:sunar|arz eder)[ıi](?P<who>m|z)", _thanked),
    (
        "almaktan",
        r"(?P<what>\w+[ıiuü]n[ıiuü]z)[ıiuü] almaktan (?:büyük )?(?P<felt>onur|mutluluk|memnuniyet) duydu(?P<who>m|k)",
        _honoured,
    ),
    ("yoğunluğu", r"program(ım|ımız)ın yoğunluğu (?:nedeniyle|sebebiyle)", r"yoğun program\1 nedeniyle"),
    ("memnuniyeti ifade", r"dolayı duyduğumuz memnuniyeti ifade", "memnun olduğumuzu ifade"),
    ("lt komşu", r"([Aa])lt komşu", r"\1lt kattaki komşu"),
    ("st komşu", r"([Üü])st komşu", r"\1st kattaki komşu"),
    (
        "değ",
        r"(tel(?:ler)?ine) değ(?P<ending>iyor|di)",
        lambda found: f"{found[1]} dokun{found['ending'].replace('i', 'u')}",
    ),
    (" pis", r"(?<=\w )pis(?=[,.;]| ve\b|$)", "kirli"),
    ("atağa bağımlı", r"yatağa bağımlı(?=[,.;])", "yataktan kalkamıyor"),
    ("sınıfta oku", r"(\d{1,2})\. sınıfta okumakta olup", r"\1. sınıf öğrencisidir ve"),
    ("sınıfta oku", r"(\d{1,2})\. sınıfta okumaktadır", r"\1. sınıf öğrencisidir"),
    (
        "Rh ",
        r"(Rh (?:pozitif|negatif)) olarak (?:belirlen(?:miştir|di)|saptan(?:mıştır|dı)|tespit edil(?:miştir|di))",
        r"\1tir",
    ),
    ("nakdi", r"nakdi yardım", "nakit yardım"),
    (
        "asın mensuplar",
        r"([Bb])asın mensupları(?P<ending>na|nı|nın|ndan|nda)?(?P<too> da)?(?!\w)",
        lambda found: ("G" if found[1] == "B" else "g") + f"azeteciler{_of_journalists(found)}",
    ),
    ("süre uzatım", r"süre uzatımı verilir", "süre uzatılır"),
    ("tebliğ edil", rf"({_SERVED}) tebliğ edil(?=mişti|di(?!ğ))", r"\1 bildiril"),
    ("atışa konu", r"([Ss])atışa konu (?=araç|arsa|daire|taşınmaz)", r"\1atılan "),
    ("keşif yapıl", r"keşif yapıl(?=masına karar)", "yerinde inceleme yapıl"),
    ("vasi olarak", r"vasi olarak atanmasını uygun", "vasi olmasını uygun"),
    (" kata izin", rf"((?:{NUMBER}|\d{{1,2}})) kata izin", r"\1 katlı binaya izin"),
    ("dersten kal", r"tek dersten kaldığı", "bir dersten başarısız olduğu"),
    ("gönülden", r"gönülden teşekkür", "yürekten teşekkür"),
    ("bilgilerinize sunul", r"ekte bilgilerinize sunul", "ekte sunul"),
    (
        "onarım",
        r"([Ee])v sahibi (?=(?:(?:acil|bütün|gerekli|tüm) )?onarım)",
        lambda found: ("M" if found[1] == "E" else "m") + "ülk sahibi ",
    ),
    ("su bastı, ", r"su bastı, (\w)", lambda found: f"su bastı. {raised(found[1], 'tr')}"),
    ("yedek üye", r"(\w+) (as[ıi]l)(?:,|(?<=asil) ve) (?=\w+ yedek üye)", r"\1 \2 üye ve "),
    (
        "ahsın ",
        r"([Şş])ahsın (?=(?:adı|doğum|ikamet|kimlik|soyadı|yurt) ?)",
        lambda found: ("K" if found[1] == "Ş" else "k") + "işinin ",
    ),
    ("ateşi ", r"ateşi (?=(?:var|yok)(?:tur|dır|du|tu)?(?!\w))", "yüksek ateşi "),
    (" karnına", r"tok karnına", "yemekten sonra"),
    (" karnına", r"aç karnına", "yemekten önce"),
    ("gereği için", r"(?<=\w )gereği için (?=[A-ZÇĞİÖŞÜ])", "gerekli işlemler için "),
    ("dersten kal", r"dersten kalmıştır", "dersten başarısız olmuştur"),
    (
        "avetlilerimiz",
        r"([Dd])avetlilerimiz(?P<ending>in|e|i|den)?(?!\w)",
        lambda found: f"{'K' if found[1] == 'D' else 'k'}onuklarımız{(found['ending'] or '').translate(BACK)}",
    ),
    ("üzde ", rf"([Yy]üzde) (?P<number>{NUMBER})(?= (?:artır|artış|azal|fazla|indirim|oran|zam)\w*)", _per_cent),
    (
        "kanun yoluna",
        r"([HhKk])(?:ükm|arar)[ea] karşı kanun yoluna başvurul(?P<ending>ma\w*)",
        lambda found: f"{'K' if found[1].isupper() else 'k'}arara itiraz edil{found['ending'].translate(FRONT)}",
    ),
    ("bilgilerinize", r"bilgilerinize (?=arz olunur|sunulur)", "bilginize "),
    ("bilginize arz", r"bilginize arz olunur", "bilginize sunulur"),
    (
        "süresi",
        rf"((?:{_EXPIRING})\w*n)(?: geçerlilik)? süresi(?P<when> [^,;]*?)? dol(?P<ending>du|muştur|acaktır|maktadır)",
        lambda found: f"{found[1]} geçerlilik süresi{found['when'] or ''} {_OVER[found['ending']]}",
    ),
    ("yerinde görme", r"yerinde görme(?:yerek|yip) (?=redd)", ""),
    ("bedelsiz", r"bedelsiz(?: olarak)? terk edil(?=ecek|miş|di|ir)", "belediyeye bedelsiz veril"),
    (
        "askerde olan",
        r"(E|e)şi askerde olan kadın",
        lambda found: ("K" if found[1] == "E" else "k") + "ocası askerde olan kadın",
    ),
    ("gösterir belge", r"gösterir belge", "gösteren belge"),
    ("teşrif", r"teşrif(?:ler)?inizi (?=(?:bekle|diler|rica|arz))", "katılmanızı "),
    (" engelli,", r"((?:[Oo]ğl|[Kk]ız|[Aa]nne|[Bb]aba|[Ee]ş|[Kk]ardeş)\w*) engelli, ", r"\1 engelli; "),
    ("badana", r"badana yaptır(?=ma[kls])", "duvarları boyat"),
    *(
        (word, rf"({word} \w+{_VERB}), (\w)(?=[^?]*\.?$)", lambda found: f"{found[1]}? {raised(found[2], 'tr')}")
        for word in _ASKING
    ),
)
