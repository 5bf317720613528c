"""What was done before, said as a clause: `Dosya incelenerek karara bağlandı` is `Dosya incelendi ve karara bağlandı`.

Small models make of the first deed a means of the second, or leave it out: *the committee approved the budget by
collecting*. A deed that is a means, or says how, stays: `oy kullanarak`, `koşarak`, `dikkate alınarak`.
"""

import re
from typing import Final, NamedTuple

from glossary.patterns import lazily
from glossary.turkish.sounds import VOWELS
from translation_service.engines.words.turkish_verbs import with_verb_ending

_CONVERB: Final = lazily(r"(?<![\w'’-])(?P<stem>[a-zçğıöşü]{2,}?)(?:y?arak|y?erek),?(?!\w)")
# Behind a finite verb its sentence ends.
_FINITE: Final = lazily(r"(?<![\w'’-])(?P<verb>[a-zçğıöşü]{3,})[.;!]?$")
# How a finite verb ends, and how one in the same tense does before `ve`.
_TENSES: Final = (
    (re.compile(r"m[ıiuü]ş(?:t[ıiuü]r)?$"), "mIş"),
    (re.compile(r"m[ıiuü]şt[ıiuü]$"), "mIştI"),
    (re.compile(r"(?:acak|ecek)(?:t[ıi]r)?$"), "YAcAk"),
    (re.compile(r"(?:acağız|eceğiz)$"), "YAcAğIz"),
    (re.compile(r"(?:makta|mekte)(?:d[ıi]r)?$"), "mAktA"),
    (re.compile(r"m[ae]l[ıi](?:d[ıi]r)?$"), "mAlI"),
    (re.compile(r"[ıiuü]yor$"), "Iyor"),
    (re.compile(r"[dt][ıiuü]k$"), "DIk"),
    (re.compile(r"[dt][ıiuü]l[ae]r$"), "DIlAr"),
    (re.compile(r"[dt][ıiuü]$"), "DI"),
    (re.compile(r"(?:[ıiuü]l[ıiuü]r|n[ıiuü]r|ed[ie]r)$"), "R"),
)
# Deeds that say how or by what another is done, or what somebody says by it, and what is no deed any longer.
_MEANS: Final = lazily(
    r"^(?:ol|olma|git|katlan|bil|bilme|iste|isteme|kullan|kullanıl|dayan|dayanıl|dayandırıl|yararlan"
    r"|yararlanıl|faydalan|faydalanıl|uy|uyul|koş|yürü|gül|ağla|sev|sevin|üzül|um|inan|güven|düşün|otur"
    r"|dur|başla|başlan|bulundur|bulundurul|kal|bırak|bırakıl|göster|gösteril|tut|tutul|çalış|çarp|çarpıl"
    r"|bölün|böl|konuş|yaşa|karşıla|karşılaş|karşılaştır|karşılaştırıl|çık|çıkıl|söyle|söylen|belirt"
    r"|belirtil|kaydet|vurgula|hedefle|hedeflen|amaçla|amaçlan|uç|yüz|süz|süzül|bin)$"
)
_MEANS_WITH: Final = lazily(
    r"(?:dikkate|göz önüne|göz önünde|gözönüne|esas|baz|örnek|model|ifade|itibara|hesaba|saygı|itibar|hareket|kast"
    r"|askıya|referans|vekâlet|vekalet|iftihar|söz konusu|önem|özen|sırt|yer|güç|cesaret|ilham)$"
)
# Other deeds between the two, whose the first may be.
_VERBALS: Final = lazily(
    r"(?<![\w'’])(?:[a-zçğıöşü]*(?:[dt][ıiuü]ğ[ıiuü]\w*|[dt][ıiuü]kl[ae]r[ıi]\w*|[ae]c[ae]ğ[ıi]\w*|m[ae]s[ıi]\w*"
    r"|m[ae]l[ae]r[ıi]\w*|m[ae]k|m[ae]kl[ae]|m[ae]kt[ae]n|m[ae]m[ıi]z\w*|m[ae]n[ıi]z\w*|[ıiuü]nc[ae]"
    r"|[dt][ıiuü]kt[ae]n|m[ae]d[ae]n|ken|[ıiuü]p"
    r"|(?:[aeıiuü]r|[ıiuü]yor|m[ıiuü]ş|[dt][ıiuü]|[ae]c[ae]k|ol)s[ae]\w*)|(?![a-zçğıöşü]*[dt][ae]n(?!\w))[a-zçğıöşü]{2,}[ae]n"
    r"(?:l[ae]r\w*)?|ise|diye|ama|ancak|fakat)(?![\w'’])|[:;(“\"«]|[.!?…] (?=[A-ZÇĞİÖŞÜ])"
)
# `gelişerek devam ediyor`
_LASTING: Final = lazily(
    r"(?<![\w'’])(?:devam e[td]|sürd|sürm|sürecek|sürüyor|arttı|artmış|artıyor|artacak)[a-zçğıöşü]*[.;!]?$"
)
# What looks like a deed and is a thing.
_THINGS: Final = lazily(
    r"(?<!\w)(?:sözleş|anlaş|görüş|çalış|yarış|danış|açıkla|konuş|düzenle|uygula|işlet|kutla|yürüt|yönlendir|aşa"
    r"|gelişti?r?|toplan|koru|bağımlılık)m[ae]s[ıi]\w*|(?<!\w)(?:plan|insan|zaman|alan|meydan|kurban|liman|orman|vatan|ilan"
    r"|beyan|tamam|yemin|bakan|başkan|uzman|eleman|bayan|kurum|talep|kitap|cevap|hesap|sebep|grup|kulüp|takip|ekip|sahip)(?!\w)"
)
_NOUN: Final = lazily(r"[a-zçğıöşü]+?m[ae](?P<ending>s[ıi]|s[ıi]n[ıi]|s[ıi]n[ae]|n[ıi]z[ıi])")
_NOUNS: Final = {
    written.translate(str.maketrans("AI", letters)): f"mA{written}"
    for letters in ("aı", "ei")
    for written in ("sI", "sInI", "sInA", "nIzI")
}
_PASSIVE: Final = lazily(r"[aeıioöuü]\w*?(?:[ıiuü]l|[aeıiouü]n)$")
_PASSIVE_WORD: Final = lazily(
    r"[aeıioöuü]\w*?(?:[ıiuü]l|[aeıiouü]n)(?:m[ıiuü]ş|[dt][ıiuü]|[ae]ca[kğ]|[ae]ce[kğ]|m[ae]kt|m[ae]l[ıi]|m[ae]s[ıi]|[ıiuü]yor|[ıiuü]r)\w*$"
)


class _Deed(NamedTuple):
    """A converb in a text, and its verb's stem."""

    start: int
    end: int
    stem: str


class _Head(NamedTuple):
    """The deed that a converb stands for as well, where it begins counted from the end of the text, and its ending."""

    from_end: int
    word: str
    ending: str


def converbs_as_clauses(text: str) -> str:
    """Return a Turkish sentence whose converbs stand in the form of the verb or verbal noun that they belong to."""
    if ("arak" not in text and "erek" not in text) or _LASTING.search(text):
        return text
    behind = 0
    for deed in reversed(_deeds(text)):
        head = None if _is_means(deed, text) else _head_of(deed, text)
        if head is not None and _may_stand_in(deed, head):
            is_more = head.from_end == behind
            linked = " ve" if not is_more else "" if text.startswith(" ve ", deed.end) else ","
            text = text[: deed.start] + with_verb_ending(deed.stem, head.ending) + linked + text[deed.end :]
            behind = head.from_end
    return text


def _deeds(text: str) -> list[_Deed]:
    return [_Deed(found.start(), found.end(), _stem(found["stem"])) for found in _CONVERB.finditer(text)]


def _stem(written: str) -> str:
    """Return the stem of `ederek`, `giderek` and `inceleyerek`."""
    return f"{written[:-1]}t" if written.endswith("ed") or written in {"gid", "güd", "tad"} else written


def _is_means(deed: _Deed, text: str) -> bool:
    before = text[: deed.start].rstrip()
    return bool(_MEANS.match(deed.stem) or _MEANS_WITH.search(before)) or not set(deed.stem) & VOWELS


def _head_of(deed: _Deed, text: str) -> _Head | None:
    """Return the next deed behind a converb: a verbal noun, or the verb at the end; no head where another one is."""
    rest = _CONVERB.sub(_blank, _THINGS.sub(_blank, text[deed.end :]))
    found = _VERBALS.search(rest)
    if found is not None:
        noun = _NOUN.fullmatch(found[0])
        return _Head(len(rest) - found.start(), found[0], _NOUNS[noun["ending"]]) if noun is not None else None
    finite = _FINITE.search(rest)
    tense = _tense(finite["verb"]) if finite is not None else ""
    return _Head(len(rest) - finite.start(), finite["verb"], tense) if finite is not None and tense else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _tense(verb: str) -> str:
    return next((ending for pattern, ending in _TENSES if pattern.search(verb)), "")


def _may_stand_in(deed: _Deed, head: _Head) -> bool:
    """Tell whether a deed can have the form of another one: what is done is not what somebody does."""
    if head.ending == "R" and deed.stem.endswith(("ma", "me")):
        return False
    return _PASSIVE_WORD.search(head.word) is None or _PASSIVE.search(deed.stem) is not None
