from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.building.running_service import RunningService


@pytest.fixture
def start_service(tmp_path: Path) -> Iterator[Callable[..., RunningService]]:
    """Start `translation-service run --demo` with its data in `tmp_path`; what still runs is killed in the end."""
    started: list[RunningService] = []

    def start(**options: Any) -> RunningService:
        service = RunningService.started(tmp_path / "var", **options)
        started.append(service)
        return service

    yield start
    for service in started:
        service.kill()
