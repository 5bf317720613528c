"""Stopping the service while it starts, and what it leaves behind."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building.running_service import RunningService, processes_using
from tests.building.waiting import wait_until

StartService = Callable[..., RunningService]


@pytest.mark.parametrize(("moment", "number"), [("broker_started", signal.SIGINT), ("Added ", signal.SIGTERM)])
def test_it_ends_with_everything_it_started_at_whatever_moment_it_is_asked(
    start_service: StartService, tmp_path: Path, moment: str, number: int
) -> None:
    service = start_service()
    wait_until(lambda: moment in service.said)

    assert service.stop(number) == 0
    assert processes_using(str(tmp_path / "var")) == {}
