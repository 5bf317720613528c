"""What only a store on the local disk must do."""

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from stat import S_IMODE

import pytest

from storage.blobs import BlobDamaged, BlobMissing, StoreFull, StoreUnavailable, key_of
from storage.local import LocalStore
from tests.building.full_disk import files_of_at_most

CONTENT_IN_CHILD = "b'\\xc5\\x9f' * 20_000_000"
LARGE = b"\xc5\x9f" * 20_000_000


@pytest.fixture
def store(tmp_path: Path) -> LocalStore:
    return LocalStore(tmp_path / "blobs")


def test_blobs_fan_out_over_two_levels(store: LocalStore, tmp_path: Path) -> None:
    key = store.put(b"a letter")

    assert (tmp_path / "blobs" / key[:2] / key[2:4] / key).read_bytes() == b"a letter"


def test_only_the_owner_may_read(store: LocalStore, tmp_path: Path) -> None:
    store.put(b"a letter")

    modes = {
        (path.is_dir(), S_IMODE(path.stat().st_mode)) for path in [tmp_path / "blobs", *tmp_path.rglob("blobs/**/*")]
    }

    assert modes == {(True, 0o700), (False, 0o600)}


def test_a_blob_that_is_there_is_not_written_again(store: LocalStore, tmp_path: Path) -> None:
    file = path_of(tmp_path, store.put(b"a letter"))
    before = file.stat().st_ino

    store.put(b"a letter")

    assert file.stat().st_ino == before


def test_putting_again_renews_the_age(store: LocalStore, tmp_path: Path) -> None:
    file = path_of(tmp_path, store.put(b"a letter"))
    os.utime(file, (0, 0))

    store.put(b"a letter")

    (blob,) = store.stored()
    assert blob.stored_at > datetime.now(UTC) - timedelta(minutes=1)


def test_nothing_but_blobs_is_listed(store: LocalStore, tmp_path: Path) -> None:
    key = store.put(b"a letter")
    folder = path_of(tmp_path, key).parent
    (folder / ".abc.part").touch()
    (folder / "notes.txt").touch()
    (folder / key_of(b"in the wrong folder")).touch()

    assert list(store.keys()) == [key]


def test_tidy_removes_old_unfinished_files_only(store: LocalStore, tmp_path: Path) -> None:
    folder = path_of(tmp_path, store.put(b"a letter")).parent
    now = datetime.now(UTC)
    leave_unfinished(folder / ".old.part", changed=now - timedelta(hours=25))
    leave_unfinished(folder / ".young.part", changed=now - timedelta(hours=23))

    count = store.tidy(now=now)

    assert count == 1
    assert [path.name for path in folder.glob(".*")] == [".young.part"]
    assert list(store.keys()) == [key_of(b"a letter")]


def test_tidying_an_empty_store_is_no_error(store: LocalStore) -> None:
    assert store.tidy(now=datetime.now(UTC)) == 0


def test_opening_a_store_touches_no_disk(tmp_path: Path) -> None:
    store = LocalStore(tmp_path / "blobs")

    with pytest.raises(BlobMissing):
        store.get(key_of(b"a letter"))
    assert not (tmp_path / "blobs").exists()


def test_a_stream_that_turns_out_damaged_leaves_no_open_file(store: LocalStore, tmp_path: Path) -> None:
    key = store.put(b"a letter")
    path_of(tmp_path, key).write_bytes(b"rotten")
    before = open_files()

    with pytest.raises(BlobDamaged):
        store.open(key)

    assert open_files() == before


def test_a_disk_that_fills_up_leaves_nothing_behind(tmp_path: Path) -> None:
    outcome = in_child(
        f"""
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
        try:
            LocalStore(Path({str(tmp_path / "blobs")!r})).put({CONTENT_IN_CHILD})
        except StoreUnavailable as error:
            print(error)
        """
    )

    said, _ = outcome.communicate(timeout=60)

    assert said.strip() == "File too large"
    assert [path for path in (tmp_path / "blobs").rglob("*") if path.is_file() and path.name != ".lock"] == []


def test_a_lock_held_by_a_killed_process_stops_nobody(store: LocalStore, tmp_path: Path) -> None:
    child = putting_child(tmp_path)
    wait_for_unfinished(tmp_path, child)
    kill(child)

    key = store.put(b"a letter")

    assert store.remove(key)


@pytest.mark.parametrize("milliseconds", [0, 5, 20, 40, 80, 160])
def test_a_process_killed_in_a_put_leaves_the_whole_blob_or_none(
    store: LocalStore, tmp_path: Path, milliseconds: int
) -> None:
    child = putting_child(tmp_path)
    wait_for_unfinished(tmp_path, child)
    time.sleep(milliseconds / 1000)
    kill(child)

    assert list(store.keys()) in ([], [key_of(LARGE)])
    assert list(map(store.get, store.keys())) in ([], [LARGE])
    assert store.get(store.put(LARGE)) == LARGE
    store.tidy(now=datetime.now(UTC) + timedelta(days=2))
    assert list((tmp_path / "blobs").rglob("*.part")) == []


def test_a_folder_that_may_not_be_written_is_a_store_that_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "blobs").write_bytes(b"a file where the folder should be")

    with pytest.raises(StoreUnavailable):
        LocalStore(tmp_path / "blobs").put(b"a letter")


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def path_of(folder: Path, key: str) -> Path:
    return folder / "blobs" / key[:2] / key[2:4] / key


def leave_unfinished(path: Path, *, changed: datetime) -> None:
    path.touch()
    os.utime(path, (changed.timestamp(), changed.timestamp()))


def in_child(code: str) -> subprocess.Popen[str]:
    lines = [
        "from pathlib import Path",
        "from storage.blobs import StoreUnavailable",
        "from storage.local import LocalStore",
    ]
    text = "\n".join([*lines, *(line[8:] for line in code.splitlines())])
    return subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE, text=True)


def putting_child(folder: Path) -> subprocess.Popen[str]:
    return in_child(
        f"""
        LocalStore(Path({str(folder / "blobs")!r})).put({CONTENT_IN_CHILD})
        """
    )


def wait_for_unfinished(folder: Path, child: subprocess.Popen[str]) -> None:
    while not list((folder / "blobs").rglob("*.part")) and child.poll() is None:
        time.sleep(0.001)


def kill(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    child.communicate()


def test_a_full_disk_is_told_from_other_trouble(store: LocalStore) -> None:
    with files_of_at_most(1_000), pytest.raises(StoreFull):
        store.put(b"x" * 2_000)
