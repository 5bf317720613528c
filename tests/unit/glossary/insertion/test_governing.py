import pytest

from glossary.insertion.governing import table_of, verbs_of
from glossary.turkish.grammar import Case

LANGUAGES = ["ar", "de", "en", "es", "fr", "it", "pt", "ru"]
# Verbs of which nothing but that they are verbs, or that they change something, is told.
WITHOUT_CASE = {"affecting", "verbs alone", "verbs done"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_heading_names_a_case_and_no_phrase_stands_twice_under_one(language: str) -> None:
    for heading, phrases in table_of(language).items():
        assert heading in WITHOUT_CASE or heading.split()[-1] in {*Case, "bare"}, heading
        assert phrases, heading
        assert len(set(phrases)) == len(phrases), heading


def test_no_english_phrase_asks_for_two_cases() -> None:
    kept = [heading for heading in table_of("en") if heading not in WITHOUT_CASE]
    for kind in (True, False):
        phrases = [
            phrase for heading in kept if heading.startswith("beyond") is kind for phrase in table_of("en")[heading]
        ]

        assert sorted(set(phrases)) == sorted(phrases)


def test_an_object_has_no_preposition_and_bare_is_no_case() -> None:
    assert ("verzicht", "auf", "ablative") in verbs_of("de")
    assert ("erreich", "", "dative") in verbs_of("de")
    assert ("remerci", "de", "") in verbs_of("fr")
