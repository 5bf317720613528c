"""What the page of costs shows, and what a program of tables gets of it."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from flask_babel import format_currency, format_date, format_percent, gettext

from glossary.exchange.sheets import Cell, write_sheet
from translation_service.application.costs.reports import CostQuestion, CostReport, CostRow, Grouping
from translation_service.domain.costs import READINESS_NAMES, Readiness, Tally, Volumes
from translation_service.domain.languages import LANGUAGES
from translation_service.web.incoming import whole_number
from translation_service.web.services import services
from translation_service.web.speaking import spoken

_WHOLE: Final = 100
_YEARS: Final = range(1990, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarPart:
    """A part of a bar: where it begins and how long it is, in per cent of the longest bar."""

    readiness: Readiness
    begins: float
    length: float


def question_of(values: Mapping[str, str], today: date) -> CostQuestion:
    """Read a question from an address; what cannot be read is as if it were not there: this year, by month."""
    since = _day(values.get("since", "")) or today.replace(month=1, day=1)
    until = _day(values.get("until", "")) or today
    by, unit = values.get("by", ""), values.get("unit", "")
    return CostQuestion(
        since=min(since, until),
        until=max(since, until),
        by=Grouping(by) if by in set(Grouping) else Grouping.MONTH,
        unit_id=whole_number(unit),
    )


def values_of(question: CostQuestion, **others: str) -> dict[str, str]:
    """Return a question as values of an address, with others in their place."""
    values = {
        "since": question.since.isoformat(),
        "until": question.until.isoformat(),
        "by": question.by.value,
        "unit": str(question.unit_id or ""),
    }
    return {name: value for name, value in (values | others).items() if value}


def row_name(row: CostRow, by: Grouping) -> str:
    """Say what a row is about."""
    match by:
        case Grouping.MONTH:
            return str(format_date(date.fromisoformat(f"{row.key}-01"), "LLLL y"))
        case Grouping.LANGUAGES:
            return " → ".join(language(code) for code in row.key.split("-"))
        case Grouping.REQUEST:
            return row.name or gettext("Request %(number)s", number=row.key)
        case _:
            return row.name or gettext("nobody yet")


def closer_look(row: CostRow, question: CostQuestion) -> dict[str, str] | None:
    """Return the question that shows the documents of a row; None where there is none."""
    match question.by:
        case Grouping.MONTH:
            begins = date.fromisoformat(f"{row.key}-01")
            ends = (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            since, until = max(begins, question.since), min(ends, question.until)
            return values_of(question, by=Grouping.DOCUMENT, since=since.isoformat(), until=until.isoformat())
        case Grouping.UNIT:
            return values_of(question, by=Grouping.DOCUMENT, unit=row.key)
        case _:
            return None


def bar_of(volumes: Volumes, longest: int) -> tuple[BarPart, ...]:
    """Return the parts of the bar that shows how ready words were; `longest` is how many words fill it."""
    return tuple(_bar_parts(volumes, max(longest, 1)))


def readiness_words(volumes: Volumes) -> str:
    """Say how ready words were: "120 new, 300 machine draft"."""
    parts = ((volumes[one].words, spoken(name)) for one, name in READINESS_NAMES.items() if one in volumes)
    return ", ".join(f"{words} {name}" for words, name in parts if words)


def share(part: Decimal | float) -> str:
    """Write a share of the whole, from 0 to 1, as whole per cent."""
    return str(format_percent(round(part, 2)))


def money(amount: Decimal) -> str:
    """Write an amount in the currency of the installation."""
    currency = services().rules.currency
    # A code, written where a language has no sign for a currency, stands apart from its number.
    return str(format_currency(amount, currency)).replace(currency, f"{currency}\N{NO-BREAK SPACE}")


def hours(seconds: int) -> str:
    """Write a time of work as hours and minutes."""
    whole, minutes = divmod(round(seconds / 60), 60)
    if not whole:
        return str(gettext("%(minutes)d min", minutes=minutes))
    return str(gettext("%(hours)d h %(minutes)d min", hours=whole, minutes=minutes))


def written_csv(report: CostReport, by: Grouping) -> bytes:
    """Write a report as a file of comma-separated values that Excel too reads as UTF-8."""
    written = io.StringIO()
    csv.writer(written).writerows(_harmless(row) for row in _table(report, by))
    return written.getvalue().encode("utf-8-sig")


def written_workbook(report: CostReport, by: Grouping) -> bytes:
    """Write a report as a workbook."""
    return write_sheet(_table(report, by), name=gettext("Costs"))


def _table(report: CostReport, by: Grouping) -> Iterator[tuple[Cell, ...]]:
    words = [gettext("Words: %(readiness)s", readiness=spoken(name)) for name in READINESS_NAMES.values()]
    yield (
        gettext("Name"),
        gettext("Documents"),
        gettext("Words"),
        *words,
        gettext("Characters without spaces"),
        gettext("Machine draft changed, per cent"),
        gettext("Minutes of revision"),
        gettext("Cost"),
        gettext("Saved by memory"),
        gettext("Saved by machine"),
        gettext("Documents without a price"),
    )
    for row in report.rows:
        yield (row_name(row, by), *_cells(row.tally))
    yield (gettext("Together"), *_cells(report.total))


def _cells(tally: Tally) -> tuple[Cell, ...]:
    changed = tally.changed
    return (
        tally.documents,
        tally.volume.words,
        *(tally.volumes[one].words if one in tally.volumes else 0 for one in Readiness),
        tally.volume.characters,
        "" if changed is None else round(changed * _WHOLE, 1),
        round(Decimal(tally.seconds) / 60, 1),
        round(tally.cost.due, 2),
        round(tally.cost.memory_saved, 2),
        round(tally.cost.machine_saved, 2),
        tally.unpriced,
    )


def _harmless(row: Iterable[Cell]) -> Iterator[Cell]:
    """Yield cells that no program takes for a formula."""
    return (f"'{cell}" if isinstance(cell, str) and cell[:1] in set("=+-@\t\r") else cell for cell in row)


def _bar_parts(volumes: Volumes, longest: int) -> Iterator[BarPart]:
    begins = 0.0
    for readiness in Readiness:
        length = _WHOLE * volumes[readiness].words / longest if readiness in volumes else 0
        if length:
            yield BarPart(readiness=readiness, begins=round(begins, 2), length=round(length, 2))
        begins += length


def language(code: str) -> str:
    return spoken(LANGUAGES[code].name) if code in LANGUAGES else gettext("not known yet")


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in _YEARS else None
