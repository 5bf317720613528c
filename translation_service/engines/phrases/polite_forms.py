"""The polite form in which Turkish offices speak to people: engines say `bekle` and `babanın` for `wait` and `your`.

An English `you` is both. What an office or an office's letter says to somebody it says to `siz`.
"""

import re
from functools import partial
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.casing import raised, small_in_english

_TO_SOMEBODY: Final = lazily(r"(?<!\w)(?:you|your|yours|yourself|please)(?!\w)", re.IGNORECASE)
# What begins small may be of a program: `if a < b then wait`.
_SENTENCE: Final = lazily(r"[\W\d_]*[A-Z]")
_ROUNDED: Final = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
_SINGULAR_VERB: Final = lazily(
    r"(?<!\w)(?:\w+(?:m[ae]l[ıi]s[ıi]n|[ae]c[ae]ks[ıi]n|yorsun|[ae]b[ıi]l[ıi]rs[ıi]n|m[ae]zs[ıi]n|m[ıi]şs[ıi]n"
    r"|[dt][ıiuü]rs[ıiuü]n|nd[ae]s[ıi]n)|m[ıiuü]s[ıiuü]n|değilsin)(?!\w)"
)
_SINGULAR_QUESTION: Final = lazily(r"(?<!\w)(\w+[dt][ıiuü]n)(?= m[ıiuü](?!\w))")
# At the end of a sentence about nobody else, and of any clause of one with `sen`; `gelsin` and `kadın` are of others,
# `iletin` is polite, `dersin` may be of a lesson.
_SINGULAR_END: Final = lazily(r"(?<!\w)\w{2,}s[ıiuü]n(?=[.!?)]|$)")
_SINGULAR_CLAUSE: Final = lazily(r"(?<!\w)\w{2,}(?:s[ıiuü]n|[dt][ıiuü]n)(?=[.!?,;:)]|$| ve )")
_SAYS_YOU: Final = lazily(r"(?<!\w)sen(?!\w)", re.IGNORECASE)
_OF_OTHERS: Final = lazily(
    r"(?<!\w)(?:he|she|it|they|who|let|may|him|her|them|his|him|its|their|one)(?!\w)", re.IGNORECASE
)
_IF: Final = lazily(r"(?<!\w)(\w+(?:[aeıiuü]r|[dt][ıiuü]|m[ae]z|yor)s[ae]n)(?!\w)|(?<!\w)(\w+l?[ıiuü]rs[ae]n)(?!\w)")
# What English tells people to do, and the Turkish verb that is.
_TOLD: Final = {
    "answer|reply|respond": "cevapla yanıtla ver",
    "apply": "başvur",
    "ask": "sor",
    "attach|add|enclose": "ekle",
    "avoid": "kaçın",
    "bring": "getir",
    "call|phone|ring": "ara",
    "check|consult|visit|contact|contribute|note|book|cancel|register|return|confirm": "et",
    "choose|select|pick": "seç",
    "click|tap": "tıkla",
    "close|shut|turn off|switch off": "kapat",
    "come|arrive": "gel",
    "complete|fill": "doldur tamamla",
    "contact|get in touch": r"(?<=(?:me|sa|ta)\s)geç",
    "drink": "iç",
    "enter": "gir",
    "follow": "izle et",
    "forget": "unut",
    "give": "ver",
    "go": "git",
    "keep|hold": "tut sakla",
    "leave": "bırak",
    "open": "aç",
    "pay": "öde",
    "put": "koy",
    "read": "oku",
    "send|submit": "gönder",
    "tick|mark|check": "işaretle",
    "show|present": "göster",
    "sign": "imzala",
    "take": "al",
    "tell|inform": "söyle bildir",
    "touch": "dokun",
    "use": "kullan",
    "wait|queue": "bekle",
    "wash": "yıka",
    "wear": "giy",
    "write": "yaz",
}
# `et ve süt` is meat and milk.
_ENDS: Final = r"(?=[.!;,:)]|$| ve (?<! et ve ))"
_ORDERS: Final = tuple(
    (
        lazily(rf"(?<!\w)(?:{verbs})(?!\w)", re.IGNORECASE),
        lazily(rf"(?<!\w)(?P<verb>{stems.replace(' ', '|')})(?P<not>m[ae])?{_ENDS}"),
    )
    for verbs, stems in _TOLD.items()
)
# What a button of a program says, it tells the program: `Show first page`.
_COMMAND: Final = lazily(r"(?:Add|Close|Follow|Move|Open|Show|Use)(?: (?!your?\b|please\b)[^\s.!?:;,]+){1,5}")
# A glance at all of them, which saves most sentences the closer look.
_ANY_ORDER: Final = lazily(rf"(?<!\w)(?:{'|'.join(_TOLD.values()).replace(' ', '|')})(?:m[ae])?{_ENDS}")
# `ekleme` is adding as well, where nobody is told not to.
_DENIED: Final = lazily(r"n['’]t(?!\w)|(?<!\w)(?:not|never|nor|without)(?!\w)", re.IGNORECASE)
# The last letter of these softens: `gidin`, `edin`.
_SOFTENED: Final = {"git": "gid", "et": "ed"}
# `için` is another word.
_FORMAL: Final = frozenset({"iç"})
_YOUR: Final = lazily(r"(?<!\w)your(?!\w)", re.IGNORECASE)
_ANYBODYS: Final = lazily(r"(?<!\w)(?:his|her|its|their)(?!\w)", re.IGNORECASE)
_YOURS: Final = lazily(r"\w(?<!rs[ae])(?<!s[ıiuü])n[ıiuü]z(?:[ıiuü]n|[ıiuüae]|d[ae](?:n|ki\w*)?|l[ae])?(?!\w)")
# `kartını` is his card or yours; `sorunu` is a problem and nobody's question.
_ENDING_SO: Final = (
    "akın|altın|aydın|basın|baskın|bilgin|boyun|burun|bütün|çıkın|düğün|etkin|gelin|hazin|kadın|kalın|kışın|koyun|metin"
    "|odun|oyun|öğün|salgın|sorun|üstün|ürün|yakın|yangın|yayın|yığın|zengin|zeytin"
)
_NO_VERB: Final = lazily(_ENDING_SO)
# `sergisini` is his alone, `adresini` is not.
_HIS_ALONE: Final = r"(?!adres|miras|nüfus|ofis|servis)\w*[aeıioöuü]s[ıiuü]n"
_HIS_OR_YOURS: Final = lazily(
    rf"(?<!\w)(?!(?:{_ENDING_SO}|{_HIS_ALONE})[ıiuü](?!\w))\w{{2,}}[ıiuü]n(?=[ıiuü](?!\w))", re.IGNORECASE
)
_OWNER: Final = lazily(r"(?<!\w)(?!(?:sizin|için|bütün)(?!\w))\w{3,}[nmrlıiuü][ıiuü]n (?:[^\W\d_]+ )?$", re.IGNORECASE)
_KIN: Final = {
    "father|dad": "baba",
    "mother|mum": "anne",
    "spouse|husband|wife|partner": "eş",
    "son": "oğl",
    "daughter": "kız",
    "child": "çocuğ",
    "children|kids": "çocuklar",
    "brother|sister|sibling": "kardeş",
}
# Of these as well no ending says whose they are but yours: `randevun`.
_OWNED: Final = {
    "appointment": "randevu",
    "application": "başvuru",
    "bill|invoice": "fatura",
    "document|certificate": "belge",
    "invitation": "davetiye",
    "payment": "ödeme",
    "petition": "dilekçe",
    "signature": "imza",
}
_YOUR_KIN: Final = tuple(
    (
        lazily(rf"(?<!\w)your (?:\w+ )?(?:{english})(?P<own>['’]s|s['’])?(?!\w)", re.IGNORECASE),
        lazily(
            rf"(?<!\w)(?P<kin>{turkish}{'' if turkish[-1] in _ROUNDED else '[ıiuü]'}n)"
            r"(?P<case>[ıiuü]n|[ıiuü]|[ae]|d[ae]n?|l[ae])?(?!\w)",
            re.IGNORECASE,
        ),
    )
    for english, turkish in (_KIN | _OWNED).items()
)
# `bakmanı rica ederim`
_REQUESTED: Final = lazily(r"(?<!\w)(\w+m[ae]n)([ıi])(?= (?:[^\W\d_]+ ){0,2}rica ed)")
# `seni`, `sana`, `senin` and what they become; what is said of a friend's `you` nobody reads in an office.
_YOU: Final = {
    "sen": "siz", "seni": "sizi", "sana": "size", "sende": "sizde", "senden": "sizden",
    "senin": "sizin", "seninle": "sizinle", "seninki": "sizinki",
}  # fmt: skip
_SINGULAR_YOU: Final = lazily(rf"(?<!\w)(?:{'|'.join(sorted(_YOU, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
# What somebody may have: `sorunun varsa`.
_HAD: Final = {
    "sorunun": "sorunuz", "soruların": "sorularınız", "ihtiyacın": "ihtiyacınız",
    "itirazın": "itirazınız", "önerin": "öneriniz", "önerilerin": "önerileriniz", "şikâyetin": "şikâyetiniz",
}  # fmt: skip
_IF_HAD: Final = lazily(rf"(?<!\w)(?P<had>{'|'.join(sorted(_HAD, key=len, reverse=True))})(?= (?:varsa|olursa))")
# `gönderdiği için teşekkürler`, `yaptığın için teşekkür ederim`: who is thanked did it.
_THANKS_FOR_DOING: Final = lazily(r"(?<!\w)thank(?:s| you)\b[^.;:]{0,20} for (?:\w+ )?\w+ing\b", re.IGNORECASE)
_DONE_BY_THANKED: Final = lazily(r"(?<!\w)(\w+[dt][ıiuü]ğ)([ıiuü])n?(?= için[^.;:]* teşekkür)")


def with_polite_forms(target: str, source: str) -> str:
    """Return a Turkish translation of an English text that says `siz` where an engine said `sen`."""
    is_told = _SENTENCE.match(source) is not None and _COMMAND.fullmatch(source) is None
    for english, turkish in _ORDERS if is_told and _ANY_ORDER.search(target) else ():
        if turkish.search(target) is not None and english.search(source) is not None:
            target = turkish.sub(partial(_order, is_denied=_DENIED.search(source) is not None), target)
    if _THANKS_FOR_DOING.search(source) is not None:
        target = _DONE_BY_THANKED.sub(r"\1\2n\2z", target)
    return _to_somebody(target, source) if _TO_SOMEBODY.search(source) is not None else target


def _to_somebody(target: str, source: str) -> str:
    if _OF_OTHERS.search(source) is None:
        singular = _SINGULAR_CLAUSE if _SAYS_YOU.search(target) is not None else _SINGULAR_END
        target = singular.sub(_of_you_alone, target)
    target = _REQUESTED.sub(r"\1\2z\2", _SINGULAR_YOU.sub(_you, target))
    target = _IF_HAD.sub(lambda found: _HAD[found["had"]], target)
    for english, turkish in _YOUR_KIN:
        said = english.search(source)
        if said is not None:
            target = turkish.sub(partial(_of_kin, is_owner=said["own"] is not None), target)
    if len(_YOUR.findall(source)) == 1 and not _ANYBODYS.search(source) and not _YOURS.search(target):
        target = _yours(target)
    for singular in (_SINGULAR_VERB, _SINGULAR_QUESTION, _IF):
        target = singular.sub(lambda found: _plural(found[0]), target)
    return target


def _you(found: re.Match[str]) -> str:
    said = _YOU[small_in_english(found[0])]
    if found[0].isupper():
        return raised(said, "tr")
    return said.capitalize() if found[0][0].isupper() else said


def _of_you_alone(found: re.Match[str]) -> str:
    return found[0] if _NO_VERB.fullmatch(found[0].lower()) else _plural(found[0])


def _order(found: re.Match[str], *, is_denied: bool) -> str:
    verb = found["verb"]
    if found["not"] and not is_denied:
        return found[0]
    if found["not"]:
        return f"{found[0]}y{_vowel(found['not'])}n"
    stem = _SOFTENED.get(verb, verb)
    joint = "y" if stem[-1] in _ROUNDED else ""
    vowel = _vowel(stem)
    return f"{stem}{joint}{vowel}n" + (f"{vowel}z" if verb in _FORMAL else "")


def _yours(target: str) -> str:
    """Write the one thing that may be yours as yours; of several nobody can tell which is."""
    his_or_yours = [found for found in _HIS_OR_YOURS.finditer(target) if not _has_owner(target[: found.start()])]
    if len(his_or_yours) != 1:
        return target
    end = his_or_yours[0].end()
    return target[: his_or_yours[0].start()] + _plural(his_or_yours[0][0]) + target[end:]


def _has_owner(before: str) -> bool:
    """Tell whether somebody else owns what comes next: `kullanıcıların kodlarını`."""
    return _OWNER.search(before) is not None


def _of_kin(found: re.Match[str], *, is_owner: bool) -> str:
    """Write a relative of somebody: `babanız`; one that owns something has to say so, `çocuklarınızın`."""
    kin = _plural(found["kin"])
    return kin + (found["case"] or (f"{_vowel(kin)}n" if is_owner else ""))


def _plural(word: str) -> str:
    return f"{word}{_vowel(word)}z"


def _vowel(word: str) -> str:
    """Return the vowel that a suffix behind a word has."""
    return _ROUNDED[next(letter for letter in reversed(word.lower()) if letter in _ROUNDED)]
