"""Formats that Word keeps apart for Latin and for Arabic letters: LibreOffice writes those of the letters at hand."""

import re

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.translated import translated
from translation_service.domain.languages import LanguagePair


def _written(properties: str, style: str, pair: LanguagePair) -> tuple[str, str]:
    """Return the formats of a run and of a style in a translation."""
    styled = f'<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr>{style}</w:rPr></w:style>'
    content = DocxFile(paragraph(run("نص Texto", properties))).with_part("styles", styled).build()
    parts = parts_of(translated(content, pair=pair).content)
    runs = re.findall("<w:r><w:rPr>(.*?)</w:rPr>", parts["word/document.xml"].decode())
    styles = next(part.decode() for name, part in parts.items() if "styles" in name)
    return runs[0], "".join(re.findall("<w:rPr>(.*?)</w:rPr>", styles)[-1:])


def test_latin_letters_take_over_the_formats_of_arabic_ones() -> None:
    to_turkish = LanguagePair(source="ar", target="tr")

    of_run, of_style = _written('<w:bCs/><w:szCs w:val="36"/><w:rtl/>', '<w:iCs/><w:szCs w:val="40"/>', to_turkish)

    assert of_run.startswith('<w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/>')
    assert of_style == '<w:i/><w:iCs/><w:sz w:val="40"/><w:szCs w:val="40"/>'


@pytest.mark.parametrize("properties", ['<w:sz w:val="20"/><w:szCs w:val="36"/><w:rtl/>', '<w:sz w:val="20"/>'])
def test_what_latin_letters_have_stays(properties: str) -> None:
    of_run, _ = _written(properties, "", LanguagePair(source="ar", target="tr"))

    assert '<w:sz w:val="20"/>' in of_run


def test_numbers_among_arabic_letters_look_as_they_did() -> None:
    of_run, _ = _written("<w:bCs/>", "", LanguagePair(source="ar", target="tr"))

    assert "<w:b/>" not in of_run


def test_styles_of_arabic_letters_take_over_those_of_latin_ones() -> None:
    _, of_style = _written("", '<w:b/><w:sz w:val="40"/>', LanguagePair(source="pt", target="ar"))

    assert of_style == '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>'
