"""What the noun that a Turkish term ends in has for suffixes in other words: kirli suyun, içme suyu."""

from glossary.folding import fold
from glossary.rewriting import suffixes_read
from glossary.turkish.heads import is_possessed, noun_beneath
from glossary.turkish.suffixes import Ending


def suffixes_of_head(word: str, rendering: str, asked: Ending) -> Ending | None:
    """Return the suffixes of a word that is a form of the last noun of a rendering of several words, None of others.

    Of several readings the one that is asked for counts.
    """
    *ahead, last = fold(rendering, "tr").split()
    if not ahead or not word.strip():
        return None
    is_own = is_possessed(last)
    readings = suffixes_read(word, noun_beneath(last) if is_own else last, before="")
    told = tuple(tuple(name for name in one if name != "its" or not is_own) for one in readings)
    if not told or asked in told:
        return asked if told else None
    fitting = [one for one in told if ("its" in one) == ("its" in asked)]
    return (fitting or told)[0]
