"""What sheets are called after translation."""

import pytest

from translation_service.documents.xlsx.sheet_names import is_word, new_names


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Yıllık plan", "Yıllık plan"),
        ("Gelir/Gider: 2026", "Gelir-Gider- 2026"),
        ("[Taslak] plan?*", "Taslak plan"),
        ("'alıntı'", "alıntı"),
        ("İlçe belediyelerinin yıllık giderleri", "İlçe belediyelerinin yıllık"),
        ("x" * 40, "x" * 31),
        ("satır\nsonu", "satır sonu"),
        ("?", "Plan"),
        ("History", "History (2)"),
    ],
)
def test_a_name_is_made_one_that_excel_takes(wanted: str, name: str) -> None:
    assert new_names(["Plan"], {"Plan": wanted}) == {"Plan": name}


def test_names_that_would_be_alike_are_told_apart() -> None:
    names = new_names(["Costs", "Expenses", "giderler"], {"Costs": "Giderler", "Expenses": "GİDERLER"})

    assert names == {"Costs": "Giderler (2)", "Expenses": "GİDERLER"}


def test_long_names_stay_short_when_they_are_told_apart() -> None:
    names = new_names(["A", "B"], {"A": "x" * 31, "B": "x" * 31})

    assert names == {"A": "x" * 31, "B": "x" * 27 + " (2)"}


def test_names_given_by_programs_are_no_words() -> None:
    assert not any(map(is_word, ["Sheet1", "Tabelle 2", "Лист1", "2026"]))
    assert is_word("Costs")
    assert is_word("Sheet music")
