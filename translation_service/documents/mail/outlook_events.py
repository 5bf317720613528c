"""When and where a meeting of Outlook takes place: it tells so in properties that are known by name (MS-OXOCAL)."""

import struct
from collections.abc import Mapping
from typing import Any, Final

_NAMES: Final = "__nameid_version1.0"
_ENTRIES: Final = "__substg1.0_00030102"
_ENTRY: Final = struct.Struct("<IHH")
_FIRST_NAMED: Final = 0x8000
BEGINS, ENDS, PLACE = 0x820D, 0x820E, 0x8208
_MEETINGS: Final = ("ipm.appointment", "ipm.schedule.meeting")


def is_meeting(kind: str) -> bool:
    return kind.startswith(_MEETINGS)


def named_properties(file: Any) -> Mapping[int, int]:  # noqa: ANN401 - storages have no public type
    """Return under which number a file keeps the properties whose names are numbers themselves, by name."""
    folders = (folder for folder in file.storages if folder.name == _NAMES)
    entries = next((one.bytes_ for folder in folders for one in folder.streams if one.name == _ENTRIES), b"")
    whole = entries[: len(entries) - len(entries) % _ENTRY.size]
    return {name: _FIRST_NAMED + index for name, kind, index in _ENTRY.iter_unpack(whole) if not kind & 1}
