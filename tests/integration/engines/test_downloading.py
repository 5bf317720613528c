"""One file over a bad line: slow, broken, changed, endless, somewhere else; what arrives is whole or not there."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.full_disk import files_of_at_most
from tests.building.machine_models import ARGOS_PACKAGE, sha256
from tests.building.model_server import Manners, ModelServer, model_server
from tests.building.waiting import wait_until
from translation_service.domain.errors import RequestRefused
from translation_service.engines.catalogue.argos_index import ArgosSource
from translation_service.engines.catalogue.downloading import download
from translation_service.engines.catalogue.offers import OfferedFile, ignored
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.limits import ModelLimits

CONTENT = os.urandom(400_000)
OTHER = os.urandom(400_000)
LIMITS = ModelLimits(silence_seconds=2, free_space=0)


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as serving:
        serving.answers["/file"] = CONTENT
        yield serving


def fetch(
    server: ModelServer, folder: Path, *paths: str, limits: ModelLimits = LIMITS, sum_known: bool = False, size: int = 0
) -> bytes:
    places = tuple(server.url + path for path in paths or ("/file",))
    file = OfferedFile(name="file", places=places, size=size, sha256=sha256(CONTENT) if sum_known else "")
    download(file, folder / "file", limits=limits, progress=ignored)
    assert [path.name for path in folder.iterdir()] == ["file"]
    return (folder / "file").read_bytes()


def test_a_whole_file_arrives(server: ModelServer, tmp_path: Path) -> None:
    assert fetch(server, tmp_path) == CONTENT


@pytest.mark.parametrize("validator", [{"etag": '"1"'}, {"changed": "Wed, 12 Aug 2026 10:00:00 GMT"}])
def test_a_broken_download_goes_on_where_it_stopped(
    server: ModelServer, tmp_path: Path, validator: dict[str, str]
) -> None:
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=2, **validator)

    assert fetch(server, tmp_path) == CONTENT
    assert server.ranges_of("/file") == ["", "bytes=150000-", "bytes=300000-"]


def test_a_server_without_ranges_sends_all_of_it_again(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=1, etag='"1"', knows_ranges=False)

    assert fetch(server, tmp_path) == CONTENT


def test_without_validator_or_sum_a_part_is_not_continued(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=1)

    assert fetch(server, tmp_path) == CONTENT
    assert server.ranges_of("/file") == ["", ""]


def test_a_weak_validator_is_none(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=1, etag='W/"1"')

    assert fetch(server, tmp_path) == CONTENT
    assert server.ranges_of("/file") == ["", ""]


def test_with_a_known_sum_a_part_is_continued_without_validator(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=1)

    assert fetch(server, tmp_path, sum_known=True) == CONTENT
    assert server.ranges_of("/file") == ["", "bytes=150000-"]


@pytest.mark.parametrize("obeys", [True, False], ids=["obeys If-Range", "ignores If-Range"])
def test_a_file_that_changed_between_attempts_is_begun_anew(server: ModelServer, tmp_path: Path, obeys: bool) -> None:
    manners = Manners(etag='"old"', breaks_after=100_000, breaks=1)
    server.manners["/file"] = manners
    server.answers["/file"] = OTHER
    wanted = OfferedFile(name="file", places=(f"{server.url}/file",))

    def change(done: int, _total: int) -> None:
        if done >= 100_000 and not manners.breaks:
            server.answers["/file"] = CONTENT
            server.manners["/file"] = Manners(etag='"new"', obeys_if_range=obeys)

    download(wanted, tmp_path / "file", limits=LIMITS, progress=change)

    assert (tmp_path / "file").read_bytes() == CONTENT


def test_a_file_that_became_shorter_is_begun_anew(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "file.part").write_bytes(OTHER + OTHER)
    note = f'{{"url": "{server.url}/file", "validator": "\\"1\\""}}'
    (tmp_path / "file.part.json").write_text(note)
    server.manners["/file"] = Manners(etag='"1"')

    assert fetch(server, tmp_path) == CONTENT


@pytest.mark.parametrize("note", ["", "[]", "{", '{"url": 3, "validator": []}'])
def test_a_note_that_cannot_be_read_is_no_note(server: ModelServer, tmp_path: Path, note: str) -> None:
    (tmp_path / "file.part").write_bytes(OTHER[:1000])
    (tmp_path / "file.part.json").write_text(note)

    assert fetch(server, tmp_path) == CONTENT


def test_a_wrong_sum_leaves_nothing(server: ModelServer, tmp_path: Path) -> None:
    server.answers["/file"] = OTHER

    with pytest.raises(SourceAway, match="does not have the SHA-256"):
        fetch(server, tmp_path, sum_known=True)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [1000, len(CONTENT) + 5])
def test_a_file_that_is_not_as_large_as_its_source_says_leaves_nothing(
    server: ModelServer, tmp_path: Path, size: int
) -> None:
    with pytest.raises(SourceAway, match="not as large"):
        fetch(server, tmp_path, size=size)

    assert list(tmp_path.iterdir()) == []


def test_a_part_of_something_else_is_found_out_by_the_sum(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "file.part").write_bytes(OTHER[:1000])

    assert fetch(server, tmp_path, sum_known=True) == CONTENT


def test_a_part_that_is_the_whole_is_not_asked_for_again(server: ModelServer, tmp_path: Path) -> None:
    (tmp_path / "file.part").write_bytes(CONTENT)

    assert fetch(server, tmp_path, sum_known=True, size=len(CONTENT)) == CONTENT
    assert server.asked == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_file_that_is_not_handed_out_is_refused_at_once(server: ModelServer, tmp_path: Path, status: int) -> None:
    server.manners["/file"] = Manners(status=status)

    with pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path)

    assert refused.value.code == "model_gone"
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_with_a_fault_is_tried_a_few_times(server: ModelServer, tmp_path: Path, status: int) -> None:
    server.manners["/file"] = Manners(status=status)

    with pytest.raises(SourceAway, match=str(status)):
        fetch(server, tmp_path)

    assert len(server.asked) == 3


def test_another_address_is_tried_when_the_first_has_nothing(server: ModelServer, tmp_path: Path) -> None:
    assert fetch(server, tmp_path, "/gone", "/file") == CONTENT


def test_redirects_are_followed_with_the_range(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/start"] = Manners(leads_to="/file")
    server.manners["/file"] = Manners(breaks_after=150_000, breaks=1, etag='"1"')

    assert fetch(server, tmp_path, "/start") == CONTENT
    assert server.ranges_of("/file") == ["", "bytes=150000-"]


@pytest.mark.parametrize("address", ["/file", "file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x"])
def test_redirects_that_go_in_circles_or_elsewhere_are_refused(
    server: ModelServer, tmp_path: Path, address: str
) -> None:
    server.manners["/file"] = Manners(leads_to=address)

    with pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path)

    assert refused.value.code == "model_redirected"
    assert len(server.asked) < 10


def test_a_long_chain_of_redirects_is_refused(server: ModelServer, tmp_path: Path) -> None:
    for number in range(20):
        server.manners[f"/{number}"] = Manners(leads_to=f"/{number + 1}")

    with pytest.raises(RequestRefused):
        fetch(server, tmp_path, "/0")

    assert len(server.asked) < 10


def test_a_file_that_says_it_is_huge_is_not_begun(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(claims=10**13)

    with pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path)

    assert refused.value.code == "model_too_large"
    assert not (tmp_path / "file.part").exists()


def test_a_file_that_lies_about_its_size_stops_at_the_limit(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(claims=-1)

    with pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path, limits=ModelLimits(size=100_000, free_space=0))

    assert refused.value.code == "model_too_large"
    assert not list(tmp_path.iterdir())


def test_no_more_is_taken_than_the_source_says_there_is(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(claims=-1)
    arrived: list[int] = []
    file = OfferedFile(name="file", places=(f"{server.url}/file",), size=100_000)

    with pytest.raises(SourceAway):
        download(file, tmp_path / "file", limits=LIMITS, progress=lambda done, _: arrived.append(done))

    assert max(arrived, default=0) <= 100_000
    assert not list(tmp_path.iterdir())


def test_another_file_that_never_comes_to_its_end_is_left(server: ModelServer, tmp_path: Path) -> None:
    server.answers["/file"] = OTHER
    server.manners["/file"] = Manners(claims=500_000)

    with pytest.raises(SourceAway):
        fetch(server, tmp_path, sum_known=True, size=len(OTHER))

    assert len(server.asked) < 10


def test_a_disk_without_room_is_said_before_a_byte_is_written(server: ModelServer, tmp_path: Path) -> None:
    with pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path, limits=ModelLimits(free_space=10**18))

    assert refused.value.code == "disk_full"


@pytest.mark.parametrize("size", [5, 300_001])
def test_a_disk_that_fills_up_is_said_and_what_arrived_is_continued(
    server: ModelServer, tmp_path: Path, size: int
) -> None:
    server.manners["/file"] = Manners(etag='"1"')

    with files_of_at_most(size), pytest.raises(RequestRefused) as refused:
        fetch(server, tmp_path)

    assert refused.value.code == "disk_full"
    assert fetch(server, tmp_path) == CONTENT


def test_a_server_that_falls_silent_is_left(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(pause=30, piece=1000)
    start = time.monotonic()

    with pytest.raises(SourceAway, match="broke off"):
        fetch(server, tmp_path, limits=ModelLimits(silence_seconds=0.2, free_space=0, download_seconds=20))

    assert time.monotonic() - start < 20
    assert (tmp_path / "file.part").stat().st_size >= 1000


def test_a_server_that_drips_is_left_when_the_time_is_over(server: ModelServer, tmp_path: Path) -> None:
    server.manners["/file"] = Manners(pause=0.05, piece=100)
    start = time.monotonic()

    with pytest.raises(SourceAway, match="takes too long"):
        fetch(server, tmp_path, limits=ModelLimits(silence_seconds=2, free_space=0, download_seconds=0.3))

    assert time.monotonic() - start < 10
    assert 100 <= (tmp_path / "file.part").stat().st_size < len(CONTENT)


@pytest.mark.parametrize("lie", ["1e999", "NaN", '"12x"', "[]"])
def test_an_entry_of_an_index_that_lies_costs_no_other(server: ModelServer, lie: str) -> None:
    good = '{"from_code": "en", "to_code": "tr", "package_version": "1.0", "links": ["/file"]}'
    bad = f'{{"from_code": "tr", "to_code": "en", "package_version": "1.0", "links": ["/file"], "size": {lie}}}'
    server.answers["/index"] = f"[null, {bad.replace('[]', '[5]')}, {good}]".encode()

    [offer] = ArgosSource(f"{server.url}/index", LIMITS).offers()

    assert str(offer.pair) == "en-tr"


def test_a_host_that_is_not_there_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(SourceAway, match=r"127\.0\.0\.1 cannot be reached"):
        fetch(ModelServer(url="http://127.0.0.1:1"), tmp_path)


def test_a_proxy_of_the_environment_is_used(
    server: ModelServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers["http://models.example/file"] = CONTENT
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)

    assert fetch(ModelServer(url="http://models.example"), tmp_path) == CONTENT


def test_a_command_that_is_killed_goes_on_where_it_was(server: ModelServer, tmp_path: Path) -> None:
    content = ARGOS_PACKAGE.read_bytes()
    index = b'[{"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": ["/package"]}]'
    server.answers |= {"/index.json": index, "/package": content}
    server.manners["/package"] = Manners(etag='"1"', piece=100_000, pause=0.05)
    environment = {
        **os.environ,
        "TRANSLATION_DATA_FOLDER": str(tmp_path),
        "TRANSLATION_MODEL_SOURCES": "argos",
        "TRANSLATION_MODEL_ARGOS": f"{server.url}/index.json",
    }
    command = [sys.executable, "-m", "translation_service.cli", "models", "install", "en-tr"]
    killed = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    wait_until(lambda: any(part.stat().st_size > 500_000 for part in tmp_path.rglob("*.part")), seconds=30)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    server.manners["/package"] = Manners(etag='"1"')

    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)

    assert [folder.name[:9] for folder in (tmp_path / "models" / "argos").iterdir()] == ["en-tr-0.1"]
    first, second = server.ranges_of("/package")
    assert first == ""
    assert int(second.removeprefix("bytes=").removesuffix("-")) > 500_000
    assert not [path for path in tmp_path.rglob("*") if ".part" in path.name]
