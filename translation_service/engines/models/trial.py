"""A new model is loaded in a process of its own, under limits, before anybody else may see it.

Models are read by native code, and a file made to harm may bring that down or eat all memory. Here it ends a child.
"""

import ctypes
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import translation_service
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.models import argos_package, firefox_files
from translation_service.engines.models.manifest import size_of

_CODE: Final = str(Path(translation_service.__file__).parents[1])
_SECONDS: Final = 300
_MEMORY: Final = 1024 * 1024 * 1024
# Packed files grow when they are unpacked, and numbers of eight bits become numbers of 32 on older processors.
_MEMORY_A_BYTE: Final = 8
_ENDED_FROM_OUTSIDE: Final = frozenset({-signal.SIGKILL, -signal.SIGTERM})
_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>


def stands_trial(folder: Path, *, engine: str, largest_file: int) -> bool:
    """Unpack what is packed in a folder of a Firefox model, load the model and let it translate a word.

    Tells whether that went well. No file becomes larger than `largest_file` bytes. Raises `TemporarilyUnavailable`
    where the trial was ended from outside, as by a system short of memory: that says nothing of the model.
    """
    command = [sys.executable, "-m", __name__, engine, str(folder.absolute()), str(largest_file), str(os.getpid())]
    quiet = subprocess.DEVNULL
    try:
        tried = subprocess.run(
            command, cwd=_CODE, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    if tried.returncode in _ENDED_FROM_OUTSIDE:
        raise TemporarilyUnavailable("the trial of a model was ended from outside")
    return tried.returncode == 0


def try_model(engine: str, folder: Path) -> None:
    """Load the model in a folder and let it translate a word; raise `ValueError` or worse when it cannot."""
    if engine == firefox_files.ENGINE:
        _unpack(folder)
        firefox_files.load(firefox_files.find_files(folder)).translate("1")
        return
    _try_package(folder)


def _unpack(folder: Path) -> None:
    for path in firefox_files.find_files(folder).values():
        if path.name != firefox_files.unpacked_name(path):
            path.with_name(firefox_files.unpacked_name(path)).write_bytes(firefox_files.unpacked(path))
            path.unlink()


def _try_package(folder: Path) -> None:
    import ctranslate2  # noqa: PLC0415 - a native library

    translator = ctranslate2.Translator(str(folder / "model"), device="cpu", inter_threads=1, intra_threads=1)
    encode = _pieces(folder) if (folder / "sentencepiece.model").is_file() else _byte_pairs(folder)
    translator.translate_batch([encode("1")], max_decoding_length=8)


def _pieces(folder: Path) -> Callable[[str], list[str]]:
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - a native library

    processor = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    return lambda text: [str(piece) for piece in processor.encode(text, out_type=str)]


def _byte_pairs(folder: Path) -> Callable[[str], list[str]]:
    from argostranslate.tokenizer import BPETokenizer  # noqa: PLC0415 - needed for older packages only

    pair = argos_package.check_unpacked(folder).pair
    tokenizer = BPETokenizer(folder / "bpe.model", pair.source, pair.target)
    return lambda text: [str(piece) for piece in tokenizer.encode(text)]


def _limit(*, size: int, largest_file: int) -> None:
    memory = _MEMORY + _MEMORY_A_BYTE * size
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    # With time left behind the limit, so that the system tells it by another signal than the one for every need.
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 10))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))


def _die_with(parent: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(1)


def main(engine: str, folder: str, largest_file: str, parent: str) -> None:
    _die_with(int(parent))
    _limit(size=size_of(Path(folder)), largest_file=int(largest_file))
    try_model(engine, Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
