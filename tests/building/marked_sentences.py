"""Marked sentences and the values they are given, read from the code."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.building.repository import CODE_ROOTS, ROOT, modules, nodes_of, tree_of

MARKED_ARGUMENT = {"gettext": 0, "_NoTerm": 1, "UnreadableGlossary": 1}
"""Which argument of a call is a sentence although no `N_` stands around it."""
_MARKS = {"N_", *MARKED_ARGUMENT}

Function = ast.FunctionDef | ast.AsyncFunctionDef
Assignment = ast.Assign | ast.AnnAssign


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A call that is given a marked sentence and, by name, the values for its places."""

    path: Path
    line: int
    template: str
    names: frozenset[str]


@cache
def filled_sentences() -> tuple[Filled, ...]:
    """Return the calls whose sentence and names of values can be read from the code alone."""
    return tuple(filled for path in modules(*CODE_ROOTS) for filled in _in_module(path))


def _in_module(path: Path) -> Iterator[Filled]:
    tree = tree_of(path)
    nodes = nodes_of(path)
    constants = _imported(tree) | _constants(nodes)
    if not constants and not any(isinstance(node, ast.Name) and node.id in _MARKS for node in nodes):
        return
    for function in (node for node in nodes if isinstance(node, Function)):
        inside = list(ast.walk(function))
        bindings = _bindings(inside)
        for call in (node for node in inside if isinstance(node, ast.Call) and _name(node.func) != "N_"):
            known = constants | {name: template for line, name, template in bindings if line < call.lineno}
            yield from _filled(call, known, path)


def _filled(call: ast.Call, known: Mapping[str, str], path: Path) -> Iterator[Filled]:
    names = [keyword.arg for keyword in call.keywords]
    for template in (*_literal(call), *_templates(call, known)):
        if None not in names:
            yield Filled(path=path, line=call.lineno, template=template, names=frozenset(filter(None, names)))


def _literal(call: ast.Call) -> Iterator[str]:
    for argument in call.args[MARKED_ARGUMENT.get(_name(call.func), len(call.args)) :][:1]:
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _templates(call: ast.Call, known: Mapping[str, str]) -> Iterator[str]:
    return (template for argument in call.args if (template := _template(argument, known)) is not None)


def _imported(tree: ast.Module) -> dict[str, str]:
    """Return the marked constants a module takes from other modules of ours."""
    return {
        name.asname or name.name: constants[name.name]
        for statement in tree.body
        if isinstance(statement, ast.ImportFrom)
        for constants in [_constants_of(statement.module or "")]
        for name in statement.names
        if name.name in constants
    }


@cache
def _constants_of(module: str) -> Mapping[str, str]:
    path = Path(*module.split(".")).with_suffix(".py")
    return _constants(nodes_of(path)) if path.parts[0] in CODE_ROOTS and (ROOT / path).is_file() else {}


def _constants(nodes: Iterable[ast.AST]) -> dict[str, str]:
    return {name: template for _, name, template in _bindings(nodes)}


def _bindings(nodes: Iterable[ast.AST]) -> list[tuple[int, str, str]]:
    """Return, from top to bottom, the lines at which a name is given a marked sentence, with both."""
    assignments = (node for node in nodes if isinstance(node, Assignment))
    return sorted(found for node in assignments for found in _binding(node))


def _binding(node: Assignment) -> Iterator[tuple[int, str, str]]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as value, lineno=line):
            template = _template(value, {})
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.Call() as value, lineno=line):
            template = _template(value, {})
        case _:
            return
    if template is not None:
        yield line, name, template


def _template(node: ast.expr, known: Mapping[str, str]) -> str | None:
    match node:
        case ast.Name(id=name):
            return known.get(name)
        case ast.Call(func=ast.Name(id="N_"), args=[ast.Constant(value=str(text))]):
            return text
        case _:
            return None


def _name(callee: ast.expr) -> str:
    return callee.id if isinstance(callee, ast.Name) else ""
