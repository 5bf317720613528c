from io import BytesIO

import docx
import pytest

from tests.building.docx_files import (
    DocxFile,
    field,
    image,
    link,
    note_reference,
    paragraph,
    parts_of,
    run,
    sister_city_letter,
    table,
    text_box,
    zipped,
)
from tests.building.docx_words import text_of, words_of
from tests.building.translated import PORTUGUESE_TO_TURKISH, parsed, sources, targets, translated
from translation_service.documents.limits import Limits
from translation_service.documents.writing import assemble_document
from translation_service.domain.errors import BrokenPromise
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment

BOLD = "<w:b/>"
GROUPS = 'xmlns:g="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'


def body(content: bytes) -> str:
    return parts_of(content)["word/document.xml"].decode()


def write(target: str, *content: str, pair: LanguagePair = PORTUGUESE_TO_TURKISH) -> bytes:
    """Return a document of one paragraph with `target` as the translation of its only segment."""
    return translated(DocxFile(paragraph(*content)).with_part("settings").build(), lambda _: target, pair=pair).content


def test_a_letter_comes_back_translated_in_every_part() -> None:
    written = translated(sister_city_letter())

    texts = [
        word for part in parts_of(written.content) if part.endswith(".xml") for word in _words(written.content, part)
    ]
    assert len(texts) > 40
    assert [word for word in texts if word.isalpha()] == []
    assert written.notices == ()
    docx.Document(BytesIO(written.content))


def test_formats_follow_their_words() -> None:
    written = write("Bonn <1>Belediye</1> Başkanı", run("Dear "), run("Mayor", BOLD), run(" of Bonn"))

    assert words_of(written) == [
        [("Bonn", frozenset({""})), ("Belediye", frozenset({"b=[]"})), ("Başkanı", frozenset({""}))]
    ]


def test_the_language_of_translated_words_is_set() -> None:
    assert '<w:lang w:val="tr-TR"/>' in body(write("Sayın Başkan", run("Dear Mayor", '<w:lang w:val="pt-PT"/>')))


def test_breaks_and_tabs_a_person_typed_become_breaks_and_tabs() -> None:
    written = body(write("Bir\niki\tüç", run("One two three")))

    assert "<w:br/>" in written
    assert "<w:tab/>" in written


def test_characters_xml_does_not_know_are_left_out() -> None:
    assert text_of(write("Sayın\x00 \x0bBaşkan\ud800", run("Dear Mayor"))) == ["Sayın Başkan"]


def test_a_note_stays_in_one_run_with_the_sign_it_is_marked_with() -> None:
    marked = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'

    content = DocxFile(paragraph(run("The city"), marked, run(" is large"))).build()

    assert sources(content) == ["The city<1/> is large"]
    assert marked in body(translated(content).content)


def test_a_note_lost_in_translation_is_put_back_and_reported() -> None:
    content = DocxFile(paragraph(run("The city"), note_reference(2), run(" is large"))).build()

    written = translated(content, lambda _: "Kent büyüktür")

    assert "footnoteReference" in body(written.content)
    assert [notice.code for notice in written.notices] == ["tag-restored"]


def test_a_link_lost_in_translation_embraces_the_sentence() -> None:
    written = write("Sayfaya bakın", run("See "), link(run("the page")))

    assert [looks for _, looks in words_of(written)[0]] == [frozenset({"hyperlink"})] * 2


def test_what_a_link_says_when_pointed_at_is_translated_with_it() -> None:
    pointing = link(run("the page")).replace("<w:hyperlink ", '<w:hyperlink w:tooltip="Our page" ')

    content = body(translated(DocxFile(paragraph(run("See "), pointing)).build()).content)

    assert 'w:tooltip="§Our §page"' in content


def test_both_copies_of_a_text_box_are_translated() -> None:
    content = DocxFile(paragraph(text_box(paragraph(run("In a box")))), paragraph(run("Outside"))).build()

    assert text_of(translated(content).content) == ["§In §a §box", "§In §a §box", "§Outside"]


def test_untranslated_segments_stay_in_the_source_language_and_are_counted() -> None:
    content = DocxFile(paragraph(run("One")), paragraph(run("Two"))).build()

    written = translated(content, lambda segment: "Bir" if segment.source == "One" else "")

    assert text_of(written.content) == ["Bir", "Two"]
    assert [(notice.code, notice.sentence.values) for notice in written.notices] == [("untranslated", {"count": 1})]


def test_without_any_translation_no_part_changes() -> None:
    content = sister_city_letter()

    assert parts_of(translated(content, lambda _: "").content) == parts_of(content)


def test_parts_that_are_not_text_are_copied_byte_for_byte() -> None:
    content = sister_city_letter()
    before, after = parts_of(content), parts_of(translated(content).content)

    assert list(before) == list(after)
    untouched = ("[Content_Types].xml", "_rels/.rels", "word/media/arms.png", "word/_rels/document.xml.rels")
    assert all(before[name] == after[name] for name in untouched)


def test_field_instructions_are_not_touched() -> None:
    written = write("Sayfa <1/> buradadır", run("Page "), field('REF "my words" \\h', run("my words")), run(" here"))

    assert ' REF "my words" \\h ' in body(written)
    assert text_of(written) == ["Sayfa my words buradadır"]


def test_word_is_asked_to_refresh_a_table_of_contents() -> None:
    content = DocxFile(paragraph(field("TOC \\o", run("Introduction")))).with_part("settings").build()

    settings = [part for name, part in parts_of(translated(content).content).items() if "settings" in name]

    assert b"updateFields" in settings[0]


def test_a_control_bound_to_data_is_unbound_so_that_its_translation_stays() -> None:
    bound = f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>{run("Bonn")}</w:sdtContent></w:sdt>'

    written = body(write("<1>Bonn</1> kenti", run("City of "), bound))

    assert "dataBinding" not in written
    assert "sdtContent" in written


@pytest.mark.parametrize("binding", ["w:dataBinding", "w15:dataBinding"])
def test_a_control_around_paragraphs_is_unbound_too(binding: str) -> None:
    namespace = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    properties = f'<w:sdtPr><{binding} {namespace} w:xpath="/a"/></w:sdtPr>'
    bound = f"<w:sdt>{properties}<w:sdtContent>{paragraph(run('Bonn'))}</w:sdtContent></w:sdt>"
    number = bound.replace("Bonn", "1990")

    written = body(translated(DocxFile(bound, number).build()).content)

    assert written.count("dataBinding") == 1


def test_all_four_copies_of_a_text_box_in_a_text_box_are_translated() -> None:
    inner = text_box(paragraph(run("Inner box")))
    content = DocxFile(paragraph(text_box(paragraph(run("Outer box"), inner)))).build()

    written = translated(content).content

    assert [text for text in text_of(written) if "Inner" in text] == ["§Inner §box"] * 4


def test_descriptions_of_shapes_and_tables_are_translated_in_both_copies_alike() -> None:
    described = text_box(paragraph(run("In a box"))).replace('name="Text Box 7"', 'name="a" descr="A note"')
    described = described.replace("<v:shape ", '<v:shape alt="A note" ')
    tabled = table((paragraph(run("Cell")),)).replace("<w:tblPr/>", '<w:tblPr><w:tblCaption w:val="Prices"/></w:tblPr>')
    content = DocxFile(paragraph(described), tabled).build()

    written = body(translated(content).content)

    assert [found.source for found in parsed(content).segments if found.place is Place.ALTERNATIVE_TEXT] == [
        "A note",
        "Prices",
    ]
    assert 'descr="§A §note"' in written
    assert 'alt="§A §note"' in written
    assert 'w:tblCaption w:val="§Prices"' in written


def test_what_shapes_say_when_pointed_at_is_translated() -> None:
    described = text_box(paragraph(run("In a box"))).replace('name="Text Box 7"', 'name="a" title="A note"')
    pointed = '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" tooltip="To the map"/>'
    described = described.replace("<wps:cNvSpPr", f'<wps:cNvPr id="8" name="b">{pointed}</wps:cNvPr><wps:cNvSpPr')
    described = described.replace("<v:shape ", '<v:shape title="A note" ')

    written = body(translated(DocxFile(paragraph(described)).build()).content)

    assert written.count('title="§A §note"') == 2
    assert 'tooltip="§To §the §map"' in written


def test_a_description_is_translated_where_a_drawing_repeats_it() -> None:
    described = text_box(paragraph(run("In a box"))).replace('name="Text Box 7"', 'name="a" descr="A note"')
    repeated = described.replace("<wps:cNvSpPr", '<wps:cNvPr id="8" descr="A note"/><wps:cNvSpPr')
    content = DocxFile(paragraph(repeated)).build()

    assert sources(content).count("A note") == 1
    assert body(translated(content).content).count('descr="§A §note"') == 2


@pytest.mark.parametrize(("said", "count"), [("A tree", 1), ("C:/My pictures/tree 2.png", 0), ("A note", 0)])
def test_a_picture_that_says_other_words_than_its_drawing_is_described_twice(said: str, count: int) -> None:
    described = text_box(paragraph(run("In a box"))).replace('name="Text Box 7"', 'name="a" descr="A note"')
    picture = f'<p:cNvPr xmlns:p="http://schemas.openxmlformats.org/drawingml/2006/picture" id="8" descr="{said}"/>'
    content = DocxFile(paragraph(described.replace("<wps:cNvSpPr", f"{picture}<wps:cNvSpPr"))).build()

    assert len(sources(content)) == 2 + count
    assert ('descr="§A §tree"' in body(translated(content).content)) == bool(count)


def test_shapes_of_a_group_are_described_each_for_itself() -> None:
    described = text_box(paragraph(run("In a box"))).replace(
        "<wps:cNvSpPr", '<wps:cNvPr id="8" descr="A tree"/><wps:cNvSpPr'
    )
    grouped = described.replace("<wps:wsp>", f"<g:wgp {GROUPS}><wps:wsp>").replace("</wps:wsp>", "</wps:wsp></g:wgp>")

    assert 'descr="§A §tree"' in body(translated(DocxFile(paragraph(grouped)).build()).content)
    assert 'descr="A tree"' in body(translated(DocxFile(paragraph(described)).build()).content)


@pytest.mark.parametrize(
    ("shown", "source"),
    [
        ("<w:highlight w:val='yellow'/>", "<1>Seen under</1> red words <2>spaces too</2>"),
        ("<w:vanish/>", "<1>Seen under</1> red words <2>spaces too</2>"),
        (BOLD, "Seen under <1>red words</1> spaces too"),
    ],
)
def test_what_shows_under_spaces_or_hides_them_is_kept_to_its_words(shown: str, source: str) -> None:
    content = [run("Seen under", shown), run(" "), run("red words", "<w:color w:val='FF0000'/>"), run(" ")]
    third = run("spaces too", shown if shown != "<w:highlight w:val='yellow'/>" else "<w:strike/>")

    (segment,) = parsed(DocxFile(paragraph(*content, third)).build()).segments

    assert segment.source == source


def test_a_translation_into_arabic_is_mirrored() -> None:
    content = DocxFile(table((paragraph(run("Dear "), run("Mayor", BOLD)),))).build()

    written = body(
        translated(content, lambda _: "مرحبا <1>بكم</1>", pair=LanguagePair(source="en", target="ar")).content
    )

    assert "<w:bidi/>" in written
    assert "<w:bidiVisual/>" in written
    assert "<w:rtl/>" in written
    assert "<w:bCs/>" in written


def test_a_translation_from_arabic_is_turned_left_to_right() -> None:
    content = DocxFile(paragraph(run("مرحبا", "<w:rtl/>"), properties="<w:bidi/>")).build()

    written = body(translated(content, lambda _: "Hello", pair=LanguagePair(source="ar", target="en")).content)

    assert '<w:bidi w:val="0"/>' in written
    assert '<w:rtl w:val="0"/>' in written


def test_sections_and_paragraphs_without_words_turn_too() -> None:
    content = (
        DocxFile(paragraph(run("Hello")), paragraph(run("12")))
        .with_part("footer", paragraph(field("PAGE", run("3"))))
        .build()
    )

    written = translated(content, lambda _: "مرحبا", pair=LanguagePair(source="en", target="ar")).content

    assert body(written).count("<w:pPr><w:bidi/></w:pPr>") == 2
    assert body(written).endswith("<w:bidi/></w:sectPr></w:body></w:document>")
    assert any(b"<w:bidi/>" in part for name, part in parts_of(written).items() if "footer" in name)


def test_a_strict_file_stays_strict() -> None:
    content = DocxFile(paragraph(run("Dear "), run("Mayor", BOLD)), is_strict=True).build()

    written = translated(content).content

    assert text_of(written) == ["§Dear §Mayor"]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts_of(written)["word/document.xml"]


def test_tracked_changes_are_kept() -> None:
    inserted = f'<w:ins w:id="1">{run("new")}</w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>'

    written = body(translated(DocxFile(paragraph(run("The "), inserted, deleted, run(" text"))).build()).content)

    assert written.count("<w:ins ") == 1
    assert "<w:delText>old</w:delText>" in written


def test_charts_diagrams_and_descriptions_are_translated() -> None:
    content = _pictured()

    written = parts_of(translated(content).content)

    spoken = parsed(content).segments
    assert [(segment.plain, segment.place) for segment in spoken] == [
        ("Text", Place.BODY),
        ("Sales by year", Place.CHART),
        ("North", Place.CHART),
        ("First step", Place.CHART),
        ("The arms of the city", Place.ALTERNATIVE_TEXT),
        ("Yearly report", Place.PROPERTY),
    ]
    assert b"\xc2\xa7Sales" in written["word/chart.xml"]
    assert b"<c:v>\xc2\xa7North</c:v>" in written["word/chart.xml"]
    assert b"<c:v>12</c:v>" in written["word/chart.xml"]
    assert b"\xc2\xa7First" in written["word/data.xml"]
    assert b"\xc2\xa7First" in written["word/drawing.xml"]
    assert 'descr="§The §arms §of §the §city"' in written["word/document.xml"].decode()
    assert b"\xc2\xa7Yearly" in written["docProps/core.xml"]
    assert b"<dc:language>tr-TR</dc:language>" in written["docProps/core.xml"]


def test_segments_of_another_file_are_our_bug() -> None:
    other = parsed(DocxFile(paragraph(run("Other"))).build())

    with pytest.raises(BrokenPromise):
        assemble_document(
            sister_city_letter(),
            file_name="letter.docx",
            segments=targets(other, _same),
            pair=PORTUGUESE_TO_TURKISH,
            limits=Limits(),
        )


def _same(segment: Segment) -> str:
    return segment.source


def _words(content: bytes, part: str) -> list[str]:
    return [word for found in words_of(content, part) for word, _ in found]


def _pictured() -> bytes:
    drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    chart = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    bold = '<a:p><a:r><a:rPr b="1"/><a:t>Sales</a:t></a:r><a:r><a:rPr lang="en-US"/><a:t> by year</a:t></a:r></a:p>'
    cache = "<c:strCache><c:pt><c:v>North</c:v></c:pt><c:pt><c:v>12</c:v></c:pt></c:strCache>"
    step = "<a:p><a:r><a:t>First step</a:t></a:r></a:p>"
    core = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    said = "<dc:title>Yearly report</dc:title><dc:language>en</dc:language>"
    built = (
        DocxFile(paragraph(run("Text"), image(description="The arms of the city")))
        .with_image()
        .with_file("word/chart.xml", f"<c:chartSpace {chart} {drawing}>{bold}{cache}</c:chartSpace>", kind="chart")
        .with_file("word/data.xml", f"<d {drawing}>{step}</d>", kind="diagramData")
        .with_file("word/drawing.xml", f"<d {drawing}>{step}</d>", kind="diagramDrawing")
        .with_file("docProps/core.xml", f"<core {core}>{said}</core>")
        .build()
    )
    parts = parts_of(built)
    related = (
        b'<Relationship Id="r9" Type="http://x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    return zipped({**parts, "_rels/.rels": parts["_rels/.rels"].replace(b"</Relationships>", related)})


def test_the_only_run_of_a_paragraph_stays_and_takes_the_words() -> None:
    alone = '<w:r w:rsidR="00A1"><w:rPr><w:b/><w:fitText w:val="9"/></w:rPr><w:t>Obras</w:t></w:r>'

    written = body(write("Yapım  işleri", alone))

    assert (
        '<w:r w:rsidR="00A1"><w:rPr><w:b/><w:lang w:val="tr-TR"/></w:rPr>'
        '<w:t xml:space="preserve">Yapım  işleri</w:t></w:r>' in written
    )


def test_words_that_break_a_line_leave_the_only_run_of_a_paragraph() -> None:
    assert "<w:br/>" in body(write("Yapım\nişleri", run("Obras")))
