import pytest

from glossary.finding.matching import TermFinder
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("iş birliği", "işbirliğimizin"),
        ("işbirliği", "iş birliklerinden"),
        ("iş birliği protokolü", "İŞBİRLİĞİ PROTOKOLÜNÜN"),
        ("İşbirliği Müdürlüğü", "İş Birliği Müdürlüğünce"),
        ("doğal gaz", "doğalgazın"),
        ("altyapı", "alt yapıyı"),
        ("yurt dışı", "yurtdışındaki"),
        ("iş yeri açma ruhsatı", "işyeri açma ruhsatının"),
        ("iş yeri", "İşyerlerimizde"),
        ("kadın sığınma evi", "Kadın sığınmaevlerinin"),
        ("konukevi", "konuk evine"),
        ("hak ediş", "hakedişlerin"),
        ("alt yüklenici", "Altyükleniciye"),
        ("hizmet içi eğitim", "hizmetiçi eğitimden"),
        ("atık su", "atıksuyun"),
        ("dışişleri bakanı", "Dış İşleri Bakanı'nın"),
    ],
)
def test_a_compound_is_found_in_one_word_and_in_two(source: str, text: str) -> None:
    finder = TermFinder([a_term(source, "x")], "tr")

    assert [hit.surface for hit in finder.find(text)] == [text]


@pytest.mark.parametrize(("source", "text"), [("büyükşehir", "büyük şehirlerde"), ("su yolu", "su, yolu")])
def test_what_means_another_thing_in_two_words_is_not_found(source: str, text: str) -> None:
    assert TermFinder([a_term(source, "x")], "tr").find(text) == ()


def test_english_co_and_e_come_with_a_hyphen_or_without() -> None:
    terms = [
        a_term(source, "x", source_language="en", target_language="tr")
        for source in ("cooperation", "e-mail", "by-law")
    ]

    hits = TermFinder(terms, "en").find("Co-operation and cooperation by email or e-mails, and bylaws")

    assert [hit.surface for hit in hits] == ["Co-operation", "cooperation", "email", "e-mails", "bylaws"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("to sublet", "sub-letting"),
        ("to sub-let", "subletting"),
        ("to co-ordinate", "coordinated"),
        ("to re-elect", "reelected"),
        ("to reelect", "re-elected"),
        ("layoff", "Lay-offs"),
        ("hand-over", "handover"),
    ],
)
def test_an_english_verb_and_what_is_made_of_one_come_with_a_hyphen_or_without(source: str, text: str) -> None:
    finder = TermFinder([a_term(source, "x", source_language="en", target_language="tr")], "en")

    assert [hit.surface for hit in finder.find(f"It was {text} again.")] == [text]


@pytest.mark.parametrize(
    ("language", "source", "text", "surfaces"),
    [
        ("en", "Form A", "They form a crater with FORM A and Form A.", ["FORM A", "Form A"]),
        ("es", "plan A", "El plan a largo plazo es el plan A.", ["plan A"]),
        ("tr", "formül A", "Formül A'nın çevirisi", ["Formül A'nın"]),
    ],
)
def test_a_letter_that_is_a_name_is_a_capital(language: str, source: str, text: str, surfaces: list[str]) -> None:
    finder = TermFinder([a_term(source, "x", source_language=language, target_language="xx")], language)

    assert [hit.surface for hit in finder.find(text)] == surfaces
