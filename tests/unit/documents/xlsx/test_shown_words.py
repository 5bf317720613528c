"""Words in quotes that a formula shows, told apart from those it compares, looks for or is told."""

import pytest

from tests.building.docx_files import parts_of
from tests.building.translated import parsed, sources, targets, translated
from tests.building.xlsx_files import SheetFile, XlsxFile, formula
from translation_service.documents.limits import Limits
from translation_service.documents.writing import assemble_document
from translation_service.documents.xlsx.shown_words import said_anew, shown_words
from translation_service.domain.languages import LanguagePair

WANTED = Limits(translate_formula_words=True)


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

    content = XlsxFile(sheet).build()
    done = translated(content, lambda segment: turkish[segment.source], file_name="a.xlsx", limits=WANTED)

    written = parts_of(done.content)["xl/worksheets/sheet1.xml"].decode()
    assert 'IF(A1&gt;0,"Ödendi","Açık")&amp;" eden: "&amp;C1</f>' in written
    assert 'COUNTIF(B1:B2,"Ödendi")' in written
    assert "Ödendi eden: Ali" in written
    assert "Açık eden: Ece" in written


def test_words_that_formulas_show_are_read_where_a_setting_says_so() -> None:
    showing = {"B1": formula('HYPERLINK("https://a.example/go","Go on")'), "B2": formula('" after "&C2&" years"')}
    sheet = SheetFile(name="Sheet1", cells={"A1": "Open"}, formulas=showing)
    calling = SheetFile(name="Sheet1", cells={"A1": "x"}, formulas={**showing, "B3": formula("INDIRECT(B2)")})
    shown, called = (parsed(XlsxFile(one).build(), "a.xlsx", limits=WANTED) for one in (sheet, calling))

    assert [segment.source for segment in shown.segments] == ["Open", "Go on", "after", "years"]
    assert list(shown.notices) == []
    assert [segment.source for segment in called.segments] == ["x"]
    assert [notice.code for notice in called.notices] == ["hidden-words-in-formulas"]
    assert sources(XlsxFile(sheet).build(), "a.xlsx") == ["Open"]


@pytest.mark.parametrize("was_wanted", [True, False])
def test_a_workbook_is_written_as_it_was_read(*, was_wanted: bool) -> None:
    sheet = SheetFile(name="Sheet1", cells={"A1": "Open"}, formulas={"B1": formula('"Total: "&C1')})
    content = XlsxFile(sheet).build()
    read = parsed(content, "a.xlsx", limits=Limits(translate_formula_words=was_wanted))

    done = assemble_document(
        content,
        file_name="a.xlsx",
        segments=targets(read, lambda segment: f"§{segment.source}"),
        pair=LanguagePair(source="pt", target="tr"),
        limits=Limits(translate_formula_words=not was_wanted),
    )

    written = parts_of(done.content)["xl/worksheets/sheet1.xml"].decode()
    assert ('"§Total: "&amp;C1' in written) is was_wanted
    assert ('"Total: "&amp;C1' in written) is not was_wanted
