"""Words with a reading over them, as Japanese and Chinese letters have them."""

from tests.building.docx_files import DocxFile, paragraph, parts_of, ruby, run
from tests.building.docx_words import text_of
from tests.building.translated import sources, translated


def letter(*content: str) -> bytes:
    return DocxFile(paragraph(*content)).build()


def test_words_under_a_reading_belong_to_their_sentence() -> None:
    assert sources(letter(run("Dear "), ruby("teacher", run("Sensei")), run(","))) == [
        "teacher",
        "Dear <1>Sensei</1>,",
    ]


def test_words_and_their_reading_are_both_translated() -> None:
    written = translated(letter(run("Dear "), ruby("teacher", run("Sensei")))).content

    body = parts_of(written)["word/document.xml"].decode()
    assert text_of(written) == ["§Dear §teacher§Sensei"]
    assert body.index("<w:rubyPr>") < body.index("<w:rt>") < body.index("§teacher") < body.index("<w:rubyBase>")


def test_words_under_a_reading_keep_their_look() -> None:
    bold = "<w:b/>"

    written = translated(letter(run("Dear "), ruby("teacher", run("Sensei", bold)))).content

    body = parts_of(written)["word/document.xml"].decode()
    assert "<w:b/>" in body.partition("<w:rubyBase>")[2].partition("§Sensei")[0]


def test_words_squeezed_into_a_width_get_the_room_they_need() -> None:
    written = translated(letter(run("氏名", '<w:fitText w:val="1680" w:id="1"/>'))).content

    assert "fitText" not in parts_of(written)["word/document.xml"].decode()
