"""A German term in the place of another one, with the article and the adjectives before it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from glossary.languages.articles import Article
from glossary.languages.european_plurals import around_german_noun, is_somebody, plural_in
from glossary.languages.genders import Gender, gender_of
from glossary.languages.german import german_forms
from glossary.languages.german_agreement import (
    CASES,
    GENDERS,
    NO_DETERMINER,
    Determiner,
    Kind,
    Number,
    Slot,
    adjective_ending,
    determiner_of,
)
from glossary.patterns import lazily
from glossary.stop_words import words_of

_CONTRACTED: Final = {
    "an dem": "am", "an das": "ans", "bei dem": "beim", "in dem": "im", "in das": "ins", "von dem": "vom",
    "zu dem": "zum", "zu der": "zur",
}  # fmt: skip
_TAKEN_APART: Final = {contracted: apart for apart, contracted in _CONTRACTED.items()}
_CASES_BEHIND: Final = {
    preposition: cases
    for prepositions, cases in (
        ("aus außer bei gegenüber laut mit nach seit von zu entsprechend zufolge samt", ("dative",)),
        ("durch für gegen ohne um entlang bis pro", ("accusative",)),
        ("an auf hinter in neben über unter vor zwischen", ("accusative", "dative")),
        (
            "anlässlich aufgrund außerhalb bezüglich hinsichtlich infolge innerhalb mithilfe oberhalb seitens trotz",
            ("genitive",),
        ),
        ("unterhalb während wegen zugunsten statt anstelle angesichts mangels mittels", ("genitive",)),
        ("gemäß dank", ("dative", "genitive")),
    )
    for preposition in prepositions.split()
}
_WORD: Final = lazily(r"[\w-]+")
_ADJECTIVE: Final = lazily(r"[a-zäöüß-]{2,}e[nrsm]?|[A-ZÄÖÜ][a-zäöüß-]{2,}e[nrsm]?")
_ENDING: Final = lazily(r"e[mnrs]?$")
_NO_ADJECTIVES: Final = words_of("""
    aber alle als bitte deine eine haben hatte hatten heute ihre keine konnte können lassen meine müssen oder ohne seine
    seien sollen sollte unsere unter über werden werde wurde wurden wollen würde würden wäre wären diese dieser dieses
    hätte durfte dürfen gerne bereits neben hinter nachdem immer wieder weiter sowie möge kamen kam gehen gehe
""")
_BREAK: Final = lazily(r"[.!?:;,()„“\"–]")
# The names of forms that the tables of nouns have, and their cases.
_NAMED: Final[dict[str, tuple[Number, tuple[str, ...]]]] = {
    "nominative": ("one", ("nominative",)),
    "object": ("one", ("accusative", "dative")),
    "genitive": ("one", ("genitive",)),
    "many": ("many", ("nominative", "accusative", "genitive")),
    "many dative": ("many", ("dative",)),
}
_ENDINGS: Final = frozenset({"e", "en", "er", "es", "em"})
_SECOND: Final = frozenset({"solch", "beid", "viel", "wenig", "einig", "weiter", "zahlreich", "verschieden"})
_OF_MANY: Final = frozenset({"all", "beid", "sämtlich"})
_MOST_ADJECTIVES: Final = 3
_SUBJECTS: Final = words_of("ich wir sie er es man du ihr wer")
# What is done stands in the nominative anywhere behind the one, what something is directly behind the other.
_PASSIVE: Final = words_of("wurde wurden")
_BEING: Final = words_of("ist sind war waren bleibt bleiben heißt")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What stands before a noun and belongs to it: where that begins, and the words before."""

    start: int
    preposition: str = ""
    determiner: Determiner = NO_DETERMINER
    written: str = ""
    adjectives: tuple[str, ...] = ()
    clause: tuple[str, ...] = ()


class Placed(NamedTuple):
    """A term in the form of its place, and what stands before it where that changes."""

    form: str
    before: Article | None


def german_in_place(text: str, start: int, surface: str, *, old: str, new: str) -> Placed | None:
    """Return a new term as it stands in the place of a form of an old one; None where no form can be told.

    Its article and its adjectives follow its gender: das zuständige Amt, die zuständige Behörde. They stay where the
    gender of the new term is not known.
    """
    before = _before(text, start)
    slots = sorted(_slots(surface, old, before), key=lambda one: _rank(one, before))
    if not slots:
        return None
    placed = [_placed(text, new, slot, before) for slot in slots]
    # Whether a noun does something or has it done to it only the sentence tells; then its article stays.
    is_open = not _tells_case(before) and any(one != placed[0] for one in placed[1:])
    return placed[0]._replace(before=None) if is_open else placed[0]


def _placed(text: str, new: str, slot: Slot, before: _Before) -> Placed:
    gender = gender_of(new, "de")
    slot = slot._replace(gender=gender or slot.gender)
    form = _in_slot(new, slot, before.determiner.adjectives)
    is_known = gender or slot.number == "many"
    return Placed(form, _rewritten(text, before, slot) if is_known else None)


def _before(text: str, start: int) -> _Before:
    """Read the adjectives, the article and the preposition at the end of `text[:start]`."""
    clause = start - len(_BREAK.split(text[:start])[-1])
    words = list(_WORD.finditer(text, clause, start))
    if not words or text[words[-1].end() : start].strip():
        return _Before(start=start)
    count = 0
    while count < min(_MOST_ADJECTIVES, len(words)) and _is_adjective(words, -1 - count, is_first=clause == 0):
        count += 1
    adjectives, rest = words[len(words) - count :], words[: len(words) - count]
    last = rest[-1][0].lower() if rest else ""
    names = tuple(word[0] for word in rest)
    contracted = _TAKEN_APART.get(last)
    determiner = determiner_of(contracted.split(" ")[1] if contracted else last)
    if determiner is not None:
        return _with_determiner(rest, adjectives, determiner, contracted, names)
    if not (last in _CASES_BEHIND or not rest or rest[-1][0].isdigit() or rest[-1][0] in {"zwei", "drei", "vier"}):
        adjectives = []
    begin = adjectives[0].start() if adjectives else start
    found = tuple(word[0] for word in adjectives)
    return _Before(start=begin, preposition=last if last in _CASES_BEHIND else "", adjectives=found, clause=names)


def _with_determiner(
    rest: Sequence[re.Match[str]],
    adjectives: Sequence[re.Match[str]],
    determiner: Determiner,
    contracted: str | None,
    names: tuple[str, ...],
) -> _Before:
    previous = names[-2].lower() if len(names) > 1 else ""
    preposition = contracted.split(" ")[0] if contracted else previous if previous in _CASES_BEHIND else ""
    return _Before(
        start=rest[-1].start(),
        preposition=preposition,
        determiner=determiner,
        written=rest[-1][0],
        adjectives=tuple(word[0] for word in adjectives),
        clause=names[: -1 if contracted or not preposition else -2],
    )


def _is_adjective(words: Sequence[re.Match[str]], at: int, *, is_first: bool) -> bool:
    word = words[at][0]
    is_capital = word[0].isupper() and not (is_first and len(words) == -at)
    is_shaped = _ADJECTIVE.fullmatch(word) is not None and word.lower() not in _NO_ADJECTIVES
    if not is_shaped or is_capital or word.lower() in _CASES_BEHIND:
        return False
    return determiner_of(word.lower()) is None or (len(words) > -at and _is_second(words[at - 1][0], word))


def _is_second(before: str, word: str) -> bool:
    """Tell whether an article stands behind another one, as an adjective does: eine solche, die beiden."""
    found = determiner_of(word)
    return found is not None and found.stem in _SECOND and determiner_of(before.lower()) is not None


def _slots(surface: str, old: str, before: _Before) -> list[Slot]:
    """Return the slots that a form of a noun may have behind what stands before it."""
    gender = gender_of(old, "de")
    known = list(_numbers_and_cases(surface, old))
    # An article tells more than an ending does: das Ressort, den Chefs.
    many: list[tuple[Number, str]] = [("many", case) for case in CASES] if surface != old else []
    tries = ((known, (gender,)), (known, GENDERS), (many, GENDERS))
    found = (_fitting(numbers, genders, before) for numbers, genders in tries if all(genders))
    slots = next(filter(None, found), [])
    kind = before.determiner.adjectives
    words = (*before.adjectives, *around_german_noun(surface)[0])
    return [slot for slot in slots if all(_ends(word, adjective_ending(slot, kind)) for word in words)] or slots


def _fitting(numbers: Iterable[tuple[Number, str]], genders: Iterable[Gender], before: _Before) -> list[Slot]:
    """Return the slots whose cases the preposition leaves, and whose article stands there."""
    asked = _CASES_BEHIND.get(before.preposition, CASES)
    slots = [Slot(number, case, gender) for number, case in numbers for gender in genders]
    fitting = [slot for slot in slots if slot.case in asked] or slots
    return [slot for slot in fitting if _is_written(slot, before)]


def _ends(word: str, ending: str) -> bool:
    found = _ENDING.search(word)
    return found is not None and found[0] == ending


def _is_written(slot: Slot, before: _Before) -> bool:
    """Tell whether the article that stands there is that of a slot."""
    if not before.written:
        return True
    written = before.written.lower()
    said = before.determiner.in_slot(slot)
    return said == _TAKEN_APART.get(written, written).split(" ")[-1]


def _numbers_and_cases(surface: str, term: str) -> Iterator[tuple[Number, str]]:
    """Yield the numbers and cases of which a noun may be a form."""
    said = surface.casefold()
    names = {name for name, form in german_forms(term) if form.casefold() == said}
    for name, (number, cases) in _NAMED.items():
        if any(each == name or each.removeprefix(f"{name} ") in _ENDINGS for each in names):
            yield from ((number, case) for case in cases)
    if is_somebody(term) and said == f"{term[:-1]}n".casefold():
        yield from (("many", case) for case in CASES)


def _rank(slot: Slot, before: _Before) -> tuple[bool, int]:
    """Order slots: many behind alle, and where a noun that bends has no article, then by their cases."""
    is_of_many = before.determiner.stem in _OF_MANY or not before.written
    return is_of_many and slot.number == "one" and slot.case != "nominative", _order(before).index(slot.case)


def _order(before: _Before) -> tuple[str, ...]:
    """Order cases by what stands before: what a noun is of behind one, who does something at the beginning."""
    has_no_object = _has_no_object(before.clause)
    if _is_behind_noun(before):
        return (
            "genitive",
            "dative",
            *(("nominative", "accusative") if has_no_object else ("accusative", "nominative")),
        )
    if not before.clause:
        return ("nominative", "accusative", "genitive", "dative")
    if has_no_object:
        return ("nominative", "dative", "accusative", "genitive")
    return ("accusative", "dative", "nominative", "genitive")


def _has_no_object(clause: Sequence[str]) -> bool:
    """Tell whether the verb of some words takes no accusative: es wurde, das ist."""
    return not _PASSIVE.isdisjoint(clause) or (bool(clause) and clause[-1] in _BEING)


def _tells_case(before: _Before) -> bool:
    """Tell whether what stands before leaves no doubt: a preposition, nothing, a noun, somebody who does something."""
    clause = before.clause
    is_done = any(word.lower() in _SUBJECTS for word in clause) or any(word[0].isupper() for word in clause[1:])
    return not clause or before.preposition != "" or _is_behind_noun(before) or is_done or _has_no_object(clause)


def _is_behind_noun(before: _Before) -> bool:
    last = before.clause[-1] if before.clause else ""
    return not before.preposition and last[:1].isupper() and last.lower() not in _SUBJECTS


def _in_slot(term: str, slot: Slot, kind: Kind) -> str:
    """Return a term in a slot behind a kind of article: stellvertretenden Bürgermeisters."""
    adjectives, noun, rest = around_german_noun(term)
    ending = adjective_ending(slot, kind)
    bent = [_ENDING.sub(ending, word) for word in adjectives]
    return " ".join((*bent, _noun(noun, slot, ending), *rest))


def _noun(noun: str, slot: Slot, ending: str) -> str:
    if is_somebody(noun):
        return f"{noun[:-2]}{ending}"
    forms = dict(reversed(list(german_forms(noun))))
    if slot.number == "many":
        return forms["many dative"] if slot.case == "dative" else plural_in(noun, "de")
    return forms["object" if slot.case in {"accusative", "dative"} else slot.case]


def _rewritten(text: str, before: _Before, slot: Slot) -> Article | None:
    """Return the article and the adjectives before a noun as they are in a slot; None where all stay."""
    ending = adjective_ending(slot, before.determiner.adjectives)
    adjectives = [_ENDING.sub(ending, word) for word in before.adjectives]
    if not before.written:
        return None if tuple(adjectives) == before.adjectives else Article(before.start, " ".join((*adjectives, "")))
    determiner = before.determiner.in_slot(slot)
    begin, written = _contracted(text, before, determiner)
    is_changed = written.lower() != before.written.lower() or tuple(adjectives) != before.adjectives
    if not determiner or not is_changed:
        return None
    written = written[0].upper() + written[1:] if text[begin].isupper() else written
    return Article(begin, " ".join((written, *adjectives, "")))


def _contracted(text: str, before: _Before, determiner: str) -> tuple[int, str]:
    """Return where an article begins with its preposition, and both as they are written: zum, zur, beim."""
    said = before.written.lower()
    apart = f"{before.preposition} {determiner}"
    if said in _TAKEN_APART:
        return before.start, _CONTRACTED.get(apart, apart)
    if determiner in {said, "das"} or apart not in _CONTRACTED:
        return before.start, determiner
    found = re.search(rf"{before.preposition}\s+$", text[: before.start], re.IGNORECASE)
    return (found.start(), _CONTRACTED[apart]) if found else (before.start, determiner)
