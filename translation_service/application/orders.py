"""What a unit asks for, as it was handed in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from translation_service.domain.ids import UnitId
from translation_service.domain.people import Confidentiality


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingFile:
    """A file as it was handed in; its name is what the browser said.

    `password` is what was typed to open it, `is_unlocked` says that it has been opened so.
    """

    name: str
    content: bytes = field(repr=False)
    password: str = field(default="", repr=False)
    is_unlocked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a unit asks for; an empty `source_language` means "detect".

    Orders of one `mark` are the same order, sent twice; without one, an order is like no other.
    """

    unit_id: UnitId
    reference: str = ""
    source_language: str = ""
    target_language: str
    deadline: datetime | None = None
    note: str = ""
    confidentiality: Confidentiality = Confidentiality.ORDINARY
    files: tuple[IncomingFile, ...]
    mark: str = ""


def without_repeats(files: Iterable[IncomingFile]) -> tuple[IncomingFile, ...]:
    """Return files in their order, those of one name and content once."""
    return tuple({(file.name, file.content): file for file in files}.values())


def marked(order: Order, *, form: str) -> Order:
    """Return an order with the mark that only the same files and words from the same form share.

    `form` tells one opened form from another; an empty one marks nothing. What was changed before it was sent again is
    another order.
    """
    if not form:
        return order
    whole = sha256(b"".join(sha256(part).digest() for part in _parts(order, form)))
    return replace(order, mark=whole.hexdigest())


def _parts(order: Order, form: str) -> Iterator[bytes]:
    yield form.encode()
    yield repr(replace(order, files=())).encode()
    for file in order.files:
        yield file.name.encode(errors="surrogateescape")
        yield file.content
