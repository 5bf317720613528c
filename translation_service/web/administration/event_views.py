"""The page that tells who changed which account."""

from flask import request
from werkzeug.wrappers import Response

from translation_service.domain.people import Role
from translation_service.persistence.reading.account_events import read_account_events
from translation_service.web.access import allow
from translation_service.web.administration.area import blueprint
from translation_service.web.administration.event_words import change_words, part_name
from translation_service.web.incoming import whole_number
from translation_service.web.responses import show
from translation_service.web.services import services


@blueprint.get("/changes")
@allow(Role.ADMINISTRATOR)
def list_changes() -> Response:
    person_id, unit_id = (whole_number(request.args.get(name, "")) for name in ("person", "unit"))
    with services().reading() as session:
        page = read_account_events(
            session, page=request.args.get("page", 1, type=int), person_id=person_id, unit_id=unit_id
        )
    return show(
        "administration/changes.html",
        page=page,
        person_id=person_id,
        unit_id=unit_id,
        part_name=part_name,
        change_words=change_words,
    )
