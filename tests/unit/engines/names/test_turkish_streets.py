"""Streets of Türkiye in Turkish sentences: what English calls them, and what an engine made of their names."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.lost import lost_names, with_events_on_streets

TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("source", "target", "lost"),
    [
        (
            "Tören, Cumhuriyet Bulvarı'nda yapılacaktır.",
            "It will be held in the Republic Bulgaria.",
            "Cumhuriyet Bulvarı",
        ),
        ("İstiklal Caddesi'nde bir bina yıkıldı.", "A building in the Exceptional Street fell.", "İstiklal Caddesi"),
        ("Büromuz Fevzi Paşa Bulvarı üzerindedir.", "Our office is on Fevzi Pasha Bulgaria.", "Fevzi Paşa Bulvarı"),
        ("Bugün Lale Sokağı kapalıdır.", "The tulip road is closed today.", "Lale Sokağı"),
    ],
)
def test_street_is_lost_whose_name_or_kind_an_engine_took_for_something_else(
    source: str, target: str, lost: str
) -> None:
    assert [name.text for name in lost_names(source, target, TR_EN)] == [lost]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Gazi Sokağı'ndaki boru patladı.", "The pipe in Gazi Street burst."),
        ("İnönü Bulvarı üzerindeki park", "The park on the İnönü Boulevard"),
        ("Mimar Sinan Caddesi kapalı.", "Mimar Sinan Caddesi is closed."),
        ("Bugün Atatürk Caddesi kapalı.", "Ataturk Avenue is closed today."),
    ],
)
def test_street_is_not_lost_by_whichever_word_english_says_its_kind(source: str, target: str) -> None:
    assert not lost_names(source, target, TR_EN)


def test_what_is_in_a_street_is_on_it_in_english() -> None:
    assert (
        with_events_on_streets("It is in Mimar Sinan Caddesi, in Muğla.") == "It is on Mimar Sinan Caddesi, in Muğla."
    )
