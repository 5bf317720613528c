"""What hostile files cost: seconds, memory, how each ended, and what was left behind.

Run: python -m benchmarks.hostile_files FOLDER [--write]

Every file of the folder is translated with the pseudo engine by the command line of the service, in a process of its
own that is watched together with its children. With --write the files the tests are made of are written there first.
Seconds are those of the processor, of the process and its children, above those of a letter of one line: starting
Python three times takes most of one. Memory is what the process and its children hold together at one moment, at most.
"""

import argparse
import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SECONDS: Final = 2.0
MEGABYTES: Final = 300
_PAUSE: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How one file ended; `left` counts files and processes that are still there."""

    name: str
    seconds: float
    megabytes: float
    status: int
    said: str
    left: int

    @property
    def is_well(self) -> bool:
        return self.status in {0, 2} and not self.left and self.megabytes <= MEGABYTES


def main() -> None:
    """Print one line a file, then how many ended well."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if options.write:
        _write(options.folder)
    usual = min(_translate(_plain_letter(Path(home))).seconds for home in [tempfile.mkdtemp()] * 3)
    endings = []
    for path in sorted(options.folder.iterdir()):
        endings.append(one := _translate(path))
        mark = " " if one.is_well and one.seconds - usual <= SECONDS else "!"
        cost = f"{one.seconds - usual:6.2f} s {one.megabytes:5.0f} MB"
        print(f"{mark} {cost}  {one.status}  {one.left}  {one.name:32} {one.said}", flush=True)
    slow = sum(one.seconds - usual > SECONDS for one in endings)
    print(f"files {len(endings)}, ended badly {sum(not one.is_well for one in endings)}, slow {slow}")
    print(f"a letter of one line: {usual:.2f} s")


def _write(folder: Path) -> None:
    from tests.building.hostile_files import HOSTILE_FILES  # noqa: PLC0415 - only where the tests are at hand

    folder.mkdir(parents=True, exist_ok=True)
    for name, (build, handed_in_as) in HOSTILE_FILES.items():
        (folder / (name + Path(handed_in_as).suffix)).write_bytes(build())


def _plain_letter(home: Path) -> Path:
    path = home / "letter.txt"
    path.write_text("Dear Mayor.")
    return path


def _translate(path: Path) -> Ending:
    with tempfile.TemporaryDirectory() as home:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process = _started(path, Path(home))
        largest = 0.0
        spent: dict[int, float] = {}
        while process.poll() is None:
            family = _family(process.pid)
            largest = max(largest, sum(map(_resident, family)))
            spent |= {one: max(spent.get(one, 0.0), _spent(one)) for one in family}
            time.sleep(_PAUSE)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        waited_for = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        said = process.stderr.read().decode(errors="replace").strip() if process.stderr else ""
        left = len([found for found in Path(home).rglob("*") if found.name not in {"out", "report.json", "var"}])
    return Ending(
        name=path.name,
        seconds=max(waited_for, sum(spent.values())),
        megabytes=largest,
        status=process.returncode,
        said=said.splitlines()[-1][:90] if said else "",
        left=left + len(_group(process.pid)),
    )


def _started(path: Path, home: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "translation_service.cli", "translate", str(path), "--from", "en", "--to", "tr"]
    command += ["--engine", "pseudo", "--out", str(home / "out"), "--report", str(home / "report.json")]
    return subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(home), "TRANSLATION_DATA_FOLDER": str(home / "var")},
        start_new_session=True,
    )


def _family(process: int) -> list[int]:
    found = [process]
    for one in found:
        with contextlib.suppress(OSError):
            found += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
    return found


def _group(leader: int) -> list[int]:
    """Return the processes of a session that are still there."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, IndexError):
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(status.parent.name))
    return found


def _spent(process: int) -> float:
    """Return the seconds of the processor a process has had: nobody waits for what a killed one has started."""
    with contextlib.suppress(OSError, IndexError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _resident(process: int) -> float:
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2
    return 0.0


if __name__ == "__main__":
    main()
