"""Documents read in copies of a process that has loaded what reading takes."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.building.docx_files import DocxFile, paragraph, parts_of, run, sister_city_letter
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, parsed, targets, translated
from tests.building.waiting import wait_until
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.errors import BrokenPromise, DocumentRefused, TemporarilyUnavailable
from workers.prototype import Prototype

LETTER = sister_city_letter()
PROTOTYPE = Prototype()
WORKSHOP = DocumentWorkshop(Limits(), begin=PROTOTYPE.copied)


@pytest.fixture(scope="module")
def prototype() -> int:
    """Return the process id of the prototype, which has read a letter."""
    others = _children(os.getpid())
    WORKSHOP.parse(LETTER, file_name="letter.docx", source_language="pt")
    (process_id,) = _children(os.getpid()) - others
    return process_id


def test_copies_read_and_write_as_new_interpreters_do_and_leave_nothing(prototype: int) -> None:
    files = _open_files()

    with WORKSHOP.opened(LETTER, file_name="letter.docx") as letter:
        found = letter.parse(source_language="pt")
        written = letter.assemble(segments=targets(found, marked), pair=PORTUGUESE_TO_TURKISH)
        held = _children(prototype)

    assert found == parsed(LETTER)
    assert parts_of(written.content) == parts_of(translated(LETTER).content)
    assert (len(held), _children(prototype)) == (1, frozenset())
    assert _open_files() <= files


def test_several_threads_share_a_prototype(prototype: int) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = [*threads.map(lambda _: WORKSHOP.parse(LETTER, file_name="a.docx", source_language="pt"), range(8))]

    assert found == [parsed(LETTER)] * 8
    assert not _children(prototype)


@pytest.mark.parametrize(
    ("blow", "code"),
    [(signal.SIGSEGV, "damaged"), (signal.SIGKILL, "too-heavy"), (signal.SIGXCPU, "too-heavy")],
)
def test_a_file_whose_copy_dies_is_refused_for_what_killed_it(prototype: int, blow: signal.Signals, code: str) -> None:
    with WORKSHOP.opened(LETTER, file_name="letter.docx") as letter:
        (copy,) = _children(prototype)
        os.kill(copy, blow)
        with pytest.raises(DocumentRefused) as refused:
            letter.parse(source_language="pt")

    assert refused.value.code == code
    assert not _children(prototype)


@pytest.mark.parametrize("limits", [Limits(reading_memory=64 * 1024 * 1024), Limits(reading_seconds=1)])
def test_copies_have_the_limits_of_new_interpreters(prototype: int, limits: Limits) -> None:
    mixed = (paragraph(run("Word"), run(" number ", "<w:b/>"), run(f"{number}")) for number in range(55_000))
    words = DocxFile("".join(mixed)).build()

    with pytest.raises(DocumentRefused) as refused:
        DocumentWorkshop(limits, begin=PROTOTYPE.copied).parse(words, file_name="a.docx", source_language="pt")

    assert refused.value.code == "too-heavy"
    assert not _children(prototype)


def test_our_own_failure_in_a_copy_tells_nothing_of_the_document(prototype: int) -> None:
    segments = targets(parsed(DocxFile(paragraph(run("Secret words"))).build()), marked)

    with pytest.raises(BrokenPromise) as failed:
        WORKSHOP.assemble(LETTER, file_name="secret.docx", segments=segments, pair=PORTUGUESE_TO_TURKISH)

    assert "ecret" not in str(failed.value)


def test_a_file_is_tried_again_when_its_prototype_dies_and_read_all_the_same() -> None:
    prototype = Prototype()
    workshop = DocumentWorkshop(Limits(), begin=prototype.copied)
    others = _children(os.getpid())
    workshop.parse(LETTER, file_name="letter.docx", source_language="pt")
    (process_id,) = _children(os.getpid()) - others

    with workshop.opened(LETTER, file_name="letter.docx") as letter:
        (copy,) = _children(process_id)
        os.kill(process_id, signal.SIGKILL)
        wait_until(lambda: not _lives(copy))
        with pytest.raises(TemporarilyUnavailable):
            letter.parse(source_language="pt")

    for _ in range(2):
        assert workshop.parse(LETTER, file_name="letter.docx", source_language="pt") == parsed(LETTER)


def test_a_file_is_read_all_the_same_when_its_prototype_was_halted() -> None:
    prototype = Prototype(patience_seconds=5)
    workshop = DocumentWorkshop(Limits(), begin=prototype.copied)
    workshop.parse(LETTER, file_name="letter.docx", source_language="pt")
    (halted,) = prototype.process_ids
    os.kill(halted, signal.SIGSTOP)

    found = workshop.parse(LETTER, file_name="letter.docx", source_language="pt")

    assert found == parsed(LETTER)
    wait_until(lambda: not _lives(halted))
    assert workshop.parse(LETTER, file_name="letter.docx", source_language="pt") == found
    assert prototype.process_ids != (halted,)


def test_a_prototype_that_was_halted_while_a_file_was_read_goes_down_with_its_copy() -> None:
    prototype = Prototype(patience_seconds=5)
    workshop = DocumentWorkshop(Limits(), begin=prototype.copied)

    with workshop.opened(LETTER, file_name="letter.docx") as letter:
        (halted,) = prototype.process_ids
        (copy,) = _children(halted)
        os.kill(halted, signal.SIGSTOP)
        found = letter.parse(source_language="pt")

    assert found == parsed(LETTER)
    wait_until(lambda: not _lives(halted) and not _lives(copy))


def test_a_killed_owner_takes_prototype_and_copies_along() -> None:
    program = (
        "import sys, time\n"
        "from tests.integration.documents.test_prototype import LETTER, WORKSHOP\n"
        "with WORKSHOP.opened(LETTER, file_name='a.docx'):\n"
        "    print(flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        owner.stdout.readline()
        (prototype,) = _children(owner.pid)
        (copy,) = _children(prototype)
        owner.kill()

    deadline = time.monotonic() + 30
    while any(map(_lives, (prototype, copy))) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(prototype)
    assert not _lives(copy)


def _children(parent: int) -> frozenset[int]:
    tasks = Path(f"/proc/{parent}/task").iterdir()
    return frozenset(int(child) for task in tasks for child in (task / "children").read_text().split())


def _open_files() -> int:
    return len([*Path("/proc/self/fd").iterdir()])


def _lives(process_id: int) -> bool:
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
