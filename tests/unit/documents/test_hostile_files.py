"""Hostile files of every kind: each ends in a result or a refusal with its reason, soon, and reaches nothing."""

import time

import pytest

from tests.building.hostile_files import HOSTILE_FILES
from tests.building.pace import is_within
from tests.building.translated import marked, translated
from translation_service.domain.errors import DocumentRefused

pytestmark = [pytest.mark.timeout(120), pytest.mark.filterwarnings("ignore:Duplicate name")]

REFUSED = {
    "flat-bomb": "packed-too-well",
    "nested-bomb": "hostile",
    "overlapping-entries": "too-large-unpacked",
    "same-name-twice": "hostile",
    "sizes-of-zip64": "too-large-unpacked",
    "names-that-lead-out": "hostile",
    "unknown-packing": "hostile",
    "encrypted-entry": "locked",
    "locked-letter": "encrypted",
    "truncated-at-two-quarters": "damaged",
    "broken-checksum": "damaged",
    "laughs": "hostile",
    "laughs-in-utf16": "hostile",
    "declared-in-utf7": "hostile",
    "quadratic": "hostile",
    "file-of-the-house": "hostile",
    "address-outside": "hostile",
    "deep-tables": "too-deep",
    "many-bookmarks": "too-many-tags",
    "a-great-table": "too-many-blocks",
    "archive-that-lists-itself": "too-many-parts",
    "fields-in-fields": "too-many-tags",
    "looks-without-end": "too-many-document-tags",
    "cell-of-runs": "too-many-tags",
    "court-paragraphs": "too-many-blocks",
    "court-document-of-lines": "too-many-blocks",
    "markdown-of-paragraphs": "too-many-blocks",
    "text-of-lines": "too-many-pages",
    "text-of-blank-lines": "too-many-pages",
    "text-of-stops": "too-long-sentence",
    "page-of-one-line": "too-many-words",
    "fingerprints-without-end": "too-many-words",
    "message-of-pictures": "too-many-pictures",
    "program-named-letter": "wrong-type",
    "picture-named-letter": "picture",
    "archive-of-nothing-we-know": "wrong-type",
    "nothing": "empty",
    "notes-without-end": "too-many-notes",
    "references-without-end": "too-many-marks",
    "changes-without-end": "too-many-changes",
    "annotations-without-end": "too-many-notes",
    "choices-without-end": "too-many-choices",
    "text-of-stray-bytes": "too-many-words",
    "subtitles-without-end": "too-many-subtitles",
    "formulas-without-end": "too-many-formula-texts",
    "table-without-end": "too-many-blocks",
    "slide-without-end": "too-many-blocks",
    "saved-again-and-again": "too-many-sections",
}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_ends_in_a_result_or_a_refusal(name: str) -> None:
    build, file_name = HOSTILE_FILES[name]
    content = build()
    code = ""

    began = time.process_time()
    try:
        translated(content, marked, file_name=file_name)
    except DocumentRefused as refused:
        code = refused.code
    except (MemoryError, RecursionError):
        code = "too-heavy"  # so says the reading process

    # Bounds against squares and worse, with room for a slow machine; benchmarks/hostile_files.py measures.
    assert is_within(10, since=began)
    assert code == REFUSED.get(name, code)
