"""Formulas: which sheets and columns of tables they name, and what they say in quotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

_STRING: Final = r'"(?:[^"]|"")*"'
_QUOTED_SHEET: Final = r"'(?:[^']|'')*'!"
_PLAIN_SHEET: Final = r"[\w.\\]+(?::[\w.\\]+)?!"
_EXTERNAL: Final = r"\[\d+\][\w.\\]*!"
_TOKEN: Final = re.compile(
    rf"(?P<string>{_STRING})|(?P<error>#[A-Z/0]+[!?]?)|(?P<quoted>{_QUOTED_SHEET})|(?P<external>{_EXTERNAL})"
    rf"|(?P<sheet>{_PLAIN_SHEET})|(?P<table>[\w.\\]*\[)|(?P<word>[\w.\\]+)|(?P<sign>.)",
    re.DOTALL,
)
_SIMPLE_NAME: Final = re.compile("[A-Za-z_]{4,}")
_CALLS_BY_TEXT: Final = re.compile(r"\bINDIRECT\s*\(", re.IGNORECASE)
# Excel takes 8,192 characters; what is longer is no formula.
_LONGEST: Final = 20_000
_SPECIAL: Final = re.compile(r"([\[\]#'])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Renames:
    """New names of sheets, and of columns by table; all looked up by their folded old names."""

    sheets: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.sheets or any(self.columns.values()))


def folded(name: str) -> str:
    """Return a name the way Excel compares names."""
    return name.casefold()


def constants_of(formula: str) -> Iterator[str]:
    """Return what a formula says in quotes, as far as it has letters."""
    for found in _TOKEN.finditer(formula[:_LONGEST]):
        if found.lastgroup == "string" and any(map(str.isalpha, found[0])):
            yield found[0][1:-1].replace('""', '"')


def calls_by_text(formula: str) -> bool:
    """Tell whether a formula puts together the address of a cell from text."""
    return _CALLS_BY_TEXT.search(formula) is not None


def renamed(formula: str, renames: Renames, *, own_table: str = "") -> str:
    """Return a formula that says the new names; `own_table` is the table it stands in."""
    if len(formula) > _LONGEST or not ("!" in formula or "[" in formula):
        return formula
    written: list[str] = []
    position = 0
    while found := _TOKEN.match(formula, position):
        position = found.end()
        if found.lastgroup == "table":
            position = _end_of_brackets(formula, found.end() - 1)
            table = found[0][:-1] or own_table
            columns = renames.columns.get(folded(table), {})
            written += [found[0][:-1], _columns_renamed(formula[found.end() - 1 : position], columns)]
        else:
            written.append(_token_renamed(found, renames.sheets))
    return "".join(written)


def sheet_reference(name: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return name if _SIMPLE_NAME.fullmatch(name) else _quoted(name)


def _token_renamed(found: re.Match[str], sheets: Mapping[str, str]) -> str:
    if found.lastgroup == "quoted":
        old = found[0][1:-2].replace("''", "'")
        new = _range_renamed(old, sheets)
        return found[0] if new == old else f"{_quoted(new)}!"
    if found.lastgroup == "sheet":
        return _plain_renamed(found[0][:-1], sheets) + "!"
    return found[0]


def _plain_renamed(name: str, sheets: Mapping[str, str]) -> str:
    first, colon, last = name.partition(":")
    if colon and folded(first) in sheets and folded(last) in sheets:
        return _quoted(_range_renamed(name, sheets))
    new = sheets.get(folded(last if colon else first))
    if new is None or new == (last if colon else first):
        return name
    # What stands before the colon is no sheet but the first cell of an area: `Sheet1!A1:Sheet1!B5`.
    return first + colon + sheet_reference(new) if colon else sheet_reference(new)


def _range_renamed(name: str, sheets: Mapping[str, str]) -> str:
    return ":".join(sheets.get(folded(part), part) for part in name.split(":"))


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _end_of_brackets(formula: str, start: int) -> int:
    depth, position = 0, start
    while position < len(formula):
        sign = formula[position]
        if sign == "'":
            position += 1
        depth += (sign == "[") - (sign == "]")
        position += 1
        if depth == 0:
            break
    return position


def _columns_renamed(brackets: str, columns: Mapping[str, str]) -> str:
    """Return `[Amount]` or `[[#This Row],[Amount]]` with the new names of columns."""
    inner = brackets[1:-1]
    if not columns or not brackets.endswith("]"):
        return brackets
    if "[" not in re.sub(r"'.", "", inner):
        return f"[{_column_renamed(inner, columns)}]"
    return "[" + "".join(_inner_renamed(inner, columns)) + "]"


def _inner_renamed(inner: str, columns: Mapping[str, str]) -> Iterator[str]:
    position = 0
    while position < len(inner):
        if inner[position] != "[":
            yield inner[position]
            position += 1
            continue
        end = _end_of_brackets(inner, position)
        yield f"[{_column_renamed(inner[position + 1 : end - 1], columns)}]"
        position = end


def _column_renamed(written: str, columns: Mapping[str, str]) -> str:
    mark = "@" if written.startswith("@") else ""
    name = re.sub(r"'(.)", r"\1", written.removeprefix(mark))
    new = columns.get(folded(name))
    return written if new is None else mark + _SPECIAL.sub(r"'\1", new)
