"""`models` on the command line: looking, installing, removing, and passing models on to machines without internet."""

import json
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE
from tests.building.model_server import ModelServer, model_server
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained

INDEX = [{"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": ["/package"]}]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as serving:
        serving.answers |= {"/index.json": json.dumps(INDEX).encode(), "/package": ARGOS_PACKAGE.read_bytes()}
        yield serving


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    settle(monkeypatch, tmp_path / "var", sources="argos", argos=f"{server.url}/index.json")
    return tmp_path / "var"


def settle(monkeypatch: pytest.MonkeyPatch, data: Path, **models: str) -> None:
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(data))
    for name, value in models.items():
        monkeypatch.setenv(f"TRANSLATION_MODEL_{name.upper()}", value)


def run(*arguments: object) -> int:
    return explained(commands, ["models", *(str(argument) for argument in arguments)])


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> "Said":
    return Said(capsys)


class Said:
    """What commands have written since it was last asked."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self) -> str:
        output = self._capsys.readouterr()
        return output.out + output.err


def test_what_sources_offer_is_listed_and_what_is_installed_marked(said: Said) -> None:
    run("available")
    before = said()
    run("install", "en-tr")
    run("available", "en-tr")

    assert before.startswith("  argos    en-tr   0.1")
    assert "+ argos    en-tr   0.1" in said()


def test_a_package_has_the_version_under_which_it_was_offered(said: Said, server: ModelServer) -> None:
    index = [INDEX[0] | {"package_version": "1.9"}]
    server.answers["/index.json"] = json.dumps(index).encode()

    run("install", "en-tr", "--source", "argos")
    run("list")
    installed = said()
    run("available", "en-tr")

    assert "argos    en-tr   1.9 " in installed
    assert "+ argos    en-tr   1.9 " in said()


def test_a_megabyte_on_the_command_line_is_that_of_pages(said: Said, server: ModelServer) -> None:
    server.answers["/index.json"] = json.dumps([INDEX[0] | {"size": 200 * 1024 * 1024}]).encode()

    run("available", "en-tr")

    assert " 200 MB " in said()


def test_a_source_that_is_away_is_named_and_the_others_listed(
    said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, tmp_path / "var", sources="mirror,argos", mirror="http://127.0.0.1:1/")

    status = run("available")

    spoken = said()
    assert status == 0
    assert "Not asked – mirror in the municipality: 127.0.0.1 cannot be reached" in spoken
    assert "en-tr" in spoken


def test_an_installed_model_shows_where_it_came_from_its_sum_and_licence(said: Said, server: ModelServer) -> None:
    run("install", "en-tr", "--engine", "argos", "--source", "argos")
    run("list")

    line = said().splitlines()[-1]
    assert f"argos {server.url}/index.json" in line
    assert "(CC BY 2.0)" in line
    assert "4 MB" in line


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("install", "tr-de"), 2, "No source that can be reached offers a model for tr-de."),
        (("install", "en-tr", "--engine", "firefox"), 2, "No source"),
        (("remove", "en-tr"), 2, "No model for en-tr is installed."),
        (("import", "/no/such/file"), 2, "This is not a translation model."),
    ],
)
def test_what_cannot_be_done_is_said(said: Said, arguments: tuple[str, ...], status: int, words: str) -> None:
    assert run(*arguments) == status
    assert words in said()


def test_sources_that_cannot_be_reached_are_our_failure_in_one_sentence(
    said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, tmp_path / "var", argos="http://127.0.0.1:1/index.json")

    assert run("install", "en-tr") == 1
    assert said() == "127.0.0.1 cannot be reached, or does not answer in time.\n"


def test_a_source_that_does_not_exist_is_refused(said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settle(monkeypatch, tmp_path / "var", sources="starter,cloud")

    assert run("available") == 2
    assert "cloud" in said()


def test_a_model_is_removed(said: Said) -> None:
    run("install", "en-tr")

    assert run("remove", "en-tr") == 0
    run("list")
    assert "No model is installed" in said()


def test_a_package_whose_source_names_no_sum_must_stay_what_it_was(said: Said, server: ModelServer) -> None:
    run("install", "en-tr")
    run("remove", "en-tr")
    server.answers["/package"] = another_zip(ARGOS_PACKAGE.read_bytes())

    status = run("install", "en-tr")

    assert status == 2
    assert "is not the file that came under this name and version before" in said()
    server.answers["/package"] = ARGOS_PACKAGE.read_bytes()
    assert run("install", "en-tr") == 0


def another_zip(content: bytes) -> bytes:
    """Return the same archive with another comment at its end."""
    return content[:-2] + b"\x01\x00!"


def test_without_network_setting_up_takes_no_longer_than_a_source_may_take(
    said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    addresses = {"mozilla": "http://192.0.2.1", "argos": "http://nowhere.invalid/index.json"}
    settle(monkeypatch, tmp_path / "var", sources="mozilla,argos", fetch_timeout="1", **addresses)
    begun = time.monotonic()

    status = run("starter", "--with", "en-tr", "--with", "tr-en")

    spoken = said()
    assert time.monotonic() - begun < 20
    assert status == 0
    assert spoken.count("Installed: firefox") == 2
    assert spoken.count("Installed: argos") == 2
    assert "tr-en has the small model that came along; add a larger one later" in spoken


def test_setting_up_fetches_what_can_be_reached(said: Said, server: ModelServer) -> None:
    run("starter", "--with", "en-tr", "--with", "de-tr")
    first = said()
    server.answers.clear()
    run("starter", "--with", "en-tr")
    second = said()

    assert f"argos {server.url}/index.json" in first
    assert "Add de-tr later with “translation-service models install de-tr”" in first
    assert f"argos {server.url}/index.json" in second
    assert "Not asked" not in second


class Quiet(SimpleHTTPRequestHandler):
    """Python's own server of static files, which knows neither ranges nor ETags."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name its caller uses
        """Say nothing."""


@pytest.fixture
def served_mirror(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "mirror").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "mirror")))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_mirror_serves_other_machines(
    said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, served_mirror: str
) -> None:
    run("import", ARGOS_PACKAGE)
    run("mirror", tmp_path / "mirror")
    written = said()
    settle(monkeypatch, tmp_path / "other", sources="mirror", mirror=served_mirror)

    assert run("install", "en-tr") == 0
    run("list")

    assert f"Models in the mirror {tmp_path / 'mirror'}: 1" in written
    assert f"mirror {served_mirror}/" in said()


def test_a_mirror_on_a_stick_is_a_source_too_and_the_model_the_same(
    said: Said, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("import", ARGOS_PACKAGE)
    run("mirror", tmp_path / "stick")
    run("list")
    [model_sum] = {line.split()[5] for line in said().splitlines() if line.startswith("argos")}
    settle(monkeypatch, tmp_path / "other", sources="folder", folder=str(tmp_path / "stick"))

    run("install", "en-tr")
    run("list")

    assert model_sum in said()


def test_a_mirror_is_filled_from_the_sources_without_installing_here(
    said: Said, tmp_path: Path, installation: Path
) -> None:
    assert run("mirror", tmp_path / "mirror", "en-tr") == 0
    run("list")

    assert "No model is installed" in said()
    assert [model["target"] for model in json.loads((tmp_path / "mirror" / "catalogue.json").read_text())["models"]]
    assert [path.name for path in (installation / "models").iterdir()] == []


def test_a_mirror_keeps_what_it_has_and_renews_what_is_newer(said: Said, tmp_path: Path, server: ModelServer) -> None:
    from tests.building.machine_models import changed_package

    run("import", ARGOS_PACKAGE)
    run("mirror", tmp_path / "mirror")
    run("import", changed_package(tmp_path / "newer.argosmodel", package_version="0.2"))
    run("mirror", tmp_path / "mirror")

    assert [path.name[:9] for path in (tmp_path / "mirror" / "argos").iterdir()] == ["en-tr-0.2"]


def test_a_folder_with_other_things_is_no_place_for_a_mirror(said: Said, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.docx").write_bytes(b"x")
    run("import", ARGOS_PACKAGE)

    assert run("mirror", tmp_path / "letters") == 2
    assert "holds other things" in said()
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["letter.docx"]
