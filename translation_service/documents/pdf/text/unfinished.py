"""Where sentences end and go on: words that call for more, and those that only the middle of a sentence begins with."""

import re
from typing import Final

from translation_service.documents.pdf.lines import Line

_SENTENCE_END: Final = re.compile(r"(?:[.!?…:;؟。]|___)[\"'”’»)\]]*$")
_ADDRESS: Final = ("www.", "http")

_GOES_ON: Final = (",", "(", "–", "/", "&")
_NEVER_LAST: Final = frozenset(
    word
    for words in (
        "the a an of and or to in for with by at from",
        "und oder der die das dem den des ein eine im zu zur zum von mit für",
        "de du des la le les et ou à au aux en un une el los las y da do das dos e os as em um uma il lo gli ed di",
        "ve veya ile ya",
        "и или в на по от для с к о об из за при не",
    )
    for word in words.split()
)
"""Words that end no sentence and no heading."""
_TYING: Final = frozenset(
    ("of", "and", "or", "und", "oder", "des", "et", "ou", "du", "del", "della", "di", "ed", "ve", "veya", "и", "или")
)
"""Words that tie what is before them to what is after, whichever of two lines they stand on."""
_ENDINGS: Final = _TYING | {"the", "de", "la", "le", "les", "los", "las", "der", "den", "dem", "gli"}
"""Words that end no line of an address or of who signs; those of a place end labels too: “Received by”."""


_GENERAL: Final = "general"
_OFFICES: Final = frozenset(
    (
        "consulate",
        "consul",
        "secretariat",
        "secretary",
        "directorate",
        "director",
        "inspectorate",
        "attorney",
        "governor",
    )
)
"""What is general in the names of offices that letterheads have word by word: “CONSULATE / GENERAL”."""


def calls_for_more(text: str) -> bool:
    """Tell whether words call for more: they end with a comma, within brackets, or with a word that ends nothing."""
    if text.endswith(_GOES_ON) or (")" not in text[text.rfind("(") :] and "(" in text):
        return True
    return lacks_more(text)


def lacks_more(text: str) -> bool:
    """Tell whether the last word ends no sentence and no heading."""
    return text.rpartition(" ")[2].lower() in _NEVER_LAST


def is_tied(last: Line, line: Line) -> bool:
    """Tell whether a word between two lines ties them however short they are, as in “RÉPUBLIQUE DE / TURQUIE”."""
    words = last.words
    if len(words) > 1 and _is_meant(words[-1].text, last.text) and words[-1].text.lower() in _ENDINGS:
        return True
    first = line.words[0].text
    if first.lower() == _GENERAL and words[-1].text.lower() in _OFFICES and first.isupper() is words[-1].text.isupper():
        return True
    is_tying = first in _TYING or (first.lower() in _TYING and line.text.isupper() and last.text.isupper())
    return is_tying and len(line.words) > 1 and not ends_sentence(last)


def _is_meant(word: str, text: str) -> bool:
    """Tell whether a word is none that a name is called by, as in “Block A” or “Hall De”."""
    return word.islower() or (len(word) > 1 and text.isupper())


def ends_sentence(line: Line) -> bool:
    """Tell whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line.text) is not None


def is_inner(line: Line) -> bool:
    """Tell whether a line begins as only the middle of a sentence does, and not with an address."""
    first = line.words[0].text
    if "@" in first or first.startswith(_ADDRESS) or (line.text[0] == "(" and line.text[-1] == ")"):
        return False
    return first[:1].islower() or (first[:1] == "(" and first[-1:] not in ").")


def is_amid(last: Line, line: Line) -> bool:
    """Tell whether lines end and begin as only the middle of a sentence does, and no entry of an index."""
    return is_inner(line) and not ends_sentence(last) and not last.text[-1].isdigit()
