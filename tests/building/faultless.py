"""Pages that were looked at, by what they are but for words; kept where Python keeps modules, for all processes.

A page costs much to look at, and most of the suite opens the same ones: each is looked at once, by whoever comes first.
"""

from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Final


class Faultless:
    """The shapes of pages in which a way of looking, as its source says, found no fault."""

    def __init__(self, source: str, *, parser: str) -> None:
        way = sha256(Path(source).read_bytes() + version(parser).encode()).hexdigest()[:12]
        self._folder: Final = Path(cache_from_source(source)).parent / f"faultless-{way}"

    def faults_of(self, shape: str, look: Callable[[], Iterable[str]]) -> list[str]:
        """Return what a look finds; a shape in which nothing was found before is not looked at again."""
        note = self._folder / sha256(shape.encode()).hexdigest()
        if note.exists():
            return []
        faults = list(look())
        if not faults:
            note.parent.mkdir(parents=True, exist_ok=True)
            note.touch()
        return faults
