"""Russian nouns, and the adjectives before them, in their cases: исполнительный комитет, исполнительному комитету."""

from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import words_of

_CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
SLOTS: Final = tuple(f"{number} {case}" for number in ("one", "many") for case in _CASES)

_LAST_WORD: Final = lazily(r"(\w+)\s+$")
_CASES_BEHIND: Final = {
    preposition: tuple(cases.split())
    for prepositions, cases in (
        ("в во на", "prepositional accusative"),
        ("о об обо при", "prepositional"),
        ("к ко благодаря согласно", "dative"),
        ("по", "dative prepositional"),
        ("через про", "accusative"),
        ("над перед между", "instrumental"),
        ("с со", "instrumental genitive"),
        ("без вместо вне возле внутри для до из от кроме около после против ради среди у", "genitive"),
    )
    for preposition in prepositions.split()
}

# How a noun ends, what of it goes, and the endings of its twelve forms, `-` for none; the first that fits counts.
_NOUNS: Final = tuple(
    (lazily(f".*(?:{ending})"), int(cut), tuple(form.strip("-") for form in forms))
    for ending, cut, *forms in map(
        str.split,
        r"""
        ия 2 ия ии ии ию ией ии ии ий иям ии иями иях
        ие 2 ие ия ию ие ием ии ия ий иям ия иями иях
        ий 2 ий ия ию ий ием ии ии иев иям ии иями иях
        й 1 й я ю й ем е и ев ям и ями ях
        ья 2 ья ьи ье ью ьей ье ьи ей ьям ьи ьями ьях
        я 1 я и е ю ей е и ь ям и ями ях
        [жшщч]ка 2 ка ки ке ку кой ке ки ек кам ки ками ках
        [йь]ка 3 йка йки йке йку йкой йке йки ек йкам йки йками йках
        [бвгдзлмнпрстф]ка 2 ка ки ке ку кой ке ки ок кам ки ками ках
        [гкх]а 1 а и е у ой е и - ам и ами ах
        [жшщч]а 1 а и е у ей е и - ам и ами ах
        ца 1 а ы е у ей е ы - ам ы ами ах
        а 1 а ы е у ой е ы - ам ы ами ах
        о 1 о а у о ом е а - ам а ами ах
        [жшщчц]е 1 е а у е ем е а - ам а ами ах
        е 1 е я ю е ем е я ей ям я ями ях
        (?:тел|ар|ыр|ен|рол|убл|абл|обил)ь 1 ь я ю ь ем е и ей ям и ями ях
        ь 1 ь и и ь ью и и ей ям и ями ях
        [^аеёиоуыэюя]ец 2 ец ца цу ец цем це цы цев цам цы цами цах
        [аеёиоуыэюя]\w*ок 2 ок ка ку ок ком ке ки ков кам ки ками ках
        [ая]нин 2 ин ина ину ина ином ине е - ам - ами ах
        [гкх] 0 - а у - ом е и ов ам и ами ах
        [жшщч] 0 - а у - ем е и ей ам и ами ах
        ц 0 - а у - ем е ы ев ам ы ами ах
        [бвдзлмнпрстф] 0 - а у - ом е ы ов ам ы ами ах
        """.strip().splitlines(),
    )
)
_UNBENT: Final = words_of("бюро депо досье интервью кафе метро радио резюме шоссе")
# One syllable more than a suffix: урок, игрок keep their о.
_KEEPING: Final = words_of("игрок обморок порок пророк урок")
# Their plural ends in а.
_IN_A: Final = words_of(
    "адрес город директор доктор дом инспектор лес мастер номер остров паспорт поезд профессор цвет"
)
_ADJECTIVE: Final = lazily(r"(\w+)(?:ый|ий|ой|ая|яя|ое|ее)")
# Nouns that bend as adjectives do: животное, столовая.
_ADJECTIVAL: Final = lazily(r"\w{2,}(?:ое|ее|ая|яя|ый)")
_GENDERS: Final = {"й": "man", "я": "woman", "е": "thing"}
# By how its stem ends: endings of adjectives in the singular of each gender, and in the plural.
_HARD: Final = {
    "man": "ый ого ому ый ым ом",
    "woman": "ая ой ой ую ой ой",
    "thing": "ое ого ому ое ым ом",
    "many": "ые ых ым ые ыми ых",
}
_SOFT: Final = {
    "man": "ий его ему ий им ем",
    "woman": "яя ей ей юю ей ей",
    "thing": "ее его ему ее им ем",
    "many": "ие их им ие ими их",
}
_SOFTENED: Final = str.maketrans({"ы": "и"})


def cases_behind(text: str) -> tuple[str, ...]:
    """Return the cases that the preposition at the end of a text asks for; none where there is none."""
    word = _LAST_WORD.search(text)
    return _CASES_BEHIND.get(word[1].lower(), ()) if word else ()


def russian_forms(term: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a term, each behind the name of its number and case; what follows the head stays as it is."""
    words = term.split(" ")
    head = next((at for at, word in enumerate(words) if not _ADJECTIVE.fullmatch(word)), len(words) - 1)
    rest = words[head + 1 :]
    columns = [_adjective(word) for word in words[:head]]
    noun = _noun(words[head])
    for at, slot in enumerate(SLOTS):
        bent = [column[at] for column in columns] + [noun[at]]
        yield slot, " ".join((*bent, *rest))


def _noun(word: str) -> tuple[str, ...]:
    if word.isupper() or word.lower() in _UNBENT:
        return (word,) * len(SLOTS)
    if _ADJECTIVAL.fullmatch(word.lower()):
        return _adjective(word)
    if word.lower() in _KEEPING:
        return _with_endings(word, "- а у - ом е и ов ам и ами ах".replace("-", "").split(" "))
    for pattern, cut, endings in _NOUNS:
        if pattern.fullmatch(word.lower()):
            forms = _with_endings(word[: len(word) - cut], endings)
            many = f"{word}а"
            in_a = (*forms[:6], many, *forms[7:9], many, *forms[10:])
            return in_a if word.lower() in _IN_A else forms
    return (word,) * len(SLOTS)


def _with_endings(stem: str, endings: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(stem + ending for ending in endings)


def _adjective(word: str) -> tuple[str, ...]:
    stem, gender = word[:-2], _GENDERS[word[-1]]
    is_soft = word.endswith(("яя", "ее", "ний", *(f"{hushing}{end}" for hushing in "жшщч" for end in ("ий", "ая"))))
    table = _SOFT if is_soft else _HARD
    endings = f"{table[gender]} {table['many']}"
    if stem.endswith(("г", "к", "х")):
        endings = endings.translate(_SOFTENED)
    if is_soft and not stem.endswith("н"):
        endings = endings.replace("яя", "ая").replace("юю", "ую")
    forms = _with_endings(stem, endings.split())
    # молодой keeps how the glossary has it.
    return tuple(
        word if slot in {"one nominative", "one accusative"} and gender == "man" else form
        for slot, form in zip(SLOTS, forms, strict=True)
    )
