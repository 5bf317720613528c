"""The program on disk, and whether it is still the one this process began with."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOTS: Final = tuple(
    Path(__file__).parents[2] / name for name in ("translation_service", "glossary", "storage", "workers")
)


class Program:
    """The code under some folders as it is now."""

    def __init__(self, roots: tuple[Path, ...] = ROOTS) -> None:
        self._roots = roots
        self._written = self._last_written()

    def has_changed(self) -> bool:
        """Tell whether a file of code was written, or came or went, since; or is just going."""
        try:
            return self._last_written() != self._written
        except FileNotFoundError:
            return True

    def _last_written(self) -> tuple[int, int]:
        moments = [moment for root in self._roots for moment in _moments(str(root))]
        return len(moments), max(moments, default=0)


def _moments(folder: str) -> Iterator[int]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.stat().st_mtime_ns
            elif "." not in entry.name and not entry.name.startswith("__") and entry.is_dir():
                yield from _moments(entry.path)
