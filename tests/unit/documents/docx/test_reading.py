import pytest

from tests.building.docx_files import (
    DocxFile,
    field,
    image,
    link,
    note,
    note_reference,
    paragraph,
    parts_of,
    run,
    table,
    text_box,
    zipped,
)
from tests.building.translated import parsed, sources
from translation_service.documents.docx.document import WordDocument
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.inline import TagKind
from translation_service.domain.segments import Place


def read(*content: str) -> list[str]:
    """Return the segments of a document whose body is one paragraph with this content."""
    return sources(DocxFile(paragraph(*content)).with_image().build())


def test_runs_that_look_alike_are_one_text() -> None:
    spell_checked = '<w:proofErr w:type="spellStart"/>'
    guessed = '<w:lang w:val="en-GB"/><w:noProof/>'

    assert read(run("Dear Ma"), spell_checked, run("yor", guessed), run(" of Bonn")) == ["Dear Mayor of Bonn"]


def test_words_that_deviate_from_the_paragraph_are_tagged() -> None:
    assert read(run("Dear "), run("Mayor ", "<w:b/>"), run("of Bonn")) == ["Dear <1>Mayor</1> of Bonn"]


LOW = '<w:i/><w:vertAlign w:val="subscript"/>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (
            [run("Grade (VS", "<w:i/>"), run("1", LOW), run(" and VS", "<w:i/>"), run("2", LOW), run(")", "<w:i/>")],
            "<1>Grade (VS<2>1</2> and VS<3>2</3>)</1> is what most stones have",
        ),
        ([run("1", LOW), run(" is low", "<w:i/>")], "<1><2>1</2> is low</1> is what most stones have"),
        (
            [run("Red ", '<w:color w:val="FF0000"/>'), run("blue", '<w:color w:val="0000FF"/>')],
            "<1>Red</1> <2>blue</2> is what most stones have",
        ),
        ([run("Fat ", "<w:b/>"), run("slanted", "<w:i/>")], "<1>Fat</1> <2>slanted</2> is what most stones have"),
    ],
)
def test_what_looks_the_same_and_more_is_a_part_of_its_format(content: list[str], text: str) -> None:
    assert read(*content, run(" is what most stones have")) == [text]


def test_what_only_lacks_the_format_of_its_paragraph_holds_no_other_format() -> None:
    plain, slanted = run("plain "), run("slanted ", "<w:b/><w:i/>")

    assert read(run("This paragraph is bold ", "<w:b/>"), plain, slanted, run("again and more", "<w:b/>")) == [
        "This paragraph is bold <1>plain</1> <2>slanted</2> again and more"
    ]


def test_a_paragraph_in_one_format_has_no_tags() -> None:
    assert read(run("Dear Mayor", "<w:b/>")) == ["Dear Mayor"]


def test_the_format_of_most_letters_is_that_of_the_paragraph() -> None:
    assert read(run("No: ", "<w:b/>"), run("the announcement")) == ["<1>No:</1> the announcement"]


def test_a_link_is_a_pair_and_its_own_format_no_tag() -> None:
    assert read(run("See "), link(run("the page", '<w:u w:val="single"/>')), run(".")) == ["See <1>the page</1>."]


def test_a_link_around_everything_is_outside_of_the_segment() -> None:
    assert read(link(run("The page"))) == ["The page"]


def test_notes_images_breaks_and_tabs_stand_alone() -> None:
    segments = parsed(
        DocxFile(paragraph(run("A"), note_reference(2), image(), run("b"), "<w:r><w:br/><w:tab/></w:r>", run("c")))
        .with_image()
        .build()
    ).segments

    assert [segment.source for segment in segments] == ["A<1/><2/>b<3/><4/>c"]
    kinds = [tag.kind for tag in segments[0].tags]
    assert kinds == [TagKind.NOTE, TagKind.IMAGE, TagKind.BREAK, TagKind.TAB]
    assert segments[0].plain == "Ab c"


def test_what_stands_at_the_ends_of_a_paragraph_is_outside_of_the_segment() -> None:
    assert read(image(), "<w:r><w:tab/></w:r>", run("  Dear Mayor "), note_reference(2)) == ["Dear Mayor"]


def test_a_field_with_a_value_is_one_tag() -> None:
    assert read(run("Page "), field("PAGE", run("3")), run(" of letters")) == ["Page <1/> of letters"]


def test_a_field_with_words_is_text() -> None:
    assert read(run("See "), field('HYPERLINK "https://x.example"', run("the page")), run(" now")) == [
        "See <1>the page</1> now"
    ]


def test_a_table_of_contents_is_read_like_its_headings() -> None:
    begin, end = field("TOC \\o", run("|")).split(run("|"))
    entry = paragraph(begin, link(run("Introduction"), "<w:r><w:tab/></w:r>", field("PAGEREF _Toc1", run("3"))))
    content = DocxFile(entry, paragraph(link(run("Law"))), paragraph(end)).build()

    assert sources(content) == ["Introduction", "Law"]


def test_insertions_are_read_and_deletions_are_not() -> None:
    inserted = f'<w:ins w:id="1">{run("new ")}</w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>'
    document = parsed(DocxFile(paragraph(run("The "), inserted, deleted, run("text"))).build())

    assert [segment.plain for segment in document.segments] == ["The new text"]
    assert [notice.code for notice in document.notices] == ["tracked-changes"]


def test_an_inserted_tab_parts_words_as_any_other() -> None:
    inserted = '<w:ins w:id="1"><w:r><w:tab/></w:r></w:ins>'
    found = parsed(DocxFile(paragraph(run("b)"), inserted, run("the second"))).build())

    assert found.segments[0].plain == "b) the second"


def test_controls_and_smart_tags_are_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Bonn')}</w:sdtContent></w:sdt>"
    smart = f"<w:smartTag>{run('Ankara')}</w:smartTag>"
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('Title'))}</w:sdtContent></w:sdt>"
    content = DocxFile(block, paragraph(run("From "), control, run(" to "), smart)).build()

    assert sources(content) == ["Title", "From <1>Bonn</1> to Ankara"]


def test_every_part_is_read_with_its_place() -> None:
    content = (
        DocxFile(
            paragraph(run("Title"), properties='<w:pStyle w:val="H1"/>'),
            table((paragraph(run("Cell")), table((paragraph(run("Nested")),)))),
            paragraph(text_box(paragraph(run("In a box"))), run("Around it")),
        )
        .with_part("header", paragraph(run("Head")))
        .with_part("footer", paragraph(run("Foot")))
        .with_part("footnotes", note(2, paragraph(run("Footnote"))))
        .with_part("endnotes", note(2, paragraph(run("Endnote")), kind="endnote"))
        .with_part("comments", note(2, paragraph(run("Comment")), kind="comment"))
        .with_part("styles", '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>')
        .build()
    )

    assert [(segment.plain, segment.place) for segment in parsed(content).segments] == [
        ("Title", Place.HEADING),
        ("Cell", Place.TABLE),
        ("Nested", Place.TABLE),
        ("Around it", Place.BODY),
        ("In a box", Place.TEXT_BOX),
        ("Footnote", Place.FOOTNOTE),
        ("Endnote", Place.ENDNOTE),
        ("Head", Place.HEADER),
        ("Foot", Place.FOOTER),
        ("Comment", Place.COMMENT),
    ]


def test_a_strict_file_is_read_like_any_other() -> None:
    content = DocxFile(paragraph(run("Dear "), run("Mayor", "<w:b/>"), run(" of Bonn")), is_strict=True).build()

    assert sources(content) == ["Dear <1>Mayor</1> of Bonn"]


@pytest.mark.parametrize("numbers", ["2026", "1.2.", "3.11", "2015/120", "10:30–12:00"])
def test_numbers_that_all_languages_write_alike_are_nothing_to_translate(numbers: str) -> None:
    assert sources(DocxFile(paragraph(run(numbers)), paragraph(run("Date"))).build()) == ["Date"]


@pytest.mark.parametrize("numbers", ["12.05.2026", "1,250", "1.250.000", "2,5", "25%", "€3.5"])
def test_amounts_and_days_alone_are_segments_since_languages_write_them_otherwise(numbers: str) -> None:
    first, rest = numbers[:2], numbers[2:]

    assert sources(DocxFile(paragraph(run(first), run(rest)), paragraph(run("Date"))).build()) == [numbers, "Date"]


def test_text_that_looks_like_a_tag_survives() -> None:
    assert read(run("a <1> b")) == ["a \\<1> b"]


@pytest.mark.parametrize("place", ["word/document.xml", "customXml/item1.xml"])
def test_a_part_with_a_document_type_is_refused(place: str) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    content = zipped({**parts_of(DocxFile(paragraph(run("A"))).build()), place: bomb})

    with pytest.raises(DocumentRefused) as refused:
        parsed(content)

    assert refused.value.code == "hostile"


@pytest.mark.parametrize("damage", [b"<w:document", b"", b"\xff\xfe\x00"])
def test_a_damaged_part_is_refused(damage: bytes) -> None:
    content = zipped({**parts_of(DocxFile(paragraph(run("A"))).build()), "word/document.xml": damage})

    with pytest.raises(DocumentRefused) as refused:
        parsed(content)

    assert refused.value.code == "damaged"


def test_elements_within_a_text_are_damage() -> None:
    nested = run("Words").replace("Words", "Words<w:footnoteReference w:id='2'/>")

    with pytest.raises(DocumentRefused) as refused:
        sources(DocxFile(paragraph(nested)).build())

    assert refused.value.code == "damaged"


def test_remarks_do_not_cut_words_in_two() -> None:
    assert read(run("Dear Mayor").replace("Mayor", "May<!-- remark -->or<?other program?>")) == ["Dear Mayor"]


def test_a_damaged_picture_is_found_before_anybody_translates() -> None:
    content = bytearray(DocxFile(paragraph(run("Text"))).with_image().build())
    packed = content.index(b"word/media/arms.png") + len(b"word/media/arms.png")
    content[packed + 10] ^= 0xFF

    with pytest.raises(DocumentRefused) as refused:
        parsed(bytes(content))

    assert refused.value.code == "damaged"


def test_settings_that_cannot_be_written_are_found_before_anybody_translates() -> None:
    parts = parts_of(DocxFile(paragraph(run("Text"))).with_part("settings").build())
    name = next(name for name in parts if "settings" in name)

    with pytest.raises(DocumentRefused) as refused:
        parsed(zipped({**parts, name: b"<w:settings>"}))

    assert refused.value.code == "damaged"


@pytest.mark.parametrize(
    "content",
    [
        "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")),
        '<w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/>',
    ],
)
@pytest.mark.timeout(20)
def test_a_paragraph_of_many_marks_takes_no_square_of_time(content: str) -> None:
    limits = Limits(tag_limit=100_000, mark_limit=100_000)
    document = WordDocument(DocxFile(paragraph(run("Text "), *[content] * 20_000)).build(), limits)

    assert [block.text[:4] for block in document.blocks] == ["Text"]


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        parsed(DocxFile(paragraph(image())).with_image().build())

    assert refused.value.code == "no-text"


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "--1"])
def test_a_number_that_is_none_says_nothing(number: str) -> None:
    level = f'<w:pPr><w:outlineLvl w:val="{number}"/></w:pPr>'
    spaced = f'<w:r><w:rPr><w:spacing w:val="{number}"/></w:rPr><w:t>Two words</w:t></w:r>'

    assert sources(DocxFile(f"<w:p>{level}{spaced}</w:p>").build()) == ["Two words"]


def test_what_stands_on_two_pages_is_one_sentence_only_where_it_goes_on() -> None:
    ended = '<w:r><w:br w:type="page"/></w:r>'
    file = DocxFile(
        paragraph(run("Aqui termina a página"), ended, run("Anexo A")), paragraph(run("A ponte"), ended, run("abre."))
    )

    assert sources(file.build()) == ["Aqui termina a página<1/>", "Anexo A", "A ponte<1/>abre."]


@pytest.mark.parametrize("beside", ["", field("REF a", run("Bonn"))])
def test_a_run_within_a_run_hides_nothing_that_follows(beside: str) -> None:
    within = f"<w:r>{run('of')}</w:r>"

    assert read(run("Dear Mayor "), within, run(" Bonn and all"), beside)[0].startswith("Dear Mayor <1/> Bonn and all")
