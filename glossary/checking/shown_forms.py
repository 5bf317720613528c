"""The form of a missing Turkish noun by what its translation shows, where the source alone would ask for another one.

Languages part in what verbs ask for, in what is definite, counted or owned: *applied for a tender* asks for a dative,
and `teklif için başvurdu` has none. Nobody knows which word stands for the term, but a form that no word shows is not
the right one, and what stands before `için` is what *for* leads in.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from glossary.checking.checking import TermFinding
from glossary.checking.loose_words import Loose, loose_words
from glossary.checking.stand_ins import places_of_others
from glossary.finding.matching import TermFinder
from glossary.insertion.asked import owner_of
from glossary.insertion.english.noun_phrases import names_the_kind
from glossary.insertion.insertion import asked_for, written
from glossary.insertion.plurals import is_many
from glossary.insertion.same_heads import suffixes_of_head
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.terms import Term
from glossary.turkish.grammar import Case
from glossary.turkish.guessing import in_form_of
from glossary.turkish.suffixes import Ending
from glossary.turkish.verbs import ends_in_infinitive

_CASES: Final = frozenset(map(str, Case))
# Which of these a verb asks for is each language's own choice.
_OF_VERBS: Final = (Case.ACCUSATIVE, Case.DATIVE, Case.ABLATIVE, Case.INSTRUMENTAL)
_TOLD_APART: Final = frozenset(map(str, (*_OF_VERBS, Case.LOCATIVE, Case.GENITIVE)))
# What stands behind a bare noun for an English preposition.
_POSTPOSITIONS: Final = {
    preposition: words_of(words)
    for preposition, words in {
        "for": "için",
        "because of": "nedeniyle sebebiyle yüzünden",
        "due to": "nedeniyle sebebiyle yüzünden",
        "owing to": "nedeniyle sebebiyle yüzünden",
        "on account of": "nedeniyle sebebiyle",
        "on behalf of": "adına",
        "in the name of": "adına",
        "in honour of": "onuruna şerefine",
        "in honor of": "onuruna şerefine",
        "thanks to": "sayesinde",
        "instead of": "yerine",
        "without": "olmadan olmaksızın olmayan",
        "with": "ile",
        "by": "tarafından",
        "through": "aracılığıyla yoluyla vasıtasıyla",
        "as": "olarak",
        "about": "hakkında hakkındaki konusunda konusundaki ile",
        "on": "hakkında hakkındaki konusunda konusundaki",
        "regarding": "hakkında hakkındaki konusunda konusundaki ile",
        "concerning": "hakkında hakkındaki konusunda konusundaki ile",
        "during": "sırasında esnasında boyunca süresince",
        "under": "kapsamında uyarınca gereğince çerçevesinde",
        "within": "kapsamında çerçevesinde içinde",
        "in accordance with": "uyarınca gereğince",
        "pursuant to": "uyarınca gereğince",
        "in line with": "doğrultusunda",
        "in terms of": "açısından bakımından",
    }.items()
}
_DETERMINERS: Final = "the|an?|any|all|some|our|your|my|its|their|his|her|this|these|that|those|each|every|no"
_LED_IN: Final = lazily(
    rf"\b({any_of(_POSTPOSITIONS)}) (?:(?:{_DETERMINERS}) )?"
    rf"(?:(?!(?:{_DETERMINERS}|of|to|and|or|in|on|at|by|for|from|with)\b)[a-z-]+ ){{0,2}}$",
    2,
)
_BEGINS: Final = lazily(rf"(?:(?:{_DETERMINERS}) )?(?:[a-z-]+ )?", 2)
_HAS: Final = lazily(r"\s+(?:also |still )?(?:has|have|had|contains?|offers?)\b")
# What a case at the beginning of a sentence may stand for, besides who does something.
_EXPLAINING: Final[dict[str, re.Pattern[str]]] = {
    # İstidayı 3.000 kişi imzaladı: whom something is done to stands first, who does it behind.
    Case.ACCUSATIVE: lazily(
        r"^(?!\s+(?:is|are|was|were|(?:has|have|will|shall|must|may|can|should) be(?:en)?) [^.]* by\b)"
    ),
    # Başvuranların imzalaması gerekir: who has to do something owns the deed.
    Case.GENITIVE: lazily(r"^(?!\s+(?:must|needs?|should|shall|ha(?:s|ve))\b)|\bof\b|['’]s\b"),
    Case.LOCATIVE: lazily(r"\b(?:at|during|in|inside|on|there|within)\b"),
    Case.DATIVE: lazily(r"\b(?:against|at|for|in|into|on|to|towards|until)\b"),
    Case.ABLATIVE: lazily(r"\b(?:after|before|by|from|of|off|out|since|than|through)\b"),
}
# What case nouns behind these have where no verb asks for another; some are owners in Turkish.
_PREPOSITIONS: Final = {
    "by": (Case.INSTRUMENTAL,),
    "with": (Case.INSTRUMENTAL,),
    "of": (Case.GENITIVE,),
    "for": (Case.GENITIVE,),
    "to": (Case.GENITIVE,),
    "in": (Case.LOCATIVE, Case.GENITIVE),
    "on": (Case.LOCATIVE, Case.DATIVE, Case.GENITIVE),
    "along": (Case.LOCATIVE,),
    "across": (Case.LOCATIVE, Case.ABLATIVE),
    "into": (Case.DATIVE,),
    "against": (Case.DATIVE,),
    "at": (Case.LOCATIVE,),
    "from": (Case.ABLATIVE,),
}
_LED_IN_BY: Final = lazily(
    rf"\b({any_of(_PREPOSITIONS)}) (?:(?:{_DETERMINERS}) )?"
    rf"(?:(?!(?:{_DETERMINERS}|of|to|and|or|in|on|at|by|for|from|with)\b)[a-z-]+ )?$",
    2,
)
# Leave the parcel with the caretaker: the accusative is that of the parcel.
_BEHIND_OBJECT: Final = lazily(
    rf"\b(?:{_DETERMINERS}) (?:[a-z-]+ )?[a-z-]+ (?:with|to|from|in|into|on|at) (?:(?:{_DETERMINERS}) )?$", 2
)
_OWNED: Final = lazily(r"\bof\b|['’]s\b|s['’](?!\w)|\b(?:its|their|whose|his|her)\b", 2)
_IN_S: Final = lazily(r" [a-z-]+s\b")
_SURE_PLURAL: Final = lazily(
    rf"(?:^|\b(?:{_DETERMINERS}|at|between|by|for|from|in|of|on|to|with|many|several) )"
    r"(?:(?!(?:two|three|four|five|six|seven|eight|nine|ten) )[a-z-]+ )?"
    r"(?:[a-z]{2,}[^\Wsui'’]s\b(?!['’])|(?:children|men|people|women)\b)",
    2,
)
_PLURAL_NOUN: Final = lazily(r"\b[A-Za-z]{2,}[^\Wsui'’]s\b(?!['’])|\b(?:children|men|people|women)\b")
_SOME: Final = lazily(r"\b(?:an?|any|some|another) ((?:[a-z-]+ ){0,2})$", 2)
_DETERMINED: Final = lazily(
    rf"\b(?:{_DETERMINERS}|\d+|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){{0,2}}$", 2
)
_HAD_BEFORE: Final = lazily(r"\b(?:with|without|ha(?:s|ve|d|ving)) (?:(?:an?|no|any) )?(?:[a-z-]+ )?$", 2)
_THERE_IS: Final = words_of("olan olmayan var vardır yok yoktur")
# Of fewer words nobody can tell that one of them stands for a term.
_LEAST: Final = 2
_OWN: Final = frozenset({"our", "your-plural"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A term in its source, what that asks for, and the words that may stand for it."""

    source: str
    start: int
    end: int
    term: Term
    asked: Ending
    words: tuple[Loose, ...]

    @property
    def case(self) -> str:
        return next((name for name in self.asked if name in _CASES), "")

    @property
    def is_plural(self) -> bool:
        return "plural" in self.asked

    @property
    def is_said_of_many(self) -> bool:
        return is_many(self.source[self.start : self.end], self.term)

    def in_case(self, case: str) -> Ending:
        """Return what is asked with another case, "" for none."""
        kept = (name for name in self.asked if name not in _CASES and name != "which")
        return (*kept, *((case,) if case else ()))


def shown_form(finding: TermFinding, *, source: str, target: str, finder: TermFinder) -> str | None:
    """Return the Turkish noun that a target lacks in the form that its words show, None where only the source tells."""
    term = replace(finding.term, target=finding.wanted)
    if finding.code != "term-missing" or term.target_language != "tr" or ends_in_infinitive(term.target):
        return None
    asked = asked_for(source, start=finding.start, end=finding.end, term=term).suffixes
    words = loose_words(target, source, tuple(places_of_others(finding, source, target, finder)))
    place = _Place(source=source, start=finding.start, end=finding.end, term=term, asked=asked, words=words)
    shown = next((ending for rule in _RULES if (ending := rule(place)) is not None), None)
    return None if shown is None or shown == asked else written(term, shown)


def _of_which_kind(place: _Place) -> Ending | None:
    """Keep a noun that can only say of which kind the next one is: the smart city project."""
    before, behind = place.source[: place.start], place.source[place.end :]
    # patrol changes may be what it does.
    is_open = place.term.source_language == "en" and not place.asked and not _IN_S.match(behind)
    return place.asked if is_open and names_the_kind(before, behind, is_whole=place.is_said_of_many) else None


def _of_same_head(place: _Place) -> Ending | None:
    """Read the suffixes of the one word that has the noun at the end of the term: meclis of belediye meclisi."""
    loose = frozenset(word.folded for word in place.words)
    read = [(word, suffixes_of_head(word.written, place.term.target, place.asked)) for word in place.words]
    if "its" not in place.asked:
        # Of another compound the head is its own: sokak satıcılarının.
        read = [(word, _without_its(ending) if word.before in loose else ending) for word, ending in read]
    # What stands right before another noun says of which kind that is: geçit yeri.
    told = [ending for word, ending in read if ending or (ending is not None and word.behind not in loose)]
    if len(told) != 1 or (told[0] != place.asked and any(_shows_all(word, place) for word in place.words)):
        return None
    return told[0]


def _without_its(ending: Ending | None) -> Ending | None:
    return None if ending is None else tuple(name for name in ending if name != "its")


def _shows_all(word: Loose, place: _Place) -> bool:
    return bool(place.case) and word.shows(place.case) and word.is_plural == place.is_plural


def _before_postposition(place: _Place) -> Ending | None:
    """Take the noun before what the English preposition of the term is in Turkish: for the tender, teklif için."""
    led_in = _LED_IN.search(place.source, 0, place.start) if place.term.source_language == "en" else None
    behind = _POSTPOSITIONS[led_in[1].lower()] if led_in else frozenset()
    before = [word for word in place.words if word.behind in behind]
    if len(before) != 1 or before[0].case == Case.GENITIVE:
        return None
    return _like(before[0], place, "")


def _had(place: _Place) -> Ending | None:
    """Take what somebody has for his own: families with an income, geliri olan aileler."""
    if not _HAD_BEFORE.search(place.source, 0, place.start):
        return None
    if place.asked == ("its",):
        # Binada giriş yoktur: where something is does not own it.
        there = [word for word in place.words if word.behind in _THERE_IS]
        is_in_place = (
            len(there) == 1 and not there[0].may_be_its and any(word.shows(Case.LOCATIVE) for word in place.words)
        )
        return () if is_in_place else None
    if owner_of(place.asked):
        return None
    had = [word for word in place.words if word.behind in _THERE_IS and word.may_be_its]
    return (*(("plural",) if place.is_plural and had[0].is_plural else ()), "its") if len(had) == 1 else None


def _of_same_owner(place: _Place) -> Ending | None:
    """Take the one word that is ours or yours where the term is, or that is a plural where nothing else is."""
    if not _OWN.isdisjoint(place.asked):
        owned = [word for word in place.words if word.shows_owner(place.asked)]
        return in_form_of(owned[0].written, place.asked) if len(owned) == 1 else None
    plurals = [word for word in place.words if word.is_plural]
    is_only = place.is_plural and len(plurals) == 1 and not _other_plurals(place)
    return _like(plurals[0], place, plurals[0].case or place.case) if is_only else None


def _as_asked(place: _Place) -> Ending | None:
    """Keep what is asked where a word may show it; between a date and its noun the noun is its own."""
    if place.case not in _TOLD_APART:
        return None
    fitting = [word for word in place.words if word.may_show(place.case)]
    if not fitting or (place.is_plural and not any(word.is_plural for word in fitting)):
        return None
    if "which" in place.asked and not any(word.is_in_place for word in fitting):
        return tuple(name for name in place.asked if name != "which")
    is_dated = len(fitting) == 1 and fitting[0].is_dated and not owner_of(place.asked)
    return ("its", *place.asked) if is_dated and not place.is_plural else place.asked


def _of_definite(place: _Place) -> Ending | None:
    """Take the case that the term would have with an article, where one word alone shows it: received a delegation."""
    if place.case or place.term.source_language != "en":
        return None
    definite = _asked_with_article(place)
    case = next((name for name in definite if name in _CASES), "")
    fitting = [word for word in place.words if word.is_plural == ("plural" in definite)]
    is_shown = [word for word in fitting if word.shows(case)]
    if not is_shown and case == Case.ACCUSATIVE:
        # bir çitili, but not çocuk parkı, the head of a compound.
        loose = frozenset(word.folded for word in place.words)
        is_shown = [word for word in fitting if word.before == "bir" and word.may_show(case)]
        is_shown = [word for word in is_shown if word.behind not in loose]
    return definite if case and len(is_shown) == 1 and not is_shown[0].is_deed else None


def _of_subject(place: _Place) -> Ending | None:
    """Take the case of the first word for who does something, where no preposition tells it: the city has, kentte."""
    first = _first_of(place.words)
    is_done = place.case in {"", Case.GENITIVE} and place.term.source_language == "en"
    if first is None or not is_done or not _BEGINS.fullmatch(place.source[: place.start]):
        return None
    if first.is_plural != place.is_plural:
        return None
    case = first.case
    if case == Case.LOCATIVE and not _HAS.match(place.source, place.end):
        # A d may be the noun's own: müteahhide.
        case = Case.DATIVE if first.may_be_softened else ""
    explained = _EXPLAINING.get(case)
    if explained is None or first.is_deed or explained.search(place.source[place.end :]):
        return None
    return place.in_case(case)


def _first_of(words: Sequence[Loose]) -> Loose | None:
    """Return the word that opens a text, or the owner right behind it: sahibinin of pay sahibinin."""
    if not words or not words[0].is_first:
        return None
    first, second = words[0], next(iter(words[1:]), None)
    is_of_two = second is not None and not first.case and first.behind == second.folded
    return second if is_of_two and second is not None and second.case == Case.GENITIVE else first


def _of_preposition(place: _Place) -> Ending | None:
    """Take the case of an English preposition, where nothing is asked and one word alone shows it: by a heat pump."""
    led_in = _LED_IN_BY.search(place.source, 0, place.start) if not place.case else None
    if led_in is None or place.term.source_language != "en" or len(_OWNED.findall(place.source)) > 1:
        return None
    cases = _PREPOSITIONS[led_in[1].lower()]
    fitting = [word for word in place.words if not word.is_plural or place.is_said_of_many]
    shown = [(word, word.case) for word in fitting if word.case in cases]
    if not shown and Case.GENITIVE in cases:
        shown = [(word, Case.GENITIVE) for word in fitting if word.may_own]
    if not shown and Case.INSTRUMENTAL in cases:
        shown = [(word, Case.INSTRUMENTAL) for word in fitting if word.may_be_with]
    if len(shown) != 1 or (place.is_plural and not shown[0][0].is_plural):
        return None
    number: Ending = ("plural",) if shown[0][0].is_plural and not place.is_plural else ()
    which: Ending = ("which",) if shown[0][0].is_in_place and shown[0][1] == Case.LOCATIVE else ()
    return (*number, *place.in_case(shown[0][1]), *which)


def _asked_with_article(place: _Place) -> Ending:
    before = place.source[: place.start]
    some = _SOME.search(before)
    if some is None and _DETERMINED.search(before):
        return ()
    ahead = f"{before[: some.start()]}the {some[1]}" if some else f"{before}the "
    text = f"{ahead}{place.source[place.start :]}"
    return asked_for(text, start=len(ahead), end=len(ahead) + place.end - place.start, term=place.term).suffixes


def _of_one(place: _Place) -> Ending | None:
    """Leave out a plural where the plurals of a target are those of other nouns: buildings resistant to earthquakes."""
    if not place.is_plural or owner_of(place.asked) or place.term.source_language != "en":
        return None
    plurals = sum(word.is_plural for word in place.words)
    if plurals > _other_plurals(place):
        return None
    single = replace(place, asked=tuple(name for name in place.asked if name != "plural"))
    if single.case:
        return _as_asked(single)
    is_told = plurals == len(_SURE_PLURAL.findall(f"{place.source[: place.start]}| {place.source[place.end :]}"))
    return single.asked if is_told or not plurals else None


def _other_plurals(place: _Place) -> int:
    around = f"{place.source[: place.start]} | {place.source[place.end :]}"
    return sum(1 for _ in _PLURAL_NOUN.finditer(around))


def _of_another_verb(place: _Place) -> Ending | None:
    """Where no word may have the case asked for, take the only one that verbs ask for, or none."""
    if place.case not in _TOLD_APART or any(word.may_show(place.case) for word in place.words):
        return None
    if place.case == Case.GENITIVE:
        return place.in_case("") if len(place.words) >= _LEAST else None
    nouns = [word for word in place.words if not word.is_deed]
    cased = [(word, word.case) for word in nouns if word.case in _OF_VERBS]
    if len(cased) > 1 and _BEHIND_OBJECT.search(place.source, 0, place.start):
        cased = [one for one in cased if one[1] != Case.ACCUSATIVE]
    if len(cased) > 1:
        return None
    # Of several that may have an accusative each may be the head of a compound as well.
    objects = [] if cased else [(word, Case.ACCUSATIVE) for word in nouns if word.may_show(Case.ACCUSATIVE)]
    if cased or len(objects) == 1:
        return _like((cased or objects)[0][0], place, (cased or objects)[0][1])
    owners = [word for word in place.words if word.case == Case.GENITIVE and word.is_plural == place.is_plural]
    if len(owners) == 1 and not _OWNED.search(place.source):
        return place.in_case(Case.GENITIVE)
    return place.in_case("") if len(place.words) >= _LEAST else None


def _like(word: Loose, place: _Place, case: str) -> Ending:
    """Return what is asked in a case, and in the plural only where a word is one, too."""
    number: Ending = ("plural",) if word.is_plural and place.is_plural else ()
    return (*number, *owner_of(place.asked), *((case,) if case else ()))


_RULES: Final[tuple[Callable[[_Place], Ending | None], ...]] = (
    _of_same_head,
    _had,
    _of_which_kind,
    _before_postposition,
    _of_same_owner,
    _as_asked,
    _of_definite,
    _of_subject,
    _of_preposition,
    _of_one,
    _of_another_verb,
)
