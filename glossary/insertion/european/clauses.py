"""The words of a clause around a noun, with its articles, in languages that have them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.european.numbers import is_number, without_about
from glossary.insertion.european.words import Grammar, grammar_of
from glossary.insertion.governing import table_of
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term

_BORDER: Final = lazily(r"[!?:;()–/\n]|,(?!\d)|(?<!\W\d)(?<!\W\d\d)\.(?!\d)")
_APOSTROPHE: Final = lazily(f"[{APOSTROPHES}]")
_WORD: Final = lazily(r"\w[\w-]*")
# To do something, with the verb in two: einzureichen.
_PARTED: Final = lazily(r"^(ab|an|auf|aus|bei|ein|mit|nach|vor)zu(?=\w)")
# What belongs to something known is known: eine Kopie des Passes, une copie du passeport.
_OF_KNOWN: Final = {
    "de": lazily(r" (?:des|der|dieser|dieses|unserer|unseres|Ihrer|Ihres) [\w ]*?[A-ZÄÖÜ]"),
    "fr": lazily(rf" (?:du |des |de (?:la|notre|votre|cette|ce) |de l[{APOSTROPHES}])"),
    "es": lazily(r" (?:del|de (?:l[ao]s?|su|nuestr[oa]|est[ea])) "),
    "pt": lazily(r" (?:d[oa]s?|dest[ea]|de (?:seu|sua|noss[oa])) "),
    "it": lazily(rf" d(?:el|ello|ella|ei|egli|elle|ell[{APOSTROPHES}])"),
}
# A German noun, and what is said of it between two commas; whoever does something.
_RESUMED: Final = lazily(
    r"(?:^|[.!?:;]\s)\s*Wer [^,.;:!?]*,$"
    r"|(?:^|[.!?:;]\s)\s*(?!(?:Als|B(?:evor|is)|Da|Damit|Dass|Falls|Indem|Nachdem|Ob|Obwohl|Seit|Sobald|Sofern|Solange"
    r"|Soweit|Um|Während|Weil|Wenn|Wer|Wie)\b)[A-ZÄÖÜ][^,.;:!?]*, (?:[A-ZÄÖÜ]|d(?:er|ie|as|essen|eren|en|em) )"
    r"[^,.;:!?]*,$"
)
# An adjective or participle as it stands before a noun, and what it stands behind, perhaps with more between.
_BENT: Final = lazily(r"[a-zäöüß]{3,}(?:e|en|em|er|es)(?<!einer)(?<!einen)(?<!einem)(?<!eine)")
_ARTICLE: Final = lazily(r"d(?:er|ie|as|en|em|es)|eine?[nmrs]?")
_LONGEST_PHRASE: Final = 5
# Each one is known: her sayfayı imzaladı.
_EACH: Final = words_of("cada chaque ogni jeden jede jedes")
# Nouns that govern as their verbs do: la entrada en el parque, parka giriş.
_GOVERNING_NOUN: Final = lazily(
    r"entrad|entrée|entrata|pr[eé]s[ei]n[czç]|conv[io]|invit[oa]|invitation|invitación|ac+es+o|accès|ingres|part[ei]cipa[çctz]|i[ns]+cri|ré?e?spon?s[te]|risposta|recurs|recours|ricors|cabe\b"
    r"|contrib|adh[ée]si|adesi|Anspr[uü]ch|Bedarf|Nachfrage|Interesse|Einfluss|Auswirkung|Rücksicht|Respekt"
)
# In French many are said with a preposition: de nombreux habitants.
_SO_MANY: Final = lazily(r"\bde (?=nombreu(?:x|ses)\b)", re.IGNORECASE)
# In Portuguese an a before a man's noun, or many, is a preposition: direito a férias.
_OF_A_MAN_OR_MANY: Final = lazily(r"(?!(?:foto|moto|tribo|libido)$)\w+(?:[aeioõ]s|[^ãç]o)")
_A_BEFORE_ONE: Final = lazily(
    r"\ba(?= (?:uma?|uns|umas|cada|tod[oa]s|ess[ae]s?|est[ae]s?|alguns|algumas|seus?|ambos)\b)"
)
_LAST_A: Final = lazily(r"\ba(?=\s+$)")
# So long ago or since, in the middle of a sentence: alberga [desde hace diez años] la sede.
_AGO: Final = lazily(
    r"\b(?:desde )?(?:hace|há|faz) (?:\w+ ){1,3}?(?:añ|mes|semana|día|hora|ano|mês|dia)\w*", re.IGNORECASE
)
# In Italian whose is said with an article: il cui tetto.
_WHOSE: Final = lazily(r"\b(?:il|la|i|le|l) cui\b")
# German has its nouns in capitals, so that a small word before one, or one in -isch, is an adjective; elsewhere hardly
# more than one is.
_ADJECTIVES: Final = {"de": (3, lazily(r"(?:[a-zäöüß].*|[A-ZÄÖÜ]\w+isch)(?:e|en|em|er|es)"))}
_ADJECTIVE: Final = (1, lazily(r".+"))

# Of these something comes, whatever stands before: en provenance de la ville.
_ORIGINS: Final = words_of("provenance procedencia proveniência")
# Somebody is told of something, or taken out of it: informer les habitants des coupures, salvar três do incêndio.
TAKING: Final = lazily(
    r"(?:inform|avert|avis|prév|prevén|advert|avvis|avvert|preven|salv|sauv|libér|liber|évacu|evacu|dispens|exempt|exim"
    r"|isent|esent|priv|ringrazi|remerci|félicit|accus|charg(?!e$)|exclu|esclu|reti[rv]|tirar|sac[aó]|ôt|allont|éloign|alej|afast)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A noun, the words of its clause before it as written, contractions taken apart, and the text behind it.

    `is_further` says that the clause stands behind a comma, `is_resumed` that it goes on behind what is said of a noun
    before: Herr Keller, Leiter des Amtes, eröffnete. A noun `is_name` where its rendering has a capital.
    """

    grammar: Grammar
    words: tuple[str, ...]
    noun: str
    behind: str
    is_further: bool
    is_resumed: bool
    is_plural: bool
    is_name: bool = False

    @property
    def at(self) -> int:
        """Where the articles and adjectives before the noun begin; behind the words for a bare noun."""
        most, adjective = _ADJECTIVES.get(self.grammar.language, _ADJECTIVE)
        for place in range(len(self.words) - 1, max(len(self.words) - 2 - most, -1), -1):
            word = self.words[place]
            if self.determines(word):
                return self._first_determiner(place)
            if self.is_small(word) or self.grammar.says_to_do(self.words[place - 1] if place else "", word):
                return place + 1
            if not adjective.fullmatch(word):
                break
        return len(self.words)

    @property
    def ahead(self) -> tuple[str, ...]:
        """The words before its articles."""
        return self.words[: self.at]

    @property
    def determiners(self) -> tuple[str, ...]:
        """Its articles and adjectives."""
        return self.words[self.at :]

    @property
    def is_definite(self) -> bool:
        """Whether it is a known thing, by its article or whose it is."""
        grammar = self.grammar
        first = [word.lower() for word in self.determiners]
        return any(word in grammar.definite or word in grammar.owned or word in _EACH for word in first)

    @property
    def is_of_known(self) -> bool:
        """Whether it belongs to a known thing named behind it."""
        words = _OF_KNOWN.get(self.grammar.language)
        return words is not None and words.match(self.behind) is not None

    def _first_determiner(self, place: int) -> int:
        while place > self._first_word and self.determines(self.words[place - 1]):
            place -= 1
        return place

    @property
    def _first_word(self) -> int:
        """Where the clause begins behind its pronoun: der Mieter, der die Gebühr zahlt; die Straße, an der er wohnt."""
        is_behind_preposition = self.is_further and self.words[:1] and self.words[0].lower() in self.grammar.governed
        return int(self.is_further) + int(bool(is_behind_preposition))

    def determines(self, word: str) -> bool:
        """Tell whether a word is an article or the like."""
        lowered = word.lower()
        grammar = self.grammar
        return any(lowered in words for words in (grammar.definite, grammar.indefinite, grammar.owned)) or self.counts(
            word
        )

    def counts(self, word: str) -> bool:
        """Tell whether a word is a number, or like one: each."""
        return is_number(word, self.grammar.language) or word.lower() in self.grammar.counts

    def is_small(self, word: str) -> bool:
        """Tell whether a word parts a noun from what stands before: a preposition, a conjunction, an auxiliary."""
        grammar, lowered = self.grammar, word.lower()
        return any(lowered in words for words in (grammar.governed, grammar.joining, grammar.doing, grammar.no_verbs))

    def preposition(self) -> str:
        """Return the longest phrase of prepositions before its articles, "" for none."""
        last = [word.lower() for word in self.ahead[-_LONGEST_PHRASE:]]
        phrases = (" ".join(last[place:]) for place in range(len(last)))
        return next((phrase for phrase in phrases if phrase in self.grammar.governed), "")

    def bound(self, preposition: str) -> str | None:
        """Return the case that a verb asks for behind a preposition, "" for an object; none where no verb does."""
        wanted = [row for row in self.grammar.verbs if row[1] == preposition]
        if self.grammar.language == "de":
            said = (_PARTED.sub(r"\1", word) for word in (*self.words, self.noun, *_WORD.findall(self.behind)))
            verbs = self._verbs_among(said)
            return next((case for verb, _, case in wanted if any(word.startswith(verb) for word in verbs)), None)
        is_to_do = not preposition and self.ahead[1:] and self.grammar.says_to_do(*self.ahead[-2:])
        words = self.ahead[-1:] if is_to_do else self.words
        nearest = self._verbs_among(map(str.lower, words))[::-1]
        is_in_front = " ".join(self.ahead).lower() == preposition
        behind = self._verbs_among(map(str.lower, _WORD.findall(self.behind))) if is_in_front else ()
        found = (case for word in (*nearest, *behind) for verb, _, case in wanted if word.startswith(verb))
        return next(found, None)

    def says_alone(self, verb: str) -> bool:
        """Tell whether nothing is done to anything by a verb: falta la firma."""
        return verb.lower().startswith(table_of(self.grammar.language).get("verbs alone", ()))

    def _verbs_among(self, words: Iterable[str]) -> list[str]:
        """Return the words that no article makes a noun, and the nouns that govern as their verbs do: l'entrée dans."""
        pairs = pairwise(("", *words))
        return [word for last, word in pairs if not self._makes_noun(last, word) or _GOVERNING_NOUN.match(word)]

    def _makes_noun(self, last: str, word: str) -> bool:
        """Tell whether a word is a noun by the article, or an owner's preposition, before it: combien de places."""
        is_of = last in self.grammar.of and self.grammar.language != "de"
        return self.determines(last) or (is_of and not self.grammar.may_be_infinitive(word))

    def first_of_two(self) -> "Clause | None":
        """Return the clause of the first of two things joined by and, of which this is the second."""
        if not self.ahead or self.ahead[-1].lower() not in self.grammar.joining:
            return None
        noun = self.ahead[-2] if self.ahead[:-1] else ""
        are_many = self.is_plural and (self.grammar.language != "de" or noun.endswith("n"))
        first = replace(self, words=self.ahead[:-2], noun=noun, is_plural=are_many)
        has_article = any(word.lower() not in self.grammar.owned for word in self.determiners)
        return first if first.determiners or (first.preposition() and not has_article) else None


def clause_around(text: str, start: int, end: int, *, term: Term, is_plural: bool) -> Clause | None:
    """Return the clause of a term at `text[start:end]`; none in a language without a grammar."""
    grammar = grammar_of(term.source_language)
    if grammar is None:
        return None
    before = _BORDER.split(text[:start])[-1]
    if grammar.language == "pt":
        before = _A_BEFORE_ONE.sub("à", before)
    if grammar.language == "pt" and _OF_A_MAN_OR_MANY.fullmatch(text[start:end]):
        before = _LAST_A.sub("à", before)
    words = without_about(_without_neither(_apart(before, grammar), grammar), grammar.counts, grammar.language)
    is_further = text[: start - len(before)].endswith(",")
    return Clause(
        grammar=grammar,
        words=_without_attribute(words, grammar, is_further=is_further) if grammar.language == "de" else words,
        noun=text[start:end],
        behind=_BORDER.split(text[end:])[0],
        is_further=is_further,
        is_resumed=_RESUMED.search(text[: start - len(before)]) is not None,
        is_plural=is_plural,
        is_name=term.target[:1].isupper(),
    )


def _without_attribute(words: tuple[str, ...], grammar: Grammar, *, is_further: bool) -> tuple[str, ...]:
    """Leave out what stands between an article and its adjective: den [von der Verwaltung] vorgelegten Plan."""
    adjectives = len(words) - next((at for at, word in enumerate(reversed(words)) if not _BENT.fullmatch(word)), 0)
    if adjectives == len(words) or not words[adjectives - 1][0].isupper():
        return words
    pairs = reversed(list(enumerate(pairwise(words[:adjectives]))))
    opened = (
        at
        for at, (article, word) in pairs
        if _ARTICLE.fullmatch(article.lower()) and word.lower() in grammar.governed and at >= is_further
    )
    article = next(opened, None)
    return words if article is None else (*words[: article + 1], *words[adjectives:])


def _without_neither(words: Sequence[str], grammar: Grammar) -> tuple[str, ...]:
    """Leave out the first of two nors, and say and for the second: ni le maire ni le préfet."""
    places = [place for place, word in enumerate(words) if word.lower() in grammar.neither]
    first, *_ = (*places, -1)
    is_pair = bool(places) and words[first].lower() != "noch"
    link = next(iter(sorted(grammar.joining)))
    said = ((link if place in places else word) for place, word in enumerate(words) if place != first)
    return tuple(said) if is_pair else tuple(words)


def _apart(text: str, grammar: Grammar) -> Sequence[str]:
    found = _WORD.findall(_APOSTROPHE.sub(" ", text))
    apart = " ".join(
        grammar.contracted.get(word.lower(), word) for word in found if word.lower() not in grammar.left_out
    )
    if grammar.language in {"es", "pt"}:
        apart = _AGO.sub("", apart)
    if grammar.language == "fr":
        return _SO_MANY.sub("", apart).split()
    return (_WHOSE.sub("suo", apart) if grammar.language == "it" else apart).split()


def is_owner(clause: Clause) -> bool:
    """Tell whether the noun before a preposition has the one behind it: du bruit du chantier."""
    before = clause.ahead[-3:-1]
    if not before[1:] or before[1] in _ORIGINS or clause.grammar.says_to_do(*before):
        return False
    if any(map(TAKING.match, clause.ahead[-5:-3])):
        return False
    return clause.determines(before[0]) or before[0].lower() in clause.grammar.governed
