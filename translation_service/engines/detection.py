"""In which language a text is written."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from translation_service.domain.languages import LANGUAGES

_FEWEST_LETTERS: Final = 20
_ENOUGH_LETTERS: Final = 4_000
_SURE: Final = 0.9


def detect_language(texts: Sequence[str]) -> str | None:
    """Return the code of the language most of the text is in; None when there is too little text or it is unsure."""
    sample = _sample(texts)
    if sum(letter.isalpha() for letter in sample) < _FEWEST_LETTERS:
        return None
    code, certainty = _identifier().classify(sample)
    return str(code) if certainty >= _SURE else None


def likeliness(text: str) -> dict[str, float]:
    """Return how likely a text is in each of the languages, by code; all together make 1."""
    return {str(code): float(chance) for code, chance in _identifier().rank(text.lower())}


def _sample(texts: Sequence[str]) -> str:
    """Return the first texts, in lower case: headings in capitals look foreign to the identifier."""
    sample: list[str] = []
    for text in texts:
        sample.append(text.lower())
        if sum(map(len, sample)) > _ENOUGH_LETTERS:
            break
    return " ".join(sample)


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - unpacks its model for a while

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier
