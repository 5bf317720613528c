"""The services of a worker process: built once, at its start, and kept with their loaded models."""

import os
from typing import Final

from translation_service.application.ports import Services
from translation_service.bootstrap import build
from translation_service.integrations.data_folder import completed
from translation_service.settings import Settings

_KEPT: Final[list[Services]] = []


def keep(services: Services) -> None:
    """Have every job of this process use `services`."""
    _KEPT[:] = [services]


def forget() -> None:
    """Have the services built anew when they are next needed."""
    _KEPT.clear()


def services() -> Services:
    """Return the services of this process; built from the environment when none were kept."""
    if not _KEPT:
        keep(build(completed(Settings.from_environment(os.environ))).services)
    return _KEPT[0]
