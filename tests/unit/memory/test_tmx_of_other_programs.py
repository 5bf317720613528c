"""Units as other programs write them: levels, encodings, ways to name a language and to write a code."""

from io import BytesIO

import pytest

from translation_service.memory.normalising import context_key
from translation_service.memory.tmx.reading import read_tmx
from translation_service.memory.tmx.units import Skipped, TmxUnit

OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" srclang="EN-US"/><body>
<!-- Default translations -->
<tu><prop type="file">a.docx</prop><prop type="prev">Before</prop><note>a note</note>
<tuv lang="EN-US"><seg>The <bpt i="0" x="0">&lt;f0&gt;</bpt>council<ept i="0">&lt;/f0&gt;</ept> met.</seg></tuv>
<tuv lang="TR-TR" changeid="ayse" creationdate="20260102T101010Z"><seg><bpt i="0" x="0">&lt;f0&gt;</bpt>Meclis<ept
 i="0">&lt;/f0&gt;</ept> toplandı.</seg></tuv></tu></body></tmx>"""
TRADOS = """<tmx version="1.4"><header creationtool="SDL Language Platform" srclang="en-US" datatype="xml">
<prop type="x-Recognizers">RecognizeAll</prop></header><body>
<tu changedate="20260102T101010Z" changeid="PC\\user" usagecount="3"><prop type="x-Context">-123, 456</prop>
<tuv xml:lang="en-US"><seg><bpt i="1" type="326" x="1" />Dear<ept i="1" /> Mayor,<ph x="2" type="327" />a<it
 pos="begin" x="3" type="5"/></seg></tuv>
<tuv xml:lang="tr-TR"><seg><bpt i="1" type="326" x="1" />Sayın<ept i="1" /> Başkan,<ph x="2" type="327" />b<it
 pos="begin" x="3" type="5"/></seg></tuv></tu></body></tmx>"""
MEMOQ = """<tmx version="1.4"><header creationtool="MemoQ" srclang="en" datatype="unknown"/><body>
<tu changeid="ayse"><prop type="x-context-pre">&lt;seg&gt;Before.&lt;/seg&gt;</prop><prop type="x-context">17</prop>
<tuv xml:lang="en"><prop type="x-previous">a</prop><seg>One <ph type="lb">{\\n}</ph>page</seg></tuv>
<tuv xml:lang="tr"><seg>Bir <ph type="lb">{\\n}</ph>sayfa</seg></tuv></tu></body></tmx>"""
WORDFAST = """<?xml version="1.0" encoding="utf-16" ?>\r\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r\n<tmx version="1.4">
<header creationtool="Wordfast" srclang="EN-US"/><body><tu><prop type="att">0</prop>
<tuv xml:lang="EN-US"><seg>Hello <ut>{\\b </ut>world<ut>}</ut></seg></tuv>
<tuv xml:lang="TR-01"><seg>Merhaba <ut>{\\b </ut>dünya<ut>}</ut></seg></tuv></tu></body></tmx>"""
DGT = """<?xml version="1.0" encoding="UTF-16"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.1">
<header creationtool="TRADOS" srclang="EN-GB" datatype="rtf"/><body><tu><prop type="Txt::Doc. No.">32006R1</prop>
<tuv lang="DE-01"><seg>Ja, ist in Kraft.</seg></tuv><tuv lang="EN-GB"><seg>Yes, in force.</seg></tuv></tu>
</body></tmx>"""
DEJA_VU = """<tmx version="1.4"><header creationtool="Deja Vu" srclang="*all*" datatype="rtf"/><body>
<tu tuid="1"><tuv xml:lang="TR"><seg>{1}Evet</seg></tuv><tuv xml:lang="EN"><seg>{1}Yes</seg></tuv></tu></body></tmx>"""
OKAPI = """<tmx version="1.4"><header creationtool="unknown" segtype="paragraph" srclang="en-us"></header><body>
<tu tuid="t" segtype="sentence"><tuv xml:lang="en-us"><seg>Some <bpt i="1" type="bold">&lt;b></bpt>bold <ph
 x="2">&lt;img alt="<sub>other words</sub>"/></ph><ept i="1">&lt;/b></ept></seg></tuv><tuv
 xml:lang="tr-tr"><seg>Biraz <bpt i="1" type="bold">&lt;b></bpt>kalın <ph
 x="2"/><ept i="1">&lt;/b></ept></seg></tuv></tu></body></tmx>"""
SWORDFISH = """<tmx version="1.4"><header creationtool="Swordfish" srclang="en" segtype="block"/><body><tu>
<tuv xml:lang="en"><seg><ph id="0">&lt;g id="1"></ph><hi type="b">Name</hi></seg></tuv>
<tuv xml:lang="zh-Hans"><seg><ph id="0"/><hi>名</hi></seg></tuv></tu></body></tmx>"""
AMAGAMA = """<tmx version="1.4"><header creationtool="Translate Toolkit" srclang="en"/><body><tu>
<tuv xml:lang="en"><seg>Open %s</seg></tuv><tuv xml:lang="tr"><seg>%s aç</seg></tuv><tuv xml:lang="tr"><seg>Aç: %s</seg>
</tuv><tuv xml:lang="de"><seg></seg></tuv></tu></body></tmx>"""
OMEGAT_PROJECT = """<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx version="1.1">
<header creationtool="OmegaT" srclang="EN-US"/><body><tu>
<tuv lang="EN-US"><seg>Fee: &lt;f0&gt;1,250&lt;/f0&gt;&lt;t1/&gt;
a &lt; b</seg></tuv>
<tuv lang="TR-TR"><seg>Ücret:&lt;t1/&gt; &lt;f0&gt;1.250&lt;/f0&gt; a &lt; b</seg></tuv></tu></body></tmx>"""

FILES = [
    (
        OMEGAT_PROJECT,
        "utf-8",
        [("EN-US", "TR-TR", "Fee: <1>1,250</1><2/>\na < b", "Ücret:<2/> <1>1.250</1> a < b")],
    ),
    (OMEGAT, "utf-8", [("EN-US", "TR-TR", "The <1>council</1> met.", "<1>Meclis</1> toplandı.")]),
    (TRADOS, "utf-8", [("en-US", "tr-TR", "<1>Dear</1> Mayor,<2/>a<3>", "<1>Sayın</1> Başkan,<2/>b<3>")]),
    (MEMOQ, "utf-8-sig", [("en", "tr", "One <1/>page", "Bir <1/>sayfa")]),
    (WORDFAST, "utf-16", [("EN-US", "TR-01", "Hello <1/>world<2/>", "Merhaba <1/>dünya<2/>")]),
    (WORDFAST, "utf-16-le", [("EN-US", "TR-01", "Hello <1/>world<2/>", "Merhaba <1/>dünya<2/>")]),
    (DGT, "utf-16", [("EN-GB", "DE-01", "Yes, in force.", "Ja, ist in Kraft.")]),
    (DEJA_VU, "utf-8", [("TR", "EN", "{1}Evet", "{1}Yes")]),
    (OKAPI, "utf-8", [("en-us", "tr-tr", "Some <1>bold <2/></1>", "Biraz <1>kalın <2/></1>")]),
    (SWORDFISH, "utf-8", [("en", "zh-Hans", "<1/><2>Name</2>", "<1/><2>名</2>")]),
    (AMAGAMA, "utf-8", [("en", "tr", "Open %s", "%s aç"), ("en", "tr", "Open %s", "Aç: %s")]),
]


@pytest.mark.parametrize(("content", "encoding", "expected"), FILES)
def test_what_another_program_wrote_is_read(
    content: str, encoding: str, expected: list[tuple[str, str, str, str]]
) -> None:
    items = list(read_tmx(BytesIO(content.encode(encoding)), longest=1000))

    units = [item for item in items if isinstance(item, TmxUnit)]
    assert [(one.source_language, one.target_language, one.source, one.target) for one in units] == expected
    assert [item.code for item in items if isinstance(item, Skipped)] == ["empty"] * (content is AMAGAMA)


@pytest.mark.parametrize(
    ("content", "before", "after"),
    [(OMEGAT, "Before", ""), (MEMOQ.replace("Before.", "B &amp;amp; C"), "B & C", ""), (AMAGAMA, None, None)],
)
def test_neighbours_that_another_program_names_are_those_of_our_documents(
    content: str, before: str | None, after: str | None
) -> None:
    unit = next(one for one in read_tmx(BytesIO(content.encode()), longest=1000) if isinstance(one, TmxUnit))

    known = () if before is None or after is None else (context_key(unit.source, before=before, after=after),)
    assert unit.contexts == known


def test_what_a_file_says_of_a_unit_is_not_said_again_at_length_in_every_language() -> None:
    """A name of a megabyte, and a thousand contexts, would go with each of hundreds of pairs."""
    contexts = "".join(f'<prop type="x-context">{number:016x}</prop>' for number in range(1_000))
    targets = "".join(f'<tuv xml:lang="tr-{number}"><seg>yol</seg></tuv>' for number in range(400))
    language = "en-" + "x" * 100_000
    unit = f'<tu changeid="{language}">{contexts}<tuv xml:lang="{language}"><seg>road</seg></tuv>{targets}</tu>'
    head = f'<tmx version="1.4"><header srclang="{language}"/><body>'

    units = _units(f"{head}{unit}</body></tmx>")

    assert len(units) == 400
    assert max(len(one.source_language) + len(one.author) for one in units) <= 400
    assert sum(len(one.contexts) for one in units) <= 1_000


def test_a_unit_of_two_languages_keeps_all_the_contexts_it_names() -> None:
    contexts = "".join(f'<prop type="x-context">{number:016x}</prop>' for number in range(700))
    texts = '<tuv xml:lang="en"><seg>road</seg></tuv><tuv xml:lang="tr"><seg>yol</seg></tuv>'

    (unit,) = _units(f'<tmx version="1.4"><header srclang="en"/><body><tu>{contexts}{texts}</tu></body></tmx>')

    assert len(unit.contexts) == 700


def _units(content: str) -> list[TmxUnit]:
    return [one for one in read_tmx(BytesIO(content.encode()), longest=100) if isinstance(one, TmxUnit)]
