"""A message put on a sheet: who wrote what to whom, what it says, what came with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby, islice
from typing import Final
from unicodedata import bidirectional

from babel.core import UnknownLocaleError
from babel.dates import format_datetime

from translation_service.documents.mail.calendar import Event
from translation_service.documents.mail.message import Cell, Message, Passage, Picture, Shape, Table, Words
from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import Layout, Letters
from translation_service.documents.rebuilt.lists import Lists
from translation_service.documents.rebuilt.sheet import Sheet
from translation_service.documents.rebuilt.tables import CellShape, add_table
from translation_service.domain.segments import Place

# Letters at the beginning that tell which way a text runs.
_TELLING: Final = 10_000
_WIDTHS: Final = (108.0, 345.0)
_QUOTE_INDENT: Final = 18.0
_IN_CELL: Final = 2.0
# Letters that make a column as narrow, or as wide, as one gets.
_NARROWEST: Final = 12
_WIDEST: Final = 40
_LINK: Final = "0563C1"
_LABEL: Final = Letters(is_bold=True)
_PLACES: Final = {
    Shape.BODY: Place.BODY,
    Shape.HEADING: Place.HEADING,
    Shape.BULLET: Place.LIST,
    Shape.NUMBERED: Place.LIST,
}
# Of the head people wrote these in a language.
_TRANSLATED: Final = {"subject": Place.HEADING, "event": Place.BODY, "place": Place.BODY}
_MOMENTS: Final = frozenset({"date", "begins", "ends"})
_LABELS: Final = {
    "en": {
        "sender": "From",
        "to": "To",
        "cc": "Cc",
        "date": "Date",
        "subject": "Subject",
        "event": "Event",
        "begins": "Begins",
        "ends": "Ends",
        "place": "Place",
        "attachments": "Attachments",
        "inner": "Attached message",
    },
    "tr": {
        "sender": "Kimden",
        "to": "Kime",
        "cc": "Bilgi",
        "date": "Tarih",
        "subject": "Konu",
        "event": "Etkinlik",
        "begins": "Başlangıç",
        "ends": "Bitiş",
        "place": "Yer",
        "attachments": "Ekler",
        "inner": "Ekli ileti",
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    paragraph: Element
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    paragraph: Element
    date: datetime | str


class Composition:
    """A message on a sheet; labels and dates are written last, in the language of the translation."""

    def __init__(self, message: Message) -> None:
        self.sheet = Sheet()
        self.lost_pictures = 0
        self._lists = Lists(self.sheet.numbering)
        self._labels: list[_Label] = []
        self._moments: list[_Moment] = []
        self._messages = 0
        self._add(message)

    def label(self, language: str) -> None:
        """Write the labels and dates in a language; English stands in for those we have no words of."""
        words = _LABELS.get(language, _LABELS["en"])
        for label in self._labels:
            self.sheet.write(label.paragraph, words[label.name], _LABEL)
        for moment in self._moments:
            self.sheet.write(moment.paragraph, _written(moment.date, language))

    def _add(self, message: Message) -> None:
        self._messages += 1
        if self._messages > 1:
            paragraph = self.sheet.paragraph(self.sheet.body, None, Layout(before=12))
            self._labels.append(_Label(paragraph=paragraph, name="inner"))
        self._add_head(message)
        self._add_texts(self.sheet.body, message.body)
        for inner in message.inner:
            self._add(inner)

    def _add_head(self, message: Message) -> None:
        files = ", ".join(one.name for one in message.attachments if not one.is_decoration)
        event = message.event or Event()
        rows: dict[str, str | datetime] = {
            "sender": message.sender,
            "to": message.to,
            "cc": message.cc,
            "date": message.date,
            "subject": message.subject,
            # A calendar calls what it invites to as its message does; one that came attached need not.
            "event": "" if event.title in message.subject else event.title,
            "begins": event.begins,
            "ends": event.ends,
            "place": event.place,
            "attachments": files,
        }
        shown = {name: value for name, value in rows.items() if value}
        if shown:
            shapes = [(CellShape(), CellShape())] * len(shown)
            cells = add_table(self.sheet.body, widths=_WIDTHS, rows=shapes, is_ruled=True)
            for row, (name, value) in zip(cells, shown.items(), strict=True):
                self._add_row(row, name, value)
        self.sheet.paragraph(self.sheet.body, None)

    def _add_row(self, row: Sequence[Element], name: str, value: str | datetime) -> None:
        close = Layout(before=2, after=2)
        self._labels.append(_Label(paragraph=self.sheet.paragraph(row[0], None, close), name=name))
        paragraph = self.sheet.paragraph(row[1], _TRANSLATED.get(name), close)
        if name in _MOMENTS:
            self._moments.append(_Moment(paragraph=paragraph, date=value))
        else:
            self.sheet.write(paragraph, str(value))

    def _add_texts(self, container: Element, texts: Sequence[Passage | Table]) -> None:
        for text, following in zip(texts, [*texts[1:], None], strict=False):
            if isinstance(text, Table):
                self._add_table(container, text)
            else:
                self._add_passage(container, text, is_close=text.is_close and _is_alike(text, following))

    def _add_table(self, container: Element, table: Table) -> None:
        shapes = [[CellShape(columns=cell.columns, rows=cell.rows) for cell in row] for row in table.rows]
        made = add_table(container, widths=_column_widths(table), rows=shapes, is_ruled=table.is_ruled)
        for row, cells in zip(table.rows, made, strict=True):
            for cell, element in zip(row, cells, strict=True):
                self._add_texts(element, cell.passages)
        self.sheet.paragraph(container, None)

    def _add_passage(self, container: Element, passage: Passage, *, is_close: bool) -> None:
        is_cell = container is not self.sheet.body
        layout = self._layout(passage, after=0 if is_close else None)
        layout = replace(layout, before=_IN_CELL, after=_IN_CELL) if is_cell else layout
        place = Place.TABLE if is_cell and passage.shape is Shape.BODY else _PLACES[passage.shape]
        paragraph = self.sheet.paragraph(container, place, layout)
        for address, pieces in groupby(passage.pieces, key=lambda piece: getattr(piece, "address", "")):
            home = self.sheet.link(paragraph, address) if address else paragraph
            for piece in pieces:
                self._add_piece(home, piece)

    def _add_piece(self, home: Element, piece: Words | Picture) -> None:
        if isinstance(piece, Words):
            letters = replace(piece.letters, colour=_LINK, is_underlined=True) if piece.address else piece.letters
            self.sheet.write(home, piece.text, letters)
        elif not self.sheet.picture(home, piece.content, width=piece.width, height=piece.height):
            self.lost_pictures += 1

    def _layout(self, passage: Passage, *, after: float | None) -> Layout:
        right = _runs_from_the_right(passage)
        if passage.shape is Shape.HEADING:
            return Layout(style=f"Heading{passage.level}", is_right_to_left=right)
        numbering = self._numbering(passage)
        if passage.quoted:
            left = 0 if numbering else _QUOTE_INDENT * min(passage.quoted, 10)
            return Layout(style="Quote", left=left, after=after, numbering=numbering, is_right_to_left=right)
        return Layout(after=after, numbering=numbering, is_right_to_left=right)

    def _numbering(self, passage: Passage) -> tuple[int, int] | None:
        if passage.shape is Shape.BULLET:
            return self._lists.item(passage.list_name, passage.level, kind="bullet", sign="•")
        if passage.shape is Shape.NUMBERED:
            counting, first = passage.counting, passage.first
            return self._lists.item(passage.list_name, passage.level, kind=counting, sign="%.", start=first)
        return None


def _column_widths(table: Table) -> list[float]:
    """Return the widths of columns in points, by the longest that their cells say."""
    longest = dict.fromkeys(range(max(sum(cell.columns for cell in row) for row in table.rows)), _NARROWEST)
    for row in table.rows:
        column = 0
        for cell in row:
            if cell.columns == 1:
                longest[column] = max(longest[column], min(_length(cell), _WIDEST))
            column += cell.columns
    return [sum(_WIDTHS) * letters / sum(longest.values()) for letters in longest.values()]


def _length(cell: Cell) -> int:
    return sum(len(piece.text) for one in cell.passages for piece in one.pieces if isinstance(piece, Words))


def _is_alike(passage: Passage, following: Passage | Table | None) -> bool:
    return isinstance(following, Passage) and (passage.quoted, passage.shape) == (following.quoted, following.shape)


def _runs_from_the_right(passage: Passage) -> bool:
    letters = (letter for piece in passage.pieces if isinstance(piece, Words) for letter in piece.text)
    return _first_direction(islice(letters, _TELLING)) in {"R", "AL"}


def _first_direction(letters: Iterator[str]) -> str:
    return next((found for letter in letters if (found := bidirectional(letter)) in {"L", "R", "AL"}), "L")


def _written(date: datetime | str, language: str) -> str:
    if isinstance(date, str):
        return date
    try:
        zone = f" ({date:%z})" if date.tzinfo else ""
        return format_datetime(date, "d MMMM y HH:mm", tzinfo=date.tzinfo, locale=language) + zone
    except (UnknownLocaleError, ValueError):
        return f"{date:%Y-%m-%d %H:%M}"
