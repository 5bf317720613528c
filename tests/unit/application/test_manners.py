import pytest

from translation_service.application.memory.manners import with_manners
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import Match, MatchKind, Remark


@pytest.mark.parametrize(
    ("languages", "stored_source", "stored_target", "source", "wanted"),
    [
        ("en-tr", "New library", "Yeni kütüphane", "New library.", "Yeni kütüphane."),
        ("en-tr", "It is <1>closed.</1>", "<1>Kapalıdır.</1>", "It is <1>closed!</1>", "<1>Kapalıdır!</1>"),
        ("en-tr", "Opening of the fair.", "Fuarın açılışı.", "OPENING OF THE FAIR", "FUARIN AÇILIŞI"),
        ("en-tr", "<1>Name</1> of city", "<1>İl</1> adı ili", "<1>NAME</1> OF CITY", "<1>İL</1> ADI İLİ"),
        ("en-tr", "Yes", "Evet", "yes", "evet"),
        ("tr-en", "açılış töreni", "opening ceremony", "Açılış Töreni", "Opening Ceremony"),
        ("en-tr", "Ready.", "Hazır.", "Ready?", "Hazır."),
        ("en-fr", "Ready.", "Prêt.", "Ready!", "Prêt."),
        ("tr-en", "Dr.", "Dr.", "Dr.", "Dr."),
        ("en-tr", "at 5 p.m.", "saat 17.00'de", "at 5 p.m", "saat 17.00'de"),
        ("en-ar", "Room 5", "الغرفة 5", "Room 5,", "الغرفة 5"),
        ("en-el", "Closed", "Κλειστό", "Closed;", "Κλειστό"),
        ("en-tr", "Bills etc.", "Faturalar vb.", "Bills etc", "Faturalar vb."),
        ("en-tr", "Owner: <1>Su Inc.</1>", "Sahibi: <1>Su A.Ş.</1>", "Owner: <1>Su Inc</1>", "Sahibi: <1>Su A.Ş.</1>"),
        ("en-tr", "It costs 1,500.", "Tutarı 1.500.", "It costs 1,500", "Tutarı 1.500"),
        ("en-zh", "Closed.", "关闭。", "Closed!", "关闭。"),
        ("tr-en", "TBMM KARARI", "TGNA RESOLUTION", "TBMM kararı", "TGNA RESOLUTION"),
    ],
)
def test_a_match_has_the_capitals_and_the_end_of_its_segment(
    languages: str, stored_source: str, stored_target: str, source: str, wanted: str
) -> None:
    match = Match(
        unit_id=1,
        kind=MatchKind.FUZZY,
        score=99,
        source=stored_source,
        target=stored_target,
        remarks=(Remark.WRITING,),
    )
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert with_manners(match, source, pair).target == wanted
