"""The settings that this installation runs with, as an administrator may see them: without secrets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from flask import Flask, current_app

from translation_service.integrations.data_folder import made_here
from translation_service.settings import Settings, environment_name

_KEY: Final = "settings_in_force"
_ACCOUNT: Final = re.compile(r"(?<=://)[^\s]*@")
_ASKED: Final = re.compile(r"(?<=\?)\S+")
_HIDDEN: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSetting:
    """One setting as it is written in the environment; a secret has no value, only whether it `is_set`.

    What `is_made_here` the service made for itself, so nobody set it.
    """

    name: str
    value: str
    default: str
    is_set: bool
    is_secret: bool
    is_made_here: bool


def keep_settings(application: Flask, settings: Settings) -> None:
    """Keep what may be shown of the settings; what is secret does not get as far as a page."""
    application.extensions[_KEY] = tuple(_shown(settings))


def settings_in_force() -> tuple[ShownSetting, ...]:
    """Return every setting, those first that differ from what they are by default."""
    kept: tuple[ShownSetting, ...] = current_app.extensions[_KEY]
    return tuple(sorted(kept, key=lambda setting: not setting.is_set))


def _shown(settings: Settings) -> Iterator[ShownSetting]:
    defaults, made = Settings(), made_here(settings)
    for setting in fields(settings):
        value, default = (getattr(one, setting.name) for one in (settings, defaults))
        is_secret, is_made_here = not setting.repr, setting.name in made
        yield ShownSetting(
            name=environment_name(setting.name),
            value="" if is_secret or is_made_here else _written(value),
            default="" if is_secret else _written(default),
            is_set=value != default and not is_made_here,
            is_secret=is_secret,
            is_made_here=is_made_here,
        )


def _written(value: object) -> str:
    """Write a value as the environment holds it, but for accounts in addresses and what is asked behind them."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Path):
        return "" if value == Path() else str(value)
    text = str(value)
    if "://" not in text:
        return text
    return _ASKED.sub(_HIDDEN, _ACCOUNT.sub(f"{_HIDDEN}@", text))
