import pytest

from glossary.turkish.sounds import Sound
from glossary.turkish.suffixes import State, endings, every_sound, reading_of


@pytest.mark.parametrize(
    "sound",
    [Sound("a", ends_in_vowel=False, ends_voiceless=True), Sound("ü", ends_in_vowel=True, ends_voiceless=False)],
)
@pytest.mark.parametrize("state", [State.NOUN, State.POSSESSED_BY_THIRD, State.COMPOUND])
def test_one_ending_is_read_as_the_table_reads_it(sound: Sound, state: State) -> None:
    table = endings(sound, state)
    others = {ending for other in every_sound() for ending in list(endings(other, state))[::50]}

    assert all(reading_of(ending, sound, state) == table.get(ending) for ending in {*list(table)[::7], *others})
