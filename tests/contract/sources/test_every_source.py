"""What every source of models promises."""

from pathlib import Path

import pytest

from tests.building.machine_models import sha256
from tests.contract.sources.conftest import LIMITS, Filled
from translation_service.domain.errors import RequestRefused
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.catalogue.catalogue import ModelCatalogue, WantedModel
from translation_service.engines.catalogue.offers import SOURCE_NAMES, OfferedModel, ignored
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.engine import Engine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.models.limits import ModelLimits


def the_offer(filled: Filled) -> OfferedModel:
    return next(offer for offer in filled.source.offers() if offer.pair == filled.pair)


def test_an_offer_says_what_the_model_is(filled: Filled) -> None:
    offer = the_offer(filled)

    assert (offer.engine, offer.source, offer.has_sums) == (filled.engine, filled.source.name, filled.has_sums)
    assert offer.source in SOURCE_NAMES
    assert all((offer.version, offer.licence, offer.origin, offer.files))


def test_a_file_is_brought_whole_and_told_of(filled: Filled, tmp_path: Path) -> None:
    file = the_offer(filled).files[0]
    told: list[tuple[int, int]] = []
    filled.source.bring(file, tmp_path / "file", lambda done, total: told.append((done, total)))

    content = (tmp_path / "file").read_bytes()
    assert told[-1] == (len(content), len(content))
    assert file.size in {0, len(content)}
    assert file.sha256 in {"", sha256(content)}
    assert [path.name for path in tmp_path.glob("file*")] == ["file"]


def test_who_is_told_may_stop_it(filled: Filled, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises((InterruptedError, SourceAway)):
        filled.source.bring(the_offer(filled).files[0], tmp_path / "file", stop)

    assert not (tmp_path / "file").exists()


def test_its_model_is_installed_and_translates(filled: Filled, tmp_path: Path) -> None:
    catalogue = ModelCatalogue(tmp_path / "models", [filled.source], LIMITS)

    model = catalogue.order(WantedModel(pair=filled.pair))

    engines: dict[str, type[Engine]] = {"firefox": FirefoxEngine, "argos": ArgosEngine}
    engine = engines[filled.engine](tmp_path / "models")  # type: ignore[call-arg] # both take their models folder
    sentence = {"pt": "Bom dia", "en": "Where is the cat?"}[filled.pair.source]
    assert engine.translate([sentence], filled.pair)[0] in {"Good morning", "Kedi nerede?"}
    assert catalogue.installed() == (model,)
    assert (model.engine, model.pair, model.source) == (filled.engine, filled.pair, filled.source.name)
    assert len(model.sha256) == 64


def test_a_model_larger_than_allowed_is_refused(filled: Filled, tmp_path: Path) -> None:
    limits = ModelLimits(size=100_000)
    catalogue = ModelCatalogue(tmp_path / "models", [filled.source], limits)

    with pytest.raises(RequestRefused) as refused:
        catalogue.order(WantedModel(pair=filled.pair))

    assert refused.value.code == "model_too_large"
    assert catalogue.installed() == ()


def test_without_room_on_the_disk_nothing_is_begun(filled: Filled, tmp_path: Path) -> None:
    limits = ModelLimits(free_space=10**18)
    catalogue = ModelCatalogue(tmp_path / "models", [filled.source], limits)

    with pytest.raises(RequestRefused) as refused:
        catalogue.order(WantedModel(pair=filled.pair))

    assert refused.value.code == "disk_full"
    assert not list((tmp_path / "models").rglob("*.bin"))


def test_what_is_gone_is_said_in_words(filled: Filled, tmp_path: Path) -> None:
    if filled.ruin is None:
        pytest.skip("what came along cannot go")
    offer = the_offer(filled)
    filled.ruin()

    [answer] = ModelCatalogue(tmp_path / "models", [filled.source], LIMITS).look()
    assert answer.problem is not None
    assert answer.offers == ()
    if filled.source.name != "folder":
        with pytest.raises((SourceAway, RequestRefused)):
            filled.source.bring(offer.files[0], tmp_path / "file", ignored)
