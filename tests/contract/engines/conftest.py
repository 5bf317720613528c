from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE, lend_starter_models
from translation_service.engines.models.installed import import_model


@pytest.fixture(scope="session")
def models_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    lend_starter_models(folder)
    import_model(ARGOS_PACKAGE, folder)
    return folder
