"""What others call the columns of a glossary, its languages and its status words, in English and Turkish."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from glossary.folding import fold

_KNOWN: Final = frozenset(
    {
        "source_language", "target_language", "source", "target", "status", "domain", "note", "forbidden",
        "pronunciation", "words_between", "basis", "kind", "everyday", "valid_from", "valid_until",
    }
)  # fmt: skip
_SYNONYMS: Final[Mapping[str, str]] = {
    "source_lang": "source_language", "from": "source_language", "from_language": "source_language",
    "kaynak_dil": "source_language", "kaynak_dili": "source_language", "target_lang": "target_language",
    "to": "target_language", "into": "target_language", "to_language": "target_language",
    "into_language": "target_language", "hedef_dil": "target_language", "hedef_dili": "target_language",
    "source_term": "source", "term": "source", "kaynak": "source", "kaynak_terim": "source", "terim": "source",
    "target_term": "target", "translation": "target", "hedef": "target", "hedef_terim": "target",
    "karşılık": "target", "karşılığı": "target", "çeviri": "target", "çevirisi": "target", "durum": "status",
    "statü": "status", "subject": "domain", "subject_field": "domain", "alan": "domain", "konu": "domain",
    "notes": "note", "definition": "note", "comment": "note", "comments": "note", "note_or_definition": "note",
    "tanım": "note", "açıklama": "note", "not": "note", "notlar": "note", "forbidden_renderings": "forbidden",
    "forbidden_variants": "forbidden", "yasak": "forbidden", "yasak_karşılıklar": "forbidden",
    "okunuş": "pronunciation", "dayanak": "basis", "source_of_term": "basis", "tür": "kind",
    "geçerlilik_başlangıcı": "valid_from", "geçerlilik_sonu": "valid_until",
}  # fmt: skip
_LANGUAGES: Final[Mapping[str, str]] = {
    name: code
    for code, names in {
        "ar": "arabic arapça العربية", "az": "azerbaijani azerice azərbaycanca", "bg": "bulgarian bulgarca български",
        "de": "german almanca deutsch", "el": "greek yunanca ελληνικά", "en": "english ingilizce",
        "es": "spanish ispanyolca español",
        "fa": "persian farsça فارسی", "fr": "french fransızca français", "it": "italian italyanca italiano",
        "ja": "japanese japonca 日本語", "ko": "korean korece 한국어", "nl": "dutch felemenkçe nederlands",
        "pl": "polish lehçe polski", "pt": "portuguese portekizce português",
        "ro": "romanian romence română",
        "ru": "russian rusça русский", "tr": "turkish türkçe", "uk": "ukrainian ukraynaca українська",
        "zh": "chinese çince 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
_STATUS: Final[Mapping[str, str]] = {
    "tercih edilen": "preferred", "tercih edilir": "preferred", "approved": "preferred", "onaylı": "preferred",
    "preferredterm": "preferred", "preferred term": "preferred", "standard": "preferred",
    "kabul edilen": "admitted", "kabul edilir": "admitted", "allowed": "admitted", "admittedterm": "admitted",
    "admitted term": "admitted", "alternative": "admitted", "yasak": "forbidden", "deprecated": "forbidden",
    "deprecatedterm": "forbidden", "deprecated term": "forbidden", "not recommended": "forbidden",
    "superseded": "forbidden", "obsolete": "forbidden", "kullanılmaz": "forbidden", "önerilmez": "forbidden",
    "çevrilmez": "do-not-translate", "do not translate": "do-not-translate", "dnt": "do-not-translate",
}  # fmt: skip
_CODE: Final = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*")


def column_name(cell: str) -> str:
    """Return the name we have for a column, or what stands there: source for Kaynak terim."""
    plain = fold(cell.strip(" *:\t\ufeff"), "en")
    for written in (plain, fold(cell.strip(" *:\t\ufeff"), "tr")):
        name = re.sub(r"[\s\-/]+", "_", written)
        if name in _KNOWN or name in _SYNONYMS:
            return _SYNONYMS.get(name, name)
    return plain.replace(" ", "_")


def language_code(cell: str) -> str:
    """Return the code of a language as others write it (tr-TR, Türkçe), or what stands there in small letters."""
    for language in ("en", "tr"):
        written = fold(cell.strip(), language)
        if written in _LANGUAGES:
            return _LANGUAGES[written]
    found = _CODE.fullmatch(cell.strip().lower())
    return found[1] if found else cell.strip().lower()


def language_columns(cells: Sequence[str]) -> Mapping[int, str]:
    """Return which columns are named after a language, by place: two of them at least, or none.

    Bare codes count only where nothing else is in doubt about them: `tr`, `en-GB`, not `id`.
    """
    codes = set(_LANGUAGES.values())
    found = {
        place: code
        for place, cell in enumerate(cells)
        if (code := language_code(cell)) in codes and column_name(cell) != "to"
    }
    return found if len(set(found.values())) > 1 and len(found) == len(set(found.values())) else {}


def status_word(cell: str) -> str:
    """Return our word for a status as others write it, or what stands there in small letters."""
    plain = fold(cell.strip(), "en")
    return _STATUS.get(plain) or _STATUS.get(fold(cell.strip(), "tr")) or plain.removesuffix("-admn-sts")
