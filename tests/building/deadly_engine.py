"""An engine that runs in a real process and ends it, hangs it or fills its memory on certain words."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.engine import EngineCard, PairNotServed
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.pool import ProcessPool
from translation_service.engines.processes.process import Recipe
from translation_service.engines.processes.terms import EngineTerms

PT_EN = LanguagePair(source="pt", target="en")
_MEGABYTE = 1024 * 1024
_TOIL_SECONDS = 0.2
_WAITS_SECONDS = 20
_TERMS = EngineTerms(seconds=20)


def _end_by(number: int) -> Callable[[list[bytearray]], None]:
    return lambda _: _die_by(number)


def _die_by(number: int) -> None:
    # In this thread: another one would take the signal, while this one goes on and answers.
    signal.raise_signal(number)


def _hang(_: list[bytearray]) -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    time.sleep(600)


def _toil_and_hang(hoard: list[bytearray]) -> None:
    end = time.process_time() + _TOIL_SECONDS
    while time.process_time() < end:
        pass
    _hang(hoard)


def _wait(folder: Path, questions: int) -> None:
    until = time.monotonic() + _WAITS_SECONDS
    while len((folder / "asked").read_text(encoding="utf-8").splitlines()) < questions:
        if time.monotonic() > until:
            raise TemporarilyUnavailable("nothing else was asked")
        time.sleep(0.01)


def _refuse(_: list[bytearray]) -> None:
    raise TemporarilyUnavailable("as told")


def _break_down(_: list[bytearray]) -> None:
    raise RuntimeError("a bug")


def _grow(hoard: list[bytearray]) -> None:
    hoard.append(bytearray(os.urandom(1)) * (100 * _MEGABYTE))


def _burst(hoard: list[bytearray]) -> None:
    while True:
        _grow(hoard)


_ENDS: dict[str, Callable[[list[bytearray]], None]] = {
    "SEGV": _end_by(signal.SIGSEGV),
    "KILL": _end_by(signal.SIGKILL),
    "EXIT": lambda _: os._exit(3),
    "HANG": _hang,
    "TOIL": _toil_and_hang,
    "REFUSE": _refuse,
    "BUG": _break_down,
    "GROW": _grow,
    "BURST": _burst,
}


class DeadlyEngine:
    """Answers in capitals, with the id of its process behind; keeps what it was asked in a file of its folder.

    On WAIT it answers when it was asked twice.
    """

    def __init__(self, folder: Path, *, batch_size: int = 4) -> None:
        self._folder = folder
        self._batch_size = batch_size
        self._hoard: list[bytearray] = []

    @property
    def card(self) -> EngineCard:
        return EngineCard(name="deadly", pairs=frozenset({PT_EN}), leaves_building=False, batch_size=self._batch_size)

    def version(self, pair: LanguagePair) -> str:
        return f"deadly {pair} 1"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        if pair != PT_EN:
            raise PairNotServed(pair)
        if not sentences and (self._folder / "dies-loading").exists():
            _die_by(signal.SIGSEGV)
        if not sentences and (self._folder / "cannot-load").exists():
            raise TemporarilyUnavailable("as told")
        if sentences:
            with (self._folder / "asked").open("a", encoding="utf-8") as asked:
                asked.write("|".join(sentences) + "\n")
        return [self._answer(sentence) for sentence in sentences]

    def _answer(self, sentence: str) -> str:
        if "ENDLESS" in sentence:
            return "x" * (20 * _MEGABYTE)
        for word in sentence.split():
            if word == "WAIT":
                _wait(self._folder, questions=2)
            if word in _ENDS:
                _ENDS[word](self._hoard)
        return f"{sentence.upper()} {os.getpid()}"


def deadly_engine(folder: Path, *, width: int = 1, at_once: int = 1, terms: EngineTerms = _TERMS) -> SeparateEngine:
    recipe = Recipe(maker="tests.building.deadly_engine:DeadlyEngine", models_folder=folder, at_once=at_once)
    return SeparateEngine(DeadlyEngine(folder), ProcessPool("deadly", recipe, terms, width=width))
