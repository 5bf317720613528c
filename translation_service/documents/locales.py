"""How Office files name a language, and which way it is written."""

from functools import cache
from typing import Final

from translation_service.domain.languages import LANGUAGES, LanguagePair

LOCALES: Final = {
    "tr": "tr-TR", "en": "en-GB", "de": "de-DE", "fr": "fr-FR", "ru": "ru-RU", "ar": "ar-SA", "es": "es-ES",
    "pt": "pt-PT", "it": "it-IT", "nl": "nl-NL", "pl": "pl-PL", "ro": "ro-RO", "bg": "bg-BG", "el": "el-GR",
    "uk": "uk-UA", "fa": "fa-IR", "zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR",
}  # fmt: skip


@cache
def is_right_to_left(code: str) -> bool:
    return code in LANGUAGES and LANGUAGES[code].is_right_to_left


def turns(pair: LanguagePair) -> bool:
    """Tell whether the translation runs the other way."""
    return is_right_to_left(pair.source) != is_right_to_left(pair.target)
