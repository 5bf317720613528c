"""Log lines people can read: the time, the event, and its fields as `name=value`."""

import logging
import sys
import traceback
from pathlib import Path
from typing import Final

_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
_PLACES: Final = 6
_QUIETER: Final = ("alembic", "rq", "gunicorn.access", "urllib3", "botocore", "argostranslate", "stanza")


class EventFormatter(logging.Formatter):
    """`12:30:04 job_ended job=parse-3-1 seconds=0.4`; levels above information are named.

    Of an exception a line says the type and where it came from, never its message: that may hold somebody's words.
    """

    default_time_format = "%H:%M:%S"

    def format(self, record: logging.LogRecord) -> str:
        fields = (f" {name}={value}" for name, value in vars(record).items() if name not in _STANDARD)
        level = f"{record.levelname.lower()} " if record.levelno > logging.INFO else ""
        moment = self.formatTime(record, self.default_time_format)
        return f"{moment} {level}{record.getMessage()}{''.join(fields)}{_origin(record)}"


def _origin(record: logging.LogRecord) -> str:
    """Return ` exception=KeyError at=review/views.py:81>reading/editor.py:171`, the innermost last."""
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    kind, _, trace = record.exc_info
    places = [f"{_short(frame.filename)}:{frame.lineno}" for frame in traceback.extract_tb(trace)]
    return f" exception={kind.__name__} at={'>'.join(places[-_PLACES:])}"


def _short(file_name: str) -> str:
    return "/".join(Path(file_name).parts[-2:])


def show_log_lines() -> None:
    """Write the log of this process to standard error, one line an event."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(EventFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in _QUIETER:
        logging.getLogger(name).setLevel(logging.WARNING)
