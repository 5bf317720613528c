"""The settings a command works with, and the environment it hands to the processes it starts."""

import os
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from zoneinfo import ZoneInfo

from translation_service.domain.deadlines import now
from translation_service.settings import Settings, environment_name


def settings_of_environment() -> Settings:
    """Return the settings of the environment alone, for commands that leave the data folder as it is."""
    return Settings.from_environment(os.environ)


def settings_here() -> Settings:
    """Return the settings of the environment, completed by what the data folder keeps."""
    from translation_service.integrations.data_folder import completed  # noqa: PLC0415 - files need no data folder

    return completed(settings_of_environment())


def lasting_settings_here() -> Settings:
    """Return them for a command that works with the data folder: what was a backup is one no longer."""
    from translation_service.integrations.data_folder import make_lasting  # noqa: PLC0415 - as above

    settings = settings_here()
    make_lasting(settings.data_folder)
    return settings


def day_in(settings: Settings) -> date:
    """Return today's date where the service stands."""
    return now().astimezone(ZoneInfo(settings.time_zone)).date()


def environment_for(settings: Settings) -> dict[str, str]:
    """Return this process's environment with every setting that differs from its default in it."""
    return {**os.environ, **_written(settings)}


def _written(settings: Settings) -> Mapping[str, str]:
    default = Settings()
    chosen = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    return {environment_name(name): str(value) for name, value in chosen.items() if value != getattr(default, name)}
