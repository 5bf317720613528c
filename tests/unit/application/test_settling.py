"""Entries of a file that contradict: taken beside what stands there, in its place, or left out."""

from dataclasses import replace

import pytest

from glossary.consistency import find_contradictions
from glossary.terms import Term, TermStatus
from translation_service.application.terms.entries import TermEntry, entry_of, key_of, term_of
from translation_service.application.terms.seen_files import Preview
from translation_service.application.terms.settling import Choice, settled

COUNCIL = TermEntry(source_language="tr", target_language="en", source="meclis", target="council")
BOARD = replace(COUNCIL, target="board")


@pytest.mark.parametrize("choice", [Choice.ADMIT, Choice.REPLACE])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (COUNCIL, BOARD),
        (COUNCIL, replace(BOARD, forbidden=("Council", "senate"))),
        (replace(COUNCIL, forbidden=("BOARD",)), BOARD),
        (replace(COUNCIL, status=TermStatus.ADMITTED, forbidden=("board",)), BOARD),
        (replace(COUNCIL, forbidden=("board",)), replace(BOARD, forbidden=("council",))),
    ],
)
def test_what_was_settled_contradicts_no_more(first: TermEntry, second: TermEntry, choice: Choice) -> None:
    taken = settled(_seen(first, second), choices={0: choice}, otherwise=Choice.LEAVE, known={})

    assert len(taken.added) == 2
    assert find_contradictions(map(term_of, taken.added)) == ()


def test_undecided_entries_go_the_way_of_all_others() -> None:
    seen = _seen(COUNCIL, BOARD)

    without = settled(seen, choices={}, otherwise=Choice.LEAVE, known={})
    with_it = settled(seen, choices={}, otherwise=Choice.BOTH, known={})

    assert without.added == seen.without_contradictions.added == (COUNCIL,)
    assert with_it.added == (COUNCIL, BOARD)


def _seen(first: TermEntry, second: TermEntry) -> Preview:
    new: list[Term] = [term_of(first, identity=-1), term_of(second, identity=-2)]
    contradictions = find_contradictions(new)
    return Preview(
        added=(first, second),
        changed=(),
        unchanged=0,
        contradictions=contradictions,
        held_back=frozenset({key_of(entry_of(second))}),
        faults=(),
        losses=(),
        revision=1,
    )
