import pytest

from glossary.insertion.surroundings import Surroundings, form_among


def among(target: str, likely: str, *, language: str = "tr", before: str = "", over: str = "", behind: str = "") -> str:
    around = Surroundings(before=before, over=over, behind=behind)
    return form_among(target, around, language=language, likely=likely)


@pytest.mark.parametrize(
    ("words", "likely", "wanted"),
    [
        ("şehir konseyine", "belediye meclisi", "belediye meclisine"),
        ("konseylerden", "belediye meclisi", "belediye meclislerinden"),
        ("Konsey'in", "belediye meclisi", "belediye meclisinin"),
        ("kurulun", "belediye meclisini", "belediye meclisinin"),
        ("konseylerle", "belediye meclisi", "belediye meclisleriyle"),
        ("yönetimde", "belediye meclisi", "belediye meclisinde"),
        ("konsey", "belediye meclisinin", "belediye meclisi"),
        ("konseyi", "belediye meclisini", "belediye meclisini"),
        ("kurulu", "belediye meclisi", "belediye meclisi"),
        ("bölge", "belediye meclisinde", "belediye meclisi"),
        ("proje", "belediye meclisine", "belediye meclisine"),
        ("AB'ye", "belediye meclisi", "belediye meclisine"),
        ("konseyin", "belediye meclisi", "belediye meclisinin"),
        ("kurulumuzun", "belediye meclisimizin", "belediye meclisimizin"),
        ("kurullardaki", "belediye meclisi", "belediye meclislerindeki"),
        ("kuruldur", "belediye meclisidir", "belediye meclisidir"),
        (" ", "belediye meclisine", "belediye meclisine"),
        ("şehir konseyine", "what no menu has", "belediye meclisine"),
    ],
)
def test_words_in_the_target_tell_more_of_the_form_than_the_source(words: str, likely: str, wanted: str) -> None:
    assert among("belediye meclisi", likely, over=words) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("belediyesine", "encümenine"),
        ("hükümetinin", "encümeninin"),
        ("ekonomisi", "encümeni"),
        ("enerjinin", "encümenin"),
        ("şehir konseyine", "encümene"),
    ],
)
def test_a_possessive_is_kept_where_it_is_plain_and_no_compound_has_it(words: str, wanted: str) -> None:
    assert among("encümen", "encümen", over=words) == wanted


@pytest.mark.parametrize(
    ("behind", "likely", "wanted"),
    [
        (" için", "rapora", "rapor"),
        (" ile", "raporla", "rapor"),
        (" hakkında", "raporlarını", "raporları"),
        (" göre", "rapor", "rapora"),
        (" karşı.", "raporların", "raporlara"),
        (" itibaren", "rapor", "rapordan"),
        (" sonra", "rapor", "rapordan"),
        (" içinde", "raporda", "rapor"),
        (" içinde", "raporun", "raporun"),
        (" onayladı.", "raporda", "raporu"),
        (" onayladı.", "rapor", "rapor"),
        (" yararlandı", "raporu", "rapordan"),
        (" kararı", "raporun", "raporun"),
        ("'nin", "raporun", "rapor"),
        ("", "raporunki", "raporunki"),
    ],
)
def test_the_word_behind_the_cursor_decides_the_case(behind: str, likely: str, wanted: str) -> None:
    assert among("rapor", likely, behind=behind) == wanted


@pytest.mark.parametrize(
    ("before", "behind", "likely", "wanted"),
    [
        ("Ankara'nın ", "", "rapor", "raporu"),
        ("belediyenin ", "", "raporda", "raporunda"),
        ("belediyenin ", "", "raporu", "raporu"),
        ("", " göre", "raporlarındaki", "raporlarına"),
        ("bizim ", "", "raporda", "raporumuzda"),
        ("başkanın ", " onaylaması", "raporu", "raporu"),
        ("için ", "", "rapor", "rapor"),
        ("üç ", "", "raporlarda", "raporda"),
        ("her ", "", "raporlar", "rapor"),
        ("birçok yeni ", "", "raporlar", "rapor"),
        ("tüm ", "", "raporlar", "raporlar"),
    ],
)
def test_owners_and_numbers_before_the_cursor_count(before: str, behind: str, likely: str, wanted: str) -> None:
    assert among("rapor", likely, before=before, behind=behind) == wanted


@pytest.mark.parametrize(
    ("before", "over", "likely", "wanted"),
    [
        ("", "boards", "council", "councils"),
        ("", "board", "councils", "council"),
        ("", "members of the boards", "council", "councils"),
        ("", "board’s", "council", "council’s"),
        ("", "address", "councils", "council"),
        ("these ", "", "council", "councils"),
        ("a ", "", "councils", "council"),
        ("the ", "", "councils", "councils"),
    ],
)
def test_english_words_around_tell_the_number(before: str, over: str, likely: str, wanted: str) -> None:
    assert among("council", likely, language="en", before=before, over=over) == wanted


def test_other_languages_take_what_the_source_asks_for() -> None:
    assert among("Stadtrat", "Stadtrat", language="de", before="drei ", over="Räte") == "Stadtrat"


@pytest.mark.parametrize(("target", "likely"), [("belediye meclisi", ""), ("belediye meclisi", "–"), ("§", "§")])
def test_what_holds_no_word_is_left_as_it_is(target: str, likely: str) -> None:
    assert among(target, likely, before="Bu ") == likely
