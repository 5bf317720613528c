"""Files of old Office programs are looked at before LibreOffice opens them."""

import struct

import pytest

from tests.building.compound_files import Tree, compound_file
from translation_service.documents.files.compound import root_names
from translation_service.documents.limits import Limits
from translation_service.documents.office.old_files import has_macros, inspect
from translation_service.domain.errors import DocumentRefused

LETTER: Tree = {"WordDocument": bytes(9_000)}


def refusal_of(content: bytes, limits: Limits = Limits()) -> str | None:  # noqa: B008 - it never changes
    try:
        inspect(content, limits)
    except DocumentRefused as refusal:
        return refusal.code
    return None


def test_a_letter_is_let_through() -> None:
    assert refusal_of(compound_file(LETTER)) is None


@pytest.mark.parametrize("storage", ["Macros", "_VBA_PROJECT_CUR"])
def test_macros_are_refused_unless_they_are_to_be_taken_out(storage: str) -> None:
    content = compound_file({**LETTER, storage: {"VBA": {"dir": b"program"}}})

    assert refusal_of(content) == "macros"
    assert refusal_of(content, Limits(strip_macros=True)) is None
    assert has_macros(content)


@pytest.mark.parametrize(("says", "code"), [(1, "macros"), (0, None)])
def test_slides_say_in_a_record_whether_they_hold_macros(says: int, code: str | None) -> None:
    record = struct.pack("<HHIHHIIII", 0x1F, 0x3FF, 20, 2, 0x400, 12, 7, says, 2)

    content = compound_file({"PowerPoint Document": bytes(5_000) + record, "Current User": bytes(40)})

    assert refusal_of(content) == code
    assert refusal_of(content, Limits(strip_macros=True)) is None
    assert has_macros(content) == bool(says)


@pytest.mark.parametrize("place", [44, 64, 72])
def test_a_file_whose_tables_are_larger_than_itself_is_damaged(place: int) -> None:
    content = compound_file(LETTER)

    assert refusal_of(content[:place] + struct.pack("<I", 2**31) + content[place + 4 :]) == "damaged"


def test_a_stream_larger_than_its_file_is_damaged() -> None:
    content = compound_file(LETTER)
    size = content.index(struct.pack("<Q", 9_000))

    assert refusal_of(content[:size] + struct.pack("<Q", 2**30) + content[size + 8 :]) == "damaged"


def test_tables_that_lead_in_circles_are_followed_once() -> None:
    content = compound_file(LETTER)
    (directory,) = struct.unpack_from("<I", content, 48)
    table = 512 + 4 * directory
    circling = content[:table] + struct.pack("<I", directory) + content[table + 4 :]

    assert root_names(circling) == root_names(content)
    assert refusal_of(circling) is None


@pytest.mark.parametrize("neighbour", [68, 72, 76])
def test_entries_that_are_their_own_neighbours_are_named_once(neighbour: int) -> None:
    content = compound_file(LETTER)
    (directory,) = struct.unpack_from("<I", content, 48)
    entry = 512 * (directory + 1) + 128 + neighbour
    circling = content[:entry] + struct.pack("<I", 1) + content[entry + 4 :]

    assert root_names(circling) <= root_names(content)
