import logging

import pytest

from workers.outermost import breakdowns_caught


def broken(error: Exception) -> None:
    raise error


def test_a_breakdown_ends_here_and_is_recorded() -> None:
    recorded: list[Exception] = []
    error = RuntimeError("out of luck")

    with breakdowns_caught("stage_broke_down", record=recorded.append):
        broken(error)

    assert recorded == [error]


def test_the_log_names_kind_and_place_and_never_the_message(caplog: pytest.LogCaptureFixture) -> None:
    with breakdowns_caught("stage_broke_down", document_id=3):
        broken(RuntimeError("a sentence of the document"))

    record = caplog.records[0]
    assert (record.message, record.levelno) == ("stage_broke_down", logging.ERROR)
    assert (vars(record)["kind"], vars(record)["document_id"]) == ("RuntimeError", 3)
    assert "test_outermost.py" in vars(record)["where"]
    assert "a sentence of the document" not in str(vars(record))


def test_a_record_that_cannot_be_written_ends_here_too(caplog: pytest.LogCaptureFixture) -> None:
    with breakdowns_caught("stage_broke_down", record=broken):
        broken(RuntimeError("out of luck"))

    assert [record.message for record in caplog.records] == ["stage_broke_down", "breakdown_not_recorded"]


def test_a_request_to_end_the_process_goes_on() -> None:
    with pytest.raises(SystemExit), breakdowns_caught("stage_broke_down"):
        raise SystemExit
