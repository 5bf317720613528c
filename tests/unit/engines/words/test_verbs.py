"""Forms of verbs in English and Turkish."""

import pytest

from translation_service.engines.words.english_verbs import conjugated
from translation_service.engines.words.turkish_verbs import forms_of, said_instead


@pytest.mark.parametrize(
    "forms",
    [
        "endorse endorses endorsed endorsing",
        "apply applies applied applying",
        "obey obeys obeyed obeying",
        "expel expels expelled expelling",
        "patrol patrols patrolled patrolling",
        "quash quashes quashed quashing",
        "remit remits remitted remitting",
        "solicit solicits solicited soliciting",
        "forfeit forfeits forfeited forfeiting",
        "pay pays paid paying",
        "cut cuts cut cutting",
        "repeal repeals repealed repealing",
        "obstruct obstructs obstructed obstructing",
        "open opens opened opening",
        "prefer prefers preferred preferring",
    ],
)
def test_english_verbs_have_their_forms(forms: str) -> None:
    assert [*conjugated(forms.split(maxsplit=1)[0])] == forms.split()


def test_what_stands_behind_a_verb_stays_there() -> None:
    assert conjugated("comply with").past == "complied with"


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("kına", "kınadı kınıyor kınar kınayacak kınayan kınamaktadır kınamıyoruz"),
        ("seç", "seçti seçiyor seçer seçecek seçen seçmektedir seçmiyoruz"),
        ("ihraç et", "ihraç etti|ihraç ediyor|ihraç eder|ihraç edecek|ihraç eden|ihraç etmektedir"),
        ("satın al", "satın aldı|satın alıyor|satın alır|satın alacak|satın alan|satın almaktadır"),
        ("çöz", "çözdü çözüyor çözer çözecek çözen çözmektedir"),
        ("aday göster", "aday gösterdi|aday gösteriyor|aday gösterir|aday gösterecek|aday gösteren"),
    ],
)
def test_turkish_verbs_have_their_forms(stem: str, forms: str) -> None:
    assert {*forms.split("|" if "|" in forms else None)} <= {*forms_of(stem)}


def test_a_verb_is_said_for_another_in_the_form_it_has() -> None:
    said = said_instead("Seçilen üye, seçilmiş ve seçimi yapılmıştır.", {"seçil": "atan"})

    assert said == "Atanan üye, atanmış ve seçimi yapılmıştır."
