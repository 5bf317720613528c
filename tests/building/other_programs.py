"""The programs of others that tests may find on a machine, or not."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
needs_calc = pytest.mark.skipif(
    not Path(shutil.which("soffice") or "/").resolve().with_name("libsclo.so").is_file(),
    reason="LibreOffice Calc is not installed",
)
needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


@cache
def language_packs() -> frozenset[str]:
    """Return the language packs that Tesseract has here."""
    if shutil.which("tesseract") is None:
        return frozenset()
    said = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=True).stdout
    return frozenset(said.split("\n")[1:])


needs_turkish = pytest.mark.skipif("tur" not in language_packs(), reason="the Turkish pack is not installed")
