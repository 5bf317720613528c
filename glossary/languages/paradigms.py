"""Inflection of nouns and adjectives by tables of endings.

A stemmer takes `municipal` and `municipality` for one word; these tables do not. Two words are forms of one another
when they share a beginning and their endings stand in one row. What is spelt in several ways is one word
(`orthography.py`).
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from glossary.languages.endings import Endings
from glossary.languages.german import are_other_nouns
from glossary.languages.irregular_nouns import ALONE, ONLY_PLURAL, rows_of
from glossary.languages.orthography import common_spelling
from glossary.patterns import lazily
from glossary.places import Index, Place

PARADIGMS: Final = {
    "en": rows_of("""
        - s
        s ses
        x xes
        z zes
        ch ches
        sh shes
        o oes
        y ies
        f ves
        fe ves
        man men
        woman women
        is es
        on a
        ex ices exes
        ix ices ixes
        z zzes
        um a
        a ae
        us i
        eau eaux
        tre ter tres ters
        ise ize ises izes
        gramme gram grammes grams
        logue log logues logs
        ising izing
        ised ized iser izer isers izers
        yse yze yses yzes
        ysed yzed yser yzer ysers yzers
        ysing yzing
        bre ber bres bers
        ence ense ences enses
    """),
    "de": rows_of("""
        - e n en er ern es s em
        - in innen
        e er en em es
        nis nisse nissen nisses
        um en a ums
        o en os
        a en as
        ma men mata mas
        aal ale alen aals aales
        us en
        bus busse bussen busses
        kus kusse kussen kusses
        ame amen amens
        mann leute leuten
    """),
    "fr": rows_of("""
        - s
        eau eaux
        eu eux
        al aux ale ales
        ail aux
        é ée és ées
        u ue us ues
        nt nte nts ntes
        at ate ats ates
        er ère ers ères
        en enne ens ennes
        el elle els elles
        if ive ifs ives
        eux euse euses
        teur trice teurs trices
        deur drice deurs drices
        et ète ets ètes
        eur euse eurs euses
        eur eure eurs eures
        veau velle veaux velles
        ain aine ains aines
        ais aise aises
        ois oise oises
        anc anche ancs anches
        and ande ands andes
        ert erte erts ertes
        blic blique blics bliques
    """),
    "pt": rows_of("""
        - s
        r res
        z zes
        n nes
        s ses
        es eses esa esas
        l les
        m ns
        ão ões
        ão ães
        ão ãos ã ãs
        al ais
        el eis
        il is
        il eis
        ol ois
        ul uis
        or ora ores oras
        ario aria arios arias
        eiro eira eiros eiras
        eito eita eitos eitas
        ado ada ados adas
    """),
    "es": rows_of("""
        - s
        d des
        l les
        n nes
        r res
        s ses
        y yes
        z ces
        i ies is
        u ues us
        es eses esa esas
        or ora ores oras
        ario aria arios arias
        ero era eros eras
        ado ada ados adas
    """),
    "it": rows_of("""
        o i
        a e
        e i
        io i
        co chi
        go ghi
        ca che
        ga ghe
        cia ce
        gia ge
        ista isti iste
        ma mi
        adino adina adini adine
        ale ali
        tore trice tori trici
        ario aria ari arie
        ato ata ati ate
    """),
    "ru": rows_of("""
        - а у ом е ы ов ам ами ах
        - а у ом е и ов ам ами ах
        - а у ем е и ей ам ами ах
        - а у ем е ы ев ам ами ах
        а ы е у ой ою - ам ами ах
        а и е у ой ою - ам ами ах
        я и е ю ей ею ь ям ями ях
        о а у ом е - ам ами ах
        ь я ю ем е и ей ям ями ях
        ь и ью ей ям ями ях
        й я ю ем е и ев ям ями ях
        ия ии ию ией ий иям иями иях
        ие ия ию ием ии ий иям иями иях
        ье ья ью ьем ье ий ьям ьями ьях
        ец ца цу цем цом це цы цев цов цам цами цах
        ол ла лу лом ле лы лов лам лами лах
        ень ня ню нем не ни ней ням нями нях
        ня ни не ню ней ень ням нями нях
        ья ьи ье ью ьей ей ьям ьями ьях
        ок ка ку ком ке ки ков кам ками ках
        енок енка енку енком енке ята ят ятам ятами ятах
        ер ра ру ром ре ры ров рам рами рах
        ел ла лу лом ле лы лов лам лами лах
        оль ля лю лем ле ли лей лям лями лях
        онь ня ню нем не ни ней ням нями нях
        ец ьца ьцу ьцем ьце ьцы ьцев ьцам ьцами ьцах
        йка йки йке йку йкой ек йкам йками йках
        на ны не ну ной ен нам нами нах
        ля ли ле лю лей ель лям лями лях
        ло ла лу лом ле ел ол лам лами лах
        но на ну ном не ен он нам нами нах
        ий ьего ьему ьим ьем ья ьей ью ье ьи ьих ьими
        ка ки ке ку кой ок ек кам ками ках
        ый ого ому ым ом ая ой ую ое ые ых ыми
        ой ого ому им ом ая ую ое ие их ими
        ой ого ому ым ом ая ую ое ые ых ыми
        ий ого ому им ом ая ой ую ое ие их ими
        ий его ему им ем яя ей юю ее ие их ими
        ий его ему им ем ая ей ую ее ие их ими
        ин ина ину ином ине е - ам ами ах
        мя мени менем мена мен менам менами менах
    """),
}
_SHORTEST_BEGINNING: Final = 2
# Who stands in for somebody bends as that one does: vicesindaca, viceministras.
_VICE: Final = "vice"
# Stadtrat, Stadträte; régimen, regímenes: these marks come and go with the ending.
UNMARKED: Final = {
    "de": str.maketrans("äöü", "aou"),
    "es": str.maketrans("áéíóú", "aeiou"),
    "pt": str.maketrans("áéíóúâêô", "aeiouaeo"),
}
# Things whose masculine is another word: acera and acero, calzada and calzado.
_FEMININE: Final = {
    "es": lazily(r"\w+(?:ada|aria|era)s?"),
    "it": lazily(r"\w+(?:at|ari)[ae]"),
    "pt": lazily(r"\w+(?:ada|aria|eira|eita)s?"),
}


@cache
def _endings(language: str) -> Endings:
    return Endings(PARADIGMS[language])


class ParadigmForms:
    """Words by what they share with their other forms."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._endings = _endings(language)
        self._unmarked = UNMARKED.get(language, {})
        self._only_plural = ONLY_PLURAL.get(language, frozenset())
        self._alone = {word: group[0] for group in ALONE.get(language, ()) for word in group}
        self._words_by_beginning: Index = defaultdict(list)
        self._learned: set[str] = set()
        # Words before others, each alone in the index.
        self._describing: Index = {}

    def learn(self, word: str, place: Place) -> str:
        word = common_spelling(word, self._language)
        if place is Place.INSIDE:
            self._describing[word] = []
        if word not in self._learned and word not in self._only_plural:
            self._learned.add(word)
            for row, beginning in self._beginnings(word):
                self._words_by_beginning[beginning + row].append(word)
        return word

    @property
    def indexes(self) -> tuple[Index, ...]:
        return self._words_by_beginning, self._describing

    def names_of(self, word: str) -> tuple[str, ...]:
        return (common_spelling(word, self._language),)

    def lemmas(self, word: str) -> dict[str, int]:
        word = common_spelling(word, self._language)
        return {
            lemma: len(beginning)
            for row, beginning in self._beginnings(word)
            for lemma in self._words_by_beginning.get(beginning + row, ())
            if not self._is_another_word(word, lemma)
        }

    def is_suffix(self, text: str) -> bool:
        return text == "s"

    def _beginnings(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the number of each row that has forms of a word, and what these share."""
        vice = _VICE if word.startswith(_VICE) else ""
        if word.removeprefix(vice) in self._alone:
            yield "-", vice + self._alone[word.removeprefix(vice)]
        yield from self._endings.of(word.translate(self._unmarked), shortest_beginning=_SHORTEST_BEGINNING)

    def _is_another_word(self, word: str, lemma: str) -> bool:
        return (
            self._differs_in_marks_alone(word, lemma)
            or self._is_another_german_noun(word, lemma)
            or self._is_of_other_gender(word, lemma)
        )

    def _differs_in_marks_alone(self, one: str, other: str) -> bool:
        """Tell apart país and pais, which no ending explains; in German it does: Hafen, Häfen."""
        return (
            self._language != "de" and one != other and one.translate(self._unmarked) == other.translate(self._unmarked)
        )

    def _is_another_german_noun(self, word: str, lemma: str) -> bool:
        """Tell apart Lehrer and Lehre, if the glossary has it as a noun: neuer Hafen, neuen Hafen."""
        return self._language == "de" and lemma not in self._describing and are_other_nouns(word, lemma)

    def _is_of_other_gender(self, word: str, lemma: str) -> bool:
        feminine = _FEMININE.get(self._language)
        return feminine is not None and bool(feminine.fullmatch(lemma)) and not feminine.fullmatch(word)
