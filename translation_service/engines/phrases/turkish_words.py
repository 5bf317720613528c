"""What Turkish offices, courts and doctors write in words that models know in another sense, and the plain ones.

An office that decides (`Encümenimizce … karar verilmiştir`) became what is decided on.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.weekdays import TURKISH_DAY
from translation_service.engines.phrases.turkish_offices import TURKISH_OFFICES
from translation_service.engines.phrases.turkish_papers import TURKISH_PAPERS

_ROMAN: Final[Mapping[str, str]] = {"I": "birinci", "II": "ikinci", "III": "üçüncü", "IV": "dördüncü"}
_COUNTED: Final = lazily(r"(?<![\w.])(I{1,3}|IV)\. (?=(?:taksit|dönem|derece|kademe|aşama|grup)\w*)", needs="I")
_SAID_OF_VOTES: Final = lazily(r"(\d{1,3}) kabul, (\d{1,3}) ret(?= (?:ve \d{1,3} çekimser )?oy)", needs="0")
_VOTES: Final = lazily(r"(?<!\w)(\d{1,3}) positive,? (?:and )?(\d{1,3}) negative(?!\w)")
_NAMED: Final = lazily(r"(?<!\w)([Aa])dı geçenin(?!\w)")
_DAYS_BEFORE_HOURS: Final = lazily(
    rf"(?<!\w)({TURKISH_DAY}(?:, {TURKISH_DAY})* ve {TURKISH_DAY}) (?=(?:saat )?\d{{1,2}}[.:]\d\d)",
    re.IGNORECASE,
    needs="0",
)
_TRIAL: Final = lazily(r"(?<!\w)duruşma(?!\w*salon)", re.IGNORECASE)
_LEFT: Final = lazily(r"(?<=[ae] )bırakıl((?:mış|dı|mas)\w*)")
_ITEM: Final = lazily(r"(?<!\w)([Aa])rticle (?=\d+ (?:of|on) (?:the|our|its) (?:[\w']+ ){0,2}agenda)")
_ORGAN: Final = "[Mm]eclisi|[Ee]ncümeni|[Kk]urulu|[Kk]omisyonu|[Mm]ahkemesi"
_REST: Final = r"((?:[^.;:]|\.(?=\d))*?)"
_ABSTRACT: Final = (
    "alaka|anlayış|çaba|davet|destek|emek|ilgi|iş ?birliği|katkı|konukseverlik|misafirperverlik|nezaket|yardım"
)
_BODY: Final = "[Mm]ahkeme|[Ee]ncümen|[Mm]eclis|[Kk]urul|[Kk]omisyon"
_PAYING: Final = "[Dd]avalı|[Dd]avacı|[Ss]anık|[Kk]iracı|[Bb]orçlu|[Yy]üklenici"
_OF_SITTING: Final = (
    r"(?:saat \d\S* )?(?:aç(?!ık)|kapa|ara ver|erte|son )|(?:[\w.]+ ){1,4}(?:günü|gününe|tarihine) ertelen"
)
_FRONT: Final = str.maketrans("ıa", "ie")
_BACK: Final = str.maketrans("ie", "ıa")


def _bent(found: re.Match[str], said: str) -> str:
    """Return another word with the ending of that which was found, as its vowels ask."""
    return said.format(stem=found["stem"]) + found["ending"].translate(_BACK)


def _court_costs(found: re.Match[str]) -> str:
    return ("Mahkeme" if found["stem"] == "Y" else "mahkeme") + " masraf" + found["ending"].translate(_BACK)


def _the_person(found: re.Match[str]) -> str:
    return "Söz konusu kişi" if found["stem"] == "A" else "söz konusu kişi"


def _who_died(found: re.Match[str]) -> str:
    """Say of whom died that he or she did, with the ending of the word that a model takes for a refugee."""
    said = "Ölen kişi" if found["stem"] == "M" else "ölen kişi"
    return said + (found["ending"] or "").replace("ya", "ye").translate(_FRONT)


def _sitting(found: re.Match[str]) -> str:
    ending = {"": "", "e": "a", "i": "u", "in": "un"}[found["ending"]]
    return ("Oturum" if found["stem"] == "B" else "oturum") + ending


def _provided(found: re.Match[str]) -> str:
    return ("Sağlan" if found["stem"] == "T" else "sağlan") + found["ending"].translate(_BACK)


def _posted(found: re.Match[str]) -> str:
    return "ilan edil" + found["ending"].translate(_FRONT)


def _done(found: re.Match[str], verb: str) -> str:
    """Return another verb behind what it is about, with the ending of that which was found."""
    return f"{found['stem']} {verb}{found['ending'].translate(_FRONT)}"


# By a word that stands in all that each is looked for in.
_ROWS: Final[Sequence[tuple[str, str, str | Callable[[re.Match[str]], str]]]] = (
    (
        "karar veril",
        rf"(\w+(?:ım[ıi]z|im[ıi]z|umuz|ümüz))c[ae] (?=\w){_REST}karar veril(?=(?:miş|di|ir|ecek)\w*(?:\W|$))",
        r"\1 \2karar ver",
    ),
    (
        "karar veril",
        rf"((?:\w+ )?(?:{_ORGAN}))nc[ae] (?=\w){_REST}karar veril(?=(?:miş|di)\w*(?:\W|$))",
        r"\1 \2karar ver",
    ),
    (
        "karar veril",
        rf"({_BODY})[cç][ae](,?) {_REST}karar veril(?=(?:miş|di)\w*(?:\W|$))",
        r"\1\2 \3karar ver",
    ),
    ("tahsil", rf"({_PAYING})[dt][ae]n tahsil(?=in[ie](?!\w))", r"\1 tarafından ödenmes"),
    ("vekil", r"(?P<stem>[Dd]ava(?:cı|lı)) vekil(?P<ending>i\w*)", partial(_bent, said="{stem}nın avukat")),
    ("müdafi", r"(?P<stem>[Ss])anık müdafi(?P<ending>\w*)", partial(_bent, said="{stem}anığın avukat")),
    ("ılama gider", r"(?P<stem>[Yy])argılama gider(?P<ending>ler\w*)", _court_costs),
    ("dı geçen", r"(?P<stem>[Aa])dı geçen(?=, )", _the_person),
    (
        "irleşim",
        rf"(?P<stem>[Bb])irleşim(?P<ending>e|in?|)(?= (?:{_OF_SITTING}))",
        _sitting,
    ),
    ("emin edil", r"(?P<stem>[Tt])emin edil(?P<ending>\w+)", _provided),
    ("askıya çık", r"askıya çık(?:arıl)?(?P<ending>(?:acak|dı|mak|mış)\w*)", _posted),
    ("binde ", r"(?<![Oo]n )(?<!üz )[Bb]inde (?=\d)", "‰"),
    ("üteveffa", r"(?P<stem>[Mm])üteveffa(?P<ending>nın|ya|dan|da|yı)?(?!\w)", _who_died),
    ("görevsizlik", r"görevsizlik karar(?=ı)", "yetkisizlik karar"),
    ("uayene ücreti", r"(?<!raç )(?<!enni )(?<!Fenni )muayene ücreti", "doktor muayenesi ücreti"),
    ("uayene ücreti", r"Muayene ücreti", "Doktor muayenesi ücreti"),
    ("sınıf tekrarına", r"sınıf tekrarına(?= karar)", "sınıfı tekrar etmesine"),
    ("konusu", r"Söz konusu (?=\w+(?:[ıiuü][mn]|[aeıioöuü][mn])[ıiuü]z\w*)", "Bu "),
    ("gereğini", r"(\w+m[ae]s)([ıi]) (?:hususunda|konusunda) gereğini (?:arz|rica) eder", r"\1\2n\2 rica eder"),
    ("tarafımıza", r"tarafımıza (?=(?:bilgi|bildir|gönder|ilet|teslim|ver))", "bize "),
    ("temenni", r"temenni eder", "diler"),
    (
        "kimlik bilgileri",
        r"Yukarıda kimlik bilgileri (?:bulunan|belirtilen|yazılı|yer alan)(?: olan)? ",
        "Yukarıdaki ",
    ),
    ("üresinde", r"Süresinde (?=ödenme|bildirilme|gönderilme|verilme|yapılma)", "Zamanında "),
    ("süresinde", r"süresinde (?=ödenme|bildirilme|gönderilme|verilme|yapılma)", "zamanında "),
    ("vlenmelerinde", r"([Ee]vlenmelerin)de (?=(?:yasal |kanuni |hukuki )?(?:bir )?engel)", r"\1e "),
    ("efat edenin", r"([Vv]efat eden)in(?!\w)", r"\1 kişinin"),
    ("itibaren", r"(tarihinden|yılından) itibaren (?=[^.;]{0,60}(?:çalış|görev yap)makta)", r"\1 beri "),
    ("onur duy", r"(\w+[ıiuü]n[ıiuü]z)d[ae]n onur duyar(?:ım|ız)", r"\1 bizi onurlandırır"),
    ("kişiliktir", r"(\w+) kişiliktir", r"\1 kişi içindir"),
    ("yatırıl", r"(?P<stem>TL|lira|avro|dolar|EUR|USD) yatırıl(?P<ending>\w+)", partial(_done, verb="öden")),
    ("beraatine karar", r"([Ss]anı)ğın beraatine karar veril(?=miş)", r"\1k beraat et"),
    ("tarafıma", r"tarafıma (?=yapıl|veril|gönder|bildir|öden|tebliğ|ilet)", "bana "),
    ("Tarafıma", r"Tarafıma (?=yapıl|veril|gönder|bildir|öden|tebliğ|ilet)", "Bana "),
    ("aslı gibidir", r"(\w+) aslı gibidir", r"\1 aslının aynısıdır"),
    ("isiplin cezası", r"([Dd]isiplin cezası) almamıştır", r"\1 yoktur"),
    ("taşınmaz ", r"taşınmaz (?=(?:satmaya|satın|almaya|devretmeye|kiralamaya)(?!\w))", "gayrimenkul "),
    ("vefatı", r"(\w+[ıiuü]m)[ıiuü]n vefatı (?:nedeniyle|sebebiyle)", r"\1 vefat ettiği için"),
    (
        "bağlan",
        r"(?P<stem>(?:aylık|aylığı|maaş|maaşı)) bağlan(?P<ending>(?:ma|mış|dı)\w*)",
        partial(_done, verb="veril"),
    ),
    ("Oğlum", r"Oğlum (?=[A-ZÇĞİÖŞÜ])", "Benim oğlum "),
    ("ipotek şerhi", r"ipotek şerhi(?= (?:bulun|var|mevcut|yok))", "ipotek"),
    ("istirahat", r"istirahat veril(?=di|miş)", "dinlenmesi söylen"),
    (
        "yerine getiril",
        r"((?:[Tt]alimat|[Tt]aleb|[İi]ste[kğ]|[Bb]aşvuru|[Ee]mr)\w*) yerine getiril",
        r"\1 gerçekleştiril",
    ),
    (" teşekkür", rf"((?:{_ABSTRACT})(?:ler[ıi]|lar[ıi])?n[ıiuü]z)[ae](?= teşekkür)", r"\1 için"),
    (" teşekkür", r"(ilgi|alaka|katkı)y[ae](?= teşekkür)", r"\1 için"),
    *TURKISH_OFFICES,
    *TURKISH_PAPERS,
)
_TURKISH: Final = tuple((word, lazily(rf"(?<!\w){pattern}"), plain) for word, pattern, plain in _ROWS)


def in_plain_turkish(text: str) -> str:
    """Return a Turkish text with instalments counted in words, votes and days in full, and plain words."""
    text = _COUNTED.sub(lambda found: f"{_ROMAN[found[1]]} ", text)
    text = _SAID_OF_VOTES.sub(r"\1 olumlu, \2 olumsuz", text)
    text = _NAMED.sub(r"\1dı geçen kişinin", text)
    text = _DAYS_BEFORE_HOURS.sub(r"\1 günleri ", text)
    for word, pattern, plain in _TURKISH:
        text = pattern.sub(plain, text) if word in text else text
    if not _TRIAL.search(text):
        return text
    return _LEFT.sub(lambda found: "ertelen" + found[1].translate(_FRONT), text)


def with_votes_said(target: str, source: str) -> str:
    """Return an English text with votes in favour and against, where its source counts them so."""
    if not _SAID_OF_VOTES.search(source):
        return target
    return _VOTES.sub(r"\1 in favour, \2 against", target)


def with_agenda_items_said(target: str) -> str:
    """Return an English text that calls what is on an agenda an item, not an article."""
    return _ITEM.sub(lambda found: "Item " if found[1] == "A" and found.start() == 0 else "item ", target)
