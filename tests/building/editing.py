"""A document in the revision editor of a real browser, and the hands that write in it."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.building.people import Staff
from tests.building.revising import claim, segments_of
from tests.building.service import Service
from translation_service.application.coordination import assign_document
from translation_service.application.intake import replace_source
from translation_service.application.orders import IncomingFile
from translation_service.application.revision.review import Edit, save_segment
from translation_service.domain.ids import DocumentId, SegmentId


@dataclass(frozen=True, slots=True)
class Stage:
    """A site that a browser can open, and who works with it."""

    service: Service
    staff: Staff
    address: str


def target_of(stage: Stage, document_id: DocumentId, number: int) -> str:
    return segments_of(stage.service, document_id)[number - 1].target


def write_into(page: Page, number: int, text: str) -> None:
    """Replace the text of a segment as a person does, from the keyboard."""
    page.locator(f"#segment-{number} .surface").click()
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def written_in(page: Page, number: int) -> Locator:
    """What a segment's text is sent from, as tags are written."""
    return page.locator(f"#segment-{number} textarea")


def save_elsewhere(stage: Stage, document_id: DocumentId, target: str) -> None:
    """Save the first segment as from another window."""
    row = segments_of(stage.service, document_id)[0]
    edit = Edit(segment_id=SegmentId(row.id), target=target, base_version=row.version, is_confirmed=False)
    with stage.service.services.transaction() as session:
        save_segment(session, edit=edit, actor=stage.staff.deniz, services=stage.service.services)


def give_to_elif(stage: Stage, document_id: DocumentId) -> None:
    """Have the coordinator give the document to another reviser."""
    with stage.service.services.transaction() as session:
        assign_document(
            session,
            document_id=document_id,
            reviser_id=stage.staff.elif_.id,
            actor=stage.staff.can,
            services=stage.service.services,
        )


def hand_in_anew(stage: Stage, document_id: DocumentId, file: IncomingFile) -> None:
    """Have the unit give a new version of the source, and the reviser take the document again."""
    with stage.service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=file,
            source_language="",
            actor=stage.staff.ayse,
            services=stage.service.services,
        )
    stage.service.work()
    claim(stage.service, document_id, stage.staff.deniz)
