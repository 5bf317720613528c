"""Tables on sheets: their columns are named by cells, and formulas name the columns."""

from collections.abc import Callable
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.xlsx.addresses import Address, bounds_of, corner_of, is_between
from translation_service.documents.xlsx.comparing import folded
from translation_service.documents.xlsx.escapes import decoded, encoded_attribute

_COLUMN: Final = names.spreadsheet("tableColumn")


class Table:
    """A table: `part` holds it; `heads` are the addresses of the cells that name its columns."""

    def __init__(self, part: str, root: Element) -> None:
        self.part = part
        self.root = root
        self.name = root.get("displayName", root.get("name", ""))
        self._bounds = bounds_of(root.get("ref", ""))

    @property
    def heads(self) -> dict[Address, Element]:
        corner = corner_of(self.root.get("ref", ""))
        if corner is None or self.root.get("headerRowCount", "1") == "0":
            return {}
        row, first = corner
        return {(row, first + number): column for number, column in enumerate(self.root.iter(*_COLUMN))}

    def covers(self, address: Address) -> bool:
        return is_between(address, self._bounds)

    def rename(self, spoken: Callable[[Address], tuple[str, str] | None]) -> "Renamed":
        """Name the columns as their cells do now.

        `spoken` returns what the cell at an address said and says. Cells that would say the same as another of the
        table are to say what `Renamed.cells` holds.
        """
        renamed = Renamed()
        taken = {
            folded(_name(column)) for address, column in self.heads.items() if not _follows(column, spoken(address))
        }
        for address, column in self.heads.items():
            said = spoken(address)
            if said is not None and _follows(column, said):
                name = _unlike(said[1], taken)
                taken.add(folded(name))
                renamed.note(column, address, said[1], name)
        return renamed


class Renamed:
    """The new names of the columns of a table by their folded old ones, and the cells that must differ for it."""

    def __init__(self) -> None:
        self.columns: dict[str, str] = {}
        self.cells: dict[Address, str] = {}

    def note(self, column: Element, address: Address, wanted: str, name: str) -> None:
        if name != wanted:
            self.cells[address] = name
        if name != _name(column):
            self.columns[folded(_name(column))] = name
            column.set("name", encoded_attribute(name))


def _follows(column: Element, said: tuple[str, str] | None) -> bool:
    return said is not None and folded(_name(column)) == folded(said[0])


def _name(column: Element) -> str:
    return decoded(column.get("name", ""))


def _unlike(name: str, taken: set[str]) -> str:
    candidate, number = name, 2
    while folded(candidate) in taken:
        candidate = f"{name}{number}"
        number += 1
    return candidate
