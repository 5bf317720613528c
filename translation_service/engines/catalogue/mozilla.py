"""Mozilla's catalogue of Firefox models, or a mirror of it: a Remote Settings server, as Firefox itself asks it."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.downloading import download
from translation_service.engines.catalogue.fetching import fetch, host_of
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel, Progress, newest
from translation_service.engines.models import firefox_files
from translation_service.engines.models.installed import MOZILLA_LICENCE
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.models.manifest import is_pair, json_object, plain_version

RECORDS: Final = "/v1/buckets/main/collections/translations-models-v2/records"
_SERVER: Final = "/v1/"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """A file of the catalogue and the model it belongs to."""

    role: str
    pair: LanguagePair
    version: str
    architecture: str
    file: OfferedFile


class MozillaSource:
    """Offers the newest complete model of every pair."""

    name = "mozilla"

    def __init__(self, address: str, limits: ModelLimits) -> None:
        self._address = address.rstrip("/")
        self._limits = limits

    def offers(self) -> tuple[OfferedModel, ...]:
        end = time.monotonic() + self._limits.answer_seconds
        server = fetch(self._address + _SERVER, seconds=end - time.monotonic())
        listed = fetch(self._address + RECORDS, seconds=end - time.monotonic())
        try:
            return newest(_models(json_object(listed), _attachments(json_object(server)), self._address))
        except troubles.UNREADABLE as error:
            raise troubles.no_catalogue(host_of(self._address)) from error

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        download(file, to, limits=self._limits, progress=progress)


def _attachments(server: dict[str, Any]) -> str:
    return str(server["capabilities"]["attachments"]["base_url"]).rstrip("/") + "/"


def _models(listed: dict[str, Any], attachments: str, address: str) -> Iterator[OfferedModel]:
    models: dict[tuple[LanguagePair, str, str], list[_Record]] = {}
    for written in listed["data"]:
        record = _record(written, attachments)
        if record is not None:
            models.setdefault((record.pair, record.version, record.architecture), []).append(record)
    # Of two architectures in one version the last by name comes first, as "tiny" does before "base".
    for pair, version, _ in sorted(models, key=lambda key: (str(key[0]), key[1:]), reverse=True):
        records = models[pair, version, _]
        if firefox_files.is_complete(record.role for record in records):
            yield _offered(records, address)


def _record(written: dict[str, Any], attachments: str) -> _Record | None:
    """Read a record of the collection; None for what is no file of a model, or of languages we have no code for."""
    pair = LanguagePair(source=str(written.get("sourceLanguage")), target=str(written.get("targetLanguage")))
    name, role = str(written.get("name")), str(written.get("fileType"))
    # The name becomes that of a file here, so it must look like one of a model and like nothing else.
    if not is_pair(pair) or not role or firefox_files.role_of(name) != role:
        return None
    return _Record(
        role=role,
        pair=pair,
        version=str(written["version"]),
        architecture=str(written.get("architecture") or ""),
        file=OfferedFile(
            name=f"{name}.zst" if written.get("decompressedHash") and not name.endswith(".zst") else name,
            places=(urljoin(attachments, str(written["attachment"]["location"])),),
            size=int(written["attachment"].get("size") or 0),
            sha256=str(written["attachment"]["hash"]),
            unpacked_sha256=str(written.get("decompressedHash") or ""),
        ),
    )


def _offered(records: Sequence[_Record], address: str) -> OfferedModel:
    files = tuple(sorted((record.file for record in records), key=lambda file: file.name))
    first = records[0]
    return OfferedModel(
        engine=firefox_files.ENGINE,
        pair=first.pair,
        version=plain_version(first.version),
        licence=MOZILLA_LICENCE,
        source=MozillaSource.name,
        origin=f"{address}{RECORDS}",
        files=files,
    )
