"""Words that a model with few words does not know, and plainer ones of the same language that it does.

Of `fruitful talks` a small model made joyful ones, of `ihtilaf` a tender; it knows productive talks and `anlaşmazlık`.
"""

from typing import Final

from glossary.enforcement import replace_rendering
from glossary.finding.matching import Hit
from glossary.languages.english import article_before
from glossary.patterns import lazily
from translation_service.engines.words.casing import with_first_raised
from translation_service.engines.words.word_lists import many_of, word_list

_LANGUAGES: Final = frozenset({"en", "tr"})
_ARTICLE: Final = lazily(r"(?<!\w)([Aa])n? $")


def in_plain_words(text: str, language: str) -> str:
    """Return a text with plain words for others, each in the form that stands there."""
    if language not in _LANGUAGES:
        return text
    for hit in reversed(word_list("plain-words", language, language).found_in(text)):
        said = _form(hit)
        if hit.surface[0].isupper():
            said = with_first_raised(said, language)
        text = f"{_before(text[: hit.start], said, language)}{said}{text[hit.end :]}"
    return text


def _form(hit: Hit) -> str:
    if hit.term.source_language == "en":
        return many_of(hit, hit.term.target)
    written = replace_rendering(hit.surface, hit.term.source, hit.term.target, language="tr")
    return hit.term.target if written is None else written.replacement


def _before(text: str, said: str, language: str) -> str:
    """Return what stands before a word, with the article that it takes: `a fair`, `an unfair`."""
    if language != "en" or (found := _ARTICLE.search(text)) is None:
        return text
    article = article_before(said)
    return f"{text[: found.start()]}{found[1]}{article[1:]} "
