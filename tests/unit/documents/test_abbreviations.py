"""The list of abbreviations: every heading is read, and a word is of the kind it stands under."""

from dataclasses import fields

from glossary.editable_lists import sections_of
from translation_service.documents.abbreviations import Abbreviations, abbreviations


def test_every_heading_names_a_language_and_a_kind_once() -> None:
    headings = [
        tuple(heading.split()) for heading, _ in sections_of("translation_service.documents", "abbreviations.txt")
    ]
    kinds = {field.name for field in fields(Abbreviations) if field.init}

    assert len(set(headings)) == len(headings)
    assert {kind for _, kind in headings} == kinds
    assert all(len(language) == 2 for language, _ in headings)


def test_a_word_counts_with_a_capital_where_it_has_none_and_not_the_other_way() -> None:
    turkish = abbreviations("tr")

    assert {"bkz", "Bkz", "BKZ", "Gör"} <= turkish.leading
    assert "gör" not in turkish.leading


def test_languages_without_a_list_know_what_letters_of_every_language_have() -> None:
    unknown = abbreviations("fi")

    assert "Mah" in unknown.leading
    assert "Nº" in unknown.numbered
    assert not unknown.ending


def test_where_no_language_is_named_those_of_all_count_but_no_exceptions() -> None:
    every = abbreviations("")

    assert every.leading > abbreviations("tr").leading
    assert not every.words
