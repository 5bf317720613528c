"""How processes share the suite: what is slow to prepare is prepared once, and what takes long begins first."""

import gc
import os
import sys

import pytest
from hypothesis import settings
from xdist.remote import Producer  # type: ignore[import-untyped] # it has no types
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped] # it has no types

from tests.building.shared_statements import share_statements
from tests.building.thoroughness import examples

share_statements()

# What is read beforehand stays, and little of what tests make goes in circles: garbage is searched for less often.
gc.set_threshold(5_000, 10, 10)

# Asserts are rewritten once and not by each process at each start, even where the surroundings forbid bytecode; those
# of plugins are rewritten before a process comes here, so that the processes begun from here must not inherit it.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Whoever tests may speak Turkish: commands would, too.
os.environ["LC_ALL"] = "C.UTF-8"

# How long an example takes says more about what else the machine does than about the example.
settings.register_profile("patient", deadline=None, max_examples=examples(100))
settings.load_profile("patient")

TOGETHER = ("tests/browser/walks/", "tests/browser/editor/", "tests/architecture/")
"""Folders whose files share what is slow to start or to read; any other file is a whole of its own."""

LONGEST = (
    "tests/browser/walks/",
    "tests/integration/running/",
    "tests/browser/editor/",
    "tests/journeys/test_demo.py",
    "tests/property/",
    "tests/unit/documents/test_hostile_files.py",
    "tests/integration/",
    "tests/contract/",
)
"""What takes longest, the longest first: begun last, it would be waited for alone."""


class _FileByFile(LoadScopeScheduling):  # type: ignore[misc] # as above
    """Gives a process one file after another, and a whole folder where its files belong together."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.split("::", 1)[0]
        return next((folder for folder in TOGETHER if path.startswith(folder)), path)


def pytest_xdist_auto_num_workers() -> int:
    """Two processes more than there are processors: much of the suite waits for what runs beside it."""
    return len(os.sched_getaffinity(0)) + 2


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    config.option.loadscopereorder = False
    return _FileByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_turn)


def pytest_collection_finish() -> None:
    _settle()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is None or nextitem.path != item.path:
        _settle()


def _settle() -> None:
    """Let later searches for garbage pass by what is there: thousands of tests and what files share stay to the end."""
    gc.collect()
    gc.freeze()


def _turn(item: pytest.Item) -> int:
    return next((turn for turn, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))
