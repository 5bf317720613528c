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


# Entries that are many in the dictionary already, and what stands before them in place of the article of one.
_MANY: Final = {
    "fr": lazily(r"\S*(?:[^è]es|(?<!v)ers|[ae]nts|ions|eurs|és|[^t]aux)(?:[ -].*)?", re.IGNORECASE),
    "es": lazily(
        r"(?!gas\b|caos|atlas)\S{2,}(?:[oa]s|[rl]es|nes|dades)(?: \S+s)?(?: (?:del?|para) .*)?", re.IGNORECASE
    ),
    "pt": lazily(r"\S{2,}(?:[oa]s|ões|ãos|ores|dades)(?: \S+s)?(?: (?:d[aeo]s?|para) .*)?", re.IGNORECASE),
    "it": lazily(r"\S{2,}i \S+i|(?:acque|spese|entrate|uscite|opere)(?: .*)?", re.IGNORECASE),
}
_FRENCH_BEFORE_MANY: Final = {
    one: many
    for many, ones in (
        ("les", ("le", "la", "l'")),
        ("des", ("du", "de la", "de l'", "un", "une")),
        ("aux", ("au", "à la", "à l'")),
        ("ces", ("ce", "cet", "cette")),
        ("mes", ("mon", "ma")),
        ("ses", ("son", "sa")),
    )
    for one in ones
}


class _Wanted(NamedTuple):
    """What agrees with a noun of a gender: an article or an adjective."""

    language: str
    gender: Gender
    is_adjective: bool
    is_many: bool

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        return (_ADJECTIVES if self.is_adjective else _ARTICLES)[self.language]


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
        varios varias varios varias
        algunos algunas algunos algunas
        todos todas todos todas
        muchos muchas muchos muchas
        ningún ninguna ningún ninguna
        ese esa ese esa
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
        aucun aucune aucun aucune
        quel quelle quel quelle
        quels quelles quels quelles
        tout toute tout toute
        tous toutes tous toutes
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
        questo questa quest' quest'
        questi queste questi queste
        il_nostro la_nostra il_nostro la_nostra
        i_nostri le_nostre i_nostri le_nostre
        alcuni alcune alcuni alcune
        molti molte molti molte
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
        todos todas todos todas
        vários várias vários várias
        alguns algumas alguns algumas
        muitos muitas muitos muitas
        esse essa esse essa
    """),
}
# Adjectives that stand before a noun, in the order of the rows above.
_ADJECTIVES: Final = {
    "es": _rows("""
        nuevo nueva nuevo nueva
        nuevos nuevas nuevos nuevas
        antiguo antigua antiguo antigua
        antiguos antiguas antiguos antiguas
        primer primera primer primera
        primeros primeras primeros primeras
        último última último última
        últimos últimas últimos últimas
        pequeño pequeña pequeño pequeña
        propio propia propio propia
        mismo misma mismo misma
        mismos mismas mismos mismas
        presente presente presente presente
    """),
    "fr": _rows("""
        nouveau nouvelle nouvel nouvelle
        nouveaux nouvelles nouveaux nouvelles
        ancien ancienne ancien ancienne
        anciens anciennes anciens anciennes
        grand grande grand grande
        grands grandes grands grandes
        petit petite petit petite
        petits petites petits petites
        premier première premier première
        premiers premières premiers premières
        dernier dernière dernier dernière
        derniers dernières derniers dernières
        prochain prochaine prochain prochaine
        présent présente présent présente
        futur future futur future
        bon bonne bon bonne
        beau belle bel belle
        vieux vieille vieil vieille
        seul seule seul seule
        certain certaine certain certaine
        certains certaines certains certaines
    """),
    "it": _rows("""
        nuovo nuova nuovo nuova
        nuovi nuove nuovi nuove
        vecchio vecchia vecchio vecchia
        primo prima primo prima
        primi prime primi prime
        ultimo ultima ultimo ultima
        ultimi ultime ultimi ultime
        piccolo piccola piccolo piccola
        stesso stessa stesso stessa
        presente presente presente presente
    """),
    "pt": _rows("""
        novo nova novo nova
        novos novas novos novas
        antigo antiga antigo antiga
        antigos antigas antigos antigas
        primeiro primeira primeiro primeira
        primeiros primeiras primeiros primeiras
        último última último última
        últimos últimas últimos últimas
        próprio própria próprio própria
        mesmo mesma mesmo mesma
        presente presente presente presente
    """),
}
# The articles of one, and the row of many that stands in their place.
_ROWS_OF_MANY: Final[dict[str, tuple[tuple[frozenset[str], tuple[str, ...]], ...]]] = {
    language: tuple(
        (frozenset(ones.replace("_", " ").split("/")), tuple(many.replace("_", " ").split("/") * 2)[:4])
        for ones, many in rows.items()
    )
    for language, rows in {
        "es": {"el/la": "los/las", "del/de_la": "de_los/de_las", "al/a_la": "a_los/a_las", "un/una": "unos/unas"},
        "pt": {"o/a": "os/as", "do/da": "dos/das", "ao/à": "aos/às", "no/na": "nos/nas", "pelo/pela": "pelos/pelas"},
        "it": {
            "il/lo/la/l'": "i/le/gli/le", "del/dello/della/dell'": "dei/delle/degli/delle",
            "al/allo/alla/all'": "ai/alle/agli/alle",
            "dal/dallo/dalla/dall'": "dai/dalle/dagli/dalle", "nel/nello/nella/nell'": "nei/nelle/negli/nelle",
        },
    }.items()
}  # fmt: skip
# An adjective that shows its gender, of one or, but for Italian ones, of many: viejo, velhas.
_REGULAR: Final = lazily(r"(?<!\w)(\w{3,})([oa])(s?)\s+$")
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

    With an adjective between them, both: du nouvel établissement, de la nouvelle école. Nothing where there is none,
    where all stays, and where the ending of the noun does not show its gender.
    """
    if language not in _ARTICLES:
        return None
    is_many = _is_many(entry, language)
    gender = _gender_of_many(entry, language) if is_many else gender_of(entry, language)
    wanted = _Wanted(language, gender, is_adjective=False, is_many=is_many)
    adjective = _fitted(text, start, noun, wanted._replace(is_adjective=True)) or _regular(text, start, wanted)
    place, following = (adjective.start, adjective.written) if adjective else (start, noun)
    article = _fitted(text, place, following, wanted)
    begin = article.start if article else place
    written = "".join(part.written for part in (article, adjective) if part)
    return None if _is_said(text[begin:start], written) else Article(begin, written)


def _is_many(entry: str, language: str) -> bool:
    return language in _MANY and _MANY[language].fullmatch(entry) is not None


def _gender_of_many(entry: str, language: str) -> Gender:
    """Return the gender of an entry that is many in the dictionary: aguas residuales, acque reflue."""
    if language == "it":
        return "feminine" if entry.split(maxsplit=1)[0].endswith("e") else "masculine"
    return gender_of(entry.replace("s ", " ", 1).removesuffix("s"), language)


def _regular(text: str, start: int, wanted: _Wanted) -> Article | None:
    """Return the adjective between an article and `text[start:]` as its gender has it: el viejo, la vieja."""
    vowel = {"masculine": "o", "feminine": "a"}.get(wanted.gender)
    found = _REGULAR.search(text, 0, start) if vowel and wanted.language in {"es", "pt", "it"} else None
    if found is None or _at_end(wanted.language, is_adjective=False).search(text, 0, found.start(1)) is None:
        return None
    return Article(found.start(1), f"{found[1]}{vowel}{found[3]} ")


def _is_said(said: str, written: str) -> bool:
    return said.replace("’", "'").split() == written.replace("’", "'").split()


def _fitted(text: str, start: int, noun: str, wanted: _Wanted) -> Article | None:
    """Return the article or adjective at the end of `text[:start]` as it is before a noun; None where none fits."""
    found = _at_end(wanted.language, is_adjective=wanted.is_adjective).search(text, 0, start)
    if found is None:
        return None
    said = re.sub(r"\s+", " ", found[1]).replace("’", "'")
    rows = (row for row in wanted.rows if _plain(said.lower(), wanted.language) in row)
    fitting = {_cell(row, noun, wanted.gender, wanted.language) for row in rows}
    if wanted.is_many and not wanted.is_adjective:
        fitting = _before_many(said.lower(), noun, wanted, fitting)
    if said.lower() in fitting:
        return Article(found.start(1), text[found.start(1) : start])
    if len(fitting) != 1 or "" in fitting:
        return None
    written = fitting.pop().replace("'", "’" if "’" in text else "'")
    written = written[0].upper() + written[1:] if said[0].isupper() else written
    return Article(found.start(1), written if written[-1] in "'’" else f"{written} ")


def _before_many(said: str, noun: str, wanted: _Wanted, fitting: set[str]) -> set[str]:
    """Return what stands before many where the article of one stood; else what fits a gender."""
    if wanted.language == "fr":
        return {_FRENCH_BEFORE_MANY.get(said, said)}
    rows = (row for ones, row in _ROWS_OF_MANY.get(wanted.language, ()) if said in ones)
    return {_cell(row, noun, wanted.gender, wanted.language) for row in rows} or fitting


@cache
def _at_end(language: str, *, is_adjective: bool) -> re.Pattern[str]:
    """Return what matches an article, or an adjective, at the end of a text, the longest first: de la, la."""
    rows = (_ADJECTIVES if is_adjective else _ARTICLES)[language]
    known = {cell for row in rows for cell in row} | set(_ELSEWHERE if language == "it" else ())
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
