"""The reading process: a TMX file in on standard input, its units out as lines of JSON, under hard limits.

Started by `integrations.tmx_process`; it limits itself before it reads a byte of the file. The last line says `end`, so
that one that was killed is told from one that is done.
"""

import json
import os
import resource
import sys
from typing import Any, Final

_OPEN_FILES: Final = 32
TOO_HEAVY: Final = 4


def main(arguments: list[str]) -> int:
    """Read one file; `arguments` are bytes of memory, seconds of work and characters of a text allowed."""
    memory, seconds, longest = map(int, arguments)
    _limit(memory=memory, seconds=seconds)
    try:
        _read(longest)
    except (MemoryError, RecursionError):
        os._exit(TOO_HEAVY)
    return 0


def _read(longest: int) -> None:
    from translation_service.memory.tmx.reading import read_tmx  # noqa: PLC0415 - after the limits are set
    from translation_service.memory.tmx.units import TmxRefused, write_item  # noqa: PLC0415

    try:
        for item in read_tmx(sys.stdin.buffer, longest=longest):
            _say(write_item(item))
    except TmxRefused as refusal:
        _say(
            {
                "refused": refusal.code,
                "template": refusal.sentence.template,
                "values": dict(refusal.sentence.values),
            }
        )
    else:
        _say({"end": True})
    sys.stdout.flush()


def _say(words: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(words, ensure_ascii=True) + "\n")


def _limit(*, memory: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # Ended by the first limit, which has a signal of its own: the second one would look like a blow from outside.
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
