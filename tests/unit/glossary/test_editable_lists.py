"""Lists that a person edits: what stands under which heading, and that no heading is a slip nobody notices."""

from glossary.editable_lists import read_list, sections_of
from glossary.languages.genders import gender_of

_GENDERS = {"masculine", "feminine", "neuter"}


def test_what_follows_a_heading_stands_under_it_and_remarks_do_not() -> None:
    sections = dict(sections_of("glossary", "noun-genders.txt"))

    assert {"mano", "foto"} <= set(sections["es feminine"].split())
    assert not any("#" in listed or "[" in listed for listed in sections.values())


def test_a_list_without_headings_is_read_without_its_remarks() -> None:
    lines = read_list("glossary", "arabic-plurals.txt").splitlines()

    assert any(lines)
    assert not any(line.startswith("#") for line in lines)


def test_every_heading_of_genders_names_a_language_once_and_a_gender() -> None:
    headings = [heading.split() for heading, _ in sections_of("glossary", "noun-genders.txt")]

    assert len({tuple(heading) for heading in headings}) == len(headings)
    assert all(len(language) == 2 and gender in _GENDERS for language, gender in headings)


def test_the_longest_ending_decides_and_a_whole_word_is_none() -> None:
    assert [gender_of(noun, "fr") for noun in ("musée", "mairie", "page", "stage")] == [
        "masculine", "feminine", "feminine", "masculine",
    ]  # fmt: skip
