"""The demonstration goes the whole way, says what came out, and leaves nothing behind."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from tests.building.other_programs import needs_dejavu
from tests.building.running_service import processes_using
from tests.building.waiting import wait_until
from translation_service.demonstration.checking import check
from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.demonstration.instance import running_instance
from translation_service.demonstration.making.letter import make_letter
from translation_service.demonstration.making.programme import make_programme
from translation_service.demonstration.making.short_letter import make_short_letter
from translation_service.demonstration.making.short_letters import ENGLISH, TURKISH
from translation_service.demonstration.papers import PAPERS, Paper
from translation_service.demonstration.script import Received


def start_demonstration(folder: Path) -> subprocess.Popen[str]:
    """Start the command with its temporary folder inside `folder`, and its results in `folder`/out."""
    (folder / "temporary").mkdir()
    # A suite that was started in the background ignores interrupts, and so would all that it starts.
    python = ["env", "--default-signal=INT", sys.executable]
    return subprocess.Popen(
        [*python, "-m", "translation_service.cli", "demo", "--out", str(folder / "out")],
        env={**os.environ, "TMPDIR": str(folder / "temporary")},
        stdout=(folder / "said").open("w"),
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = start_demonstration(tmp_path)
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()


def received(paper: Paper, content: bytes) -> Received:
    """A finished file without its mail, for looking at the checks."""
    return Received(paper=paper, document_id=1, file_name="x.docx", content=content, mail=b"", mailed_at=0)


def a_letter_without_bold() -> bytes:
    document = docx.Document(io.BytesIO(PAPERS[0].content))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.bold = None
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def body_of(package: bytes) -> bytes:
    with ZipFile(io.BytesIO(package)) as archive:
        return archive.read("word/document.xml")


@pytest.mark.timeout(900)
def test_the_demonstration_goes_the_whole_way(tmp_path: Path, demonstration: subprocess.Popen[str]) -> None:
    status = demonstration.wait(800)

    said = (tmp_path / "said").read_text()
    assert status == 0, said
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "instance.log",
        "carta-de-geminacao.en.docx",
        "carta-de-geminacao.en.eml",
        "programa-da-visita.en.docx",
        "programa-da-visita.en.eml",
        "letter-from-westhaven.tr.docx",
        "letter-from-westhaven.tr.eml",
        "afet-calistayina-davet.en.docx",
        "afet-calistayina-davet.en.eml",
    }
    assert "✗" not in said
    assert "words/s" in said
    assert str(tmp_path / "out" / "carta-de-geminacao.en.docx") in said
    assert not list((tmp_path / "temporary").iterdir())
    assert not processes_using(str(tmp_path / "temporary"))


@pytest.mark.timeout(600)
def test_an_interrupt_stops_the_instance_too(tmp_path: Path, demonstration: subprocess.Popen[str]) -> None:
    wait_until(lambda: "answers at" in (tmp_path / "said").read_text(), seconds=400)

    demonstration.send_signal(signal.SIGINT)

    assert demonstration.wait(100) == 130
    assert "Traceback" not in (tmp_path / "said").read_text()
    assert not processes_using(str(tmp_path / "temporary"))


def test_an_instance_that_cannot_start_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")

    instance = running_instance(tmp_path / "taken", log=tmp_path / "log", environment=os.environ)

    with pytest.raises(DemonstrationFailed) as failure, instance:
        pass

    assert str(tmp_path / "log") in str(failure.value)


def test_checks_notice_what_a_translation_lost() -> None:
    checks = check(received(PAPERS[0], a_letter_without_bold()))

    failed = {one.sentence.template.partition(" ")[0] for one in checks if not one.is_passed}
    assert failed == {"the", "“%(words)s”", "%(count)d"}


def test_a_result_that_is_no_document_is_noticed() -> None:
    (only,) = check(received(PAPERS[0], b"not a package"))

    assert not only.is_passed


def test_the_documents_are_what_their_makers_make() -> None:
    letter, programme, english, turkish = (paper.content for paper in PAPERS)

    assert body_of(letter) == body_of(make_letter())
    assert body_of(english) == body_of(make_short_letter(ENGLISH))
    assert body_of(turkish) == body_of(make_short_letter(TURKISH))
    assert programme.startswith(b"%PDF")


@needs_dejavu
def test_a_programme_is_made_of_the_same_bytes_each_time() -> None:
    assert make_programme() == make_programme()
