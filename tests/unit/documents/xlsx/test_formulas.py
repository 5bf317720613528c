"""Names of sheets and columns in formulas."""

import pytest

from translation_service.documents.xlsx.formulas import Renames, calls_by_text, constants_of, renamed

RENAMES = Renames(
    sheets={"costs": "Giderler", "year plan": "Yıl planı", "it's": "O'nun", "jan": "Oca", "dec": "Ara"},
    columns={"table1": {"amount": "Tutar", "total amount": "Toplam [TL]", "q#1": "Ç1"}},
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Costs!A1+1", "Giderler!A1+1"),
        ("COSTS!$A$1:$B$2", "Giderler!$A$1:$B$2"),
        ("SUM('Year plan'!A1:B9)", "SUM('Yıl planı'!A1:B9)"),
        ("'it''s'!A1", "'O''nun'!A1"),
        ("SUM(Jan:Dec!B2)", "SUM('Oca:Ara'!B2)"),
        ("SUM('Jan:Dec'!B2)", "SUM('Oca:Ara'!B2)"),
        ("Costs!A1:Costs!B5", "Giderler!A1:Giderler!B5"),
        ("Costs!A1:'Year plan'!B5", "Giderler!A1:'Yıl planı'!B5"),
        ("'year plan'!#REF!", "'Yıl planı'!#REF!"),
        ("Table1[Amount]", "Table1[Tutar]"),
        ("SUM(Table1[[#This Row],[Amount]])", "SUM(Table1[[#This Row],[Tutar]])"),
        ("Table1[[Amount]:[Total Amount]]", "Table1[[Tutar]:[Toplam '[TL']]]"),
        ("Table1[@Amount]", "Table1[@Tutar]"),
        ("Table1[@[Total Amount]]", "Table1[@[Toplam '[TL']]]"),
        ("Table1[q'#1]", "Table1[Ç1]"),
        ("Table1[[#This Row],Total Amount]", "Table1[[#This Row],Toplam '[TL']]"),
        # Nobody closed the inner one.
        ('Table1[[#This Row],["Amount"]', 'Table1[[#This Row],["Amount"]'),
    ],
)
def test_names_follow(before: str, after: str) -> None:
    assert renamed(before, RENAMES) == after


@pytest.mark.parametrize(
    "formula",
    [
        'IF(A1="Costs!A1","Table1[Amount]","say ""Costs!""")',
        "[1]Costs!A1",
        "'[Book.xlsx]Costs'!A1",
        "'C:\\files\\[Book.xlsx]Year plan'!A1",
        "#REF!+Other!A1",
        "MyCosts!A1",
        "Table2[Amount]",
        "Table1[#All]",
        "Table1[]",
        "Table1[",
        "'unfinished",
        '"unfinished',
        "Costs+A1",
    ],
)
def test_everything_else_stays(formula: str) -> None:
    assert renamed(formula, RENAMES) == formula


def test_columns_are_known_by_the_table_a_formula_stands_in() -> None:
    assert renamed("[Amount]*2", RENAMES, own_table="Table1") == "[Tutar]*2"


def test_a_formula_is_not_read_for_ever() -> None:
    for sign in ("'", '"', "[", "a", "!"):
        hostile = sign * 19_000 + "!"
        assert renamed(hostile, RENAMES)


def test_words_in_quotes_are_found() -> None:
    assert list(constants_of('IF(A1="Open","say ""no""","12")&\'a "b"\'!C1')) == ["Open", 'say "no"']


def test_addresses_made_from_text_are_noticed() -> None:
    assert calls_by_text('SUM(indirect ("A"&1))')
    assert not calls_by_text("SUM(A1)")
