"""Names that are not translated: as they are, in Turkish with their case."""

import pytest

from glossary.insertion.insertion import likely_form
from glossary.terms import TermStatus
from tests.building.terms import a_term


def _form(text: str, name: str, *, language: str = "tr") -> str:
    source_language = "en" if language == "tr" else "tr"
    status = TermStatus.DO_NOT_TRANSLATE
    term = a_term(name, "", source_language=source_language, target_language=language, status=status)
    start = text.index(name)
    return likely_form(text, start=start, end=start + len(name), term=term)


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("We joined Eurocities in 2020.", "Eurocities", "Eurocities'e"),
        ("The rules of UNESCO changed.", "UNESCO", "UNESCO'nun"),
        ("We learned it from Sister Cities International.", "Sister Cities International", "International'dan"),
        ("It is written in README.", "README", "README'de"),
    ],
)
def test_a_name_has_its_turkish_case_behind_an_apostrophe(text: str, name: str, wanted: str) -> None:
    assert _form(text, name).endswith(wanted)
    assert _form(text, name).startswith(f"{name}'")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eurocities is a network.", "Eurocities"),
        ("The Eurocities network met.", "Eurocities"),
        ("The project is funded by Horizon Europe.", "Horizon Europe"),
        ("Press the Save and Close button.", "Save and Close"),
        ("Reports are sent to the Bundesagentur für Arbeit.", "Bundesagentur für Arbeit"),
    ],
)
def test_what_takes_no_case_or_no_apostrophe_stays_bare(text: str, name: str) -> None:
    assert _form(text, name) == name


def test_a_name_stays_as_it_is_in_other_languages() -> None:
    assert _form("TÜBİTAK’ın kararları", "TÜBİTAK", language="en") == "TÜBİTAK"
