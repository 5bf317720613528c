"""Models as lines of a terminal, and how far a download is."""

import sys
import time
from types import TracebackType
from typing import Final

import click

from translation_service.domain.sizes import MEGABYTE
from translation_service.engines.catalogue.offers import OfferedModel
from translation_service.engines.models.manifest import InstalledModel

_GLANCE: Final = 0.2


def line_of_installed(model: InstalledModel) -> str:
    """Return a model that is here as one line."""
    return _line(model, size=model.size, mark=model.sha256[:12] or "–")


def line_of_offer(offer: OfferedModel) -> str:
    """Return a model that could be had as one line; its sums are those of its files, so it says only whether it has."""
    return _line(offer, size=offer.size, mark="sha256" if offer.has_sums else "–")


def _line(model: InstalledModel | OfferedModel, *, size: int, mark: str) -> str:
    megabytes = f"{size / MEGABYTE:.0f} MB" if size else "? MB"
    facts = f"{model.engine:8} {model.pair!s:7} {model.version:14} {megabytes:>7}  {mark:12}"
    return f"{facts}  {model.source} {model.origin}  ({model.licence})"


class DownloadLine:
    """One line of a terminal that says how far a download is; nothing where nobody looks."""

    def __init__(self) -> None:
        self._is_seen = sys.stderr.isatty()
        self._told = 0.0

    def __enter__(self) -> "DownloadLine":
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _traceback: TracebackType | None) -> None:
        if self._told:
            click.echo("\r\x1b[K", nl=False, err=True)

    def show(self, done: int, total: int) -> None:
        """Show bytes done and in all; a total of 0 is unknown."""
        moment = time.monotonic()
        if self._is_seen and moment - self._told > _GLANCE:
            self._told = moment
            whole = f" / {total / MEGABYTE:.1f}" if total else ""
            click.echo(f"\r\x1b[K{done / MEGABYTE:.1f}{whole} MB", nl=False, err=True)
