"""The profile LibreOffice works in: made for one file, without macros, links or a memory, and gone afterwards."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_NAME: Final = "profile"
_SETTINGS: Final = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Save/Document", "AutoSave", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"),
)
_ITEM: Final = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_REGISTRY: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
# LibreOffice listens for another copy of itself at a socket there, whatever TMPDIR says.
_SOCKET_FOLDERS: Final = (Path("/tmp"), Path("/var/tmp"))  # noqa: S108 - to clean up after it, not to write there


def make_profile(home: Path) -> str:
    """Make a profile in a folder and return its address."""
    user = home / _NAME / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (user / "registrymodifications.xcu").write_text(_REGISTRY.format(items=items), encoding="utf-8")
    return _address(home)


def sockets(home: Path) -> Iterator[Path]:
    """Return the sockets a killed LibreOffice has left for a profile: their names tell whose they are."""
    import hashlib  # noqa: PLC0415 - brings a library of its own

    digest = hashlib.md5(_address(home).encode("utf-16-le"), usedforsecurity=False).digest()
    names = {"".join(f"{byte:x}" for byte in digest), digest.hex()}
    for folder in _SOCKET_FOLDERS:
        for name in names:
            yield from folder.glob(f"OSL_PIPE_*_SingleOfficeIPC_{name}")


def _address(home: Path) -> str:
    return (home / _NAME).as_uri()
