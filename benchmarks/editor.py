"""How long the editor takes to open a long document, and to save while fifty people work.

Run: python -m benchmarks.editor [--segments 5000] [--people 50] [--seconds 30]

A whole instance of the service runs beside the measuring program, on the same machine. Each person saves a segment,
thinks for two seconds and saves the next. What a person waits for is measured at the browser's end of the wire, so
it holds the time of the network and of the measuring program as well. `/health`, which reads one row, is asked under
the same load: it is what any answer of this web server costs here.
"""

import argparse
import os
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from translation_service.application.seeding import DEMO_PASSWORD
from translation_service.demonstration.browser import Browser, Upload
from translation_service.demonstration.instance import running_instance
from translation_service.demonstration.pages import documents_of, segments_of

UNIT: Final = "ayse@belediye.example"
REVISER: Final = "deniz@belediye.example"
THINKING_SECONDS: Final = 2.0
OPENINGS: Final = 9
DRAFT_LIMIT: Final = 600
WORDS: Final = "the municipal council decided that our sister city project will be signed by the mayor in May"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Fifty people's work: they sign in, wait for each other, and save for some seconds."""

    address: str
    seconds: int
    ready: threading.Barrier
    saves: list[float] = field(default_factory=list)
    glances: list[float] = field(default_factory=list)

    def save_often(self, segments: Sequence[int]) -> None:
        """Do what one person does, in segments nobody else touches."""
        browser = _signed_in(self.address, REVISER)
        versions = {segment: browser.read(f"/api/segments/{segment}")["version"] for segment in segments}
        chance = random.Random(segments[0])
        self.ready.wait()
        until = time.monotonic() + self.seconds
        time.sleep(chance.random() * THINKING_SECONDS)
        while time.monotonic() < until:
            segment = chance.choice(segments)
            edit = {"target": f"Taslak {chance.random()}", "base_version": versions[segment], "is_confirmed": False}
            began = time.perf_counter()
            versions[segment] = browser.put(f"/api/segments/{segment}", edit)["version"]
            self.saves.append(time.perf_counter() - began)
            self.glances.append(_seconds(lambda: browser.open("/health")))
            time.sleep(THINKING_SECONDS)


def main() -> None:
    """Print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        instance = running_instance(
            Path(folder) / "data",
            log=Path(folder) / "log",
            environment=os.environ,
        )
        with instance as running:
            document = _ready_document(running.address, options.segments)
            _measure_openings(running.address, document)
            _measure_saves(running.address, document, people=options.people, seconds=options.seconds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--segments", type=int, default=5000)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=30)
    return parser.parse_args()


def _ready_document(address: str, segments: int) -> int:
    """Hand in a long text, wait for its draft, claim it; return its id."""
    unit = _signed_in(address, UNIT)
    unit.open("/requests/new")
    values = {
        "source_language": "en",
        "target_language": "tr",
        "deadline_day": (date.today() + timedelta(days=7)).isoformat(),  # noqa: DTZ011 - a day as a person picks it
        "deadline_hour": "12:00",
        "reference": "",
        "confidentiality": "ordinary",
        "note": "",
    }
    page = unit.hand_in("/requests/new", values, [Upload(name="long.txt", content=_text(segments))])
    document = documents_of(page.text)[0].id
    deadline = time.monotonic() + DRAFT_LIMIT
    while (state := unit.read(f"/api/documents/{document}/progress")["state"]) != "queued":
        if time.monotonic() > deadline or state in {"refused", "failed"}:
            raise SystemExit(f"the document is {state}")
        time.sleep(1)
    reviser = _signed_in(address, REVISER)
    reviser.open("/review")
    reviser.submit(f"/review/documents/{document}/claim", {})
    return document


def _text(segments: int) -> bytes:
    chance = random.Random(7)
    words = WORDS.split()
    return "\n".join(" ".join(chance.choices(words, k=14)) + f" {number}." for number in range(segments)).encode()


def _signed_in(address: str, person: str) -> Browser:
    browser = Browser(address)
    browser.open("/sign-in")
    browser.submit("/sign-in", {"address": person, "password": DEMO_PASSWORD, "back": ""})
    return browser


def _measure_openings(address: str, document: int) -> None:
    reviser = _signed_in(address, REVISER)
    print(f"{'':34}{'median':>10}{'p95':>10}{'worst':>10}")
    for name, path in (
        ("open the editor", f"/review/documents/{document}"),
        ("open it in the middle", f"/review/documents/{document}?page=20"),
        ("find a word in it", f"/review/documents/{document}?find=sister"),
        ("the queue", "/review"),
        ("bare answer of the server", "/health"),
    ):
        _print_times(name, [_seconds(partial(reviser.open, path)) for _ in range(OPENINGS)])


def _measure_saves(address: str, document: int, *, people: int, seconds: int) -> None:
    reviser = _signed_in(address, REVISER)
    segments = [
        segment
        for page in range(1, people // 10 + 2)
        for segment in segments_of(reviser.open(f"/review/documents/{document}?page={page}").text)
    ]
    shares = [segments[person::people] for person in range(people)]
    work = Work(address=address, seconds=seconds, ready=threading.Barrier(people))
    threads = [threading.Thread(target=work.save_often, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"\n{len(threads)} people, {len(work.saves)} saves, {len(work.saves) / seconds:.1f} a second")
    _print_times("save a segment", work.saves)
    _print_times("bare answer of the server", work.glances)


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _print_times(name: str, times: Sequence[float]) -> None:
    p95 = statistics.quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    cells = (statistics.median(times), p95, max(times))
    print(f"{name:34}" + "".join(f"{seconds * 1000:7.0f} ms" for seconds in cells))


if __name__ == "__main__":
    main()
