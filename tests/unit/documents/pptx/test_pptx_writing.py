"""The presentation that comes back."""

from io import BytesIO

import pptx
import pytest

from tests.building.docx_files import parts_of
from tests.building.drawn_words import drawn_text_of, stretches_of
from tests.building.pptx_files import (
    PptxFile,
    friendship_presentation,
    link,
    paragraph,
    run,
    shape,
    slide_number,
    table,
    twice,
)
from tests.building.translated import PORTUGUESE_TO_TURKISH, translated
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument

SLIDE = "ppt/slides/slide8.xml"
TO_ARABIC = LanguagePair(source="pt", target="ar")


def write(target: str, *content: str, pair: LanguagePair = PORTUGUESE_TO_TURKISH) -> AssembledDocument:
    """Return a presentation of one paragraph with `target` as the translation of its only segment."""
    file = PptxFile().slide(shape(paragraph(*content)))
    return translated(file.build(), lambda _: target, file_name="a.pptx", pair=pair)


def slide(document: AssembledDocument) -> str:
    return parts_of(document.content)[SLIDE].decode()


def test_a_presentation_comes_back_translated_in_every_part() -> None:
    written = translated(friendship_presentation(), file_name="a.pptx")

    assert written.extension == ".pptx"
    found = [text for name in parts_of(written.content) for text in _texts(written.content, name)]
    assert len(found) == 18
    assert [text for text in found if "§" not in text] == []


def _texts(content: bytes, part: str) -> list[str]:
    if not part.endswith(".xml") or part.startswith("[") or "docProps" in part:
        return []
    return [text for text in drawn_text_of(content, part) if any(map(str.isalpha, text)) and "Click to" not in text]


def test_other_programs_open_what_was_written() -> None:
    opened = pptx.Presentation(BytesIO(translated(friendship_presentation(), file_name="a.pptx").content))

    first = opened.slides[0]
    assert first.shapes.title is not None
    assert first.shapes.title.text == "§Friendship §week"
    assert first.notes_slide.notes_text_frame is not None
    assert first.notes_slide.notes_text_frame.text == "§Greet §the §mayor §first."
    assert opened.core_properties.title == "§Sister §cities"


def test_formats_follow_their_words() -> None:
    written = write("Bonn <1>Belediye</1> Başkanı", run("Dear "), run("Mayor", 'b="1"'), run(" of Bonn"))

    assert stretches_of(written.content, SLIDE) == [[("Bonn ", ""), ("Belediye", "b=1"), (" Başkanı", "")]]


def test_a_link_follows_its_words_and_keeps_its_address() -> None:
    written = write("<1>Sayfamıza</1> bakın", run("See "), link("our page"))

    (linked, _) = stretches_of(written.content, SLIDE)[0]
    assert linked[0] == "Sayfamıza"
    assert 'r:id="rLink"' in linked[1]


def test_a_link_lost_in_translation_is_put_back_and_reported() -> None:
    written = write("Sayfamıza bakın", run("See "), link("our page"))

    assert "hlinkClick" in slide(written)
    assert [notice.code for notice in written.notices] == ["tag-restored"]


def test_what_a_link_shows_when_pointed_at_is_translated_where_the_link_went() -> None:
    file = PptxFile().slide(shape(paragraph(run("See "), link("our page", tooltip="Opens the page"))))

    written = translated(file.build(), file_name="a.pptx")

    assert 'tooltip="§Opens §the §page"' in slide(written)


def test_fields_tabs_and_breaks_stay() -> None:
    written = write("Bir<1/>iki<2/>üç <3/>", run("One\ttwo"), "<a:br/>", run("three "), slide_number())

    assert drawn_text_of(written.content, SLIDE) == ["Bir\tiki\nüç #"]


def test_the_language_of_translated_words_is_set_and_spelling_marks_go() -> None:
    written = slide(write("Sayın Başkan", run("Dear Mayor", 'lang="pt-PT" err="1" dirty="0"')))

    assert '<a:rPr lang="tr-TR"/>' in written


@pytest.mark.parametrize(
    ("target", "fit"),
    [
        ("Dostluk haftası", "90000"),
        ("Dostluk", "90000"),
        ("Uzun dostluklar haftasında", "68360"),
        ("Uzun " * 100, "25000"),
    ],
)
def test_words_stay_as_small_as_their_shapes_want_them_and_more_of_them_are_smaller(target: str, fit: str) -> None:
    file = PptxFile().slide(shape(paragraph(run("Friendship week")), fit='<a:normAutofit fontScale="90000"/>'))

    written = slide(translated(file.build(), lambda _: target, file_name="a.pptx"))

    assert f'<a:normAutofit fontScale="{fit}"/>' in written


def test_a_shape_that_exists_twice_is_written_twice() -> None:
    box = shape(paragraph(run("Harbour")))

    written = translated(PptxFile().slide(twice(box, box)).build(), file_name="a.pptx")

    assert drawn_text_of(written.content, SLIDE) == ["§Harbour", "§Harbour"]


def test_the_picture_kept_of_a_diagram_follows_it() -> None:
    written = translated(friendship_presentation(), file_name="a.pptx")

    texts = ["§Arrival", "§Dinner", "§Arrival"]
    assert drawn_text_of(written.content, "ppt/diagrams/data1.xml") == texts
    assert drawn_text_of(written.content, "ppt/diagrams/drawing1.xml") == texts


def test_prompts_nobody_sees_stay() -> None:
    written = translated(friendship_presentation(), file_name="a.pptx")

    layout = drawn_text_of(written.content, "ppt/slideLayouts/slideLayout1.xml")
    assert layout == ["Click to edit", "§Municipality §of §Ponte §Nova"]


def test_what_holds_no_text_comes_back_byte_for_byte() -> None:
    before = parts_of(friendship_presentation())
    after = parts_of(translated(friendship_presentation(), file_name="a.pptx").content)

    assert list(before) == list(after)
    for name in ("ppt/media/arms.png", "[Content_Types].xml", "_rels/.rels", "ppt/_rels/presentation.xml.rels"):
        assert before[name] == after[name]


def test_nothing_translated_gives_the_file_back() -> None:
    content = friendship_presentation()

    assert parts_of(translated(content, lambda _: "", file_name="a.pptx").content) == parts_of(content)


@pytest.mark.parametrize("kind", ["template", "slideshow"])
def test_templates_and_slide_shows_come_back_as_presentations(kind: str) -> None:
    content = PptxFile(kind=kind).slide(shape(paragraph(run("Dear Mayor")))).build()

    written = translated(content, file_name="a.potx")

    assert b"presentationml.presentation.main+xml" in parts_of(written.content)["[Content_Types].xml"]


def test_a_presentation_turns_for_a_language_that_runs_the_other_way() -> None:
    file = PptxFile(master=shape(paragraph(run("For official use")))).slide(
        shape(paragraph(run("Dear Mayor"), properties='<a:pPr algn="l"/>')), table((paragraph(run("Day")),))
    )

    written = translated(file.build(), file_name="a.pptx", pair=TO_ARABIC)

    parts = parts_of(written.content)
    assert b'<a:pPr algn="r" rtl="1"/>' in parts[SLIDE]
    assert b'<a:tblPr rtl="1"/>' in parts[SLIDE]
    styles = parts["ppt/slideMasters/slideMaster1.xml"]
    assert b'<p:titleStyle><a:lvl1pPr algn="ctr" rtl="1"/>' in styles
    assert b'<p:bodyStyle><a:lvl1pPr algn="r" rtl="1"/>' in styles
    assert b'<p:otherStyle><a:lvl1pPr algn="r" rtl="1"/>' in styles
    assert b'<a:lvl1pPr algn="r" rtl="1"/>' in parts["ppt/presentation.xml"]


def test_dates_that_powerpoint_writes_anew_are_in_the_language_of_the_translation() -> None:
    day = '<a:fld id="{1}" type="datetime4"><a:t>terça-feira, 12 de maio de 2026</a:t></a:fld>'
    content = PptxFile().slide(shape(paragraph(run("Plano"))), shape(paragraph(day), placeholder="dt")).build()

    written = parts_of(translated(content, file_name="a.pptx").content)[SLIDE].decode()
    unchanged = parts_of(translated(content, lambda segment: segment.source, file_name="a.pptx").content)[SLIDE]

    assert '<a:rPr lang="tr-TR"/><a:t>Salı, 12 de Mayıs de 2026</a:t></a:fld>' in written
    assert "terça-feira, 12 de maio de 2026" in unchanged.decode()
