"""What others call the columns of a glossary, its languages and its status words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from glossary.exchange.yes_and_no import KEPT, TRANSLATABLE
from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.turkish.inflection import is_inflection_of

KNOWN_COLUMNS: Final = frozenset(
    {
        "source_language", "target_language", "source", "target", "status", "domain", "note", "forbidden",
        "pronunciation", "words_between", "basis", "kind", "everyday", "valid_from", "valid_until", KEPT, TRANSLATABLE,
    }
)  # fmt: skip
ABBREVIATION: Final = "abbreviation"
# What tells one kind of a language from another: English_United_States, Türkçe (Türkiye).
_REGIONS: Final = words_of(
    "united kingdom states of america great britain british american uk us usa gb international latin cyrillic "
    "simplified traditional turkey türkiye germany austria switzerland france canada belgium spain mexico brazil "
    "portugal italy russia federation saudi arabia egypt prc china netherlands birleşik krallık abd ingiltere "
    "amerika almanya fransa rusya"
)


def _all_as(meaning: str, words: str) -> Mapping[str, str]:
    return dict.fromkeys((word.strip() for word in words.split("|")), meaning)


# What a heading says of the terms below it, and what every list means: Preferred Turkish, Önerilen İngilizce karşılık.
_WANTED: Final = words_of(
    "preferred approved recommended official correct standard suggested agreed final "
    "tercih edilen onaylı onaylanan önerilen resmî resmi doğru standart kullanılacak kabul uygun "
    "bevorzugt empfohlen offiziell officiel officielle recommandé"
)
_SYNONYMS: Final[Mapping[str, str]] = {
    **_all_as("forbidden", """
        kullanılmayacak|kullanılmayacak_karşılık|kullanılmayacak_terim|kullanılmaması_gereken|kullanılmamalı|
        kullanmayın|kullanılmayan|kullanılmayan_karşılık|yanlış|yanlış_karşılık|yanlış_kullanım|yanlış_çeviri|
        hatalı_kullanım|hatalı_karşılık|hatalı_çeviri|kaçınılacak|kaçınılması_gereken|önerilmeyen|önerilmez|
        tercih_edilmeyen|yasak_karşılık|yasak_terim|
        do_not_use|don't_use|not_to_be_used|to_avoid|avoid|avoided|wrong|wrong_term|wrong_translation|wrong_rendering|
        incorrect|incorrect_translation|not_recommended|deprecated|forbidden_term|forbidden_translation|
        nicht_verwenden|à_éviter|no_usar|não_usar|da_evitare|не_использовать
    """),
    "source_lang": "source_language", "from": "source_language", "from_language": "source_language",
    "kaynak_dil": "source_language", "kaynak_dili": "source_language", "target_lang": "target_language",
    "to": "target_language", "into": "target_language", "to_language": "target_language",
    "into_language": "target_language", "hedef_dil": "target_language", "hedef_dili": "target_language",
    "source_term": "source", "term": "source", "kaynak": "source", "kaynak_terim": "source", "terim": "source",
    "target_term": "target", "translation": "target", "hedef": "target", "hedef_terim": "target", "karşılık": "target",
    "karşılığı": "target", "çeviri": "target", "çevirisi": "target", "durum": "status", "statü": "status",
    "subject": "domain", "subject_field": "domain", "alan": "domain", "konu": "domain", "notes": "note",
    "definition": "note", "def": "note", "description": "note", "meaning": "note", "anlam": "note", "comment": "note",
    "comments": "note", "note_or_definition": "note", "entry_note": "note", "entry_domain": "domain",
    "term_status": "status", "concept_subject": "domain", "concept_definition": "note",
    "tanım": "note", "açıklama": "note", "not": "note",
    "notlar": "note", "forbidden_renderings": "forbidden", "forbidden_variants": "forbidden", "yasak": "forbidden",
    "yasak_karşılıklar": "forbidden", "yasaklı": "forbidden", "yasaklı_karşılıklar": "forbidden",
    "terms": "source", "original": "source",
    "kaynak_metin": "source", "source_text": "source", "hedef_metin": "target", "target_text": "target",
    "dnt": KEPT, "non_translatable": KEPT, "untranslatable": KEPT, "çevrilmez": KEPT, "çevrilmesin": KEPT,
    "çevrilir": TRANSLATABLE, "okunuş": "pronunciation", "dayanak": "basis", "source_of_term": "basis", "tür": "kind",
    "ausgangssprache": "source_language", "zielsprache": "target_language", "quellsprache": "source_language",
    "langue_source": "source_language", "langue_cible": "target_language", "ausgangsbegriff": "source",
    "quellbegriff": "source", "begriff": "source", "benennung": "source", "terminus": "source", "quelle": "source",
    "terme": "source", "terme_source": "source", "término": "source", "termo": "source", "termine": "source",
    "термин": "source", "المصطلح": "source", "zielbegriff": "target", "übersetzung": "target", "ziel": "target",
    "terme_cible": "target", "cible": "target", "traduction": "target", "traducción": "target", "tradução": "target",
    "traduzione": "target", "перевод": "target", "الترجمة": "target", "bemerkung": "note", "anmerkung": "note",
    "remarque": "note", "nota": "note", "примечание": "note", "fachgebiet": "domain", "domaine": "domain",
    **_all_as(
        "abbreviation",
        "abbr|abbr.|abbrev|abbrev.|abk.|kıs.|kısaltmalar|abbreviations|acronyms|short_form|kısa_ad|kısa_adı",
    ),
    "acronym": "abbreviation", "kısaltma": "abbreviation", "kısaltması": "abbreviation", "abkürzung": "abbreviation",
    "sigle": "abbreviation", "abréviation": "abbreviation", "sigla": "abbreviation", "сокращение": "abbreviation",
    "geçerlilik_başlangıcı": "valid_from", "geçerlilik_sonu": "valid_until",
}  # fmt: skip
_TURKISH_TERMS: Final = frozenset({"terim", "terimler", "terim adı", "kavram"})
_LANGUAGES: Final[Mapping[str, str]] = {
    name: code
    for code, names in {
        "ar": "arabic arapça العربية arabisch arabe árabe arabo арабский",
        "az": "azerbaijani azerice azərbaycanca",
        "bg": "bulgarian bulgarca български",
        "de": "german almanca deutsch allemand alemán alemão tedesco немецкий الألمانية",
        "el": "greek yunanca ελληνικά",
        "en": "english ingilizce englisch anglais inglés inglês inglese английский الإنجليزية",
        "es": "spanish ispanyolca español spanisch espagnol espanhol spagnolo испанский الإسبانية",
        "fa": "persian farsça فارسی",
        "fr": "french fransızca français französisch francés francês francese французский الفرنسية",
        "it": "italian italyanca italiano italienisch italien итальянский الإيطالية",
        "ja": "japanese japonca 日本語",
        "ko": "korean korece 한국어",
        "nl": "dutch felemenkçe nederlands",
        "pl": "polish lehçe polski",
        "pt": "portuguese portekizce português portugiesisch portugais portugués portoghese португальский البرتغالية",
        "ro": "romanian romence română",
        "ru": "russian rusça русский russisch russe ruso russo الروسية",
        "tr": "turkish türkçe türkisch turc turco турецкий التركية",
        "uk": "ukrainian ukraynaca українська",
        "zh": "chinese çince 中文",
    }.items()
    for name in names.split()
}  # fmt: skip


_STATUS: Final[Mapping[str, str]] = {
    "tercih edilen": "preferred", "tercih edilir": "preferred", "approved": "preferred", "onaylı": "preferred",
    "confirmed": "preferred", "verified": "preferred", "validated": "preferred", "onaylandı": "preferred",
    "recommended": "preferred", "önerilir": "preferred",
    "standard": "preferred", "standardized": "preferred", "legal": "preferred", "regulated": "preferred",
    "kabul edilen": "admitted", "kabul edilir": "admitted", "allowed": "admitted", "alternative": "admitted",
    "acceptable": "admitted", "permitted": "admitted", "yasaklı": "forbidden", "prohibited": "forbidden",
    "banned": "forbidden", "do not use": "forbidden", "kullanmayın": "forbidden",
    "yasak": "forbidden", "deprecated": "forbidden", "not recommended": "forbidden", "notrecommended": "forbidden",
    "rejected": "forbidden",
    "superseded": "forbidden", "obsolete": "forbidden", "kullanılmaz": "forbidden", "önerilmez": "forbidden",
    "çevrilmez": "do-not-translate", "do not translate": "do-not-translate", "dnt": "do-not-translate",
    **_all_as("preferred", """
        bevorzugt|freigegeben|genehmigt|empfohlen|vorzugsbenennung|préféré|privilégié|recommandé|validé|approuvé|
        preferido|preferida|preferente|recomendado|aprobado|aprovado|preferito|preferita|raccomandato|approvato|
        предпочтительный|рекомендуется|утверждено|утверждён|مفضل|موصى به|معتمد
    """),
    **_all_as("admitted", """
        zulässig|erlaubt|zugelassen|alternativ|admis|toléré|admitido|permitido|aceptado|aceite|ammesso|accettato|
        tollerato|consentito|допустимый|допускается|разрешено|مقبول|مسموح
    """),
    **_all_as("forbidden", """
        verboten|abgelehnt|veraltet|unzulässig|nicht verwenden|interdit|proscrit|à éviter|déconseillé|rejeté|obsolète|
        prohibido|no usar|rechazado|obsoleto|proibido|não usar|rejeitado|vietato|da evitare|proibito|sconsigliato|
        запрещено|запрещён|устаревший|не использовать|ممنوع|محظور|مرفوض
    """),
    **_all_as("do-not-translate", """
        nicht übersetzen|ne pas traduire|no traducir|não traduzir|non tradurre|не переводить
    """),
}  # fmt: skip
# preferredTerm-admn-sts, admitted term, tercih edilen terim
_OF_THE_TERM: Final = lazily(r"(?:[\s_-]*(?:term|terim))?(?:-admn-sts)?$")
# What stands in brackets behind a heading explains it; a language may.
_REMARK: Final = lazily(r"[(\[{][^)\]}]*[)\]}]")
_WORD: Final = lazily(r"[^\W\d_]+")
_A_PAIR: Final = 2
_NOTE: Final = "note"
# Rows say the same words again and again, but a file may hold any number of others.
_REMEMBERED: Final = 1024
# No Turkish suffix changes the first letters of a word.
_BEGINNING: Final = 2
_CODES: Final = frozenset(_LANGUAGES.values())
# No heading and no status is longer; of the letters of a long cell patterns would begin at each anew.
_LONGEST: Final = 250
# No form of a heading that we know is longer.
_LONGEST_FORM: Final = 60
_CODE: Final = lazily(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*")


def _by_beginning(names: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[:_BEGINNING], []).append(name)
    return found


_BY_BEGINNING: Final = _by_beginning(_SYNONYMS)
_LANGUAGES_BY_BEGINNING: Final = _by_beginning(_LANGUAGES)


def column_name(cell: str) -> str:
    """Return the name we have for a column, or what stands there: source for Kaynak terim, status for Durumu.

    Of two names apart by a stroke one is enough, and a note may be in any language: Tanım / açıklama, English_Def.
    """
    plain = cell.strip(" *:\t\ufeff")
    if len(plain) > _LONGEST:
        return plain.lower()
    parts = (plain, _REMARK.sub(" ", plain), *plain.split("/")[:_A_PAIR])
    known = next((name for part in parts if (name := _known_name(part))), "")
    if not known and _beside_language(plain) == _NOTE:
        return _NOTE
    return known or fold(plain, "en").replace(" ", "_")


def _known_name(heading: str) -> str:
    for language in ("en", "tr"):
        name = re.sub(r"[\s\-/]+", "_", fold(heading.strip(), language))
        if name in KNOWN_COLUMNS or name in _SYNONYMS:
            return _SYNONYMS.get(name, name)
    return _SYNONYMS.get(_known_form(name, _BY_BEGINNING), "")


def _known_form(name: str, known: Mapping[str, Sequence[str]]) -> str:
    """Return the known heading that this one is another form of, as people write them: Durumu, Notlar, Hedef terimi."""
    if len(name) > _LONGEST_FORM:
        return ""
    return next((each for each in known.get(name[:_BEGINNING], ()) if _is_form(name, each)), "")


def _is_form(name: str, known: str) -> bool:
    (*before, last), (*known_before, known_last) = name.split("_"), known.split("_")
    return before == known_before and is_inflection_of(last, known_last)


@lru_cache(_REMEMBERED)
def language_code(cell: str) -> str:
    """Return the code of a language as others write it (tr-TR, Türkçe), or what stands there in small letters."""
    named = _language_named(cell)
    if named:
        return named
    found = _CODE.fullmatch(cell.strip().lower())
    return found[1] if found else cell.strip().lower()


def _language_named(word: str) -> str:
    written = (fold(word.strip(), "en"), fold(word.strip(), "tr"))
    named = next((_LANGUAGES[one] for one in written if one in _LANGUAGES), "")
    # Türkçesi, Almancası
    return named or _LANGUAGES.get(_known_form(written[1], _LANGUAGES_BY_BEGINNING), "")


def language_columns(cells: Sequence[str]) -> Mapping[int, str]:
    """Return which columns hold the terms of a language, by place: of two languages at least, or none.

    A language may have several, whose terms are synonyms; Terim beside one of another language is Turkish. They are
    headed by it, alone or with a word for a term: `tr`, `en-GB`, İngilizcesi, Türkçe terim, Term (EN). Those
    that are headed as translations come last: İngilizce karşılığı.
    """
    found = {place: code for place, cell in enumerate(cells) if (code := language_of_terms(cell))}
    if len(set(found.values())) == 1 and "tr" not in found.values():
        found |= {place: "tr" for place, cell in enumerate(cells) if fold(cell.strip(), "tr") in _TURKISH_TERMS}
        found = dict(sorted(found.items()))
    if len(set(found.values())) < _A_PAIR:
        return {}
    return dict(sorted(found.items(), key=lambda column: _beside_language(cells[column[0]]) == "target"))


def language_of_terms(heading: str) -> str:
    """Return the language whose terms a heading promises, "" for any other heading."""
    if is_language(heading):
        return language_code(heading)
    codes = {code for word in _WORD.findall(heading) if (code := language_code(word)) in _CODES}
    return codes.pop() if len(codes) == 1 and _beside_language(heading) in {"source", "target"} else ""


def language_of_status(heading: str) -> str:
    """Return the language of the terms whose status a heading promises, "" for any other heading: tr_TR Status."""
    codes = {code for word in _WORD.findall(heading) if (code := language_code(word)) in _CODES}
    return codes.pop() if len(codes) == 1 and _beside_language(heading) == "status" else ""


def is_language(cell: str) -> bool:
    """Tell whether a cell holds a language and nothing else: EN, tr-TR, Türkçe."""
    return language_code(cell) in _CODES


def _beside_language(heading: str) -> str:
    """Return what a heading says beside a language: target for İngilizce karşılığı, source for nothing at all."""
    words = [word for word in _WORD.findall(heading) if not _is_of_a_language(word)]
    others = [word for word in words if _WANTED.isdisjoint((fold(word, "en"), fold(word, "tr")))]
    return _known_name(" ".join(others)) if others else "source"


def _is_of_a_language(word: str) -> bool:
    return language_code(word) in _CODES or not _REGIONS.isdisjoint((fold(word, "en"), fold(word, "tr")))


@lru_cache(_REMEMBERED)
def status_word(cell: str) -> str:
    """Return our word for a status as others write it, or what stands there in small letters."""
    if len(cell) > _LONGEST:
        return cell.lower()
    words = [_OF_THE_TERM.sub("", fold(cell.strip(), language)) for language in ("en", "tr")]
    return next((_STATUS[word] for word in words if word in _STATUS), words[0])
