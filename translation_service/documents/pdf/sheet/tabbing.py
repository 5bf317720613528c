"""Where the cells of a row stand on the sheet, which tabs part there."""

from collections.abc import Iterator

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.sheet.placing import Area


def tabs_of(row: Line, area: Area, *, right: float = 0.0) -> Iterator[tuple[float, str]]:
    """Return where the cells of a row begin, in points from the left side of its area, and how they are aligned there.

    The last one ends at the side of the area, `right` before it, or as far before it as the row begins behind the other
    side.
    """
    side = area.right - right
    inset = row.left - area.left
    for cell in row.cells[1:]:
        left, end = min(word.left for word in cell), max(word.right for word in cell)
        is_last, is_inset = cell is row.cells[-1], abs(side - end - inset) < row.size
        if is_last and side - end < row.size:
            yield side - area.left, "right"
        elif is_last and is_inset:
            yield end - area.left, "right"
        else:
            yield max(4.0, left - area.left), "left"
