"""Files made to harm whoever installs them as a model: each ends in a refusal in words, and nothing is left behind."""

import gzip
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.building.full_disk import files_of_at_most
from tests.building.machine_models import ARGOS_PACKAGE, changed_package, starter_files
from tests.building.model_catalogue import model_catalogue
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.catalogue.catalogue import ModelCatalogue, WantedModel
from translation_service.engines.catalogue.folder import FolderSource
from translation_service.engines.catalogue.mozilla import MozillaSource
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.installed import import_model, installed_models
from translation_service.engines.models.limits import ModelLimits

METADATA = b'{"from_code": "en", "to_code": "tr"}'


def archive(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("m/metadata.json", METADATA)
        for name, content in entries.items():
            written.writestr(name, content)
    return path


def bomb(path: Path) -> Path:
    return archive(path, {"m/model/model.bin": bytes(60_000_000), "m/sentencepiece.model": b""})


def overlapping(path: Path) -> Path:
    """Many names in the directory that all lead to the same packed megabytes."""
    archive(path, {"m/model/model.bin": zlib.compress(os.urandom(1000)) * 1000})
    content = path.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    start = struct.unpack("<I", content[end + 16 : end + 20])[0]
    directory = content[start:end]
    last = directory[directory.rindex(b"PK\x01\x02") :]
    copies = b"".join(last.replace(b"model.bin", f"m{n:03}l.bin".encode()) for n in range(400))
    tail = struct.pack("<HHHHIIH", 0, 0, 401, 401, len(directory + copies), start, 0)
    path.write_bytes(content[:start] + directory + copies + b"PK\x05\x06" + tail)
    return path


def lying(path: Path) -> Path:
    """The directory promises a few bytes where there are many."""
    archive(path, {"m/model/model.bin": bytes(1_000_000), "m/sentencepiece.model": b"x"})
    content = path.read_bytes().replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10))
    path.write_bytes(content)
    return path


def locked(path: Path) -> Path:
    """Every entry claims to be under a password."""
    archive(path, {"m/model/model.bin": b"x", "m/sentencepiece.model": b"x"})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        while place >= 0:
            content[place + offset] |= 1
            place = content.find(mark, place + 1)
    path.write_bytes(content)
    return path


def long_names(path: Path) -> Path:
    return changed_package(path, more={f"translate-en_tr-0_1/model/{'x' * 300}": b"x"})


def a_file_where_a_folder_is(path: Path) -> Path:
    return archive(path, {"m/model": b"x", "m/model/model.bin": b"x", "m/sentencepiece.model": b"x"})


def the_same_name_twice(path: Path) -> Path:
    return changed_package(path, more={"translate-en_tr-0_1/metadata.json": METADATA})


def terminal_commands(path: Path) -> Path:
    return changed_package(path, more={"translate-en_tr-0_1/model/\x1b[2Jx": b"x"})


def deep_metadata(path: Path) -> Path:
    return changed_package(path, replaced={"metadata.json": b"[" * 100_000})


def large_metadata(path: Path) -> Path:
    return changed_package(path, replaced={"metadata.json": METADATA + b" " * 2_000_000})


def list_for_metadata(path: Path) -> Path:
    return changed_package(path, replaced={"metadata.json": b"[1, 2]"})


def same_languages(path: Path) -> Path:
    return changed_package(path, to_code="en")


def path_for_language(path: Path) -> Path:
    return changed_package(path, to_code="../../x")


def number_for_language(path: Path) -> Path:
    return changed_package(path, replaced={"metadata.json": b'{"from_code": 1, "to_code": null}'})


def sentence_splitter(path: Path) -> Path:
    return changed_package(path, type="sbd")


def text_for_tokenizer(path: Path) -> Path:
    return changed_package(path, replaced={"sentencepiece.model": b"nonsense" * 1000})


def noise_for_weights(path: Path) -> Path:
    return changed_package(path, replaced={"model.bin": os.urandom(200_000)})


HOSTILE = [
    bomb,
    overlapping,
    lying,
    locked,
    long_names,
    a_file_where_a_folder_is,
    the_same_name_twice,
    terminal_commands,
    deep_metadata,
    large_metadata,
    list_for_metadata,
    same_languages,
    path_for_language,
    number_for_language,
    sentence_splitter,
    text_for_tokenizer,
    noise_for_weights,
]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("make", HOSTILE, ids=[make.__name__ for make in HOSTILE])
def test_a_hostile_package_is_refused(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    package = make(tmp_path / "x.argosmodel")

    with pytest.raises(RequestRefused):
        import_model(package, tmp_path / "models")

    assert installed_models(tmp_path / "models") == ()
    assert not list(tmp_path.glob("models/*/*"))


def test_only_what_translation_needs_reaches_the_disk(tmp_path: Path) -> None:
    more = {"translate-en_tr-0_1/stanza/en/tokenize/x.pt": b"a pickle", "translate-en_tr-0_1/run.py": b"import os"}

    model = import_model(changed_package(tmp_path / "x.argosmodel", more=more), tmp_path / "models")

    names = {path.name for path in model.folder.rglob("*") if path.is_file()}
    assert names == {"metadata.json", "README.md", "model.json", "sentencepiece.model", "config.json", "model.bin"} | {
        "shared_vocabulary.json"
    }


def test_a_disk_that_fills_up_is_no_fault_of_the_package(tmp_path: Path) -> None:
    with files_of_at_most(500_000), pytest.raises(RequestRefused) as refused:
        import_model(ARGOS_PACKAGE, tmp_path / "models")

    assert refused.value.code == "models_folder"
    assert not list(tmp_path.glob("models/*/*"))


def test_words_of_a_package_are_shown_plainly(tmp_path: Path) -> None:
    package = changed_package(tmp_path / "x\x1b[31m.argosmodel", package_version="1.0\x1b[2J\n<script>")

    model = import_model(package, tmp_path / "models")

    assert model.version == "1.02Jscript"
    assert model.origin.isprintable()


def firefox_files(folder: Path) -> Path:
    folder.mkdir()
    for path in starter_files("pten-1693087646").iterdir():
        if path.suffix in {".bin", ".spm"}:
            (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_files_that_only_point_elsewhere_are_no_model(tmp_path: Path) -> None:
    folder = firefox_files(tmp_path / "pten")
    vocabulary = next(folder.glob("vocab*"))
    vocabulary.unlink()
    vocabulary.symlink_to("/etc/passwd")

    with pytest.raises(RequestRefused):
        import_model(folder, tmp_path / "models")


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_things_that_are_no_files_are_no_model(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "pten"
    folder.mkdir()
    for name in ("model.pten.bin", "vocab.pten.spm"):
        os.mkfifo(folder / name) if kind == "pipe" else (folder / name).mkdir()

    for path in (folder, folder / "model.pten.bin"):
        with pytest.raises(RequestRefused):
            import_model(path, tmp_path / "models")


def test_a_packed_file_that_fills_memory_or_disk_is_refused(tmp_path: Path) -> None:
    folder = firefox_files(tmp_path / "pten")
    vocabulary = next(folder.glob("vocab*"))
    vocabulary.unlink()
    (folder / f"{vocabulary.name}.gz").write_bytes(gzip.compress(bytes(60_000_000), 1))

    with pytest.raises(RequestRefused) as refused:
        import_model(folder, tmp_path / "models", ModelLimits(size=40_000_000))

    assert refused.value.code == "model_damaged"
    assert not list(tmp_path.glob("models/*/*"))


def test_a_name_of_a_catalogue_that_leads_outside_writes_nothing(tmp_path: Path) -> None:
    limits = ModelLimits(answer_seconds=5)
    with model_catalogue() as catalogue:
        catalogue.publish("1.0")
        for record in catalogue.records:
            record["name"] = f"../../{record['name']}"
        catalogue.announce()

        with pytest.raises(RequestRefused):
            ModelCatalogue(tmp_path / "models", [MozillaSource(catalogue.url, limits)], limits).order(
                WantedModel(pair=LanguagePair(source="pt", target="en"))
            )

    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "change",
    [
        {"folder": "../elsewhere"},
        {"folder": "/etc"},
        {"files": [{"name": "../../x", "size": 1, "sha256": ""}]},
        {"files": [{"name": "a?b", "size": 1, "sha256": ""}]},
        {"files": [{"name": "x", "size": "many", "sha256": ""}]},
        {"files": [{"name": f"{n}", "size": 1, "sha256": ""} for n in range(3_000)]},
        {"files": []},
        {"engine": "../argos"},
        {"source": "en", "target": "en"},
        {"files": 3},
    ],
    ids=str,
)
def test_a_mirror_that_names_other_places_is_no_catalogue(tmp_path: Path, change: dict[str, object]) -> None:
    model = {
        "engine": "argos",
        "source": "en",
        "target": "tr",
        "version": "1",
        "licence": "MIT",
        "folder": "argos/x",
        "files": [{"name": "model/model.bin", "size": 1, "sha256": "0" * 64}],
    }
    written = {"format": "translation-desk models 1", "models": [model | change]}
    (tmp_path / "catalogue.json").write_text(json.dumps(written))

    with pytest.raises(SourceAway):
        FolderSource(tmp_path, ModelLimits()).offers()


def test_a_models_folder_that_cannot_be_written_to_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "models").write_bytes(b"a file where the folder should be")

    with pytest.raises(RequestRefused) as refused:
        import_model(ARGOS_PACKAGE, tmp_path / "models")

    assert refused.value.code == "models_folder"
