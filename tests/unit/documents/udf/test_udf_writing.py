"""The Word file that comes back for a UDF file."""

from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.docx_files import png
from tests.building.docx_words import text_of, words_of
from tests.building.thoroughness import examples
from tests.building.translated import marked, translated
from tests.building.udf_files import UdfFile, cell, petition, table
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Segment

TURKISH_TO_ENGLISH = LanguagePair(source="tr", target="en")


def written(content: bytes, *, pair: LanguagePair = TURKISH_TO_ENGLISH, is_marked: bool = True) -> bytes:
    translate = marked if is_marked else _same
    return translated(content, translate, file_name="dilekce.udf", pair=pair).content


def opened(content: bytes, **options: Any) -> Any:
    return docx.Document(BytesIO(written(content, **options)))


def test_every_visible_word_is_translated() -> None:
    result = translated(petition(), file_name="dilekce.udf", pair=TURKISH_TO_ENGLISH)

    parts = ["word/header1.xml", "word/document.xml", "word/footer1.xml"]
    words = [word for part in parts for line in text_of(result.content, part) for word in line.split()]
    assert result.extension == ".docx"
    assert {word for word in words if not word.startswith("§")} <= {":"}
    assert len(words) == 20


def test_an_untranslated_file_keeps_its_words_and_their_looks() -> None:
    document = opened(petition(), is_marked=False)

    title, letter, dated, item = document.paragraphs[:4]
    assert (title.text, title.alignment) == ("DİLEKÇE", WD_ALIGN_PARAGRAPH.CENTER)
    assert (title.runs[0].bold, title.runs[0].font.size) == (True, Pt(16))
    assert letter.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert [(run.text, bool(run.bold)) for run in letter.runs] == [
        ("Sayın ", False),
        ("Başkan", True),
        (", dilekçemiz ektedir. Gereğini arz ederiz.", False),
    ]
    assert dated.text == "Tarih\t: 12.03.2024"
    assert item._p.pPr.numPr is not None
    assert document.sections[0].header.paragraphs[0].text == "T.C. ÖRNEK BELEDİYESİ"
    assert document.sections[0].footer.paragraphs[0].text == "Belediye Sarayı"
    assert [cell.text for cell in document.tables[0].rows[0].cells] == ["Ad", "Soyad"]
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_letters_keep_every_look() -> None:
    file = UdfFile()
    looks = {"italic": "true", "underline": "true", "strikethrough": "true", "superscript": "true"}
    content = file.build(
        file.paragraph(file.span("Renkli", foreground="-65536", background="-256", family="Arial", size="9", **looks))
    )

    (run,) = opened(content).paragraphs[0].runs

    font = run.font
    assert (font.italic, font.underline, font.strike, font.superscript) == (True, True, True, True)
    assert (font.name, font.size, font.color.rgb) == ("Arial", Pt(9), RGBColor(0xFF, 0, 0))
    assert run._r.rPr.find(qn("w:shd")).get(qn("w:fill")) == "FFFF00"


def test_lists_count_by_themselves_and_keep_their_signs() -> None:
    file = UdfFile()
    kinds = ["NUMBER_TYPE_ROMAN_BIG_DOT", "NUMBER_TYPE_CHAR_SMALL_PARANTHESE"]
    items = [
        file.paragraph(file.span(f"Madde {number}"), Numbered="true", NumberType=kind, ListId=str(number))
        for number, kind in enumerate(kinds)
    ]
    bullet = file.paragraph(file.span("Ok"), Bulleted="true", BulletType="BULLET_TYPE_ARROW", ListId="9")

    document = opened(file.build(*items, bullet))

    numbers = {one.pPr.numPr.numId.val for one in document.element.body.iter(qn("w:p")) if one.pPr is not None}
    numbering = document.part.numbering_part.element
    described = {one.get(qn("w:abstractNumId")): one[0] for one in numbering.iter(qn("w:abstractNum"))}
    signs = [
        (
            described[str(number)].find(qn("w:numFmt")).get(qn("w:val")),
            described[str(number)].find(qn("w:lvlText")).get(qn("w:val")),
        )
        for number in sorted(numbers)
    ]
    assert signs == [("upperRoman", "%1."), ("lowerLetter", "%1)"), ("bullet", "➢")]


def test_cells_span_as_they_did() -> None:
    file = UdfFile()
    content = file.build(
        table(
            (cell(file.paragraph(file.span("Başlık")), colspan="2"),),
            (
                cell(file.paragraph(file.span("Sol")), rowspan="2"),
                cell(file.paragraph(file.span("Üst")), bgColor="-256", vAlign="middle"),
            ),
            (cell(file.paragraph(file.span("Alt"))),),
            columnSpans="100,200",
        )
    )

    (made,) = opened(content, is_marked=False).tables

    assert [[one.text for one in row.cells] for row in made.rows] == [
        ["Başlık", "Başlık"],
        ["Sol", "Üst"],
        ["Sol", "Alt"],
    ]
    assert made.rows[1].cells[0]._tc is made.rows[2].cells[0]._tc


def test_pictures_page_breaks_and_page_numbers_come_along() -> None:
    file = UdfFile()
    content = file.build(
        file.paragraph(file.span("Resim: "), file.image(png(), width="60", height="60")),
        f"<page-break>{file.paragraph(file.span('Yeni sayfa'))}</page-break>",
        '<footer pageNumber-spec="BSP32_40" pageNumber-foreStr="Sayfa "></footer>',
    )

    document = opened(content)

    assert document.inline_shapes[0].width == Pt(60)
    assert document.paragraphs[1].paragraph_format.page_break_before is True
    footer = document.sections[0].footer._element
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == ["PAGE"]
    assert "§Sayfa" in document.sections[0].footer.paragraphs[0].text


def test_the_language_is_that_of_the_translation_and_an_arabic_one_runs_from_the_right() -> None:
    english = written(petition())
    arabic = docx.Document(BytesIO(written(petition(), pair=LanguagePair(source="tr", target="ar"))))

    language = docx.Document(BytesIO(english)).styles.element.find(".//" + qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"
    assert all(one._p.pPr.find(qn("w:bidi")) is not None for one in arabic.paragraphs[:4])
    assert arabic.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None


_TEXTS = st.text(alphabet="abÇğıİö 😀<>&\t.,/\\19", min_size=1, max_size=10)
_LOOKS = st.sampled_from([{}, {}, {"bold": "true"}, {"italic": "true", "size": "20"}, {"foreground": "-65536"}])


@settings(max_examples=examples(25))
@given(st.lists(st.lists(st.tuples(_TEXTS, _LOOKS), min_size=1, max_size=5), min_size=1, max_size=4))
def test_a_file_rebuilt_from_its_own_words_is_the_same_to_its_reader(paragraphs: list[Any]) -> None:
    file = UdfFile()
    end = file.paragraph(file.span("Son"))
    elements = [file.paragraph(*(file.span(text, **looks) for text, looks in spans)) for spans in paragraphs]
    content = file.build(end, *elements)

    shown = [" ".join("".join(text for text, _ in spans).split()) for spans in paragraphs]
    untouched = translated(content, lambda _: "", file_name="a.udf", pair=TURKISH_TO_ENGLISH).content

    assert text_of(untouched) == ["Son", *(text for text in shown if text)]
    assert words_of(written(content, is_marked=False)) == words_of(untouched)


def _same(segment: Segment) -> str:
    return segment.source


def test_words_that_look_alike_are_one_run_though_each_is_a_stretch_of_its_own() -> None:
    file = UdfFile()
    spans = (file.span("Sayın "), file.span("Başkan, "), file.span("ekli", bold="true"), file.span("dir."))

    found = opened(file.build(file.paragraph(*spans)), is_marked=False)

    runs = [(run.text, bool(run.bold)) for run in found.paragraphs[0].runs]
    assert runs == [("Sayın Başkan, ", False), ("ekli", True), ("dir.", False)]
