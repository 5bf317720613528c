"""A unit hands in a new version of a source; what people did is carried over, and no machine writes over it."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.plain_workshop import PlainWorkshop
from tests.building.revising import approve, claim, segments_of
from tests.building.service import Service
from tests.building.statements import statements_sent
from tests.building.thoroughness import examples
from tests.building.web import a_site, signed_in_browser
from translation_service.application.intake import replace_source
from translation_service.application.orders import IncomingFile
from translation_service.application.revision.review import Edit, save_segment
from translation_service.application.versions import compare_versions
from translation_service.domain.errors import NotAllowed, RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.people import Actor
from translation_service.domain.segments import Origin
from translation_service.domain.versions import VersionKind
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.reading.removed_segments import removed_segments_of
from translation_service.persistence.requests import Document, DocumentEvent, Version
from translation_service.persistence.segments import Revision, SegmentRow, Suggestion

SENTENCES = ["A sessão começou.", "O presidente falou ontem.", "O plano foi aprovado por todos.", "Até breve.", "Sim."]
LINES = st.lists(
    st.sampled_from([*SENTENCES, "O presidente falou hoje.", "O plano foi aprovado por muitos."]), max_size=7
)


@pytest.fixture
def plain(service: Service) -> Service:
    return replace(service, services=replace(service.services, workshop=PlainWorkshop()))


def a_text(*lines: str) -> IncomingFile:
    return IncomingFile(name="carta.txt", content="\n".join(lines).encode())


def renew(service: Service, document_id: DocumentId, actor: Actor, *lines: str) -> None:
    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_text(*lines),
            source_language="",
            actor=actor,
            services=service.services,
        )
    service.work()


def write(service: Service, row: SegmentRow, reviser: Actor, target: str, *, is_confirmed: bool = True) -> None:
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=is_confirmed)
    with service.services.transaction() as session:
        save_segment(session, edit=edit, actor=reviser, services=service.services)


def a_revised_document(service: Service, staff: Staff, *lines: str) -> DocumentId:
    """Have every segment of a document written and confirmed by a reviser."""
    document_id = hand_in(service, staff.ayse, a_text(*lines))
    service.work()
    claim(service, document_id, staff.deniz)
    for place in range(len(lines)):
        row = segments_of(service, document_id)[place]
        write(service, row, staff.deniz, f"[{row.source}]")
    return document_id


def told(service: Service, document_id: DocumentId) -> list[tuple[str, str, Origin, bool]]:
    rows = segments_of(service, document_id)
    return [(row.source, row.target, row.origin, row.is_confirmed) for row in rows]


def document_of(service: Service, document_id: DocumentId) -> Document:
    with service.services.reading() as session:
        return session.get_one(Document, document_id)


def test_what_did_not_change_or_moved_keeps_its_translation(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.", "Até breve.", "A sessão começou.")

    renew(plain, document_id, staff.ayse, "A sessão começou.", "Sim.", "O prazo acabou já.", "Até breve.")

    lines = told(plain, document_id)
    assert lines[0] == ("A sessão começou.", "[A sessão começou.]", Origin.PERSON, True)
    assert lines[1] == ("Sim.", "[Sim.]", Origin.PERSON, True)
    assert lines[2][2:] == (Origin.ENGINE, False)
    assert lines[3] == ("Até breve.", "[Até breve.]", Origin.PERSON, True)


def test_a_segment_that_is_gone_leaves_its_id_to_no_other(plain: Service, staff: Staff) -> None:
    document_id = hand_in(plain, staff.ayse, a_text("Sim.", "Até breve."))
    plain.work()
    before = {row.id for row in segments_of(plain, document_id)}

    renew(plain, document_id, staff.ayse, "O prazo acabou já.", "A sessão começou.")

    assert before.isdisjoint(row.id for row in segments_of(plain, document_id))


def test_what_changed_comes_with_the_old_pair(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "O presidente falou ontem.")

    renew(plain, document_id, staff.ayse, "O presidente falou hoje.")

    assert told(plain, document_id) == [
        ("O presidente falou hoje.", "[O presidente falou ontem.]", Origin.PERSON, False)
    ]
    with plain.services.reading() as session:
        earlier, engine = session.scalars(select(Suggestion).order_by(Suggestion.id)).all()
    assert (earlier.origin, earlier.source, earlier.target) == (
        Origin.EARLIER,
        "O presidente falou ontem.",
        "[O presidente falou ontem.]",
    )
    assert engine.origin is Origin.ENGINE


def test_what_changed_in_a_number_alone_is_not_quite_the_same(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "O plano de 2024 foi aprovado.")

    renew(plain, document_id, staff.ayse, "O plano de 2025 foi aprovado.")

    with plain.services.reading() as session:
        earlier = session.scalars(select(Suggestion).where(Suggestion.origin == Origin.EARLIER)).one()
    [row] = segments_of(plain, document_id)
    assert (earlier.score, earlier.detail) == (99, "fuzzy 99")
    assert row.target == "[O plano de 2024 foi aprovado.]"
    assert earlier.target == "[O plano de 2025 foi aprovado.]"
    assert earlier.remarks == [{"code": "numbers-replaced", "numbers": [["2024", "2025"]]}]


def test_versions_of_two_sources_are_compared_by_what_moved_and_changed(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(
        plain, staff, "O plano de 2024 foi aprovado.", "Até breve.", "Sim.", "A sessão acabou."
    )
    renew(
        plain, document_id, staff.ayse, "Sim.", "O plano de 2025 foi aprovado.", "Até breve.", "Há chuva lá fora hoje."
    )

    with plain.services.reading() as session:
        versions = select(Version.id).where(Version.document_id == document_id, Version.text_key != "")
        older, newer = session.scalars(versions.order_by(Version.id)).all()
        compared = compare_versions(session, older_id=older, newer_id=newer, actor=staff.deniz, services=plain.services)

    assert [(one.number, one.source, bool(one.older), bool(one.newer)) for one in compared] == [
        (1, "Sim.", True, True),
        (4, "A sessão acabou.", True, False),
        (2, "O plano de 2025 foi aprovado.", True, True),
        (3, "Até breve.", True, True),
        (4, "Há chuva lá fora hoje.", False, True),
    ]


def test_what_was_joined_or_divided_comes_with_its_old_pairs(plain: Service, staff: Staff) -> None:
    joined = ["O plano foi aprovado.", "O plano foi assinado por todos."]
    divided = "A sessão começou ontem cedo e o presidente falou muito."
    document_id = a_revised_document(plain, staff, *joined, "Sim.", divided)

    first, second = "A sessão começou ontem cedo.", "O presidente falou muito."
    renew(plain, document_id, staff.ayse, "O plano foi aprovado e foi assinado por todos.", "Sim.", first, second)

    with plain.services.reading() as session:
        query = select(SegmentRow.number, Suggestion.source, Suggestion.target).join(SegmentRow)
        beside = {tuple(one) for one in session.execute(query.where(Suggestion.origin == Origin.EARLIER))}
    assert beside == {
        *((1, source, f"[{source}]") for source in joined),
        *((number, divided, f"[{divided}]") for number in (3, 4)),
    }


def test_what_is_joined_or_gone_asks_the_database_no_more_often_for_more_of_it(plain: Service, staff: Staff) -> None:
    words = ["plano", "prazo"]
    lines = [f"O {word} foi aprovado. O {word} foi assinado ontem." for word in words]
    sent = []
    for count in (1, 2):
        old = [sentence for line in lines[:count] for sentence in line.split(" O ")]
        document_id = a_revised_document(plain, staff, *old, *(f"Nada {words[place]} fica." for place in range(count)))
        with statements_sent() as statements:
            renew(plain, document_id, staff.ayse, *(line.replace(". O ", " e o ") for line in lines[:count]))
        sent.append(sum("FROM revisions" in one or "FROM suggestions" in one for one in statements))

    assert sent[0] == sent[1] > 0


def test_what_a_new_source_repeats_is_what_was_confirmed(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.", "Até breve.")

    renew(plain, document_id, staff.ayse, "Sim.", "Até breve.", "Sim.")

    assert told(plain, document_id)[2] == ("Sim.", "[Sim.]", Origin.REPETITION, False)


def test_a_confirmed_draft_counts_as_a_persons(plain: Service, staff: Staff) -> None:
    document_id = hand_in(plain, staff.ayse, a_text("Sim.", "Até breve."))
    plain.work()
    claim(plain, document_id, staff.deniz)
    first, _ = segments_of(plain, document_id)
    write(plain, first, staff.deniz, first.target)

    renew(plain, document_id, staff.ayse, "Até breve.", "Sim.")

    assert told(plain, document_id)[1] == ("Sim.", first.target, Origin.ENGINE, True)


def test_the_reviser_is_told_and_everything_is_kept(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.")

    renew(plain, document_id, staff.ayse, "Sim.", "Até breve.")

    document = document_of(plain, document_id)
    assert (document.state, document.reviser_id) == (DocumentState.QUEUED, staff.deniz.id)
    with plain.services.reading() as session:
        sources = session.scalars(select(Version.number).where(Version.kind == VersionKind.SOURCE)).all()
        mail = session.scalars(select(Mail)).one()
        moves = session.execute(select(DocumentEvent.from_state, DocumentEvent.to_state)).all()
        assert session.scalars(select(Revision.target).where(Revision.person_id.is_not(None))).all() == ["[Sim.]"]
    assert sources == [1, 2]
    assert (mail.template, mail.recipient) == ("new_source", "deniz@belediye.example")
    assert ("in_revision", "received") in {tuple(move) for move in moves}


def test_what_was_written_in_a_segment_that_is_gone_is_kept_with_its_history(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.", "O plano foi aprovado por todos.")
    write(plain, segments_of(plain, document_id)[1], staff.deniz, "Everybody approved.")

    renew(plain, document_id, staff.ayse, "Sim.")

    with plain.services.reading() as session:
        (gone,) = removed_segments_of(session, document_id=document_id)
    assert (gone.number, gone.gone_since, gone.source) == (2, 2, "O plano foi aprovado por todos.")
    assert [one.target for one in gone.revisions[-2:]] == ["[O plano foi aprovado por todos.]", "Everybody approved."]
    assert gone.revisions[-1].person.startswith("Deniz")
    page = signed_in_browser(a_site(plain), staff.deniz).get(f"/review/documents/{document_id}/removed")
    assert "O plano foi aprovado por todos." in page.text


def test_a_delivered_document_begins_another_round(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.")
    approve(plain, document_id, staff.deniz)
    plain.work()
    assert document_of(plain, document_id).state is DocumentState.DELIVERED

    renew(plain, document_id, staff.ayse, "Sim.", "Até breve.")

    document = document_of(plain, document_id)
    assert (document.state, document.round) == (DocumentState.QUEUED, 2)


def test_what_waits_for_a_machine_or_has_ended_takes_no_new_source(plain: Service, staff: Staff) -> None:
    document_id = hand_in(plain, staff.ayse, a_text("Sim."))

    with pytest.raises(RequestRefused):
        renew(plain, document_id, staff.ayse, "Não.")


def test_another_unit_hands_in_nothing(plain: Service, staff: Staff) -> None:
    document_id = a_revised_document(plain, staff, "Sim.")

    with pytest.raises((NotAllowed, RequestRefused)):
        renew(plain, document_id, staff.mehmet, "Não.")


@settings(max_examples=examples(15), suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(first=LINES.filter(bool), newer=LINES.filter(bool), data=st.data())
def test_no_machine_ever_writes_over_a_person(
    plain: Service, staff: Staff, first: list[str], newer: list[str], data: st.DataObject
) -> None:
    document_id = hand_in(plain, staff.ayse, a_text(*first))
    plain.work()
    for lines in (newer, first):
        claim(plain, document_id, staff.deniz)
        _write_some(plain, document_id, staff.deniz, data)
        before = segments_of(plain, document_id)

        renew(plain, document_id, staff.ayse, *lines)

        _assert_nothing_lost(before, segments_of(plain, document_id))
        _assert_the_last_word_is_a_persons(plain, document_id)


def _write_some(service: Service, document_id: DocumentId, reviser: Actor, data: st.DataObject) -> None:
    """Do something in each segment, which is read anew: what is confirmed in one goes into its like."""
    for place in range(len(segments_of(service, document_id))):
        row = segments_of(service, document_id)[place]
        act = data.draw(st.sampled_from(["leave", "confirm", "write", "draft"]))
        if act == "confirm":
            write(service, row, reviser, row.target)
        elif act != "leave":
            write(service, row, reviser, f"{act} {row.number} {row.source}", is_confirmed=act == "write")


def _assert_nothing_lost(before: list[SegmentRow], after: list[SegmentRow]) -> None:
    """Of every source that is still there as often as it was, every text of a person is still there."""
    old, new = Counter(row.source for row in before), Counter(row.source for row in after)
    theirs = Counter((row.source, row.target) for row in before if row.is_confirmed or row.origin is Origin.PERSON)
    present = Counter((row.source, row.target) for row in after)
    for (source, target), count in theirs.items():
        if new[source] >= old[source]:
            assert present[source, target] >= count


def _assert_the_last_word_is_a_persons(service: Service, document_id: DocumentId) -> None:
    """Where a person has written, the text that stands is the last one a person wrote there."""
    with service.services.reading() as session:
        written = session.execute(
            select(SegmentRow.id, SegmentRow.target, SegmentRow.origin, Revision.target.label("written"))
            .join(Revision, Revision.segment_id == SegmentRow.id)
            .where(SegmentRow.document_id == document_id, Revision.origin == Origin.PERSON)
            .order_by(Revision.number)
        ).all()
    last = {row.id: row for row in written}
    assert all((row.origin, row.target) == (Origin.PERSON, row.written) for row in last.values())
