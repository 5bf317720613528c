"""What a source of models offers, and the port that every source stands behind."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_, Sentence

Progress = Callable[[int, int], None]
"""Gets bytes done and in all (0 while nobody knows); may raise to stop the work."""

SOURCE_NAMES: Final[dict[str, str]] = {
    "starter": N_("starter models that came along"),
    "folder": N_("folder of models"),
    "mirror": N_("mirror in the municipality"),
    "mozilla": N_("Mozilla's catalogue of Firefox models"),
    "argos": N_("index of Argos packages"),
    "file": N_("imported file"),
    "by hand": N_("copied by hand"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedFile:
    """A file of an offered model; `size` (bytes) is 0 and a sum is "" where the source does not tell.

    `places` are addresses or paths where it can be had, the first one first. `sha256` is of the file as it is sent,
    `unpacked_sha256` of what is in it once it is unpacked.
    """

    name: str
    places: tuple[str, ...]
    size: int = 0
    sha256: str = ""
    unpacked_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedModel:
    """A model that a source has."""

    engine: str
    pair: LanguagePair
    version: str
    licence: str
    source: str
    origin: str
    files: tuple[OfferedFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files as they are sent; 0 when the source tells not all of them."""
        sizes = [file.size for file in self.files]
        return sum(sizes) if all(sizes) else 0

    @property
    def has_sums(self) -> bool:
        """Whether the source says a SHA-256 for every file."""
        return all(file.sha256 for file in self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAnswer:
    """What a source said when it was asked: its offers, or why it could not be reached."""

    source: str
    offers: tuple[OfferedModel, ...] = ()
    problem: Sentence | None = None


class ModelSource(Protocol):
    """A place that models come from.

    Both raise `SourceAway` when it cannot be reached now, or sends something broken.
    """

    @property
    def name(self) -> str: ...

    def offers(self) -> tuple[OfferedModel, ...]:
        """Return the newest model of every engine and pair that it has."""
        ...

    def bring(self, file: OfferedFile, to: Path, progress: Progress) -> None:
        """Bring a file to a path whose folder exists; what an earlier attempt brought there is used.

        Raises `RequestRefused` when the file is not to be had or too large.
        """
        ...


def ignored(_done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


def newest(offers: Iterable[OfferedModel]) -> tuple[OfferedModel, ...]:
    """Return the newest offer of every engine and pair, a release before a trial version ("3.0a1"), in their order."""
    best: dict[tuple[str, LanguagePair], OfferedModel] = {}
    for offer in offers:
        key = (offer.engine, offer.pair)
        if key not in best or age_of(offer.version) > age_of(best[key].version):
            best[key] = offer
    return tuple(sorted(best.values(), key=lambda offer: (str(offer.pair), offer.engine)))


def age_of(version: str) -> tuple[bool, list[int]]:
    """Return what versions are compared by: "1.10" comes after "1.9", and both after "2.0a1"."""
    return re.fullmatch(r"[\d.]+", version) is not None, [int(part) for part in re.findall(r"\d+", version)]
