"""The services of a worker process: built once, at its start, and kept with their loaded models."""

import os
from dataclasses import replace
from typing import Final

from translation_service.application.ports import Services
from translation_service.bootstrap import build
from translation_service.integrations.data_folder import completed
from translation_service.settings import Settings
from workers.prototype import Prototype

_KEPT: Final[list[Services]] = []
_REQUESTS_TO_END: Final[list[None]] = []


def keep(services: Services) -> None:
    """Have every job of this process use `services`."""
    _KEPT[:] = [services]


def forget() -> None:
    """Have the services built anew when they are next needed."""
    _KEPT.clear()


def end() -> None:
    """Have long work of this process stop at its next step; safe to call when a signal comes."""
    _REQUESTS_TO_END.append(None)


def services() -> Services:
    """Return the services of this process; built from the environment when none were kept."""
    if not _KEPT:
        built = build(completed(Settings.from_environment(os.environ)), begin=Prototype().copied)
        keep(replace(built.services, is_ending=lambda: bool(_REQUESTS_TO_END)))
    return _KEPT[0]
