"""What Word writes anew in a translation: fields when it opens one, dates that somebody picks."""

import pytest

from tests.building.docx_files import DocxFile, field, paragraph, parts_of, run
from tests.building.translated import translated

_CONTENTS = field("TOC \\o", run("Introdução"))


def _refreshed(*fields: str) -> tuple[bool, bool]:
    """Return whether all fields are refreshed, and whether the table of contents alone is."""
    content = DocxFile(*(paragraph(one) for one in fields)).with_part("settings").build()
    parts = parts_of(translated(content).content)
    return any(b"updateFields" in part for part in parts.values()), b'w:dirty="true"' in parts["word/document.xml"]


def test_all_fields_are_refreshed_where_their_words_are_translated_as_well() -> None:
    assert _refreshed(_CONTENTS, field("REF anexo \\h", run("Anexo A"))) == (True, False)


@pytest.mark.parametrize("instruction", ['IF 1 = 1 "a" "b"', "DOCPROPERTY Cliente", "INDEX \\e", "docvariable x"])
def test_the_contents_alone_are_where_others_would_say_the_words_of_the_source_again(instruction: str) -> None:
    assert _refreshed(_CONTENTS, field(instruction, run("a cidade"))) == (False, True)


def test_nothing_is_refreshed_without_contents() -> None:
    assert _refreshed(field("QUOTE a", run("a cidade"))) == (False, False)


def test_a_day_is_picked_in_the_language_of_the_translation() -> None:
    picker = (
        '<w:sdt><w:sdtPr><w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="pt-BR"/></w:date></w:sdtPr>'
        f"<w:sdtContent>{run('4 de maio')}</w:sdtContent></w:sdt>"
    )

    written = parts_of(translated(DocxFile(paragraph(run("Dia "), picker)).build()).content)["word/document.xml"]

    assert b'<w:lid w:val="tr-TR"/>' in written
