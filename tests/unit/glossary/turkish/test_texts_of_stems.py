import pytest

from glossary.turkish.stems import stems_of, stems_of_head, texts_of_stems, texts_of_stems_of_head

_WORDS = (
    "meclisi müdürlüğü üyesi kaydı rengi şehir kayıt hak su saat kitap akıl burun ağız katalog ltd şehri affı iş ev"
)


@pytest.mark.parametrize("word", _WORDS.split())
def test_stems_are_spelt_as_they_are_made(word: str) -> None:
    assert set(texts_of_stems(word)) == {stem.text for stem in stems_of(word)}
    assert set(texts_of_stems_of_head(word)) == {stem.text for stem in stems_of_head(word)}
