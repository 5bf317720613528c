import pytest

from tests.building.tagged_segments import segment
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.tags.projection import probes, project


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The CO<1>2</1> emissions fell.", "CO2 emisyonları düştü.", "CO<1>2</1> emisyonları düştü."),
        ("H<1>2</1>O and NO<2>x</2> rose.", "H2O ile NOx arttı.", "H<1>2</1>O ile NO<2>x</2> arttı."),
        ("PM<1>2.5</1> is measured.", "Her gün PM2.5 ölçülür.", "Her gün PM<1>2.5</1> ölçülür."),
        ("It has 4,500 m<1>2</1> and m<2>3</2>.", "4.500 m2'si ve m3'ü var.", "4.500 m<1>2</1>'si ve m<2>3</2>'ü var."),
        (
            "a VS<1>1</1> or SI<2>2</2> stone, even in French",
            "Fransızca bile olsa, VS1 veya SI2 taş",
            "Fransızca bile olsa, VS<1>1</1> veya SI<2>2</2> taş",
        ),
        ("m<1>2</1> of m2 here", "burada m2'nin m2'si", "burada m<1>2</1>'nin m2'si"),
    ],
)
def test_a_format_within_a_word_that_was_kept_stays_at_its_letters(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert (projection.target, projection.doubts) == (expected, ())


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("A translator<1>2</1> came.", "Bir çevirmen2 geldi.", "Bir çevirmen<1>2</1> geldi."),
        ("All documents<1>1</1> and notes<2>1</2>", "Belgeler1 ve notlar1", "Belgeler<1>1</1> ve notlar<2>1</2>"),
        ("The Agreement<1>*</1> is signed.", "Anlaşma* imzalandı.", "Anlaşma<1>*</1> imzalandı."),
        ("<1>*</1> Required fields of it", "* Gerekli alanlar", "<1>*</1> Gerekli alanlar"),
    ],
)
def test_figures_and_signs_of_a_note_stay_at_the_word_they_hang_on(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert (projection.target, projection.doubts) == (expected, ())


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("<1>D</1>ear Mayor", "Sayın Başkan", "<1>S</1>ayın Başkan"),
        ("The <1>O</1>rder of it", "bunun kararı", "bunun <1>k</1>ararı"),
    ],
)
def test_a_large_first_letter_is_one_letter_again(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {"Order": "Karar"})

    assert (projection.target, projection.doubts) == (expected, ())


def test_for_a_large_first_letter_its_word_is_asked_for_alone() -> None:
    assert probes(segment("The <1>O</1>rder of m<2>2</2> it")) == ("Order",)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The house is <1>un</1>safe.", "Ev güvenli değil.", "<1>değil</1>"),
        ("We read <1>A</1> here.", "Burada A okuruz.", "<1>A</1> okuruz"),
        ("The m<1>2</1> is gone.", "Yok oldu.", "<1>"),
    ],
)
def test_what_is_no_kept_word_and_no_first_letter_takes_whole_words(source: str, target: str, expected: str) -> None:
    assert expected in project(segment(source), target, {"un": "değil"}).target


def test_signs_that_are_there_more_often_or_never_tell_nothing() -> None:
    more = project(segment("We came<1>,</1> we saw it."), "Geldik, gördük, bildik.", {})
    none = project(segment("The fee<1>*</1> is due."), "Ücret ödenir.", {})

    assert ",</1>" not in more.target
    assert (none.target, none.doubts) == ("Ücret<1></1> ödenir.", (TAG_PLACEMENT,))
