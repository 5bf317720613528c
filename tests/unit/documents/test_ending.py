"""What is asked to end tidies up, unless it was begun to live on."""

import signal
import subprocess
import sys

import pytest

PROGRAM = """
import os, signal, sys
from translation_service.documents.process.ending import interrupted_when_asked_to_end

with interrupted_when_asked_to_end():
    try:
        os.kill(os.getpid(), int(sys.argv[1]))
        print("lives on")
    except KeyboardInterrupt:
        os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGHUP)
        print("tidied up")
os.kill(os.getpid(), int(sys.argv[1]))
print("and on")
"""


def said_by(*begun_with: str, number: signal.Signals) -> tuple[str, ...]:
    command = [*begun_with, sys.executable, "-u", "-c", PROGRAM, str(int(number))]
    return tuple(subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_further_requests_do_not_end_the_tidying_up_and_are_heard_again_after_it(number: signal.Signals) -> None:
    assert said_by("env", "--default-signal", number=number) == ("tidied up",)


def test_what_lives_on_when_its_window_is_closed_does_so() -> None:
    assert said_by("nohup", number=signal.SIGHUP) == ("lives on", "and on")
