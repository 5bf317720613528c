"""The programs of others that tests may find on a machine, or not."""

import shutil
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
needs_calc = pytest.mark.skipif(
    not (Path(shutil.which("soffice") or "/nowhere/soffice").resolve().parent / "libsclo.so").is_file(),
    reason="LibreOffice Calc is not installed",
)
needs_ocr = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
needs_dejavu = pytest.mark.skipif(
    not Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif-Italic.ttf").is_file(),
    reason="the fonts of DejaVu are not all installed",
)
