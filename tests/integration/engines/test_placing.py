"""Models are put into place and taken away while others read them, and while processes die."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE, changed_package
from tests.building.waiting import wait_until
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.models.installed import import_model, installed_models
from translation_service.engines.models.manifest import is_whole
from translation_service.engines.models.placing import take_away

EN_TR = LanguagePair(source="en", target="tr")
IMPORT = """
import sys
from pathlib import Path
from translation_service.engines.models.installed import import_model
import_model(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def an_import(package: Path, models_folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", IMPORT, str(package), str(models_folder)])


def test_a_killed_import_leaves_the_older_model_and_nothing_half_there(tmp_path: Path) -> None:
    models = tmp_path / "models"
    first = import_model(ARGOS_PACKAGE, models)
    newer = changed_package(tmp_path / "newer.argosmodel", package_version="0.2")

    importing = an_import(newer, models)
    wait_until(lambda: bool(list(models.glob("argos/.incoming-*/model/metadata.json"))), seconds=30)
    importing.send_signal(signal.SIGKILL)
    importing.wait()

    assert installed_models(models) == (first,)
    assert import_model(newer, models).version == "0.2"
    assert [path.name[:9] for path in (models / "argos").iterdir()] == ["en-tr-0.2"]


def test_several_processes_that_install_the_same_model_install_it_once(tmp_path: Path) -> None:
    importing = [an_import(ARGOS_PACKAGE, tmp_path) for _ in range(3)]

    assert [process.wait() for process in importing] == [0, 0, 0]
    [model] = installed_models(tmp_path)
    assert is_whole(model)
    assert list((tmp_path / "argos").iterdir()) == [model.folder]


def test_whoever_translates_meanwhile_meets_a_whole_model(tmp_path: Path) -> None:
    models = tmp_path / "models"
    packages = [changed_package(tmp_path / f"{n}.argosmodel", package_version=f"0.{n}") for n in range(4)]
    import_model(packages[0], models)
    engine, is_over, answers, missed = ArgosEngine(models), threading.Event(), set[str](), []

    def translate() -> None:
        while not is_over.is_set():
            try:
                answers.update(engine.translate(["Where is the cat?"], EN_TR))
            except TemporarilyUnavailable as error:
                missed.append(error)

    translating = threading.Thread(target=translate)
    translating.start()
    for package in packages[1:]:
        import_model(package, models)
    is_over.set()
    translating.join()

    assert answers == {"Kedi nerede?"}
    assert len(missed) <= len(packages)
    assert engine.version(EN_TR) == "argos en-tr 0.3"


def test_a_model_that_is_taken_away_is_gone_for_engines_too(tmp_path: Path) -> None:
    model = import_model(ARGOS_PACKAGE, tmp_path)
    engine = ArgosEngine(tmp_path)
    engine.translate(["Hello."], EN_TR)

    take_away(model, tmp_path)
    take_away(model, tmp_path)

    assert engine.card.pairs == frozenset()
    assert list((tmp_path / "argos").iterdir()) == []


def test_a_model_that_eats_its_loader_is_refused_and_its_process_gone(tmp_path: Path) -> None:
    package = changed_package(tmp_path / "bad.argosmodel", replaced={"model.bin": b"\xff" * 100_000})

    with pytest.raises(RequestRefused) as refused:
        import_model(package, tmp_path / "models")

    assert refused.value.code == "model_damaged"
    assert installed_models(tmp_path / "models") == ()
