"""Nouns that models with few words lack, said in the other language in the question."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.words.lent_words import with_lent_words_plain, with_words_lent

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The abattoir was closed.", "The mezbaha was closed."),
        ("Curfews begin at ten.", "sokağa çıkma yasakları begin at ten."),
        ("He put sandbags and a wreath there.", "He put kum torbaları and a çelenk there."),
        ("The council lives in Wreath Street.", "The council lives in Wreath Street."),
        ("Nothing is lent here.", "Nothing is lent here."),
        ("The properties are sold.", "The taşınmazlar are sold."),
        ("The properties of the soil are known.", "The properties of the soil are known."),
        ("Its physical properties vary.", "Its physical properties vary."),
    ],
)
def test_english_nouns_are_lent_as_turkish_ones(text: str, asked: str) -> None:
    assert with_words_lent(text, EN_TR) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mezbaha kapatıldı.", "slaughterhouse kapatıldı."),
        ("Mezbahada denetim yapıldı.", "slaughterhouse'de denetim yapıldı."),
        ("Anıta çelenkler bırakıldı.", "Anıta wreaths bırakıldı."),
        ("Kum torbalarını dağıttı.", "sandbags'ı dağıttı."),
        ("Burada bir şey yok.", "Burada bir şey yok."),
    ],
)
def test_turkish_nouns_are_lent_as_english_ones_with_their_endings(text: str, asked: str) -> None:
    assert with_words_lent(text, TR_EN) == asked


def test_nothing_is_lent_to_other_languages() -> None:
    assert with_words_lent("The abattoir", LanguagePair(source="en", target="pt")) == "The abattoir"


@pytest.mark.parametrize(
    ("answer", "source", "pair", "plain"),
    [
        ("Mezbaha'nın çatısı", "the roof of the abattoir", EN_TR, "Mezbahanın çatısı"),
        ("İzmir'in mezbaha'sı", "the abattoir of İzmir", EN_TR, "İzmir'in mezbahası"),
        ("Trainees's works", "Kursiyerlerin işleri", TR_EN, "Trainees' works"),
        ("the dog's lead", "köpeğin tasması", TR_EN, "the dog's lead"),
    ],
)
def test_lent_words_are_written_as_nouns(answer: str, source: str, pair: LanguagePair, plain: str) -> None:
    assert with_lent_words_plain(answer, source, pair) == plain
