"""The outermost frame of everything a worker process does: here our own faults end, named and counted."""

import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

logger = logging.getLogger(__name__)


@contextmanager
def breakdowns_caught(
    event: str, *, record: Callable[[Exception], None] | None = None, **fields: str | int
) -> Iterator[None]:
    """Log whatever the block raises as `event` with its kind and place, and hand it to `record`.

    The message of an error may hold a document's text, so it is never logged.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001 - a fault of ours must end the job, not the worker
        logger.error(event, extra={**fields, "kind": type(error).__name__, "where": _places(error)})
        if record is not None:
            with breakdowns_caught("breakdown_not_recorded", record=None, **fields):
                record(error)


def _places(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
