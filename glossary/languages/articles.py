"""Articles that follow the noun behind them: de la soumission, de l'appel d'offres; la alcaldía, el ayuntamiento."""

import re
from functools import cache
from typing import Final, NamedTuple

from glossary.languages.genders import Gender, gender_of
from glossary.patterns import lazily


class Article(NamedTuple):
    """What to write from `start` on, up to a noun, its space included."""

    start: int
    written: str


def _rows(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.replace("_", " ") for cell in row.split()) for row in table.strip().splitlines())


# Before a masculine, a feminine, and before the vowel of a masculine and of a feminine; an underscore is a space.
_ARTICLES: Final = {
    "es": _rows("""
        el la el la
        del de_la del de_la
        al a_la al a_la
        un una un una
        este esta este esta
        nuestro nuestra nuestro nuestra
        los las los las
        unos unas unos unas
        estos estas estos estas
        nuestros nuestras nuestros nuestras
    """),
    "fr": _rows("""
        le la l' l'
        du de_la de_l' de_l'
        au à_la à_l' à_l'
        un une un une
        ce cette cet cette
        mon ma mon mon
        son sa son son
        de de d' d'
    """),
    "it": _rows("""
        il la l' l'
        del della dell' dell'
        al alla all' all'
        dal dalla dall' dall'
        nel nella nell' nell'
        sul sulla sull' sull'
        un una un un'
        i le gli le
        dei delle degli delle
        ai alle agli alle
        dai dalle dagli dalle
        nei nelle negli nelle
        sui sulle sugli sulle
    """),
    "pt": _rows("""
        o a o a
        do da do da
        ao à ao à
        no na no na
        pelo pela pelo pela
        um uma um uma
        este esta este esta
        nosso nossa nosso nossa
        os as os as
        dos das dos das
        aos às aos às
        nos nas nos nas
        pelos pelas pelos pelas
        nossos nossas nossos nossas
    """),
}
_VOWEL: Final = {
    "fr": lazily(r"[aeiouyàâéèêëîïôûœ]|h(?!a(?:ll|n[dg]|ie|meau|ut)|éros)", re.IGNORECASE),
    "it": lazily(r"[aeiouàèéìòù]", re.IGNORECASE),
}
# What a masculine has before z, gn and s with a consonant: lo studio, degli studi.
_HARD: Final = lazily(r"z|x|gn|ps|s[^aeiouàèéìòù]", re.IGNORECASE)
_BEFORE_HARD: Final = {
    "il": "lo", "del": "dello", "al": "allo", "dal": "dallo", "nel": "nello", "sul": "sullo", "un": "uno",
    "i": "gli", "dei": "degli", "ai": "agli", "dai": "dagli", "nei": "negli", "sui": "sugli",
}  # fmt: skip
_ELSEWHERE: Final = {hard: article for article, hard in _BEFORE_HARD.items()}


def article_before(text: str, start: int, noun: str, *, entry: str, language: str) -> Article | None:
    """Return the article before `text[start:]` as it is when `noun` stands there, a form of an entry.

    Nothing where there is none, where it stays, and where the ending of the noun does not show its gender.
    """
    if language not in _ARTICLES:
        return None
    found = _at_end(language).search(text, 0, start)
    if found is None:
        return None
    said = re.sub(r"\s+", " ", found[1]).replace("’", "'")
    gender = gender_of(entry, language)
    rows = (row for row in _ARTICLES[language] if _plain(said.lower(), language) in row)
    fitting = {_cell(row, noun, gender, language) for row in rows}
    if len(fitting) != 1 or fitting & {"", said.lower()}:
        return None
    written = fitting.pop().replace("'", "’" if "’" in text else "'")
    written = written[0].upper() + written[1:] if said[0].isupper() else written
    return Article(found.start(1), written if written[-1] in "'’" else f"{written} ")


@cache
def _at_end(language: str) -> re.Pattern[str]:
    """Return what matches an article at the end of a text, the longest first: de la, la."""
    known = {cell for row in _ARTICLES[language] for cell in row} | set(_ELSEWHERE if language == "it" else ())
    cells = sorted(known, key=len, reverse=True)
    patterns = (cell if cell.endswith("'") else rf"{cell}\b" for cell in cells)
    any_cell = "|".join(patterns).replace("'", "['’]").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)({any_cell})\s*$", re.IGNORECASE)


def _plain(article: str, language: str) -> str:
    return _ELSEWHERE.get(article, article) if language == "it" else article


def _cell(row: tuple[str, ...], noun: str, gender: Gender, language: str) -> str:
    """Return what a row says before a noun; nothing where that depends on what its ending does not show."""
    before_vowel = language in _VOWEL and _VOWEL[language].match(noun) is not None
    masculine, feminine = row[2:] if before_vowel else row[:2]
    if language == "it" and _HARD.match(noun):
        masculine = _BEFORE_HARD.get(masculine, masculine)
    if masculine == feminine:
        return masculine
    return {"masculine": masculine, "feminine": feminine}.get(gender, "")
