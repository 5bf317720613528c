"""Documents read in a process of their own: what comes back, and what is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from tests.building import pdf_files
from tests.building.docx_files import DocxFile, paragraph, parts_of, run, sister_city_letter, zipped
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, parsed, targets, translated
from tests.building.udf_files import UdfFile
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.errors import BrokenPromise, DocumentRefused, FileStruck, TemporarilyUnavailable


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the workshop keeps its files; it must be empty again afterwards."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def workshop(**limits: int) -> DocumentWorkshop:
    return DocumentWorkshop(Limits(**limits))


def refusal(content: bytes, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        workshop(**limits).parse(content, file_name="letter.docx", source_language="pt")
    assert str(refused.value.sentence)
    return refused.value.code


def test_a_letter_read_in_a_child_is_the_letter(folder: Path) -> None:
    found = workshop().parse(sister_city_letter(), file_name="letter.docx", source_language="pt")

    assert found == parsed(sister_city_letter())


def test_a_letter_written_in_a_child_is_the_letter(folder: Path) -> None:
    content = sister_city_letter()

    written = workshop().assemble(
        content, file_name="letter.docx", segments=targets(parsed(content), marked), pair=PORTUGUESE_TO_TURKISH
    )

    assert parts_of(written.content) == parts_of(translated(content).content)
    assert written.notices == translated(content).notices


def test_a_letter_held_open_is_read_and_written_as_one_that_is_opened_anew(folder: Path) -> None:
    content = sister_city_letter()
    others = _children(os.getpid())

    with workshop().opened(content, file_name="letter.docx") as letter:
        found = letter.parse(source_language="pt")
        written = letter.assemble(segments=targets(found, marked), pair=PORTUGUESE_TO_TURKISH)
        held = _children(os.getpid()) - others

    assert found == parsed(content)
    assert parts_of(written.content) == parts_of(translated(content).content)
    assert held
    assert not held & _children(os.getpid())


def test_a_letter_held_open_by_a_process_that_dies_is_refused(folder: Path) -> None:
    others = _children(os.getpid())
    with workshop().opened(sister_city_letter(), file_name="letter.docx") as letter:
        (child,) = _children(os.getpid()) - others
        os.kill(child, signal.SIGXCPU)
        with pytest.raises(DocumentRefused) as refused:
            letter.parse(source_language="pt")

    assert refused.value.code == "too-heavy"


def test_a_file_that_is_no_letter_is_refused_when_it_is_opened(folder: Path) -> None:
    with pytest.raises(DocumentRefused) as refused, workshop().opened(b"", file_name="letter.docx"):
        pytest.fail("it was opened")

    assert refused.value.code == "empty"


def test_a_refusal_keeps_its_code_and_sentence(folder: Path) -> None:
    assert refusal(pdf_files.scanned()) == "scanned-pdf"
    assert refusal(sister_city_letter(), upload_limit=10) == "too-large"


def test_a_file_that_needs_too_much_memory_is_refused(folder: Path) -> None:
    words = "".join(paragraph(run(f"Word number {number}")) for number in range(30_000))

    assert refusal(DocxFile(words).build(), reading_memory=64 * 1024 * 1024) == "too-heavy"


def test_a_file_that_costs_more_than_its_words_is_refused_for_that(folder: Path) -> None:
    shells = "<w:sdt><w:sdtContent>" * 30, "</w:sdtContent></w:sdt>" * 30
    wrapped = (paragraph(run(f"Words {number * 7_919 % 9_973}").join(shells)) for number in range(500))
    content = DocxFile("".join(wrapped)).build()

    assert refusal(content, reading_start_milliseconds=100, mark_limit=1_000_000) == "too-complex"
    assert refusal(content, reading_room=8 * 1024 * 1024, mark_limit=1_000_000) == "too-complex"


def test_a_file_of_many_words_may_cost_more(folder: Path) -> None:
    content = b"Dear Mayor of the city.\n" * 20_000

    found = workshop(reading_start_milliseconds=200).parse(content, file_name="a.txt", source_language="en")

    assert len(found.segments) == 20_000


def test_a_file_that_needs_too_much_time_is_refused_in_that_time(folder: Path) -> None:
    words = "".join(paragraph(run(f"Word number {number}")) for number in range(60_000))
    start = time.monotonic()

    assert refusal(DocxFile(words).build(), reading_seconds=1) == "too-heavy"
    assert time.monotonic() - start < 60


def test_a_file_that_makes_the_answer_too_long_is_refused(folder: Path) -> None:
    with pytest.raises(DocumentRefused) as refused:
        workshop(unpacked_limit=1_000).parse(b"Dear Mayor.\n" * 100, file_name="letter.txt", source_language="pt")

    assert refused.value.code == "too-large-unpacked"


def test_a_file_nested_deeper_than_anybody_writes_is_refused(folder: Path) -> None:
    shells = '<w:ins w:id="1">' * 400, "</w:ins>" * 400

    assert refusal(DocxFile(paragraph(run("Words").join(shells))).build()) == "too-deep"


@pytest.mark.parametrize(
    ("blow", "code"),
    [(signal.SIGSEGV, "damaged"), (signal.SIGKILL, "too-heavy"), (signal.SIGXCPU, "too-heavy")],
)
def test_a_file_whose_reader_dies_is_refused_for_what_killed_it(folder: Path, blow: signal.Signals, code: str) -> None:
    with _blow_at_reader(blow):
        assert refusal(_long_letter()) == code


def test_a_reader_that_is_asked_to_end_says_nothing_of_its_file(folder: Path) -> None:
    with _blow_at_reader(signal.SIGTERM), pytest.raises(TemporarilyUnavailable):
        workshop().parse(_long_letter(), file_name="letter.docx", source_language="pt")


def test_a_reader_that_was_killed_from_outside_is_told_from_one_that_took_too_much(folder: Path) -> None:
    with _blow_at_reader(signal.SIGKILL), pytest.raises(FileStruck):
        workshop().parse(_long_letter(), file_name="letter.docx", source_language="pt")


def _long_letter() -> bytes:
    return DocxFile("".join(paragraph(run(f"Word number {number}")) for number in range(60_000))).build()


@contextmanager
def _blow_at_reader(blow: signal.Signals) -> Iterator[None]:
    """Strike the next child of this process as soon as it is there."""
    others = _children(os.getpid())
    killer = Thread(target=lambda: os.kill(_wait_for_child(os.getpid(), others), blow))
    killer.start()
    yield
    killer.join()


def test_a_file_that_fools_the_reader_is_refused(folder: Path) -> None:
    parts = parts_of(sister_city_letter())
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]><a>&a;</a>'

    assert refusal(zipped({**parts, "word/document.xml": bomb})) == "hostile"


def test_our_own_failure_tells_nothing_of_the_document(folder: Path) -> None:
    segments = targets(parsed(DocxFile(paragraph(run("Secret words"))).build()), marked)

    with pytest.raises(BrokenPromise) as failed:
        workshop().assemble(
            sister_city_letter(), file_name="secret.docx", segments=segments, pair=PORTUGUESE_TO_TURKISH
        )

    assert "ecret" not in str(failed.value)


def test_a_command_reads_in_a_copy_of_itself_and_says_the_same(tmp_path: Path) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(sister_city_letter())
    done = subprocess.run([sys.executable, "-c", _COPYING, letter], check=False, capture_output=True, text=True)

    assert done.stdout.split() == ["True", "damaged", "too-heavy", "BrokenPromise", "False"], done.stderr
    assert list(tmp_path.iterdir()) == [letter]


_COPYING = """
import os, signal, sys
from pathlib import Path
from tests.building.docx_files import DocxFile, paragraph, run
from tests.building.translated import PORTUGUESE_TO_TURKISH, marked, parsed, targets
from translation_service.cli.copied_process import as_copy
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.errors import BrokenPromise, DocumentRefused, TemporarilyUnavailable

content = Path(sys.argv[1]).read_bytes()
workshop = DocumentWorkshop(Limits(), begin=as_copy)
with workshop.opened(content, file_name="letter.docx") as letter:
    print(letter.parse(source_language="pt") == parsed(content))
for blow in (signal.SIGSEGV, signal.SIGKILL):
    try:
        with workshop.opened(content, file_name="letter.docx") as letter:
            (child,) = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
            os.kill(int(child), blow)
            letter.parse(source_language="pt")
    except DocumentRefused as refusal:
        print(refusal.code)
try:
    segments = targets(parsed(DocxFile(paragraph(run("Secret words"))).build()), marked)
    workshop.assemble(content, file_name="letter.docx", segments=segments, pair=PORTUGUESE_TO_TURKISH)
except BrokenPromise as error:
    print("BrokenPromise", "ecret" in str(error))
"""


def test_who_holds_a_large_file_is_not_copied_with_it() -> None:
    program = (
        "import os\n"
        "from pathlib import Path\n"
        "from translation_service.cli.copied_process import as_copy\n"
        "from translation_service.documents.limits import Limits\n"
        "from translation_service.documents.process.sandbox import DocumentWorkshop\n"
        "content, workshop = b'word ' * 20_000_000, DocumentWorkshop(Limits(), begin=as_copy)\n"
        "with workshop.opened(b'Words', file_name='a.txt') as letter:\n"
        "    letter.parse(source_language='en')\n"
        "    (child,) = Path(f'/proc/self/task/{os.getpid()}/children').read_text().split()\n"
        "    print(Path(f'/proc/{child}/statm').read_text().split()[1])\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert int(done.stdout) * os.sysconf("SC_PAGE_SIZE") < 80_000_000


def test_a_killed_parent_takes_the_child_along_and_leaves_no_document(tmp_path: Path) -> None:
    big = tmp_path / "big.docx"
    big.write_bytes(DocxFile("".join(paragraph(run(f"Word {number}.")) for number in range(150_000))).build())
    program = (
        "import sys; from pathlib import Path\n"
        "from translation_service.cli.copied_process import as_copy\n"
        "from translation_service.documents.limits import Limits\n"
        "from translation_service.documents.process.sandbox import DocumentWorkshop\n"
        "content, workshop = Path(sys.argv[1]).read_bytes(), DocumentWorkshop(Limits(), begin=as_copy)\n"
        "workshop.parse(content, file_name='a.docx', source_language='en')\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program, str(big)], env={**os.environ, "TMPDIR": str(tmp_path)})
    child = _wait_for_child(parent.pid)

    parent.send_signal(signal.SIGKILL)
    parent.wait()

    assert _is_gone_soon(child)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [big]


def _wait_for_child(parent: int, others: frozenset[int] = frozenset()) -> int:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = _children(parent) - others
        if found:
            time.sleep(0.4)  # until it has asked to die with its parent
            return min(found)
        time.sleep(0.02)
    pytest.fail("no child was started")


def _children(parent: int) -> frozenset[int]:
    return frozenset(map(int, Path(f"/proc/{parent}/task/{parent}/children").read_text().split()))


def _is_gone_soon(process: int) -> bool:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        state = Path(f"/proc/{process}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_a_part_that_there_is_no_memory_for_is_no_failure_of_ours(folder: Path) -> None:
    """The library that makes elements says of such a part that it is badly written."""
    file = UdfFile()
    items = [file.paragraph(file.span("Madde"), Numbered="true", ListId=str(number)) for number in range(1_000)]

    assert refusal(file.build(*items), reading_room=12 * 1024 * 1024, reading_room_for_letter=0) == "too-complex"
