"""Lists of words in text files for a person to edit.

A line in brackets is a heading, what follows it stands under it, and a line that begins with `#` is a remark.
"""

import re
from importlib import resources
from typing import Final

from glossary.patterns import lazily

_HEADING: Final = lazily(r"^\[(.+)\]$", re.MULTILINE)
_REMARK: Final = lazily(r"^#.*$", re.MULTILINE)


def sections_of(package: str, *path: str) -> list[tuple[str, str]]:
    """Return what stands under each heading of a file below the folder `data` of a package, in its order."""
    _, *parts = _HEADING.split(read_list(package, *path))
    return list(zip(parts[::2], parts[1::2], strict=True))


def read_list(package: str, *path: str) -> str:
    """Return a file below the folder `data` of a package, without its remarks."""
    return _REMARK.sub("", resources.files(package).joinpath("data", *path).read_text(encoding="utf-8"))
