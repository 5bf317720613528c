"""What a Word file costs where each file is a process of its own, as on a command line.

Run: python -m benchmarks.start_up FOLDER [--files 20] [--peer PYTHON]

So many files, the smallest of the folder first, are translated with the pseudo engine by `translation-service
translate`; beside it a process that only imports lxml, which nobody who reads such files does without. With --peer, the
interpreter of a virtual environment that holds `office-translate`, the same files go through that, with the same
engine. All take turns, so that what else the machine does strikes each of them. Milliseconds are the median of all
files that were translated, those of the processor with all the children a process has; which file was not, and with
what status and last words that ended, is told at once.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.word_files import PEER

_LEAST: Final = "import of lxml alone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one process took, in seconds of the processor and of the clock."""

    processor: float
    clock: float


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=20)
    parser.add_argument("--peer", type=Path)
    options = parser.parse_args()
    files = sorted(options.folder.rglob("*.docx"), key=lambda path: (path.stat().st_size, path))[: options.files]
    costs: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory() as home:
        for file in files:
            for name, command in _ways(file, Path(home), options.peer):
                costs.setdefault(name, []).extend(_cost_of(command, f"{name}: {file.name}"))
    print(f"{len(files)} files, a process each; milliseconds of the processor, of the clock")
    for name, several in costs.items():
        if not several:
            print(f"{name}: nothing translated")
            continue
        processor = statistics.median(cost.processor for cost in several)
        clock = statistics.median(cost.clock for cost in several)
        missing = f" ({len(files) - len(several)} not translated)" if len(several) < len(files) else ""
        print(f"{name}: {1_000 * processor:.0f}, {1_000 * clock:.0f}{missing}")


def _ways(file: Path, home: Path, peer: Path | None) -> Iterator[tuple[str, Sequence[str | Path]]]:
    languages = ("--from", "en", "--to", "tr", "--engine", "pseudo")
    written = ("--out", home / "written.docx", "--report", home / "report.json")
    command = (sys.executable, "-m", "translation_service.cli", "translate")
    yield "translation-service translate", (*command, file, *languages, *written)
    if peer:
        yield "office-translate", (peer, "-c", PEER, home, file)
    yield _LEAST, (sys.executable, "-c", "import lxml.etree")


def _cost_of(command: Sequence[str | Path], name: str) -> Iterator[Cost]:
    """Yield what a process took, if it did its work; what breaks off at once would look quick."""
    spent, began = _spent(), time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        print(f"{name} ended with status {done.returncode}: {(done.stderr or done.stdout).strip()[-200:]}", flush=True)
        return
    yield Cost(processor=_spent() - spent, clock=time.perf_counter() - began)


def _spent() -> float:
    """Return the seconds of the processor that all children took so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
