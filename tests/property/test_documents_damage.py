"""Damaged files, the same ones each time: every one ends in a result or a refusal with a reason, and soon."""

from collections.abc import Callable
from random import Random

import pytest

from tests.building import odt_files, pdf_files
from tests.building.damage import Damage, damaged_archive, damaged_bytes, damaged_package, damaged_pdf
from tests.building.docx_files import DocxFile, field, link, paragraph, parts_of, run, sister_city_letter, table, zipped
from tests.building.pptx_files import friendship_presentation
from tests.building.reading_copies import copying_workshop
from tests.building.thoroughness import examples
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, targets, translated
from tests.building.xlsx_files import budget
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused

GOOD_ENDS = {
    "result",
    *("empty", "no-text", "wrong-type", "save-as-docx", "encrypted", "locked", "macros", "damaged", "hostile"),
    "too-large",
    *("too-many-words", "too-many-pages", "scanned-pdf", "dynamic-form", "too-heavy", "save-as", "too-many-parts"),
    *("too-many-elements", "too-deep", "too-long-piece", "packed-too-well", "too-large-unpacked", "too-many-tags"),
    *("too-long-word", "too-long-sentence", "too-many-alternative-texts"),
}
TEXT = "Sayın Başkan,\r\n\r\nBelediyemiz sizi 12.05.2026 günü bekler. Saygılarımızla. <1>\t…\n"
LETTER = sister_city_letter()
SLIDES = friendship_presentation()
BUDGET = budget()
ODT = odt_files.letter()
PAGE = "<!doctype html><html lang=pt><meta charset=utf-8><p>Caro <b>Presidente</b>, <a href='/x'>veja</a>.<br>Até já."
MARKDOWN = "# Convite\n\n> Caro **Presidente**, [veja](/x) ![o porto](a.png).  \n> Até já.\n\n| Nome |\n|--|\n| a |\n"
PDF = pdf_files.letter(pages=2)
FORM = pdf_files.form("Nome do requerente", "Maria da Silva")

KINDS: dict[str, tuple[bytes, str, Damage, int]] = {
    "a letter whose parts are damaged": (LETTER, "letter.docx", damaged_package, 120),
    "a letter whose archive lies": (LETTER, "letter.docx", damaged_archive, 60),
    "a letter with wrong bytes": (LETTER, "letter.docx", damaged_bytes, 40),
    "a presentation whose parts are damaged": (SLIDES, "slides.pptx", damaged_package, 80),
    "a workbook whose parts are damaged": (BUDGET, "budget.xlsx", damaged_package, 80),
    "an OpenDocument text whose parts are damaged": (ODT, "letter.odt", damaged_package, 120),
    "an OpenDocument text whose archive lies": (ODT, "letter.odt", damaged_archive, 40),
    "a page": (PAGE.encode(), "page.html", damaged_bytes, 60),
    "a Markdown file": (MARKDOWN.encode(), "read.md", damaged_bytes, 60),
    "a PDF with wrong numbers": (PDF, "letter.pdf", damaged_pdf, 40),
    "a PDF form with wrong numbers": (FORM, "letter.pdf", damaged_pdf, 30),
    "a PDF with wrong bytes": (PDF, "letter.pdf", damaged_bytes, 30),
    "a text": (TEXT.encode(), "letter.txt", damaged_bytes, 60),
    "a Turkish text": (TEXT.encode("cp1254", "replace"), "letter.txt", damaged_bytes, 40),
    "a text of two bytes a letter": (f"\ufeff{TEXT}".encode("utf-16-le"), "letter.txt", damaged_bytes, 60),
}


@pytest.mark.timeout(120)
@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_ends_in_a_result_or_a_refusal(kind: str) -> None:
    content, file_name, damage, times = KINDS[kind]

    for seed in range(examples(times)):
        damaged = damage(content, Random(seed))

        end = _end_of(lambda content: translated(content, marked, file_name=file_name), damaged)

        assert end in GOOD_ENDS, f"{kind}, damaged with the seed {seed}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_leaves_the_reading_process_in_order(kind: str) -> None:
    content, file_name, damage, _ = KINDS[kind]
    workshop = copying_workshop(Limits(reading_seconds=20, reading_memory=512 * 1024 * 1024))

    def translate(damaged: bytes) -> None:
        document = workshop.parse(damaged, file_name=file_name, source_language="pt")
        segments = targets(document, marked)
        workshop.assemble(damaged, file_name=file_name, segments=segments, pair=PORTUGUESE_TO_TURKISH)

    ends = {_end_of(translate, damage(content, Random(seed))) for seed in range(2)}

    assert ends <= GOOD_ENDS


def _huge_numbers() -> bytes:
    spans = '<w:tcPr><w:gridSpan w:val="99999999999999999999"/><w:tcW w:w="-1"/></w:tcPr>'
    parts = parts_of(DocxFile(table((paragraph(run("Texto")),))).build())
    return zipped({**parts, "word/document.xml": parts["word/document.xml"].replace(b"<w:tcPr/>", spans.encode())})


def _going_in_circles() -> bytes:
    document = DocxFile(paragraph(run("Texto"))).with_part("header", paragraph(run("Cabeçalho")))
    for kind in ("header", "footer", "chart", "diagramData", "footnotes", "styles", "settings"):
        document.relate(f"circle{kind}", kind, "document.xml")
    return document.build()


def _tables_in_tables() -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    return DocxFile(opened * 70, paragraph(run("Texto")), closed * 70).build()


def _a_table_of_many_cells() -> bytes:
    rows = [tuple(paragraph(run(f"{row} {cell}a")) for cell in range(30)) for row in range(300)]
    return DocxFile(table(*rows)).build()


def _links_in_links() -> bytes:
    words = run("Texto")
    for _ in range(100):
        words = link(words)
    return DocxFile(paragraph(words)).build()


def _fields_in_fields() -> bytes:
    words = run("Texto")
    for _ in range(400):
        words = field("QUOTE", words)
    return DocxFile(paragraph(words)).build()


def _fields_without_an_end() -> bytes:
    words = field("QUOTE", run("Texto")).rpartition("<w:r>")[0]
    return DocxFile(paragraph(words * 2_000)).build()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "absurd",
    [
        _huge_numbers,
        _going_in_circles,
        _tables_in_tables,
        _a_table_of_many_cells,
        _links_in_links,
        _fields_in_fields,
        _fields_without_an_end,
    ],
)
def test_an_absurd_file_ends_in_a_result_or_a_refusal(absurd: Callable[[], bytes]) -> None:
    assert _end_of(lambda: translated(absurd(), marked)) in GOOD_ENDS


def _end_of(act: Callable[..., object], *given: bytes) -> str:
    """Return how it ended: with a result, the code of a refusal that gives its reason, or as too heavy."""
    try:
        act(*given)
    except DocumentRefused as refused:
        return "refused without a reason" if "%" in str(refused.sentence) else refused.code
    except (MemoryError, RecursionError):
        return "too-heavy"  # the reading process ends with these in order
    return "result"
