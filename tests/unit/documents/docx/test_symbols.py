"""Signs that only their font makes what they are: boxes to tick, arrows, hands."""

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.translated import sources, translated

_WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'


@pytest.mark.parametrize(("sign", "properties"), [("\uf0a8", ""), ("\uf071\uf0a8", _WINGDINGS), ("q", _WINGDINGS)])
def test_a_symbol_is_nothing_to_translate_and_stays_where_it_is(sign: str, properties: str) -> None:
    content = DocxFile(paragraph(run("I agree "), run(sign, properties), run(" or do not agree."))).build()

    assert sources(content) == ["I agree <1/> or do not agree."]
    assert f">{sign}</w:t>" in parts_of(translated(content).content)["word/document.xml"].decode()


def test_words_in_a_font_without_letters_are_words() -> None:
    content = DocxFile(paragraph(run("We all agree.", _WINGDINGS))).build()

    assert sources(content) == ["We all agree."]
