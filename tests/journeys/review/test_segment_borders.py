"""Segments are joined and split where the rules drew a border wrongly; the file stays what it was."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from sqlalchemy import select

from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, approve, segments_of
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser, words_of
from translation_service.application.blobs import read_blob
from translation_service.application.intake import replace_source
from translation_service.application.jobs import Job
from translation_service.application.revision.asking import ask_unit
from translation_service.application.revision.borders import join_with_next, split_segment
from translation_service.application.revision.review import Edit, SegmentConflict, save_segment
from translation_service.application.versions import compare_versions
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import DocumentId, SegmentId
from translation_service.domain.segments import Act, Origin
from translation_service.persistence.costs import WordCount
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.reading.editor import revisions_of
from translation_service.persistence.reading.questions import questions_of
from translation_service.persistence.requests import Document, Version


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    letter = a_letter("A carta chegou. O presidente leu.", "Nada aqui.")
    return a_document_in_revision(service, staff.ayse, staff.deniz, letter)


def edit_of(
    service: Service,
    document_id: DocumentId,
    number: int,
    target: str | None = None,
    *,
    is_confirmed: bool | None = None,
) -> Edit:
    row = segments_of(service, document_id)[number - 1]
    return Edit(
        segment_id=SegmentId(row.id),
        target=row.target if target is None else target,
        base_version=row.version,
        is_confirmed=row.is_confirmed if is_confirmed is None else is_confirmed,
    )


def join(service: Service, staff: Staff, document_id: DocumentId, number: int) -> None:
    with service.services.transaction() as session:
        join_with_next(
            session,
            edit=edit_of(service, document_id, number),
            next_version=segments_of(service, document_id)[number].version,
            actor=staff.deniz,
            services=service.services,
        )


def split(service: Service, staff: Staff, document_id: DocumentId, number: int, place: int) -> None:
    with service.services.transaction() as session:
        split_segment(
            session,
            edit=edit_of(service, document_id, number),
            place=place,
            actor=staff.deniz,
            services=service.services,
        )


@pytest.mark.parametrize("typed", [None, "Mektup geldi."])
def test_a_form_that_is_sent_twice_joins_or_splits_once(
    typed: str | None, service: Service, staff: Staff, document_id: DocumentId
) -> None:
    by_deniz = {"actor": staff.deniz, "services": service.services}
    edit, following = edit_of(service, document_id, 1, typed), segments_of(service, document_id)[1].version
    for _ in range(2):
        with service.services.transaction() as session:
            join_with_next(session, edit=edit, next_version=following, **by_deniz)
    assert segments_of(service, document_id)[0].source == "A carta chegou. O presidente leu."
    edit = edit_of(service, document_id, 1, typed)
    for _ in range(2):
        with service.services.transaction() as session:
            split_segment(session, edit=edit, place=len("A carta"), **by_deniz)
    assert [row.source for row in segments_of(service, document_id)][:2] == ["A carta", "chegou. O presidente leu."]
    with service.services.transaction() as session, pytest.raises(SegmentConflict):
        split_segment(session, edit=replace(edit, target="Başka."), place=len("A carta"), **by_deniz)


def write(service: Service, staff: Staff, document_id: DocumentId, *targets: str) -> None:
    for number, target in enumerate(targets, start=1):
        with service.services.transaction() as session:
            edit = edit_of(service, document_id, number, target, is_confirmed=True)
            save_segment(session, edit=edit, actor=staff.deniz, services=service.services)


def pairs_of(service: Service, document_id: DocumentId) -> list[tuple[int, str, str, bool]]:
    return [(row.number, row.source, row.target, row.is_confirmed) for row in segments_of(service, document_id)]


def test_a_join_holds_both_targets_and_a_split_there_takes_it_back(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    write(service, staff, document_id, "Mektup geldi", "başkan okudu.", "Burada yok.")

    join(service, staff, document_id, 1)

    assert pairs_of(service, document_id) == [
        (1, "A carta chegou. O presidente leu.", "Mektup geldi başkan okudu.", False),
        (2, "Nada aqui.", "Burada yok.", True),
    ]

    split(service, staff, document_id, 1, 16)

    assert pairs_of(service, document_id) == [
        (1, "A carta chegou.", "Mektup geldi", False),
        (2, "O presidente leu.", "başkan okudu.", False),
        (3, "Nada aqui.", "Burada yok.", True),
    ]
    with service.services.reading() as session:
        first, second, _ = segments_of(service, document_id)
        acts = [(one.act, one.target, one.person) for one in revisions_of(session, segment_id=second.id)]
    assert first.origin is second.origin is Origin.PERSON
    assert acts[-2:] == [(Act.SAVED, "başkan okudu.", staff.deniz.name), (Act.SPLIT, "başkan okudu.", staff.deniz.name)]


def test_what_a_machine_wrote_stays_a_machines_and_what_was_confirmed_is_a_persons(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    join(service, staff, document_id, 1)
    assert segments_of(service, document_id)[0].origin is Origin.ENGINE
    split(service, staff, document_id, 1, 16)
    first = edit_of(service, document_id, 1, is_confirmed=True)
    with service.services.transaction() as session:
        save_segment(session, edit=first, actor=staff.deniz, services=service.services)

    join(service, staff, document_id, 1)

    assert segments_of(service, document_id)[0].origin is Origin.PERSON


@pytest.mark.parametrize("confirms", [False, True])
def test_a_save_of_before_the_borders_moved_is_a_conflict_even_with_the_same_text(
    service: Service, staff: Staff, document_id: DocumentId, confirms: bool
) -> None:
    write(service, staff, document_id, "Mektup geldi")
    stale = edit_of(service, document_id, 1, is_confirmed=confirms)
    split(service, staff, document_id, 1, 8)
    assert segments_of(service, document_id)[0].target == stale.target

    with service.services.transaction() as session, pytest.raises(SegmentConflict):
        save_segment(session, edit=stale, actor=staff.deniz, services=service.services)


def test_only_segments_of_one_paragraph_are_joined_and_both_halves_have_words(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    with pytest.raises(RequestRefused, match="nothing-to-join"):
        join(service, staff, document_id, 2)
    for place in (0, 14, 99):
        with pytest.raises(RequestRefused, match="no-place-to-split"):
            split(service, staff, document_id, 1, place)


@pytest.fixture
def deniz(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.deniz)


def test_without_scripts_a_form_joins_with_what_was_typed_and_a_page_splits(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    first, second, _ = segments_of(service, document_id)
    page = deniz.get(f"/review/documents/{document_id}")
    (button, *others) = page.find("//button[@data-join]")
    assert not others
    typed = page.form(f"/review/segments/{first.id}") | {"target": "Mektup geldi.", "next_version": button.get("value")}

    joined = deniz.follow(deniz.post(button.get("formaction", ""), typed))

    assert "Two segments are one now." in joined.text
    assert segments_of(service, document_id)[0].target == f"Mektup geldi. {second.target}"
    address = f"/review/segments/{first.id}/split"
    page = deniz.get(address)
    places = [(one.get("value"), words_of(one)) for one in page.find("//button[@name='place']")]
    assert places[2] == ("16", "|Split before “O”")

    answer = deniz.follow(deniz.post(address, page.form(address) | {"place": "16"}))

    assert "The segment is two now." in answer.text
    assert [row.source for row in segments_of(service, document_id)][:2] == ["A carta chegou.", "O presidente leu."]
    history = deniz.get(f"/review/segments/{first.id}/history")
    assert "split in two" in history.text
    assert "joined with the next segment" in history.text
    (past,) = history.find("//details")
    assert words_of(past).endswith(second.target)


@pytest.mark.parametrize("stale", ["base_version", "next_version"])
def test_a_join_of_what_was_changed_meanwhile_shows_what_was_typed_and_joins_nothing(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId, stale: str
) -> None:
    first, second, _ = segments_of(service, document_id)
    sent = {"target": "Yazdığım.", "base_version": str(first.version), "next_version": str(second.version)}
    write(service, staff, document_id, "Elsewhere.", "Elsewhere too.")
    rows = segments_of(service, document_id)
    now = {"base_version": str(rows[0].version), "next_version": str(rows[1].version)}
    deniz.get(f"/review/documents/{document_id}")

    page = deniz.post(f"/review/segments/{first.id}/join", now | {stale: sent[stale], "target": "Yazdığım."})

    assert page.status == 409
    assert page.value_of("target") == "Yazdığım."
    assert [row.target for row in segments_of(service, document_id)][:2] == ["Elsewhere.", "Elsewhere too."]


@pytest.mark.parametrize("act", ["", "/join"])
def test_what_was_typed_in_a_segment_that_is_gone_is_shown(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId, act: str
) -> None:
    second = segments_of(service, document_id)[1]
    deniz.get(f"/review/documents/{document_id}")
    join(service, staff, document_id, 1)

    page = deniz.post(f"/review/segments/{second.id}{act}", {"target": "Yazdığım.", "base_version": "1"})

    assert page.status == 404
    assert "Yazdığım." in page.text


@pytest.mark.parametrize("act", ["join", "split"])
def test_nobody_but_its_reviser_moves_borders(
    service: Service, staff: Staff, document_id: DocumentId, act: str
) -> None:
    first = segments_of(service, document_id)[0]
    sent = {"target": "x", "base_version": str(first.version), "next_version": "1", "place": "8"}
    for person, status in ((staff.elif_, 403), (staff.ayse, 403)):
        browser = signed_in_browser(a_site(service), person)
        assert browser.post(f"/review/segments/{first.id}/{act}", sent).status == status
    assert len(segments_of(service, document_id)) == 3


def test_the_file_is_the_same_after_joins_and_splits_and_the_memory_learns_the_new_pairs(
    service: Service, staff: Staff
) -> None:
    letter = a_letter("A carta já **chegou. O** presidente leu tudo.", "Nada aqui.")
    plain = a_document_in_revision(service, staff.ayse, staff.deniz, letter)
    moved = a_document_in_revision(service, staff.ayse, staff.deniz, letter)
    for document_id in (plain, moved):
        write(service, staff, document_id, "Mektup <1>geldi.</1>", "<1>Sayın</1> başkan okudu.", "Burada yok.")
    join(service, staff, moved, 1)
    assert segments_of(service, moved)[0].target == "Mektup <1>geldi. Sayın</1> başkan okudu."

    files = [delivered(service, staff, document_id) for document_id in (plain, moved)]

    assert words_and_bold(files[0]) == words_and_bold(files[1])
    with service.services.reading() as session:
        learnt = set(session.scalars(select(MemoryUnit.source)))
    assert "A carta já <1>chegou. O</1> presidente leu tudo." in learnt


def test_versions_of_before_and_after_a_join_are_compared_sentence_by_sentence(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    write(service, staff, document_id, "Mektup geldi.", "Başkan okudu.", "Burada yok.")
    join(service, staff, document_id, 1)
    delivered(service, staff, document_id)

    with service.services.reading() as session:
        versions = select(Version.id).where(Version.document_id == document_id, Version.text_key != "")
        older, newer = session.scalars(versions.order_by(Version.id)).all()
        compared = compare_versions(
            session, older_id=older, newer_id=newer, actor=staff.deniz, services=service.services
        )

    assert [(one.number, one.source, one.newer) for one in compared] == [
        (1, "A carta chegou. O presidente leu.", "Mektup geldi. Başkan okudu."),
        (2, "Nada aqui.", "Burada yok."),
    ]
    assert compared[1].older == "§Nada §aqui."
    assert compared[0].older.endswith("§leu.")


def test_the_cost_of_a_draft_is_not_told_by_another_text(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    join(service, staff, document_id, 1)
    approve(service, document_id, staff.deniz)

    with service.services.reading() as session:
        (count,) = session.scalars(select(WordCount).where(WordCount.document_id == document_id))

    assert (count.words, count.compared, count.changed) == (8, len("§Nada §aqui."), 0)


def test_a_new_source_keeps_borders_where_the_paragraph_stayed(
    service: Service, staff: Staff, document_id: DocumentId
) -> None:
    write(service, staff, document_id, "Mektup geldi.", "Başkan okudu.", "Burada yok.")
    join(service, staff, document_id, 1)
    write(service, staff, document_id, "Mektup geldi; başkan okudu.")

    renew(service, staff, document_id, "Novo aqui. Mais.", "A carta chegou. O presidente leu.", "Nada aqui.")

    assert pairs_of(service, document_id)[2:] == [
        (3, "A carta chegou. O presidente leu.", "Mektup geldi; başkan okudu.", True),
        (4, "Nada aqui.", "Burada yok.", True),
    ]
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).segment_count == 4


def test_work_that_comes_back_finds_its_segments_behind_a_join(
    service: Service, staff: Staff, deniz: Browser, document_id: DocumentId
) -> None:
    away = deniz.get(f"/documents/{document_id}/work/segments.xlf").answer.data.decode()
    last = segments_of(service, document_id)[2]
    join(service, staff, document_id, 1)
    deniz.get(f"/documents/{document_id}/work")

    back = away.replace(f"<target>{last.target}</target>", "<target>Burada yok.</target>")
    page = deniz.post(f"/documents/{document_id}/work", {"file": (BytesIO(back.encode()), "carta.pt-en.xlf")})

    assert segments_of(service, document_id)[1].target == "Burada yok."
    assert page.status in {200, 303}


def test_questions_and_remarks_go_along_and_come_back(service: Service, staff: Staff, document_id: DocumentId) -> None:
    second = segments_of(service, document_id)[1]
    with service.services.transaction() as session:
        ask_unit(
            session,
            document_id=document_id,
            segment_id=SegmentId(second.id),
            text="Hangi başkan?",
            actor=staff.deniz,
            services=service.services,
        )

    def number_asked_about() -> int | None:
        with service.services.reading() as session:
            return questions_of(session, document_ids=[document_id])[0].number

    join(service, staff, document_id, 1)
    assert number_asked_about() == 1
    split(service, staff, document_id, 1, 16)
    assert number_asked_about() == 2


def delivered(service: Service, staff: Staff, document_id: DocumentId) -> bytes:
    approve(service, document_id, staff.deniz)
    service.work(Job.ASSEMBLE)
    with service.services.reading() as session:
        newest = select(Version).where(Version.document_id == document_id).order_by(Version.id.desc()).limit(1)
        return read_blob(service.services, session.scalars(newest).one().blob_key)


def words_and_bold(content: bytes) -> list[tuple[str, bool]]:
    letters = docx.Document(BytesIO(content)).paragraphs
    return [(letter, bool(run.bold)) for one in letters for run in one.runs for letter in run.text]


def renew(service: Service, staff: Staff, document_id: DocumentId, *paragraphs: str) -> None:
    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter(*paragraphs),
            source_language="",
            actor=staff.ayse,
            services=service.services,
        )
    service.work()
