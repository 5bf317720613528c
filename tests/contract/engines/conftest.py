from pathlib import Path

import pytest

from tests.building.machine_models import ARGOS_PACKAGE
from translation_service.engines.models.installed import import_model, install_starter_models


@pytest.fixture(scope="session")
def models_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    install_starter_models(folder)
    import_model(ARGOS_PACKAGE, folder)
    return folder
