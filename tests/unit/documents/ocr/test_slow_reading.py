"""A picture that only the program itself can open, and that it reads for longer than between two looks at it."""

from pathlib import Path

from translation_service.documents.ocr.tesseract import Tesseract

SLOW = r"""#!/bin/sh
case "$*" in *--list-langs*) printf 'List:\neng\n'; exit;; esac
i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done
cat > /dev/null
printf '1\t1\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t\n'
"""


def test_who_reads_long_is_waited_for(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(SLOW)
    program.chmod(0o755)

    (page,) = Tesseract(str(program), language="en", otherwise=(), look_seconds=0.2).read(b"picture" * 100_000)

    assert (page.width, page.height) == (100, 50)
