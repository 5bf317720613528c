"""What models with few words are asked for, and what of their answers is said otherwise, for the words they lack."""

from translation_service.domain.languages import LanguagePair
from translation_service.engines.phrases.learned_turkish_verbs import in_plain_turkish_verbs, with_turkish_verbs_meant
from translation_service.engines.phrases.learned_verbs import in_plain_verbs, with_verbs_meant
from translation_service.engines.words.lent_nouns import with_lent_nouns_plain, with_nouns_lent


def in_known_words(text: str, pair: LanguagePair) -> str:
    """Return a question with plain verbs for learned ones, and with nouns of the other language for unknown ones."""
    if (pair.source, pair.target) == ("en", "tr"):
        return with_nouns_lent(in_plain_verbs(text), pair)
    if (pair.source, pair.target) == ("tr", "en"):
        return with_nouns_lent(in_plain_turkish_verbs(text), pair)
    return text


def with_words_meant(target: str, source: str, pair: LanguagePair) -> str:
    """Return an answer with the verbs that others stood in for in its question, and with lent nouns as nouns."""
    if (pair.source, pair.target) == ("en", "tr"):
        return with_lent_nouns_plain(with_verbs_meant(target, source), source, pair)
    if (pair.source, pair.target) == ("tr", "en"):
        return with_lent_nouns_plain(with_turkish_verbs_meant(target, source), source, pair)
    return target
