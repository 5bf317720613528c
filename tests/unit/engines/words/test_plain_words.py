"""Plain words for those that models with few words lack, in the form that stands there."""

import pytest

from translation_service.engines.words.plain_words import in_plain_words
from translation_service.engines.words.word_lists import word_list


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("We had fruitful talks.", "We had productive talks."),
        ("Fruitful talks were held.", "Productive talks were held."),
        ("An incumbent mayor won.", "A current mayor won."),
        ("They lowered the kerbs.", "They lowered the edges of the pavement."),
        ("The work ended ahead of schedule.", "The work ended earlier than planned."),
        ("The Fruitful Valley lies in the north.", "The Fruitful Valley lies in the north."),
        ("Nothing is said otherwise here.", "Nothing is said otherwise here."),
    ],
)
def test_english_words_become_plain_ones(text: str, plain: str) -> None:
    assert in_plain_words(text, "en") == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Taraflar arasındaki ihtilafları görüştü.", "Taraflar arasındaki anlaşmazlıkları görüştü."),
        ("Metruk bina yıkıldı.", "Terk edilmiş bina yıkıldı."),
        ("Müracaatlar cuma günü biter.", "Başvurular cuma günü biter."),
        ("İhtilaf çözüldü.", "Anlaşmazlık çözüldü."),
        ("Başvurular mesai bitimine kadar alınır.", "Başvurular iş günü sonuna kadar alınır."),
        ("Karara istinaden ödendi.", "Karara dayanarak ödendi."),
        ("Çalışma kış gelmeden bitecek.", "Çalışma kış gelmeden önce bitecek."),
        ("Çalışma kış gelmeden önce bitecek.", "Çalışma kış gelmeden önce bitecek."),
    ],
)
def test_turkish_words_become_plain_ones(text: str, plain: str) -> None:
    assert in_plain_words(text, "tr") == plain


def test_other_languages_stay_as_they_are() -> None:
    assert in_plain_words("ihtilaf", "az") == "ihtilaf"


@pytest.mark.parametrize(
    ("name", "source", "target"),
    [("plain-words", "en", "en"), ("plain-words", "tr", "tr"), ("lent-words", "en", "tr"), ("lent-words", "tr", "en")],
)
def test_lists_say_each_word_once_and_find_it(name: str, source: str, target: str) -> None:
    words = word_list(name, source, target)
    assert len({term.source for term in words.terms}) == len(words.terms)
    for term in words.terms:
        assert [hit.term.target for hit in words.found_in(f"1 {term.source} 2")] == [term.target]
