"""Names whose capitals a translation does not keep: european union for European Union."""

from typing import Final

from glossary.folding import compose, fold
from glossary.matching import Hit
from glossary.stop_words import words_of
from glossary.tokens import split_words

# With a capital these mean one person or body, without it any: the president of Namibia.
_TITLES: Final = words_of("""
    president presidency presidential minister ministry mayor governor ambassador excellency government parliament state
    council republic king queen prince cumhurbaşkanı cumhurbaşkanlığı başbakan başbakanlık bakan bakanlık vali valilik
    büyükelçi hükümet meclis devlet
""")


def is_miscased(hit: Hit, *, rendering: str, language: str) -> bool:
    """Tell whether a rendering found in a target lacks a capital that the glossary's has.

    More capitals than wanted are no fault: headings and tables have them. `hit` is a place in the target.
    """
    wanted = [compose(word.written) for word in split_words(rendering, language)]
    written = [compose(word.written) for word in split_words(hit.surface, language)]
    if len(wanted) != len(written) or not wanted[0][:1].isupper():
        return False
    if len(wanted) == 1 and fold(wanted[0], language) in _TITLES:
        return False
    return any(one[:1].isupper() and other[:1].islower() for one, other in zip(wanted, written, strict=True))
