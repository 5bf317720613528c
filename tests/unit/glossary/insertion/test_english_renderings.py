import pytest

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term


def _said(surface: str, source: str, target: str) -> str:
    return likely_form(surface, start=0, end=len(surface), term=a_term(source, target))


@pytest.mark.parametrize(
    ("surface", "source", "target", "expected"),
    [
        ("onaylandı", "onaylamak", "to approve", "approved"),
        ("onayladı", "onaylamak", "to approve", "approved"),
        ("onaylanmıştır", "onaylamak", "to approve", "approved"),
        ("feshedilecektir", "feshetmek", "to terminate", "terminated"),
        ("sunulan", "sunmak", "to submit", "submitted"),
        ("alındı", "almak", "to take", "taken"),
        ("aldık", "almak", "to take", "took"),
        ("yapılmadı", "yapmak", "to do", "done"),
        ("oldu", "olmak", "to become", "became"),
        ("taşındı", "taşımak", "to carry", "carried"),
        ("ihale edildi", "ihale etmek", "to put out to tender", "put out to tender"),
        ("yürürlüğe girdi", "yürürlüğe girmek", "to enter into force", "entered into force"),
        ("desteklemeliyiz", "desteklemek", "to support", "support"),
        ("onaylayacağız", "onaylamak", "to approve", "approve"),
        ("onaylamadı", "onaylamak", "to approve", "approve"),
        ("bilinmektedir", "bilmek", "to know", "known"),
    ],
)
def test_an_english_verb_has_the_form_of_its_source(surface: str, source: str, target: str, expected: str) -> None:
    assert _said(surface, source, target) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Komşularımız gülleri buduyor", "prune"),
        ("Bahçıvanlar budar", "prune"),
        ("Bahçıvan gülleri budar", "prunes"),
        ("Belediye ağaçları budamaktadır", "prunes"),
    ],
)
def test_what_is_done_always_has_an_s_where_one_does_it(text: str, expected: str) -> None:
    start = text.rindex(" ") + 1

    assert likely_form(text, start=start, end=len(text), term=a_term("budamak", "to prune")) == expected


@pytest.mark.parametrize(
    ("surface", "source", "target"),
    [
        ("onaylanması", "onaylamak", "to approve"),
        ("onaylamak", "onaylamak", "to approve"),
        ("onaylıyor", "onaylamak", "to approve"),
        ("onaylar", "onaylamak", "to approve"),
        ("onaylandı", "onaylanmak", "to be approved"),
        ("onaylandı", "onaylamak", "approval"),
    ],
)
def test_an_english_verb_stays_as_it_is_where_several_forms_would_be_right(
    surface: str, source: str, target: str
) -> None:
    assert _said(surface, source, target) == target
