"""The languages the desk works in."""

from dataclasses import dataclass
from typing import Final

from translation_service.domain.sentences import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: ISO 639-1 code, English name (a message id), its name in itself, writing direction."""

    code: str
    name: str
    own_name: str
    is_right_to_left: bool = False


HOME: Final = "tr"
PIVOT: Final = "en"
SPACELESS: Final = frozenset({"zh", "ja"})
"""Languages written without spaces between words."""

LANGUAGES: Final[dict[str, Language]] = {
    language.code: language
    for language in (
        Language(code="tr", name=N_("Turkish"), own_name="Türkçe"),
        Language(code="en", name=N_("English"), own_name="English"),
        Language(code="de", name=N_("German"), own_name="Deutsch"),
        Language(code="fr", name=N_("French"), own_name="Français"),
        Language(code="ru", name=N_("Russian"), own_name="Русский"),
        Language(code="ar", name=N_("Arabic"), own_name="العربية", is_right_to_left=True),
        Language(code="es", name=N_("Spanish"), own_name="Español"),
        Language(code="pt", name=N_("Portuguese"), own_name="Português"),
        Language(code="it", name=N_("Italian"), own_name="Italiano"),
        Language(code="nl", name=N_("Dutch"), own_name="Nederlands"),
        Language(code="pl", name=N_("Polish"), own_name="Polski"),
        Language(code="ro", name=N_("Romanian"), own_name="Română"),
        Language(code="bg", name=N_("Bulgarian"), own_name="Български"),
        Language(code="el", name=N_("Greek"), own_name="Ελληνικά"),
        Language(code="uk", name=N_("Ukrainian"), own_name="Українська"),
        Language(code="fa", name=N_("Persian"), own_name="فارسی", is_right_to_left=True),
        Language(code="zh", name=N_("Chinese"), own_name="中文"),
        Language(code="ja", name=N_("Japanese"), own_name="日本語"),
        Language(code="ko", name=N_("Korean"), own_name="한국어"),
    )
}

_WITH_THREE_LETTERS: Final = {
    "tur": "tr",
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "ara": "ar",
    "arb": "ar",
    "spa": "es",
    "por": "pt",
    "ita": "it",
    "nld": "nl",
    "dut": "nl",
    "pol": "pl",
    "ron": "ro",
    "rum": "ro",
    "bul": "bg",
    "ell": "el",
    "gre": "el",
    "ukr": "uk",
    "fas": "fa",
    "per": "fa",
    "pes": "fa",
    "zho": "zh",
    "chi": "zh",
    "cmn": "zh",
    "jpn": "ja",
    "kor": "ko",
}


def base_language(code: str) -> str:
    """Return the language of a code that may name a region or have three letters: `pt` of `pt-BR` and `por`; or ""."""
    base = code.strip().replace("_", "-").partition("-")[0].lower()
    known = _WITH_THREE_LETTERS.get(base, base)
    return known if known in LANGUAGES else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePair:
    """From which language into which, as ISO 639-1 codes."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source}-{self.target}"
