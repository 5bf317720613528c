"""Blows against a running service: what dies, and where the next one falls."""

import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from threading import Timer

import redis

from tests.building.process_tree import Process, processes_below
from tests.building.running_service import RunningService
from translation_service.integrations.data_folder import broker_address
from translation_service.integrations.redis_connection import connect


class Blow(StrEnum):
    """What is killed with SIGKILL; all keys of the broker; or a worker that sleeps longer than its lease."""

    WORKER = "worker"
    READER = "reader"
    WEB = "web"
    WEB_CHILD = "web child"
    BROKER = "broker"
    SCHEDULE = "schedule"
    KEYS = "keys"
    NAP = "nap"


_PATIENCE = 1.0
_NAP = 8.0


@dataclass(slots=True)
class Fate:
    """Deals blows to one service; the same seed deals the same ones in the same order, at the same distances."""

    service: RunningService
    random: Random

    def choose(self) -> tuple[float, Blow]:
        """Return how many seconds to wait, and what to strike then."""
        likely = {Blow.WORKER: 6, Blow.READER: 1, Blow.KEYS: 3}
        (blow,) = self.random.choices(list(Blow), [likely.get(one, 2) for one in Blow])
        return self.random.uniform(0.1, 1.6), blow

    def strike(self, blow: Blow) -> None:
        """Deal a blow, and note in the log of the service what it hit."""
        hit = self._delete_keys() if blow is Blow.KEYS else self._strike_process(blow)
        with self.service.log.open("a") as log:
            log.write(f"{time.strftime('%H:%M:%S')} blow={blow} hit={hit}\n")

    def _strike_process(self, blow: Blow) -> int:
        number = self._victim(blow)
        if number and blow is Blow.NAP:
            _lull(number)
        elif number:
            _send(number, signal.SIGKILL)
        return number

    def _victim(self, blow: Blow) -> int:
        patience = time.monotonic() + _PATIENCE
        while not (found := [one.number for one in parts_of(self.service, blow)]):
            if time.monotonic() > patience:
                return 0
            time.sleep(0.05)
        return self.random.choice(found)

    def _delete_keys(self) -> bool:
        address = broker_address(self.service.data_folder)
        with suppress(redis.RedisError):
            if address:
                with connect(address) as client:
                    return bool(client.flushall())
        return False


def parts_of(service: RunningService, kind: Blow) -> list[Process]:
    """Return the running processes of a kind."""
    mine = processes_below(service.process.pid)
    children = {one.number for one in mine if one.parent == service.process.pid}
    return [one for one in mine if _kind_of(one, is_child=one.number in children) in _KINDS.get(kind, {kind})]


_KINDS = {Blow.NAP: {Blow.WORKER}}


def _kind_of(process: Process, *, is_child: bool) -> Blow | None:
    if "process.child" in process.command:
        return Blow.READER
    kind = _NAMED.get(process.name.rstrip("-0123456789"))
    if is_child:
        return kind
    return Blow.WEB_CHILD if kind is Blow.WEB else None


_NAMED = {
    "web": Blow.WEB,
    "worker": Blow.WORKER,
    "orders": Blow.WORKER,
    "schedule": Blow.SCHEDULE,
    "valkey-server": Blow.BROKER,
}


def _lull(number: int) -> None:
    _send(number, signal.SIGSTOP)
    # Not woken by the test itself, which may be waiting for a page that waits for the sleeper's lock.
    alarm = Timer(_NAP, _send, (number, signal.SIGCONT))
    alarm.daemon = True
    alarm.start()


def _send(number: int, what: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(number, what)
