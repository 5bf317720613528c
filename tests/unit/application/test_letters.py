"""What a letter looks like once it is a message."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.building.letters import SENDER, SENT_AT, a_letter, an_attachment
from tests.building.thoroughness import examples
from translation_service.application.mail.letters import (
    Letter,
    MailRefused,
    build_message,
    parse_recipient,
    parse_sender,
)
from translation_service.domain.errors import BrokenPromise, RequestRefused

LINE_OF_ANY_LETTERS = some.text(some.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cn"]), max_size=120)


def test_it_says_who_when_and_that_no_person_wrote_it() -> None:
    message = sent(a_letter())

    assert message["From"] == "Örnek Belediyesi Çeviri Masası <ceviri@belediye.example>"
    assert message["To"] == "kultur@belediye.example"
    assert message["Message-ID"] == "<delivery-12@belediye.example>"
    assert message["Date"].datetime == SENT_AT
    assert message["Auto-Submitted"] == "auto-generated"


def test_a_long_turkish_sender_keeps_its_spaces() -> None:
    name = "Beşiktaş Belediye Başkanlığı Dış İlişkiler Müdürlüğü Kardeş Şehirler ve Çeviri Masası Birimi"

    message = build_message(a_letter(), sender=f"{name} <ceviri@belediye.example>")

    # Decoded by the older parser: the newer one puts spaces between the encoded words of a name.
    header = message_from_bytes(message.as_bytes())["From"]
    assert str(make_header(decode_header(header))) == f"{name} <ceviri@belediye.example>"


def test_text_and_html_keep_their_turkish_letters() -> None:
    message = sent(a_letter())

    assert content_of(message, "plain").splitlines() == a_letter().text.splitlines()
    assert content_of(message, "html").strip() == a_letter().html


def test_text_and_html_are_alternatives_beside_the_attachments() -> None:
    message = sent(a_letter())

    assert [part.get_content_type() for part in message.walk()][:4] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_an_attachment_comes_out_as_it_went_in() -> None:
    (attachment,) = sent(a_letter()).iter_attachments()

    assert attachment.get_content() == an_attachment().content
    assert attachment.get_content_type() == an_attachment().media_type


def test_a_turkish_file_name_is_written_as_rfc_2231_says() -> None:
    raw = build_message(a_letter(), sender=SENDER, clock=lambda: SENT_AT).as_bytes()

    (attachment,) = sent(a_letter()).iter_attachments()

    assert b"filename*" in raw
    assert attachment.get_filename() == "Kardeş şehir mektubu - İngilizce.docx"


@pytest.mark.parametrize("media_type", ["text/plain", "text/html", "image/png", "application/xml"])
def test_attachments_of_any_type_keep_every_byte(media_type: str) -> None:
    letter = a_letter(attachments=(an_attachment(media_type=media_type),))

    (attachment,) = sent(letter).iter_attachments()

    assert attachment.get_payload(decode=True) == an_attachment().content
    assert attachment.get_content_type() == media_type


@pytest.mark.parametrize("media_type", ["", "docx", "text/plain; charset=x", "text/plain\r\nBcc: a@b.example"])
def test_an_impossible_media_type_becomes_the_unknown_one(media_type: str) -> None:
    letter = a_letter(attachments=(an_attachment(media_type=media_type),))

    (attachment,) = sent(letter).iter_attachments()

    assert attachment.get_content_type() == "application/octet-stream"


def test_a_letter_needs_no_attachment() -> None:
    message = sent(a_letter(attachments=()))

    assert message.get_content_type() == "multipart/alternative"


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_line_break_in_a_subject_makes_no_header(line_break: str) -> None:
    message = sent(a_letter(subject=f"Çeviri{line_break}Bcc: eve@evil.example"))

    assert message["Bcc"] is None
    assert message["Subject"] == "Çeviri Bcc: eve@evil.example"


@pytest.mark.parametrize(
    ("given_name", "written"),
    [
        ("letter\r\nBcc: eve@evil.example.docx", "letter Bcc: eve@evil.example.docx"),
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("a\\b.docx", "a_b.docx"),
        ("nul\x00.docx", "nul.docx"),
        ('quote"d.docx', 'quote"d.docx'),
        ("", "file"),
    ],
)
def test_a_file_name_can_do_no_harm(given_name: str, written: str) -> None:
    letter = a_letter(attachments=(an_attachment(file_name=given_name),))

    message = sent(letter)

    (attachment,) = message.iter_attachments()
    assert message["Bcc"] is None
    assert attachment.get_filename() == written


@pytest.mark.parametrize(
    "recipient",
    [
        "",
        "kultur",
        "@belediye.example",
        "a@b.example, eve@evil.example",
        "a@b.example\r\nBcc: eve@evil.example",
        "a@b.example\n",
        "Eve <eve@evil.example>",
        "a b@c.example",
        "ayşe@belediye.example",
        "a@-b.example",
        "a..b@c.example",
        f"{'a' * 250}@b.example",
        "a@" + "b" * 64 + ".example",
    ],
)
def test_a_recipient_that_is_not_one_address_is_refused(recipient: str) -> None:
    with pytest.raises(MailRefused):
        build_message(a_letter(recipient=recipient), sender=SENDER)


def test_a_turkish_domain_is_written_in_ascii() -> None:
    assert parse_recipient("kultur@örnek.bel.tr").addr_spec == "kultur@xn--rnek-4qa.bel.tr"


@pytest.mark.parametrize("sender", ["", "Belediye", "Belediye <>", "a@b\nBcc: eve@evil.example"])
def test_a_sender_that_is_no_address_is_a_fault_in_the_settings(sender: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        parse_sender(sender)

    assert refusal.value.code == "setting"


@pytest.mark.parametrize("message_id", ["", "12@b.example", "<12>", "<a b@c>", "<a@b>\r\nBcc: eve@evil.example"])
def test_a_malformed_message_id_is_our_own_fault(message_id: str) -> None:
    with pytest.raises(BrokenPromise):
        build_message(a_letter(message_id=message_id), sender=SENDER)


def test_a_long_message_id_stays_in_one_piece() -> None:
    message_id = f"<{'d' * 110}@{'belediye.' * 10}example>"

    assert sent(a_letter(message_id=message_id))["Message-ID"] == message_id


def test_no_line_is_longer_than_servers_must_take() -> None:
    letter = a_letter(subject="İşbirliği " * 30, attachments=(an_attachment(file_name="ş" * 200 + ".docx"),))

    lines = build_message(letter, sender=SENDER).as_bytes().split(b"\r\n")

    assert max(map(len, lines)) <= 998
    assert all(line.isascii() and b"\n" not in line for line in lines)


@settings(max_examples=examples(60))
@given(words=some.lists(LINE_OF_ANY_LETTERS.filter(bool), min_size=1, max_size=12))
def test_every_subject_arrives_as_it_was_written(words: list[str]) -> None:
    subject = " ".join(words)

    assert sent(a_letter(subject=subject))["Subject"] == subject


@settings(max_examples=examples(50))
@given(file_name=LINE_OF_ANY_LETTERS.filter(lambda name: name and not {"/", "\\"} & set(name)))
def test_every_file_name_arrives_as_it_was_written(file_name: str) -> None:
    (attachment,) = sent(a_letter(attachments=(an_attachment(file_name=file_name),))).iter_attachments()

    assert attachment.get_filename() == file_name


def sent(letter: Letter) -> EmailMessage:
    raw = build_message(letter, sender=SENDER, clock=lambda: SENT_AT).as_bytes()
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def content_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content())
