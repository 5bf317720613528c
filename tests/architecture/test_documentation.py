"""The documentation speaks of the code there is: its settings, commands, files, words and dependencies."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.building.repository import CODE_ROOTS, ROOT, committed_files, modules, pages_of_documentation, text_of
from translation_service.cli.commands import COMMANDS
from translation_service.domain.mails import MailState
from translation_service.domain.people import Confidentiality, Role
from translation_service.domain.quality.findings import SENTENCES, Severity
from translation_service.domain.segments import Origin, Place
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import MOVES, DocumentState, Stage
from translation_service.integrations.rq_worker import ALL_QUEUES
from translation_service.settings import Settings, environment_name

SETTING_LINE = re.compile(r"^\| `([A-Z0-9_]+)` \| (.+) \| (.+) \|$", re.MULTILINE)
DEPENDENCY_LINE = re.compile(r"^\| `([a-z0-9-]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
DECISION_PARTS = ("## Context", "## Decision", "## Consequences")
DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PAGES = sorted(str(page) for page in pages_of_documentation())


def test_every_setting_is_explained() -> None:
    explained = {name: default for name, _, default in SETTING_LINE.findall(text_of("docs/settings.md"))}

    assert explained == {environment_name(field.name): _written(field.default) for field in fields(Settings)}, (
        "give the setting a line in docs/settings.md: | `TRANSLATION_NAME` | what it means, its unit | `default` |"
    )


def test_every_setting_does_something() -> None:
    code = "\n".join(text_of(path) for path in modules(*CODE_ROOTS) if path.name != "settings.py")
    read = set(re.findall(r"\bsettings\.(\w+)", code))
    read |= set(re.findall(r"\bself\.(\w+)", text_of("translation_service/settings.py")))
    read |= set(re.findall(r"\b(\w+):", text_of("translation_service/documents/limits.py")))

    for field in fields(Settings):
        assert field.name in read, f"nothing reads the setting {field.name}: use it or remove it"


@pytest.mark.parametrize("page", PAGES)
def test_settings_that_are_named_exist(page: str) -> None:
    named = set(re.findall(r"\bTRANSLATION_[A-Z0-9_]*[A-Z0-9]", text_of(page)))

    assert named <= {"TRANSLATION_NAME", *(environment_name(field.name) for field in fields(Settings))}


def test_every_direct_dependency_has_its_reason() -> None:
    lines = {name: reason for name, _, reason in DEPENDENCY_LINE.findall(text_of("docs/dependencies.md"))}

    assert set(lines) == set(_dependencies()), "write | `package` | licence | why it, and not another | into the page"
    assert all(reason.strip().endswith(".") for reason in lines.values())


def test_every_direct_dependency_is_locked() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", text_of("requirements-dev.lock"), re.MULTILINE))

    assert set(_dependencies()) <= locked, "add it to the lock files"


def test_every_word_of_the_code_is_in_the_vocabulary() -> None:
    vocabulary = text_of("docs/vocabulary.md")
    kinds = (
        DocumentState, Stage, Role, Confidentiality, Origin, Place, VersionKind, VersionOrigin, MailState, Severity,
    )  # fmt: skip

    for word in (*(member.value for kind in kinds for member in kind), *SENTENCES):
        assert f"`{word}`" in vocabulary, f"write `{word}` into docs/vocabulary.md, with its Turkish name"


def test_the_drawn_table_of_states_is_the_one_in_the_code() -> None:
    drawn = set(re.findall(r"^ +(\w+) --> (\w+)", text_of("docs/architecture.md"), re.MULTILINE))

    assert drawn == {(before.value, after.value) for before, moves in MOVES.items() for after in moves}


def test_the_queues_are_named_in_the_order_of_service() -> None:
    assert ", ".join(f"`{queue}`" for queue in ALL_QUEUES) in text_of("docs/architecture.md")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)\s]+)\)", text_of(page))

    for target in targets:
        path = (ROOT / page).parent / unquote(target.partition("#")[0])
        assert path.exists(), f"{page} links to {target}, which is not there"


@pytest.mark.parametrize("page", PAGES)
def test_files_that_are_named_exist(page: str) -> None:
    roots = "|".join((*CODE_ROOTS, "tests", "docs", "benchmarks"))
    named = re.findall(rf"`((?:{roots})/[\w./-]*)`", text_of(page))

    for name in named:
        assert (ROOT / name).exists(), f"{page} names {name}, which is not there"


@pytest.mark.parametrize("page", PAGES)
def test_commands_that_are_named_exist(page: str) -> None:
    named = set(re.findall(r"\btranslation-service ([a-z]+)\b", text_of(page)))

    assert named <= set(COMMANDS), f"{page} names commands that do not exist: {named - set(COMMANDS)}"


@pytest.mark.parametrize("page", PAGES)
def test_targets_of_make_that_are_named_exist(page: str) -> None:
    named = set(re.findall(r"(?:`|^\s*|\$ )make ([a-z]+)\b", text_of(page), re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    assert named <= targets, f"{page} names targets that do not exist: {named - targets}"


def test_the_readme_shows_every_room() -> None:
    readme = text_of("README.md")
    folders = {path.parts[0] for path in committed_files() if len(path.parts) > 1}
    rooms = {path.parts[1] for path in modules("translation_service") if len(path.parts) > 2}

    for folder in folders | rooms:
        assert f"{folder}/" in readme, f"show {folder}/ in the map of README.md"


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(decision.name[:4]) for decision in DECISIONS]

    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_every_decision_says_why_and_what_follows(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")

    assert text.startswith(f"# {int(decision.name[:4])}. ")
    assert [text.find(part) for part in DECISION_PARTS] == sorted(text.find(part) for part in DECISION_PARTS)
    assert all(part in text for part in DECISION_PARTS), f"a decision has {DECISION_PARTS}"
    assert f"(adr/{decision.name})" in text_of("docs/architecture.md"), "list the decision in docs/architecture.md"


def _dependencies() -> Iterator[str]:
    project: dict[str, Any] = tomllib.loads(text_of("pyproject.toml"))["project"]
    groups = project["optional-dependencies"].values()
    for requirement in (*project["dependencies"], *(one for group in groups for one in group)):
        yield re.split(r"[\[<>=~!;, ]", requirement, maxsplit=1)[0].lower()


def _written(default: object) -> str:
    """Write a default as docs/settings.md does."""
    match default:
        case bool():
            return "yes" if default else "no"
        case "" | Path(parts=()):
            return "—"
        case _:
            return f"`{default}`"
