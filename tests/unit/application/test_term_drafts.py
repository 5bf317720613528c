"""Segments that are a term of the glossary and nothing else."""

import pytest

from glossary.finding.matching import TermFinder
from glossary.serving import terms_serving
from glossary.terms import TermStatus
from tests.building.tagged_segments import segments
from tests.building.terms import a_term
from translation_service.application.drafting.term_drafts import TermDrafts
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Origin

TR_EN = LanguagePair(source="tr", target="en")
TERMS = (a_term("belediye meclisi", "municipal council"), a_term("imar planı", "zoning plan"))


def drafts_for(pair: LanguagePair = TR_EN) -> TermDrafts:
    terms = terms_serving(TERMS, source_language=pair.source, target_language=pair.target)
    return TermDrafts(terms, TermFinder(terms, pair.source), pair)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("belediye meclisi", "municipal council"),
        ("Belediye meclisi", "Municipal council"),
        ("Belediye Meclisi", "Municipal Council"),
        ("BELEDİYE MECLİSİ", "MUNICIPAL COUNCIL"),
        ("Belediye Meclisi:", "Municipal Council:"),
        ("“Belediye meclisi”", "“Municipal council”"),
        ("– imar  planı;", "– zoning plan;"),
        ("<1>BELEDİYE MECLİSİ</1>", "<1>MUNICIPAL COUNCIL</1>"),
        ("<1>Belediye Meclisi</1>:", "<1>Municipal Council</1>:"),
        ("Belediye meclisi<1/>", "Municipal council<1/>"),
    ],
)
def test_a_term_alone_keeps_the_capitals_the_signs_and_the_tags_of_its_segment(source: str, target: str) -> None:
    [segment] = segments(source)

    draft = drafts_for().draft(segment)

    assert draft is not None
    assert (draft.target, draft.origin, draft.doubts) == (target, Origin.GLOSSARY, ())


def test_turkish_gets_its_own_capitals() -> None:
    [segment] = segments("MUNICIPAL COUNCIL")

    draft = drafts_for(LanguagePair(source="en", target="tr")).draft(segment)

    assert draft is not None
    assert draft.target == "BELEDİYE MECLİSİ"


@pytest.mark.parametrize("source", ["Belediye meclisi toplandı", "Belediye", "belediye meclisinin", "", "–"])
def test_what_is_more_or_less_than_a_term_is_left_to_the_engine(source: str) -> None:
    [segment] = segments(source)

    assert drafts_for().draft(segment) is None


def test_a_term_with_an_ending_is_known_as_another_form() -> None:
    [bent, longer] = segments("Belediye Meclisinin", "Belediye meclisi toplandı")

    draft = drafts_for().draft_in_another_form(bent)

    assert draft is not None
    assert draft.target == "Municipal Council"
    assert drafts_for().draft_in_another_form(longer) is None


def test_only_a_preferred_term_stands_alone() -> None:
    term = a_term("belediye meclisi", "city council", status=TermStatus.ADMITTED)
    [segment] = segments("Belediye meclisi")

    assert TermDrafts((term,), TermFinder((term,), "tr"), TR_EN).draft(segment) is None
