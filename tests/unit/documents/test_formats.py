import zipfile
from io import BytesIO

import pytest

from tests.building import pdf_files
from tests.building.compound_files import compound_file
from tests.building.docx_files import DocxFile, paragraph, parts_of, run, zipped
from translation_service.documents.files.unlocking import unlock_document
from translation_service.documents.formats import Format, recognise, unread
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.domain.errors import DocumentRefused


def letter() -> bytes:
    return DocxFile(paragraph(run("Dear Mayor"))).build()


def refusal(content: bytes, file_name: str = "letter.docx", limits: Limits | None = None) -> str:
    with pytest.raises(DocumentRefused) as refused:
        recognise(content, file_name, limits)
    assert "%" not in str(refused.value.sentence)
    return refused.value.code


def test_a_file_is_known_by_its_content_whatever_its_name() -> None:
    assert recognise(letter(), "letter.pdf") is Format.DOCX
    assert recognise(pdf_files.letter(), "letter.docx") is Format.PDF
    assert recognise("Sayın Başkan".encode(), "letter.txt") is Format.TXT
    assert recognise("\ufeffSayın Başkan".encode("utf-16-le"), "letter.txt") is Format.TXT


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"") == "empty"


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x01\x02",
        b"MZ\x90binary",
        zipped({"a.txt": b"hello"}),
        zipped({"content.xml": b"<a/>"}),
    ],
)
def test_a_file_of_another_kind_is_refused(content: bytes) -> None:
    assert refusal(content, "letter.txt") == "wrong-type"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (zipped({"report.docx": b"words"}), "archive"),
        (b"Rar!\x1a\x07\0", "archive"),
        (zipped({"Index/Document.iwa": b"words"}), "Pages"),
        (zipped({"[Content_Types].xml": b"<Types/>", "visio/document.xml": b"<a/>"}), "Visio"),
        (compound_file({"Quill": b"words"}), "Publisher"),
        (zipped({"mimetype": b"application/vnd.sun.xml.writer", "content.xml": b"<a/>"}), "OpenOffice 1"),
        (b"8BPS\0\x01", "Photoshop"),
        (b'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"Parks"\r\nE\r\n', "SYLK"),
        (b'TABLE\r\n0,1\r\n"EXCEL"\r\n', "DIF"),
        (b'<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">', "XLIFF"),
        (b'<?xml version="1.0"?><!-- a > b --><xliff version="2.0">', "XLIFF"),
        ('<?xml version="1.0" encoding="utf-16"?><tmx version="1.4">'.encode("utf-16"), "TMX"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">', "TMX"),
    ],
)
def test_what_cannot_be_read_is_called_by_its_name(content: bytes, said: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        recognise(content, "file")

    assert said in str(refused.value.sentence.template) + str(refused.value.sentence.values)


@pytest.mark.parametrize("text", ["BM Genel Kurulu toplandı.", "MZ 12 sayılı karar", "ID3 etiketi", "RIFF ve WAV"])
def test_a_text_that_begins_with_the_letters_of_another_format_is_a_text(text: str) -> None:
    assert recognise(text.encode("cp1254"), "karar.txt") is Format.TXT


@pytest.mark.parametrize("text", ["ID;Preis\nPark;12\n", "ID;PLZ\n1;34000\n", "ID;Preis\nB;12\n", "TABLE\n0,1\n2,3\n"])
def test_a_table_that_begins_as_one_of_an_old_program_is_a_table(text: str) -> None:
    assert recognise(text.encode(), "liste.csv") is Format.CSV


def test_text_that_is_no_letter_is_refused() -> None:
    assert refusal(b"import os", "program.py") == "wrong-type"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"{\\rtf1 Dear Mayor}", Format.RTF),
        (compound_file({"WordDocument": b"words"}), Format.DOC),
        (compound_file({"MatOST": b"words"}), Format.WPS),
        (compound_file({"PowerPoint Document": b"slides"}), Format.PPT),
        (compound_file({"Workbook": b"cells"}), Format.XLS),
        (b"\xffWPC words", Format.WPD),
        (b"\x89PNG\r\n\x1a\n picture", Format.PNG),
        (b"\xff\xd8\xff picture", Format.JPEG),
        (b"II*\0 picture", Format.TIFF),
        (b"GIF89a123", Format.GIF),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Format.WEBP),
        (b"BM\x10\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", Format.BMP),
        (b"\0\0\0\x0cjP  \r\n\x87\n", Format.JPEG_2000),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", Format.AVIF),
    ],
)
def test_a_file_for_another_program_is_known_and_refused_where_that_program_is_missing(
    content: bytes, found: Format
) -> None:
    assert recognise(content, "letter.txt") is found
    with pytest.raises(DocumentRefused) as refused:
        open_document(content, found, Limits())
    assert refused.value.code in {"save-as", "picture"}


def test_a_binary_workbook_is_refused_without_libreoffice_with_the_advice_to_save_it_anew() -> None:
    types = b'<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'

    refused = unread(recognise(zipped({"[Content_Types].xml": types}), "a.xlsb"))

    assert (refused.code, refused.sentence.values["ending"]) == ("save-as", ".xlsx")


@pytest.mark.parametrize("strip_macros", [True, False])
def test_a_binary_workbook_with_macros_is_refused_for_these(strip_macros: bool) -> None:
    types = b'<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
    content = zipped({"[Content_Types].xml": types, "xl/vbaProject.bin": b"macro"})

    with pytest.raises(DocumentRefused) as refused:
        recognise(content, "a.xlsb", Limits(strip_macros=strip_macros))

    assert refused.value.code == "macros"


_BINARY_WORKBOOK = "application/vnd.ms-excel.sheet.binary.macroEnabled"


@pytest.mark.parametrize(
    "said",
    [
        f'<Default Extension="bin" ContentType="{_BINARY_WORKBOOK}.main"/>',
        f'<Default Extension="xlsb" ContentType="{_BINARY_WORKBOOK}.12"/>',
        '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/>',
    ],
)
def test_what_a_package_says_of_parts_other_than_its_main_one_does_not_make_it_another_format(said: str) -> None:
    parts = parts_of(letter())
    types = parts["[Content_Types].xml"].replace(b"<Override", said.encode() + b"<Override", 1)

    assert (
        recognise(zipped(parts | {"[Content_Types].xml": types, "word/embeddings/a.xlsb": b"PK"}), "a") is Format.DOCX
    )


def test_macros_in_a_workbook_behind_a_chart_are_macros() -> None:
    workbook = zipped({"xl/vbaProject.bin": b"macro"})

    assert refusal(zipped(parts_of(letter()) | {"word/embeddings/a.xlsb": workbook})) == "macros"


@pytest.mark.parametrize("stream", ["Book", "__properties_version1.0"])
def test_a_password_for_a_file_that_knows_none_is_not_needed(stream: str) -> None:
    content = compound_file({stream: b"cells"})

    assert unlock_document(content, password="secret", limits=Limits()) == content


def test_a_word_file_with_a_password_is_refused() -> None:
    assert refusal(compound_file({"EncryptedPackage": b"sealed"})) == "encrypted"


def test_a_word_file_with_macros_is_refused() -> None:
    parts = {**parts_of(letter()), "word/vbaProject.bin": b"macro"}

    assert refusal(zipped(parts)) == "macros"


def test_macros_under_another_name_are_macros() -> None:
    parts = {**parts_of(letter()), "word/picture.bin": b"macro"}
    program = b'<Override PartName="/word/picture.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"<Override", program + b"<Override", 1)

    assert refusal(zipped(parts)) == "macros"


def test_a_main_part_that_is_named_in_a_comment_only_is_none() -> None:
    parts = parts_of(letter())
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    types = parts["[Content_Types].xml"].replace(
        b"<Override", b'<Override PartName="/word/it.xml" ContentType="' + kind + b'"/><Override', 1
    )
    named = parts["_rels/.rels"].replace(b"word/document.xml", b"word/it.xml")
    beside = b'<!--<Relationship Type="x/officeDocument" Target="word/document.xml"/>--><Relationship '
    told = {"[Content_Types].xml": types, "_rels/.rels": named.replace(b"<Relationship ", beside, 1)}

    assert refusal(zipped(parts | told)) == "macros"


def test_a_truncated_word_file_is_refused() -> None:
    assert refusal(letter()[:-60]) == "damaged"


def test_a_file_over_the_limit_is_refused() -> None:
    assert refusal(letter(), limits=Limits(upload_limit=100)) == "too-large"


def test_a_bomb_is_refused_before_it_is_opened() -> None:
    assert refusal(zipped({**parts_of(letter()), "word/bomb.xml": bytes(20_000_000)})) == "packed-too-well"


def test_a_blank_picture_is_no_bomb() -> None:
    content = zipped({**parts_of(letter()), "word/media/blank.emf": bytes(5_000_000)})

    assert recognise(content, "letter.docx") is Format.DOCX


def test_a_workbook_with_macros_behind_a_chart_is_refused_for_its_macros() -> None:
    assert refusal(zipped({**parts_of(letter()), "word/embeddings/a.xlsm": b"x"})) == "macros"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "word/inner.zip"])
def test_an_archive_with_an_evil_name_is_refused(name: str) -> None:
    assert refusal(zipped({**parts_of(letter()), name: b"x"})) == "hostile"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_with_the_same_name_twice_is_refused() -> None:
    packed = BytesIO(letter())
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("word/document.xml", b"<other/>")

    assert refusal(packed.getvalue()) == "hostile"


def test_an_archive_whose_entries_overlap_is_refused() -> None:
    content = bytearray(zipped({"[Content_Types].xml": b"a" * 50, "b.xml": b"b" * 50}))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = (0).to_bytes(4, "little")

    assert refusal(bytes(content)) in {"hostile", "damaged"}
