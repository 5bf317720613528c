"""What a program of others is kept from: living longer than we do, the network, and leaving files behind.

All of it is asked of the system, which may say no (in a container, mostly); then the program runs without it.
"""

import contextlib
import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import Final

_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>
_NEW_MOUNTS: Final = 0x00020000  # CLONE_NEWNS of <linux/sched.h>
_NEW_USER: Final = 0x10000000  # CLONE_NEWUSER
_NEW_NETWORK: Final = 0x40000000  # CLONE_NEWNET
_PLAIN_FILES: Final = 0b1110  # MS_NOSUID | MS_NODEV | MS_NOEXEC of <sys/mount.h>
_SELF: Final = Path("/proc/self")


def alone() -> None:
    """Die with the parent, and see no network. Called between fork and exec."""
    _leave(_NEW_NETWORK)
    die_with_parent()


def die_with_parent() -> None:
    """Ask the system to kill this process when its parent dies."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)


def hide_folders(*folders: Path, size: int) -> None:
    """Put an empty folder in memory, of at most `size` bytes, over each of these, for this process and its children.

    What is written there is gone with them, however they end.
    """
    if not _leave(_NEW_MOUNTS):
        return
    system = ctypes.CDLL(None)
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
        system.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", _PLAIN_FILES, f"size={size},mode=0700".encode())


def _leave(world: int) -> bool:
    """Leave a world that processes share, as the same person as before; return whether the system let us."""
    if sys.platform != "linux":
        return False
    system, user, group = ctypes.CDLL(None), os.getuid(), os.getgid()
    if system.unshare(_NEW_USER | world) != 0:
        return bool(system.unshare(world) == 0)
    with contextlib.suppress(OSError):
        (_SELF / "uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        (_SELF / "setgroups").write_text("deny", encoding="ascii")
        (_SELF / "gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    return True
