"""The work on a document goes out as files and comes back; whoever changed something meanwhile loses nothing."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from flask import Flask

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_delivered_document, a_document_in_revision, approve, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.intake import replace_source
from translation_service.application.jobs import Job
from translation_service.application.revision.review import Edit, save_segment
from translation_service.documents.xliff.reading import read_xliff
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor
from translation_service.domain.segments import Origin


@pytest.fixture
def browser(site: Flask, staff: Staff) -> Browser:
    return signed_in_browser(site, staff.deniz)


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    return a_document_in_revision(service, staff.ayse, staff.deniz)


def fetched(browser: Browser, document_id: DocumentId, file_format: str = "xlf") -> bytes:
    page = browser.get(f"/documents/{document_id}/work/segments.{file_format}")
    assert page.status == 200, page.text
    return page.answer.data


def translated(xliff: bytes, targets: dict[int, str]) -> bytes:
    """Return a file as another program saves it after somebody wrote targets, by number."""
    text = xliff.decode()
    for number, target in targets.items():
        begin = text.index(f'<segment id="s{number}v')
        end = text.index("</segment>", begin)
        segment = text[begin:end].replace('state="initial"', 'state="translated"')
        head, _, rest = segment.partition("<target>")
        text = text[:begin] + head + f"<target>{target}</target>" + rest.partition("</target>")[2] + text[end:]
    return text.encode()


def bring_back(browser: Browser, document_id: DocumentId, content: bytes) -> Page:
    browser.get(f"/documents/{document_id}/work")
    return browser.post(f"/documents/{document_id}/work", {"file": (BytesIO(content), "carta.pt-en.xlf")})


def type_here(service: Service, document_id: DocumentId, number: int, target: str, actor: Actor) -> None:
    row = segments_of(service, document_id)[number - 1]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=True)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=actor, services=service.services)


def test_what_another_program_translated_becomes_revisions(
    service: Service, browser: Browser, document_id: DocumentId
) -> None:
    away = fetched(browser, document_id)

    answer = bring_back(browser, document_id, translated(away, {2: "The meeting is on 12 May 2026."}))

    assert "1 segment was taken over" in browser.follow(answer).answer.text
    first, second, third = segments_of(service, document_id)
    assert (second.target, second.origin, second.is_confirmed) == (
        "The meeting is on 12 May 2026.",
        Origin.PERSON,
        True,
    )
    assert not first.is_confirmed
    assert third.origin is Origin.ENGINE


def test_a_file_brought_back_twice_is_as_good_as_once(
    service: Service, browser: Browser, document_id: DocumentId
) -> None:
    back = translated(fetched(browser, document_id), {2: "The meeting is on 12 May 2026."})
    bring_back(browser, document_id, back)
    version = segments_of(service, document_id)[1].version

    bring_back(browser, document_id, back)
    assert segments_of(service, document_id)[1].version == version

    bring_back(browser, document_id, translated(back, {2: "We meet on 12 May 2026."}))
    assert segments_of(service, document_id)[1].target == "We meet on 12 May 2026."


def test_what_was_changed_here_meanwhile_stays_and_is_shown_beside_what_came_back(
    service: Service, staff: Staff, browser: Browser, document_id: DocumentId
) -> None:
    back = translated(fetched(browser, document_id), {2: "Written elsewhere.", 3: "Thank you."})
    type_here(service, document_id, 2, "Written here.", staff.deniz)

    page = bring_back(browser, document_id, back)

    assert page.status == 200
    assert "changed here since the file was fetched" in page.text
    assert "here." in page.text
    assert "elsewhere." in page.text
    assert [row.target for row in segments_of(service, document_id)[1:]] == ["Written here.", "Thank you."]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace(b'id="document-1"', b'id="document-99"'), "belongs to another document"),
        (
            lambda text: text.replace(b'trgLang="en"', b'trgLang="de-AT"'),
            "this file is German, that of the document is Eng",
        ),
        (lambda text: as_older(text, "tr"), "this file is Turkish"),
        (lambda _: b"not XML at all", "not an XLIFF file that was fetched here"),
        (lambda text: text[:-40], "damaged"),
    ],
)
def test_another_file_changes_nothing_and_says_why(
    service: Service, browser: Browser, document_id: DocumentId, change: object, words: str
) -> None:
    back = translated(fetched(browser, document_id), {1: "Anything"})

    page = bring_back(browser, document_id, change(back))  # type: ignore[operator]

    assert page.status == 400
    assert words in page.text
    assert {row.version for row in segments_of(service, document_id)} == {segments_of(service, document_id)[0].version}


def renumbered(xliff: bytes) -> bytes:
    """Return a file as a program saves it that gives its parts names of its own, and prints it prettily."""
    text = re.sub(rb'(<(?:file|segment) )id="[^"]*"', rb'\1id="1"', xliff).replace(b' xml:space="preserve"', b"")
    return text.replace(b"<target>", b"<target>\n  ").replace(b"</target>", b"\n  </target>")


def as_older(xliff: bytes, language: str = "en-GB") -> bytes:
    """Return a file as XLIFF 1.2, each unit one whose segments are marks."""
    units = []
    for unit in read_xliff(xliff).segments:
        texts = [re.sub(r"<(\d)>", r'<g id="\1">', text) for text in (unit.source, unit.target)]
        source, target = (f'<mrk mtype="seg" mid="0">{re.sub("</.>", "</g>", text)}</mrk>' for text in texts)
        state = "translated" if unit.is_confirmed else "new"
        units.append(
            f'<trans-unit id="x{unit.number}"><source>…</source><seg-source>{source}</seg-source>'
            f'<target state="{state}">{target}</target></trans-unit>'
        )
    head = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    head += f'<file original="a.docx" target-language="{language}"><body>'
    return (head + "".join(units) + "</body></file></xliff>").encode()


@pytest.mark.parametrize("saved_as", [renumbered, as_older])
def test_what_a_program_gave_other_names_is_known_by_its_sources(
    service: Service, staff: Staff, browser: Browser, document_id: DocumentId, saved_as: Callable[[bytes], bytes]
) -> None:
    away = fetched(browser, document_id)
    type_here(service, document_id, 3, "Typed here.", staff.deniz)

    page = bring_back(browser, document_id, saved_as(translated(away, {2: "Theirs.", 3: "Theirs too."})))

    first, second, third = segments_of(service, document_id)
    assert (second.target, second.is_confirmed) == ("Theirs.", True)
    assert not first.is_confirmed
    assert third.target == "Typed here."
    assert "Theirs too." in page.text
    assert "changed here since the file was fetched" in page.text


def test_a_segment_that_was_split_elsewhere_is_shown_in_its_parts(
    service: Service, browser: Browser, document_id: DocumentId
) -> None:
    away = fetched(browser, document_id)
    parts = b"<segment><source>Half</source><target>Yar\xc4\xb1</target></segment></unit>"

    page = bring_back(browser, document_id, translated(away, {2: "Theirs."}).replace(b"</unit>", parts, 1))

    assert "Yarı" in page.text
    assert segments_of(service, document_id)[1].target == "Theirs."


def test_what_a_program_moved_goes_to_its_place_and_what_it_says_twice_is_shown(
    service: Service, browser: Browser, document_id: DocumentId
) -> None:
    away = translated(fetched(browser, document_id), {2: "Second.", 3: "Third."})
    saved = renumbered(away)
    _, second, third = re.findall(rb"<segment .*?</segment>", saved, re.DOTALL)
    again = second.replace(b"Second.", b"Second again.")

    page = bring_back(
        browser,
        document_id,
        saved[: saved.index(b"<unit")] + b"<unit id='1'>" + third + second + again + b"</unit></file></xliff>",
    )

    assert [row.target for row in segments_of(service, document_id)[1:]] == ["Second.", "Third."]
    assert "stands more often in the file than here" in page.text


def test_only_whoever_revises_a_document_brings_work_back(
    service: Service, staff: Staff, site: Flask, browser: Browser, document_id: DocumentId
) -> None:
    back = translated(fetched(browser, document_id), {2: "Not mine."})
    other = signed_in_browser(site, staff.elif_)

    assert "Bring work back" not in other.get(f"/documents/{document_id}/work").text
    assert other.post(f"/documents/{document_id}/work", {"file": (BytesIO(back), "a.xlf")}).status == 403
    assert segments_of(service, document_id)[1].origin is Origin.ENGINE


def test_the_unit_reads_source_and_translation_side_by_side(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_delivered_document(service, staff.ayse, staff.deniz)

    content = fetched(signed_in_browser(site, staff.ayse), document_id, "docx")

    (table,) = docx.Document(BytesIO(content)).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    segments = segments_of(service, document_id)
    assert rows[0] == ["No.", "Source (Portuguese)", "Translation (English)"]
    assert rows[1] == ["1", "Ao Município de Beşiktaş,", "§Ao §Município §de §Beşiktaş,"]
    assert len(rows) == len(segments) + 1
    assert [run.text for run in table.rows[1].cells[1].paragraphs[0].runs if run.bold] == ["Beşiktaş"]


def test_more_segments_than_fit_side_by_side_are_refused_with_another_way(
    service: Service, document_id: DocumentId, staff: Staff
) -> None:
    small = replace(service.services, rules=replace(service.services.rules, bilingual_limit=2))
    browser = signed_in_browser(a_site(replace(service, services=small)), staff.deniz)

    refused = browser.get(f"/documents/{document_id}/work/segments.docx")

    assert refused.status == 400
    assert "Fetch them as XLIFF" in refused.text
    assert fetched(browser, document_id, "xlf")


def test_only_confirmed_pairs_go_into_another_memory(
    service: Service, staff: Staff, browser: Browser, document_id: DocumentId
) -> None:
    type_here(service, document_id, 2, "The meeting is on 12.05.2026.", staff.deniz)

    written = fetched(browser, document_id, "tmx").decode()

    assert written.count("<tu ") == 1
    assert "The meeting is on 12.05.2026." in written


def test_a_word_file_tracks_what_changed_since_the_draft(
    service: Service, staff: Staff, browser: Browser, document_id: DocumentId
) -> None:
    type_here(service, document_id, 3, "§Agradecemos the §resposta.", staff.deniz)
    approve(service, document_id, staff.deniz)
    service.work(Job.ASSEMBLE)

    way = browser.get(f"/documents/{document_id}/compare").links["Word file with these changes tracked"]

    body = docx.Document(BytesIO(browser.get(way).answer.data)).element.body
    changes = body.findall(f".//{qn('w:ins')}") + body.findall(f".//{qn('w:del')}")
    assert [(one[0][-1].text, one.get(qn("w:author"))) for one in changes] == [
        ("the", "Deniz Arslan"),
        ("§a", "Deniz Arslan"),
    ]
    source = browser.get(f"/review/documents/{document_id}").links["carta.docx"].split("/")[2]
    assert browser.get(f"/versions/{source}/changes/{way.split('/')[2]}.docx").status == 404


def test_no_file_is_offered_that_tracks_what_came_with_another_source(
    service: Service, staff: Staff, browser: Browser, document_id: DocumentId
) -> None:
    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter("Outra carta."),
            source_language="",
            actor=staff.ayse,
            services=service.services,
        )
    service.work()

    page = browser.get(f"/documents/{document_id}/compare")

    assert page.status == 200
    assert "Word file with these changes tracked" not in page.links


def test_the_format_says_what_it_is(browser: Browser, document_id: DocumentId) -> None:
    page = browser.get(f"/documents/{document_id}/work/segments.xlf")

    assert page.answer.headers["Content-Type"] == "application/xliff+xml"
    assert 'filename="carta.pt-en.xlf"' in page.answer.headers["Content-Disposition"]
    assert len(read_xliff(page.answer.data).segments) == 3
    assert browser.get(f"/documents/{document_id}/work/segments.exe").status == 404
