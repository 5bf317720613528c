"""The container files agree with the code they run (no container engine is needed to know that)."""

import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from tests.building.containers import (
    compose,
    compose_services,
    dockerfile,
    image_environment,
    instructions,
    kept_by_dockerignore,
)
from tests.building.repository import ROOT, modules, text_of
from translation_service.application.jobs import DOCUMENT_QUEUES, ORDER_QUEUES, Queue
from translation_service.cli.commands import COMMANDS
from translation_service.settings import Settings, environment_name

SETTINGS = {environment_name(setting.name): setting.name for setting in fields(Settings)}
PINNED = re.compile(r"[a-z0-9./-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)*")
SECRETS = re.compile(r"PASSWORD|SECRET|TOKEN|DATABASE_URL|REDIS_URL")
OURS = sorted(compose_services(ours=True))


def test_images_are_pinned_to_a_version() -> None:
    of_compose = [service["image"] for service in compose()["services"].values()]
    of_dockerfile = [one.words[0] for one in instructions("FROM")]

    for image in (*of_compose, *of_dockerfile):
        assert PINNED.fullmatch(image), f"pin {image} to a version, as in postgres:17.6-bookworm"


def test_every_stage_stands_on_the_python_we_support() -> None:
    wanted = re.search(r'python_version = "([\d.]+)"', text_of("pyproject.toml"))

    for one in instructions("FROM"):
        assert wanted is not None
        assert one.words[0].startswith(f"python:{wanted[1]}.")


def test_the_image_does_not_run_as_root() -> None:
    users = [one.text for one in instructions("USER", is_final=True)]

    assert users
    assert users[-1] not in {"root", "0"}
    assert [one.name for one in dockerfile()].index("ENTRYPOINT") > [one.name for one in dockerfile()].index("USER")


def test_the_image_starts_the_command_line_whose_name_pyproject_gives() -> None:
    entrypoint, command = instructions("ENTRYPOINT")[-1].words, instructions("CMD")[-1].words

    assert f'{entrypoint[0]} = "translation_service.cli:main"' in text_of("pyproject.toml")
    assert command[0] in COMMANDS


def test_what_is_copied_exists_and_passes_dockerignore() -> None:
    for one in instructions("COPY"):
        for source in [] if "from" in one.flags else one.words[:-1]:
            assert (ROOT / source).exists(), f"COPY names {source}, which is not in the repository"
            assert source in kept_by_dockerignore(), f"add !{source} to .dockerignore"


def test_dockerignore_lets_nothing_through_that_is_not_copied() -> None:
    copied = {source for one in instructions("COPY") if "from" not in one.flags for source in one.words[:-1]}

    assert text_of(".dockerignore").splitlines()[1] == "*"
    assert kept_by_dockerignore() == copied


def test_every_code_root_of_the_wheel_is_copied() -> None:
    packages = re.search(r"^packages = \[(.*)\]$", text_of("pyproject.toml"), re.MULTILINE)
    copied = {source for one in instructions("COPY") for source in one.words[:-1]}

    assert packages is not None
    assert set(re.findall(r'"(\w+)"', packages[1])) <= copied


def test_what_is_installed_is_checked_against_its_hash() -> None:
    installs = [part for one in instructions("RUN") for part in one.text.split("&&") if "pip install" in part]

    assert installs
    for install in installs:
        assert "--require-hashes" in install or "--no-index" in install, f"add --require-hashes to: {install}"


def test_what_builds_the_wheel_is_in_the_lock() -> None:
    chosen = re.search(r"\^\(([a-z|-]+)\)==", text_of("Dockerfile"))
    locked = set(re.findall(r"^([a-z0-9-]+)==", text_of("requirements-dev.lock"), re.MULTILINE))

    assert chosen is not None
    assert set(chosen[1].split("|")) <= locked


def test_the_image_sets_only_settings_that_exist() -> None:
    ours = {name for name in image_environment() if name.startswith("TRANSLATION_")}

    assert ours <= set(SETTINGS)


def test_the_image_and_its_settings_can_be_read() -> None:
    settings = Settings.from_environment(image_environment())

    assert settings.host == "0.0.0.0"
    assert str(settings.models) == "/models"


def test_the_port_is_the_same_everywhere() -> None:
    port = str(Settings.from_environment(image_environment()).port)
    [published] = compose()["services"]["web"]["ports"]

    assert [one.text for one in instructions("EXPOSE")] == [port]
    assert published.rpartition(":")[2] == port
    assert f":{port}/health" in instructions("HEALTHCHECK")[-1].text


def test_data_and_models_are_volumes_that_compose_mounts() -> None:
    settings = Settings.from_environment(image_environment())
    mounts = set(compose()["services"]["web"]["volumes"])

    assert instructions("VOLUME")[-1].words == [str(settings.data_folder)]
    assert {mount.partition(":")[2] for mount in mounts} == {str(settings.data_folder), str(settings.models)}


def test_no_secret_is_in_the_image() -> None:
    assert not [one.text for one in (*instructions("ENV"), *instructions("ARG")) if SECRETS.search(one.text)]


@pytest.mark.parametrize("name", OURS)
def test_our_services_run_a_command_that_exists(name: str) -> None:
    command = compose_services(ours=True)[name]["command"]

    assert command[0] in COMMANDS


@pytest.mark.parametrize("name", OURS)
def test_our_services_set_only_settings_that_exist(name: str) -> None:
    environment = compose_services(ours=True)[name]["environment"]

    assert set(environment) <= set(SETTINGS), f"no such setting: {set(environment) - set(SETTINGS)}"


@pytest.mark.parametrize("name", OURS)
def test_our_services_may_write_nowhere_but_in_their_volumes(name: str) -> None:
    service = compose_services(ours=True)[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", OURS)
def test_only_the_web_is_asked_for_its_health_by_http(name: str) -> None:
    is_disabled = compose_services(ours=True)[name].get("healthcheck", {}).get("disable", False)

    assert is_disabled is (name != "web")


def test_compose_starts_every_role_that_work_needs() -> None:
    commands = [service["command"] for service in compose_services(ours=True).values()]

    assert {command[0] for command in commands} == {"web", "worker", "schedule", "migrate", "seed"}
    served = [set(command[2].split(",")) for command in commands if command[:2] == ["worker", "--queues"]]
    assert served == [set(DOCUMENT_QUEUES), set(ORDER_QUEUES)], "say in compose.yaml who serves the new queue"
    assert set(Queue) == {*DOCUMENT_QUEUES, *ORDER_QUEUES}


@pytest.mark.parametrize("name", OURS)
def test_whatever_can_be_set_may_stand_beside_compose(name: str) -> None:
    assert compose_services(ours=True)[name]["env_file"] == [{"path": ".env", "required": False}]


def test_mails_lead_to_where_compose_publishes_the_pages() -> None:
    environment = compose_services(ours=True)["web"]["environment"]
    defaults = {name: found[1] for name, value in environment.items() if (found := re.search(r":-(.*)\}$", value))}

    assert defaults == {"TRANSLATION_PUBLIC_URL": Settings().address}


def test_secrets_come_from_outside_and_have_no_default() -> None:
    for name, value in _environment_of_everything():
        if SECRETS.search(name):
            assert re.search(r"\$\{\w+:\?", value), f"write {name}: ${{{name}:?…}}, so that nobody starts without one"


def test_neighbours_are_ready_before_we_start() -> None:
    for name in ("web", "worker", "orders", "schedule"):
        wanted = compose()["services"][name]["depends_on"]
        assert wanted["postgres"]["condition"] == wanted["valkey"]["condition"] == "service_healthy"
        assert wanted["seed"]["condition"] == "service_completed_successfully"
    assert all("test" in service["healthcheck"] for service in compose_services(ours=False).values())


def test_neighbours_are_not_reachable_from_outside() -> None:
    assert not [name for name, service in compose_services(ours=False).items() if "ports" in service]


def test_every_volume_is_declared() -> None:
    mounted = {mount.partition(":")[0] for service in compose()["services"].values() for mount in service["volumes"]}

    assert mounted == set(compose()["volumes"])


def test_the_pipeline_runs_on_postgresql_whatever_meets_the_database() -> None:
    listed = " ".join(re.findall(r"^on_(?:any_)?database=\((.*)\)$", text_of(".ci/run"), re.MULTILINE)).split()
    meeting = re.compile(r"^from tests\.building\.(databases|service|web) import", re.MULTILINE)

    for path in modules("tests"):
        if "building" not in path.parts and meeting.search(text_of(path)):
            is_named = any(str(path).startswith(name) for name in listed)
            assert is_named, f"add {path.parent} to on_database in .ci/run, or to what is the same on any"


def _environment_of_everything() -> Iterator[tuple[str, str]]:
    for service in compose()["services"].values():
        yield from service["environment"].items()
