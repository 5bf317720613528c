"""Which words of some terms are a typed word in another form: for looking a glossary up by what stands in a text."""

from collections.abc import Iterable

from glossary.forms import forms_of
from glossary.places import Place


def words_of_kin(typed: str, words: Iterable[str], language: str) -> frozenset[str]:
    """Return the words that are a form of a typed one, or that it is a form of; all are folded.

    `meclisinin` is of `meclis` and of `meclisi`, and `kitap` is in `kitabı`.
    """
    known = frozenset(words)
    forms = forms_of(language)
    named = {forms.learn(word, place): word for word in known for place in (Place.ALONE, Place.LAST)}
    beneath = {named[name] for name in forms.lemmas(typed) if name in named}
    others = forms_of(language)
    own = {others.learn(typed, place) for place in (Place.ALONE, Place.LAST)}
    above = {word for word in known if not own.isdisjoint(others.lemmas(word))}
    return frozenset(beneath | above | ({typed} & known))
