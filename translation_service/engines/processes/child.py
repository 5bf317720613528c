"""An engine process: `python -m translation_service.engines.processes.child`, started by `EngineProcess` alone.

It answers orders until it is ended. It knows no database, no settings and no key, and ends with its parent.
"""

import os
import resource
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import Final, cast

from translation_service.domain.errors import TranslationServiceError
from translation_service.engines.engine import Engine, ExplainingEngine, PairNotServed
from translation_service.engines.processes.lifeline import hold_on_to
from translation_service.engines.processes.wire import Answer, Order, Reply, read_order, write_reply
from translation_service.engines.rendering import is_endless

_FIRST_TO_GO: Final = "1000"
_POLITENESS: Final = 5


def main(arguments: Sequence[str]) -> None:
    line, lifeline, memory, at_once, maker, models_folder, *options = arguments
    hold_on_to(int(lifeline))
    _limit(int(memory))
    engine = _engine(maker, Path(models_folder), options)
    if int(at_once) > 1:
        serve_at_once(Connection(int(line)), engine, int(at_once))
    else:
        serve(Connection(int(line)), engine)


def serve(line: Connection, engine: Engine) -> None:
    """Answer orders until the other side hangs up."""
    while True:
        try:
            order = read_order(line.recv_bytes())
        except EOFError:
            return
        line.send_bytes(_message(engine, order))


def serve_at_once(line: Connection, engine: Engine, at_once: int) -> None:
    """Answer orders in their order, but begin so many at once: the engine need not wait while an answer is made."""
    begun = SimpleQueue[Future[bytes] | None]()
    executor = ThreadPoolExecutor(at_once)
    threading.Thread(target=_begin, args=(line, engine, executor, begun), daemon=True).start()
    try:
        while (message := begun.get()) is not None:
            line.send_bytes(message.result())
    finally:
        os._exit(1)  # nobody hears what is still worked at


def _begin(
    line: Connection, engine: Engine, executor: ThreadPoolExecutor, begun: "SimpleQueue[Future[bytes] | None]"
) -> None:
    while True:
        try:
            order = read_order(line.recv_bytes())
        except EOFError:
            begun.put(None)
            return
        if order.sentences:
            begun.put(executor.submit(_message, engine, order))
        else:
            # That a model can be loaded is said before anything else is begun, and asked for when nothing is.
            line.send_bytes(_message(engine, order))


def _message(engine: Engine, order: Order) -> bytes:
    if order.sentences:
        return write_reply(_reply(engine, order))
    return write_reply(Reply(is_unloadable=not _is_loaded(engine, order)))


def _reply(engine: Engine, order: Order) -> Reply:
    try:
        answers = _answers(engine, order)
    except PairNotServed:
        # The model was taken away; it is no fault of these sentences.
        return Reply(is_unloadable=True, memory=_resident_memory())
    except (TranslationServiceError, MemoryError):
        return Reply(is_refused=True, memory=_resident_memory())
    if len(answers) != len(order.sentences):
        return Reply(is_refused=True, memory=_resident_memory())
    bounded = (_bounded(answer, sentence) for answer, sentence in zip(answers, order.sentences, strict=True))
    return Reply(answers=tuple(bounded), memory=_resident_memory())


def _answers(engine: Engine, order: Order) -> Sequence[Answer]:
    if not order.alternatives:
        return engine.translate(order.sentences, order.pair)
    return cast("ExplainingEngine", engine).render(order.sentences, order.pair, alternatives=order.alternatives)


def _bounded(answer: Answer, sentence: str) -> Answer:
    """Return an answer without what runs on for ever, which would take seconds to send and be thrown away there."""
    if isinstance(answer, str):
        return "" if is_endless(answer, sentence) else answer
    return tuple(one for one in answer if not is_endless(one.text, sentence))


def _is_loaded(engine: Engine, order: Order) -> bool:
    try:
        engine.translate([], order.pair)
    except (TranslationServiceError, MemoryError):
        return False
    return True


def _engine(maker: str, models_folder: Path, options: Sequence[str]) -> Engine:
    module, name = maker.split(":")
    values = {key: int(value) for key, value in (option.split("=") for option in options)}
    return cast("Engine", getattr(import_module(module), name)(models_folder, **values))


def _limit(memory: int) -> None:
    """Bound the memory, leave no dump of a crash (it would hold sentences), and let others go first."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    os.nice(_POLITENESS)
    try:
        Path("/proc/self/oom_score_adj").write_text(_FIRST_TO_GO, encoding="ascii")
    except OSError:
        return  # outside Linux, and where a container forbids it


def _resident_memory() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0  # outside Linux a process is replaced by what the system allows it alone
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main(sys.argv[1:])
