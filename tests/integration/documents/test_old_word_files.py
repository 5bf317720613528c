"""Old Word files turned into Word documents by LibreOffice, in a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.building.compound_files import compound_file
from tests.building.docx_files import sister_city_letter, zipped
from tests.building.other_programs import needs_calc, needs_office
from tests.building.reading_copies import copying_workshop
from tests.building.translated import sources
from tests.building.waiting import wait_until
from translation_service.documents.files.programs import Programs
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.office.supervision import Allowance, Use, allowance, run_supervised
from translation_service.documents.process.working_folder import working_folder
from translation_service.domain.errors import DocumentRefused

RTF = rb"{\rtf1\ansi\ansicpg1254 Say\'fdn {\b Ba\'fekan}, davetlisiniz.\par Sayg\'fdlar\'fdmla}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the workshop keeps its files; it must be empty again afterwards, and no socket may be left."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    before = _sockets()
    yield tmp_path
    assert list(tmp_path.iterdir()) == []
    # Those of other tests that run LibreOffice at the same time go away; what is left behind stays.
    wait_until(lambda: _sockets() <= before)


def _sockets() -> set[Path]:
    return {path for path in Path("/tmp").glob("OSL_PIPE_*") if path.is_socket()}


def refusal(content: bytes, name: str, programs: Programs | None = None, **limits: int) -> str:
    with pytest.raises(DocumentRefused) as refused:
        copying_workshop(Limits(**limits), programs).convert(content, file_name=name, source_language="tr")
    return refused.value.code


@needs_office
def test_a_rich_text_file_becomes_a_word_document(folder: Path) -> None:
    found = copying_workshop().convert(RTF, file_name="davet.rtf", source_language="tr")

    assert found is not None
    assert sources(found.content, language="tr") == ["Sayın <1>Başkan</1>, davetlisiniz.", "Saygılarımla"]
    assert (found.extension, [notice.code for notice in found.notices]) == (".docx", ["office-converted"])


def _workbook() -> bytes:
    """Return an OpenDocument workbook of one cell."""
    oasis = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{oasis}:{name}:1.0"' for name in ("office", "table", "text"))
    cell = '<table:table-cell office:value-type="string"><text:p>Katılımcı listesi</text:p></table:table-cell>'
    sheet = f'<table:table table:name="Liste"><table:table-row>{cell}</table:table-row></table:table>'
    body = f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media_type}"/>'
        for path, media_type in (("/", kind), ("content.xml", "text/xml"))
    )
    manifest = f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0">{entries}</manifest:manifest>'
    parts = {
        "mimetype": kind,
        "content.xml": f'<office:document-content {spaces} office:version="1.2">{body}</office:document-content>',
        "META-INF/manifest.xml": manifest,
    }
    return zipped({name: content.encode() for name, content in parts.items()})


@needs_calc
def test_an_open_document_workbook_becomes_one_of_excel(folder: Path) -> None:
    found = copying_workshop().convert(_workbook(), file_name="liste.ods", source_language="tr")

    assert found is not None
    assert sources(found.content, "liste.xlsx", language="tr")[:2] == ["Liste", "Katılımcı listesi"]
    assert (found.extension, [notice.code for notice in found.notices]) == (".xlsx", ["office-converted"])


@needs_office
def test_a_damaged_word_file_is_refused(folder: Path) -> None:
    assert refusal(compound_file({"WordDocument": b"\xec\xa5" + bytes(600)}), "carta.doc") == "damaged"


@needs_office
def test_a_conversion_that_takes_too_long_is_ended_with_all_it_started(folder: Path) -> None:
    long = rb"{\rtf1 " + rb"Words for more than a second. \par " * 30_000 + b"}"
    start = time.monotonic()

    assert refusal(long, "davet.rtf", office_seconds=1) == "too-heavy"
    assert time.monotonic() - start < 60
    wait_until(lambda: not _processes_in(folder))


@needs_office
def test_a_killed_converter_takes_libreoffice_along_and_the_next_file_its_folder(folder: Path) -> None:
    program = (
        "from translation_service.documents.limits import Limits\n"
        "from translation_service.documents.process.sandbox import DocumentWorkshop\n"
        "text = rb'{\\rtf1 ' + rb'Words. \\par ' * 30_000 + b'}'\n"
        "DocumentWorkshop(Limits()).convert(text, file_name='a.rtf', source_language='en')\n"
    )
    converter = subprocess.Popen([sys.executable, "-c", program], env={**os.environ, "TMPDIR": str(folder)})
    wait_until(lambda: any("soffice" in command for command in _processes_in(folder)))

    converter.kill()
    converter.wait()

    wait_until(lambda: not _processes_in(folder))
    assert list(folder.glob("document-*"))
    with working_folder() as home:
        assert list(folder.iterdir()) == [home]


@needs_office
def test_a_conversion_that_takes_too_much_memory_is_ended(folder: Path) -> None:
    assert refusal(RTF, "davet.rtf", office_memory=96 * 1024 * 1024) in {"damaged", "too-heavy"}


@needs_office
def test_a_file_cannot_bring_in_files_of_the_machine(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("Nobody may read this.")
    field = rb"{\field{\*\fldinst INCLUDETEXT " + str(secret).encode() + rb"}{\fldrslt shown}}"

    found = copying_workshop().convert(rb"{\rtf1 Words " + field + b"}", file_name="a.rtf", source_language="en")

    assert found is not None
    assert b"Nobody" not in b"".join(text.encode() for text in sources(found.content, language="en"))


def test_without_the_program_old_files_are_refused_with_the_advice_to_save_them_anew() -> None:
    assert refusal(RTF, "davet.rtf", Programs(office="")) == "save-as"
    assert refusal(RTF, "davet.rtf", Programs(office="no-such-program")) == "save-as"
    assert ".rtf" not in copying_workshop(Limits(), Programs(office="")).extensions()


def test_files_we_read_ourselves_are_left_alone() -> None:
    assert copying_workshop().convert(sister_city_letter(), file_name="a.docx", source_language="pt") is None


def _processes_in(folder: Path) -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in command:
            found.append(command.decode())
    return found


def test_what_a_program_may_take_grows_with_the_file_and_its_words() -> None:
    small, large = (allowance(content, Format.RTF, Limits()).file for content in (RTF, RTF * 20_000))
    wordless = allowance(rb"{\rtf1 " + rb"\cell" * 200_000 + b"}", Format.RTF, Limits()).file

    assert large.seconds > small.seconds * 10
    assert large.memory > small.memory * 2
    assert wordless.seconds < large.seconds / 5


def test_a_file_may_take_a_program_twice_as_long_as_it_took_to_start() -> None:
    allowed = Allowance(start=Use(seconds=5, memory=2**28), file=Use(seconds=1, memory=2**20), starts=2)

    assert allowed.after(Use(seconds=2, memory=2**27)) == Use(seconds=7, memory=2**27 + 2**20)


READ: Final = "import sys; open(sys.argv[1]).read()\n"
HUNGRY: Final = "kept = bytes([1]) * 2**26; import time; time.sleep(60)"
BUSY: Final = "while True: pass"


@pytest.mark.parametrize(
    ("program", "start", "file"),
    [
        (HUNGRY, Use(seconds=60, memory=2**25), Use(seconds=60, memory=2**30)),
        (BUSY, Use(seconds=0.2, memory=2**30), Use(seconds=60, memory=2**30)),
        (READ + HUNGRY, Use(seconds=60, memory=2**30), Use(seconds=60, memory=2**24)),
        (READ + BUSY, Use(seconds=60, memory=2**30), Use(seconds=0.1, memory=2**30)),
    ],
    ids=["memory to start", "time to start", "memory for the file", "time for the file"],
)
def test_a_program_that_takes_more_than_it_may_is_ended(program: str, start: Use, file: Use, tmp_path: Path) -> None:
    source = tmp_path / "source.rtf"
    source.write_bytes(RTF)

    allowed = Allowance(start=start, file=file, starts=2)

    with pytest.raises(DocumentRefused) as refused:
        run_supervised([sys.executable, "-c", program, str(source)], source, allowed)

    assert refused.value.code == "too-heavy"


SHARING: Final = """
import mmap, pathlib, time
programs = pathlib.Path(sys.argv[1]).with_name("programs")
stream = programs.open("rb")
loaded = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
sum(loaded[place] for place in range(0, len(loaded), 4096))
time.sleep(0.1)
"""


def test_what_a_program_loads_of_files_is_no_memory_that_a_document_takes(tmp_path: Path) -> None:
    source = tmp_path / "source.doc"
    source.write_bytes(b"words")
    (tmp_path / "programs").write_bytes(bytes(2**26))
    allowed = Allowance(start=Use(seconds=60, memory=2**25), file=Use(seconds=60, memory=2**22), starts=2)

    assert run_supervised([sys.executable, "-c", READ + SHARING, str(source)], source, allowed) == 0


# A start that takes more than a start may, and a file that is read unseen.
UNSEEN: Final = """
import sys
from pathlib import Path
from translation_service.documents.office.supervision import Allowance, Use, run_supervised
source = Path(sys.argv[1]) / "source.rtf"
source.write_bytes(b"{}")
allowed = Allowance(start=Use(seconds=0.2, memory=2**30), file=Use(seconds=20, memory=2**30), starts=2)
busy = "import time\\nwhile time.process_time() < 1: pass\\nprint(open(sys.argv[1]).read())"
sys.exit(run_supervised([sys.executable, "-c", "import sys\\n" + busy, str(source)], source, allowed))
"""


def test_a_file_is_read_where_the_system_notes_no_reading(tmp_path: Path) -> None:
    mounted = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs -o noatime none "$0" && exec "$@"', str(tmp_path)]
    if subprocess.run([*mounted, "true"], check=False, capture_output=True).returncode:
        pytest.skip("nobody may mount a file system here")

    assert subprocess.run([*mounted, sys.executable, "-c", UNSEEN, str(tmp_path)], check=False).returncode == 0
