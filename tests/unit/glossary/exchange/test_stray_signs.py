"""XML as other programs leave it: control characters, references to them, a wrong word for its encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.exchange.stray_signs import cleaned, without_stray_signs
from glossary.exchange.tbx_files import read_tbx

TBX = (
    '<?xml version="1.0" encoding="{encoding}"?><martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig>'
    '<term>ker{sign}b</term></tig></langSet><langSet xml:lang="tr"><tig><term>bordür</term></tig></langSet></termEntry>'
    "</body></text></martif>"
)
PIECES = st.lists(
    st.sampled_from(
        [b"&", b"#", b"x1f", b"&#31;", b"&#x1F;", b";", b"&#9;", b"a", b"\x03", b"&amp;", b"&#x41;", b"\n"]
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"<a>b&#x1F;c&#31;d&#x0001f;e\x1ff</a>", b"<a>bcdef</a>"),
        (b"<a>b&#x1e;c\x1ed</a>", b"<a>b-c-d</a>"),
        (b"<a>b&#11;c\x0bd</a>", b"<a>b c d</a>"),
        (b"<a>&#0;&#xD83D;&#xFFFF;&#x110000;</a>", b"<a></a>"),
        (b"<a>&#9;&#x20;&#233;&#x1F600;&amp;#x1F;</a>", b"<a>&#9;&#x20;&#233;&#x1F600;&amp;#x1F;</a>"),
        (b"\n <?xml version='1.0' encoding='UTF-16'?><a/>", b"<?xml version='1.0' encoding='utf-8'?><a/>"),
        (b"PK\x03\x04", b"PK\x03\x04"),
        ("\ufeff<a>\x1f</a>".encode("utf-16-le"), "\ufeff<a>\x1f</a>".encode("utf-16-le")),
        (b"", b""),
    ],
)
def test_signs_without_a_place_in_xml_are_left_out(written: bytes, read: bytes) -> None:
    assert without_stray_signs(written) == read


@given(PIECES)
def test_it_is_all_one_where_a_file_is_parted(pieces: list[bytes]) -> None:
    assert b"".join(cleaned([b"<a>", *pieces])) == without_stray_signs(b"".join([b"<a>", *pieces]))


@pytest.mark.parametrize(("sign", "encoding"), [("&#x1F;", "UTF-8"), ("\x1f", "UTF-8"), ("", "utf-16")])
def test_a_glossary_with_such_signs_is_read(sign: str, encoding: str) -> None:
    (term,) = read_tbx(TBX.format(sign=sign, encoding=encoding).encode()).terms

    assert (term.source, term.target) == ("kerb", "bordür")
