"""Orders as a unit hands them in."""

from functools import cache
from io import BytesIO

import docx
from sqlalchemy import select

from tests.building.service import Service
from translation_service.application.intake import receive_request
from translation_service.application.orders import IncomingFile, Order
from translation_service.domain.ids import DocumentId, UnitId
from translation_service.domain.people import Actor
from translation_service.persistence.requests import Document


def a_letter(*paragraphs: str, name: str = "carta.docx") -> IncomingFile:
    """Return a Word file of paragraphs; words between `**` are bold."""
    words = paragraphs or ("Ao Município de **Beşiktaş**,", "A reunião é a 12.05.2026. Agradecemos a resposta.")
    return IncomingFile(name=name, content=_word_file(words))


@cache
def _word_file(paragraphs: tuple[str, ...]) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for number, part in enumerate(text.split("**")):
            paragraph.add_run(part).bold = True if number % 2 else None
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def hand_in(service: Service, actor: Actor, *files: IncomingFile, **order: object) -> DocumentId:
    """Hand a request in and return its first document."""
    values = {"source_language": "pt", "target_language": "en", "reference": "E-1234"} | order
    wanted = Order(unit_id=actor.unit_id or UnitId(0), files=files or (a_letter(),), **values)  # type: ignore[arg-type]
    with service.services.transaction() as session:
        request_id = receive_request(session, order=wanted, actor=actor, services=service.services)
    with service.services.reading() as session:
        ids = session.scalars(select(Document.id).where(Document.request_id == request_id))
        return DocumentId(min(ids))
