import os
import stat
import subprocess
import sys
from pathlib import Path

import redis

from tests.building.waiting import wait_until
from translation_service.integrations.data_folder import broker_address
from translation_service.integrations.embedded_broker import EmbeddedBroker, answers

_STARTER = """
import os, sys, time
from pathlib import Path
from translation_service.integrations.data_folder import broker_address
from translation_service.integrations.embedded_broker import EmbeddedBroker
broker = EmbeddedBroker(Path(sys.argv[1]))
broker.start()
print(broker.process_id, flush=True)
time.sleep(60)
"""


def test_it_answers_at_the_address_it_wrote_down(broker: EmbeddedBroker, tmp_path: Path) -> None:
    assert answers(broker_address(tmp_path))


def test_it_answers_nobody_without_the_password(broker: EmbeddedBroker) -> None:
    port = broker.url.rpartition(":")[2]

    assert not answers(f"redis://127.0.0.1:{port}")


def test_its_address_is_for_its_owner_alone(broker: EmbeddedBroker, tmp_path: Path) -> None:
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "broker").iterdir()}

    assert (modes["address"], modes["valkey.conf"]) == (0o600, 0o600)


def test_it_keeps_its_keys_when_it_is_stopped_and_started(broker: EmbeddedBroker, keys: redis.Redis) -> None:
    keys.set("kept", "yes")

    broker.stop()
    broker.start()

    assert keys.get("kept") == b"yes"


def test_it_keeps_its_keys_when_it_is_killed(broker: EmbeddedBroker, keys: redis.Redis) -> None:
    keys.set("kept", "yes")
    wait_until(lambda: keys.info("persistence")["aof_pending_bio_fsync"] == 0)

    os.kill(broker.process_id, 9)
    wait_until(lambda: not broker.is_running)
    broker.start()

    assert keys.get("kept") == b"yes"


def test_it_starts_empty_when_its_files_cannot_be_read(broker: EmbeddedBroker, tmp_path: Path) -> None:
    broker.stop()
    for path in (tmp_path / "broker" / "appendonlydir").iterdir():
        path.write_bytes(b"neither a manifest nor a log")

    broker.start()

    assert answers(broker.url)


def test_a_stopped_one_leaves_no_address(broker: EmbeddedBroker, tmp_path: Path) -> None:
    broker.stop()

    assert broker_address(tmp_path) == ""


def test_it_dies_with_the_process_that_started_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _STARTER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout
        process_id = int(starter.stdout.readline())
        starter.kill()

    wait_until(lambda: not Path(f"/proc/{process_id}/exe").exists())
    assert not answers(broker_address(tmp_path))
