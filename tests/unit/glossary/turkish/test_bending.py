import pytest

from glossary.turkish.bending import bending_of, endings_behind, gives_case
from glossary.turkish.stems import Stem, stems_of, stems_of_head
from glossary.turkish.suffixes import BEGINNINGS, State, endings, every_sound
from glossary.turkish.verbs import VerbStem, verb_stems_of

ENDINGS = ("", "ı", "i", "u", "ın", "nin", "un", "lar", "da", "ta", "dır", "yor", "ladı", "tı", "ecek", "lik", "muz")


@pytest.mark.parametrize(
    "stem",
    [
        *(stem for noun in ("kitap", "şehir", "hak", "su", "saat", "kur", "üye") for stem in stems_of(noun)),
        *stems_of_head("meclisi"),
        *(stem for verb in ("almak", "gitmek", "onaylamak") for stem in verb_stems_of(verb, is_alone=True)),
    ],
)
def test_stems_are_told_by_how_they_bend(stem: Stem | VerbStem) -> None:
    told = endings_behind(bending_of(stem))

    assert [ending for ending in ENDINGS if ending in told] == [ending for ending in ENDINGS if stem.takes(ending)]


def test_a_noun_within_a_term_has_no_case() -> None:
    (stem,) = stems_of("müze")

    assert gives_case(bending_of(stem), "de")
    assert not gives_case(bending_of(stem), "ler")


def test_every_ending_begins_as_is_known() -> None:
    every = {ending for sound in every_sound() for state in State for ending in endings(sound, state)}

    assert {ending[:2] for ending in every} <= BEGINNINGS
