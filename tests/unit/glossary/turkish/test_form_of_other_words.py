import pytest

from glossary.turkish.guessing import in_form_of


@pytest.mark.parametrize(
    ("words", "suffixes"),
    [
        ("kanun", ()),
        ("kanunun", ("genitive",)),
        ("sanayi", ()),
        ("tahliye", ()),
        ("tahliyeye", ("dative",)),
        ("disiplini", ("accusative",)),
        ("disiplininde", ("its", "locative")),
        ("toplantının", ("genitive",)),
        ("ofisin", ("genitive",)),
        ("servisinden", ("its", "ablative")),
    ],
)
def test_nouns_that_look_inflected_tell_no_case_of_their_own(words: str, suffixes: tuple[str, ...]) -> None:
    expected = suffixes if words == "disiplini" else ()

    assert in_form_of(words, expected) == suffixes
