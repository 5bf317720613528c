"""A page of a PDF is drawn without holding all of its pictures at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.hostile_pdfs import strewn_with_pictures
from translation_service.documents.limits import Limits
from translation_service.documents.ocr.scans import rendered
from translation_service.domain.errors import DocumentRefused

MEGABYTES = 200
PROGRAM = """
import re, sys
from pathlib import Path
from translation_service.documents.limits import Limits
from translation_service.documents.ocr.scans import rendered

content = Path(sys.argv[1]).read_bytes()
for _, picture in rendered(content, [0], Limits(), resolution=72):
    most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
    print(*picture.size, int(most[1]) // 1024)
"""


def test_hundreds_of_pictures_on_a_page_are_not_held_unpacked_at_once(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(strewn_with_pictures())

    said = subprocess.run([sys.executable, "-c", PROGRAM, str(scan)], capture_output=True, check=True, text=True)
    width, height, megabytes = map(int, said.stdout.split())

    assert (width, height) == (595, 842)
    assert megabytes < MEGABYTES


def test_a_page_that_draws_its_pictures_again_and_again_is_refused_before_it_is_drawn() -> None:
    limits = Limits(pixel_limit=1_000_000)

    with pytest.raises(DocumentRefused) as refused:
        next(rendered(strewn_with_pictures(), [0], limits, resolution=72))

    assert refused.value.code == "too-many-pixels"
