import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.finding.matching import TermFinder
from glossary.keeping import CompiledGlossary, Shelf
from glossary.terms import Term, TermStatus
from tests.building.terms import a_finder, a_term
from tests.building.thoroughness import examples

LANGUAGES = ("tr", "en", "de", "ar", "nl", "zh")
WORDS = st.sampled_from(
    ["belediye", "meclisi", "kitap", "AB", "to", "ratify", "councils", "Rat", "Räte", "مجلس", "بلدي", "raad", "(EU)"]
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TERMS = st.builds(
    Term,
    source_language=st.sampled_from(LANGUAGES),
    target_language=st.just("xx"),
    source=PHRASES,
    target=PHRASES,
    status=st.sampled_from(TermStatus),
    forbidden=st.lists(PHRASES, max_size=2).map(tuple),
    words_between=st.integers(0, 2),
    valid_from=st.none() | st.just(date(2024, 3, 31)),
    identity=st.none() | st.integers(0, 9),
)


def _glossary(terms: Sequence[Term], language: str) -> CompiledGlossary:
    return CompiledGlossary(terms=terms, finder=TermFinder(terms, language), entries=terms, remarks={"a": [1]})


def _shelf(folder: Path) -> Shelf:
    return Shelf(folder, fewest=0)


@settings(max_examples=examples(20))
@given(terms=st.lists(TERMS, max_size=8), texts=st.lists(PHRASES, max_size=4), language=st.sampled_from(LANGUAGES))
def test_a_kept_finder_finds_what_a_fresh_one_does(
    tmp_path_factory: pytest.TempPathFactory, terms: list[Term], texts: list[str], language: str
) -> None:
    fresh, shelf = _glossary(terms, language), _shelf(tmp_path_factory.getbasetemp() / "kept")
    shelf.put(language, fresh)

    kept = shelf.take(language)

    assert kept is not None
    assert [kept.finder.find(text) for text in texts] == [fresh.finder.find(text) for text in texts]
    assert [*kept.terms] == [*kept.entries] == terms
    assert kept.remarks == fresh.remarks


@pytest.mark.parametrize("damage", [b"", b"\n", b"{}", b"0" * 32 + b"\n[]"], ids=["empty", "blank", "other", "changed"])
def test_a_damaged_file_counts_as_not_there(tmp_path: Path, damage: bytes) -> None:
    shelf = _shelf(tmp_path)
    shelf.put("key", _glossary([a_term()], "tr"))
    next(tmp_path.iterdir()).write_bytes(damage)

    assert shelf.take("key") is None


def test_a_file_that_was_cut_off_counts_as_not_there(tmp_path: Path) -> None:
    shelf = _shelf(tmp_path)
    shelf.put("key", _glossary([a_term()], "tr"))
    file = next(tmp_path.iterdir())
    file.write_bytes(file.read_bytes()[:-1])

    assert shelf.take("key") is None
    assert shelf.take("another key") is None


def test_what_was_asked_for_last_stays_when_room_is_short(tmp_path: Path) -> None:
    one = _glossary([a_term()], "tr")
    _shelf(tmp_path).put("old", one)
    size = next(tmp_path.iterdir()).stat().st_size
    shelf = Shelf(tmp_path, fewest=0, most_bytes=2 * size)
    os.utime(next(tmp_path.iterdir()), (1, 1))

    shelf.put("middle", one)
    shelf.put("new", one)

    assert shelf.take("old") is None
    assert shelf.take("new") is not None


def test_small_glossaries_and_folders_nobody_may_write_to_are_left(tmp_path: Path) -> None:
    glossary = _glossary([a_term()], "tr")
    (tmp_path / "file").touch()

    Shelf(tmp_path / "none").put("key", glossary)
    _shelf(tmp_path / "file").put("key", glossary)

    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_term_of_very_many_words_is_kept(tmp_path: Path) -> None:
    finder = a_finder("kent " * 2000)

    _shelf(tmp_path).put("key", CompiledGlossary(terms=[], finder=finder))

    assert _shelf(tmp_path).take("key") is not None


def test_what_looks_like_the_end_of_a_term_is_read_back(tmp_path: Path) -> None:
    notes = ['"],\n["', "[1,2],[3]", ",\n", "\u2028", ""]
    terms = [replace(a_term(f"terim {at}"), note=note, forbidden=("[", "],[")) for at, note in enumerate(notes)]
    shelf = _shelf(tmp_path)

    shelf.put("a", _glossary(terms, "tr"))

    kept = shelf.take("a")
    assert kept is not None
    assert [*kept.terms] == terms
