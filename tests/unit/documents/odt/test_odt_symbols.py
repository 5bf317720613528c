"""Signs of symbol fonts in OpenDocument texts: no words, and not for engines."""

import pytest

from tests.building.docx_files import parts_of
from tests.building.odt_files import automatic, odt, p, span
from tests.building.translated import sources, translated

_STYLES = (
    '<style:font-face style:name="F1" svg:font-family="&apos;Wingdings 2&apos;"/>'
    + automatic("Named", 'style:font-name="F1"')
    + automatic("Own", 'fo:font-family="Webdings"')
    + automatic("Heir", 'fo:font-weight="bold"', parent="Own")
    + automatic("Words", 'fo:font-family="Arial"')
)


@pytest.mark.parametrize("style", ["Named", "Own", "Heir"])
def test_a_sign_of_a_symbol_font_is_a_tag_and_stays(style: str) -> None:
    content = odt(p("Sim ", span("R", style), " ou não"), styles=_STYLES)

    assert sources(content, "a.odt") == ["Sim <1/> ou não"]
    written = parts_of(translated(content, file_name="a.odt").content)["content.xml"].decode()
    assert f'§Sim <text:span text:style-name="{style}">R</text:span> §ou §não' in written


def test_words_and_letters_of_other_fonts_are_words() -> None:
    assert sources(odt(p("Sim ", span("R", "Words"), " fim"), styles=_STYLES), "a.odt") == ["Sim <1>R</1> fim"]
    assert sources(odt(p(span("Palavras", "Own"), " fim"), styles=_STYLES), "a.odt") == ["Palavras <1>fim</1>"]
