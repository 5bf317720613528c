"""What every mailer must do."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from tests.building.letters import SENDER, SENT_AT, a_letter, an_attachment
from tests.contract.mail.conftest import MailerUnderTest
from translation_service.application.mail.letters import MailRefused
from translation_service.domain.errors import TemporarilyUnavailable


def test_a_letter_arrives_as_it_was_written(under_test: MailerUnderTest) -> None:
    under_test.mailer.send(a_letter())

    message = only_message(under_test)
    assert message["Subject"] == a_letter().subject
    assert message["From"] == SENDER
    assert message["To"] == a_letter().recipient
    assert message["Message-ID"] == a_letter().message_id
    assert message["Date"].datetime == SENT_AT
    assert message["Auto-Submitted"] == "auto-generated"
    assert text_of(message, "plain") == a_letter().text.splitlines()
    assert text_of(message, "html") == a_letter().html.splitlines()


def test_an_attachment_arrives_byte_for_byte_under_its_turkish_name(under_test: MailerUnderTest) -> None:
    under_test.mailer.send(a_letter())

    (attachment,) = only_message(under_test).iter_attachments()
    assert attachment.get_content() == an_attachment().content
    assert attachment.get_filename() == an_attachment().file_name
    assert attachment.get_content_type() == an_attachment().media_type


def test_a_large_attachment_arrives_whole(under_test: MailerUnderTest) -> None:
    content = bytes(range(256)) * 40_000

    under_test.mailer.send(a_letter(attachments=(an_attachment(content=content),)))

    (attachment,) = only_message(under_test).iter_attachments()
    assert attachment.get_content() == content


def test_a_repeated_letter_carries_the_same_message_id(under_test: MailerUnderTest) -> None:
    under_test.mailer.send(a_letter())
    under_test.mailer.send(a_letter())

    ids = {parsed(raw)["Message-ID"] for raw in under_test.sent()}
    assert ids == {a_letter().message_id}


def test_a_header_cannot_be_smuggled_in_through_the_subject(under_test: MailerUnderTest) -> None:
    under_test.mailer.send(a_letter(subject="Çeviri\r\nBcc: eve@evil.example\r\n\r\nBody"))

    message = only_message(under_test)
    assert message["Bcc"] is None
    assert message["Subject"] == "Çeviri Bcc: eve@evil.example Body"


@pytest.mark.parametrize(
    "recipient", ["nobody", "a@b.example\r\nRCPT TO:<eve@evil.example>", "a@b.example,c@d.example"]
)
def test_a_recipient_that_is_no_address_is_refused_for_good(under_test: MailerUnderTest, recipient: str) -> None:
    with pytest.raises(MailRefused):
        under_test.mailer.send(a_letter(recipient=recipient))

    assert under_test.sent() == []


def test_what_is_away_may_be_tried_again(under_test: MailerUnderTest) -> None:
    with pytest.raises(TemporarilyUnavailable):
        under_test.away.send(a_letter())


def only_message(under_test: MailerUnderTest) -> EmailMessage:
    (raw,) = under_test.sent()
    return parsed(raw)


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text_of(message: EmailMessage, kind: str) -> list[str]:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).splitlines()


def test_a_mailer_that_works_greets_and_sends_nothing_by_it(under_test: MailerUnderTest) -> None:
    under_test.mailer.greet()

    assert under_test.sent() == []


def test_a_mailer_whose_place_is_away_says_so_when_greeted(under_test: MailerUnderTest) -> None:
    with pytest.raises(TemporarilyUnavailable):
        under_test.away.greet()
