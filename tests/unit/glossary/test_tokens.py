import pytest

from glossary.tokens import split_words


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_apostrophe_splits_a_suffix_off(apostrophe: str) -> None:
    (word,) = split_words(f"Beşiktaş{apostrophe}ın", "tr")

    assert (word.written, word.suffix) == ("Beşiktaş", "ın")


def test_words_know_their_places() -> None:
    text = "Sayın Başkan, AB’nin…"

    assert [text[word.start : word.end] for word in split_words(text, "tr")] == ["Sayın", "Başkan", "AB’nin"]


def test_a_word_knows_the_punctuation_before_it() -> None:
    assert [word.gap for word in split_words("No. 5393, madde-18", "tr")] == ["", ".", ",", ""]


def test_a_shortened_article_is_a_word_of_its_own() -> None:
    assert [word.written for word in split_words("l’adjoint au maire", "fr")] == ["l", "adjoint", "au", "maire"]


def test_text_without_words_has_none() -> None:
    assert split_words("… — 。", "en") == []


@pytest.mark.timeout(5)
def test_signs_that_no_word_follows_take_no_square_of_time() -> None:
    assert [word.written for word in split_words("Word" + "(" * 200_000, "en")] == ["Word"]


def test_whoever_changes_the_words_of_a_text_changes_them_for_nobody_else() -> None:
    split_words("imar planı", "tr").clear()

    assert [word.written for word in split_words("imar planı", "tr")] == ["imar", "planı"]


@pytest.mark.parametrize("text", ["imar planı değişikliği", "  iki  boşluk ", "COP28 zirvesi", "tek", "a\u0307 b"])
def test_splits_plain_terms_as_the_same_words_in_a_sentence(text: str) -> None:
    assert split_words(text, "tr") == split_words(f"{text} !", "tr")
    assert [text[word.start : word.end] for word in split_words(text, "tr")] == text.split()
