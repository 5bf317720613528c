"""Which word is a form of which, by language: what the finder asks and who answers."""

from collections.abc import Mapping
from typing import Protocol

from glossary.languages.arabic import ArabicForms
from glossary.languages.paradigms import PARADIGMS, ParadigmForms
from glossary.languages.stemming import SNOWBALL, StemmedForms
from glossary.places import Index, LengthIndex, Place
from glossary.turkish.inflection import TurkishForms


class Forms(Protocol):
    """Learns words and recognises their inflected forms; words are folded."""

    def learn(self, word: str, place: Place) -> str | None:
        """Take in a word of a term and return the name its forms are reported under, none if it has no forms."""

    def names_of(self, word: str) -> tuple[str, ...]:
        """Return the names under which this very word may have been learned."""

    def lemmas(self, word: str) -> Mapping[str, int]:
        """Return the names of the learned words whose form this may be, with the length of what they share."""

    def is_suffix(self, text: str) -> bool:
        """Tell whether this may stand behind an apostrophe and leave the word what it is."""

    @property
    def indexes(self) -> tuple[Index | LengthIndex, ...]:
        """All that was learned: forms that were given the same know the same."""


class UninflectedForms:
    """For languages of which we know no inflection: every word is its own only form."""

    indexes: tuple[Index, ...] = ()

    def learn(self, word: str, place: Place) -> str | None:  # noqa: ARG002 - all places are alike here
        return word

    def names_of(self, word: str) -> tuple[str, ...]:
        return (word,)

    def lemmas(self, word: str) -> Mapping[str, int]:  # noqa: ARG002 - nothing to add to the word itself
        return {}

    def is_suffix(self, text: str) -> bool:
        return text == "s"


def forms_of(language: str, *, are_loose: bool = False) -> Forms:
    """Return an empty set of forms for a language; loose ones accept more than a term's last word bending."""
    if language == "tr":
        return TurkishForms(are_loose=are_loose)
    if language == "ar":
        return ArabicForms()
    if language in PARADIGMS:
        return ParadigmForms(language)
    return StemmedForms(language) if language in SNOWBALL else UninflectedForms()
