"""What stands in a translation instead of a missing term."""

import pytest

from glossary.checking.checking import check_pair
from glossary.checking.stand_ins import stand_in
from glossary.enforcement import corrected, written_over
from glossary.finding.matching import TermFinder
from glossary.terms import Term

TERMS = (
    ("taksi durağı", "taxi rank"),
    ("bisiklet yolu", "cycle path"),
    ("mezar taşı", "headstone"),
    ("sığınmacı", "asylum seeker"),
    ("iş paketi", "work package"),
    ("halk kütüphanesi", "public library"),
    ("hayvan barınağı", "animal shelter"),
    ("hafif raylı sistem", "light rail system"),
    ("atık su", "waste water"),
    ("yangın merdiveni", "fire escape"),
    ("engelli koordinasyon merkezi", "disability coordination centre"),
    ("okuma salonu", "reading room"),
)


def _finder(source: str, target: str) -> TermFinder:
    pairs = TERMS if source == "tr" else [(english, turkish) for turkish, english in TERMS]
    terms = [Term(source_language=source, target_language=target, source=said, target=wanted) for said, wanted in pairs]
    return TermFinder(terms, source)


def _mended(source: str, target: str, *, languages: str) -> str:
    """Return a target with what stands for its missing term replaced, unchanged where nothing is told."""
    from_language, to_language = languages.split()
    finder = _finder(from_language, to_language)
    (finding,) = check_pair(source=source, target=target, source_finder=finder, target_language=to_language)
    place = stand_in(finding, source=source, target=target, finder=finder)
    if place is None:
        return target
    return corrected(target, [written_over(finding, source=source, target=target, start=place.start, end=place.end)])


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("Two of our taxi ranks moved.", "Taksi sıralarımızdan ikisi taşındı.", "Taksi duraklarımızdan ikisi taşındı."),
        (
            "Parking on cycle paths is forbidden.",
            "Bisiklet şeritlerine park edilmez.",
            "Bisiklet yollarına park edilmez.",
        ),
        ("We clean the headstones.", "Kabir taşlarını temizliyoruz.", "Mezar taşlarını temizliyoruz."),
        ("Aid is given to asylum seekers.", "Mültecilere yardım ediliyor.", "Sığınmacılara yardım ediliyor."),
        ("The budget of the work package", "Çalışma paketinin bütçesi", "İş paketinin bütçesi"),
        (
            "Apply to the disability coordination centre.",
            "Engelli danışma merkezine başvurun.",
            "Engelli koordinasyon merkezine başvurun.",
        ),
    ],
)
def test_a_shared_word_or_the_suffixes_asked_for_tell_what_stands_there(source: str, target: str, mended: str) -> None:
    assert _mended(source, target, languages="en tr") == mended


@pytest.mark.parametrize(
    ("source", "target", "mended"),
    [
        ("Atık su arıtılıyor.", "The dirty water is treated.", "The waste water is treated."),
        ("Taksi durağına bırakın.", "Leave it at the taxi stand.", "Leave it at the taxi rank."),
        ("Okuma salonu kapandı.", "The reading hall closed today.", "The reading room closed today."),
        ("Otelde yangın merdiveni yok.", "The hotel has no fire ladder.", "The hotel has no fire escape."),
        ("Hafif raylı sistem uzadı.", "The light rail line has grown.", "The light rail system has grown."),
    ],
)
def test_an_english_phrase_of_as_many_words_is_told(source: str, target: str, mended: str) -> None:
    assert _mended(source, target, languages="tr en") == mended


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("Halk kütüphanesi taşındı.", "It moved to the new public building.", "tr en"),
        ("Okuma salonu kapalı.", "The new room is closed.", "tr en"),
        ("Atık su arıtılıyor.", "It is treated here.", "tr en"),
        ("Yangın merdiveni yok.", "The fire spread to the building beside the river.", "tr en"),
        ("They were taken to the animal shelter.", "Götürüldüler, hayvan sahiplerine haber verildi.", "en tr"),
        ("Fires at our headstones", "Evlerimizde ve garajlarımızda yangınlar", "en tr"),
        ("The public library is closed.", "Halk içeri giremez.", "en tr"),
    ],
)
def test_what_may_be_something_else_is_left_alone(source: str, target: str, languages: str) -> None:
    assert _mended(source, target, languages=languages) == target
