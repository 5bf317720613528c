"""The identity law of Word files, over documents nobody thought of."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.docx_files import (
    DocxFile,
    field,
    image,
    inserted,
    link,
    note_reference,
    paragraph,
    parts_of,
    ruby,
    run,
    table,
    text_box,
)
from tests.building.docx_words import words_of
from tests.building.thoroughness import examples
from tests.building.translated import parsed, translated
from translation_service.domain.segments import Segment

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
FORM = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:textInput/></w:ffData></w:fldChar></w:r>'
    "<w:r><w:instrText>FORMTEXT</w:instrText></w:r>"
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Ayşe")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CHOICES = '<w:dropDownList><w:listItem w:displayText="abc" w:value="1"/><w:listItem w:value="zş"/></w:dropDownList>'
OPEN_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
CLOSED_FIELD = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

_TEXTS = st.text(alphabet="abcÇğıİöşÜ зشع.,!?<>/\\123 \u00a0", min_size=1, max_size=12)
_FORMATS = st.sampled_from(
    ["", "", "", "<w:b/>", "<w:i/>", '<w:b/><w:color w:val="FF0000"/>', '<w:sz w:val="40"/>', '<w:lang w:val="en-US"/>']
)
_RUNS = st.builds(run, _TEXTS, _FORMATS)
_STANDING = st.sampled_from(
    [
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        note_reference(2),
        image(),
        field("PAGE", run("3")),
        field("REF annex", run("Annex A. See "), run("there", "<w:b/>")),
        field("STYLEREF 1", run("2")),
        f'<w:fldSimple w:instr="NUMPAGES">{run("7")}</w:fldSimple>',
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="1" w:name="place"/><w:bookmarkEnd w:id="1"/>',
        '<w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/>',
        "<w:r><w:noBreakHyphen/></w:r>",
        '<w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>",
        "<w:r><w:softHyphen/></w:r>",
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        '<w:r><w:br w:type="page"/></w:r>',
        '<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="dot"/></w:r>',
        f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>x</m:t></m:r></m:oMath>',
        f'<w:moveFrom w:id="5">{run("moved")}</w:moveFrom>',
        '<w:commentRangeStart w:id="6"/>',
        '<w:r><w:commentReference w:id="6"/></w:r>',
        inserted(run(" ")),
        inserted(run("),")),
        field('IF "a" = "b" "c" "d"', run("the mayor")),
        field("QUOTE", field("MERGEFIELD name", run("«name»")), run(" and words")),
        field('XE "budget"'),
        FORM,
        text_box(paragraph(run("In a box"))),
        text_box(paragraph(run("Outer "), text_box(paragraph(run("inner"))))),
        '<w:r><w:pict><v:shape style="width:9pt"><v:textpath string="Word art"/></v:shape></w:pict></w:r>',
    ]
)
_LEAVES = st.one_of(_RUNS, _RUNS, _STANDING)


def _control(inner: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def _joined(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(content, min_size=1, max_size=4).map("".join)


_WRAPPED = st.one_of(
    _joined(_LEAVES).map(link),
    _joined(_LEAVES).map(inserted),
    _joined(_LEAVES).map(lambda inner: f'<w:moveTo w:id="7">{inner}</w:moveTo>'),
    _joined(_LEAVES).map(_control),
    _joined(_RUNS).map(lambda inner: _control(inner, CHOICES)),
    _joined(_LEAVES).map(lambda inner: link(inserted(inner))),
    _joined(st.builds(run, st.text(alphabet="abşع漢", min_size=1, max_size=4), _FORMATS)).map(
        lambda inner: ruby("abc", inner)
    ),
    _joined(_LEAVES).map(lambda inner: f'<w:customXml w:element="a">{inner}</w:customXml>'),
    _joined(_LEAVES).map(lambda inner: f'<w:dir w:val="rtl">{inner}</w:dir>'),
    _joined(_LEAVES).map(lambda inner: f"<w:smartTag>{inner}</w:smartTag>"),
    _joined(_LEAVES).map(lambda inner: field('HYPERLINK "x"', inner)),
)
_PARAGRAPHS = st.lists(st.one_of(_LEAVES, _LEAVES, _WRAPPED), min_size=1, max_size=8).map(lambda row: paragraph(*row))
_BLOCKS = st.one_of(
    _PARAGRAPHS,
    _PARAGRAPHS.map(lambda inner: table((inner, paragraph(run("cell"))))),
    _PARAGRAPHS.map(lambda inner: table((table((inner,)) + paragraph(run("outer")),))),
    _PARAGRAPHS.map(lambda inner: _control(inner, CHOICES)),
    _PARAGRAPHS.map(
        lambda inner: table((_control(inner),)).replace("<w:tr>", '<w:tr><w:trPr><w:ins w:id="8"/></w:trPr>')
    ),
    _PARAGRAPHS.map(lambda inner: paragraph(OPEN_FIELD, run("First")) + inner + paragraph(run("last"), CLOSED_FIELD)),
    _PARAGRAPHS.map(lambda inner: paragraph(run("a half"), properties="<w:sectPr/>") + inner),
)
_BODIES = st.lists(_BLOCKS, min_size=1, max_size=3).map("".join)


def _document(body: str) -> bytes:
    return DocxFile(body, paragraph(run("End"))).with_image().build()


def _same(segment: Segment) -> str:
    return segment.source


@settings(max_examples=examples(70))
@given(_BODIES)
def test_a_document_rebuilt_from_its_own_words_is_the_same_to_its_reader(body: str) -> None:
    content = _document(body)

    written = translated(content, _same).content

    assert words_of(written) == words_of(content)
    before, after = parts_of(content), parts_of(written)
    assert {name for name in before if before[name] != after.get(name)} <= {"word/document.xml"}


@settings(max_examples=examples(40))
@given(_BODIES)
def test_a_rebuilt_document_is_read_as_the_same_segments(body: str) -> None:
    content = _document(body)

    written = translated(content, _same).content

    assert [found.source for found in parsed(written).segments] == [found.source for found in parsed(content).segments]


@settings(max_examples=examples(40))
@given(_BODIES, st.text(alphabet="ab. </>\\123456789", max_size=30))
def test_no_translation_whatever_breaks_a_file(body: str, target: str) -> None:
    content = _document(body)

    written = translated(content, lambda _: target).content

    assert len(words_of(written)) == len(words_of(content))
