"""Words that call for more, so that no sentence ends with them."""

from typing import Final

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


def calls_for_more(text: str) -> bool:
    """Tell whether words call for more: they end with a comma, within brackets, or with a word that ends nothing."""
    if text.endswith(_GOES_ON) or (")" not in text[text.rfind("(") :] and "(" in text):
        return True
    return lacks_more(text)


def lacks_more(text: str) -> bool:
    """Tell whether the last word ends no sentence and no heading."""
    return text.rpartition(" ")[2].lower() in _NEVER_LAST
