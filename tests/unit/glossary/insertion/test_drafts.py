from dataclasses import replace

import pytest

from glossary.insertion.drafts import fitting_form
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

COUNCIL = a_term(
    "municipal council", "belediye meclisi", source_language="en", target_language="tr", forbidden=("şehir konseyi",)
)


def fitting(
    *drafts: str,
    text: str = "The municipal council",
    term: Term = COUNCIL,
    others: tuple[str, ...] = (),
    said: str = "",
) -> str:
    start, length = text.index(term.source), len(said or term.source)
    return fitting_form(text, start=start, end=start + length, term=term, drafts=drafts, others=others)


@pytest.mark.parametrize(
    ("draft", "wanted"),
    [
        ("Belediye meclisince karar verildi.", "belediye meclisince"),
        ("Belediye Meclisi'nin kararı", "belediye meclisinin"),
        ("BELEDİYE MECLİSİNE GİTTİ", "belediye meclisine"),
        ("Belediye mecli-\nsimizdeki üyeler", "belediye meclisimizdeki"),
        ("Şehir konseyinden geldi.", "belediye meclisinden"),
        ("Mecliste görüşüldü.", "belediye meclisinde"),
        ("Kent meclisini topladılar.", "belediye meclisini"),
        ("Kimse bir şey demedi.", "belediye meclisi"),
        ("", "belediye meclisi"),
    ],
)
def test_a_draft_tells_the_form_by_the_term_or_by_another_word_for_it(draft: str, wanted: str) -> None:
    assert fitting(draft, others=("kent kurulu",)) == wanted


def test_the_number_is_that_of_the_source_and_the_case_that_of_the_draft() -> None:
    draft, others = "Kent kurullarının görevleri", ("kent kurulu",)

    one = fitting(draft, text="Each municipal council does", others=others)
    many = fitting(draft, text="The municipal councils do", others=others, said="municipal councils")

    assert (one, many) == ("belediye meclisinin", "belediye meclislerinin")


@pytest.mark.parametrize(
    ("text", "draft", "wanted"),
    [
        ("He reported to the municipal council.", "Belediye meclisini bildirdi.", "belediye meclisine"),
        ("They complied with the municipal council.", "Belediye meclisi ile uydular.", "belediye meclisine"),
        ("at the Ankara municipal council", "Ankara meclis toplantısı", "belediye meclisi"),
        ("The municipal council can decide.", "Belediye meclisini karar verebilir.", "belediye meclisi"),
        ("They have the municipal council.", "Belediye meclisine sahipler.", "belediye meclisine"),
        ("They founded a municipal council.", "Bir belediye meclisini kurdular.", "belediye meclisi"),
        ("It was said that the municipal council was wrong.", "Belediye meclisi yanlıştı.", "belediye meclisinin"),
    ],
)
def test_where_the_source_leaves_no_doubt_it_mends_the_form_of_a_poor_draft(text: str, draft: str, wanted: str) -> None:
    assert fitting(draft, text=text) == wanted


@pytest.mark.parametrize(
    ("text", "draft", "wanted"),
    [
        ("He stayed at the team hotel.", "Takım otelde kaldı.", "otelinde"),
        ("He stayed at our hotel.", "Otelde kaldı.", "otelimizde"),
        ("Several hotels closed.", "Otellerin birkaçı kapandı.", "otellerin"),
        ("Two senior hotels closed.", "İki oteller kapandı.", "otel"),
        ("the largest hotel in Europe", "Avrupa otelinin büyüğü", "otelinin"),
        ("The hotel owned buses stop here.", "Otel otobüsleri burada durur.", "otel"),
    ],
)
def test_whose_a_thing_is_and_how_many_are_meant_is_told_by_the_source(text: str, draft: str, wanted: str) -> None:
    hotel = a_term("hotel", "otel", source_language="en", target_language="tr")

    assert fitting(draft, text=text, term=hotel, said="hotels" if "hotels" in text else "") == wanted


def test_the_wanted_rendering_in_a_later_draft_tells_more_than_another_word_in_the_first() -> None:
    assert fitting("Meclis toplandı.", "Belediye meclisine gitti.") == "belediye meclisine"


def test_a_term_put_bare_over_a_word_that_the_engine_left_as_it_was_tells_nothing() -> None:
    drafts = "Belediye meclisi kararı.", "The municipal council kararı."

    assert fitting(*drafts, text="The decision of the municipal council") == "belediye meclisinin"


def test_a_word_that_both_languages_share_tells_its_form_in_the_draft() -> None:
    plan = a_term("plan", "plan", source_language="en", target_language="tr")

    assert fitting("Plan onaylandı.", text="the approval of the plan", term=plan) == "plan"


def test_of_several_forms_in_a_draft_the_one_that_the_source_asks_for_is_taken() -> None:
    draft = "Belediye meclisi, belediye meclisinin kararını kabul etti."

    assert fitting(draft, text="The decision of the municipal council") == "belediye meclisinin"
    assert fitting(draft) == "belediye meclisi"


def test_where_the_end_of_another_word_can_be_read_in_two_ways_the_source_chooses() -> None:
    report = a_term("report", "bildiri", source_language="en", target_language="tr", forbidden=("rapor",))

    assert fitting("Raporu onayladılar.", text="They approved the report.", term=report) == "bildiriyi"
    assert fitting("Kurulun raporu geldi.", text="the board's report", term=report) == "bildirisi"


def test_a_draft_tells_the_number_of_an_english_term() -> None:
    council = a_term("belediye meclisi", "municipal council", source_language="tr", target_language="en")

    assert fitting("The councils met.", text="Birkaç belediye meclisi", term=council) == "municipal councils"
    assert fitting("the municipal council's decision", text="belediye meclisi", term=council) == "municipal council"


def test_a_plural_in_another_spelling_is_no_singular() -> None:
    quarter = a_term("neighbourhood", "mahalle", source_language="en", target_language="tr")

    at = len("bars in ")
    form = fitting_form("bars in neighborhoods", start=at, end=at + 13, term=quarter, drafts=("mahallelerdeki barlar",))

    assert form == "mahallelerdeki"


def test_what_is_not_translated_stands_as_it_is() -> None:
    name = replace(COUNCIL, target="", status=TermStatus.DO_NOT_TRANSLATE)

    assert fitting("Municipal Council'e", term=name) == "municipal council"


def test_a_draft_that_stammers_tells_no_form() -> None:
    library = a_term("library", "kütüphane", source_language="en", target_language="tr")
    text = "Students can use the library until midnight."
    drafts = ("Kütüphaneye kadar kütüphaneye kadar kullanabilir.",)

    assert fitting_form(text, start=21, end=28, term=library, drafts=drafts) == "kütüphaneyi"
    assert (
        fitting_form(text, start=21, end=28, term=library, drafts=("Kütüphaneden yararlanabilir.",)) == "kütüphaneden"
    )
