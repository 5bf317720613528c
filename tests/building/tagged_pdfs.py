"""PDFs that say themselves what their words are."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words at a place of a page, in points from its lower left corner."""

    text: str
    left: float = 72
    height: float
    page: int = 0


Element = tuple[str, Sequence[Piece]]
"""A kind, as `P` or `H1`, and what belongs to it in the order in which it is drawn.

A cell says its row too, as in `TD 0`; the cells of a document are one table, which stands behind everything else. What
is within something else says so, as in `LBody>P`, and by a number what it shares that with, as in `Div#1>Code`.
"""

_FIRST_PAGE = 10


def tagged(*elements: Element, pages: int = 1, ruled: Sequence[tuple[float, float, float, float]] = ()) -> bytes:
    """Return a PDF of some pages whose structure holds elements in an order of their own.

    On the first page lines are ruled from one place to another: left, height, left, height.
    """
    drawn = sorted(
        ((piece, index) for index, (_, pieces) in enumerate(elements) for piece in pieces),
        key=lambda pair: (pair[0].page, -pair[0].height, pair[0].left),
    )
    parents: list[list[int]] = [[] for _ in range(pages)]
    kids: list[list[str]] = [[] for _ in elements]
    streams = [""] * pages
    streams[0] = "".join(f"{left} {top} m {right} {bottom} l S\n" for left, top, right, bottom in ruled)
    first = _FIRST_PAGE + 2 * pages
    for piece, index in drawn:
        number = len(parents[piece.page])
        parents[piece.page].append(first + index)
        kids[index].append(f"<</Type/MCR/Pg {_page(piece.page)} 0 R/MCID {number}>>")
        streams[piece.page] += (
            f"/{_kind(elements[index])}<</MCID {number}>>BDC BT /F1 11 Tf {piece.left} {piece.height} Td "
            f"({piece.text}) Tj ET EMC\n"
        )
    table = first + len(elements)
    rows = _rows(elements, first)
    around = table + 1 + len(elements)
    homes = [around + _home(elements, index) for index in range(len(elements))]
    outside = dict.fromkeys(
        homes[index] if ">" in element[0] else first + index
        for index, element in enumerate(elements)
        if _row(element) < 0
    )
    objects = _frame([*outside, *([table] if rows else [])], parents)
    objects |= {_page(page): _page_object(page) for page in range(pages)}
    objects |= {_page(page) + 1: _stream(streams[page]) for page in range(pages)}
    objects |= {
        first + index: f"<</Type/StructElem/S/{_kind(element)}/P {_parent(element, table, homes[index])} 0 R"
        f"/K[{' '.join(kids[index])}]>>"
        for index, element in enumerate(elements)
    }
    objects |= {
        home: f"<</Type/StructElem/S/{_around(element).partition('#')[0]}/P 6 0 R"
        f"/K[{_references([first + index for index, one in enumerate(homes) if one == home])}]>>"
        for home, element in zip(homes, elements, strict=True)
        if ">" in element[0]
    }
    objects[table] = f"<</Type/StructElem/S/Table/P 6 0 R/K[{_references([table + 1 + row for row in rows])}]>>"
    objects |= {
        table + 1 + row: f"<</Type/StructElem/S/TR/P {table} 0 R/K[{_references(cells)}]>>"
        for row, cells in rows.items()
    }
    return _written(objects)


def _kind(element: Element) -> str:
    return element[0].partition(" ")[0].rpartition(">")[2]


def _around(element: Element) -> str:
    return element[0].rpartition(">")[0]


def _home(elements: Sequence[Element], index: int) -> int:
    """Return the first of the elements that share what is around this one."""
    shared = _around(elements[index])
    return [_around(one) for one in elements].index(shared) if "#" in shared else index


def _parent(element: Element, table: int, around: int) -> int:
    if ">" in element[0]:
        return around
    return 6 if _row(element) < 0 else table + 1 + _row(element)


def _row(element: Element) -> int:
    return int(element[0].partition(" ")[2] or -1)


def _rows(elements: Sequence[Element], first: int) -> dict[int, list[int]]:
    rows: dict[int, list[int]] = {}
    for index, element in enumerate(elements):
        if _row(element) >= 0:
            rows.setdefault(_row(element), []).append(first + index)
    return rows


def _page(page: int) -> int:
    return _FIRST_PAGE + 2 * page


def _frame(elements: Sequence[int], parents: Sequence[Sequence[int]]) -> dict[int, str]:
    pages = " ".join(f"{_page(page)} 0 R" for page in range(len(parents)))
    numbers = " ".join(f"{page}[{_references(row)}]" for page, row in enumerate(parents))
    return {
        1: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>>>",
        2: f"<</Type/Pages/Kids[{pages}]/Count {len(parents)}>>",
        3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        5: f"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[{numbers}]>>>>",
        6: f"<</Type/StructElem/S/Document/P 5 0 R/K[{_references(elements)}]>>",
    }


def _references(numbers: Sequence[int]) -> str:
    return " ".join(f"{number} 0 R" for number in numbers)


def _page_object(page: int) -> str:
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents {page}"
        f"/Resources<</Font<</F1 3 0 R>>>>/Contents {_page(page) + 1} 0 R>>"
    )


def _stream(text: str) -> str:
    return f"<</Length {len(text)}>>stream\n{text}endstream"


def _written(objects: dict[int, str]) -> bytes:
    written, places = "%PDF-1.7\n", {}
    for number, content in sorted(objects.items()):
        places[number] = len(written)
        written += f"{number} 0 obj\n{content}\nendobj\n"
    start, count = len(written), max(objects) + 1
    rows = (
        f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n" for number in range(count)
    )
    return (
        f"{written}xref\n0 {count}\n{''.join(rows)}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF"
    ).encode("latin-1")
