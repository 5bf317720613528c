"""The case of a Turkish noun behind a Russian preposition that no verb binds."""

from glossary.folding import fold
from glossary.insertion.russian.clauses import RussianClause
from glossary.insertion.russian.nouns import does_things, head_of
from glossary.insertion.russian.words import (
    ACCUSATIVE,
    CONSENTS,
    DATIVE,
    DAYS,
    EVENT,
    NOMINATIVE,
    PREPOSITIONAL,
    PREPOSITIONS,
    SPANS,
    TIMES,
    VEHICLES,
    case_along,
    standing_case,
)
from glossary.turkish.grammar import Case


def case_behind(noun: RussianClause, preposition: str) -> str | None:
    """Return the case of a noun behind a preposition, none where Turkish has none."""
    if _is_bare(noun, preposition):
        return None
    placed = _placed(noun, preposition)
    if placed is not None:
        return placed
    if preposition == "по" and not noun.cases.isdisjoint({DATIVE, PREPOSITIONAL}):
        return case_along(fold(noun.term.source, "ru"))
    cases = PREPOSITIONS.get(preposition, {}).items()
    return next((case for russian, case in cases if russian in noun.cases), None)


def _is_bare(noun: RussianClause, preposition: str) -> bool:
    """Tell whether a noun says how long or on which day, or through whom: на год, в пятницу, через представителя."""
    source = fold(noun.term.source, "ru")
    is_span = preposition in {"через", "на"} and source in TIMES and PREPOSITIONAL not in noun.cases
    is_day = _is_then(noun, preposition) and source in DAYS
    return is_span or is_day or (preposition == "через" and does_things(head_of(noun.term)))


def _is_then(noun: RussianClause, preposition: str) -> bool:
    return preposition in {"в", "во"} and not noun.cases.isdisjoint({ACCUSATIVE, NOMINATIVE})


def _placed(noun: RussianClause, preposition: str) -> str | None:
    """Return the case that the noun tells beside its preposition: when, how, in whose name."""
    source = fold(noun.term.source, "ru")
    is_event = EVENT.fullmatch(head_of(noun.term)) is not None
    if preposition == "перед" and is_event:
        return Case.ABLATIVE
    if preposition == "до" and not is_event:
        return Case.DATIVE
    if _is_then(noun, preposition) and source in SPANS:
        return Case.LOCATIVE
    is_ridden = preposition == "на" and PREPOSITIONAL in noun.cases and source in VEHICLES
    is_with = is_ridden or (preposition in {"с", "со"} and source in CONSENTS)
    return Case.INSTRUMENTAL if is_with else standing_case(preposition, source)
