"""The sentences of `--help`, for Babel: docstrings of commands, and what options and arguments say of themselves."""

import ast
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import IO, Any, Final

from babel.messages.extract import extract_python

from translation_service.cli.help_language import paragraphs

_MAKERS: Final = (".command", ".group")
_SAID: Final = ("help", "metavar")


def extract(
    file: IO[bytes],
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Any,  # noqa: ANN401 - Babel keeps their type to itself
) -> Iterator[tuple[Any, ...]]:
    """Yield what Babel finds in a module, and the help of the commands that it makes, by the paragraph.

    What is yielded has Babel's shape: line, name of the marking function, sentence or sentences, remarks.
    """
    source = file.read()
    yield from extract_python(BytesIO(source), keywords, comment_tags, options)
    for node in ast.walk(ast.parse(source)):
        for line, text in _said_by(node):
            yield from ((line, "", paragraph, []) for paragraph in paragraphs(text))


def _said_by(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield what a node says in help, each with its line."""
    match node:
        case ast.FunctionDef(lineno=line, decorator_list=decorators) if any(map(_makes_a_command, decorators)):
            yield line, ast.get_docstring(node) or ""
        case ast.Call(lineno=line, keywords=keywords):
            yield from ((line, said) for each in keywords if each.arg in _SAID and (said := _text(each.value)))


def _makes_a_command(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith(_MAKERS)


def _text(node: ast.expr) -> str:
    """Return the string that a node writes down, empty where it writes none."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
