from pathlib import Path

import pytest

from glossary.exchange.csv_files import RowFault
from translation_service.cli.glossary_files import complain_of_rows


def test_of_faults_without_end_a_thousand_are_shown_and_the_others_counted(capsys: pytest.CaptureFixture[str]) -> None:
    fault = RowFault(line=7, code="x", template="The row cannot be read; a quotation mark may be missing.")

    complain_of_rows([fault] * 2_500, Path("terms.csv"))

    *shown, last = capsys.readouterr().err.splitlines()
    assert len(shown) == 1_000
    assert last == "1,500 more such lines of terms.csv are not shown."
