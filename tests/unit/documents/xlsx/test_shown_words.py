"""Words in quotes that a formula shows, told apart from those it compares, looks for or is told."""

import pytest

from tests.building.docx_files import parts_of
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile, formula
from translation_service.documents.xlsx.shown_words import said_anew, shown_words


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ('"Total: "&A1', ["Total: "]),
        ('IF(A1="yes","Paid","Not ""paid""")', ["Paid", 'Not "paid"']),
        ('IF(AND(A1="x y",B1>5),IF(B1="none","Late","In time"),"")', ["Late", "In time"]),
        ('HYPERLINK("https://a.example/"&A1,"Go on")', ["Go on"]),
        ('_xlfn.IFS(A1="aa","One",TRUE,"Two")', ["One", "Two"]),
        ('_xlfn.SWITCH(A1,"aa","One","bb","Two","Other")', ["One", "Two", "Other"]),
        ('_xlfn.SWITCH(A1,"aa","One","bb","Two")', ["One", "Two"]),
        ('CHOOSE(A1,"Spring","Autumn")', ["Spring", "Autumn"]),
        ('LOOKUP(A1,{0,50},{"Failed","Passed"})', ["Failed", "Passed"]),
        ('_xlfn.TEXTJOIN(" and ",TRUE,"Porto",A1)', [" and ", "Porto"]),
        ('UPPER("Sum")&TEXT(A1,"0 ""days""")', ["Sum"]),
        ('("Sum of "&\'My "own" sheet\'!A1)', ["Sum of "]),
        ('IFERROR(VLOOKUP("Sum",A:B,2),"Not found")', ["Not found"]),
        ('"Sum"&Table1[[#This Row],["Amount"]]', ["Sum"]),
    ],
)
def test_what_a_formula_shows(shown: str, words: list[str]) -> None:
    assert list(shown_words(shown)) == words


@pytest.mark.parametrize(
    "formula",
    [
        'A1="Open"',
        'COUNTIF(A:A,"Open")',
        'A1&"x"="Open"',
        'HYPERLINK("#Plan!A1")',
        '"#Plan!A1"',
        'A1&" - "&"§"',
        'INDIRECT("Plan!A1")',
        'IF("unfinished","Open"',
        '"' + "a " * 20_001 + '"',
        "(" * 200 + '"Open"' + ")" * 200,
    ],
)
def test_what_it_does_not_show(formula: str) -> None:
    assert list(shown_words(formula)) == []


@pytest.mark.parametrize(
    ("result", "formula", "after"),
    [
        ("Total: 5", '"Total: "&A1', "Toplam: 5"),
        ("5 in total", 'A1&" in total"', "5 in total"),
        ("November: No", '"November: "&IF(A1="x","No","Yes")', "November: Hayır"),
        ("No", 'IF(A1="x","No","Yes")', "Hayır"),
        ("Total: Yes - 5", '"Total: "&A1&" - "&B1', "Toplam: Evet - 5"),
        ("Yes No", 'A1&" "&B1', "Evet Hayır"),
    ],
)
def test_a_remembered_result_is_said_anew(result: str, formula: str, after: str) -> None:
    assert said_anew(result, formula, {"Total: ": "Toplam: ", "No": "Hayır", "Yes": "Evet"}) == after


def test_formulas_and_what_they_gave_are_translated_and_what_compares_with_them_follows() -> None:
    shown = {
        "B1": '<f t="shared" si="0" ref="B1:B2">IF(A1&gt;0,"Paid","Open")&amp;" by "&amp;C1</f><v>Paid by Ali</v>',
        "B2": '<f t="shared" si="0"/><v>Open by Ece</v>',
        "B3": formula('COUNTIF(B1:B2,"Paid")'),
    }
    sheet = SheetFile(name="Sheet1", cells={}, formulas=shown)
    turkish = {"Paid": "Ödendi", "Open": "Açık", "by": "eden:"}

    done = translated(XlsxFile(sheet).build(), lambda segment: turkish[segment.source], file_name="a.xlsx")

    written = parts_of(done.content)["xl/worksheets/sheet1.xml"].decode()
    assert 'IF(A1&gt;0,"Ödendi","Açık")&amp;" eden: "&amp;C1</f>' in written
    assert 'COUNTIF(B1:B2,"Ödendi")' in written
    assert "Ödendi eden: Ali" in written
    assert "Açık eden: Ece" in written
