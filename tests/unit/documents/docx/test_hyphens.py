"""Hyphens that never break, or break where a line needs it: they are letters of their words, and no tags."""

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.translated import parsed, sources, translated

_NO_BREAK = "<w:r><w:noBreakHyphen/></w:r>"
_SOFT = "<w:r><w:softHyphen/></w:r>"
_MAIN = "word/document.xml"


def test_words_with_such_hyphens_are_whole() -> None:
    file = DocxFile(paragraph(run("As regras COVID"), _NO_BREAK, run("19 da muni"), _SOFT, run("cipalidade"))).build()

    assert sources(file) == ["As regras COVID\u201119 da muni\u00adcipalidade"]
    assert [segment.plain for segment in parsed(file).segments] == ["As regras COVID-19 da municipalidade"]


def test_hyphens_are_written_as_word_writes_them() -> None:
    file = DocxFile(paragraph(run("As regras COVID"), _NO_BREAK, run("19 da muni"), _SOFT, run("cipalidade"))).build()

    written = parts_of(translated(file).content)[_MAIN].decode()

    assert written.count("<w:noBreakHyphen/>") == written.count("<w:softHyphen/>") == 1
    assert "COVID</w:t><w:noBreakHyphen/><w:t" in written


def test_a_hyphen_keeps_the_format_of_its_word() -> None:
    bold = _NO_BREAK.replace("<w:noBreak", "<w:rPr><w:b/></w:rPr><w:noBreak")
    file = DocxFile(paragraph(run("As regras "), run("COVID", "<w:b/>"), bold, run("19", "<w:b/>"), run(" de hoje")))

    assert sources(file.build()) == ["As regras <1>COVID\u201119</1> de hoje"]
