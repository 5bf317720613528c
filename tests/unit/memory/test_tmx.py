import gzip
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from translation_service.domain.memory import Trust
from translation_service.memory.tmx.inline_codes import Code, tagged
from translation_service.memory.tmx.reading import read_tmx
from translation_service.memory.tmx.units import Skipped, TmxRefused, TmxUnit
from translation_service.memory.tmx.writing import write_tmx

LETTERS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
PIECES = st.lists(
    st.one_of(
        LETTERS,
        st.sampled_from(["<1>", "</1>", "<2/>", "<3>", "</3>", "</7>", "<8>", r"\<1>", "&", "<b>", "\r", "\n", "]]>"]),
    ),
    max_size=8,
)


def read(content: str | bytes, *, longest: int = 10_000) -> list[TmxUnit | Skipped]:
    return list(read_tmx(BytesIO(content if isinstance(content, bytes) else content.encode()), longest=longest))


def a_file(*units: str, header: str = 'srclang="tr"', prolog: str = "") -> str:
    return f'{prolog}<tmx version="1.4">\n<header {header}/>\n<body>\n' + "\n".join(units) + "\n</body></tmx>"


def a_unit(
    source: str = "Evet", target: str = "Yes", *, languages: tuple[str, str] = ("tr", "en"), more: str = ""
) -> str:
    return (
        f'<tu{more}><tuv xml:lang="{languages[0]}"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{languages[1]}"><seg>{target}</seg></tuv></tu>'
    )


def only(content: str) -> TmxUnit:
    (unit,) = read(content)
    assert isinstance(unit, TmxUnit), unit
    return unit


def test_a_unit_is_read_with_what_is_said_of_it() -> None:
    unit = only(a_file(a_unit(more=' changedate="20260501T101500Z" changeid="deniz"')))

    assert (unit.source, unit.target, unit.author) == ("Evet", "Yes", "deniz")
    assert (unit.source_language, unit.target_language, unit.line) == ("tr", "en", 4)
    assert unit.approved_at == datetime(2026, 5, 1, 10, 15, tzinfo=UTC)


def test_the_source_is_told_by_its_language_not_by_its_place() -> None:
    unit = only(a_file(a_unit("Yes", "Evet", languages=("en", "tr")), header='srclang="TR"'))

    assert (unit.source, unit.target) == ("Evet", "Yes")


def test_a_region_tells_the_source_too() -> None:
    unit = only(a_file(a_unit("Sim", "Evet", languages=("pt-BR", "tr")), header='srclang="pt"'))

    assert (unit.source_language, unit.source) == ("pt-BR", "Sim")


def test_signs_that_xml_has_no_place_for_do_not_stop_a_file() -> None:
    (unit,) = read(a_file(a_unit("Sürüm:&#x3;14", "Non&#x1E;stop\x1f")))

    assert isinstance(unit, TmxUnit)
    assert (unit.source, unit.target) == ("Sürüm:14", "Non-stop")


def test_a_unit_in_three_languages_becomes_two() -> None:
    three = a_unit().replace("</tu>", '<tuv xml:lang="de"><seg>Ja</seg></tuv></tu>')

    assert [(unit.target_language, unit.target) for unit in read(a_file(three)) if isinstance(unit, TmxUnit)] == [
        ("en", "Yes"),
        ("de", "Ja"),
    ]


def test_inline_elements_become_numbered_tags() -> None:
    source = 'Sayın <bpt i="1" x="4">&lt;b&gt;</bpt>Başkan<ept i="1">&lt;/b&gt;</ept><ph x="2">&lt;br/&gt;</ph>'
    target = 'Dear <bpt i="9" x="4"/>Mayor<ept i="9"/><ph x="2"/>'

    unit = only(a_file(a_unit(source, target)))

    assert (unit.source, unit.target) == ("Sayın <4>Başkan</4><2/>", "Dear <4>Mayor</4><2/>")


def test_codes_without_an_x_are_numbered_in_their_order() -> None:
    unit = only(a_file(a_unit('<bpt i="1"/>a<ept i="1"/> <ph/> <it pos="end"/> <hi>b</hi>', "x")))

    assert unit.source == "<1>a</1> <2/> </3> <4>b</4>"


def test_what_stands_inside_a_code_is_no_text() -> None:
    unit = only(a_file(a_unit('a<ph x="1">kod <sub>alt yazı <hi>vurgu</hi></sub></ph>b', "x")))

    assert unit.source == "a<1/>b"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("<ph>{a}</ph> x <ph>{b}</ph>", "<ph>{b}</ph> y <ph>{a}</ph>", ("<1/> x <2/>", "<2/> y <1/>")),
        ("<ph>{a}</ph> x <ph>{b}</ph>", "<ph>{b}</ph> y <ph>{c}</ph>", ("<1/> x <2/>", "<2/> y <1/>")),
        ("<ph/> x <ph/>", "<ph/> y <ph/>", ("<1/> x <2/>", "<1/> y <2/>")),
        ('<ph type="lb"/> x <ph type="image"/>', '<ph type="image"/> y', ("<1/> x <2/>", "<2/> y")),
        (
            '<bpt i="1">B</bpt>a<ept i="1"/> <bpt i="2">I</bpt>b<ept i="2"/>',
            '<bpt i="1">I</bpt>b<ept i="1"/> <bpt i="2">B</bpt>a<ept i="2"/>',
            ("<1>a</1> <2>b</2>", "<2>b</2> <1>a</1>"),
        ),
        ("<ph>x</ph>a<ph>x</ph>", "<ph>x</ph>b<ph>x</ph><ph>x</ph>", ("<1/>a<2/>", "<1/>b<2/><3/>")),
        ('<ph x="7">{a}</ph> x', '<ph>{a}</ph> y <ph x="1">{b}</ph>', ("<7/> x", "<7/> y <1/>")),
    ],
)
def test_the_same_code_has_the_same_number_in_both_languages(
    source: str, target: str, expected: tuple[str, str]
) -> None:
    unit = only(a_file(a_unit(source, target)))

    assert (unit.source, unit.target) == expected


def test_words_inside_codes_become_pairs_of_their_own() -> None:
    unit = a_unit('a<ph>alt="<sub>Resim <ph>x</ph>bir</sub>"</ph>b', 'c<ph>alt="<sub>Picture one</sub>"</ph>d')

    found = read(a_file(unit))

    assert [(one.source, one.target) for one in found if isinstance(one, TmxUnit)] == [
        ("a<1/>b", "c<1/>d"),
        ("Resim bir", "Picture one"),
    ]


def test_words_inside_codes_that_have_no_counterpart_are_told() -> None:
    unit = a_unit("a<ph><sub>bir</sub><sub>iki</sub></ph>b", "c<ph><sub>one</sub></ph>d")

    assert [getattr(one, "code", "") for one in read(a_file(unit))] == ["", "inside-codes"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("20261127T101500Z", "2026-11-27T10:15:00+00:00"),
        ("2026-11-27T10:15:00Z", "2026-11-27T10:15:00+00:00"),
        ("2026-11-27T13:15:00.250+03:00", "2026-11-27T10:15:00.250000+00:00"),
        ("2026-11-27T10:15:00", "2026-11-27T10:15:00+00:00"),
        ("9999-12-31T23:59:59-05:00", None),
        ("27.11.2026", None),
    ],
)
def test_moments_are_read_as_programs_write_them(written: str, read_as: str | None) -> None:
    moment = only(a_file(a_unit(more=f' changedate="{written}"'))).approved_at

    assert (moment.isoformat() if moment else None) == read_as


def test_text_that_looks_like_a_tag_stays_text() -> None:
    assert only(a_file(a_unit("&lt;1> a", "x"))).source == r"\<1> a"


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ('<tu><tuv xml:lang="tr"><seg>Evet</seg></tuv></tu>', "one-language"),
        ("<tu><tuv><seg>Evet</seg></tuv><tuv><seg>Yes</seg></tuv></tu>", "no-source"),
        (a_unit(languages=("de", "en")), "no-source"),
        (a_unit("Evet", " "), "empty"),
        (a_unit("Evet", "x" * 101), "too-long"),
        ("<tu>" + '<tuv xml:lang="tr"><seg>Evet</seg></tuv>' * 501 + "</tu>", "too-long"),
    ],
)
def test_a_unit_that_cannot_be_kept_is_skipped_with_its_line(unit: str, code: str) -> None:
    assert [(one.code, one.line) for one in read(a_file(unit), longest=100) if isinstance(one, Skipped)] == [(code, 4)]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("", "tmx-damaged", 1),
        ("<html>\n</html>", "not-tmx", 1),
        (a_file(a_unit()) + "<x/>", "tmx-damaged", 5),
        (a_file(a_unit("a < b")), "tmx-damaged", 4),
        (a_file(a_unit("&uuml;")), "tmx-damaged", 4),
        ('<!DOCTYPE tmx [\n<!ENTITY a "aaaa">\n]>' + a_file(a_unit("&a;")), "tmx-entities", 2),
        ('<!DOCTYPE tmx [\n<!ENTITY % a SYSTEM "file:///etc/passwd">\n%a;]>' + a_file(a_unit()), "tmx-entities", 2),
        ('<!DOCTYPE tmx SYSTEM "tmx14.dtd">' + a_file(a_unit("&uuml;")), "tmx-damaged", 4),
        (a_file("<a>" * 100), "tmx-too-deep", 4),
        ('<?xml version="1.0" encoding="klingon"?>' + a_file(a_unit()), "tmx-damaged", 1),
        (a_file(a_unit()).encode().replace(b"Evet", b"\xddzin"), "tmx-damaged", 4),
        (a_file(a_unit())[:-40], "tmx-damaged", 4),
        (a_file(a_unit(more=' changeid="' + "a" * 2_000_000)), "tmx-too-long", 4),
        (a_file("<!--" + "a" * 2_000_000), "tmx-too-long", 4),
        (f'<!DOCTYPE tmx [<!ATTLIST tu a CDATA "{"a" * 999}">]>' + a_file("<tu/>"), "tmx-entities", 1),
        ("<!DOCTYPE tmx [" + '<!ATTLIST tu a CDATA "a">' * 99 + "]>" + a_file(""), "tmx-entities", 1),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_line(content: str | bytes, code: str, line: int) -> None:
    with pytest.raises(TmxRefused) as refused:
        read(content)

    assert (refused.value.code, refused.value.sentence.values) == (code, {"line": line})


@pytest.mark.parametrize("content", [b"PK\x03\x04\x14", gzip.compress(a_file("").encode())], ids=["zip", "gzip"])
def test_a_packed_file_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(TmxRefused) as refused:
        read(content)

    assert refused.value.code == "tmx-packed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_document_type_is_passed_over_in_every_encoding(encoding: str) -> None:
    prolog = '<!DOCTYPE tmx PUBLIC "-//LISA//x" "http://127.0.0.1:1/tmx14.dtd">\n'

    (unit,) = read(a_file(a_unit("Işık", "Light"), prolog=prolog).encode(encoding))

    assert isinstance(unit, TmxUnit)
    assert unit.source == "Işık"


@given(source=PIECES, target=PIECES, contexts=st.lists(st.integers(-(2**63), 2**63 - 1), max_size=2))
def test_what_is_written_is_read_as_it_was(source: list[str], target: list[str], contexts: list[int]) -> None:
    unit = TmxUnit(
        source_language="tr",
        target_language="pt-BR",
        source="a" + "".join(source),
        target="b" + "".join(target),
        author='Ayşe "&" <Yılmaz>',
        trust=Trust.REVISED,
        approved_at=datetime(2026, 5, 1, 10, 15, tzinfo=UTC),
        contexts=tuple(contexts),
    )
    as_written = TmxUnit(**{name: getattr(unit, name) for name in TmxUnit.__slots__})

    (found,) = read("".join(write_tmx([unit])))

    assert isinstance(found, TmxUnit)
    normal = {name: getattr(as_written, name) for name in TmxUnit.__slots__ if name not in {"line", "place"}}
    from translation_service.domain.inline import parse, write

    normal |= {"source": write(parse(unit.source)), "target": write(parse(unit.target))}
    assert {name: getattr(found, name) for name in normal} == normal


def test_an_orphaned_end_of_a_pair_is_half_a_pair() -> None:
    assert tagged(["a", Code("ept", i="3")]) == "a</1>"


# What of the document type of TMX 1.4b a translation memory without notes can hold.
TMX_14 = """
<!ELEMENT tmx (header, body)>
<!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header EMPTY>
<!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)>
<!ELEMENT tu ((note|prop)*, tuv+)>
<!ATTLIST tu tuid CDATA #IMPLIED changedate CDATA #IMPLIED changeid CDATA #IMPLIED srclang CDATA #IMPLIED>
<!ELEMENT note (#PCDATA)>
<!ELEMENT prop (#PCDATA)>
<!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tuv ((note|prop)*, seg)>
<!ATTLIST tuv xml:lang CDATA #REQUIRED>
<!ELEMENT seg (#PCDATA|bpt|ept|ph|it|hi)*>
<!ELEMENT bpt (#PCDATA)>
<!ATTLIST bpt i CDATA #REQUIRED x CDATA #IMPLIED>
<!ELEMENT ept (#PCDATA)>
<!ATTLIST ept i CDATA #REQUIRED>
<!ELEMENT ph (#PCDATA)>
<!ATTLIST ph x CDATA #IMPLIED>
<!ELEMENT it (#PCDATA)>
<!ATTLIST it pos (begin|end) #REQUIRED x CDATA #IMPLIED>
<!ELEMENT hi (#PCDATA)>
"""


def test_what_is_written_is_valid_tmx() -> None:
    unit = TmxUnit(
        source_language="tr",
        target_language="pt-BR",
        source="Sayın <1>Başkan</1><2/> </3> & <4>",
        target="",
        author="Ayşe <Y>",
        trust=Trust.REVISED,
        approved_at=datetime(2026, 5, 1, tzinfo=UTC),
        contexts=(1, -1),
    )

    written = etree.fromstring("".join(write_tmx([unit, unit])).encode())

    document_type = etree.DTD(StringIO(TMX_14))
    assert document_type.validate(written), document_type.error_log
