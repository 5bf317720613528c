"""Who has what stands behind some words of English."""

from glossary.insertion.english.noun_phrases import had_by
from glossary.turkish.grammar import Possessive


def test_a_turkish_i_is_an_i() -> None:
    assert had_by("do ı have ") is had_by("do I have ") is Possessive.MINE
