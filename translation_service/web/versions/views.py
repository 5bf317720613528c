"""Fetching a version, and comparing two."""

from collections.abc import Sequence
from os import SEEK_END
from typing import IO, Final
from urllib.parse import quote

from flask import Blueprint, make_response, request, send_file
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.blobs import open_blob
from translation_service.application.moves import find_document
from translation_service.application.versions import (
    compare_versions,
    find_version,
    open_preview_page,
    track_versions,
)
from translation_service.documents.kinds import WORD_TYPE
from translation_service.domain.errors import NotFound
from translation_service.domain.ids import DocumentId, VersionId
from translation_service.domain.inline import parse
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.people import may_order
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.version_list import ComparableVersion, comparable_versions
from translation_service.web.access import allow_signed_in, signed_in
from translation_service.web.responses import show
from translation_service.web.services import services
from translation_service.web.versions.forms import ComparisonForm
from translation_service.web.versions.names import saved_name
from translation_service.web.versions.presenters import side

blueprint = Blueprint("versions", __name__)

_TOO_FEW: Final = N_("This document has no two translation versions to compare yet.")


@blueprint.get("/versions/<int:version_id>/file")
@allow_signed_in
def download(version_id: int) -> Response:
    with services().reading() as session:
        version = find_version(session, version_id=VersionId(version_id), actor=signed_in())
    content = open_blob(services(), version.blob_key)
    return sent_file(content, media_type=version.media_type, name=saved_name(version))


@blueprint.get("/versions/<int:version_id>/pages/<int:number>.png")
@allow_signed_in
def show_page(version_id: int, number: int) -> Response:
    with services().reading() as session:
        page = open_preview_page(
            session, version_id=VersionId(version_id), number=number, actor=signed_in(), services=services()
        )
    response = make_response(page.content)
    response.headers["Content-Type"] = "image/png"
    # A version never changes; but who may see it does, so every look is asked for. No disk keeps what is confidential.
    response.headers["Cache-Control"] = "no-store" if page.is_confidential else "private, no-cache"
    response.set_etag(page.key)
    return response.make_conditional(request)


@blueprint.get("/documents/<int:document_id>/compare")
@allow_signed_in
def compare(document_id: int) -> Response:
    form, actor = ComparisonForm(request.args), signed_in()
    with services().reading() as session:
        document = find_document(session, document_id=DocumentId(document_id), actor=actor)
        versions = _at_least_two(comparable_versions(session, document_id=document_id))
        form.offer(versions)
        segments = compare_versions(
            session,
            older_id=VersionId(form.older.data),
            newer_id=VersionId(form.newer.data),
            actor=actor,
            services=services(),
        )
    return show(
        "versions/compare.html",
        form=form,
        document=document,
        is_order=may_order(actor, document.holding(document.request)),
        written=parse,
        side=side,
        segments=[segment for segment in segments if segment.is_changed],
        unchanged=sum(not segment.is_changed for segment in segments),
        is_trackable=_are_trackable([one for one in versions if one.id in {form.older.data, form.newer.data}]),
        source=LANGUAGES[document.source_language],
        target=LANGUAGES[document.target_language],
    )


def _are_trackable(versions: Sequence[ComparableVersion]) -> bool:
    """Tell whether versions are Word files of one source, whose changes one file can show."""
    is_word = {version.media_type for version in versions} == {WORD_TYPE}
    return is_word and len({version.sources for version in versions}) == 1


@blueprint.get("/versions/<int:older_id>/changes/<int:newer_id>.docx")
@allow_signed_in
def track(older_id: int, newer_id: int) -> Response:
    tracked = track_versions(
        services(),
        older_id=VersionId(older_id),
        newer_id=VersionId(newer_id),
        actor=signed_in(),
        nobody=gettext("Translation desk"),
    )
    response = make_response(tracked.content)
    response.headers["Content-Type"] = tracked.media_type
    response.headers["Content-Disposition"] = disposition(tracked.file_name)
    return response


def disposition(file_name: str) -> str:
    """Return a header that has a file saved under its name, whatever letters it holds (RFC 6266, RFC 8187)."""
    plain = "".join(letter if letter.isascii() and letter.isprintable() else "_" for letter in file_name)
    quoted = plain.replace("\\", "_").replace('"', "_").replace("%", "_")
    return f"attachment; filename=\"{quoted}\"; filename*=UTF-8''{quote(file_name, safe='')}"


def sent_file(content: IO[bytes], *, media_type: str, name: str) -> Response:
    """Answer with an open file, which is sent from where it lies and closed then."""
    size = content.seek(0, SEEK_END)
    content.seek(0)
    response = send_file(content, mimetype=media_type, conditional=False, etag=False)
    response.content_length = size
    response.headers["Content-Type"] = media_type
    response.headers["Content-Disposition"] = disposition(name)
    response.headers["Cache-Control"] = "no-store"
    return response


def _at_least_two(versions: tuple[ComparableVersion, ...]) -> tuple[ComparableVersion, ...]:
    if len(versions) < 2:
        raise NotFound("nothing-to-compare", _TOO_FEW)
    return versions
