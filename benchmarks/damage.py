"""Ten thousand damaged files, the same ones each time: how each ended.

Run: python -m benchmarks.damage [--cases 10000] [--first 0]

The tests damage files of every kind in about a thousand ways (`tests/property/test_documents_damage.py`); this goes on
with further seeds. Every case is read and, where it can be, written again, in this process; a case that takes more
than ten seconds, or ends in anything but a result or a refusal with a reason, is printed with its seed.
"""

import argparse
import signal
import time
import warnings
from collections import Counter
from itertools import cycle, islice
from random import Random
from types import FrameType

from tests.building.translated import marked, translated
from tests.property.test_documents_damage import GOOD_ENDS, KINDS
from translation_service.domain.errors import DocumentRefused

LONGEST = 10


class TooLongError(Exception):
    """A case took longer than any may."""


def main() -> None:
    """Print how often cases ended in what, and each that ended badly."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _stop)
    endings: Counter[str] = Counter()
    began = time.process_time()
    for number, kind in enumerate(islice(cycle(KINDS), options.cases)):
        seed = options.first + number
        ending = _ending(kind, seed)
        endings[ending] += 1
        if ending.startswith("!"):
            print(f"{ending}: {kind}, seed {seed}", flush=True)
    for ending, count in endings.most_common():
        print(f"{count:6} {ending}")
    print(f"{options.cases} cases in {time.process_time() - began:.0f} seconds of the processor")


def _ending(kind: str, seed: int) -> str:
    content, file_name, damage, _ = KINDS[kind]
    signal.alarm(LONGEST * 6)
    began = time.process_time()
    try:
        translated(damage(content, Random(seed)), marked, file_name=file_name)
    except DocumentRefused as refused:
        return refused.code if refused.code in GOOD_ENDS else f"! {refused.code}"
    except (MemoryError, RecursionError):
        return "too-heavy"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return f"! {type(error).__name__} {error}"[:150]
    finally:
        signal.alarm(0)
    return "done" if time.process_time() - began < LONGEST else "! slow"


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLongError


if __name__ == "__main__":
    main()
