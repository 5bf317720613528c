"""RTF files looked at before LibreOffice opens them."""

import pytest

from translation_service.documents.limits import Limits
from translation_service.documents.office.rich_text import inspect
from translation_service.domain.errors import DocumentRefused

PNG = b"89504e470d0a1a0a0000000d494844520000ea600000ea60"
HOSTILE = {
    "groups in groups": (b"{\\rtf1 " + b"{" * 1_000_000, "too-deep"),
    "closed groups in groups": (b"{\\rtf1 " + b"{\\b a" * 5_000 + b"}" * 5_000 + b"}", "too-deep"),
    "bytes that are not there": (rb"{\rtf1 \bin999999999 Words}", "damaged"),
    "fewer than no bytes": (rb"{\rtf1 \bin-5 Words}", "damaged"),
    "paragraphs without end": (b"{\\rtf1 " + b"\\par " * 70_000 + b"Words}", "too-many-blocks"),
    "one paragraph of signs": (b"{\\rtf1 \\pard\\par " + b"\\u8364?" * 6_000 + b"}", "too-many-rtf-signs"),
    "one line of signs": (b"{\\rtf1 " + b"\\'e9" * 6_000 + b"}", "too-many-rtf-signs"),
    "tabs without end": (b"{\\rtf1 " + b"\\tx9" * 16_000 + b" Words}", "too-many-rtf-styles"),
    "a row of cells": (b"{\\rtf1 \\trowd" + b"Cell\\cell " * 400 + b"\\row}", "too-long-rtf-row"),
    "borders of cells": (b"{\\rtf1 \\trowd" + b"\\cellx9" * 400 + b"Cell\\cell\\row}", "too-long-rtf-row"),
    "cells in a cell": (b"{\\rtf1 \\trowd" + b"Cell\\nestcell " * 400 + b"\\nestrow\\row}", "too-long-rtf-row"),
    "styles without end": (
        b"{\\rtf1{\\stylesheet" + b"{\\s1\\sbasedon2 A;}{\\*\\cs3 B;}" * 3_000 + b"}Words}",
        "too-many-rtf-styles",
    ),
    "bookmarks in one paragraph": (b"{\\rtf1 " + b"{\\*\\bkmkstart a}" * 600 + b"Words}", "too-many-rtf-objects"),
    "pictures as large as a house": (b"{\\rtf1 " + b"{\\pict\\pngblip " + PNG + b"}" * 20 + b"}", "too-many-pixels"),
    "a picture as large as a house": (
        b"{\\rtf1 {\\pict\\bin24 " + bytes.fromhex(PNG.decode()) + b"}}",
        "too-many-pixels",
    ),
    "a photograph as large as a house": (b"{\\rtf1 {\\pict\\jpegblip ffd8ffc0001108ea60ea60}}", "too-many-pixels"),
    "backslashes": (b"{\\rtf1 " + b"\\" * 4_000_000, "too-many-rtf-words"),
}


def refusal_of(content: bytes) -> str | None:
    try:
        inspect(content, Limits())
    except DocumentRefused as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_before_it_is_opened(name: str) -> None:
    content, code = HOSTILE[name]

    assert refusal_of(content) == code


def test_a_letter_passes_with_its_pictures_braces_and_bytes() -> None:
    letter = rb"{\rtf1{\fonttbl{\f0 Arial;}}{\pict\bin6 }}}{{{}\{not a group\} \'fdyi \u350?ey.\par\pard End.\par}"

    assert refusal_of(letter) is None


def test_pictures_of_many_dots_pass_where_their_bytes_explain_them() -> None:
    scans = b"{\\pict\\pngblip 89504e470d0a1a0a0000000d49484452000009b000000db4" + b"49" * 60_000 + b"}"

    assert refusal_of(b"{\\rtf1 " + scans * 20 + b"}") is None


def test_a_list_of_who_was_present_passes_with_its_empty_cells() -> None:
    row = rb"\trowd" + rb"\cellx9" * 31 + rb"\pard\intbl 1\cell Ana Silva\cell" + rb"\cell" * 29 + rb"\row"

    assert refusal_of(rb"{\rtf1 " + row * 300 + rb"}") is None


@pytest.mark.parametrize(
    "content",
    [
        # Sixty-three columns are the most that Word makes; a sheet that was pasted may have more.
        (rb"\trowd" + rb"\cellx9" * 63 + rb"\pard\intbl 12\cell" * 63 + rb"\row") * 100,
        (rb"\trowd" + rb"\cellx9" * 250 + rb"\pard\intbl 12\cell" * 250 + rb"\row") * 20,
        # Rows within a cell end before the row around them.
        rb"\trowd" + (rb"\pard\intbl\itap2 a\nestcell" * 60 + rb"{\*\nesttableprops\nestrow}") * 20 + rb"\cell\row",
        rb"{\stylesheet" + rb"{\s1\sbasedon0\snext1 A;}" * 4_000 + rb"}Words\par",
        # Paragraphs name their styles, and runs do.
        rb"{\stylesheet{\s1 A;}{\*\cs2 B;}}" + rb"\pard{\s1 Words {\cs2 of the council}\par}" * 6_000,
    ],
)
def test_wide_tables_and_many_styles_of_word_pass(content: bytes) -> None:
    assert refusal_of(rb"{\rtf1 " + content + rb"}") is None
