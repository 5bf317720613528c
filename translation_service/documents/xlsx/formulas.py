"""Formulas: which sheets and columns of tables they name, and what they say in quotes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from translation_service.documents.xlsx.comparing import Patterns, criterion_following, folded
from translation_service.documents.xlsx.shapes import shape_of


def _called(names: str) -> frozenset[str]:
    return frozenset(names.split())


_STRING: Final = r'"(?:[^"]|"")*"'
_QUOTED_SHEET: Final = r"'(?:[^']|'')*'!"
_PLAIN_SHEET: Final = r"[\w.\\]+(?::[\w.\\]+)?!"
_EXTERNAL: Final = r"\[\d+\][\w.\\]*!"
# What a word ends with tells what it is of; what stands between these is left as it is.
_TELLING: Final = re.compile(
    rf"(?P<string>{_STRING})|(?P<error>#[A-Z/0]+[!?]?)|(?P<quoted>{_QUOTED_SHEET})|(?P<external>{_EXTERNAL})"
    rf"|(?<![\w.\\])(?:(?P<sheet>{_PLAIN_SHEET})|(?P<table>[\w.\\]*+\[)|(?P<call>[\w.\\]*+\())|(?P<end>\))",
    re.DOTALL,
)
# What is to be told apart in a formula without quotes and brackets, which most are.
_NAME: Final = re.compile(
    rf"(?P<error>#[A-Z/0]+[!?]?)|(?P<quoted>{_QUOTED_SHEET})|(?P<sheet>{_PLAIN_SHEET})|(?P<word>[\w.\\]+)", re.DOTALL
)
_SHEETS: Final = frozenset({"quoted", "sheet"})
# What these functions are told in quotes is a keyword, a unit, a pattern or an address, and no word of a cell.
_KEYWORD_CALLS: Final = _called(
    "CELL INFO TEXT DATEDIF CONVERT INDIRECT NUMBERVALUE DATEVALUE TIMEVALUE WEBSERVICE FILTERXML RTD"
)
_CRITERION_CALLS: Final = _called(
    "COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MINIFS MAXIFS MATCH XMATCH VLOOKUP HLOOKUP XLOOKUP"
)
_SEARCHING_CALLS: Final = _called("SEARCH SEARCHB FIND FINDB")
# These take `"TRUE"` for what is true.
_COUNTING_CALLS: Final = _called("AND OR XOR NOT SUM AVERAGE AVERAGEA COUNT MAX MAXA MIN MINA PRODUCT STDEVA VARA N")
_TRUTHS: Final = frozenset({"true", "false"})
# A text whose first or last letters are compared, which are counted or not: `LEFT(A2,5)="Water"`.
_ENDS_COMPARED: Final = re.compile(
    rf"(?P<call>(?P<side>LEFT|RIGHT)\([^()\",]{{1,100}},\s*)(?P<length>\d{{1,3}}|LEN\((?P<counted>{_STRING})\))"
    rf"(?P<sign>\)\s*(?:=|<>)\s*)(?P<said>{_STRING})",
    re.IGNORECASE,
)
_SIDES: Final = frozenset({"LEFT(", "RIGHT("})
_TELLS_LENGTH: Final = re.compile(r"(?:LEFT|RIGHT)\(", re.IGNORECASE)
_LINK: Final = "#"
_SIMPLE_NAME: Final = re.compile("[A-Za-z_]{4,}")
_CALLS_BY_TEXT: Final = re.compile(r"\bINDIRECT\s*\(|\"#'?\"\s*&", re.IGNORECASE)
# Excel takes 8,192 characters; what is longer is no formula.
_LONGEST: Final = 20_000
_REMEMBERED: Final = 1_000
_BARE_COLUMN: Final = re.compile(r"(?<=\],)[^\[\],:#@\s][^\[\],:#@]*+\Z")
_SPECIAL: Final = re.compile(r"([\[\]#'])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Renames:
    """New names of sheets, of columns by table, and what cells say now; all looked up by what they were, folded.

    `patterns` says what finds the same texts as before. `written` remembers formulas by their table: a column of one
    repeats hers in every row.
    """

    sheets: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    patterns: Patterns = field(default_factory=Patterns, compare=False)
    written: dict[tuple[str, str], str] = field(default_factory=dict, compare=False)

    def __bool__(self) -> bool:
        return bool(self.sheets or self.words or any(self.columns.values()))


def constants_of(formula: str) -> tuple[str, ...]:
    """Return what a formula says in quotes, as far as it is words: keywords of functions are none, nor are links."""
    return _constants_of(shape_of(formula[:_LONGEST])) if '"' in formula else ()


@lru_cache(_REMEMBERED)
def _constants_of(shape: str) -> tuple[str, ...]:
    return tuple(_constants(shape))


def _constants(formula: str) -> Iterator[str]:
    calls = _Calls()
    for found in _TELLING.finditer(formula):
        calls.take(found)
        said = _unquoted(found[0]) if found.lastgroup == "string" else ""
        if any(map(str.isalpha, said)) and not said.startswith(_LINK) and not calls.takes_as_keyword(found):
            yield said


def is_address_of(text: str, sheet: str) -> bool:
    """Tell whether a text names a sheet, both folded, as addresses do: alone, in quotes, or before `!`."""
    written = sheet.replace("'", "''")
    return written in text and re.search(rf"(?:^|['#\]!(,=]){re.escape(written)}(?:$|['!])", text) is not None


def calls_by_text(formula: str) -> bool:
    """Tell whether a formula puts together the address of a cell from text."""
    return _CALLS_BY_TEXT.search(formula) is not None


def renamed(formula: str, renames: Renames, *, own_table: str = "") -> str:
    """Return a formula that says the new names; `own_table` is the table it stands in."""
    if len(formula) > _LONGEST or not any(sign in formula for sign in '!["'):
        return formula
    if _says_rows_alone(formula) and _once_renamed(shape := shape_of(formula), renames, "") == shape:
        return formula
    return _once_renamed(formula, renames, own_table)


def _says_rows_alone(formula: str) -> bool:
    """Tell whether the digits of a formula are those of rows and numbers, of no sheet, column, length or address."""
    return not ("!" in formula or "[" in formula or _TELLS_LENGTH.search(formula))


def _once_renamed(formula: str, renames: Renames, own_table: str) -> str:
    known = renames.written
    if (own_table, formula) not in known:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[own_table, formula] = _renamed(formula, renames, own_table)
    return known[own_table, formula]


def _renamed(formula: str, renames: Renames, own_table: str) -> str:
    if '"' not in formula and "[" not in formula:
        return _with_sheets_renamed(formula, renames.sheets)
    written: list[str] = []
    calls = _Calls()
    position = 0
    while found := _TELLING.search(formula, position):
        written.append(formula[position : found.start()])
        position = found.end()
        if compared := _ends_compared(formula, found):
            position = compared.end()
            written.append(_ends_renamed(compared, renames, own_table))
            continue
        calls.take(found)
        if found.lastgroup == "table":
            position = _end_of_brackets(formula, found.end() - 1)
            table = found[0][:-1] or own_table
            columns = renames.columns.get(folded(table), {})
            written += [found[0][:-1], _columns_renamed(formula[found.end() - 1 : position], columns)]
        elif found.lastgroup == "string" and not calls.takes_as_keyword(found):
            written.append(_string_renamed(found[0], renames, calls.called))
        elif found.lastgroup in _SHEETS:
            written.append(_sheet_renamed(found, renames.sheets))
        else:
            written.append(found[0])
    return "".join([*written, formula[position:]])


def _ends_compared(formula: str, call: re.Match[str]) -> re.Match[str] | None:
    """Return the comparison of first or last letters that begins with a call, if as many are taken as are compared."""
    found = _ENDS_COMPARED.match(formula, call.start()) if call[0].upper() in _SIDES else None
    if found is None:
        return None
    if found["counted"] is None:
        return found if int(found["length"]) == len(_unquoted(found["said"])) else None
    return found if found["counted"] == found["said"] else None


def _ends_renamed(found: re.Match[str], renames: Renames, own_table: str) -> str:
    said, patterns = _unquoted(found["said"]), renames.patterns
    new = patterns.beginning(said) if found["side"].upper() == "LEFT" else patterns.end(said)
    if new == said:
        new = criterion_following(said, renames.words)
    quoted = '"' + new.replace('"', '""') + '"'
    length = len(new) if found["counted"] is None else f"LEN({quoted})"
    return f"{_renamed(found['call'], renames, own_table)}{length}{found['sign']}{quoted}"


def _with_sheets_renamed(formula: str, sheets: Mapping[str, str]) -> str:
    written: list[str] = []
    position = 0
    for found in _NAME.finditer(formula):
        if found.lastgroup in _SHEETS:
            written += [formula[position : found.start()], _sheet_renamed(found, sheets)]
            position = found.end()
    return "".join([*written, formula[position:]])


class _Calls:
    """Which function is being told something, as the tokens of a formula go by."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def take(self, found: re.Match[str]) -> None:
        if found.lastgroup == "call":
            self._open.append(found[0][:-1])
        elif found.lastgroup == "end" and self._open:
            self._open.pop()

    @property
    def called(self) -> str:
        """The function that is being called, as Excel's handbook writes it."""
        return self._open[-1].upper().rpartition("_XLFN.")[2] if self._open else ""

    def takes_as_keyword(self, quoted: re.Match[str]) -> bool:
        """Tell whether what is said in quotes is no word of a cell."""
        called = self.called
        if called in _KEYWORD_CALLS or called.startswith("CUBE"):
            return True
        is_truth = called in _COUNTING_CALLS and folded(_unquoted(quoted[0])) in _TRUTHS
        return is_truth and quoted.string[: quoted.start()].rstrip().endswith(("(", ","))


def _string_renamed(quoted: str, renames: Renames, called: str) -> str:
    said = _unquoted(quoted)
    if said.startswith(_LINK):
        new = _LINK + renamed(said[1:], Renames(sheets=renames.sheets))
    else:
        new = _words_renamed(said, renames, called)
    return quoted if new == said else '"' + new.replace('"', '""') + '"'


def _words_renamed(said: str, renames: Renames, called: str) -> str:
    new = said
    if called in _CRITERION_CALLS:
        new = renames.patterns.criterion(said)
    elif called in _SEARCHING_CALLS:
        new = renames.patterns.part(said)
    return criterion_following(said, renames.words) if new == said else new


def _unquoted(quoted: str) -> str:
    return quoted[1:-1].replace('""', '"')


def sheet_reference(name: str) -> str:
    """Return the name of a sheet as formulas write it."""
    return name if _SIMPLE_NAME.fullmatch(name) else _quoted(name)


def _sheet_renamed(found: re.Match[str], sheets: Mapping[str, str]) -> str:
    if found.lastgroup == "sheet":
        return _plain_renamed(found[0][:-1], sheets) + "!"
    old = found[0][1:-2].replace("''", "'")
    new = _range_renamed(old, sheets)
    return found[0] if new == old else f"{_quoted(new)}!"


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
            # Some programs write `[[#This Row],Amount]`.
            bare = _BARE_COLUMN.match(inner, position)
            yield inner[position] if bare is None else _column_renamed(bare[0], columns)
            position = position + 1 if bare is None else bare.end()
            continue
        end = _end_of_brackets(inner, position)
        if not inner[position:end].endswith("]"):
            yield inner[position:]
            return
        yield f"[{_column_renamed(inner[position + 1 : end - 1], columns)}]"
        position = end


def _column_renamed(written: str, columns: Mapping[str, str]) -> str:
    mark = "@" if written.startswith("@") else ""
    name = re.sub(r"'(.)", r"\1", written.removeprefix(mark))
    new = columns.get(folded(name))
    return written if new is None else mark + _SPECIAL.sub(r"'\1", new)
