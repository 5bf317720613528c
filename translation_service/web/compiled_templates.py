"""Templates as Python code, kept where Python keeps that of modules: each is compiled once, for all processes."""

from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError
from threading import get_native_id
from typing import Final

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

_FOLDER: Final = Path(cache_from_source(__file__)).parent


def keep_compiled(environment: Environment, *, folder: Path = _FOLDER) -> None:
    """Have an environment look for compiled templates in a folder, and put there what it compiles itself."""
    environment.bytecode_cache = _Kept(folder)


class _Kept(BytecodeCache):
    """A file a template; it says of which source it was made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        # A file may have been cut off when the machine went down.
        with suppress(OSError, EOFError, ValueError, UnpicklingError):
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
        return self._folder / f"{bucket.key}.template"
