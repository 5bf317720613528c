"""The sources there are, by the names an installation knows them by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_
from translation_service.engines.catalogue.argos_index import ArgosSource
from translation_service.engines.catalogue.folder import FolderSource
from translation_service.engines.catalogue.mirror import MirrorSource
from translation_service.engines.catalogue.mozilla import MozillaSource
from translation_service.engines.catalogue.offers import ModelSource
from translation_service.engines.catalogue.starter import StarterSource
from translation_service.engines.models.limits import ModelLimits


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlaces:
    """Where the sources are; an empty one is not asked."""

    folder: str
    mirror: str
    mozilla: str
    argos: str


_Made = Callable[[SourcePlaces, ModelLimits], ModelSource | None]

_SOURCES: Final[dict[str, _Made]] = {
    "starter": lambda _places, limits: StarterSource(limits),
    "folder": lambda places, limits: FolderSource(Path(places.folder), limits) if places.folder else None,
    "mirror": lambda places, limits: MirrorSource(places.mirror, limits) if places.mirror else None,
    "mozilla": lambda places, limits: MozillaSource(places.mozilla, limits) if places.mozilla else None,
    "argos": lambda places, limits: ArgosSource(places.argos, limits) if places.argos else None,
}


def choose_sources(names: Sequence[str], places: SourcePlaces, limits: ModelLimits) -> tuple[ModelSource, ...]:
    """Return the named sources in their order; raise `RequestRefused` for a name that is none."""
    unknown = next((name for name in names if name not in _SOURCES), None)
    if unknown is not None:
        template = N_("There is no source of models called %(name)s; the sources are %(names)s.")
        raise RequestRefused("no-such-source", template, name=unknown, names=", ".join(_SOURCES))
    made = (_SOURCES[name](places, limits) for name in dict.fromkeys(names))
    return tuple(source for source in made if source is not None)
