"""Words that only the formulas of a workbook say, and that their cells show."""

import pytest

from tests.building.docx_files import parts_of
from tests.building.translated import translated
from tests.building.xlsx_files import SheetFile, XlsxFile, formula
from translation_service.documents.xlsx.shown_words import shown_in


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ('IF(A1>0,"Paid","Not paid")', ("Paid", "Not paid")),
        ('"Total: "&TEXT(A1,"dd mmm")&" euros"', ("Total: ", " euros")),
        ('IFERROR(VLOOKUP("Water",A:B,2),"not found")', ("not found",)),
        ('_xlfn.IFS(A1="Open","Go on",A1="Shut","Stop here")', ("Go on", "Stop here")),
        ('SWITCH(A1,"aa","Kind one","bb","Kind two")', ("Kind one", "Kind two")),
        ('HYPERLINK("https://x.org/a b","See the page")', ("See the page",)),
        ('IF(OR(A1="Open",B1="Late"),CHOOSE(2,"One of them","Both"),"")', ("One of them", "Both")),
        ('MATCH(IF(A1,"Water","Roads"),B:B,0)', ()),
        ('"Open"=A1', ()),
        ('SUM({"Open","Shut"})&"/index.html"&"a@b.org"', ()),
        ('(1+2)&IF(A1,("It is so"),"x")', ("It is so",)),
    ],
)
def test_what_a_cell_may_show_is_told_from_what_its_formula_compares(written: str, words: tuple[str, ...]) -> None:
    assert shown_in(written) == words


def _workbook() -> bytes:
    formulas = {
        "B1": formula('IF(A1>1,"Paid","Not paid")', "Paid"),
        "B2": formula('COUNTIF(B1:B1,"paid")+IF(B1="Not paid",1,2)'),
        "B3": formula('"Sum: "&A1&" euros"', "Sum: 12 euros"),
    }
    return XlsxFile(SheetFile(name="Sheet1", cells={"A1": 12}, formulas=formulas)).build()


def _sheet(content: bytes) -> str:
    return "".join(part.decode() for name, part in parts_of(content).items() if "sheet" in name.rpartition("/")[2])


def test_words_that_formulas_show_are_translated_wherever_formulas_say_them() -> None:
    written = _sheet(translated(_workbook(), file_name="a.xlsx").content)

    assert '<f>IF(A1&gt;1,"§Paid","§Not §paid")</f><v>§Paid</v>' in written
    assert 'COUNTIF(B1:B1,"§Paid")+IF(B1="§Not §paid",1,2)' in written
    assert '<f>"§Sum: "&amp;A1&amp;" §euros"</f><v>§Sum: 12 §euros</v>' in written


def test_words_that_would_be_too_long_for_a_formula_stay() -> None:
    written = _sheet(translated(_workbook(), lambda _: "uzun " * 52, file_name="a.xlsx").content)

    assert '"Paid","Not paid"' in written
