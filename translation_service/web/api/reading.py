"""What scripts send, read and checked."""

from collections.abc import Mapping
from typing import Any, cast

from translation_service.application.revision.review import Edit
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import SegmentId
from translation_service.domain.sentences import N_
from translation_service.domain.writable import writable
from translation_service.web.incoming import LARGEST_NUMBER


def read_edit(segment_id: int, body: object) -> Edit:
    """Return the edit a body describes; raise `RequestRefused` where a part is missing or of another kind."""
    if not isinstance(body, dict):
        raise _unreadable("target")
    fields = cast("Mapping[str, Any]", body)
    return Edit(
        segment_id=SegmentId(segment_id),
        target=writable(_of(str, fields, "target")),
        base_version=_of(int, fields, "base_version"),
        is_confirmed=_of(bool, fields, "is_confirmed"),
    )


def _of(kind: type[Any], fields: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - of the kind asked for
    value = fields.get(name)
    # To Python a truth value is a number; to us it is not.
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _unreadable(name)
    if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        raise _unreadable(name)
    return value


def _unreadable(name: str) -> RequestRefused:
    return RequestRefused("bad-request", N_("The part %(name)s of what was sent is missing or unreadable."), name=name)
