"""What is read out of an OpenDocument text."""

import pytest

from tests.building.odt_files import SLIDES, TEXT, automatic, letter, link, note, odt, p, packed, slides, span
from tests.building.odt_words import parts_of
from tests.building.translated import parsed, sources
from translation_service.documents.formats import Format, recognise, unread
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place

WORKBOOK = "application/vnd.oasis.opendocument.spreadsheet"


def spoken(content: bytes) -> list[str]:
    return sources(content, "convite.odt")


def labels(content: bytes) -> list[str]:
    return [tag.label for segment in parsed(content, "convite.odt").segments for tag in segment.tags]


def refusal(content: bytes) -> str:
    with pytest.raises(DocumentRefused) as refused:
        parsed(content, "convite.odt")
    return refused.value.code


def test_an_open_document_text_is_known_by_its_content() -> None:
    assert recognise(letter(), "convite.zip") is Format.ODT
    assert recognise(odt(p("Olá"), media_type=TEXT + "-template"), "convite.ott") is Format.ODT


def test_a_drawing_is_read_like_a_slide() -> None:
    content = odt(p("Planta"), media_type=TEXT.replace("text", "graphics") + "-template")

    assert recognise(content, "planta.zip") is Format.ODG
    assert spoken(content) == ["Planta"]


def test_every_text_stands_where_it_stood() -> None:
    found = [(segment.place, segment.source) for segment in parsed(letter(), "convite.odt").segments]

    assert found == [
        (Place.HEADING, "Convite oficial"),
        (Place.BODY, "Caro <1>Presidente</1>, consulte <2>o nosso sítio</2><3/>."),
        (Place.BODY, "Obrigado."),
        (Place.FOOTNOTE, "Ver anexo."),
        (Place.LIST, "Primeiro ponto"),
        (Place.TABLE, "Nome"),
        (Place.HEADER, "Câmara Municipal"),
        (Place.FOOTER, "Página <1/>"),
        (Place.PROPERTY, "Convite"),
        (Place.PROPERTY, "cidade"),
    ]


def test_tags_say_what_they_stand_for() -> None:
    (segment,) = parsed(odt(p(span("Caro"), " amigo ", note(p("1"), kind="endnote"), "já")), "a.odt").segments

    assert [(tag.label, tag.is_paired) for tag in segment.tags] == [("bold", True), ("endnote", False)]


def test_a_page_number_reads_as_what_it_shows() -> None:
    segment = next(s for s in parsed(letter(), "a.odt").segments if s.place is Place.FOOTER)

    assert segment.plain == "Página 1"


def test_spans_that_differ_only_in_revision_and_language_are_one_run() -> None:
    styles = (
        automatic("T1", 'officeooo:rsid="00112233"')
        + automatic("T2", 'fo:language="en" fo:country="US" officeooo:rsid="0044"')
        + automatic("T3", 'style:letter-kerning="true" fo:letter-spacing="0.01cm"')
    )

    content = odt(p(span("Ca", "T1"), span("ro am", "T2"), span("igo", "T3")), styles=styles)

    assert spoken(content) == ["Caro amigo"]


def test_spans_that_say_what_their_paragraph_says_already_are_no_tags() -> None:
    common = automatic("Strong", 'fo:font-weight="bold"', family="paragraph") + automatic(
        "Loud", 'fo:font-weight="bold"'
    )

    content = odt(p(span("Caro", "Loud"), " amigo", style="Strong"), common=common)

    assert spoken(content) == ["Caro amigo"]


def test_spans_in_spans_wear_both_styles() -> None:
    styles = automatic("B", 'fo:font-weight="bold"') + automatic("I", 'fo:font-style="italic"')
    inner = f'<text:span text:style-name="B">muito {span("caro", "I")} </text:span>'

    content = odt(p("O meu ", inner, "amigo de sempre chegou."), styles=styles)

    assert spoken(content) == ["O meu <1>muito <2>caro</2></1> amigo de sempre chegou."]


def test_a_style_by_name_is_a_format_where_it_shows() -> None:
    common = automatic("Emphasis", 'fo:font-style="italic"') + automatic("Plain", 'fo:language="de"')

    content = odt(p("Um ", span("caro", "Emphasis"), " e ", span("velho", "Plain"), " amigo"), common=common)

    assert spoken(content) == ["Um <1>caro</1> e velho amigo"]
    assert labels(content) == ["italic"]


def test_white_space_is_read_as_readers_show_it() -> None:
    content = odt(p("\n   Caro\n      amigo <text:s/>meu<text:s text:c='3'/>Nome<text:tab/>Data<text:line-break/>fim"))

    (segment,) = parsed(content, "a.odt").segments

    assert segment.source == "Caro amigo  meu<1/>Nome<2/>Data<3/>fim"
    assert [tag.label for tag in segment.tags] == ["spaces", "tab", "line break"]


def test_page_breaks_of_the_layout_do_not_cut_words() -> None:
    assert spoken(odt(p("impos<text:soft-page-break/>sível"))) == ["impossível"]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('apagado')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    change = '<text:change-start text:change-id="c2"/>novo<text:change-end text:change-id="c2"/>'

    document = parsed(odt(tracked, p("Texto ", change, " aqui")), "a.odt")

    assert [segment.plain for segment in document.segments] == ["Texto novo aqui"]
    assert [notice.code for notice in document.notices] == ["tracked-changes"]


def test_text_boxes_comments_and_alternative_texts_are_read() -> None:
    described = "<svg:title>Vista do porto</svg:title><svg:desc>porto.png</svg:desc>"
    box = f"<draw:frame><draw:text-box>{p('Na caixa')}</draw:text-box>{described}</draw:frame>"
    comment = f"<office:annotation><dc:creator>Ana Silva</dc:creator>{p('Rever isto')}</office:annotation>"

    found = [(s.place, s.source) for s in parsed(odt(p("Antes ", box, comment, "depois")), "a.odt").segments]

    assert found == [
        (Place.BODY, "Antes <1/><2/>depois"),
        (Place.TEXT_BOX, "Na caixa"),
        (Place.COMMENT, "Rever isto"),
        (Place.ALTERNATIVE_TEXT, "Vista do porto"),
    ]


def test_tables_of_contents_are_read_with_the_title_they_are_made_anew_from() -> None:
    contents = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Índice geral"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
        f"{p('Índice geral')}</text:index-title>{p(link('Capítulo', '<text:tab/>', '1'))}"
        "</text:index-body></text:table-of-content>"
    )

    assert spoken(odt(contents)) == ["Índice geral", "Capítulo<1/>1", "Índice geral"]


def test_fields_stand_alone_but_what_a_person_typed_into_one_is_text() -> None:
    date = '<text:date text:fixed="true">12 de maio</text:date>'
    typed = '<text:text-input text:description="Nome">Escreva aqui</text:text-input>'
    control = (
        "<loext:content-control xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'>"
    )

    content = odt(p("Hoje, ", date, ": ", typed, " ou ", control, "escolha", "</loext:content-control>."))

    assert spoken(content) == ["Hoje, <1/>: <2>Escreva aqui</2> ou <3>escolha</3>.", "Nome"]
    assert labels(content) == ["field", "field", "control"]


def test_what_fields_of_forms_offer_and_say_is_read_and_no_command() -> None:
    field = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
    said = (
        ("Dropdown_ListEntry", "Sim, quero"),
        ("Help", "Escolha aqui"),
        ("Dropdown_Selected", "x"),
        ("code", "IF a"),
    )
    params = "".join(f'<f:param f:name="{name}" f:value="{value}"/>' for name, value in said)

    content = odt(p("Resposta: ", f'<f:fieldmark xmlns:f="{field}">{params}</f:fieldmark>'))

    assert spoken(content) == ["Resposta:", "Sim, quero", "Escolha aqui"]


def test_charts_are_read() -> None:
    office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    chart = (
        f"<office:document-content {office} xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
        "<office:chart><text:p>Receitas</text:p><text:p>12.5</text:p></office:chart></office:body>"
        "</office:document-content>"
    )

    document = parsed(odt(p("Ver"), members={"Object 1/content.xml": chart.encode()}), "a.odt")

    assert [(segment.place, segment.source) for segment in document.segments] == [
        (Place.BODY, "Ver"),
        (Place.CHART, "Receitas"),
    ]


def test_the_cursor_word_left_behind_is_no_tag() -> None:
    assert spoken(odt(p('Caro <text:bookmark text:name="_GoBack"/>amigo'))) == ["Caro amigo"]


@pytest.mark.parametrize("kind", [TEXT, WORKBOOK])
def test_a_file_with_a_password_is_refused(kind: str) -> None:
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    parts = {**parts_of(letter()), "mimetype": kind.encode(), "META-INF/manifest.xml": manifest}

    assert refusal(packed(parts)) == "locked"


@pytest.mark.parametrize("kind", [TEXT, WORKBOOK])
@pytest.mark.parametrize("name", ["Basic/Standard/Module1.xml", "Scripts/python/attack.py"])
def test_a_file_with_macros_is_refused(name: str, kind: str) -> None:
    assert refusal(packed({**parts_of(letter()), "mimetype": kind.encode(), name: b"macro"})) == "macros"


def test_an_empty_library_of_macros_harms_nobody() -> None:
    assert spoken(odt(p("Olá"), members={"Basic/script-lc.xml": b"<a/>", "Basic/Standard/script-lb.xml": b"<a/>"}))


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (b"<office:document-content", "damaged"),
        (b"", "damaged"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "hostile"),
        (b"<a/>", "no-text"),
        (b"<a>" * 5_000 + b"</a>" * 5_000, "too-deep"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_its_reason(part: bytes, code: str) -> None:
    assert refusal(packed({"mimetype": TEXT.encode(), "content.xml": part})) == code


def test_a_file_without_content_is_refused() -> None:
    assert refusal(packed({"mimetype": TEXT.encode(), "styles.xml": b"<a/>"})) == "damaged"


def test_styles_that_inherit_from_each_other_do_not_hang() -> None:
    common = automatic("A", 'fo:color="#f00"', parent="B") + automatic("B", 'fo:color="#0f0"', parent="A")

    assert spoken(odt(p("Olá ", span("mundo", "A"), ", como estás?"), common=common)) == [
        "Olá <1>mundo</1>, como estás?"
    ]


def test_a_manifest_as_old_programs_wrote_it_is_no_attack() -> None:
    manifest = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD" "Manifest.dtd"><manifest/>'

    assert spoken(packed({**parts_of(odt(p("Olá"))), "META-INF/manifest.xml": manifest})) == ["Olá"]


def test_its_sibling_with_cells_is_refused_with_what_to_do_where_nothing_can_read_it() -> None:
    content = packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"})

    found = recognise(content, "a.ods")

    assert found.value.result_extension == ".xlsx"
    assert ".xlsx" in str(unread(found).sentence)


def test_slides_are_read_with_their_notes_but_not_what_their_masters_ask_for() -> None:
    found = parsed(slides(), file_name="convite.odp").segments

    assert [(one.place, one.plain) for one in found] == [
        (Place.HEADING, "Convite"),
        (Place.TEXT_BOX, "o nosso sítio"),
        (Place.SPEAKER_NOTES, "Falar devagar"),
        (Place.TEXT_BOX, "Lisboa"),
        (Place.FOOTER, "Câmara Municipal"),
    ]


@pytest.mark.parametrize(("kind", "code"), [("formula", ".odt")])
def test_a_distant_relative_is_refused_with_what_to_do(kind: str, code: str) -> None:
    content = packed({"mimetype": f"application/vnd.oasis.opendocument.{kind}".encode(), "content.xml": b"<a/>"})

    with pytest.raises(DocumentRefused) as refused:
        recognise(content, "a.ods")

    assert refused.value.code == "save-as"
    assert code in str(refused.value.sentence)


@pytest.mark.parametrize(
    ("root", "found"),
    [
        (f'office:document xmlns:office="urn:a" office:mimetype="{TEXT}"', Format.FODT),
        (f'office:document xmlns:office="urn:a" office:mimetype="{SLIDES}-template"', Format.FODP),
        ('w:wordDocument xmlns:w="urn:w"', Format.WORD_XML),
        ('Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"', Format.EXCEL_XML),
    ],
)
def test_a_file_in_one_xml_is_known_by_its_root(root: str, found: Format) -> None:
    flat = f'<?xml version="1.0"?>\n<?mso-application progid="A.B"?>\n<{root}>'.encode()

    assert recognise(flat, "a.xml") is found


def test_a_file_in_one_xml_that_nothing_reads_is_refused_with_what_to_do() -> None:
    with pytest.raises(DocumentRefused) as refused:
        recognise(b'<pkg:package xmlns:pkg="urn:a">', "a.xml")

    assert ".docx" in str(refused.value.sentence)


@pytest.mark.parametrize("spacing", ["1.2.3pt", "..pt", f"{'9' * 5_000}pt", "-.5cm"])
def test_a_spacing_that_is_no_length_is_none(spacing: str) -> None:
    style = automatic("S", f'fo:letter-spacing="{spacing}"')

    assert sources(odt(p("Caro ", span("Presidente", "S")), styles=style), "a.odt")
