"""The starter models that came along: in a wheel, and in packages beside the code."""

from pathlib import Path

from translation_service.engines.catalogue.folder import copy_file, offered_folder, offered_package
from translation_service.engines.catalogue.offers import OfferedFile, OfferedModel, Progress
from translation_service.engines.models.installed import starter_facts, starter_package_facts
from translation_service.engines.models.limits import ModelLimits
from translation_service.engines.models.starter_packages import starter_packages
from translation_service.engines.models.starter_wheel import STARTER, starter_folders


class StarterSource:
    """Offers English–Turkish and, where the wheel is installed, Portuguese–English, both ways."""

    name = STARTER

    def __init__(self, limits: ModelLimits) -> None:
        self._limits = limits

    def offers(self) -> tuple[OfferedModel, ...]:
        found = (offered_folder(folder, facts=starter_facts(folder)) for folder in starter_folders())
        wheel = (offer for offer in found if offer is not None)
        return (*wheel, *(offered_package(path, starter_package_facts(path)) for path in starter_packages()))

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        copy_file(Path(file.places[0]), to, limits=self._limits, progress=progress)
