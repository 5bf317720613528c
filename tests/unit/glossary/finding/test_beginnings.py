import pytest

from glossary.finding.beginnings import beginnings_of


@pytest.mark.parametrize(
    ("language", "word", "wanted"),
    [
        ("tr", "müdürlük", ("müdürlüğ",)),
        ("tr", "müdürlüğüne", ("müdürlük", "müdürlüğ")),
        ("tr", "şehrinize", ("şehir", "şehr")),
        ("tr", "protokolünün", ("protokolü", "protokol")),
        ("tr", "başkan", ()),
        ("tr", "birimi", ("birim",)),
        ("tr", "kanun", ()),
        ("tr", "belediyemizin", ("belediye",)),
        ("tr", "yolların", ("yol",)),
        ("tr", "su", ()),
        ("en", "bridges", ("bridg",)),
        ("de", "häuser", ()),
        ("ja", "会", ()),
    ],
)
def test_forms_of_a_word_begin_as_its_stem_does(language: str, word: str, wanted: tuple[str, ...]) -> None:
    assert beginnings_of(word, language) == wanted
