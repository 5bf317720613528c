"""Fields: results Word works out stand among the words as one tag that reads as what a reader sees."""

from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

from tests.building.docx_files import DocxFile, field, image, note_reference, paragraph, parts_of, run, text_box
from tests.building.docx_words import text_of
from tests.building.translated import parsed, sources, translated
from translation_service.domain.inline import TagKind
from translation_service.domain.segments import Segment

TAB = "<w:r><w:tab/></w:r>"
HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"


def read(*content: str) -> list[tuple[str, str]]:
    """Return the segments of a document whose body is one paragraph, as written and as an engine reads them."""
    document = parsed(DocxFile(paragraph(*content)).with_image().build())
    return [(segment.source, segment.plain) for segment in document.segments]


def simple_field(instruction: str, *result: str) -> str:
    return f'<w:fldSimple w:instr=" {escape(instruction, {chr(34): "&quot;"})} ">{"".join(result)}</w:fldSimple>'


@pytest.mark.parametrize(
    ("instruction", "result"),
    [
        ("PAGE", "3"),
        ("NUMPAGES \\* MERGEFORMAT", "3"),
        ("SEQ Figura \\* ARABIC", "3"),
        ("REF anexo \\h", "Anexo A"),
        ("PAGEREF anexo", "iv"),
        ('DATE \\@ "d MMMM yyyy"', "12 maio 2026"),
        ("CITATION Silva", "(Silva, 2020)"),
        ("TEMPLATE", "Carta oficial.dotx"),
    ],
)
@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_value_reads_as_its_result(kind: Callable[..., str], instruction: str, result: str) -> None:
    content = (run("Veja "), kind(instruction, run(result)), run(" do documento."))

    assert read(*content) == [("Veja <1/> do documento.", f"Veja {result} do documento.")]
    document = parsed(DocxFile(paragraph(*content)).build())
    assert [(tag.kind, tag.spoken) for tag in document.segments[0].tags] == [(TagKind.FIELD, result)]


def test_a_result_in_several_runs_reads_as_one() -> None:
    result = (run("Anexo"), TAB, run("4", "<w:b/>"), HYPHEN, run("A"))

    assert read(run("Veja "), field("REF anexo", *result), run(".")) == [("Veja <1/>.", "Veja Anexo 4-A.")]


def test_only_the_result_of_a_nested_field_is_read() -> None:
    nested = field("REF anexo", run("Anexo "), field("SEQ anexo", run("2")))

    assert read(run("Veja "), nested, run(".")) == [("Veja <1/>.", "Veja Anexo 2.")]


@pytest.mark.parametrize("result", [(), (run(""),), (run("‹#›"),)])
@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_number_that_word_has_not_worked_out_yet_reads_as_one(
    kind: Callable[..., str], result: tuple[str, ...]
) -> None:
    content = (run("Página "), kind("PAGE", *result), run(" de "), kind("NUMPAGES", *result))

    assert read(*content) == [("Página <1/> de <2/>", "Página 1 de 1")]
    assert read(run("Parque"), kind("XE Parque"), run(" da cidade")) == [("Parque<1/> da cidade", "Parque da cidade")]
    for silent in ("SEQ capítulo \\h \\r 1", "PAGE \\# \"'Página: '#'\""):
        assert read(kind(silent), run("Parque da cidade")) == [("Parque da cidade", "Parque da cidade")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((run("Página "), field("PAGE", run("2"))), ("Página <1/>", "Página 2")),
        ((field("PAGE", run("2")), run(" de maio")), ("<1/> de maio", "2 de maio")),
        ((run("Figura "), field("SEQ Figura", run("1")), run(": Mapa")), ("Figura <1/>: Mapa", "Figura 1: Mapa")),
        ((run("Figura "), simple_field("SEQ Figura", run("1"))), ("Figura <1/>", "Figura 1")),
        ((image(), field("PAGE", run("2")), run(" de maio"), TAB), ("<1/> de maio", "2 de maio")),
        ((run("Figura "), field("SEQ f", run("1")), note_reference(2)), ("Figura <1/>", "Figura 1")),
        ((run("Figura"), note_reference(2), run(" "), field("SEQ f", run("1"))), ("Figura<1/> <2/>", "Figura 1")),
    ],
)
def test_a_value_next_to_words_is_inside_of_the_segment(content: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert read(*content) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        (run("Introdução"), TAB, field("PAGEREF _Toc1", run("3"))),
        (field("SEQ item", run("1")), TAB, run("Introdução")),
        (field("PAGEREF _Toc1", run("Introdução"), TAB, run("iv")),),
        (run("Introdução"), field("XE introdução")),
    ],
)
def test_a_value_apart_from_the_words_is_outside_of_the_segment(content: tuple[str, ...]) -> None:
    assert read(*content) == [("Introdução", "Introdução")]


def test_a_paragraph_of_values_alone_is_nothing_to_translate() -> None:
    content = DocxFile(paragraph(field("REF title", run("O título"))), paragraph(run("Texto"))).build()

    assert sources(content) == ["Texto"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            (run("Veja a página. "), field("REF anexo", run("Anexo A."))),
            [("Veja a página. <1/>", "Veja a página. Anexo A.")],
        ),
        (
            (field("REF anexo", run("Anexo A.")), run(" Veja a página.")),
            [("<1/> Veja a página.", "Anexo A. Veja a página.")],
        ),
        (
            (run("Veja "), field("REF anexo", run("o anexo. O mapa")), run(" da cidade. Obrigado.")),
            [("Veja <1/> da cidade.", "Veja o anexo. O mapa da cidade."), ("Obrigado.", "Obrigado.")],
        ),
        (
            (run("Veja a figura "), field("REF f", run("2")), run(". O mapa é da cidade.")),
            [("Veja a figura <1/>.", "Veja a figura 2."), ("O mapa é da cidade.", "O mapa é da cidade.")],
        ),
    ],
)
def test_no_segment_is_made_of_a_value_alone_or_of_half_a_value(
    content: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert read(*content) == expected


def test_a_result_without_letters_is_a_value_whatever_the_field() -> None:
    assert read(run("Figura "), field("STYLEREF 1 \\s", run("4")), HYPHEN, field("SEQ f", run("2")), run(": Mapa")) == [
        ("Figura <1/>\u2011<2/>: Mapa", "Figura 4-2: Mapa")
    ]


def test_what_a_person_filled_into_a_form_is_text() -> None:
    content = (run("Temos "), field("FORMTEXT", run("12")), run(" anos"))

    assert read(*content) == [("Temos <1>12</1> anos", "Temos 12 anos")]


def test_the_number_of_a_slide_in_a_drawing_reads_as_its_result() -> None:
    drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    number = '<a:fld id="{1}" type="slidenum"><a:rPr/><a:t>5</a:t></a:fld>'
    chart = f"<c {drawing}><a:p><a:r><a:t>Quadro </a:t></a:r>{number}</a:p></c>"
    content = DocxFile(paragraph(run("Texto"))).with_file("word/chart.xml", chart, kind="chart").build()

    assert [(found.source, found.plain) for found in parsed(content).segments] == [
        ("Texto", "Texto"),
        ("Quadro <1/>", "Quadro 5"),
    ]
    assert b"<a:t>5</a:t>" in parts_of(translated(content).content)["word/chart.xml"]


@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_value_placed_by_a_translation_is_shown_once(kind: Callable[..., str]) -> None:
    content = DocxFile(
        paragraph(run("Página "), kind("PAGE", run("3")), run(" de "), kind("NUMPAGES", run("7")))
    ).build()

    written = translated(content, lambda _: "<2/> sayfanın <1/>. sayfası").content

    assert text_of(written) == ["7 sayfanın 3. sayfası"]
    body = parts_of(written)["word/document.xml"].decode()
    assert body.count("NUMPAGES") == body.count(" PAGE ") == 1


def test_copies_of_a_text_box_that_show_other_page_numbers_are_both_translated() -> None:
    box = text_box(paragraph(run("Página "), field("PAGE", run("2"))))
    first, second, third = box.partition("<mc:Fallback>")
    content = DocxFile(paragraph(first, second, third.replace(">2<", ">1<"))).build()

    assert text_of(translated(content, _in_turkish).content) == ["Sayfa 2", "Sayfa 1"]


@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_date_that_word_writes_anew_will_be_in_the_language_of_the_translation(kind: Callable[..., str]) -> None:
    date = kind('DATE \\@ "d MMMM yyyy"', run("4 maio 2026", '<w:lang w:val="pt-PT"/>'))
    content = DocxFile(paragraph(date), paragraph(run("Texto"))).build()

    body = parts_of(translated(content).content)["word/document.xml"].decode()

    assert "pt-PT" not in body
    assert '<w:lang w:val="tr-TR"/></w:rPr><w:t xml:space="preserve">4 Mayıs 2026' in body


def test_a_date_names_its_days_and_months_as_its_field_will_unless_nothing_else_is_translated() -> None:
    date = field('SAVEDATE \\@ "dddd, d MMMM yyyy"', run("Terça-feira, 12 maio 2026"))
    content = DocxFile(paragraph(run("Guardado: "), date)).build()

    assert text_of(translated(content).content) == ["§Guardado: Salı, 12 Mayıs 2026"]
    assert text_of(translated(content, lambda segment: segment.source).content) == [
        "Guardado: Terça-feira, 12 maio 2026"
    ]


def _in_turkish(segment: Segment) -> str:
    return segment.source.replace("Página", "Sayfa")


def captioned(*content: str) -> bytes:
    """Return a document with a paragraph, and a caption whose label and number are marked for references."""
    label = ('<w:bookmarkStart w:id="4" w:name="_Ref7"/>', run("Figura "), field("SEQ Figura", run("2")))
    caption = paragraph(*label, '<w:bookmarkEnd w:id="4"/>', run(": A ponte"))
    return DocxFile(paragraph(*content), caption).build()


@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_reference_says_what_the_place_it_names_says_now(kind: Callable[..., str]) -> None:
    content = captioned(run("Veja a "), kind("REF _Ref7 \\h", run("Figura "), run("2", "<w:b/>")), run("."))

    written = translated(content).content

    assert text_of(written) == ["§Veja §a §Figura 2§.", "§Figura 2§: §A §ponte"]
    assert parts_of(written)["word/document.xml"].count(b"tr-TR") == 6


def test_a_reference_to_a_heading_that_libreoffice_marked_says_what_the_heading_says_now() -> None:
    heading = ('<w:bookmarkStart w:id="4" w:name="_Ref7"/><w:bookmarkEnd w:id="4"/>', run("O mapa"))
    pointing = paragraph(run("Veja "), field("REF _Ref7 \\h", run("O mapa")))

    assert text_of(translated(DocxFile(paragraph(*heading), pointing).build()).content) == [
        "§O §mapa",
        "§Veja §O §mapa",
    ]


def test_a_reference_repeats_a_few_words_and_no_chapter() -> None:
    chapter = "palavra " * 2_000
    marked_words = ('<w:bookmarkStart w:id="4" w:name="_Ref7"/>', run(chapter), '<w:bookmarkEnd w:id="4"/>')
    pointing = paragraph(run("Veja "), field("REF _Ref7 \\h", run(chapter)))

    assert text_of(translated(DocxFile(paragraph(*marked_words), pointing).build()).content)[1].startswith(
        "§Veja palavra"
    )


@pytest.mark.parametrize("instruction", ["REF _Ref7 \\f", "REF _Ref8", "REF"])
def test_a_reference_that_says_something_else_stays(instruction: str) -> None:
    content = captioned(run("Veja "), field(instruction, run("acima")), run("."))

    assert text_of(translated(content).content)[0] == "§Veja acima§."


@pytest.mark.parametrize("kind", [field, simple_field])
def test_where_something_stands_is_said_in_words(kind: Callable[..., str]) -> None:
    content = (
        run("Veja "),
        kind("REF anexo \\p \\h", run("acima")),
        run(" e "),
        kind("PAGEREF a \\P", run("na página 5")),
    )

    assert read(*content) == [("Veja <1>acima</1> e <2>na página 5</2>", "Veja acima e na página 5")]


@pytest.mark.parametrize(
    ("shown", "source"),
    [
        ("Artigo 5.º", "Veja <1>Artigo 5.º</1>."),
        ("III", "Veja <1/>."),
        ("1(a)(iv)", "Veja <1/>."),
        ("AB-1", "Veja <1/>."),
    ],
)
@pytest.mark.parametrize("kind", [field, simple_field])
def test_a_number_with_words_before_it_is_translated(kind: Callable[..., str], shown: str, source: str) -> None:
    content = (run("Veja "), kind("REF artigo \\r \\h", run(shown)), run("."))

    assert read(*content) == [(source, f"Veja {shown}.")]


@pytest.mark.parametrize("instruction", ['XE "Parques:árvores"', "MACROBUTTON NoMacro Clique", 'TC "Introdução"'])
def test_words_that_libreoffice_shows_in_marks_and_buttons_are_read(instruction: str) -> None:
    assert read(run("As "), field(instruction, run("árvores"))) == [("As <1>árvores</1>", "As árvores")]


def test_a_reference_by_a_name_in_quotes_repeats_what_is_said_now() -> None:
    held = '<w:bookmarkStart w:id="0" w:name="Unidade"/>' + run("Parques") + '<w:bookmarkEnd w:id="0"/>'
    file = DocxFile(paragraph(held), paragraph(run("A "), field('REF "Unidade"', run("Parques"))))

    assert text_of(translated(file.build()).content) == ["§Parques", "§A §Parques"]
