"""The model catalogue, asked over real HTTP."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.model_catalogue import RECORDS, ModelCatalogue, model_catalogue
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue import fetch_bytes, fetch_model
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.model_manifest import InstalledModel
from translation_service.engines.models import installed_models

PT_EN = LanguagePair(source="pt", target="en")


@pytest.fixture
def catalogue() -> Iterator[ModelCatalogue]:
    with model_catalogue() as serving:
        yield serving


def fetched(catalogue: ModelCatalogue, folder: Path, pair: LanguagePair = PT_EN) -> InstalledModel:
    return fetch_model(pair, folder, timeout=5, base_url=catalogue.url)


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_model_is_fetched_and_translates(catalogue: ModelCatalogue, tmp_path: Path, is_packed: bool) -> None:
    catalogue.publish("2.0", is_packed=is_packed)

    model = fetched(catalogue, tmp_path)

    assert installed_models(tmp_path) == (model,)
    assert (model.version, model.licence, model.origin) == ("2.0", "MPL-2.0", catalogue.url + RECORDS)
    assert FirefoxEngine(tmp_path).translate(["Bom dia"], PT_EN) == ["Good morning"]


def test_the_newest_release_is_taken(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    for version in ("1.9", "1.10", "2.0a1"):
        catalogue.publish(version)

    assert fetched(catalogue, tmp_path).version == "1.10"


def test_a_pair_the_catalogue_does_not_have_is_refused(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0", source="en", target="pt")

    with pytest.raises(RequestRefused) as refused:
        fetched(catalogue, tmp_path)

    assert refused.value.code == "model_unknown"


def test_a_changed_file_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    path = next(path for path in catalogue.answers if "vocab" in path)
    catalogue.answers[path] = catalogue.answers[path][:-1] + b"x"

    with pytest.raises(TemporarilyUnavailable):
        fetched(catalogue, tmp_path)

    assert installed_models(tmp_path) == ()


def test_a_packed_file_with_another_content_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    catalogue.records[0]["decompressedHash"] = "0" * 64
    catalogue.announce()

    with pytest.raises(TemporarilyUnavailable):
        fetched(catalogue, tmp_path)


def test_a_missing_file_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    del catalogue.answers[next(path for path in catalogue.answers if "model.pten" in path)]

    with pytest.raises(TemporarilyUnavailable):
        fetched(catalogue, tmp_path)


def test_a_file_name_that_leads_outside_is_passed_over(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    for record in catalogue.records:
        record["name"] = f"../{record['name']}"
    catalogue.announce()

    with pytest.raises(RequestRefused):
        fetched(catalogue, tmp_path)


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"data": 3}', b'{"data": [{"fileType": "model"}]}'])
def test_an_answer_that_cannot_be_read_is_unavailable(catalogue: ModelCatalogue, tmp_path: Path, answer: bytes) -> None:
    catalogue.answers[RECORDS] = answer

    with pytest.raises(TemporarilyUnavailable):
        fetched(catalogue, tmp_path)


def test_a_server_that_is_no_catalogue_is_unavailable(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.answers["/v1/"] = b"{}"

    with pytest.raises(TemporarilyUnavailable):
        fetched(catalogue, tmp_path)


def test_a_refused_connection_is_unavailable_at_once(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        start = time.monotonic()

        with pytest.raises(TemporarilyUnavailable):
            fetch_model(PT_EN, tmp_path, timeout=5, base_url=address)

    assert time.monotonic() - start < 2


def test_a_server_that_never_answers_is_left_after_the_timeout(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        start = time.monotonic()

        with pytest.raises(TemporarilyUnavailable):
            fetch_model(PT_EN, tmp_path, timeout=0.5, base_url=address)

    assert time.monotonic() - start < 2


def test_other_addresses_than_http_are_not_fetched() -> None:
    with pytest.raises(TemporarilyUnavailable):
        fetch_bytes("file:///etc/passwd", 1)
