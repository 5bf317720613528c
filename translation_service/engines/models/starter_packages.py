"""The starter models for Turkish that this project trained: Argos packages beside the code.

Their README.md tells from what they were made, how good they are and what they get wrong; `training/` makes them anew.
"""

from pathlib import Path
from typing import Final

from translation_service.domain.sentences import N_

STARTER_PACKAGE_ORIGIN: Final = N_("trained for the translation desk")
_FOLDER: Final = Path(__file__).parent / "starter"


def starter_packages() -> list[Path]:
    """Return the packages, one a pair."""
    return sorted(_FOLDER.glob("*.argosmodel"))
