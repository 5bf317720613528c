"""Models that people took away: none that came along is put back by itself in their place.

One empty file a model, `.removed/argos.en-tr`, so that no two processes can write over each other's.
"""

from pathlib import Path
from typing import Final

from translation_service.domain.languages import LanguagePair

FOLDER: Final = ".removed"


def is_removed(models_folder: Path, engine: str, pair: LanguagePair) -> bool:
    """Tell whether somebody took away an engine's model for a pair and installed none since."""
    return _note(models_folder, engine, pair).exists()


def note_removal(models_folder: Path, engine: str, pair: LanguagePair) -> None:
    """Remember that an engine's model for a pair is not wanted; raise `OSError` when that cannot be written."""
    note = _note(models_folder, engine, pair)
    note.parent.mkdir(exist_ok=True)
    note.touch()


def forget_removal(models_folder: Path, engine: str, pair: LanguagePair) -> None:
    """Forget that a model was taken away, as there is one again; raise `OSError` when that cannot be written."""
    _note(models_folder, engine, pair).unlink(missing_ok=True)


def _note(models_folder: Path, engine: str, pair: LanguagePair) -> Path:
    return models_folder / FOLDER / f"{engine}.{pair}"
