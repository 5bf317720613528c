"""Messages as Outlook keeps them."""

import random
import struct
from datetime import UTC, datetime
from functools import partial

import pytest

from tests.building.compound_files import compound_file
from tests.building.docx_files import png
from tests.building.mail_files import SENT, eml, msg, msg_tree
from tests.building.thoroughness import examples
from tests.building.translated import sources
from translation_service.documents.limits import Limits
from translation_service.documents.mail import outlook
from translation_service.documents.mail.calendar import Event
from translation_service.documents.mail.message import Message, Peculiarity, Words
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused

read_outlook_message = partial(outlook.read_outlook_message, limits=Limits())


def said(found: Message) -> list[str]:
    return ["".join(piece.text for piece in one.pieces if isinstance(piece, Words)) for one in found.body]


def test_head_and_text_are_read() -> None:
    people = (
        (1, "Dış İlişkiler", "dis@belediye.example"),
        (2, "Rui", "rui@x.example"),
        (1, "info@x.example", "info@x.example"),
    )

    found = read_outlook_message(msg(subject="Convite", body="Olá\r\n\r\nAté já", recipients=people))

    assert (found.subject, found.date) == ("Convite", SENT)
    assert found.sender == "Ana Conceição <ana@pontenova.example>"
    assert found.to == "Dış İlişkiler <dis@belediye.example>; info@x.example"
    assert found.cc == "Rui <rui@x.example>"
    assert said(found) == ["Olá", "Até já"]


def test_html_is_read_in_the_encoding_that_the_message_names() -> None:
    html = "<p>Sayın <b>Başkan</b></p>"

    assert said(read_outlook_message(msg(body="plain", html=html.encode()))) == ["Sayın Başkan"]
    assert said(read_outlook_message(msg(html=html.encode("cp1254"), code_page=1254))) == ["Sayın Başkan"]
    assert said(read_outlook_message(msg(html=html.encode(), code_page=12345))) == ["Sayın Başkan"]


def test_text_that_is_not_unicode_is_read() -> None:
    tree = msg_tree(code_page=1254)
    del tree["__substg1.0_0037001F"]
    tree["__substg1.0_0037001E"] = "İlçe daveti".encode("cp1254")

    assert read_outlook_message(compound_file(tree)).subject == "İlçe daveti"


def test_files_and_pictures_come_along() -> None:
    html = b'<p>Hi <img src="cid:logo"></p>'

    found = read_outlook_message(msg(html=html, files=[("a.pdf", b"%PDF" * 2000, ""), ("logo.png", png(), "logo")]))

    assert [(one.name, len(one.content), one.is_decoration) for one in found.attachments] == [
        ("a.pdf", 8000, False),
        ("logo.png", len(png()), True),
    ]
    assert len(found.body[0].pieces) == 2


def test_messages_inside_are_read_to_the_second_depth() -> None:
    deepest = msg_tree(subject="three", is_embedded=True, inner=[msg_tree(subject="four", is_embedded=True)])
    inner = msg_tree(subject="two", body="Inner words", is_embedded=True, inner=[deepest])

    found = read_outlook_message(msg(subject="one", inner=[inner]))

    assert [one.subject for one in found.whole()] == ["one", "two", "three"]
    assert said(found.inner[0]) == ["Inner words"]
    assert Peculiarity.TOO_DEEP in found.inner[0].inner[0].peculiarities


def test_a_meeting_says_when_and_where() -> None:
    begins, ends = (datetime(2026, 5, 3, hour, tzinfo=UTC) for hour in (7, 8))

    found = read_outlook_message(msg(kind="IPM.Schedule.Meeting.Request", meeting=(begins, ends, "Belediye Sarayı")))

    assert found.event == Event(begins=begins, ends=ends, place="Belediye Sarayı")


def test_a_signed_message_is_read_from_what_was_signed() -> None:
    content = msg(kind="IPM.Note.SMIME.MultipartSigned", files=[("smime.p7m", eml("Signed words"), "")])

    assert said(read_outlook_message(content)) == ["Signed words"]


def packed(rich_text: bytes) -> bytes:
    """Return rich text as Outlook keeps it, none of it referred to twice."""
    groups = [rich_text[at : at + 8] for at in range(0, len(rich_text), 8)]
    letters = b"".join(b"\0" + group for group in groups)
    return struct.pack("<II4sI", len(letters) + 12, len(rich_text), b"LZFu", 0) + letters


# The second is an example of MS-OXRTFCP, whose letters refer to what came before.
@pytest.mark.parametrize(
    ("rich_text", "words"),
    [
        (
            packed(
                rb"{\rtf1\ansi\ansicpg1254\fromhtml1{\fonttbl{\f1\fcharset204 A;}}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0"
                rb" Say\'fdn {\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 Ba\u351?kan\htmlrtf }\htmlrtf0{\*\htmltag92 </b>}"
                rb" {\*\htmltag84 &amp;} {\f1 \'ef\'f0}\htmlrtf \par}\htmlrtf0{\*\htmltag72 </p>}}"
            ),
            ["Sayın Başkan & пр"],
        ),
        (
            packed(
                rb"{\rtf1\ansicpg1252{\*\generator X;}{\info{\title T}}Dear\par{\b all}\bin3 {{{,\par \emdash  it\'92s "
                rb"{\field{\*\fldinst LINK}{\fldrslt so}}\u-10179?\u-8704?\u-8704?}"
            ),
            ["Dear", "all,", "— it’s so😀\ufffd"],
        ),
        (bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0"), ["WXYZ" * 5]),
    ],
)
def test_a_text_kept_as_rich_text_alone_is_read(rich_text: bytes, words: list[str]) -> None:
    assert said(read_outlook_message(msg(rtf=rich_text))) == words


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (msg(kind="IPM.Note.SMIME", files=[("smime.p7m", b"x", "")]), "mail-sealed"),
        (msg(rtf=b"LZFu"), "mail-unreadable"),
        (compound_file({"__properties_version1.0": b"short"}), "no-text"),
        (msg(body="Olá")[:2000], "damaged"),
    ],
)
def test_a_message_that_cannot_be_taken_is_refused_with_its_reason(content: bytes, code: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        sources(content, "a.msg")

    assert refused.value.code == code


def test_damage_anywhere_ends_in_a_result_or_a_refusal() -> None:
    whole, chance = (
        msg(html=b"<p>Words</p>", files=[("a.pdf", b"x" * 5000, "")], inner=[msg_tree(is_embedded=True)]),
        random.Random(7),
    )
    codes = set()
    for _ in range(examples(150)):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(8, len(content))] = chance.choice([0, 1, 255, chance.randrange(256)])
        try:
            parse_document(bytes(content), file_name="a.msg", source_language="en", limits=Limits())
        except DocumentRefused as refusal:
            codes.add(refusal.code)

    assert codes <= {"damaged", "hostile", "no-text", "wrong-type", "mail-sealed", "mail-unreadable"}
