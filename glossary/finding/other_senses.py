"""Words spelt like a term that mean something else, as the words beside them show: to visit, savaştı, ... tarihinde.

What stands in doubt stays a term. A sense belongs to a word and its rendering: that `tarih` behind a day is a date
says nothing against the term `tarih` for date.
"""

import re
from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.insertion.english.nouns import COUNTS
from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.terms import Term
from glossary.verbs import is_verb

_NEAR: Final = 50
_MODAL: Final = lazily(
    r"\b(?:do(?:es)? not|did not|"
    rf"may|might|must|will|would|shall|should|can|could|cannot|please|\w+n[{APOSTROPHES}]t|i|you|we|they|who)"
    r"\s+(?:also\s+|not\s+|never\s+|always\s+|often\s+)?$",
    re.IGNORECASE,
)
# He books a room.
_DOER: Final = lazily(r"\b(?:he|she|it|who|which)\s+(?:also\s+|never\s+|always\s+|often\s+)?$", re.IGNORECASE)
_TO: Final = lazily(r"\bto\s+(?:not\s+|also\s+)?$", re.IGNORECASE)
_OF_NOUNS: Final = lazily(
    r"\b(?:an?|the|this|each|every|no|any|my|your|his|her|its|our|their|of|with)\s+$", re.IGNORECASE
)
# English nouns that are verbs as well, and hardly stand behind `to` without an article.
_ALSO_VERBS: Final = words_of("""
    answer attack benefit budget build campaign challenge charge claim comment contract credit damage deal debate
    decrease delay demand develop document estimate exhibit experience export finance fight force fund grant guide
    help host house import increase influence inspect interview invest invite issue lead lease lend license limit list
    loan manage map mark measure meet monitor offer order park pass permit plan play process produce program
    project promise protest purchase question rank rate record release rent report request rescue research result
    return review share sponsor study support survey target tax tender test trade train transfer transport travel treat
    update use value visit volunteer vote walk waste witness work
""")
# Behind `to` they are verbs nearly always, and the noun is mostly a term in its British spelling: kerb, tyre.
_VERBS_BEHIND_TO: Final = words_of("curb tire")
# to ward off, to seal up
_PARTICLE: Final = lazily(r"\s+(?:off|up|out|away)\b")
_OBJECTS: Final = lazily(
    r"\s+(?:the|an?|this|that|these|those|his|her|its|our|your|their|my|all|any|them|it|us|him|me|you|more|and|or|"
    r"from|on|for|with|at|in|abroad|about|against|how|what|when|whether)\b|\s*[.,;:!?]|\s*$|\s+[a-z]+ly\b"
)
_BE: Final = r"\b(?:am|is|are|was|were|be|been|being)\s+(?:not\s+|quite\s+)?$"
# What these English words mean beside others: before, and behind; ten minutes, to be right, square metres.
_ENGLISH: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "account": ((r"\b(?:into|on)\s+$", ""),),
    "addition": ((r"\bin\s+$", ""),),
    "case": ((r"\bin\s+$", r"\s+(?:of|you|we|they|he|she|it|the)\b"), (r"\bin any\s+$", "")),
    "charge": ((r"\bin\s+$", r"\s+of\b"),),
    "circular": (("", r"\s+(?:area|building|economy|line|motion|movement|path|route|saw|shape|track|tour|walk)"),),
    "event": ((r"\bin the\s+$", r"\s+(?:of|that)\b"),),
    "fine": (
        (_BE, ""),
        (r"\b(?:do|does|did|doing|feel\w*|felt|work\w*)\s+$", ""),
        ("", r"\s+(?:arts?|balance|days?|details?|dust|evening|example|line|morning|print|tuning|view|weather)\b"),
    ),
    "foundations": (("", r" of (?:\w+ ){0,2}(?:bridge|building|column|house|tower|wall)s?\b"),),
    "light": ((r"\bin (?:the )?\s*$", r"\s+of\b"),),
    "minutes": (
        (rf"(?:\d|\b(?:{'|'.join(sorted(COUNTS))}))\s+$", ""),
        ("", r"\s+(?:later|ago|long|past|walk|away)\b"),
    ),
    "order": ((r"\bin\s+$", r"\s+(?:to|that|for)\b"),),
    "place": ((r"\b(?:takes?|took|taken|taking)\s+$", ""),),
    "rate": ((r"\bat any\s+$", ""),),
    "respect": ((r"\bwith\s+$", r"\s+to\b"),),
    "restricted": ((_BE, ""), ("", r"\s+[a-z]")),
    "right": (
        (_BE, ""),
        (r"\b(?:turn(?:s|ed|ing)?|all)\s+$", ""),
        ("", r"\s+(?:now|away|after|before|here|there|angle|hand|side|wing|time|direction)\b"),
    ),
    "square": (("", r"\s+(?:kilomet|met|feet|foot|miles?|inch|km|cm|m\b|yards?)"),),
    "tender": (("", r"\s+(?:age|care|heart|love|meat|smile|touch|years|(?:young )?(?:plant|shoot)s?)\b"),),
    "town": (("", r"\s+halls?\b"),),
    "view": ((r"\bin\s+$", r"\s+of\b"),),
}  # fmt: skip

_PARTICIPLE: Final = lazily(r"(?:é|i|u)e?s?$")
# The auxiliaries of French, and what may stand between them and the participle.
_AUXILIARY: Final = lazily(
    r"(?:\b(?:ai|as|a|avons|avez|ont|aurai[st]?|aura|avai[st]|avaient|été|se\s+sont)|['’](?:ai|as|a|est|était))"
    r"\s+(?:(?:déjà|pas|bien|toujours|aussi|été)\s+)?$",
    re.IGNORECASE,
)
_IS_DONE: Final = lazily(
    r"\b(?:est|sont|étai(?:t|ent)|ser(?:a|ont|ait|aient)|soit|soient|fut|furent|être)\s+(?:\w+ment\s+|déjà\s+|pas\s+)?$",
    re.IGNORECASE,
)
# Things that have the name of what was done to them; persons have a feminine: réfugiée.
_DONE_THINGS: Final = words_of("arrêté communiqué congé énoncé exposé procédé relevé traité")
# Forms of Russian nouns that are mostly other words: after, they became, then; and Dear, which opens a letter.
_RUSSIAN: Final = {
    word: lazily(f"[{form[0].upper()}{form[0]}]{form[1:]}")
    for word, form in {"посол": "после", "пот": "потом", "сталь": "стали"}.items()
} | {"дорога": lazily("Дорогой")}

_LONG_WORD: Final = lazily(r"[A-Z]{4}")
_MONTHS: Final = "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"
_CLAUSE: Final = r"(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]\w*n[ıi]\s+$"
_OF_ARMIES: Final = (
    "güç|üs|operasyon|hapis|müdahale|darbe|araç|uça|birli|hareka|harekâ|yardım|personel|cezaevi|hastane|tesis|eğitim|"
    "varlı|tatbikat|yetkili|kaynak|savcı|mahkeme|yönetim|anlaşma|iş ?birliğ|komut|bölge|alan"
)
# Twice as much; layer upon layer.
_TIMES: Final = (
    (r"\bkat\s+$", r"kat", ""),
    ("", r"kat", r"\s+(?:kat\b|art(?!ı\b)|büyü|çoğal|daha\b|fazla|yüksel)"),
    (r"(?:\d|\b(?:iki|üç|dört|beş|on))\s+$", r"katına", r"\s+(?:çık|ulaş|yüksel)"),
)
# By a Turkish word and the beginning of its rendering: before, the form itself, behind; each found at its place.
_TURKISH: Final[dict[tuple[str, str], tuple[tuple[str, str, str], ...]]] = {
    ("yol", "road"): (
        ("", r"yoluyla", ""),
        (r"(?:[dt][ıiuü]ğ|[ae]c[ae]ğ)[ıiuü]\s+$", r"yolunda(?:ki)?", ""),
        (r"m[ae]n[ıi]n\s+(?:\w+\s+){0,2}$", r"yol(?:u|unu|udur|ları|larını)", ""),
        ("", r"yol", r"\s+a[çc]"),
        ("", r"yolunu", r"\s+(?:bul|ara(?!c)|bil)"),
        ("", r"yollarını", r"\s+ayır"),
    ),
    ("hal", "wholesale market"): (
        ("", r"hâl\w*", ""),
        (r"(?<!sebze)(?<!meyve)(?<!toptancı)(?:^|\s)$", r"hal(?:de|e|in|inde(?:ki)?|ine|inden)", ""),
    ),
    ("kat", "storey"): _TIMES,
    ("kat", "floor"): _TIMES,
    # Written without its circumflex, profit is known from snow by what falls and is cleared.
    ("kâr", "profit"): (
        (r"\b(?:yoğun|ağır|yağan)\s+$", r"kar\w*", ""),
        ("", r"kar", r"\s+(?:birik|fırtına|kalın|küre|lastiğ|lastik|mücadele|örtü|tatil|yağ)"),
    ),
    ("gündem", "agenda"): (("", r"gündem(?:e|ine|imize)", r"\s+getir"),),
    ("tarih", "history"): (
        (rf"(?:\d|\b(?:{_MONTHS}))\s+$", r"tarih(?:i|in|li|ler).*", ""),
        (
            r"(?:başvuru|doğum|teslim|seyahat|bitiş|başlangıç|başlama|son|ilan|yayım|ödeme|toplantı)\s+$",
            r"tarih(?:i|in|ler).*",
            "",
        ),
        (r"(?:^|[.!?]\s+|\b(?:bir|bu|şu|o|ve|en|çok|birçok|başlıca)\s+)$", r"tarihi", r"\s+[a-zçğıöşü]{3}"),
    ),
    ("çevre", "environment"): (
        ("", r"çevresinde(?:ki)?", ""),
        (r"(?:[ıiuü]n|[ae]nın|[ae]nin)\s+$", r"çevresin(?:den|e)", ""),
        ("", r"çevreler.*", ""),
    ),
    ("asker", "soldier"): (("", r"askeri", rf"\s+(?:bir\s+)?(?:{_OF_ARMIES})"),),
    ("savaş", "war"): (("", r"savaş(?:tı(?:lar)?|acak.*|ıyor.*|mış.*|an.*|ırken|arak)", ""),),
}  # fmt: skip
# What a compound ends in, and the form of it that is a postposition: itiraz hakkında karar.
_POSTPOSITIONS: Final = {"hakkı": "hakkında", "sonucu": "sonucunda"}
_VERBAL_NOUN: Final = lazily(r".*m[ae]s[ıi].*")
# Other words with a circumflex and without: hâlâ is still, hala an aunt.
_OTHER_WITHOUT_CIRCUMFLEX: Final = words_of("adet alem ama aşık hala kar mani nar vakıf yar")
_CIRCUMFLEX: Final = frozenset("âîûÂÎÛ")
_GIVEN_NAMES: Final = words_of("Barış Savaş Deniz Zafer Güven Kent Umut Toprak Eylem Devrim Adalet Çevre Özgür")
# Towns spelt like a word, or a form of one: Bursa is no dative of burs.
_TOWNS: Final = words_of("""
    Adana Ağrı Aydın Batman Bolu Bursa Çorum Denizli Düzce Hatay Karaman Kars Kayseri Mersin Muş Ordu Rize Samsun Siirt
    Sivas Tokat Uşak Van Yalova
""")
_OPENS: Final = lazily(r"(?:^|[.!?:;]\s+|\n\s*)[\W_]*$")
# Behind a given name only: Selin Hanım is no flood.
_TITLE_BEHIND: Final = lazily(r"\s+(?:Bey|Hanım|Efendi)(?:\W|$)")
# A quarter or street is called by a word as it stands, so that one with a case is no form of a term: Sele Mahallesi.
_PLACE_BEHIND: Final = lazily(
    r"\s+(?:Mahalle(?:si)?|Mah\.|Sokak|Sokağı|Sok\.|Cadde(?:si)?|Cad\.|Bulvarı|Köyü|Mevkii|Apartmanı|Sitesi)(?![^\W_])"
)
# Nouns that are the past of a verb as well, which ends its sentence: ortaya çıktı.
_ALSO_PAST: Final = words_of("çıktı girdi")
_BEHIND_VERBS: Final = lazily(r"\s*(?:[.!?;…]|$)")
_BEFORE_NOUNS: Final = lazily(r"(?:^|[:;,–-]|\b(?:bir|bu|her|ve|veya|en))\s*$")
_NAME_BEHIND: Final = lazily(r"\s+[A-ZÇĞİÖŞÜ][a-zçğıöşü]+")


def means_otherwise(text: str, start: int, end: int, term: Term) -> bool:
    """Tell whether the words beside `text[start:end]` show that the term is not meant."""
    match term.source_language:
        case "en":
            if is_verb(term):
                return _is_noun(text, start, end, term)
            return " " not in term.source and (
                _is_verb(text, start, end, term) or _is_otherwise_in_english(text, start, end, term)
            )
        case "tr":
            return _is_postposition(text[start:end], term) or (
                " " not in term.source and _is_otherwise_in_turkish(text, start, end, term)
            )
        case "fr":
            return _is_french_participle(text, start, end, term)
        case "ru":
            other = _RUSSIAN.get(fold(term.source, "ru"))
            return other is not None and other.fullmatch(text, start, end) is not None
        case _:
            return False


def _is_french_participle(text: str, start: int, end: int, term: Term) -> bool:
    """Tell whether a noun like `arrêté` is the participle of its verb: le bus s'est arrêté, données communiquées."""
    if is_verb(term) or " " in term.source or _PARTICIPLE.search(text, start, end) is None:
        return False
    before = max(start - _NEAR, 0)
    if term.source in _DONE_THINGS and (
        text[start:end].endswith(("ée", "ées")) or _IS_DONE.search(text, before, start) is not None
    ):
        return True
    return _AUXILIARY.search(text, before, start) is not None


def _is_noun(text: str, start: int, end: int, term: Term) -> bool:
    is_bare = text[start:end].lower() in {term.source, f"{term.source}s"}
    return is_bare and _OF_NOUNS.search(text, max(start - _NEAR, 0), start) is not None


def _is_verb(text: str, start: int, end: int, term: Term) -> bool:
    surface = text[start:end]
    if not surface.islower() or not term.source.islower():
        return False
    before = text[max(start - _NEAR, 0) : start]
    if surface.endswith("s") != term.source.endswith("s"):
        return _DOER.search(before) is not None and _OBJECTS.match(text, end) is not None
    if _MODAL.search(before) and not text[end:].startswith(tuple(APOSTROPHES)):
        return True
    if _TO.search(before) and _PARTICLE.match(text, end):
        return True
    if surface in _VERBS_BEHIND_TO:
        return _TO.search(before) is not None
    return surface in _ALSO_VERBS and _TO.search(before) is not None and _OBJECTS.match(text, end) is not None


def _is_otherwise_in_english(text: str, start: int, end: int, term: Term) -> bool:
    before = text[max(start - _NEAR, 0) : start]
    if _is_small_word_in_capitals(text, start, end, term):
        return True
    said = text[start:end].lower()
    senses = _ENGLISH.get(said, ()) if said in {term.source, f"{term.source}s"} else ()
    return any(
        re.search(said, before, re.IGNORECASE) and re.match(behind, text[end:], re.IGNORECASE)
        for said, behind in senses
    )


def _is_small_word_in_capitals(text: str, start: int, end: int, term: Term) -> bool:
    """Tell whether IT is the pronoun, in a line that is all in capitals: IT'S FORBIDDEN."""
    if not term.source.isupper() or term.source.lower() not in STOP_WORDS["en"]:
        return False
    before, behind = text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]
    beside = before.rpartition("\n")[2] + behind.partition("\n")[0]
    return beside.isupper() and _LONG_WORD.search(beside) is not None


def _is_postposition(surface: str, term: Term) -> bool:
    last = _POSTPOSITIONS.get(term.source.rpartition(" ")[2])
    return last is not None and fold(surface.rpartition(" ")[2], "tr") == last


def _has_other_letters(surface: str, term: Term) -> bool:
    """Tell whether a circumflex makes another word of one that the glossary writes without: kârı is no snow."""
    return term.source in _OTHER_WITHOUT_CIRCUMFLEX and not _CIRCUMFLEX.isdisjoint(surface)


def _is_past(text: str, start: int, end: int, term: Term) -> bool:
    """Tell whether a noun is the verb that ends a sentence: ortaya çıktı, but not `bir girdi`."""
    surface = text[start:end]
    if term.source not in _ALSO_PAST or surface != term.source or _BEHIND_VERBS.match(text, end) is None:
        return False
    return _BEFORE_NOUNS.search(text[max(start - _NEAR, 0) : start]) is None


def _is_named(text: str, end: int, surface: str, term: Term) -> bool:
    """Tell whether a word with a capital is the name of somebody, or of a quarter or street."""
    is_bent = fold(surface, "tr") != fold(term.source, "tr")
    return bool(_TITLE_BEHIND.match(text, end) or (is_bent and _PLACE_BEHIND.match(text, end)))


def _is_otherwise_in_turkish(text: str, start: int, end: int, term: Term) -> bool:
    surface = text[start:end]
    if surface[:1].isupper() and term.source.islower() and _is_named(text, end, surface, term):
        return True
    if _has_other_letters(surface, term) or _is_past(text, start, end, term):
        return True
    if surface in _TOWNS and term.source.islower() and not _OPENS.search(text, 0, start):
        return True
    if surface in _GIVEN_NAMES and term.source.islower():
        return start > 0 and _NAME_BEHIND.match(text, end) is not None
    before = text[max(start - _NEAR, 0) : start]
    if term.source.endswith(("ma", "me")) and _VERBAL_NOUN.fullmatch(surface) and re.search(_CLAUSE, before):
        return True
    return any(
        re.search(said, before, re.IGNORECASE)
        and re.fullmatch(form, surface, re.IGNORECASE)
        and re.match(behind, text[end:])
        for said, form, behind in _TURKISH.get((term.source, term.target), ())
    )
