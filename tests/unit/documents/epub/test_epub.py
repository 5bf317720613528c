"""Books: pages in the order in which they are read, their list of contents and their title."""

import time
import zipfile
from io import BytesIO

import pytest

from tests.building.docx_files import parts_of, zipped
from tests.building.pace import is_within
from translation_service.documents.epub.document import Book
from translation_service.documents.epub.labels import CHAPTERS, Labels
from translation_service.documents.formats import Format, recognise
from translation_service.documents.limits import Limits
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

PAIR = LanguagePair(source="en", target="ar")
CONTAINER = b'<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
MAIN = """<?xml version="1.0" encoding="utf-8"?>
<package version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Town &amp; garden</dc:title>
<dc:language>en-GB</dc:language><dc:creator>Anna Smith</dc:creator></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine page-progression-direction="ltr"><itemref idref="one"/><itemref idref="two"/></spine></package>"""
CONTENTS = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xml:lang="en"><navMap><navPoint><navLabel><text>First walk</text></navLabel></navPoint></navMap></ncx>"""


def page(body: str) -> bytes:
    head = '<head><title/><script src="a.js"/></head>'
    return f'<html xmlns="http://www.w3.org/1999/xhtml" lang="en">{head}<body>{body}</body></html>'.encode()


def book(**parts: bytes) -> bytes:
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": MAIN.encode(),
            "OEBPS/nav.xhtml": page("<nav><ol><li>First walk</li></ol></nav>"),
            "OEBPS/toc.ncx": CONTENTS.encode(),
            "OEBPS/text/two.xhtml": page('<p>Last <a id="x"/>words</p><p/>'),
            "OEBPS/text/one a.xhtml": page("<h1>First walk</h1>"),
            "OEBPS/a.css": b"p {}",
            **{name.replace("__", "/"): part for name, part in parts.items()},
        }
    )


def lock(method: str) -> bytes:
    said = f'<EncryptedData><EncryptionMethod Algorithm="{method}"/></EncryptedData>'
    return f"<encryption>{said}</encryption>".encode()


def test_pages_are_read_in_their_order_and_then_the_lists() -> None:
    content = book()

    texts = [block.text for block in Book(content, Limits()).blocks]

    assert recognise(content, "book.zip") is Format.EPUB
    assert texts == ["First walk", "Last <1/>words", "First walk", "First walk", "Town & garden"]


def test_words_language_and_direction_change_and_nothing_else() -> None:
    content = book()

    written = Book(content, Limits()).write({0: "Gezi", 3: "Gezi", 4: "Kent < bahçe"}, PAIR)

    parts = parts_of(written)
    expected = MAIN.replace("Town &amp; garden", "Kent &lt; bahçe").replace("en-GB", "ar").replace('"ltr"', '"rtl"')
    assert parts["OEBPS/book.opf"].decode() == expected
    assert parts["OEBPS/toc.ncx"].decode() == CONTENTS.replace("First walk", "Gezi").replace('"en"', '"ar"')
    assert b"<h1>Gezi</h1>" in parts["OEBPS/text/one a.xhtml"]
    assert b"<meta" not in parts["OEBPS/text/one a.xhtml"]
    assert parts["OEBPS/a.css"] == b"p {}"
    assert zipfile.ZipFile(BytesIO(written)).namelist()[0] == "mimetype"


def test_without_a_translation_a_book_says_what_it_said() -> None:
    content = book()

    assert parts_of(Book(content, Limits()).write({}, PAIR)) == parts_of(content)


def declared(part: bytes, kind: str) -> bytes:
    head, root = part.split(b"?>\n", 1) if part.startswith(b"<?xml") else (b"<?xml version='1.0'", part)
    return head + b"?>\n" + kind.encode() + root


@pytest.mark.parametrize(
    ("part", "content", "kind"),
    [
        ("META-INF__container.xml", CONTAINER, "<!DOCTYPE container>"),
        (
            "OEBPS__book.opf",
            MAIN.encode(),
            "<!DOCTYPE package\n  PUBLIC '+//ISBN//DTD OEB 1.2//EN' \"http://a/b.dtd\" >",
        ),
        ("OEBPS__book.opf", MAIN.encode(), '<!DOCTYPE package SYSTEM "oebpkg12.dtd">'),
    ],
)
def test_a_list_that_names_its_document_type_is_read_and_keeps_it(part: str, content: bytes, kind: str) -> None:
    read = Book(book(**{part: declared(content, kind)}), Limits())

    written = parts_of(read.write({0: "Gezi"}, PAIR))

    assert read.blocks[-1].text == "Town & garden"
    assert kind.encode() in written[part.replace("__", "/")]


@pytest.mark.parametrize(
    "kind",
    [
        '<!DOCTYPE package [<!ENTITY a "aaaa">]>',
        '<!DOCTYPE package SYSTEM "a.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE package><!DOCTYPE package [<!ENTITY a "aaaa">]>',
    ],
)
def test_a_list_that_declares_anything_is_refused(kind: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        Book(book(**{"OEBPS__book.opf": declared(MAIN.encode(), kind)}), Limits())

    assert refused.value.code == "hostile"


def test_a_book_under_a_lock_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        Book(book(**{"META-INF__encryption.xml": lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}), Limits())

    assert refused.value.code == "locked"


def test_a_book_whose_letters_are_guarded_is_read() -> None:
    assert Book(book(**{"META-INF__encryption.xml": lock("http://www.idpf.org/2008/embedding")}), Limits()).blocks


@pytest.mark.parametrize("begun", ["<text ", "<ncx ", "<text>"])
def test_elements_that_never_end_take_no_time(begun: str) -> None:
    began = time.process_time()

    Labels(begun.encode() * 50_000, CHAPTERS, Place.HEADING).write([], PAIR)

    assert is_within(1, since=began)


@pytest.mark.parametrize("missing", ["OEBPS/book.opf", "META-INF/container.xml"])
def test_a_book_without_its_lists_is_damaged(missing: str) -> None:
    parts = parts_of(book())
    del parts[missing]

    with pytest.raises(DocumentRefused) as refused:
        Book(zipped(parts), Limits())

    assert refused.value.code == "damaged"
