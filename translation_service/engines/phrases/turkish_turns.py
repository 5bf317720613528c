"""Turkish sentences whose turns lose an engine its way, turned as it knows them.

Who is `1948 Kırşehir doğumlu` became a place, the second of two payers was left out, and an opinion that somebody is
asked for was told to him.
"""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.generation import with_suffixes
from translation_service.domain.values.months import month_name
from translation_service.domain.values.ordinals import with_turkish_ending
from translation_service.engines.words.casing import lowered

# Of whom nothing else in the sentence says who it is.
_AT_WORK: Final = lazily(
    r"[A-ZÇĞİÖŞÜ]\w*(?: yeri)?m[ıiuü]zd[ae] (?:(?![A-ZÇĞİÖŞÜ]|kişi|personel|işçi|çalışan)\S+ ){1,9}"
    r"olarak (?:çalışmakta|görev yapmakta)"
)
_COUNTED: Final = lazily(
    r"(?<![\w.,/:-])(?P<number>[1-9]\d?)\. (?=(?:kat(?:ı|ta|tan|a|taki|ında\w*|ından|ına)|sınıf[a-zçğıöşü]*)(?!\w))"
)
_ARTICLES: Final = lazily(r"(?<![\w.,/:-])(\d{1,3})\.?((?:, \d{1,3}\.?)*) (ve|ile|veya) (\d{1,3})\. (?=maddeler)")
_BORN: Final = lazily(
    r"(?<!\w)(?:(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})|(?P<date>(?:\d{1,2} [^\W\d_]{3,7} )?\d{4}))"
    r" (?P<place>[A-ZÇĞİÖŞÜ][^\W\d_]+(?:/[A-ZÇĞİÖŞÜ][^\W\d_]+)?) doğumlu(?P<who>dur|yum|yuz|)(?=[.,;]|$)"
)
_BORN_ENDS: Final = {"dur": "doğmuştur", "": "doğmuştur", "yum": "doğdum", "yuz": "doğduk"}
_PAID: Final = r"(?:karşılan|öden|yapıl|sağlan|hazırlan|gönderil|düzenlen|üstlenil|yürütül)"
_BY_US: Final = r"(?:taraf[ıi]m[ıi]zca|tarafımızdan|tarafınızca|tarafınızdan|tarafından|\w{3,}m[ıiuü]zc[ae])"
_BY_EACH: Final = lazily(rf"(?P<one>[^,;:.]+ {_BY_US}), (?P<two>[^;:.]+? {_BY_US}) (?P<verb>{_PAID}\w+)(?=\.?$)")
_ASKED: Final = {
    "bildiril": "bildirmenizi", "iletil": "iletmenizi", "gönderil": "göndermenizi", "sunul": "sunmanızı",
    "belirtil": "belirtmenizi", "paylaşıl": "paylaşmanızı", "yollan": "yollamanızı",
}  # fmt: skip
_TOLD: Final = lazily(
    r"(?P<what>[^\W\d_]+(?:[ıiuü]n[ıiuü]z))[ıiuü]n (?P<rest>[^;:.]*?|[^;:]*?\d[^;:]*?)"
    rf"(?P<verb>{'|'.join(_ASKED)})m[ae]s[ıi]n[ıi](?= (?:\w+ )?(?:rica|arz|talep) eder)"
)
_MISSION: Final = lazily(
    r"(?<!\w)T\.? ?C\.? (?P<town>[A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,}(?: [A-ZÇĞİÖŞÜ][a-zçğıöşü]{2,})?) "
    r"(?=(?:Büyükelçili|Başkonsoloslu|(?:Fahri )?Konsoloslu)[ğk])"
)
# What engines take for the summer, where a place stands behind it.
_LETTER: Final = lazily(r"^Yazı(?P<whose>nız|mız|) (?=[^.;]*['’][dt][ae]ki )")
_LETTERS: Final = {"": "Mektup", "nız": "Mektubunuz", "mız": "Mektubumuz"}
# Whose it is: `Söz konusu taşınmaz belediyemiz mülkiyetindedir`.
_OWNED: Final = lazily(r"(?<!\w)(?P<whose>\w{3,}m[ıiuü]z) (?:mülkiyetindedir|malıdır)(?!\w)")
# What is refused: `başvurunuzun reddine karar verilmiştir`.
_REFUSED: Final = lazily(
    r"(?<!\w)(?P<what>\w+n[ıiuü]z|[Bb]aşvurusu|[Dd]ilekçesi|[İi]tirazı|[Tt]alebi|[Tt]eklifi)n?[ıiuü]n "
    r"reddine karar veril"
)
# What models take for a vote, or for one who is unanimous.
_UNANIMOUSLY: Final = lazily(r"(?<!\w)oy ?birliği(?:yle| ile) kabul edilerek(?!\w)")
# Models make a woman of one who is addressed so.
_CONSUL: Final = lazily(r"^Sayın(?= (?:Baş)?[Kk]onsolos,)")
# Of whom models make somebody named after a date or a post.
_NAMED_ON: Final = lazily(r"^Adı geçen(?= (?:\d|görev))")
_LONGEST: Final = 400


def turned_plainly(text: str) -> str:
    """Return a Turkish text with the turns that engines lose put as they know them."""
    if len(text) > _LONGEST:
        return text
    if _AT_WORK.match(text) is not None:
        text = f"Kendisi {lowered(text[0], 'tr')}{text[1:]}"
    text = _COUNTED.sub(lambda found: f"{with_turkish_ending(int(found['number']))} ", text)
    text = _ARTICLES.sub(_articles, text) if "maddeler" in text else text
    text = _BORN.sub(_born, text) if "doğumlu" in text else text
    text = _MISSION.sub(_mission, text) if "lçili" in text or "onsoloslu" in text else text
    text = _OWNED.sub(lambda found: f"{with_suffixes(found['whose'], ('dative',))} aittir", text)
    text = _REFUSED.sub(r"\g<what> reddedil", text)
    text = _UNANIMOUSLY.sub("oy birliğiyle kabul edilmiş ve", text)
    text = _NAMED_ON.sub("İlgili kişi", text)
    text = _CONSUL.sub("Değerli", text)
    text = _LETTER.sub(lambda found: f"{_LETTERS[found['whose']]} ", text)
    text = _BY_EACH.sub(r"\g<one> \g<verb>, \g<two> \g<verb>", text) if " taraf" in text else text
    return _TOLD.sub(_told, text) if " eder" in text else text


def _articles(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2].replace('.', '')} {found[3]} {with_turkish_ending(int(found[4]))} "


def _born(found: re.Match[str]) -> str:
    """Say when and where somebody was born as a sentence does: `3 Şubat 1948'de Kırşehir'de doğmuştur`."""
    month = month_name(int(found["month"]), "tr") if found["month"] else ""
    if found["month"] and not month:
        return found[0]
    date = found["date"] or f"{int(found['day'])} {month} {found['year']}"
    when, where = (with_suffixes(words, ("locative",)) for words in (date, found["place"]))
    return f"{when} {where} {_BORN_ENDS[found['who']]}"


def _mission(found: re.Match[str]) -> str:
    """Say whose mission it is and where: of `T.C. Köln Başkonsolosluğu` engines make a `T.C. Cologne`."""
    return f"{with_suffixes(found['town'], ('locative',))}ki Türkiye "


def _told(found: re.Match[str]) -> str:
    """Ask somebody to say what is his, in place of what is his to be said."""
    what = found["what"]
    return f"{what}{what[-2]} {found['rest']}{_ASKED[found['verb']]}"
