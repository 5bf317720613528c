"""The engines there are, by the names an installation knows them by."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.engines.argos import ArgosEngine
from translation_service.engines.engine import Engine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import EngineRoom

ENGINES: Final[dict[str, Callable[[Path], Engine]]] = {
    "firefox": FirefoxEngine,
    "argos": ArgosEngine,
    "pseudo": lambda _folder: PseudoEngine(),
}


def choose_engines(names: Iterable[str], models_folder: Path) -> EngineRoom:
    """Return the named engines in their order of preference; raise `RequestRefused` for a name that is none."""
    return EngineRoom([_engine(name)(models_folder) for name in names])


def _engine(name: str) -> Callable[[Path], Engine]:
    if name not in ENGINES:
        template = N_("There is no engine %(name)s; the engines are %(names)s.")
        raise RequestRefused("no-such-engine", template, name=name, names=", ".join(ENGINES))
    return ENGINES[name]
