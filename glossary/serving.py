"""The terms of a glossary that serve one direction."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from glossary.bridging import bridged, said_as_others, same_by_english
from glossary.folding import fold
from glossary.languages.european_plurals import plural_in
from glossary.list_capitals import without_list_capitals
from glossary.terms import Term, TermStatus, reversed_term
from glossary.wordings import in_running_text

_DEMANDING: Final = frozenset({TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE})


def terms_serving(
    terms: Iterable[Term], *, source_language: str, target_language: str, are_all: bool = False
) -> tuple[Term, ...]:
    """Return the terms that serve one direction, those of the opposite direction reversed.

    Of the opposite direction, forbidden renderings are left out. Admitted ones of a single word are kept only beside a
    preferred one of the same source, unless `are_all`: that `belediye` may be `city` in one place says nothing about
    `city`. Nor are those kept that are another's plural, which is found as a form of that one and said in the plural
    (`speed bumps`, hız kesiciler), or that only add to a wanted one of the same rendering. All are in the words and
    capitals of running text. Two languages that no term has both are served by what leads to them from a third. Into
    Turkish what has the same English is admitted too, and a Turkish term without a rendering is said as another one of
    the same English.
    """
    wanted = (source_language, target_language)
    listed = list(terms)
    if not any({term.source_language, term.target_language} == {*wanted} for term in listed):
        listed = list(bridged(listed, source_language=source_language, target_language=target_language))
    served = [serving for term in listed if (serving := _serving(term, wanted)) is not None]
    kept = [term for term, _ in served] if are_all else list(_without_lone_choices(served))
    plurals = {id(term) for term in _plurals_of_others(kept)}
    covered = {id(term) for term in _covering_others(kept)} - {id(term) for term in listed}
    kept = [term for term in kept if id(term) not in plurals | covered]
    if target_language == "tr" and source_language != "en":
        kept = [*kept, *same_by_english(listed, kept)]
    if source_language == "tr" and target_language != "en":
        kept = [*kept, *said_as_others(listed, kept)]
    return tuple(without_list_capitals(list(in_running_text(kept))))


def _without_lone_choices(served: Sequence[tuple[Term, bool]]) -> Iterator[Term]:
    """Yield the terms but for those that only widen a choice where there is none."""
    choices = {_source(term) for term, is_choice in served if is_choice}
    wanted = (term for term, is_choice in served if choices and not is_choice and term.status in _DEMANDING)
    preferred = choices & set(map(_source, wanted))
    yield from (term for term, is_choice in served if not is_choice or _source(term) in preferred)


def _serving(term: Term, wanted: tuple[str, str]) -> tuple[Term, bool] | None:
    """Return a term in the wanted direction, and whether it only widens the choice beside a preferred one."""
    if (term.source_language, term.target_language) == wanted:
        return term, False
    is_opposite = (term.target_language, term.source_language) == wanted
    if not is_opposite or term.status is TermStatus.FORBIDDEN:
        return None
    return reversed_term(term), term.status is TermStatus.ADMITTED and len(term.target.split()) == 1


def _plurals_of_others(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the admitted terms that say another one's source in the plural, and the same rendering."""
    for admitted, others in _beside_admitted(terms):
        if len(admitted) + len(others) > 1:
            plurals = {plural for term in (*admitted, *others) if (plural := _plural(term)) != _source(term)}
            yield from (term for term in admitted if _source(term) in plurals)


def _covering_others(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the admitted terms that only add to the source of a wanted one of the same rendering: zabıta ekibi, zabıta.

    Read before it, they would leave open what it demands.
    """
    for admitted, others in _beside_admitted(terms):
        for wanted in (term for term in others if term.status in _DEMANDING):
            shorter = _source(wanted)
            longer = (f"{shorter} ", f"{shorter}lar", f"{shorter}ler")
            yield from (term for term in admitted if _source(term).startswith(longer))


def _beside_admitted(terms: Sequence[Term]) -> Iterable[tuple[list[Term], list[Term]]]:
    """Return the admitted terms of each rendering, with the others of the same; most have no admitted one."""
    by_rendering = attrgetter("source_language", "target")
    groups: dict[tuple[str, str], tuple[list[Term], list[Term]]] = {
        by_rendering(term): ([], []) for term in terms if term.status is TermStatus.ADMITTED
    }
    for term in terms if groups else ():
        group = groups.get(by_rendering(term))
        if group:
            group[term.status is not TermStatus.ADMITTED].append(term)
    return groups.values()


def _plural(term: Term) -> str:
    return fold(plural_in(term.source, term.source_language), term.source_language)


def _source(term: Term) -> str:
    return fold(term.source, term.source_language)
