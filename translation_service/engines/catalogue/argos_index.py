"""An index of Argos packages: a list of JSON with the languages, version and addresses of each."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.downloading import download
from translation_service.engines.catalogue.fetching import fetch, host_of
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel, Progress, newest
from translation_service.engines.models import argos_package
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.models.manifest import is_pair, plain_version

logger = logging.getLogger(__name__)


class ArgosSource:
    """Offers the newest package of every pair. The index names no sums and no sizes; one that does is believed."""

    name = "argos"

    def __init__(self, address: str, limits: ModelLimits) -> None:
        self._address = address
        self._limits = limits

    def offers(self) -> tuple[OfferedModel, ...]:
        content = fetch(self._address, seconds=self._limits.answer_seconds)
        try:
            return newest(self._offered(json.loads(content)))
        except troubles.UNREADABLE as error:
            raise troubles.no_catalogue(host_of(self._address)) from error

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        download(file, to, limits=self._limits, progress=progress)

    def _offered(self, index: list[dict[str, Any]]) -> Iterator[OfferedModel]:
        """Yield what can be read of an index; one entry that cannot costs no other."""
        if not isinstance(index, list) or (index and not any(isinstance(entry, dict) for entry in index)):
            raise TypeError(index)
        for entry in index:
            yield from self._read(entry)

    def _read(self, entry: dict[str, Any]) -> Iterator[OfferedModel]:
        try:
            pair = LanguagePair(source=str(entry.get("from_code")), target=str(entry.get("to_code")))
            places = tuple(_addresses(entry, self._address))
            if entry.get("type", "translate") == "translate" and is_pair(pair) and places:
                yield self._model(entry, pair, places)
        except troubles.UNREADABLE:
            logger.warning("index_entry_passed_over", extra={"host": host_of(self._address)})

    def _model(self, entry: dict[str, Any], pair: LanguagePair, places: tuple[str, ...]) -> OfferedModel:
        version = plain_version(entry.get("package_version"))
        file = OfferedFile(
            name=f"translate-{pair.source}_{pair.target}-{version.replace('.', '_')}.argosmodel",
            places=places,
            size=max(0, int(entry.get("size") or 0)),
            sha256=str(entry.get("sha256") or ""),
        )
        return OfferedModel(
            engine=argos_package.ENGINE,
            pair=pair,
            version=version,
            licence=argos_package.LICENCE,
            source=self.name,
            origin=self._address,
            files=(file,),
        )


def _addresses(entry: dict[str, Any], index: str) -> Iterator[str]:
    """Return where a package can be had; an address may be relative to that of the index."""
    for link in entry.get("links") or ():
        address = urljoin(index, str(link))
        if address.startswith(("http://", "https://")):
            yield address
