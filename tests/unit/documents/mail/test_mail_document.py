"""The Word file that comes back for a message."""

import random
from base64 import encodebytes
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.docx_files import png
from tests.building.docx_words import text_of, words_of
from tests.building.mail_files import HEAD, attached, eml, message, msg, part, parts
from tests.building.thoroughness import examples
from tests.building.translated import marked, parsed, sources, translated
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment

RICH = part(
    '<p>Ex.mo <b>Senhor</b>, veja <a href="https://x.example/">o programa</a>.</p><p><img src="cid:logo@x"></p>'
    "<blockquote>Convite antigo</blockquote>",
    kind="text/html; charset=utf-8",
)
LOGO = part(encodebytes(png()), kind="image/png", encoding="base64", content_id="logo@x")


def letter() -> bytes:
    inner = part(eml("Carta anexa"), kind="message/rfc822")
    return message(parts("mixed", parts("related", RICH, LOGO), attached(b"%PDF", "programa.pdf"), inner))


def written(content: bytes, *, target: str = "tr", translate: Any = marked) -> bytes:
    return translated(content, translate, file_name="a.eml", pair=LanguagePair(source="pt", target=target)).content


def head_of(content: bytes) -> dict[str, str]:
    rows = docx.Document(BytesIO(content)).tables[0].rows
    return {row.cells[0].text: row.cells[1].text for row in rows}


def test_subject_and_text_are_for_translation_and_nothing_else() -> None:
    found = [(one.place, one.source) for one in parsed(letter(), "a.eml").segments]

    assert found == [
        (Place.HEADING, "Convite à Semana da Amizade"),
        (Place.BODY, "Ex.mo <1>Senhor</1>, veja <2>o programa</2>."),
        (Place.BODY, "Convite antigo"),
        (Place.HEADING, "Convite à Semana da Amizade"),
        (Place.BODY, "Carta anexa"),
    ]


def test_the_head_is_labelled_in_the_language_of_the_translation() -> None:
    turkish, english, german = (head_of(written(letter(), target=target)) for target in ("tr", "en", "de"))

    assert turkish["Kimden"] == english["From"] == "Ana Conceição <ana@pontenova.example>"
    assert turkish["Tarih"] == "12 Mart 2024 09:30 (+0000)"
    assert english["Date"] == "12 March 2024 09:30 (+0000)"
    assert english["Subject"] == "§Convite §à §Semana §da §Amizade"
    assert turkish["Ekler"] == "programa.pdf"
    assert german["From"] == english["From"]


def test_an_invitation_says_when_and_where() -> None:
    calendar = (
        "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nDTSTART:16010101T000000\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
        "DTSTART;TZID=Europe/Lisbon:20260310T100000\r\nDTEND:20260310T113000Z\r\n"
        "LOCATION:Câmara\\, sala\r\n  1\r\nDESCRIPTION:Tragam os papéis.\\nAté já.\r\n"
        "BEGIN:VALARM\r\nDESCRIPTION:Lembrete\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    invitation = part(calendar, kind="text/calendar; charset=utf-8; method=REQUEST")

    alone = written(message(parts("alternative", invitation)))
    beside = written(message(parts("alternative", part("Convite"), invitation)))

    head = head_of(alone)
    assert head["Başlangıç"].startswith("10 Mart 2026 10:00")
    assert (head["Bitiş"], head["Yer"]) == ("10 Mart 2026 11:30 (+0000)", "§Câmara, §sala §1")
    assert "§Tragam §os §papéis." in text_of(alone)
    assert ("Lembrete" in text_of(alone), "Tragam" in text_of(beside), "Yer" in head_of(beside)) == (False, False, True)


def test_an_event_is_called_what_its_calendar_calls_it_where_the_subject_does_not() -> None:
    calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{}\r\nDTSTART:20260310T113000Z\r\nEND:VEVENT\r\n"
    invitations = [part(calendar.format(title), kind="text/calendar") for title in ("Convite", "Reunião\\, dia 1")]
    mails = [message(parts("mixed", part("Olá"), one), "Subject: O convite: Convite\r\n") for one in invitations]
    heads = [head_of(written(mail)) for mail in mails]

    assert [head.get("Etkinlik") for head in heads] == [None, "§Reunião, §dia §1"]


def test_links_pictures_quotations_and_bold_words_come_along() -> None:
    document = docx.Document(BytesIO(written(letter())))

    texts = [one.text for one in document.paragraphs if one.text]
    assert texts == ["§Ex.mo §Senhor§, §veja §o §programa§.", "§Convite §antigo", "Ekli ileti", "§Carta §anexa"]
    (link,) = document.element.body.iter(qn("w:hyperlink"))
    assert document.part.rels[link.get(qn("r:id"))].target_ref == "https://x.example/"
    assert len(document.inline_shapes) == 1
    assert next(one for one in document.paragraphs if "antigo" in one.text).style.name == "Quote"
    assert [run.text for run in document.paragraphs[1].runs if run.bold] == ["§Senhor"]


def test_a_table_of_data_comes_back_as_a_table() -> None:
    rows = "<tr><th>Dia</th><th>Local</th></tr><tr><td>Segunda</td><td></td></tr><tr><td>1</td><td>2</td></tr>"
    html = f"<p>Olá</p><table border=1>{rows}</table><p>Adeus</p>"

    document = docx.Document(BytesIO(written(eml(html, kind="text/html"))))

    table = document.tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["§Dia", "§Local"],
        ["§Segunda", ""],
        ["1", "2"],
    ]
    assert table._tbl.tblPr.find(qn("w:tblBorders")) is not None
    assert [one.text for one in document.paragraphs if one.text] == ["§Olá", "§Adeus"]


def test_what_a_reader_should_know_is_said() -> None:
    signed = parts("signed", part("Olá"), part("x", kind="application/pkcs7-signature"))
    rich = part('<p>Olá <img src="https://x.example/a.png"></p>', kind="text/html")
    content = message(parts("mixed", signed, rich, attached(b"x", "winmail.dat"), attached(b"y", "a.pdf")))

    codes = [notice.code for notice in parsed(content, "a.eml").notices]

    assert codes == ["mail-signed", "mail-winmail", "mail-remote-pictures", "mail-attachments"]


def test_not_every_name_of_a_thousand_attachments_is_told() -> None:
    files = [attached(b"%PDF", f"{number}.pdf") for number in range(1, 30)]
    several = parsed(message(parts("mixed", part("Words"), *files)), "a.eml").notices

    [told] = [str(one.sentence.values["names"]) for one in several if one.code == "mail-attachments"]
    assert told == ", ".join([*(f"{number}.pdf" for number in range(1, 21)), "…"])


def test_a_message_that_says_nothing_is_refused() -> None:
    with pytest.raises(DocumentRefused) as refused:
        sources(eml(" ", head=HEAD.replace("=?utf-8?Q?Convite_=C3=A0_Semana_da_Amizade?=", "")), "a.eml")

    assert refused.value.code == "no-text"


def test_arabic_text_runs_from_the_right_until_it_is_translated() -> None:
    arabic = eml("مرحبا أيها الأصدقاء")

    kept = docx.Document(BytesIO(written(arabic, translate=lambda _: "")))
    turned = translated(arabic, file_name="a.eml", pair=LanguagePair(source="ar", target="en")).content

    assert [one._p.pPr.find(qn("w:bidi")) is not None for one in kept.paragraphs if one.text] == [True]
    last = docx.Document(BytesIO(turned)).paragraphs[-1]
    assert last._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0"


def test_an_outlook_message_becomes_the_same_kind_of_document() -> None:
    content = msg(subject="Convite", html="<p>Olá <b>mundo</b></p>".encode())

    result = translated(content, file_name="a.msg")

    assert result.extension == ".docx"
    assert "§Olá §mundo" in text_of(result.content)
    assert head_of(result.content)["Konu"] == "§Convite"


def test_damage_anywhere_ends_in_a_result_or_a_refusal() -> None:
    whole, chance = letter(), random.Random(5)
    codes = set()
    for _ in range(examples(120)):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 10)):
            place = chance.randrange(len(content))
            content[place : place + chance.randrange(3)] = chance.choice(
                [b"", b"\n", b"=", b"\xff", b"?=", b"--", b";"]
            )
        try:
            parse_document(bytes(content), file_name="a.eml", source_language="pt", limits=Limits())
        except DocumentRefused as refusal:
            codes.add(refusal.code)

    assert codes <= {"wrong-type", "no-text", "damaged", "hostile", "mail-sealed"}


_WORDS = st.text(alphabet="abcÇğıİ öüşz.,-> \n\t<b>&;é", max_size=60)


@settings(max_examples=examples(20))
@given(_WORDS, st.sampled_from(["text/plain; charset=utf-8", "text/plain; charset=utf-8; format=flowed", "text/html"]))
def test_a_message_rebuilt_from_its_own_words_is_the_same_to_its_reader(text: str, kind: str) -> None:
    content = eml(text, kind=kind)

    untouched = written(content, translate=lambda _: "")
    same = written(content, translate=_same)

    assert words_of(same) == words_of(untouched)


def _same(segment: Segment) -> str:
    return segment.source


@pytest.mark.parametrize(
    ("opening", "counting", "first"),
    [
        ('<ol start="3">', "decimal", "3"),
        ('<ol type="a">', "lowerLetter", "1"),
        ('<ol type="1" style="list-style: upper-roman inside" start="x">', "upperRoman", "1"),
        ('<ol type="a" style="list-style: inside">', "lowerLetter", "1"),
        ('<ol style="list-style:inside lower-roman">', "lowerRoman", "1"),
    ],
)
def test_a_list_counts_on_as_it_did(opening: str, counting: str, first: str) -> None:
    page = part(f"<p>See</p>{opening}<li>Um</li><li>Dois</li></ol>", kind="text/html; charset=utf-8")

    document = docx.Document(BytesIO(written(message(page))))

    item = next(one for one in document.paragraphs if "Dois" in one.text)
    number = item._p.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    (level,) = numbering.xpath(f'w:abstractNum[@w:abstractNumId="{number}"]/w:lvl[@w:ilvl="0"]')
    assert [level.find(qn(f"w:{name}")).get(qn("w:val")) for name in ("numFmt", "start")] == [counting, first]
