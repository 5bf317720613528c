import codecs

import pytest

from tests.building.translated import sources, translated
from translation_service.documents.txt.document import decode
from translation_service.domain.errors import DocumentRefused


def test_line_ends_and_blank_lines_stay_as_they_are() -> None:
    content = b"  Dear Mayor,\r\n\r\n\tthe letter\n12.05.2026\rEnd"

    written = translated(content, file_name="letter.txt")

    assert written.content.decode() == "  §Dear §Mayor,\r\n\r\n\t§the §letter\n12.05.2026\r§End"
    assert (written.extension, written.media_type) == (".txt", "text/plain; charset=utf-8")


def test_a_byte_order_mark_is_kept() -> None:
    written = translated(codecs.BOM_UTF8 + "Sayın".encode(), file_name="letter.txt").content

    assert written == codecs.BOM_UTF8 + "§Sayın".encode()


@pytest.mark.parametrize(
    "content",
    [
        "Sayın Başkan".encode(),
        "\ufeffSayın Başkan".encode(),
        "\ufeffSayın Başkan".encode("utf-16-le"),
        "\ufeffSayın Başkan".encode("utf-16-be"),
    ],
)
def test_unicode_is_read(content: bytes) -> None:
    assert sources(content, "letter.txt") == ["Sayın Başkan"]


def test_the_turkish_windows_encoding_is_recognised() -> None:
    text = "Sayın Başkan, ağustos ayında kentimize geleceğiniz için mutluyuz. Görüşmek üzere, içten saygılarımızla."

    assert decode(text.encode("cp1254")) == text


def test_text_that_looks_like_a_tag_comes_back_as_it_was() -> None:
    assert translated(b"a <1>b</1> \\<2/>", lambda segment: segment.source, file_name="a.txt").content == (
        b"a <1>b</1> \\<2/>"
    )


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DocumentRefused):
        decode(b"\xff\xfe\x00")
    with pytest.raises(DocumentRefused):
        decode("\ufeffSayın\0Başkan".encode("utf-16-le"))
