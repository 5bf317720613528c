"""Templates as Python code, kept where Python keeps that of modules: each is compiled once, for all processes."""

from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from threading import get_native_id
from typing import Final

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

_FOLDER: Final = Path(cache_from_source(__file__)).parent


def keep_compiled(environment: Environment, *, folder: Path = _FOLDER) -> None:
    """Have an environment, whose options are set, look for compiled templates in a folder and put there its own."""
    environment.bytecode_cache = _Kept(folder, _way_of_compiling(environment))


def _way_of_compiling(environment: Environment) -> str:
    """Return a word for all but the source that decides what code a template becomes."""
    options = (environment.trim_blocks, environment.lstrip_blocks, sorted(environment.extensions))
    return sha256(repr((version("jinja2"), options)).encode()).hexdigest()[:12]


class _Kept(BytecodeCache):
    """A file for each template and way of compiling; it says of which source it was made."""

    def __init__(self, folder: Path, way: str) -> None:
        self._folder, self._way = folder, way

    def load_bytecode(self, bucket: Bucket) -> None:
        # A file may have been cut off when the machine went down.
        with suppress(OSError, EOFError, ValueError, TypeError, UnpicklingError):
            bucket.bytecode_from_string(self._file(bucket).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; where nobody may write, each process compiles for itself."""
        file = self._file(bucket)
        unfinished = file.with_suffix(f".{get_native_id()}")
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            unfinished.write_bytes(bucket.bytecode_to_string())
            unfinished.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.{self._way}.template"
