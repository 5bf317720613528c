"""Which way the code may look, and that names which stand for code lead to it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name

from tests.building.repository import CODE_ROOTS, ROOT, committed_files, modules, nodes_of, text_of
from translation_service.application.jobs import JOB_OF, JOBS, Job, Queue
from translation_service.cli.commands import COMMANDS
from translation_service.domain.workflow import Stage
from translation_service.integrations.rq_worker import ALL_QUEUES
from translation_service.persistence.tables import all_tables

MAY_KNOW_SETTINGS = (
    "translation_service/integrations/",
    "translation_service/bootstrap.py",
    "translation_service/web/",
    "translation_service/cli/",
    "translation_service/demonstration/",
    "workers/",
)
_IMPORTING = """
import importlib, sys

def refuse(event, arguments):
    if event in {"socket.connect", "socket.bind", "sqlite3.connect", "subprocess.Popen"}:
        raise AssertionError(f"{event} {arguments} while importing")

sys.addaudithook(refuse)
for name in sys.argv[1:]:
    importlib.import_module(name)
"""
TOP_LEVEL = {*CODE_ROOTS, "tests", "docs", "benchmarks", "training", ".ci"}


def test_dependencies_keep_to_the_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports")

    linted = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert linted.returncode == 0, f"a module looks the wrong way (see docs/architecture.md):\n{linted.stdout}"


def test_only_doors_and_what_they_build_know_the_settings() -> None:
    knowing = [
        str(path)
        for path in modules(*CODE_ROOTS)
        if "translation_service.settings" in _imported(path) and not str(path).startswith(MAY_KNOW_SETTINGS)
    ]

    assert not knowing, f"hand the values in (a port, `Rules` or `Limits`) instead of the settings: {knowing}"


def test_code_lives_in_the_four_roots() -> None:
    folders = {path.parts[0] for path in committed_files() if len(path.parts) > 1}

    assert folders <= TOP_LEVEL, f"move these into a room of docs/architecture.md: {sorted(folders - TOP_LEVEL)}"


def test_every_job_name_leads_to_a_function() -> None:
    for job, terms in JOBS.items():
        assert callable(resolve_name(terms.function)), f"write {terms.function} for the job {job}"


def test_every_job_has_terms_and_every_stage_a_job() -> None:
    assert set(JOBS) == set(Job), "give every job a line in application.jobs.JOBS"
    assert set(JOB_OF) == set(Stage), "give every stage a job of its name in application.jobs.Job"


def test_every_queue_is_served_by_a_worker() -> None:
    assert set(ALL_QUEUES) == set(Queue), "add the queue to ALL_QUEUES in integrations/rq_worker.py"


def test_every_command_leads_to_code() -> None:
    for name, (place, _) in COMMANDS.items():
        assert resolve_name(f"translation_service.cli.{place}").name == name, f"rename what {place} holds to {name}"


def test_every_table_is_known_to_migrations() -> None:
    known = set(all_tables().tables)

    for path in modules("translation_service"):
        if path.parts[1:2] == ("persistence",) and path.parts[2:3] != ("migrations",):
            names = set(_table_names(path))
            assert names <= known, f"add {path.stem} to AGGREGATES in persistence/tables.py: {names - known}"


def test_importing_a_module_connects_to_nothing() -> None:
    names = [_module_name(path) for path in modules(*CODE_ROOTS) if _may_be_imported(path)]

    command = [sys.executable, "-c", _IMPORTING, *names]
    imported = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert imported.returncode == 0, f"move the work from the module into a function:\n{imported.stderr}"


def _imported(path: Path) -> set[str]:
    nodes = nodes_of(path)
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def _table_names(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Assign) and any(_is_table_name(target) for target in node.targets):
            yield str(ast.literal_eval(node.value))


def _is_table_name(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "__tablename__"


def _module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _may_be_imported(path: Path) -> bool:
    is_program = path.name == "__main__.py" or "migrations" in path.parts
    return not is_program and bool(text_of(path).strip())
