"""Entries of a file that contradict: taken beside what stands there, in its place, or left out."""

from dataclasses import replace

import pytest

from glossary.consistency import find_contradictions
from glossary.terms import Term, TermStatus
from translation_service.application.terms.entries import TermEntry, key_of, term_of
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


@pytest.mark.parametrize("choice", [Choice.ADMIT, Choice.REPLACE])
def test_several_entries_that_are_settled_do_not_contradict_one_another_either(choice: Choice) -> None:
    seen = _seen(COUNCIL, BOARD, replace(BOARD, target="assembly", forbidden=("council", "board")))

    taken = settled(seen, choices={}, otherwise=choice, known={})

    preferred = [one.target for one in taken.added if one.status is TermStatus.PREFERRED]
    assert len(taken.added) == 3
    assert preferred == (["council"] if choice is Choice.ADMIT else ["assembly"])
    assert find_contradictions(map(term_of, taken.added)) == ()


def test_undecided_entries_go_the_way_of_all_others() -> None:
    seen = _seen(COUNCIL, BOARD)

    without = settled(seen, choices={}, otherwise=Choice.LEAVE, known={})
    with_it = settled(seen, choices={}, otherwise=Choice.BOTH, known={})

    assert without.added == seen.without_contradictions.added == (COUNCIL,)
    assert with_it.added == (COUNCIL, BOARD)


def _seen(*entries: TermEntry) -> Preview:
    new: list[Term] = [term_of(one, identity=-number) for number, one in enumerate(entries, start=1)]
    return Preview(
        added=entries,
        changed=(),
        unchanged=0,
        contradictions=find_contradictions(new),
        held_back=frozenset(key_of(one) for one in entries[1:]),
        faults=(),
        losses=(),
        revision=1,
    )
