"""Mozilla's catalogue of models, asked over real HTTP."""

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building.model_catalogue import ModelCatalogue, model_catalogue
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue import catalogue as catalogues
from translation_service.engines.catalogue.catalogue import WantedModel
from translation_service.engines.catalogue.mozilla import RECORDS, MozillaSource
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.models.installed import installed_models
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.models.manifest import InstalledModel

PT_EN = LanguagePair(source="pt", target="en")


@pytest.fixture
def catalogue() -> Iterator[ModelCatalogue]:
    with model_catalogue() as serving:
        yield serving


def fetched(address: str, folder: Path, pair: LanguagePair = PT_EN, seconds: float = 5) -> InstalledModel:
    limits = ModelLimits(answer_seconds=seconds)
    return catalogues.ModelCatalogue(folder, [MozillaSource(address, limits)], limits).order(WantedModel(pair=pair))


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_model_is_fetched_and_translates(catalogue: ModelCatalogue, tmp_path: Path, is_packed: bool) -> None:
    catalogue.publish("2.0", is_packed=is_packed)

    model = fetched(catalogue.url, tmp_path)

    assert installed_models(tmp_path) == (model,)
    assert (model.version, model.licence, model.origin) == ("2.0", "MPL-2.0", catalogue.url + RECORDS)
    assert {name.rpartition(".")[2] for name in model.files} == {"bin", "spm"}
    assert FirefoxEngine(tmp_path).translate(["Bom dia"], PT_EN) == ["Good morning"]
    assert not list((tmp_path / ".downloads").glob("*/*"))


def test_the_newest_release_is_taken(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    for version in ("1.9", "1.10", "2.0a1"):
        catalogue.publish(version)

    assert fetched(catalogue.url, tmp_path).version == "1.10"


def test_an_installed_model_is_not_fetched_again(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    first = fetched(catalogue.url, tmp_path)
    catalogue.server.asked.clear()

    assert fetched(catalogue.url, tmp_path) == first
    assert not [path for path, _ in catalogue.server.asked if "attachments" in path]


def test_a_pair_the_catalogue_does_not_have_is_refused(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0", source="en", target="pt")

    with pytest.raises(RequestRefused) as refused:
        fetched(catalogue.url, tmp_path)

    assert refused.value.code == "model_unknown"


def test_a_changed_file_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    path = next(path for path in catalogue.answers if "vocab" in path)
    catalogue.answers[path] = catalogue.answers[path][:-1] + b"x"

    with pytest.raises(SourceAway, match="does not have the SHA-256"):
        fetched(catalogue.url, tmp_path)

    assert installed_models(tmp_path) == ()
    assert not list(tmp_path.glob(".downloads/*/*vocab*"))


def test_a_packed_file_with_another_content_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    catalogue.records[0]["decompressedHash"] = "0" * 64
    catalogue.announce()

    with pytest.raises(RequestRefused) as refused:
        fetched(catalogue.url, tmp_path)

    assert refused.value.code == "model_changed"
    assert installed_models(tmp_path) == ()


def test_a_missing_file_is_not_installed(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    del catalogue.answers[next(path for path in catalogue.answers if "model.pten" in path)]

    with pytest.raises(RequestRefused) as refused:
        fetched(catalogue.url, tmp_path)

    assert refused.value.code == "model_gone"


def test_a_file_name_that_leads_outside_is_passed_over(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    for record in catalogue.records:
        record["name"] = f"../{record['name']}"
    catalogue.announce()

    with pytest.raises(RequestRefused):
        fetched(catalogue.url, tmp_path)


def test_records_of_other_kinds_are_passed_over(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.publish("1.0")
    catalogue.records += [{"fileType": "qualityModel"}, {"fileType": "model", "sourceLanguage": "zh-Hant"}, {}]
    catalogue.announce()

    assert fetched(catalogue.url, tmp_path).version == "1.0"


@pytest.mark.parametrize(
    "answer",
    [b"<html>", b"[]", b'{"data": 3}', b'{"data": [3]}', b"[" * 100_000, b"\xff"],
    ids=["page", "list", "number", "numbers", "deep", "bytes"],
)
def test_an_answer_that_cannot_be_read_is_unavailable(catalogue: ModelCatalogue, tmp_path: Path, answer: bytes) -> None:
    catalogue.answers[RECORDS] = answer

    with pytest.raises(SourceAway, match="no catalogue"):
        fetched(catalogue.url, tmp_path)


def test_a_server_that_is_no_catalogue_is_unavailable(catalogue: ModelCatalogue, tmp_path: Path) -> None:
    catalogue.answers["/v1/"] = b"{}"

    with pytest.raises(SourceAway, match="no catalogue"):
        fetched(catalogue.url, tmp_path)


def test_a_refused_connection_is_unavailable_at_once(tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        start = time.monotonic()

        with pytest.raises(SourceAway):
            fetched(address, tmp_path)

    assert time.monotonic() - start < 30


def test_a_server_that_never_answers_is_left_after_the_timeout(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        start = time.monotonic()

        with pytest.raises(SourceAway):
            fetched(address, tmp_path, seconds=0.5)

    assert time.monotonic() - start < 30


@pytest.mark.parametrize("address", ["file:///etc", "ftp://127.0.0.1", "data:,x", "127.0.0.1"])
def test_other_addresses_than_http_are_not_fetched(tmp_path: Path, address: str) -> None:
    with pytest.raises(RequestRefused) as refused:
        fetched(address, tmp_path)

    assert refused.value.code == "model_address"
