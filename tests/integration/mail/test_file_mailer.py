"""Letters as files."""

import signal
import subprocess
import sys
from pathlib import Path
from stat import S_IMODE

import pytest

from tests.building.letters import SENDER, a_letter
from translation_service.domain.errors import RequestRefused
from translation_service.integrations.file_mailer import FileMailer, letter_file_name


def test_the_same_message_id_is_one_file_and_the_first_one_stays(tmp_path: Path) -> None:
    mailer = FileMailer(tmp_path / "outbox", SENDER)
    mailer.send(a_letter())
    (file,) = (tmp_path / "outbox").iterdir()
    before = file.read_bytes()

    mailer.send(a_letter(subject="again"))

    assert list((tmp_path / "outbox").iterdir()) == [file]
    assert file.read_bytes() == before


def test_different_message_ids_are_different_files(tmp_path: Path) -> None:
    mailer = FileMailer(tmp_path, SENDER)

    for number in range(3):
        mailer.send(a_letter(message_id=f"<{number}@belediye.example>"))

    assert len(list(tmp_path.glob("*.eml"))) == 3


def test_what_a_killed_process_left_of_a_letter_goes_with_the_next_try(tmp_path: Path) -> None:
    die = "import os; os.fsync = lambda _: os.kill(os.getpid(), 9)"
    send = (
        "from pathlib import Path; from tests.building.letters import SENDER, a_letter;"
        "from translation_service.integrations.file_mailer import FileMailer;"
        "import sys; FileMailer(Path(sys.argv[1]), SENDER).send(a_letter())"
    )
    died = subprocess.run([sys.executable, "-c", f"{die}; {send}", str(tmp_path)], check=False)
    left = list(tmp_path.iterdir())

    FileMailer(tmp_path, SENDER).send(a_letter())

    assert (died.returncode, len(left)) == (-signal.SIGKILL, 1)
    assert [path.suffix for path in tmp_path.iterdir()] == [".eml"]


def test_only_the_owner_may_read_letters(tmp_path: Path) -> None:
    FileMailer(tmp_path / "outbox", SENDER).send(a_letter())

    (file,) = (tmp_path / "outbox").iterdir()
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert S_IMODE(file.parent.stat().st_mode) == 0o700


def test_opening_a_mailer_touches_no_disk(tmp_path: Path) -> None:
    FileMailer(tmp_path / "outbox", SENDER)

    assert not (tmp_path / "outbox").exists()


def test_a_file_is_named_after_its_message() -> None:
    assert letter_file_name("<delivery-12@belediye.example>") == "delivery-12@belediye.example.eml"


@pytest.mark.parametrize(
    "message_id", ["<../../etc/passwd@b>", "<.hidden@b>", f"<{'a' * 300}@b>", "<a b@c>", "<a\x00@b>", "<ş@b>"]
)
def test_a_file_name_is_short_and_harmless_whatever_the_id(message_id: str) -> None:
    name = letter_file_name(message_id)

    assert Path(name).name == name
    assert len(name.encode()) < 200
    assert not name.startswith(".")
    assert name.isascii()


def test_ids_that_look_alike_do_not_share_a_file() -> None:
    ids = ["<a b@c>", "<a_b@c>", "<a/b@c>", f"<{'a' * 300}@b>", f"<{'a' * 300}@c>"]

    assert len({letter_file_name(message_id) for message_id in ids}) == len(ids)


def test_a_sender_that_is_no_address_is_noticed_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(RequestRefused):
        FileMailer(tmp_path, "nobody")
