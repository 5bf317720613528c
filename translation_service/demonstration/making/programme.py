"""The programme of the visit: a PDF of two pages with a text layer, as an office program prints one."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from translation_service.demonstration.making import programme_words as words

if TYPE_CHECKING:
    from fpdf import FPDF

_FONTS: Final = Path("/usr/share/fonts/truetype/dejavu")
_FACES: Final = {"": "DejaVuSerif.ttf", "B": "DejaVuSerif-Bold.ttf", "I": "DejaVuSerif-Italic.ttf"}
_MADE: Final = datetime(2026, 9, 14, 9, 30, tzinfo=UTC)
_BLUE: Final = (31, 63, 119)
_SOFT: Final = (91, 100, 112)
_INK: Final = (38, 40, 44)
_MARGIN: Final = 26
_LINE: Final = 6.0


def make_programme() -> bytes:
    """Return the programme as a PDF; the same bytes each time. Needs the DejaVu fonts of the system."""
    pages = _paper()
    _write_title(pages)
    for text in words.OPENING:
        _write_paragraph(pages, text)
    for heading, paragraphs in words.DAYS:
        _write_heading(pages, heading)
        for text in paragraphs:
            _write_paragraph(pages, text)
    _write_heading(pages, words.HINTS_HEADING)
    for text in words.HINTS:
        _write_point(pages, text)
    _write_heading(pages, words.CONTACTS_HEADING)
    for text in words.CONTACTS:
        _write_paragraph(pages, text)
    return bytes(pages.output())


def _paper() -> "FPDF":
    """Return an empty document with running head and page numbers."""
    # The library makes the demonstration's files, never runs with the service: it is imported here only.
    from fpdf import FPDF  # noqa: PLC0415

    class Programme(FPDF):
        def header(self) -> None:
            self.set_font("Serif", size=8)
            self.set_text_color(*_SOFT)
            self.set_y(13)
            self.cell(w=0, h=5, text=words.RUNNING_HEAD)
            self.set_draw_color(*_BLUE)
            self.line(_MARGIN, 19.5, self.w - _MARGIN, 19.5)
            self.set_y(27)

        def footer(self) -> None:
            self.set_y(-17)
            self.set_font("Serif", size=8)
            self.set_text_color(*_SOFT)
            self.cell(w=0, h=5, text=f"Página {self.page_no()} de {{nb}}", align="C")

    pages = Programme(format="A4")
    _prepare(pages)
    return pages


def _prepare(pages: "FPDF") -> None:
    for style, file in _FACES.items():
        pages.add_font("Serif", style=style, fname=_FONTS / file)
    pages.set_title(words.TITLE)
    pages.set_author(words.AUTHOR)
    pages.set_lang("pt-PT")
    pages.set_creation_date(_MADE)
    pages.set_margins(_MARGIN, 27, _MARGIN)
    pages.set_auto_page_break(auto=True, margin=26)
    pages.add_page()


def _write_title(pages: "FPDF") -> None:
    pages.set_font("Serif", "B", 16)
    pages.set_text_color(*_BLUE)
    pages.multi_cell(w=0, h=8.4, text=words.TITLE, align="L", new_x="LMARGIN", new_y="NEXT")
    pages.ln(1.5)
    pages.set_font("Serif", "I", 10.5)
    pages.set_text_color(*_SOFT)
    pages.multi_cell(w=0, h=6, text=words.SUBTITLE, align="L", new_x="LMARGIN", new_y="NEXT")
    pages.ln(4)


def _write_heading(pages: "FPDF", text: str) -> None:
    pages.ln(2.5)
    pages.set_font("Serif", "B", 12)
    pages.set_text_color(*_BLUE)
    pages.multi_cell(w=0, h=7, text=text, align="L", new_x="LMARGIN", new_y="NEXT")
    pages.ln(0.8)


def _write_paragraph(pages: "FPDF", text: str) -> None:
    pages.set_font("Serif", "", 11)
    pages.set_text_color(*_INK)
    pages.multi_cell(w=0, h=_LINE, text=_breakable(text), align="J", new_x="LMARGIN", new_y="NEXT")
    pages.ln(2.2)


def _write_point(pages: "FPDF", text: str) -> None:
    pages.set_font("Serif", "", 11)
    pages.set_text_color(*_INK)
    pages.cell(w=6, h=_LINE, text="•")
    pages.multi_cell(w=0, h=_LINE, text=_breakable(text), align="L", new_x="LMARGIN", new_y="NEXT")
    pages.ln(1.2)


_VOWELS: Final = "aeiouáàâãéêíóôõúü"
_SYLLABLE: Final = re.compile(rf"(?<=[{_VOWELS}])(?=(?:[bcdfgpt][lr]|[cln]h|[bcdfgjklmnpqrstvxzç])[{_VOWELS}])")


def _breakable(text: str) -> str:
    """Put a soft hyphen where long Portuguese words may be broken: before a consonant between two vowels."""
    return " ".join(_syllables(word) for word in text.split(" "))


def _syllables(word: str) -> str:
    if len(word) < 8 or not word.strip(",.;:").isalpha() or word[0].isupper():
        return word
    return word[:2] + _SYLLABLE.sub("\u00ad", word[2:-3]) + word[-3:]
