"""Files of terms are read in a limited process, and come back from it as they were read."""

import pytest

from glossary.exchange.csv_files import ReadTerms
from tests.building.docx_files import zipped
from tests.building.reading_copies import copying_workshop
from translation_service.documents.limits import Limits
from translation_service.documents.term_lists import read_terms
from translation_service.domain.errors import DocumentRefused

LIST = (
    "source_language,target_language,source,target,status,forbidden,valid_from,\n"
    "en,tr,council,meclis,preferred,kurul|konsey,2026-01-31,\nen,tr,mayor,,preferred,,,\nen,tr,ward,mahalle,,,,what\n"
)


def read_in_process(content: bytes, file_name: str, **limits: int) -> ReadTerms:
    workshop = copying_workshop(Limits(**limits))
    return workshop.read_terms(content, file_name=file_name, limit=10, languages=None)


def test_terms_and_faults_come_back_from_the_process_as_they_were_read() -> None:
    read = read_in_process(LIST.encode(), "terms.csv")

    assert read == read_terms(LIST.encode(), file_name="terms.csv", limit=10, languages=None)
    assert (len(read.terms), len(read.faults)) == (2, 1)


def test_a_workbook_of_empty_cells_is_refused_before_it_takes_a_minute() -> None:
    rows = b"<worksheet><row><c><v>en</v></c><c><v>tr</v></c></row>" + b"<row><c/></row>" * 1_000_000
    bomb = zipped({"xl/worksheets/sheet1.xml": rows + b"</worksheet>"}, level=1)

    with pytest.raises(DocumentRefused) as refused:
        read_in_process(bomb, "terms.xlsx", reading_start_milliseconds=150)

    assert refused.value.code == "too-complex"
