"""What Outlook writes as letters in the pages of its messages."""

import struct

import pytest

from tests.building.mail_files import msg
from tests.building.translated import parsed, sources
from translation_service.domain.segments import Place

_GAP = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>"


def segments(page: str) -> list[tuple[Place, str]]:
    found = parsed(msg(html=f"<html><body>{page}</body></html>".encode()), "a.msg").segments
    return [(segment.place, segment.source) for segment in found[1:]]


@pytest.mark.parametrize(
    "sign",
    [
        f"<![if !supportLists]><b><span style='mso-list:Ignore'>·{_GAP}</span></b><![endif]>",
        f"<span style='font-family:\"Courier New\"'>o{_GAP}</span>",
        f"<span style='font-family:Wingdings'>&sect;{_GAP}</span>",
    ],
)
def test_a_dot_of_word_makes_an_item(sign: str) -> None:
    assert segments(f"<p style='margin-left:72.0pt'>{sign}Obras na <b>rua</b></p>") == [
        (Place.LIST, "Obras na <1>rua</1>")
    ]


@pytest.mark.parametrize("number", ["1.", "a)", "2.1."])
def test_a_number_of_word_stays_before_the_words_at_one_blank(number: str) -> None:
    for written in (f"<span style='mso-list:Ignore'>{number}{_GAP}</span>", f"{number}{_GAP}"):
        assert segments(f"<p>{written}Obras na rua</p>") == [(Place.BODY, f"{number} Obras na rua")]


def test_a_dot_in_words_without_a_page_makes_an_item() -> None:
    rich = rb"{\rtf1\ansicpg1254 Obras:\par{\pntext\f1\'b7\tab}Na rua\par}"
    packed = struct.pack("<II4sI", len(rich) + 12, len(rich), b"MELA", 0) + rich

    for content in (msg(rtf=packed), msg(body="Obras:\r\n•\tNa rua\r\n")):
        found = parsed(content, "a.msg").segments[1:]
        assert [(one.place, one.source) for one in found] == [(Place.BODY, "Obras:"), (Place.LIST, "Na rua")]


def test_letters_of_wingdings_are_the_signs_they_show() -> None:
    page = '<p>Sim <span style="font-family:Wingdings">&thorn;</span> ou <font face="Wingdings">o</font> não</p>'

    assert segments(page) == [(Place.BODY, "Sim ☑ ou ☐ não")]
    assert segments('<p>Até já <span style="font-family:Wingdings">J</span></p>') == [(Place.BODY, "Até já ☺")]
    assert segments('<p>Obras J <span style="font-family:Arial">J</span></p>') == [(Place.BODY, "Obras J J")]


def test_a_page_in_utf_8_is_read_so_whatever_code_page_outlook_names() -> None:
    page = "<p>Yol onarımı için başvuru</p>".encode()

    assert sources(msg(html=page, code_page=1254), "a.msg")[1:] == ["Yol onarımı için başvuru"]
    assert sources(msg(html=page.decode().encode("cp1254"), code_page=1254), "a.msg")[1:] == [
        "Yol onarımı için başvuru"
    ]
