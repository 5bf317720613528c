"""The processes of this machine, as a tree."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Process:
    """A running process: its id, that of its parent, its name in lists of processes, and its command line."""

    number: int
    parent: int
    name: str
    command: str


def processes_below(ancestor: int) -> list[Process]:
    """Return every process that descends from `ancestor`, oldest id first."""
    families: dict[int, list[Process]] = {}
    for process in _all_processes():
        families.setdefault(process.parent, []).append(process)
    return sorted(_descendants(ancestor, families))


def _descendants(ancestor: int, families: dict[int, list[Process]]) -> Iterator[Process]:
    for child in families.get(ancestor, []):
        yield child
        yield from _descendants(child.number, families)


def _all_processes() -> Iterator[Process]:
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status, command = (entry / "stat").read_text(), (entry / "cmdline").read_bytes()
        except OSError:
            continue
        before, _, after = status.rpartition(")")
        state, parent = after.split()[:2]
        if state != "Z":
            words = command.replace(b"\0", b" ").decode(errors="replace")
            name = before.partition("(")[2]
            yield Process(number=int(entry.name), parent=int(parent), name=name, command=words)


def processor_seconds(number: int) -> float:
    """Return how long a process, those below it and those that have ended there have kept a processor busy."""
    ticks = sum(_ticks(one) for one in (number, *(one.number for one in processes_below(number))))
    return ticks / os.sysconf("SC_CLK_TCK")


def _ticks(number: int) -> int:
    try:
        fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    # Its own and its ended children's, in the programs and in the system: fields 14 to 17 of proc(5).
    return sum(int(field) for field in fields[11:15])
