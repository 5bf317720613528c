"""All finished translations of a request, as one file to download."""

from typing import Final

from flask import Response as FlaskResponse
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.archives import ARCHIVE_TYPE, PackedFile, open_archive, usable_name
from translation_service.application.intake import clean_name
from translation_service.domain.errors import NotFound
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.portal_requests import (
    RequestFacts,
    VersionLine,
    read_records,
    read_request,
)
from translation_service.web.access import allow, signed_in
from translation_service.web.forms import local
from translation_service.web.portal.area import blueprint, visible
from translation_service.web.portal.presenters import finished_version
from translation_service.web.services import services
from translation_service.web.versions.names import saved_name
from translation_service.web.versions.views import disposition

_NOTHING_FINISHED: Final = N_("No translation of this request can be downloaded yet.")


@blueprint.get("/<int:request_id>/translations.zip")
@allow(Role.REQUESTER, Role.COORDINATOR)
def download_all(request_id: int) -> Response:
    with services().reading() as session:
        facts = visible(read_request(session, request_id=request_id), signed_in())
        records = read_records(session, request_id=request_id)
    finished = [finished_version(line, records[line.id]) for line in facts.documents]
    files = [_packed(version) for version in finished if version]
    if not files:
        raise NotFound("nothing-finished", _NOTHING_FINISHED)
    archive = open_archive(services(), files)
    response = FlaskResponse(archive.pieces, mimetype=ARCHIVE_TYPE)
    response.call_on_close(archive.held.close)
    response.headers["Content-Disposition"] = disposition(_archive_name(facts))
    response.headers["Cache-Control"] = "no-store"
    return response


def _packed(version: VersionLine) -> PackedFile:
    return PackedFile(name=saved_name(version), blob_key=version.blob_key, made_at=local(version.created_at))


def _archive_name(facts: RequestFacts) -> str:
    name = gettext("Translations %(reference)s", reference=facts.reference or facts.id)
    return clean_name(usable_name(name) + ".zip")
