"""Workers that die at their work."""

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.building.service import Service, WaitingBells, answer
from translation_service.application.jobs import Job
from translation_service.application.ports import Services
from translation_service.bootstrap import build


class Deadly:
    """A port that kills its process, before or after it has done one of its calls."""

    def __init__(self, port: object, call: str, *, is_after: bool = False) -> None:
        self._port, self._call, self._is_after = port, call, is_after

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._port, name)
        return self._fatal(real) if name == self._call else real

    def _fatal(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*values: object, **named: object) -> object:
            if self._is_after:
                real(*values, **named)
            os.kill(os.getpid(), signal.SIGKILL)
            raise AssertionError("still alive")

        return call


def die_on_duty(service: Service, job: Job, arm: Callable[[Services], Services]) -> None:
    """Take the waiting job of a kind out of the queue in another process, which is killed while it works."""
    bell = next(one for one in service.queue.bells if one.job is job)
    service.queue.bells.remove(bell)
    child = os.fork()
    if child == 0:
        services = replace(build(service.settings, queue=WaitingBells()).services, clock=service.clock)
        answer(arm(services), bell)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the worker was to die at its work"


def work_until(service: Service, job: Job) -> None:
    """Answer every bell until one for `job` waits."""
    while not any(bell.job is job for bell in service.queue.bells):
        bell = service.queue.bells.pop(0)
        answer(service.services, bell)
