"""Parts of the service that begin as copies: what they have of their original, and when they are none."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

_PART = """
import json, os, random, signal, sys

def main(ending):
    seen = {
        "is_copy": hasattr(sys, "mark_of_original"),
        "name": open("/proc/self/comm").read().strip(),
        "surroundings": sorted({"OF_ORIGINAL", "OF_PART"} & set(os.environ)),
        "leads_session": os.getsid(0) == os.getpid(),
        "files": sorted(os.readlink(f"/proc/self/fd/{number}").partition(":")[0] for number in (0, 1, 2)),
        "more_files": sorted(set(os.listdir("/proc/self/fd")) - {"0", "1", "2", "3"}),
        "is_ended_by_request": signal.getsignal(signal.SIGTERM) is signal.SIG_DFL,
        "blocked": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])),
        "chance": random.random(),
    }
    print(json.dumps(seen))
    if ending == "broken":
        raise ValueError("broken")
    if ending == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.exit(ending == "failed" and 3)

if __name__ == "__main__":
    main(sys.argv[1])
"""
_ORIGINAL = """
import json, os, signal, sys, threading
from pathlib import Path
from translation_service.cli.copied_part import Original
from translation_service.integrations.child_process import ChildProcess, Command
from translation_service.integrations.output_lines import OutputLines
from translation_service.integrations.program import Program

said, ended = [], []
code = Path(sys.argv[1])
original, lines = Original(Program((code,))), OutputLines(lambda name, line: said.append(line))
surroundings = {"OF_PART": "1", "PATH": os.defpath, "PYTHONPATH": os.environ["PYTHONPATH"]}
os.environ["OF_ORIGINAL"] = sys.mark_of_original = "1"
held = os.open("/dev/null", os.O_RDONLY)
os.set_inheritable(held, True)
signal.signal(signal.SIGTERM, lambda *_: None)

def run(ending):
    command = Command(name="worker-1", words=("part", ending), environment=surroundings)
    part = ChildProcess(command, outlet=lines.outlet, begin=original.begin, pause=lines.pass_on)
    part.start()
    part.stop(within=60)
    ended.append(part.status)

for ending in sys.argv[2:]:
    if ending == "after an update":
        (code / "more.py").touch()
    if ending == "beside a thread":
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    run(ending)
    (code / "more.py").unlink(missing_ok=True)
lines.pass_on_the_rest(within=60)
print(json.dumps({"said": said, "ended": ended}))
"""

Run = Callable[..., tuple[list[int], list[str]]]


@pytest.fixture
def run_parts(tmp_path: Path) -> Run:
    """Run parts one after the other, each with an ending; return how they ended, and what they said."""
    (tmp_path / "part.py").write_text(_PART)
    return partial(_run, tmp_path)


def _run(folder: Path, *endings: str) -> tuple[list[int], list[str]]:
    command = [sys.executable, "-c", _ORIGINAL, str(folder), *endings]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), *filter(None, sys.path)])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told["ended"], told["said"]


def test_a_copy_has_what_was_loaded_and_nothing_else_of_its_original(run_parts: Run) -> None:
    ended, said = run_parts("well", "failed", "killed", "broken")

    seen = [json.loads(line) for line in said if line.startswith("{")]
    chances = {one.pop("chance") for one in seen}
    assert ended == [0, 3, -9, 1]
    assert "ValueError: broken" in said
    assert len(chances) == len(seen) == 4
    assert all(one == seen[0] for one in seen)
    assert seen[0] == {
        "is_copy": True,
        "name": "worker-1",
        "surroundings": ["OF_PART"],
        "leads_session": True,
        "files": ["/dev/null", "pipe", "pipe"],
        "more_files": [],
        "is_ended_by_request": True,
        "blocked": [],
    }


def test_beside_a_thread_or_after_an_update_a_part_is_a_new_interpreter(run_parts: Run) -> None:
    ended, said = run_parts("after an update", "well", "beside a thread")

    seen = [json.loads(line) for line in said]
    assert ended == [0, 0, 0]
    assert [one["is_copy"] for one in seen] == [False, True, False]
    assert all(one["leads_session"] and one["surroundings"] == ["OF_PART"] for one in seen)
