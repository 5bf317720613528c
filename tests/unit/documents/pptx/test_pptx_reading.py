"""What is read out of a presentation."""

from tests.building.docx_files import parts_of, zipped
from tests.building.pptx_files import (
    PptxFile,
    friendship_presentation,
    link,
    paragraph,
    picture,
    run,
    shape,
    slide_number,
    twice,
)
from tests.building.translated import parsed, sources
from translation_service.documents.formats import Format, recognise
from translation_service.domain.inline import TagKind
from translation_service.domain.segments import Place


def read(*content: str) -> list[str]:
    """Return the segments of a presentation with one shape of one paragraph."""
    return sources(PptxFile().slide(shape(paragraph(*content))).build(), "slides.pptx")


def test_a_presentation_is_known_by_its_content() -> None:
    assert recognise(friendship_presentation(), "slides.docx") is Format.PPTX


def test_templates_and_slide_shows_are_presentations() -> None:
    for kind in ("template", "slideshow"):
        assert recognise(PptxFile(kind=kind).slide().build(), "slides.pptx") is Format.PPTX


def test_everything_an_audience_or_a_speaker_reads_is_found_slide_by_slide() -> None:
    found = [(segment.place, segment.source) for segment in parsed(friendship_presentation(), "a.pptx").segments]

    assert found == [
        (Place.HEADING, "Friendship week"),
        (Place.BODY, "We have the <1>honour</1> to invite you."),
        (Place.BODY, "See <1>our page</1>."),
        (Place.TEXT_BOX, "A box in a group"),
        (Place.TABLE, "Day"),
        (Place.TABLE, "Place"),
        (Place.TABLE, "Harbour"),
        (Place.CHART, "Visitors by month"),
        (Place.CHART, "January"),
        (Place.CHART, "February"),
        (Place.CHART, "Arrival"),
        (Place.CHART, "Dinner"),
        (Place.CHART, "Arrival"),
        (Place.ALTERNATIVE_TEXT, "Opens the page of the city"),
        (Place.ALTERNATIVE_TEXT, "Arms of the city"),
        (Place.COMMENT, "Check the date"),
        (Place.SPEAKER_NOTES, "Greet the mayor first."),
        (Place.TEXT_BOX, "Slide <1/>"),
        (Place.TEXT_BOX, "Municipality of Ponte Nova"),
        (Place.TEXT_BOX, "For official use"),
        (Place.PROPERTY, "Programme"),
        (Place.PROPERTY, "Sister cities"),
    ]


def test_slides_are_counted_as_pages() -> None:
    assert parsed(friendship_presentation(), "a.pptx").pages == 2


def test_runs_that_look_alike_are_one_text() -> None:
    guessed = 'lang="en-GB" dirty="0" err="1"'

    assert read(run("Dear Ma"), run("yor", guessed), run(" of Bonn", 'lang="en-US"')) == ["Dear Mayor of Bonn"]


def test_fonts_for_scripts_that_are_not_written_do_not_part_words() -> None:
    arabic = '<a:cs typeface="Arial"/>'

    assert read(run("Dear "), run("Mayor", inner=arabic)) == ["Dear Mayor"]
    assert read(run("السيد رئيس "), run("البلدية", inner=arabic)) == ["السيد رئيس <1>البلدية</1>"]


def test_a_link_over_several_runs_is_one_tag() -> None:
    content = PptxFile().slide(
        shape(
            paragraph(run("See "), link("our own "), run("page", 'b="1"', '<a:hlinkClick r:id="rLink"/>'), run(" now"))
        )
    )

    segment = parsed(content.build(), "a.pptx").segments[0]

    assert segment.source == "See <1>our own <2>page</2></1> now"
    assert [tag.kind for tag in segment.tags] == [TagKind.LINK, TagKind.FORMAT]


def test_a_link_over_white_space_stands_alone() -> None:
    assert read(run("Dear"), link(" "), run("Mayor")) == ["Dear<1/>Mayor"]
    assert read(link(" "), run("Mayor")) == ["Mayor"]


def test_breaks_tabs_and_fields_stand_alone() -> None:
    segment = parsed(
        PptxFile().slide(shape(paragraph(run("One\ttwo"), "<a:br/>", run("three "), slide_number()))).build(), "a.pptx"
    ).segments[0]

    assert segment.source == "One<1/>two<2/>three <3/>"
    assert [tag.kind for tag in segment.tags] == [TagKind.TAB, TagKind.BREAK, TagKind.FIELD]
    assert segment.plain == "One two three 7"


def test_the_number_of_a_slide_that_is_not_known_yet_reads_as_one() -> None:
    number = slide_number().replace(">7<", ">‹#›<")

    [segment] = parsed(PptxFile().slide(shape(paragraph(run("Slide "), number))).build(), "a.pptx").segments[:1]

    assert (segment.source, segment.plain) == ("Slide <1/>", "Slide 1")


def test_a_shape_that_exists_twice_is_read_once() -> None:
    older = shape(paragraph(run("Harbour")), paragraph(run("Only for older programs")))
    content = PptxFile().slide(twice(shape(paragraph(run("Harbour"))), older)).build()

    assert sources(content, "a.pptx") == ["Harbour", "Only for older programs"]


def test_names_of_picture_files_are_no_texts() -> None:
    assert sources(PptxFile().slide(shape(paragraph(run("A"))), picture("arms.png")).build(), "a.pptx") == ["A"]


def test_embedded_files_are_reported() -> None:
    parts = parts_of(PptxFile().slide(shape(paragraph(run("See the table")))).build())
    relations = "ppt/slides/_rels/slide8.xml.rels"
    embedding = parts[relations].replace(
        b"</Relationships>", b'<Relationship Id="rE" Type="x/package" Target="/a.bin"/>'
    )
    with_file = {**parts, relations: embedding + b"</Relationships>", "a.bin": b"data"}

    assert parsed(zipped(parts), "a.pptx").notices == ()
    assert [notice.code for notice in parsed(zipped(with_file), "a.pptx").notices] == ["embedded-file"]


def test_arrows_that_powerpoint_makes_and_boxes_to_tick_are_tags() -> None:
    arrow = run("à", inner='<a:sym typeface="Wingdings" pitchFamily="2" charset="2"/>')
    box = run("q", inner='<a:latin typeface="Wingdings"/>')

    assert read(run("Costs "), arrow, run(" less "), box, run(" more")) == ["Costs <1/> less <2/> more"]
    assert read(run("We ask "), run("you", inner='<a:sym typeface="Wingdings"/>'), run(" to pay.")) == [
        "We ask <1>you</1> to pay."
    ]


def test_the_names_of_shows_for_some_listeners_are_read() -> None:
    parts = parts_of(PptxFile().slide(shape(paragraph(run("City")))).build())
    show = b'<p:custShowLst><p:custShow name="For the council" id="0"><p:sldLst/></p:custShow></p:custShowLst>'
    main = parts["ppt/presentation.xml"].replace(b"<p:defaultTextStyle>", show + b"<p:defaultTextStyle>")

    assert sources(zipped(parts | {"ppt/presentation.xml": main}), "a.pptx") == ["City", "For the council"]


def test_what_handouts_say_around_the_slides_is_read() -> None:
    head = shape(paragraph(run("For the council alone")), placeholder="hdr")
    content = PptxFile().slide(shape(paragraph(run("Fees")))).with_handout(head).build()

    found = [(segment.place, segment.source) for segment in parsed(content, "a.pptx").segments]

    assert found == [(Place.TEXT_BOX, "Fees"), (Place.HEADER, "For the council alone")]
