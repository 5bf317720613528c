"""Files of few words and absurd numbers of what stands beside or around words; small enough to be made soon."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.building import odt_files
from tests.building.docx_files import DocxFile, field, inserted, note, paragraph, run
from tests.building.udf_files import UdfFile


def _notes() -> bytes:
    notes = (note(number, paragraph(run(f"Note {number}"))) for number in range(2, 6_000))
    return DocxFile(paragraph(run("Words"))).with_part("footnotes", *notes).build()


def _references() -> bytes:
    said = (
        paragraph(
            f'<w:bookmarkStart w:id="{number}" w:name="_Ref{number}"/>',
            run("Here"),
            f'<w:bookmarkEnd w:id="{number}"/>',
            field(f"REF _Ref{number}", run("Here")),
        )
        for number in range(6_000)
    )
    return DocxFile("".join(said)).build()


def _changes() -> bytes:
    return DocxFile("".join(paragraph(inserted(run(f"W{number}"), number=number)) for number in range(10_500))).build()


def _annotations() -> bytes:
    said = (f"<office:annotation><text:p>Remark {number}</text:p></office:annotation>" for number in range(6_000))
    return odt_files.odt(*(odt_files.p(f"Word{one}") for one in said))


def _choices() -> bytes:
    options = b"".join(b"<option>Street %d" % number for number in range(10_500))
    return b"<!doctype html><html><body><p>Words <select>" + options + b"</select>"


def _stray_bytes() -> bytes:
    return b"\xff( " * 1_000_000


def _court_lists() -> bytes:
    file = UdfFile()
    items = (file.paragraph(file.span("Madde"), Numbered="true", ListId=str(number)) for number in range(500))
    return file.build(*items)


def _court_lines() -> bytes:
    file = UdfFile()
    file.text = "Karar\n" * 200_000
    return file.build()


def _captions() -> bytes:
    return b"Table: words\n" * 4_000


def _heads_over_dashes() -> bytes:
    return b"a    b\n---- ----\n" * 1_200


HOSTILE_COUNTS: Final[Mapping[str, tuple[Callable[[], bytes], str]]] = {
    "notes-without-end": (_notes, "a.docx"),
    "references-without-end": (_references, "a.docx"),
    "changes-without-end": (_changes, "a.docx"),
    "annotations-without-end": (_annotations, "a.odt"),
    "choices-without-end": (_choices, "a.html"),
    "court-document-of-lists": (_court_lists, "a.udf"),
    "court-document-of-lines": (_court_lines, "a.udf"),
    "captions-without-end": (_captions, "a.md"),
    "heads-over-dashes": (_heads_over_dashes, "a.md"),
    "text-of-stray-bytes": (_stray_bytes, "a.txt"),
}
"""How to build each, and the name it is handed in under."""
