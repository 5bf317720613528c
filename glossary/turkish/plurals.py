"""The singular of a Turkish term that stands in the plural: renk for renkler, hizmeti for hizmetleri."""

from collections.abc import Sequence
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.tokens import Word
from glossary.turkish.generation import inflect
from glossary.turkish.grammar import Inflection, Possessive

_PLURAL: Final = lazily(r"(\w*[aıou]\w*(?=lar)|\w*[eiöü]\w*(?=ler))l[ae]r([ıi]?)")


def singular_of(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a term with the last one in the singular; none where it is no plural."""
    *before, last = words or (None,)
    plural = None if last is None or last.suffix else _PLURAL.fullmatch(fold(last.written, "tr"))
    if last is None or plural is None:
        return ()
    bare = last.written[: len(plural[1])]
    written = inflect(bare, Inflection(possessive=Possessive.ITS)) if plural[2] and before else bare
    return (*words[:-1], last._replace(written=written.partition("'")[0]))
