import pytest

from translation_service.domain.wording import Wording


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("Sayın Başkan, <1>Başkan</1> geldi.", "Sayın Reis, <1>Reis</1> geldi."),
        ("Baş<1>kan</1>", "Baş<1>kan</1>"),
        (r"\<1> Başkan", r"\<1> Reis"),
        ("</3/> <123456> başkan", "</3/> <123456> başkan"),
    ],
)
def test_words_give_way_letter_by_letter_and_tags_stay(written: str, after: str) -> None:
    wording = Wording(find="Başkan", replacement="Reis", language="tr", matches_case=True)

    assert wording.replaced_in(written) == after


@pytest.mark.parametrize(
    ("language", "written", "after"),
    [
        ("tr", "İhale, ihale, IHALE, İHALE", "İlan, ilan, IHALE, İLAN"),
        ("en", "Ihale, ihale, IHALE", "Ilan, ilan, ILAN"),
    ],
)
def test_capitals_do_not_count_and_are_kept_as_the_language_has_them(language: str, written: str, after: str) -> None:
    assert Wording(find="ihale", replacement="ilan", language=language).replaced_in(written) == after


def test_either_apostrophe_is_found() -> None:
    wording = Wording(find="Beşiktaş'ın", replacement="İlçenin", language="tr", is_whole=True)

    assert wording.replaced_in("Beşiktaş’ın, Beşiktaş'ın") == "İlçenin, İlçenin"


def test_whole_words_are_told_from_parts_of_words_in_any_alphabet() -> None:
    wording = Wording(find="il", replacement="vilayet", language="tr", is_whole=True)

    assert wording.replaced_in("il, ilçe, <1>il</1>ler, işil il") == "vilayet, ilçe, <1>vilayet</1>ler, işil vilayet"


def test_what_is_sought_and_what_takes_its_place_are_words_and_no_patterns() -> None:
    assert Wording(find="(a.b)", replacement=r"\1 <1>", language="tr").replaced_in("(a.b) (axb)") == r"\1 \<1> (axb)"


def test_nothing_takes_the_place_of_nothing() -> None:
    assert Wording(find="", replacement="x", language="tr").replaced_in("abc") == "abc"
