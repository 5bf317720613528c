"""Words that a model with few words does not know, lent to it: it copies and bends what the question has of its own.

Of an embankment a small model made an embassy; of `The toprak set was raised` it makes `Toprak set yükseltildi`.
"""

import re
from typing import Final

from glossary.enforcement import replace_rendering
from glossary.finding.matching import Hit
from glossary.insertion.insertion import likely_form
from glossary.languages.english import plural_of
from translation_service.domain.languages import LanguagePair
from translation_service.engines.words.misspelt_loans import with_loan_spelt
from translation_service.engines.words.word_lists import WordList, word_list

_LANGUAGES: Final = frozenset({"en", "tr"})
_PLURALS: Final = ("lar", "ler")


def with_words_lent(text: str, pair: LanguagePair) -> str:
    """Return a question that says such words in the language it is asked for, in the form that stands there."""
    if {pair.source, pair.target} != _LANGUAGES:
        return text
    for hit in reversed(_lent(pair).found_in(text)):
        text = f"{text[: hit.start]}{_form(hit)}{text[hit.end :]}"
    return text


def with_lent_words_plain(target: str, source: str, pair: LanguagePair) -> str:
    """Return an answer with lent nouns as they were lent: models write `Mezbaha'nın` as of a name, and `trainees's`."""
    if {pair.source, pair.target} != _LANGUAGES:
        return target
    for noun in {hit.term.target for hit in _lent(pair).found_in(source)}:
        if pair.target == "en":
            target = with_loan_spelt(target, noun)
            target = re.sub(rf"(?<!\w)(the|an?)({re.escape(noun)})(?!\w)", r"\1 \2", target, flags=re.IGNORECASE)
            target = re.sub(
                rf"(?<!\w)({re.escape(plural_of(noun))})(['’])s(?!\w)", r"\1\2", target, flags=re.IGNORECASE
            )
        else:
            target = re.sub(rf"(?<!\w)({re.escape(noun)})['’](?=[a-zçğıöşü])", r"\1", target, flags=re.IGNORECASE)
    return target


def _lent(pair: LanguagePair) -> WordList:
    return word_list("lent-words", pair.source, pair.target)


def _form(hit: Hit) -> str:
    if hit.term.source == hit.term.target:
        return hit.surface
    if hit.term.source_language == "en":
        return likely_form(hit.surface, start=0, end=len(hit.surface), term=hit.term)
    written = replace_rendering(hit.surface, hit.term.source, hit.term.target, language="tr")
    if written is None:
        return hit.term.target
    noun, suffix = hit.term.target, written.replacement[len(hit.term.target) :]
    if suffix.startswith(_PLURALS):
        noun, suffix = plural_of(noun), suffix[len(_PLURALS[0]) :]
    return f"{noun}'{suffix}" if suffix else noun
