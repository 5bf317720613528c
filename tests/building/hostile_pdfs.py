"""PDF files that mean no good, or are badly broken, each made here and small."""

import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final

from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, PdfObject, TextStringObject

from tests.building import pdf_files

_LZW: Final = b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01"


def file_of(*objects: bytes, root: int = 1) -> bytes:
    """Return a PDF of these objects, numbered from 1, with a sound table of where they are."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, len(body))
    return body + head + table + trailer


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


CATALOG: Final = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT: Final = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page(*, box: str = "0 0 595 842", rest: bytes = b"/Contents 4 0 R") -> bytes:
    resources = b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>"
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [%b] %b %b >>" % (box.encode(), resources, rest)


def one_page(content: bytes, *more: bytes, entries: bytes = b"", box: str = "0 0 595 842") -> bytes:
    """Return a PDF of one page; further objects are numbered from 6."""
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return file_of(CATALOG, pages, page(box=box), stream(content, entries), FONT, *more)


def words(text: str = "The council has met.") -> bytes:
    return b"BT /F1 12 Tf 60 600 Td (%b) Tj ET" % text.encode()


def bomb() -> bytes:
    """A stream that unpacks to 200 MB of spaces."""
    return one_page(zlib.compress(b" " * 200_000_000, 9), entries=b"/Filter /FlateDecode")


def bomb_in_bombs() -> bytes:
    packed = zlib.compress(zlib.compress(zlib.compress(b" " * 300_000_000, 9), 9), 9)
    return one_page(packed, entries=b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")


def operators() -> bytes:
    """A million pushes of the state of the pen."""
    return one_page(zlib.compress(b"q " * 1_000_000, 9), entries=b"/Filter /FlateDecode")


def words_without_end() -> bytes:
    return one_page(zlib.compress((words() + b"\n") * 8_000, 9), entries=b"/Filter /FlateDecode")


def rules_without_end() -> bytes:
    return one_page(
        zlib.compress(words() + b"0 0 m 100 0 l S 9 9 m 9 99 l S " * 10_000, 9), entries=b"/Filter /FlateDecode"
    )


def strewn_with_pictures(count: int = 300) -> bytes:
    """A page of hundreds of pictures, each packed to nothing and all of them a quarter of a gigabyte."""
    kind = b"/Type /XObject /Subtype /Image /Width 500 /Height 500 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    numbers = range(5, 5 + count)
    pictures = (stream(zlib.compress(bytes([n % 256]) * 750_000), kind + b" /Filter /FlateDecode") for n in numbers)
    named = b" ".join(b"/X%d %d 0 R" % (number, number) for number in numbers)
    shown = b"".join(b"q 99 0 0 99 %d %d cm /X%d Do Q " % (n % 6 * 99, n % 8 * 99, n) for n in numbers)
    rest = b"/MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << %b >> >>" % named
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return file_of(CATALOG, pages, b"<< /Type /Page /Parent 2 0 R %b >>" % rest, stream(shown), *pictures)


def picture(width: int, height: int, data: bytes, filter_: str, more: str = "") -> bytes:
    kind = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray {more}"
    image = stream(data, f"{kind} /BitsPerComponent 8 /Filter /{filter_}".encode())
    return one_page(b"q 500 0 0 500 0 0 cm /X Do Q " + words(), image)


def enormous_picture() -> bytes:
    return picture(60_000, 60_000, zlib.compress(bytes(1_000_000), 9), "FlateDecode")


def jbig2_bomb() -> bytes:
    segment = bytes.fromhex("00000000300001000000130000ffff0000ffff00000000000000000000000000")
    return picture(65_535, 65_535, segment, "JBIG2Decode")


def scan_under_veils(count: int = 500) -> bytes:
    """A scan of nothing with veils over it, each as large as the page and mixed with all that is below."""
    kind = b"/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8"
    scan = stream(zlib.compress(b"\xff" * 480_000), kind + b" /Filter /FlateDecode")
    group = b"/Group << /S /Transparency /I true >> /Resources << /ExtGState << /G 7 0 R >> >>"
    veil = stream(b"/G gs 1 g 0 0 595 842 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + group)
    state = b"<< /Type /ExtGState /ca .5 /BM /Luminosity >>"
    names = b"/XObject << /X 5 0 R /Y 6 0 R >> /ExtGState << /G 7 0 R >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %b >> >>" % names
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    drawn = b"q 595 0 0 842 0 0 cm /X Do Q /G gs " + b"/Y Do " * count
    return file_of(CATALOG, pages, page, stream(drawn), scan, veil, state)


def lzw_bomb() -> bytes:
    return one_page(_LZW * 40_000, entries=b"/Filter /LZWDecode")


def pages_in_a_circle() -> bytes:
    pages = b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"
    return file_of(CATALOG, pages, page(), stream(words()), FONT)


def parents_in_a_circle() -> bytes:
    pages = b"<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>"
    return file_of(CATALOG, pages, page(), stream(words()), FONT)


def form_in_itself() -> bytes:
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")
    return one_page(b"/X Do " + words(), form)


def forms_that_double() -> bytes:
    """Forms that draw the next one twice each: more than a million at the end."""
    forms = [
        stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % (number + 1),
        )
        for number in range(6, 28)
    ]
    last = stream(words("x"), b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> >>")
    return one_page(b"/X Do " + words(), *forms, last)


def nested_deeply() -> bytes:
    return one_page(words(), b"[" * 100_000 + b"]" * 100_000)


def letter_of_a_novel() -> bytes:
    """A font that reads a single sign as a hundred thousand letters and more."""
    named = b"1 beginbfchar <57> <" + b"0041" * 110_000 + b"> endbfchar"
    table = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange " + named + b" endcmap"
    font = FONT.replace(b">>", b"/ToUnicode 6 0 R >>")
    return one_page(words("Words"), stream(table)).replace(FONT, font)


def million_objects() -> bytes:
    """A table that names a million objects where there are five."""
    sound = one_page(words())
    head, _, _ = sound.partition(b"xref\n0")
    rows = b"0000000009 00000 n \n" * 1_000_000
    trailer = b"trailer\n<< /Size 1000001 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(head)
    return head + b"xref\n0 1000001\n0000000000 65535 f \n" + rows + trailer


def table_after_itself() -> bytes:
    sound = one_page(words())
    start = sound.index(b"xref\n0")
    return sound.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % start)


def claimed_pages() -> bytes:
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 99999999 >>"
    return file_of(CATALOG, pages, page(), stream(words()), FONT)


def many_pages(count: int = 5_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(6, 6 + count))
    pages = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, count)
    return file_of(CATALOG, pages, page(), stream(words()), FONT, *[page()] * count)


def absurd_box(box: str) -> Callable[[], bytes]:
    return lambda: one_page(words(), box=box)


def huge_letters() -> bytes:
    return one_page(b"BT /F1 1e30 Tf 1e30 1e30 Td (The council has met.) Tj ET")


def not_a_number() -> bytes:
    return one_page(b"BT /F1 12 Tf 1 0 0 nan 60 600 Tm (The council has met.) Tj ET")


def with_script() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf_files.letter()))
    action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.launchURL('https://example.org', true);")}
    return _opening_with(writer, action)


def with_enclosed_file() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf_files.letter()))
    writer.add_attachment("kurulum.exe", b"MZ\x90\x00" * 1000)
    return _saved(writer)


def that_starts_a_program() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf_files.letter()))
    return _opening_with(writer, {"/S": NameObject("/Launch"), "/F": TextStringObject("/bin/sh")})


def hyperlinked(address: str) -> bytes:
    pdf = FPDF(format="A4")
    pdf.add_page()
    pdf.set_font("helvetica", "", 12)
    pdf.cell(0, 8, "The council has met.", link=address)
    return bytes(pdf.output())


def cut_off() -> bytes:
    sound = pdf_files.letter(pages=3)
    return sound[: len(sound) // 2]


def without_its_end() -> bytes:
    sound = pdf_files.letter()
    return sound[: sound.rindex(b"startxref")]


def behind_other_bytes() -> bytes:
    return b"\0" * 900 + pdf_files.letter()


def _opening_with(writer: PdfWriter, action: Mapping[str, PdfObject]) -> bytes:
    entries = {NameObject(key): value for key, value in action.items()}
    writer._root_object[NameObject("/OpenAction")] = DictionaryObject(entries)
    return _saved(writer)


def _saved(writer: PdfWriter) -> bytes:
    saved = BytesIO()
    writer.write(saved)
    assert PdfReader(BytesIO(saved.getvalue())).pages
    return saved.getvalue()


READ: Final = "read"
FILES: Final[Mapping[str, tuple[Callable[[], bytes], frozenset[str]]]] = {
    name: (make, frozenset(ends.split()))
    for name, make, ends in (
        ("a bomb of spaces", bomb, "no-text too-heavy hostile"),
        ("bombs in a bomb", bomb_in_bombs, "no-text too-heavy hostile"),
        ("a million operators", operators, "no-text too-heavy hostile"),
        ("words in one place without end", words_without_end, "read too-heavy too-many-words"),
        ("rules without end", rules_without_end, "read too-heavy too-complex"),
        ("an enormous picture", enormous_picture, "read"),
        ("hundreds of pictures on a page", strewn_with_pictures, "scanned-pdf"),
        ("a bomb in JBIG2", jbig2_bomb, "read"),
        ("a bomb in LZW", lzw_bomb, "no-text damaged"),
        ("pages that hold themselves", pages_in_a_circle, "read damaged"),
        ("pages that are their own parents", parents_in_a_circle, "read damaged"),
        ("a form in itself", form_in_itself, "read"),
        ("forms that double", forms_that_double, "read too-heavy"),
        ("brackets in brackets", nested_deeply, "read damaged too-heavy"),
        ("a table of a million objects", million_objects, "read damaged too-complex"),
        ("a table that follows itself", table_after_itself, "read damaged"),
        ("pages that are not there", claimed_pages, "read too-many-pages damaged"),
        ("a letter that says a novel", letter_of_a_novel, "too-crowded-page"),
        ("too many pages", many_pages, "too-many-pages"),
        ("a page as wide as a town", absurd_box("0 0 1e9 1e9"), "read no-text"),
        ("a page without a width", absurd_box("0 0 0 0"), "read no-text"),
        ("a page turned inside out", absurd_box("595 842 0 0"), "read no-text"),
        ("letters as high as a mountain", huge_letters, "read no-text"),
        ("a measure that is no number", not_a_number, "read no-text"),
        ("a script", with_script, "read"),
        ("a program inside", with_enclosed_file, "read"),
        ("a program to be started", that_starts_a_program, "read"),
        ("a link to a script", lambda: hyperlinked("javascript:alert(1)"), "read"),
        ("half a file", cut_off, "read damaged no-text"),
        ("no end", without_its_end, "read damaged"),
        ("other bytes before it", behind_other_bytes, "read"),
        ("a password", lambda: pdf_files.letter(password="secret"), "encrypted"),
        ("nothing on its pages", pdf_files.blank, "no-text"),
        ("a scan", pdf_files.scanned, "scanned-pdf"),
        ("a form that is made when it is opened", pdf_files.dynamic_form, "dynamic-form"),
        ("nothing but a name", lambda: b"%PDF-1.7", "damaged"),
    )
}
"""Each file by what is wrong with it: how to make it, and how reading it may end."""
