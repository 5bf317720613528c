"""The conventions of the house that no linter knows; every failure says what to type."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.building.repository import CODE_ROOTS, committed_files, modules, nodes_of, text_of

LONGEST_MODULE = 400
LONGEST_FUNCTION = 45
DEEPEST_NESTING = 3

FORBIDDEN_NAMES = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utilities", "utils"}
DOORS = ("translation_service/cli/", "workers/")
OUTERMOST = "workers/outermost.py"

LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
PRIVATE_FIELDS = {"address", "file_name", "filename", "plain", "recipient", "source", "target", "text", "words_of_text"}
EVENT = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_module_is_too_long() -> None:
    long = [
        f"{path}: {count} lines" for path in modules(*CODE_ROOTS, "tests") if (count := _lines(path)) > LONGEST_MODULE
    ]

    assert not long, advice(f"move one subject of it into a module of its own (at most {LONGEST_MODULE} lines)", long)


def test_no_function_is_too_long() -> None:
    long = [
        f"{path}:{function.lineno} {function.name}: {length} lines"
        for path, function in _functions()
        if (length := _length(function)) > LONGEST_FUNCTION
    ]

    assert not long, advice(f"give a part of it a name of its own (at most {LONGEST_FUNCTION} lines)", long)


def test_functions_are_small() -> None:
    lengths = sorted(_length(function) for _, function in _functions())

    assert lengths[len(lengths) // 2] <= 6, "half of the functions have more than six lines: name their parts"
    assert lengths[len(lengths) * 9 // 10] <= 18, "a tenth of the functions have more than 18 lines: name their parts"


def test_nothing_is_nested_deeply() -> None:
    deep = [
        f"{path}:{function.lineno} {function.name}: {depth} levels"
        for path, function in _functions()
        if (depth := _depth(function)) > DEEPEST_NESTING
    ]

    assert not deep, advice("move the inner block into a function, or return early", deep)


def test_modules_are_named_for_their_subject() -> None:
    vague = [str(path) for path in modules(*CODE_ROOTS, "tests") if FORBIDDEN_NAMES.intersection(_names_of(path))]

    assert not vague, advice("name it for what it is about: `deadlines.py`, not `date_utils.py`", vague)


def test_everything_is_caught_in_one_place_alone() -> None:
    caught = [place for path in modules(*CODE_ROOTS) for place in _broad_handlers(path)]

    elsewhere = [place for place in caught if not place.startswith(OUTERMOST)]
    assert not elsewhere, advice(f"catch the error you expect; everything else ends in {OUTERMOST}", elsewhere)
    assert len(caught) == 1, advice("`except Exception` exists once", caught)


def test_events_of_the_log_are_fixed() -> None:
    loose = [
        f"{path}:{call.lineno}"
        for path, call in _log_calls()
        if str(path) != OUTERMOST and not (len(call.args) == 1 and _is_event(call.args[0]))
    ]

    assert not loose, advice('write `logger.info("document_parsed", extra={"document_id": 3})`', loose)


def test_the_log_holds_no_words_of_a_document() -> None:
    telling = [
        f"{path}:{call.lineno} {name}"
        for path, call in _log_calls()
        for name in _field_names(call)
        if name in PRIVATE_FIELDS
    ]

    assert not telling, advice("log an id, a code or a count, never texts, file names or addresses", telling)


def test_only_doors_read_the_environment() -> None:
    reading = [
        f"{path}:{line}"
        for path in modules(*CODE_ROOTS)
        if not str(path).startswith(DOORS)
        for line in _environment_lines(path)
    ]

    assert not reading, advice("take the value from `Settings`, which the doors read once and hand in", reading)


def test_nothing_is_left_to_be_done() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX)\b|\braise NotImplementedError\b")
    left = [place for path in modules(*CODE_ROOTS) for place in _places(path, mark)]

    assert not left, advice("do it now, or leave it out", left)


def test_every_exception_from_the_linter_names_its_rule() -> None:
    bare = re.compile(r"#\s*(noqa(?!: [A-Z])|type:\s*ignore(?!\[))")
    unnamed = [place for path in modules(*CODE_ROOTS, "tests") for place in _places(path, bare)]

    assert not unnamed, advice("write `# noqa: RULE - reason` or `# type: ignore[rule] # reason`", unnamed)


def test_tests_replace_ports_and_never_our_own_code() -> None:
    theirs = '"(?!translation_service|glossary|storage|workers)'
    patch = re.compile(rf"unittest\.mock|from unittest import mock|mocker\.|monkeypatch\.setattr\((?!{theirs})")
    patched = [place for path in modules("tests") if path.name != "test_style.py" for place in _places(path, patch)]

    assert not patched, advice("hand in a fake through the port instead (see tests/building)", patched)


def test_nothing_names_a_place_on_one_machine() -> None:
    folders = "|".join(("work", "root", "home", "Users"))
    absolute = re.compile(rf"(?<![\w.:~}}*/-])/({folders})/\w")
    named = [place for path in committed_files() if _is_ours(path) for place in _places(path, absolute)]

    assert not named, advice("write a path relative to the root of the repository", named)


def advice(what_to_do: str, places: Iterable[str]) -> str:
    """Return a failure message: what to do, and where."""
    return f"{what_to_do}:\n  " + "\n  ".join(places)


def _lines(path: Path) -> int:
    return len(text_of(path).splitlines())


def _functions() -> Iterator[tuple[Path, Function]]:
    for path in modules(*CODE_ROOTS):
        for node in nodes_of(path):
            if isinstance(node, Function):
                yield path, node


def _length(function: Function) -> int:
    """Count the lines of a function without its docstring and decorators."""
    lines = _last_line(function) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    docstring = function.body[0]
    return lines - (_last_line(docstring) - docstring.lineno + 1)


def _last_line(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno


def _depth(node: ast.AST) -> int:
    blocks = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try)
    return max((_depth(child) + isinstance(child, blocks) for child in _inner(node)), default=0)


def _inner(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands inside a node; `elif` and `else if` are no deeper than their `if`."""
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and [child] == node.orelse
        if is_elif:
            yield from _inner(child)
        elif not isinstance(child, Function | ast.ClassDef | ast.expr):
            yield child


def _names_of(path: Path) -> set[str]:
    return {word for part in (*path.parts[:-1], path.stem) for word in part.split("_")}


def _broad_handlers(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node):
            yield f"{path}:{node.lineno}"


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler takes every error and does not pass it on."""
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    passes_on = any(isinstance(node, ast.Raise) and node.exc is None for node in ast.walk(handler))
    return "Exception" in names or ("BaseException" in names and not passes_on)


def _log_calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in modules(*CODE_ROOTS):
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and _is_log_call(node):
                yield path, node


def _is_log_call(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr not in LEVELS:
        return False
    return isinstance(function.value, ast.Name) and function.value.id in {"logger", "logging", "_logger", "log"}


def _is_event(argument: ast.expr) -> bool:
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return is_text and EVENT.fullmatch(str(ast.literal_eval(argument))) is not None


def _field_names(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg == "extra" and isinstance(keyword.value, ast.Dict):
            yield from (str(key.value) for key in keyword.value.keys if isinstance(key, ast.Constant))


def _environment_lines(path: Path) -> Iterator[int]:
    for node in nodes_of(path):
        match node:
            case ast.Attribute(attr="environ" | "environb" | "getenv", lineno=line):
                yield line
            case ast.alias(name="environ" | "environb" | "getenv", lineno=line):
                yield line


def _places(path: Path, pattern: re.Pattern[str]) -> Iterator[str]:
    for number, line in enumerate(text_of(path).splitlines(), start=1):
        if pattern.search(line):
            yield f"{path}:{number} {line.strip()[:80]}"


def _is_ours(path: Path) -> bool:
    """Tell whether a file is text we write: no lock file, no picture, no document."""
    endings = {".py", ".md", ".toml", ".yaml", ".yml", ".html", ".js", ".css", ".txt", ".csv", ".cfg", ".ini", ".mako"}
    return path.suffix in endings or path.name in {"Makefile", "Dockerfile", ".dockerignore", ".editorconfig", "run"}
