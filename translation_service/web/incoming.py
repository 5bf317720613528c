"""What browsers send, before a view reads it: without signs that nothing can hold, and with numbers that rows have."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from flask import Flask, Request
from flask.json.provider import DefaultJSONProvider
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import IntegerConverter, Map

from translation_service.domain.writable import writable

LARGEST_NUMBER: Final = 2**31 - 1
"""What an integer column of PostgreSQL holds."""


class WrittenValues(ImmutableMultiDict[str, Any]):
    """The values of an address or a form."""

    def __init__(self, values: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__([(name, writable(value) if isinstance(value, str) else value) for name, value in values])


class DeskRequest(Request):
    parameter_storage_class = WrittenValues


class ShallowJson(DefaultJSONProvider):
    """JSON, where what is nested too deeply to be read is none."""

    def loads(self, s: str | bytes, **options: Any) -> object:  # noqa: ANN401 - as Flask hands them
        try:
            return super().loads(s, **options)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


class RowNumber(IntegerConverter):
    """A number in an address that a row can have; any other leads to no page."""

    def __init__(self, url_map: Map, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as werkzeug hands them
        super().__init__(url_map, *arguments, **{"max": LARGEST_NUMBER} | options)


def read_carefully(application: Flask) -> None:
    """Have an application read what browsers send in this way."""
    application.request_class = DeskRequest
    application.url_map.converters["int"] = RowNumber
    application.json = ShallowJson(application)


def whole_number(text: str) -> int | None:
    """Return a number as somebody sent it; nothing where it is none, or more than is ever counted here."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


def number_of(values: Mapping[str, str], name: str) -> int:
    """Return a number of an address or a form; 0 where there is none."""
    return whole_number(values.get(name, "")) or 0
