"""The identity law of presentations, over slides nobody thought of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.docx_files import parts_of
from tests.building.drawn_words import stretches_of
from tests.building.pptx_files import PptxFile, group, link, paragraph, run, shape, slide_number, table
from tests.building.thoroughness import examples
from tests.building.translated import parsed, translated
from translation_service.domain.segments import Segment

SLIDE = "ppt/slides/slide8.xml"
_TEXTS = st.text(alphabet="abcÇğıİöşÜ зشع.,!?<>/\\123 \u00a0\t", min_size=1, max_size=12)
_LOOKS = st.sampled_from(
    ["", "", "", 'b="1"', 'i="1" u="sng"', 'sz="4000"', 'lang="en-US" dirty="0"', 'baseline="30000"']
)
_COLOURS = st.sampled_from(
    ["", "", '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>', '<a:latin typeface="Arial"/>']
)
_RUNS = st.builds(run, _TEXTS, _LOOKS, _COLOURS)
_LEAVES = st.one_of(_RUNS, _RUNS, st.builds(link, _TEXTS), st.just("<a:br/>"), st.just(slide_number()))
_PROPERTIES = st.sampled_from(["", '<a:pPr lvl="1"/>', '<a:pPr algn="ctr"><a:buNone/></a:pPr>'])
_PARAGRAPHS = st.builds(
    lambda row, properties: paragraph(*row, '<a:endParaRPr lang="en-US"/>', properties=properties),
    st.lists(_LEAVES, min_size=1, max_size=8),
    _PROPERTIES,
)
_SHAPES = st.one_of(
    _PARAGRAPHS.map(shape),
    _PARAGRAPHS.map(lambda inner: shape(inner, placeholder="title")),
    _PARAGRAPHS.map(lambda inner: group(shape(inner))),
    _PARAGRAPHS.map(lambda inner: table((inner, paragraph(run("cell"))))),
)
_SLIDES = st.lists(_SHAPES, min_size=1, max_size=3)


def _presentation(shapes: list[str]) -> bytes:
    return PptxFile().slide(*shapes, shape(paragraph(run("End")))).build()


def _same(segment: Segment) -> str:
    return segment.source


@settings(max_examples=examples(60))
@given(_SLIDES)
def test_a_presentation_rebuilt_from_its_own_words_is_the_same_to_its_audience(shapes: list[str]) -> None:
    content = _presentation(shapes)

    written = translated(content, _same, file_name="a.pptx").content

    assert _without_edges(written) == _without_edges(content)
    before, after = parts_of(content), parts_of(written)
    assert {name for name in before if before[name] != after.get(name)} <= {SLIDE}


@settings(max_examples=examples(40))
@given(_SLIDES)
def test_a_rebuilt_presentation_is_read_as_the_same_segments(shapes: list[str]) -> None:
    content = _presentation(shapes)

    written = translated(content, _same, file_name="a.pptx").content

    found, again = parsed(content, "a.pptx").segments, parsed(written, "a.pptx").segments
    assert [segment.source for segment in again] == [segment.source for segment in found]


@settings(max_examples=examples(40))
@given(_SLIDES, st.text(alphabet="ab. </>\\123456789\n\t", max_size=30))
def test_no_translation_whatever_breaks_a_presentation(shapes: list[str], target: str) -> None:
    content = _presentation(shapes)

    written = translated(content, lambda _: target, file_name="a.pptx").content

    assert len(stretches_of(written, SLIDE)) == len(stretches_of(content, SLIDE))


def _without_edges(content: bytes) -> list[list[tuple[str, str]]]:
    """Return what is seen; white space between stretches of text looks like any of them."""
    return [
        [(word, look) for text, look in paragraph for word in text.split()]
        for paragraph in stretches_of(content, SLIDE)
    ]
