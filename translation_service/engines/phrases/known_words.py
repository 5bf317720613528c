"""What models with few words are asked for, and what of their answers is said otherwise, for the words they lack."""

from translation_service.domain.languages import LanguagePair
from translation_service.engines.phrases.clause_links import clauses_linked_plainly
from translation_service.engines.phrases.converbs import converbs_as_clauses
from translation_service.engines.phrases.following import with_what_follows_said
from translation_service.engines.phrases.learned_turkish_verbs import in_plain_turkish_verbs, with_turkish_verbs_meant
from translation_service.engines.phrases.learned_verbs import in_plain_verbs, with_verbs_meant
from translation_service.engines.phrases.said_actively import said_actively
from translation_service.engines.words.lent_words import with_lent_words_plain, with_words_lent
from translation_service.engines.words.plain_words import in_plain_words


def in_known_words(text: str, pair: LanguagePair) -> str:
    """Return a question with plain words for learned ones, and with words of the other language for unknown ones."""
    if (pair.source, pair.target) == ("en", "tr"):
        return with_words_lent(in_plain_words(in_plain_verbs(said_actively(text)), "en"), pair)
    if (pair.source, pair.target) == ("tr", "en"):
        said = in_plain_turkish_verbs(with_what_follows_said(converbs_as_clauses(clauses_linked_plainly(text))))
        return with_words_lent(in_plain_words(said, "tr"), pair)
    return text


def with_words_meant(target: str, source: str, pair: LanguagePair) -> str:
    """Return an answer with the verbs that others stood in for in its question, and with lent nouns as nouns."""
    if (pair.source, pair.target) == ("en", "tr"):
        return with_lent_words_plain(with_verbs_meant(target, source), source, pair)
    if (pair.source, pair.target) == ("tr", "en"):
        return with_lent_words_plain(with_turkish_verbs_meant(target, source), source, pair)
    return target
