"""CTranslate2 with the package of a folder and nothing else, in a process of its own: what a stage is held against.

It gets every sentence at once, cut and put together by SentencePiece, in batches of 1,024 pieces, a thread a processor.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from benchmarks.workplace import Effort

_PIECES: Final = 1024
_LENGTH_PENALTY: Final = 0.2
_LONGEST: Final = 500
_SPARE: Final = 20
_POLITENESS: Final = 5


class BareEngine:
    """A process that translates sentences when told to."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def effort(self, texts: Sequence[str]) -> Effort:
        """Return what it takes to translate texts; time to load the model is none of it."""
        orders, answers = self._process.stdin, self._process.stdout
        if orders is None or answers is None:
            raise ValueError(orders, answers)
        orders.write(json.dumps(texts) + "\n")
        orders.flush()
        seconds, processor = json.loads(answers.readline())
        return Effort(seconds=seconds, processor=processor)


@contextmanager
def bare_engine(package: Path, *, beam: int, threads: int) -> Iterator[BareEngine]:
    command = [sys.executable, "-m", __name__, str(package.resolve()), str(beam), str(threads)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield BareEngine(process)
        process.communicate()


def main() -> None:
    import ctranslate2  # noqa: PLC0415 - for this process alone
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415

    package, beam, threads = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    translator = ctranslate2.Translator(str(package / "model"), inter_threads=threads, intra_threads=1)
    pieces = SentencePieceProcessor(model_file=str(package / "sentencepiece.model"))
    os.nice(_POLITENESS)  # as our engines are
    for line in sys.stdin:
        started, used = time.perf_counter(), time.process_time()
        _translate(json.loads(line), translator, pieces, beam)
        print(json.dumps([time.perf_counter() - started, time.process_time() - used]), flush=True)


def _translate(texts: Sequence[str], translator: Any, pieces: Any, beam: int) -> list[str]:  # noqa: ANN401
    cut = [pieces.encode(text, out_type=str) for text in texts]
    results = translator.translate_batch(
        cut,
        max_batch_size=_PIECES,
        batch_type="tokens",
        beam_size=beam,
        length_penalty=_LENGTH_PENALTY,
        replace_unknowns=True,
        max_input_length=0,
        max_decoding_length=min(2 * max(map(len, cut)) + _SPARE, _LONGEST),
    )
    return [cast("str", pieces.decode_pieces(result.hypotheses[0])) for result in results]


if __name__ == "__main__":
    main()
