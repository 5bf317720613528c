"""Names whose capitals a translation does not keep: european union for European Union."""

from glossary.folding import compose
from glossary.matching import Hit
from glossary.tokens import split_words


def is_miscased(hit: Hit, *, rendering: str, language: str) -> bool:
    """Tell whether a rendering found in a target lacks a capital that the glossary's has.

    More capitals than wanted are no fault: headings and tables have them. `hit` is a place in the target.
    """
    wanted = [compose(word.written) for word in split_words(rendering, language)]
    written = [compose(word.written) for word in split_words(hit.surface, language)]
    if len(wanted) != len(written) or not wanted[0][:1].isupper():
        return False
    return any(one[:1].isupper() and other[:1].islower() for one, other in zip(wanted, written, strict=True))
