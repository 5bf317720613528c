"""Words of councils, buyers, courts and hosts in both languages, asked for in plain ones."""

import pytest

from translation_service.engines.phrases.official_words import in_plain_english
from translation_service.engines.phrases.turkish_words import in_plain_turkish


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Late tenders will be returned.", "Late bids will be returned."),
        ("They may not submit a tender.", "They may not submit a bid."),
        ("Tenders shall remain valid.", "Bids shall remain valid."),
        ("You are cordially invited.", "You are invited."),
        ("Tuition fees are due.", "Education fees are due."),
        (
            "He shall not sublet the flat without consent.",
            "He shall not rent out the flat to others without consent.",
        ),
        ("Failure to comply leads to a fine.", "Non-compliance leads to a fine."),
        ("Failure to attend a meeting ends it.", "Not attending a meeting ends it."),
        ("Failure to provide proof ends it.", "Not providing proof ends it."),
        ("She has neither been expelled nor suspended.", "She has not been expelled and has not been suspended."),
        ("It was neither signed nor dated.", "It was not signed and was not dated."),
        ("no later than 21 days after the date", "within 21 days of the date"),
        ("no later than ten days before the event", "at least ten days before the event"),
        ("approved subject to one correction", "approved on condition of one correction"),
        ("Any motion not reached is adjourned.", "Any proposal not reached is adjourned."),
        ("I hereby authorise my brother, Mr Jan Novak, to sign.", "I authorise my brother Jan Novak to sign."),
        ("5 per thousand of the price", "5‰ of the price"),
        ("She cannot attend in person.", "She cannot attend personally."),
    ],
)
def test_english_is_plain(text: str, plain: str) -> None:
    assert in_plain_english(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "The call for tenders was cancelled.",
        "the tender documents",
        "the motion of the planets",
        "no later than 12 June 2026",
        "You may attend in person.",
        "The scheme is subject to change of the law.",
    ],
)
def test_other_senses_stay(text: str) -> None:
    assert in_plain_english(text) == text.replace("is subject to change", "may be changed")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mahkemece, davanın reddine karar verildi.", "Mahkeme, davanın reddine karar verdi."),
        ("Encümence iptaline karar verilmiştir.", "Encümen iptaline karar vermiştir."),
        ("Bedelin davalıdan tahsiline", "Bedelin davalı tarafından ödenmesine"),
        ("Davacı vekili geldi.", "Davacının avukatı geldi."),
        ("davalı vekilinin itirazı", "davalının avukatının itirazı"),
        ("Sanık müdafii geldi.", "Sanığın avukatı geldi."),
        ("Yargılama giderlerinin", "Mahkeme masraflarının"),
        ("Adı geçen, memurdur.", "Söz konusu kişi, memurdur."),
        ("Birleşime saat 15.40'ta ara verildi.", "Oturuma saat 15.40'ta ara verildi."),
        ("İki maddenin birleşimi açıklandı.", "İki maddenin birleşimi açıklandı."),
        ("bedelin binde 5'i", "bedelin ‰5'i"),
        ("Müteveffanın eşi ve müteveffa", "Ölen kişinin eşi ve ölen kişi"),
        ("görevsizlik kararıyla", "yetkisizlik kararıyla"),
        ("Muayene ücreti alınmaz.", "Doktor muayenesi ücreti alınmaz."),
        ("Araç muayene ücreti alınır.", "Araç muayene ücreti alınır."),
    ],
)
def test_turkish_is_plain(text: str, plain: str) -> None:
    assert in_plain_turkish(text) == plain
