"""Who wrote what to whom and when, as mail programs write it into the head of a message."""

from datetime import UTC, datetime
from functools import partial

import pytest

from tests.building.mail_files import HEAD, eml
from translation_service.documents.limits import Limits
from translation_service.documents.mail import mime
from translation_service.documents.mail.headers import addresses_of, date_of, text_of

read_message = partial(mime.read_message, limits=Limits())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Invitation", "Invitation"),
        ("=?utf-8?Q?Convite_=C3=A0_Semana?=", "Convite à Semana"),
        ("=?UTF-8?B?U2F5xLFu?= =?utf-8?q?_Ba=C5=9Fkan?=", "Sayın Başkan"),
        ("=?iso-8859-9?Q?=DDstanbul?= daveti", "İstanbul daveti"),
        ("=?windows-1252?Q?=93Ol=E1=94?=", "“Olá”"),
        ("=?utf-8?B?w6?= =?utf-8?B?g?=", "=?utf-8?B?w6?= =?utf-8?B?g?="),
        ("=?no-such-thing?Q?caf=C3=A9?=", "café"),
        ("caf\udcc3\udca9", "café"),
        ("caf\udce9 =?utf-8?Q?=C3=A0?=", "café à"),
        ("first\r\n second", "first second"),
        ("a\x00b\x07c", "a b c"),
    ],
)
def test_a_field_is_read_as_people_see_it(raw: str, text: str) -> None:
    assert text_of(raw) == text


def test_addresses_are_written_out() -> None:
    raw = '=?utf-8?Q?Concei=C3=A7=C3=A3o=2C_Ana?= <ana@x.example>, "Rui, da Silva" <rui@x.example>, info@x.example'

    assert addresses_of([raw]) == "Conceição, Ana <ana@x.example>; Rui, da Silva <rui@x.example>; info@x.example"


def test_letters_that_a_program_wrote_into_an_address_as_they_are_stay() -> None:
    assert addresses_of(["dangl\udcc3\udcbce@x.example"]) == "danglüe@x.example"


def test_a_date_that_cannot_be_read_stays_as_it_is_written() -> None:
    assert date_of("Tue, 12 Mar 2024 09:30:00 +0000") == datetime(2024, 3, 12, 9, 30, tzinfo=UTC)
    assert date_of("some day in March") == "some day in March"


def test_a_message_tells_who_wrote_to_whom() -> None:
    message = read_message(eml("Olá"))

    assert message.sender == "Ana Conceição <ana@pontenova.example>"
    assert message.to.endswith("info@belediye.example")
    assert message.cc == "Rui <rui@pontenova.example>"
    assert message.subject == "Convite à Semana da Amizade"
    assert message.date == datetime(2024, 3, 12, 9, 30, tzinfo=UTC)


def test_a_message_without_a_sender_names_who_sent_it() -> None:
    head = HEAD.replace("From:", "Sender:")

    assert read_message(eml("Olá", head=head)).sender == "Ana Conceição <ana@pontenova.example>"
