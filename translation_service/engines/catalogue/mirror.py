"""A mirror: a folder of models as `mirroring` writes it, behind any HTTP server."""

from pathlib import Path

from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.downloading import download
from translation_service.engines.catalogue.fetching import fetch, host_of
from translation_service.engines.catalogue.layout import CATALOGUE, read_catalogue
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel, Progress, newest
from translation_service.engines.models.limits import ModelLimits


class MirrorSource:
    """Offers what the `catalogue.json` at an address lists."""

    name = "mirror"

    def __init__(self, address: str, limits: ModelLimits) -> None:
        self._address = address.rstrip("/") + "/"
        self._limits = limits

    def offers(self) -> tuple[OfferedModel, ...]:
        content = fetch(self._address + CATALOGUE, seconds=self._limits.answer_seconds)
        try:
            return newest(
                read_catalogue(
                    content, source=self.name, origin=self._address, place=lambda inside: self._address + inside
                )
            )
        except troubles.UNREADABLE as error:
            raise troubles.no_catalogue(host_of(self._address)) from error

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        download(file, to, limits=self._limits, progress=progress)
