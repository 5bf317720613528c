"""What `translation-service translate` loads for a Word file: with a file a command, most of the time is start-up."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

_LOADING = """
import importlib, json, re, sys

compile_at_once, compiled, before = re.compile, [], set(sys.modules)

def noticed(pattern, flags=0):
    caller = sys._getframe(1)
    compiled.append(f"{caller.f_globals['__name__']}:{caller.f_lineno}")
    return compile_at_once(pattern, flags)

re.compile = noticed
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps({"compiled": compiled, "modules": sorted(set(sys.modules) - before)}))
"""
# The command, and the process that reads and writes its file.
_COMMAND = ("translation_service.cli", "translation_service.cli.files")
_READING = ("translation_service.documents.process.child", "translation_service.documents.process.sitting")
_WORD_FILES = ("translation_service.documents.docx.document",)
_OURS = ("translation_service", "glossary", "storage", "workers")
# The last is what lxml is made with.
_LIBRARIES = {"click", "lxml", "sentencex", "cython_runtime"}
_FOR_OTHERS = (
    "glossary.finding.matching",
    "glossary.serving",
    "translation_service.engines.detection",
    "translation_service.engines.drafting.mending",
    "translation_service.engines.separate_engines",
)


def test_no_pattern_is_compiled_before_it_is_asked_for() -> None:
    ours = [place for place in _loaded()["compiled"] if place.startswith(_OURS)]

    assert not ours, f"write `lazily` (glossary.patterns) instead of `re.compile`: {ours}"


def test_a_command_loads_no_library_but_those_it_needs() -> None:
    packages = {name.partition(".")[0] for name in _loaded()["modules"] if not name.startswith("_")}

    others = packages - sys.stdlib_module_names - {*_OURS} - _LIBRARIES
    assert not others, f"import these in the function that needs them: {sorted(others)}"


def test_a_command_loads_nothing_that_only_other_files_need() -> None:
    early = [name for name in _loaded()["modules"] if name in _FOR_OTHERS]

    assert not early, f"import these in the function that needs them: {early}"


@cache
def _loaded() -> dict[str, Any]:
    command = [sys.executable, "-c", _LOADING, *_COMMAND, *_READING, *_WORD_FILES]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded
