"""The parts of a message: which text is shown, what is attached, what is inside."""

from base64 import encodebytes
from datetime import datetime
from functools import partial

import pytest

from tests.building.docx_files import png
from tests.building.mail_files import HEAD, attached, eml, message, part, parts, winmail
from translation_service.documents.limits import Limits
from translation_service.documents.mail import mime
from translation_service.documents.mail.message import Message, Peculiarity, Words
from translation_service.domain.errors import DocumentRefused

read_message = partial(mime.read_message, limits=Limits())

PLAIN = part("Plain words")
RICH = part("<p>Rich <b>words</b></p>", kind="text/html; charset=utf-8")
LOGO = part(encodebytes(png()), kind="image/png", encoding="base64", content_id="logo@x")
SIGNATURE = part("MIIB", kind='application/pkcs7-signature; name="smime.p7s"')


def said(found: Message) -> list[str]:
    return ["".join(piece.text for piece in one.pieces if isinstance(piece, Words)) for one in found.body]


@pytest.mark.parametrize(
    ("content", "kind", "encoding"),
    [
        ("Ação".encode(), "text/plain; charset=utf-8", "8bit"),
        ("Ação".encode("cp1252"), "text/plain; charset=iso-8859-1", "8bit"),
        ("Ação".encode(), "text/plain", "8bit"),
        ("Ação".encode(), 'text/plain; charset="x-no-such"', "8bit"),
        (b"QcOnw6Nv", "text/plain; charset=utf-8", "base64"),
        (b"A=C3=A7=C3=A3o", "text/plain; charset=utf-8", "quoted-printable"),
        ("Ação".encode("utf-16"), "text/plain; charset=utf-16", "8bit"),
    ],
)
def test_text_is_read_in_every_encoding(content: bytes, kind: str, encoding: str) -> None:
    assert said(read_message(eml(content, kind=kind, encoding=encoding))) == ["Ação"]


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [
        ("Rich words <https://x.example/> [cid:logo@x]", "Rich words"),
        (" \r\n", "Rich words"),
        ("Rich words that the page leaves out", "Rich words that the page leaves out"),
    ],
)
def test_of_two_versions_the_page_is_shown_unless_it_says_less(spoken: str, shown: str) -> None:
    assert said(read_message(message(parts("alternative", part(spoken), RICH)))) == [shown]


def test_a_page_is_shown_that_says_more_than_it_leaves_out() -> None:
    page = part("<p>Dear friends,</p><ul><li>Rich words in a list</li></ul>", kind="text/html")

    plain = part("Dear friends, see attachment")

    assert said(read_message(message(parts("alternative", plain, page)))) == ["Dear friends,", "Rich words in a list"]


@pytest.mark.parametrize(
    "stand_in",
    [
        "Your e-mail program does not show HTML. Please open this message with another one.",
        "This is a multi-part message in MIME format.",
        "View this e-mail in your browser: https://x.example/a",
        "Bu iletiyi görüntülemek için bir tarayıcı kullanın.",
    ],
)
def test_a_page_is_shown_beside_plain_words_that_only_point_at_it(stand_in: str) -> None:
    assert said(read_message(message(parts("alternative", part(stand_in), RICH)))) == ["Rich words"]


def test_a_page_of_other_words_is_shown_where_it_says_more() -> None:
    page = "We kindly invite you to the concert of the city orchestra, and to the reception behind it."

    found = read_message(message(parts("alternative", part("An invitation"), part(f"<p>{page}</p>", kind="text/html"))))

    assert said(found) == [page]


@pytest.mark.parametrize(
    "letter",
    [
        "The bridge is open again since Monday, and buses run as before.",
        "The page of the town has been written anew. " * 5 + "Each browser shows it now, with the timetables of buses.",
    ],
)
def test_a_letter_is_shown_whose_page_is_a_line_of_a_program(letter: str) -> None:
    page = part("<p>Sent from my telephone</p>", kind="text/html")

    assert said(read_message(message(parts("alternative", part(letter), page)))) == [letter.strip()]


def test_a_page_around_a_file_is_shown_once_beside_its_plain_words() -> None:
    page = parts("mixed", part("<p>Dear all</p>", kind="text/html"), attached(b"PK", "a.docx"), RICH)

    found = read_message(message(parts("alternative", part("Dear all\r\n\r\nRich words"), page)))

    assert said(found) == ["Dear all", "Rich words"]


@pytest.mark.parametrize(
    ("description", "shown"),
    [
        ("Bring the papers of last year.", ["Plain words", "Bring the papers of last year."]),
        ("Plain words", ["Plain words"]),
    ],
)
def test_what_a_calendar_says_of_an_event_is_shown_where_the_message_does_not(
    description: str, shown: list[str]
) -> None:
    calendar = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Talk\r\nDESCRIPTION:{description}\r\nEND:VEVENT\r\n"

    invitation = parts("alternative", PLAIN, part(calendar, kind="text/calendar"))

    assert said(read_message(message(invitation))) == shown


def test_plain_words_are_shown_where_their_other_version_is_no_text() -> None:
    calendar = part("BEGIN:VCALENDAR", kind="text/calendar")

    assert said(read_message(message(parts("alternative", PLAIN, calendar)))) == ["Plain words"]


def test_pictures_of_the_text_are_no_attachments() -> None:
    related = parts("related", part('<p>Hi <img src="cid:logo@x"></p>', kind="text/html"), LOGO)

    shown = read_message(message(related))
    beside = read_message(message(parts("alternative", PLAIN, related)))

    assert len(shown.body[0].pieces) == 2
    assert [one.is_decoration for one in shown.attachments] == [True]
    assert [one.is_decoration for one in beside.attachments] == [True]


def test_attachments_keep_their_names_and_bytes() -> None:
    long_name = part(
        encodebytes(b"%PDF"),
        kind="application/pdf",
        encoding="base64",
        disposition="attachment; filename*0*=utf-8''Pr%C3%B6gramm%20; filename*1*=M%C3%A4rz.pdf",
    )
    old_name = attached(b"PK", "=?utf-8?Q?Davet_=C3=A7a=C4=9Fr=C4=B1s=C4=B1.docx?=")
    found = read_message(message(parts("mixed", PLAIN, long_name, old_name, part("a,b", kind="text/csv"))))

    assert said(found) == ["Plain words"]
    assert [(one.name, one.content) for one in found.attachments] == [
        ("Prögramm März.pdf", b"%PDF"),
        ("Davet çağrısı.docx", b"PK"),
        ("3.csv", b"a,b"),
    ]


@pytest.mark.parametrize("named", ["text.txt", "page.html"])
def test_the_text_of_a_message_may_have_a_name(named: str) -> None:
    kind = "text/html" if named.endswith("html") else "text/plain"
    text = part("Named words", kind=f'{kind}; name="{named}"', disposition=f'inline; filename="{named}"')

    alone, beside = read_message(message(text)), read_message(message(parts("mixed", text, attached(b"PK", "a.docx"))))

    assert said(alone) == said(beside) == ["Named words"]
    assert [one.name for one in beside.attachments] == ["a.docx"]


@pytest.mark.parametrize("before", [PLAIN, attached(b"PK", "a.docx")])
def test_a_text_with_a_name_behind_others_is_attached(before: bytes) -> None:
    note = part("Note", disposition='inline; filename="note.txt"')

    found = read_message(message(parts("mixed", before, note)))

    assert "Note" not in said(found)
    assert [one.name for one in found.attachments][-1] == "note.txt"


def test_texts_in_a_row_are_all_shown() -> None:
    assert said(read_message(message(parts("mixed", PLAIN, RICH)))) == ["Plain words", "Rich words"]


def test_a_text_that_is_attached_is_no_text_of_the_message() -> None:
    note = part("Note", disposition='attachment; filename="note.txt"')

    found = read_message(message(parts("mixed", PLAIN, note)))

    assert said(found) == ["Plain words"]
    assert [one.name for one in found.attachments] == ["note.txt"]


def test_messages_inside_are_read_to_the_second_depth() -> None:
    def around(inner: bytes, subject: str) -> bytes:
        head = HEAD.replace("=?utf-8?Q?Convite_=C3=A0_Semana_da_Amizade?=", subject)
        return message(parts("mixed", PLAIN, part(inner, kind="message/rfc822")), head)

    found = read_message(around(around(around(eml("Deepest"), "three"), "two"), "one"))

    assert [one.subject for one in found.whole()] == ["one", "two", "three"]
    assert [Peculiarity.TOO_DEEP in one.peculiarities for one in found.whole()] == [False, False, True]


def test_a_message_attached_as_a_file_or_packed_is_read_too() -> None:
    inner = eml("Inner words")
    as_file = attached(inner, "inner.eml")
    packed = part(encodebytes(inner), kind="message/rfc822", encoding="base64")

    found = read_message(message(parts("mixed", PLAIN, as_file, packed)))

    assert [said(one) for one in found.inner] == [["Inner words"], ["Inner words"]]


# What is signed may stand in the envelope of the signature, its length told or not, whole or in pieces.
ENVELOPE = bytes.fromhex("3080 06092a864886f70d010702 a080 3080 020101 3100 3080 06092a864886f70d010701 a080 2480")
IN_ENVELOPE = (
    ENVELOPE + b"\x04\x10Content-Type: te\x04\x81\x15xt/plain\n\nPlain words" + bytes(6) + b"\x31\x00" + bytes(6)
)
ARMOURED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nPlain words\r\n"
    "-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----\r\n"
)


@pytest.mark.parametrize(
    "content",
    [
        message(parts("signed", PLAIN, SIGNATURE, parameters='; protocol="application/pkcs7-signature"')),
        message(part(encodebytes(IN_ENVELOPE), kind="application/pkcs7-mime; name=smime.p7m", encoding="base64")),
        eml(ARMOURED),
    ],
)
def test_a_signed_message_is_read_without_its_signature(content: bytes) -> None:
    found = read_message(content)

    assert said(found) == ["Plain words"]
    assert found.attachments == ()
    assert Peculiarity.SIGNED in found.peculiarities


@pytest.mark.parametrize(
    "content",
    [
        eml("MIIB", kind="application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"),
        eml("-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n"),
        message(parts("encrypted", part("Version: 1", kind="application/pgp-encrypted"), part("x"))),
    ],
)
def test_an_encrypted_message_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentRefused) as refused:
        read_message(content)

    assert refused.value.code == "mail-sealed"


def wrapped(content: bytes) -> bytes:
    return attached(content, "winmail.dat", "application/ms-tnef")


# The rich text is an example of MS-OXRTFCP.
@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"html": "<p>Say\u0131n <b>Ba\u015fkan</b></p>".encode("cp1254")}, ["Sayın Başkan"]),
        ({"rtf": bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")}, ["WXYZ" * 5]),
    ],
)
def test_what_outlook_wrapped_is_unwrapped(body: dict[str, bytes], words: list[str]) -> None:
    content = winmail(**body, files=[("Çağrı mektubu.txt", b"x")])

    found = read_message(message(wrapped(content)))

    assert (said(found), [one.name for one in found.attachments]) == (words, ["Çağrı mektubu.txt"])
    assert said(read_message(message(parts("mixed", PLAIN, wrapped(content))))) == ["Plain words"]


def test_messages_that_outlook_wrapped_with_another_are_inside_of_it() -> None:
    innermost = winmail(subject="Deepest", html=b"<p>Deepest</p>", messages=[winmail(html=b"<p>Too deep</p>")])
    inside = winmail(subject="Davet", html=b"<p>Inner words</p>", files=[("a.txt", b"x")], messages=[innermost])

    found = read_message(message(wrapped(winmail(html=b"<p>Outer</p>", messages=[inside, b"no message"]))))

    (first,) = found.inner
    assert (first.subject, said(first), [one.name for one in first.attachments]) == (
        "Davet",
        ["Inner words"],
        ["a.txt"],
    )
    assert isinstance(first.date, datetime)
    assert first.date.year == 2025
    assert said(first.inner[0]) == ["Deepest"]
    assert (first.inner[0].inner, first.inner[0].peculiarities) == ((), {Peculiarity.TOO_DEEP})


def test_files_that_outlook_wrapped_are_counted() -> None:
    content = winmail(files=[(f"{number}.txt", b"x") for number in range(30)])

    with pytest.raises(DocumentRefused) as refused:
        mime.read_message(message(wrapped(content)), limits=Limits(part_limit=20))

    assert refused.value.code == "too-many-parts"


@pytest.mark.parametrize("content", [b"x", winmail(files=[("a.txt", b"x")])[:-9]])
def test_a_damaged_file_of_outlook_is_left_out(content: bytes) -> None:
    found = read_message(message(parts("mixed", PLAIN, wrapped(content))))

    assert found.attachments == ()
    assert Peculiarity.WINMAIL in found.peculiarities


def test_a_part_that_lost_its_border_is_read_as_text() -> None:
    assert said(read_message(eml("Words", kind="multipart/mixed"))) == ["Words"]


def test_parts_without_end_are_refused() -> None:
    deep = PLAIN
    for _ in range(120):
        deep = parts("mixed", deep)

    with pytest.raises(DocumentRefused) as refused:
        read_message(message(deep))

    assert refused.value.code == "too-deep"


@pytest.mark.parametrize("field", ["Content-Type: text/plain", "Content-Disposition: attachment"])
@pytest.mark.parametrize("parameters", ['a=";" ' * 300, 'a="' + ";" * 90 + "x" * 20_000 + '"'], ids=["many", "long"])
def test_parameters_without_end_are_refused(field: str, parameters: str) -> None:
    strange = f"{field}; {parameters}\r\n\r\nx".encode()

    with pytest.raises(DocumentRefused) as refused:
        read_message(message(parts("mixed", part("Words"), strange)))

    assert refused.value.code == "too-long-header"


def test_a_file_name_in_many_pieces_is_whole() -> None:
    pieces = "".join(f"; filename*{number}*={utf}Name%20" for number, utf in enumerate(["utf-8''", *[""] * 60]))
    file = f"Content-Type: application/pdf\r\nContent-Disposition: attachment{pieces}\r\n\r\nx".encode()

    assert [one.name for one in read_message(message(parts("mixed", part("Words"), file))).attachments] == [
        " ".join(["Name"] * 61)
    ]
