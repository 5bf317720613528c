"""What Word writes as letters before the words of items, and signs of symbol fonts, in pages."""

import pytest

from tests.building.translated import sources, translated

_GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"


def item(sign: str) -> bytes:
    return f"<html><body><p class=MsoListParagraph>{sign}Obras na rua</p></body></html>".encode()


@pytest.mark.parametrize(
    "sign",
    [
        f"<span style='font-family:Symbol'>·{_GAP}</span>",
        f"<SPAN style='font-family:\"Courier New\"'>o{_GAP}</SPAN>",
        f"<span style='font-family:Wingdings'>&sect;{_GAP}</span>",
        f"<b>2.1.{_GAP}</b>",
        f"iv){_GAP}",
        f"–{_GAP}",
        "<span style='font-family:\"Wingdings 2\"'>R</span> ",
        "<font face=Webdings>a</font>",
    ],
)
def test_signs_of_items_and_of_symbol_fonts_are_no_words_and_stay(sign: str) -> None:
    content = item(sign)

    assert sources(content, "a.html") == ["Obras na rua"]
    assert item(sign).decode().replace("Obras na rua", "§Obras §na §rua").partition("<body>")[2] in (
        translated(content, file_name="a.html").content.decode()
    )


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("<span style='font-family:Symbol'>a</span> ", "<1>a</1> Obras na rua"),
        ("<span style='font-family:\"Segoe UI Symbol\"'>É</span> ", "<1>É</1> Obras na rua"),
        (f"Artigo 1.{_GAP}", "Artigo 1.<1>\xa0\xa0\xa0 </1>Obras na rua"),
        (f"<b>1.{_GAP}Em</b> ", "<1>1.<2>\xa0\xa0\xa0 </2>Em</1> Obras na rua"),
    ],
)
def test_words_before_a_gap_and_letters_of_other_fonts_are_words(words: str, source: str) -> None:
    assert sources(item(words), "a.html") == [source]


def test_a_sign_among_words_is_a_tag() -> None:
    page = item("Sim <span style='font-family:Wingdings'>þ</span> ou não: ")

    assert sources(page, "a.html") == ["Sim <1/> ou não: Obras na rua"]
