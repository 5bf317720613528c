"""The text of a PDF as other readers give it: poppler, PDFium alone, and pdfminer.six where it is installed."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pypdfium2

POPPLER_SECONDS: Final = 60

Reader = Callable[[Path], str]


def readers() -> Mapping[str, Reader]:
    """Return the readers this machine has, by name."""
    found: dict[str, Reader] = {"pypdfium2": pdfium_text}
    if shutil.which("pdftotext"):
        found["poppler"] = poppler_text
    if find_spec("pdfminer"):
        found["pdfminer.six"] = pdfminer_text
    return found


def poppler_text(path: Path) -> str:
    """Return what `pdftotext` reads, empty where it takes too long."""
    try:
        ended = subprocess.run(
            ["pdftotext", "-q", str(path), "-"], capture_output=True, timeout=POPPLER_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return ""
    return ended.stdout.decode("utf-8", "replace")


def pdfium_text(path: Path) -> str:
    """Return what PDFium reads in the order of the content, its marks of parted words taken out."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return ""
    text = "\n".join(_pdfium_page(document, number) for number in range(len(document)))
    document.close()
    return text.replace("\ufffe", "").replace("\x02", "")


def _pdfium_page(document: pypdfium2.PdfDocument, number: int) -> str:
    """Return the text of a page, empty where it is damaged."""
    try:
        return str(document[number].get_textpage().get_text_bounded())
    except pypdfium2.PdfiumError:
        return ""


def pdfminer_text(path: Path) -> str:
    """Return what pdfminer.six reads with its defaults."""
    return str(import_module("pdfminer.high_level").extract_text(path))
