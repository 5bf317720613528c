"""Hostile files of every kind: each ends in a result or a refusal with its reason, soon, and reaches nothing."""

import time

import pytest

from tests.building.hostile_files import HOSTILE_FILES
from tests.building.translated import marked, translated
from translation_service.domain.errors import DocumentRefused

pytestmark = [pytest.mark.timeout(30), pytest.mark.filterwarnings("ignore:Duplicate name")]

REFUSED = {
    "flat-bomb": "hostile",
    "nested-bomb": "hostile",
    "overlapping-entries": "hostile",
    "same-name-twice": "hostile",
    "sizes-of-zip64": "hostile",
    "names-that-lead-out": "hostile",
    "unknown-packing": "hostile",
    "encrypted-entry": "encrypted",
    "locked-letter": "encrypted",
    "truncated-at-two-quarters": "damaged",
    "broken-checksum": "damaged",
    "laughs": "hostile",
    "laughs-in-utf16": "hostile",
    "quadratic": "hostile",
    "file-of-the-house": "hostile",
    "address-outside": "hostile",
    "deep-tables": "too-heavy",
    "many-attributes": "hostile",
    "many-bookmarks": "too-heavy",
    "a-great-table": "too-many-blocks",
    "archive-that-lists-itself": "hostile",
    "fields-in-fields": "too-heavy",
    "links-without-end": "hostile",
    "looks-without-end": "too-heavy",
    "cell-of-runs": "too-heavy",
    "court-paragraphs": "too-many-blocks",
    "sheet-of-links": "too-heavy",
    "markdown-of-paragraphs": "too-many-blocks",
    "text-of-lines": "too-many-pages",
    "text-of-blank-lines": "too-many-pages",
    "message-of-pictures": "too-heavy",
    "program-named-letter": "wrong-type",
    "picture-named-letter": "wrong-type",
    "archive-of-nothing-we-know": "wrong-type",
    "nothing": "empty",
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
    assert time.process_time() - began < 10
    assert code == REFUSED.get(name, code)
