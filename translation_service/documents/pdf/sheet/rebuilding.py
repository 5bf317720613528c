"""What was read of a PDF put on a sheet: the Word document that somebody could have typed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import hypot, inf
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.pdf.lines import Line, Page
from translation_service.documents.pdf.reading_order.arranging import Arrangement
from translation_service.documents.pdf.reading_order.drawn import Separator
from translation_service.documents.pdf.reading_order.frames import is_light, page_frame
from translation_service.documents.pdf.reading_order.inserting import page_of
from translation_service.documents.pdf.reading_order.running import RunningLine
from translation_service.documents.pdf.sheet.beginnings import Beginnings
from translation_service.documents.pdf.sheet.numbering import Numbering
from translation_service.documents.pdf.sheet.papers import Paper, papers_of
from translation_service.documents.pdf.sheet.placing import (
    Area,
    Foot,
    Standing,
    foot_of,
    foot_of_table,
    inset_of,
    is_leftward,
    margin_of,
    placed_in_cell,
    room_between,
    standing,
    widths_for,
    within,
)
from translation_service.documents.pdf.sheet.sections import Section, sections_of
from translation_service.documents.pdf.sheet.shown import ShownPictures
from translation_service.documents.pdf.sheet.tabbing import tabs_of
from translation_service.documents.pdf.tables.cells import Beside, Cell, Item, Strip, Table, as_read
from translation_service.documents.pdf.text.blanks import is_blank
from translation_service.documents.pdf.text.hyphens import hyphens_of
from translation_service.documents.pdf.text.notes import Note, WaitingNotes
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.pdf.text.roles import Role
from translation_service.documents.pdf.text.wording import Run, letters_of, runs_of
from translation_service.documents.rebuilt.behind import add_behind, pale
from translation_service.documents.rebuilt.footnotes import Footnotes
from translation_service.documents.rebuilt.letters import PLAIN, Layout, Letters, Ruling
from translation_service.documents.rebuilt.sheet import Page as PaperSize
from translation_service.documents.rebuilt.sheet import Sheet
from translation_service.documents.rebuilt.tables import CellShape, add_table, keep_with_next
from translation_service.domain.segments import Place

_SANS: Final = "Calibri"
_PLACES: Final = {
    Role.HEADING: Place.HEADING,
    Role.BODY: Place.BODY,
    Role.BULLET: Place.LIST,
    Role.LABELLED: Place.LIST,
    Role.ROW: Place.TABLE,
    Role.ENTRY: Place.BODY,
    Role.HEAD: Place.HEADER,
    Role.FOOT: Place.FOOTER,
    Role.NOTE: Place.FOOTNOTE,
}
_OTHER_SIZE: Final = 0.08
_LEAST_SIZE, _MOST_SIZE = 6.0, 24.0
_A4: Final = Paper(page=PaperSize(), area=Area(left=70.9, right=524.4))
_BLACK: Final = "000000"
_LEAST_GAP: Final = 9.0
_SEPARATOR_HEIGHT: Final = 2.0
_SPACER: Final = 2.0
_SHADE_MARGIN: Final = 6
_FRAME_ROOM: Final = 12.0
_ROOMY: Final = 1.3


class Rebuilding:
    """Puts an arrangement on a sheet, and lets go of its rows; `pictures` are left out until somebody needs them."""

    def __init__(self, arrangement: Arrangement, pages: Sequence[Page]) -> None:
        self._hyphens = hyphens_of(arrangement.lines())
        self._body = arrangement.body
        self._papers = papers_of(arrangement, pages)
        first = page_of(arrangement.items[0]) if arrangement.items else 0
        self._paper = self._papers.get(first, _A4)
        self._area = self._paper.area
        self._is_in_columns = False
        self._beginnings = Beginnings(pages)
        self._font = _font(pages)
        self.sheet = _sheet(self._paper, arrangement, self._font)
        self._home = self.sheet.body
        self._scale = 1.0
        self._numbering = Numbering(self.sheet.numbering)
        self._notes = WaitingNotes(arrangement.notes)
        self._footnotes = Footnotes(self.sheet) if arrangement.notes else None
        self.pictures = ShownPictures(self.sheet)
        if (frame := page_frame(pages)) is not None:
            self.sheet.frame_pages(frame.ruling(_FRAME_ROOM), frame.rooms(pages[0]))
        self._add_running(arrangement)
        self._add_behind(arrangement.behind)
        self._add_all(arrangement.items, None if arrangement.running.heads else self._head_of(arrangement.items))

    def _add_running(self, arrangement: Arrangement) -> None:
        if arrangement.running.first_number != 1:
            self.sheet.number_pages_from(arrangement.running.first_number)
        for lines, frame, role in (
            (arrangement.running.heads, "header", Role.HEAD),
            (arrangement.running.feet, "footer", Role.FOOT),
        ):
            for running in lines:
                self._add_running_line(running, self.sheet.header if frame == "header" else self.sheet.footer, role)

    def _add_running_line(self, running: RunningLine, frame: Element, role: Role) -> None:
        paragraph = Paragraph(role=role, lines=[running.line])
        found = standing(paragraph, self._paper.area, None)
        tabs = tuple(tabs_of(running.line, self._area))
        layout = Layout(alignment=found.alignment, left=found.left, before=0, after=0, tabs=tabs, ruling=running.ruling)
        made = self.sheet.paragraph(frame, _PLACES[role], layout)
        letters = self._letters(paragraph)
        for number, run in enumerate(running.runs()):
            own = _over(run.letters, letters)
            if number:
                self.sheet.field(made, "PAGE" if number == 1 else "NUMPAGES", own)
            if run.text:
                self.sheet.write(made, run.text, own)

    def _add_behind(self, lines: Sequence[Line]) -> None:
        """Put the words behind the text on every page."""
        if not lines:
            return
        width, height = max(line.right - line.left for line in lines), sum(line.size for line in lines)
        degrees = lines[0].words[0].slant
        across = hypot(width, height) if degrees else width
        home = add_behind(
            self.sheet.paragraph(self.sheet.header, None, Layout(before=0, after=0)),
            width=_ROOMY * across,
            height=_ROOMY * height,
            degrees=degrees,
        )
        for line in lines:
            made = self.sheet.paragraph(home, Place.HEADER, Layout(alignment="center", before=0, after=0))
            letters = letters_of(line.words[0])
            self.sheet.write(made, line.text, replace(letters, size=line.size, colour=pale(letters.colour)))

    def _add_all(self, items: Sequence[Item], above: Foot | None) -> None:
        for section in sections_of(items):
            above = self._turned(section.items[0], above)
            self._go_on_in(section)
            for item in section.items:
                self._add_uncalled(before=page_of(item))
                above = self._turned(item, above)
                self._area = self._area_of(section, item)
                above = self._add_item(item, above)
        self._add_uncalled(before=inf)

    def _head_of(self, items: Sequence[Item]) -> Foot | None:
        """Return where the text of the first page could begin: a title may stand far below that."""
        if not items or self._paper.area.top == 0:
            return None
        return Foot(page=page_of(items[0]), baseline=self._paper.area.top - self._paper.page.top)

    def _add_item(self, item: Item, above: Foot | None) -> Foot | None:
        """Add one thing under what is above it and return how low the page is filled then."""
        if isinstance(item, Paragraph):
            self._add(item, self._home, above=above, is_first=self._beginnings.begins_page(item, above))
            return foot_of(item.lines[-1])
        if isinstance(item, Beside):
            self._add_beside(item, above)
            return Foot(page=item.page, baseline=item.bottom)
        if isinstance(item, Table):
            foot = foot_of_table(item) or above
            self._add_table(item, above)
            return foot
        if isinstance(item, Separator):
            self._add_separator(item, above)
        else:
            self.pictures.add(item, self._home, self._area, above, scale=self._scale)
        return Foot(page=item.page, baseline=item.box.bottom)

    def _add_separator(self, separator: Separator, above: Foot | None) -> None:
        box = separator.box
        layout = Layout(
            before=room_between(above, page=separator.page, top=box.top + _SEPARATOR_HEIGHT, area=self._area),
            after=0,
            left=max(0.0, box.left - self._area.left),
            right=max(0.0, self._area.right - box.right),
            height=_SEPARATOR_HEIGHT,
            ruling=_ruling(separator),
        )
        self.sheet.paragraph(self._home, None, layout)

    def _add_beside(self, beside: Beside, above: Foot | None) -> None:
        """Add strips as a table of one row without lines, with columns between them for the room there is."""
        self._add_room(above, page=beside.page, top=beside.top)
        home, area = self._home, self._area
        spans = list(beside.columns(area.left))
        shapes = [
            CellShape(shade=strip.shade, ruling=strip.ruling) if strip else CellShape(shade=beside.ground if at else "")
            for at, (_, strip) in enumerate(spans)
        ]
        self._scale = min(1.0, self._paper.page.room / max(sum(width for width, _ in spans), 1.0))
        widths = [width * self._scale for width, _ in spans]
        margin = _SHADE_MARGIN if any(shape.shade or shape.ruling for shape in shapes) else 0
        heights = [beside.top - beside.bottom]
        (cells,) = add_table(home, widths=widths, rows=[shapes], is_ruled=False, margin=margin, heights=heights)
        for (_, strip), cell in zip(spans, cells, strict=True):
            if strip is not None:
                self._home, self._area = cell, Area(left=strip.left, right=strip.right)
                self._add_strip(strip, Foot(page=beside.page, baseline=beside.top))
        self._home, self._area, self._scale = home, area, 1.0
        self._add_space(_SPACER)

    def _add_strip(self, strip: Strip, above: Foot | None) -> None:
        for item in strip.items:
            above = self._add_item(item, above)

    def _go_on_in(self, section: Section) -> None:
        """Begin a part of the page with so many columns, where it had others."""
        columns = section.columns
        if columns or self._is_in_columns:
            gap = max(_LEAST_GAP, section.gap)
            self.sheet.part(max(1, len(columns)), gap=gap, widths=section.widths(self._paper.page.room, gap))
        self._is_in_columns = bool(columns)

    def _area_of(self, section: Section, item: Item) -> Area:
        column = section.column_of(item)
        return Area(left=column[0], right=column[1]) if column else self._paper.area

    def _turned(self, item: Item, above: Foot | None) -> Foot | None:
        """Turn the paper where the pages of the PDF lie otherwise; nothing stands above what comes then."""
        paper = self._papers.get(page_of(item), self._paper)
        if paper is self._paper:
            return above
        self._paper = paper
        self.sheet.turn(paper.page)
        return None

    def _add(
        self,
        paragraph: Paragraph,
        container: Element,
        *,
        above: Foot | None,
        is_first: bool = False,
        cell: Cell | None = None,
    ) -> None:
        area = Area(left=paragraph.column[0], right=paragraph.column[1]) if paragraph.column else self._area
        if cell is None:
            found = within(standing(paragraph, area, above), paragraph.sides, self._area)
        else:
            found = placed_in_cell(paragraph, cell, above)
        layout = self._layout(paragraph, found, is_first=is_first)
        if cell is not None and cell.is_leftward and not any(map(str.isalpha, paragraph.lines[0].text)):
            layout = replace(layout, is_right_to_left=True)
        made = self.sheet.paragraph(container, Place.TABLE if cell else _PLACES[paragraph.role], layout)
        self._fill(made, paragraph, ground=cell.shade if cell else paragraph.shade)
        if layout.numbering:
            self.sheet.mark(made, _over(letters_of(paragraph.lines[0].words[0]), self._letters(paragraph)))

    def _fill(self, made: Element, paragraph: Paragraph, *, ground: str = "") -> None:
        letters = self._letters(paragraph)
        for run in runs_of(paragraph, self._hyphens, marks=self._notes.marks):
            note = self._notes.called(paragraph, run.mark) if run.mark else None
            if note is not None and self._footnotes is not None:
                self._refer(made, note, self._footnotes)
            else:
                self._write(made, run, letters, ground)

    def _refer(self, made: Element, note: Note, footnotes: Footnotes) -> None:
        home = footnotes.refer(made)
        for number, inner in enumerate(note.paragraphs()):
            self._fill(home if number == 0 else footnotes.go_on(home), inner)

    def _add_uncalled(self, *, before: float) -> None:
        """Add the notes of pages that are done whose marks were not met, so that no word is lost."""
        for note in self._notes.uncalled(before=before):
            for number, inner in enumerate(note.paragraphs()):
                made = self.sheet.paragraph(self.sheet.body, Place.FOOTNOTE, Layout(before=0, after=0))
                if number == 0:
                    self.sheet.write(made, f"{note.mark} ", Letters(raised="superscript"))
                self._fill(made, inner)

    def _write(self, made: Element, run: Run, letters: Letters, ground: str) -> None:
        home = self.sheet.link(made, run.link) if run.link else made
        letters = _over(run.letters, letters)
        if is_light(letters.colour) and not (letters.shade or ground):
            letters = replace(letters, colour="")
        self.sheet.write(home, run.text, replace(letters, raised="superscript") if run.mark else letters)

    def _letters(self, paragraph: Paragraph) -> Letters:
        """Return the letters of a paragraph as far as they are other than those of the document."""
        size = max(paragraph.lines, key=lambda line: len(line.text)).size
        is_other = abs(size - self._body) > _OTHER_SIZE * self._body
        if paragraph.role is Role.HEADING:
            return Letters(size=round(2 * size) / 2, font=self._font, colour=_BLACK, is_light=True)
        return Letters(size=round(2 * size) / 2) if is_other and size >= 4 else PLAIN

    def _layout(self, paragraph: Paragraph, found: Standing, *, is_first: bool) -> Layout:
        numbering = self._numbering.item(paragraph) if paragraph.label else None
        layout = Layout(
            style=f"Heading{paragraph.level}" if paragraph.role is Role.HEADING else "",
            alignment=found.alignment,
            left=found.left,
            right=found.right,
            first=found.first,
            before=found.before,
            after=3 if paragraph.role is Role.HEADING else found.after,
            pitch=found.pitch,
            numbering=numbering,
            is_on_new_page=is_first,
            is_with_next=is_blank(paragraph.lines),
            is_right_to_left=is_leftward(paragraph.lines),
            shade=paragraph.shade,
            ruling=paragraph.ruling,
        )
        if paragraph.role is Role.ROW:
            tabs = tabs_of(paragraph.lines[0], self._area, right=found.right)
            return replace(layout, tabs=tuple((self._scale * place, side) for place, side in tabs))
        if paragraph.role is Role.ENTRY:
            left = max(0.0, paragraph.lines[0].left - self._area.left)
            return replace(layout, left=left, tabs=((self._area.width, "right"),), leader="dot")
        return layout

    def _add_table(self, table: Table, above: Foot | None) -> None:
        table = as_read(table)
        self._add_room(above, page=table.page, top=table.top)
        room = min(self._area.width, self._paper.page.room)
        inset = inset_of(table, self._area.left, room)
        scale = min(1.0, room / max(sum(table.widths), 1.0))
        widths = [width * scale for width in widths_for(table, room - inset)]
        shapes = [
            [
                CellShape(
                    columns=cell.columns, rows=cell.rows, shade=cell.shade, vertical=cell.vertical, bare=cell.bare
                )
                for cell in row
            ]
            for row in table.rows
        ]
        made = add_table(
            self._home,
            widths=widths,
            rows=shapes,
            is_ruled=table.is_ruled,
            head_rows=table.head_rows,
            margin=margin_of(table),
            heights=table.heights,
            under={number: _ruling(rule) for number, rule in table.rules.items()},
            is_right_to_left=table.is_leftward,
            inset=inset,
        )
        for row, elements in zip(table.rows, made, strict=True):
            for cell, element in zip(row, elements, strict=True):
                self._fill_cell(cell, element)
            # What was read of a row makes room for what is written of the next ones.
            row.clear()
        if len(made) > 1:
            keep_with_next(made[0])
        self._add_space(_SPACER)

    def _add_room(self, above: Foot | None, *, page: int, top: float) -> None:
        if gap := room_between(above, page=page, top=top + _SPACER, area=self._area):
            self._add_space(gap)

    def _add_space(self, height: float) -> None:
        self.sheet.paragraph(self._home, None, Layout(before=0, after=0, height=height))

    def _fill_cell(self, cell: Cell, element: Element) -> None:
        above: Foot | None = None
        for paragraph in cell.paragraphs:
            self._add(paragraph, element, above=above, cell=cell)
            above = foot_of(paragraph.lines[-1])


def _ruling(separator: Separator) -> Ruling:
    return Ruling(sides=("bottom",), weight=separator.weight, colour=separator.colour, is_double=separator.is_double)


def _font(pages: Sequence[Page]) -> str:
    families = sum((page.families for page in pages), Counter[str]())
    return families.most_common(1)[0][0] if families else _SANS


def _sheet(paper: Paper, arrangement: Arrangement, font: str) -> Sheet:
    size = max(_LEAST_SIZE, min(round(2 * arrangement.body) / 2 or 11, _MOST_SIZE))
    return Sheet(paper.page, font=font, size=size, after=0, lines=1.0)


def _over(own: Letters, around: Letters) -> Letters:
    """Return letters with what those of their paragraph have beyond their own."""
    size = own.size if own.size or own.raised else around.size
    return replace(
        own,
        size=size,
        font=own.font or around.font,
        colour=own.colour or around.colour,
        is_light=around.is_light,
    )
