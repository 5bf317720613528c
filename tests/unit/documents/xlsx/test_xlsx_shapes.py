"""Formulas of a column, told once for all of its rows."""

import pytest

from translation_service.documents.xlsx.comparing import folded
from translation_service.documents.xlsx.formulas import Renames, constants_of, renamed
from translation_service.documents.xlsx.shapes import shape_of
from translation_service.documents.xlsx.shown_words import shown_words


@pytest.mark.parametrize(
    ("formula", "shape"),
    [
        ('IF(A12>5,"yes 5","no")', 'IF(A>,"yes 5","no")'),
        ('A7&" of 30 pieces"', 'A&" of 30 pieces"'),
        ('"He said ""5"""&B3', '"He said ""5"""&B'),
        ("'Sheet 3'!A4+1", "'Sheet 3'!A+"),
        ("LOG10(A10)", "LOG10(A)"),
        ('A1&"never closed 5', 'A&"never closed '),
    ],
)
def test_formulas_of_one_shape_differ_in_rows_alone(formula: str, shape: str) -> None:
    assert shape_of(formula) == shape


@pytest.mark.parametrize("row", [1, 20_000])
def test_each_row_says_what_its_column_says(row: int) -> None:
    formula = f'IF(A{row}>5,"open",TEXT(B{row},"0.00")&" closed")'

    assert constants_of(formula) == ("open", " closed")
    assert list(shown_words(formula)) == ["open", " closed"]


@pytest.mark.parametrize(
    ("formula", "now"),
    [
        ('IF(A5="open",1,2)', 'IF(A5="açık",1,2)'),
        ('IF(A5="shut",1,2)', 'IF(A5="shut",1,2)'),
        ('IF(LEFT(A5,4)="open",1,2)', 'IF(LEFT(A5,4)="açık",1,2)'),
        ('IF(left(A5,3)="open",1,2)', 'IF(left(A5,3)="açık",1,2)'),
        ('COUNTIF(Sheet2!A1:A9,"open")', "COUNTIF('Sayfa2'!A1:A9,\"açık\")"),
        ('COUNTIF(Sheet1!A1:A9,"shut")', 'COUNTIF(Sheet1!A1:A9,"shut")'),
        ('HYPERLINK("#Sheet2!A1","shut")', 'HYPERLINK("#\'Sayfa2\'!A1","shut")'),
    ],
)
def test_what_a_formula_says_follows_whatever_others_of_its_shape_were(formula: str, now: str) -> None:
    renames = Renames(sheets={folded("Sheet2"): "Sayfa2"}, words={folded("open"): "açık"})
    renamed('IF(A1="shut",1,2)', renames)

    assert renamed(formula, renames) == now
