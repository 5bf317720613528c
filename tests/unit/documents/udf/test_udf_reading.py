"""What is read out of a UDF file."""

import time

import pytest

from tests.building.docx_files import zipped
from tests.building.pace import is_within
from tests.building.translated import parsed, sources
from tests.building.udf_files import UdfFile, cell, petition, table
from translation_service.documents.formats import Format, recognise
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place


def spoken(content: bytes) -> list[str]:
    return sources(content, "dilekce.udf", language="tr")


def refusal(content: bytes) -> str:
    with pytest.raises(DocumentRefused) as refused:
        parsed(content, "dilekce.udf", language="tr")
    return refused.value.code


def test_a_udf_file_is_known_by_its_content() -> None:
    assert recognise(petition(), "dilekce.zip") is Format.UDF


def test_properties_beside_the_content_may_be_written_as_java_writes_them() -> None:
    properties = b'<!DOCTYPE properties SYSTEM "http://java.sun.com/dtd/properties.dtd"><properties/>'
    file = UdfFile()

    content = file.build(file.paragraph(file.span("Merhaba")), members={"documentproperties.xml": properties})

    assert spoken(content) == ["Merhaba"]


def test_every_paragraph_stands_where_it_stood() -> None:
    found = [(segment.place, segment.plain) for segment in parsed(petition(), "a.udf", language="tr").segments]

    assert found == [
        (Place.HEADER, "T.C. ÖRNEK BELEDİYESİ"),
        (Place.BODY, "DİLEKÇE"),
        (Place.BODY, "Sayın Başkan, dilekçemiz ektedir."),
        (Place.BODY, "Gereğini arz ederiz."),
        (Place.BODY, "Tarih : 12.03.2024"),
        (Place.LIST, "İlk madde"),
        (Place.TABLE, "Ad"),
        (Place.TABLE, "Soyad"),
        (Place.FOOTER, "Belediye Sarayı"),
    ]


def test_formats_that_deviate_are_tags_and_tabs_stand_alone() -> None:
    found = spoken(petition())

    assert "Sayın <1>Başkan</1>, dilekçemiz ektedir." in found
    assert "Tarih<1/>: 12.03.2024" in found


def test_a_run_takes_what_it_does_not_say_from_its_style_or_its_paragraph() -> None:
    file = UdfFile()

    content = file.build(
        file.paragraph(file.span("Sayın "), file.span("Başkan", style="strong"), file.span(" bugün geldi.")),
        file.paragraph(file.span("Hepsi kalın "), file.span("biri değil", bold="false"), bold="true"),
    )

    assert spoken(content) == ["Sayın <1>Başkan</1> bugün geldi.", "Hepsi kalın <1>biri değil</1>"]


def test_offsets_count_as_java_counts() -> None:
    file = UdfFile()

    content = file.build(file.paragraph(file.span("😀 Sevgili "), file.span("Ayşe", bold="true")))

    assert spoken(content) == ["😀 Sevgili <1>Ayşe</1>"]


def test_signs_that_only_hold_a_place_are_no_words() -> None:
    file = UdfFile()

    content = file.build(file.paragraph(file.span("\u200b")), file.paragraph(file.span("Mer\u200bhaba")))

    assert spoken(content) == ["Merhaba"]


def test_text_that_no_element_points_to_is_not_lost() -> None:
    file = UdfFile()
    shown = file.paragraph(file.span("Görünen."))
    file.span("Unutulan.\n")

    assert spoken(file.build(shown)) == ["Görünen.", "Unutulan."]


def test_tables_in_cells_are_read() -> None:
    file = UdfFile()

    inner = table((cell(file.paragraph(file.span("İçteki"))),))

    assert spoken(file.build(table((cell(inner),)))) == ["İçteki"]


def test_what_a_reader_should_know_is_said() -> None:
    file = UdfFile()
    content = file.build(
        file.paragraph(file.span("Merhaba"), file.image(b"no picture")), members={"sign.sgn": b"signature"}
    )

    codes = [notice.code for notice in parsed(content, "a.udf", language="tr").notices]

    assert codes == ["udf-rebuilt", "signature-left-out", "pictures-left-out"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<template><content><![CDATA[yar\xc4\xb1m", "damaged"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><template><content>&b;</content></template>", "hostile"),
        (b"<template/>", "no-text"),
        (
            b"<template><content>Metin</content><elements>"
            + b"<list>" * 120
            + b"</list>" * 120
            + b"</elements></template>",
            "too-deep",
        ),
        (b"<other><!-- <template --></other>", "wrong-type"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_its_reason(content: bytes, code: str) -> None:
    assert refusal(zipped({"content.xml": content})) == code


def test_a_file_that_repeats_its_text_without_end_is_refused() -> None:
    elements = '<paragraph><content startOffset="0" length="100000" /></paragraph>' * 100
    content = f"<template><content>{'söz ' * 25_000}</content><elements>{elements}</elements></template>"

    assert refusal(zipped({"content.xml": content.encode()})) == "hostile"


def test_positions_outside_the_text_hold_nothing() -> None:
    spans = [("-5", "3"), ("900", "4"), ("x", "y"), ("0", "99999999999999999999")]
    elements = "".join(f'<content startOffset="{start}" length="{length}" />' for start, length in spans)
    content = f"<template><content>Merhaba</content><elements><paragraph>{elements}</paragraph></elements></template>"

    assert spoken(zipped({"content.xml": content.encode()})) == ["MerMerhaba"]


def test_more_lines_that_no_element_points_to_than_a_document_may_have_are_refused_before_they_are_built() -> None:
    began = time.process_time()
    content = f"<template><content>{f'söz{chr(10)}' * 70_000}</content></template>"

    assert refusal(zipped({"content.xml": content.encode()})) == "too-many-blocks"
    assert is_within(1, since=began)


def test_lists_that_are_each_their_own_are_found_at_once() -> None:
    file = UdfFile()
    items = [file.paragraph(file.span("Madde"), Numbered="true", ListId=str(number)) for number in range(1_000)]
    began = time.process_time()

    assert len(spoken(file.build(*items))) == 1_000
    assert is_within(1.5, since=began)
