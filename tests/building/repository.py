"""The files of the repository, for tests that read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE_ROOTS = ("translation_service", "glossary", "storage", "workers")
_MIGRATIONS = Path("translation_service/persistence/migrations/versions")


@cache
def committed_files() -> tuple[Path, ...]:
    """Return what git keeps, or would keep, relative to the root; what it ignores is left out."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(sorted({Path(name) for name in listed if name and (ROOT / name).is_file()}))


def modules(*folders: str) -> Iterator[Path]:
    """Yield the Python modules below some folders; migrations are a record, not code that is read."""
    for path in committed_files():
        if path.suffix == ".py" and path.parts[0] in folders and _MIGRATIONS not in path.parents:
            yield path


def pages_of_documentation() -> Iterator[Path]:
    """Yield every page of Markdown that belongs to the project's own documentation."""
    return (path for path in committed_files() if path.suffix == ".md" and path.parts[0] != "tests")


def text_of(path: Path | str) -> str:
    """Return the text of a file named relative to the root."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module named relative to the root."""
    return ast.parse(text_of(path), filename=str(path))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module's syntax tree: walking it takes as long as reading it, and many tests look."""
    return tuple(ast.walk(tree_of(path)))
