"""OpenDocument texts for tests, written part by part so that each test sees exactly the XML it means."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES: Final = (
    " ".join(
        f'xmlns:{prefix}="{_OASIS}{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "style": "style",
            "text": "text",
            "table": "table",
            "draw": "drawing",
            "presentation": "presentation",
            "fo": "xsl-fo-compatible",
            "svg": "svg-compatible",
            "meta": "meta",
            "form": "form",
            "chart": "chart",
            "number": "datastyle",
            "manifest": "manifest",
        }.items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    + ' xmlns:officeooo="http://openoffice.org/2009/office"'
)
TEXT: Final = "application/vnd.oasis.opendocument.text"
SLIDES: Final = "application/vnd.oasis.opendocument.presentation"
BOLD: Final = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)
_DEFAULT: Final = (
    '<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="lr-tb"/>'
    '<style:text-properties fo:language="pt" fo:country="PT"/></style:default-style>'
)


def p(*content: str, style: str = "Standard", tag: str = "p") -> str:
    """Return a paragraph; pass `tag="h"` for a heading."""
    return f'<text:{tag} text:style-name="{style}">{"".join(content)}</text:{tag}>'


def span(text: str, style: str = "B") -> str:
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def link(*content: str, address: str = "https://example.org/") -> str:
    return f'<text:a xlink:type="simple" xlink:href="{address}">{"".join(content)}</text:a>'


def note(*content: str, kind: str = "footnote") -> str:
    body = "".join(content)
    return (
        f'<text:note text:id="ftn1" text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{body}</text:note-body></text:note>"
    )


def automatic(name: str, properties: str, *, family: str = "text", parent: str = "") -> str:
    """Return a style: `automatic("T1", 'fo:font-weight="bold"')`."""
    inherited = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{inherited}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def odt(
    *body: str,
    styles: str = BOLD,
    common: str = _DEFAULT,
    master: str = "",
    layout: str = "",
    properties: str = "",
    media_type: str = TEXT,
    members: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return the file: `styles` are automatic ones, `common` the named ones, `master` what master pages hold."""
    kind = media_type.rpartition(".")[2].removesuffix("-template")
    parts = {
        "content.xml": (
            f'<office:document-content {_SPACES} office:version="1.3"><office:automatic-styles>{styles}'
            f"</office:automatic-styles><office:body><office:{kind}>{''.join(body)}</office:{kind}></office:body>"
            "</office:document-content>"
        ).encode(),
        "styles.xml": (
            f'<office:document-styles {_SPACES} office:version="1.3"><office:styles>{common}</office:styles>'
            f"<office:automatic-styles>{layout}</office:automatic-styles>"
            f'<office:master-styles><style:master-page style:name="Standard">{master}</style:master-page>'
            "</office:master-styles></office:document-styles>"
        ).encode(),
        "meta.xml": (
            f"<office:document-meta {_SPACES}><office:meta>{properties}</office:meta></office:document-meta>"
        ).encode(),
        "Pictures/a.png": b"\x89PNG picture",
        **(members or {}),
        "META-INF/manifest.xml": (
            f'<manifest:manifest {_SPACES}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{media_type}"/></manifest:manifest>'
        ).encode(),
    }
    return packed({"mimetype": media_type.encode(), **parts})


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive with its `mimetype` stored."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), part, method)
    return content.getvalue()


def letter() -> bytes:
    """Return a letter with a heading, formats, a link, a note, a list, a table, a header and a footer."""
    return odt(
        p("Convite oficial", tag="h"),
        p("Caro ", span("Presidente"), ", consulte ", link("o nosso sítio"), note(p("Ver anexo.")), ". Obrigado."),
        f"<text:list><text:list-item>{p('Primeiro ponto')}</text:list-item></text:list>",
        "<table:table><table:table-column/><table:table-row><table:table-cell>"
        f"{p('Nome')}</table:table-cell></table:table-row></table:table>",
        master=f"<style:header>{p('Câmara Municipal')}</style:header>"
        f"<style:footer>{p('Página <text:page-number>1</text:page-number>')}</style:footer>",
        properties="<dc:title>Convite</dc:title><meta:keyword>cidade</meta:keyword>",
    )


def frame(kind: str, *content: str) -> str:
    """Return a frame of a slide or its master: `frame("title", p("Welcome"))`."""
    text = "".join(content)
    return f'<draw:frame presentation:class="{kind}"><draw:text-box>{text}</draw:text-box></draw:frame>'


def slides() -> bytes:
    """Return a presentation of one slide with a title, a link, notes and a footer, and a master that asks for words."""
    shape = f"<draw:custom-shape>{p(link(span('o nosso', 'B'), ' sítio'))}</draw:custom-shape>"
    notes = f"<presentation:notes>{frame('notes', p('Falar devagar'))}</presentation:notes>"
    return odt(
        '<presentation:footer-decl presentation:name="f">Câmara Municipal</presentation:footer-decl>',
        f"<draw:page>{frame('title', p('Convite'))}{shape}{notes}</draw:page>",
        master=f"{frame('title', p('Clique para editar'))}<draw:custom-shape>{p('Lisboa')}</draw:custom-shape>",
        media_type=SLIDES,
    )
