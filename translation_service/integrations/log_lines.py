"""Log lines people can read: the time, the event, and its fields as `name=value`."""

import logging
import sys
from typing import Final

_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}
_QUIETER: Final = ("alembic", "rq", "gunicorn.access", "urllib3", "botocore", "argostranslate", "stanza")


class EventFormatter(logging.Formatter):
    """`12:30:04 job_ended job=parse-3-1 seconds=0.4`; levels above information are named."""

    default_time_format = "%H:%M:%S"

    def format(self, record: logging.LogRecord) -> str:
        fields = (f" {name}={value}" for name, value in vars(record).items() if name not in _STANDARD)
        level = f"{record.levelname.lower()} " if record.levelno > logging.INFO else ""
        moment = self.formatTime(record, self.default_time_format)
        return f"{moment} {level}{record.getMessage()}{''.join(fields)}"


def show_log_lines(level: int = logging.INFO) -> None:
    """Write the log of this process to standard error, one line an event."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(EventFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIETER:
        logging.getLogger(name).setLevel(logging.WARNING)
