"""UDF files for tests: one pool of text and elements that point into it."""

import base64
from typing import Final
from xml.sax.saxutils import quoteattr

from tests.building.docx_files import zipped

_PAGE: Final = (
    '<properties><pageFormat mediaSizeName="1" leftMargin="70.875" rightMargin="70.875" topMargin="70.875" '
    'bottomMargin="70.875" paperOrientation="1" headerFOffset="20.0" footerFOffset="20.0" /></properties>'
)
_STYLES: Final = (
    '<styles><style name="default" description="Geçerli" family="Dialog" size="12" foreground="-13421773" />'
    '<style name="hvl-default" family="Times New Roman" size="12" description="Gövde" />'
    '<style name="strong" parent="hvl-default" bold="true" />{more}</styles>'
)


class UdfFile:
    """Collects text; its methods return elements that point to what they added."""

    def __init__(self) -> None:
        self.text = ""

    def span(self, text: str, **attributes: str) -> str:
        """Return a stretch of text: `span("Başkan", bold="true")`."""
        return self._pointing("content", text, attributes)

    def tab(self) -> str:
        return self._pointing("tab", "\t", {})

    def space(self) -> str:
        return self._pointing("space", " ", {})

    def image(self, content: bytes, **attributes: str) -> str:
        return self._pointing("image", " ", {"imageData": base64.b64encode(content).decode(), **attributes})

    def paragraph(self, *content: str, **attributes: str) -> str:
        """Return a paragraph; the line end that closes it is added to the text."""
        return f"<paragraph{_written(attributes)}>{''.join(content)}{self.span(chr(10))}</paragraph>"

    def build(self, *elements: str, styles: str = "", members: dict[str, bytes] | None = None) -> bytes:
        """Return the file; `members` stand beside its content."""
        content = (
            '<?xml version="1.0" encoding="UTF-8" ?>\n<template format_id="1.8" >\n'
            f"<content><![CDATA[{self.text}]]></content>{_PAGE}\n"
            f'<elements resolver="hvl-default" >\n{"".join(elements)}</elements>\n'
            f"{_STYLES.format(more=styles)}\n</template>"
        )
        return zipped({"content.xml": content.encode(), **(members or {})})

    def _pointing(self, name: str, text: str, attributes: dict[str, str]) -> str:
        start = _units(self.text)
        self.text += text
        return f'<{name}{_written(attributes)} startOffset="{start}" length="{_units(text)}" />'


def cell(*content: str, **attributes: str) -> str:
    return f"<cell{_written(attributes)}>{''.join(content)}</cell>"


def table(*rows: tuple[str, ...], **attributes: str) -> str:
    lines = "".join(f'<row rowType="dataRow">{"".join(row)}</row>' for row in rows)
    return f"<table{_written(attributes)}>{lines}</table>"


def petition() -> bytes:
    """Return a letter with a header, bold and coloured words, a list, a table and a footer."""
    file = UdfFile()
    return file.build(
        f"<header>{file.paragraph(file.span('T.C. ÖRNEK BELEDİYESİ', bold='true'), Alignment='1')}</header>",
        file.paragraph(file.span("DİLEKÇE", bold="true", size="16"), Alignment="1"),
        file.paragraph(
            file.span("Sayın "),
            file.span("Başkan", bold="true"),
            file.span(", dilekçemiz ektedir. Gereğini arz ederiz."),
            Alignment="3",
        ),
        file.paragraph(file.span("Tarih"), file.tab(), file.span(": 12.03.2024"), TabSet="100.0:0:0"),
        file.paragraph(file.span("İlk madde"), Numbered="true", NumberType="NUMBER_TYPE_NUMBER_DOT", ListId="1"),
        table(
            (cell(file.paragraph(file.span("Ad"))), cell(file.paragraph(file.span("Soyad")))),
            columnCount="2",
            columnSpans="100,200",
        ),
        f"<footer>{file.paragraph(file.span('Belediye Sarayı'))}</footer>",
    )


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _written(attributes: dict[str, str]) -> str:
    return "".join(f" {name.replace('__', '-')}={quoteattr(value)}" for name, value in attributes.items())
