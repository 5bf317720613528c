"""Lines that belong together."""

from dataclasses import dataclass, field

from translation_service.documents.pdf.lines import Line
from translation_service.documents.pdf.text.roles import Role, parted, role_of
from translation_service.documents.rebuilt.letters import Ruling


@dataclass(slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together; `level` counts headings from 1, `label` is what an item begins with.

    `column` are the edges of the column it is in, where another one stands beside it; `breaks` are the lines (by index)
    that end within it because somebody wanted them to; `shade` is the colour behind it, `ruling` a frame around it,
    `sides` where this colour or frame begins and ends; `axis` is the middle it shares with lines above or below it.
    """

    role: Role
    lines: list[Line]
    level: int = 0
    label: str = ""
    column: tuple[float, float] | None = None
    breaks: set[int] = field(default_factory=set)
    shade: str = ""
    ruling: Ruling | None = None
    sides: tuple[float, float] | None = None
    axis: float | None = None

    def worded(self) -> list[Line]:
        """Return the lines without the label."""
        return [parted(self.lines[0])[1], *self.lines[1:]] if self.label else self.lines


def begun(line: Line) -> Paragraph:
    """Return the paragraph that begins with a line."""
    role = role_of(line)
    label = parted(line)[0] if role in {Role.BULLET, Role.LABELLED} else ""
    return Paragraph(role=role, lines=[line], label=label)
