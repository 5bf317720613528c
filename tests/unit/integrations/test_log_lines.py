import logging

from translation_service.integrations.log_lines import EventFormatter


def shown(level: int = logging.INFO, **fields: object) -> str:
    record = logging.makeLogRecord({"msg": "job_ended", "levelno": level, "levelname": logging.getLevelName(level)})
    record.__dict__.update(fields)
    return EventFormatter().format(record).partition(" ")[2]


def test_a_line_is_an_event_and_its_fields() -> None:
    assert shown(job="parse-3-1", seconds=0.4) == "job_ended job=parse-3-1 seconds=0.4"


def test_a_warning_is_named_as_one() -> None:
    assert shown(logging.WARNING) == "warning job_ended"


def test_of_an_exception_its_type_and_origin_are_said_and_never_its_words() -> None:
    try:
        raise ValueError("the letter of Ayşe Yılmaz")
    except ValueError as error:
        line = shown(logging.ERROR, exc_info=(ValueError, error, error.__traceback__))

    assert line.startswith("error job_ended exception=ValueError at=integrations/test_log_lines.py:")
    assert "Ayşe" not in line
    assert "\n" not in line
