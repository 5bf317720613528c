"""Mozilla's catalogue of Firefox Translations models, or a mirror of it (a Remote Settings server)."""

import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any, Final
from urllib.request import Request, urlopen

from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines import firefox_files
from translation_service.engines.model_manifest import InstalledModel, ModelFacts
from translation_service.engines.models import MOZILLA_LICENCE, install_firefox

MOZILLA: Final = "https://firefox.settings.services.mozilla.com"
_SERVER: Final = "/v1/"
_RECORDS: Final = "/v1/buckets/main/collections/translations-models-v2/records"
_MODEL_FILES: Final = frozenset({"model", "vocab", "srcvocab", "trgvocab", "lex"})
_FILE_NAME: Final = re.compile(r"[\w][\w.+-]{0,99}")
_DOWNLOAD_SECONDS: Final = 300.0
_LARGEST_ANSWER: Final = 512 * 1024 * 1024

Fetch = Callable[[str, float], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class _ModelFile:
    """A file of the catalogue: `sha256` is of the attachment as sent, `unpacked_sha256` of what is in it."""

    role: str
    name: str
    pair: LanguagePair
    version: str
    architecture: str
    location: str
    sha256: str
    unpacked_sha256: str


def fetch_bytes(url: str, seconds: float) -> bytes:
    """Fetch an address within some seconds, name look-up and all; raise `TemporarilyUnavailable` otherwise."""
    if not url.startswith(("http://", "https://")):
        raise TemporarilyUnavailable("the catalogue has an address that is neither http nor https")
    answers: list[bytes | Exception] = []
    # The name look-up knows no time limit, so that it may hang a thread nobody waits for any longer.
    asking = threading.Thread(target=lambda: answers.append(_answer(url, seconds)), daemon=True)
    asking.start()
    asking.join(seconds)
    if not answers or not isinstance(answers[0], bytes):
        raise TemporarilyUnavailable("the model catalogue cannot be reached")
    return answers[0]


def fetch_model(
    pair: LanguagePair,
    models_folder: Path,
    *,
    timeout: float,
    base_url: str = MOZILLA,
    fetch: Fetch = fetch_bytes,
    download_seconds: float = _DOWNLOAD_SECONDS,
) -> InstalledModel:
    """Install the newest model of a pair from a catalogue; checked by SHA-256, all of it or nothing.

    `timeout` bounds the seconds until the catalogue has answered, `download_seconds` those the files then take.
    Raises `TemporarilyUnavailable` when it cannot be reached or sends something broken, `RequestRefused` when it
    has no model for the pair.
    """
    end = time.monotonic() + timeout
    attachments = _attachments_address(_read_json(fetch(base_url + _SERVER, timeout)))
    listed = _read_json(fetch(base_url + _RECORDS, end - time.monotonic()))
    files = _newest(_files_of(pair, listed))
    facts = ModelFacts(
        engine=firefox_files.ENGINE,
        pair=pair,
        version=files[0].version,
        origin=f"{base_url}{_RECORDS}",
        licence=MOZILLA_LICENCE,
    )
    content = _download(files, attachments, fetch, time.monotonic() + download_seconds)
    return install_firefox(facts, content, models_folder)


def _answer(url: str, seconds: float) -> bytes | Exception:
    try:
        with urlopen(Request(url), timeout=max(seconds, 0.1)) as answer:  # noqa: S310 - http only, checked above
            content: bytes = answer.read(_LARGEST_ANSWER)
            return content
    except (OSError, ValueError, HTTPException) as error:
        return error


def _read_json(content: bytes) -> dict[str, Any]:
    try:
        read = json.loads(content)
    except ValueError as error:
        raise _broken() from error
    if not isinstance(read, dict):
        raise _broken()
    return read


def _attachments_address(server: dict[str, Any]) -> str:
    try:
        return str(server["capabilities"]["attachments"]["base_url"]).rstrip("/") + "/"
    except (KeyError, TypeError) as error:
        raise _broken() from error


def _files_of(pair: LanguagePair, listed: dict[str, Any]) -> list[_ModelFile]:
    try:
        records = [record for record in listed["data"] if record.get("fileType") in _MODEL_FILES]
        files = [_model_file(record) for record in records]
    except (KeyError, TypeError, AttributeError) as error:
        raise _broken() from error
    return [file for file in files if file.pair == pair and _FILE_NAME.fullmatch(file.name)]


def _model_file(record: dict[str, Any]) -> _ModelFile:
    return _ModelFile(
        role=str(record["fileType"]),
        name=str(record["name"]),
        pair=LanguagePair(source=str(record["sourceLanguage"]), target=str(record["targetLanguage"])),
        version=str(record["version"]),
        architecture=str(record.get("architecture") or ""),
        location=str(record["attachment"]["location"]),
        sha256=str(record["attachment"]["hash"]),
        unpacked_sha256=str(record.get("decompressedHash") or ""),
    )


def _newest(files: Iterable[_ModelFile]) -> list[_ModelFile]:
    """Return the files of the newest complete model, a release before a trial version ("3.0a1")."""
    models: dict[tuple[str, str], list[_ModelFile]] = {}
    for file in files:
        models.setdefault((file.version, file.architecture), []).append(file)
    complete = [key for key in models if _is_complete(models[key])]
    if not complete:
        raise RequestRefused("model_unknown", N_("The model catalogue has no model for this pair of languages."))
    return models[max(complete, key=lambda key: (_age(key[0]), key[1]))]


def _is_complete(files: Iterable[_ModelFile]) -> bool:
    roles = {file.role for file in files}
    return "model" in roles and ("vocab" in roles or {"srcvocab", "trgvocab"} <= roles)


def _age(version: str) -> tuple[bool, list[int]]:
    return re.fullmatch(r"[\d.]+", version) is not None, [int(part) for part in re.findall(r"\d+", version)]


def _download(files: Iterable[_ModelFile], attachments: str, fetch: Fetch, end: float) -> dict[str, bytes]:
    content: dict[str, bytes] = {}
    for file in files:
        packed = fetch(attachments + file.location, max(0.1, end - time.monotonic()))
        if hashlib.sha256(packed).hexdigest() != file.sha256.lower():
            raise _broken()
        content[file.name.removesuffix(".zst")] = _unpacked(packed, file)
    return content


def _unpacked(packed: bytes, file: _ModelFile) -> bytes:
    from fxtranslate import discovery  # noqa: PLC0415 - a native library

    if not file.unpacked_sha256:
        return packed
    try:
        return discovery.verify_and_decompress(packed, file.unpacked_sha256)
    except ValueError as error:
        raise _broken() from error


def _broken() -> TemporarilyUnavailable:
    return TemporarilyUnavailable("the model catalogue sent something that cannot be used")
