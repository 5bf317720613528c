"""The engines there are, by the names an installation knows them by."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.engine import Engine
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import NO_PREFERENCES, PIVOTING, EngineRoom


# Engines bring libraries of their own, and a command that names one should load no more than it needs.
def _firefox(models_folder: Path, terms: EngineTerms) -> Engine:
    from translation_service.engines.separate_engines import firefox  # noqa: PLC0415

    return firefox(models_folder, terms)


def _argos(models_folder: Path, terms: EngineTerms) -> Engine:
    from translation_service.engines.separate_engines import argos  # noqa: PLC0415

    return argos(models_folder, terms)


ENGINES: Final[dict[str, Callable[[Path, EngineTerms], Engine]]] = {
    "firefox": _firefox,
    "argos": _argos,
    "pseudo": lambda _folder, _terms: PseudoEngine(),
}


_PREFERENCE: Final = lazily(r"([a-z]{2,3})-([a-z]{2,3})=(\w+)")


def choose_engines(
    names: Iterable[str],
    models_folder: Path,
    terms: EngineTerms,
    *,
    preferences: Mapping[LanguagePair, str] = NO_PREFERENCES,
) -> EngineRoom:
    """Return the named engines in their order of preference; raise `RequestRefused` for a name that is none."""
    return EngineRoom([_engine(name)(models_folder, terms) for name in names], preferences)


def read_preferences(written: Iterable[str]) -> dict[LanguagePair, str]:
    """Read which engine serves single pairs, from words like "de-tr=argos" and "ru-tr=pivot"."""
    return dict(_preference(words) for words in written)


def _preference(words: str) -> tuple[LanguagePair, str]:
    match = _PREFERENCE.fullmatch(words)
    if match is None or match[3] not in {*ENGINES, PIVOTING}:
        template = N_("Which engine serves a pair is written like de-tr=argos or ru-tr=pivot, not %(words)s.")
        raise RequestRefused("no-such-preference", template, words=words)
    return LanguagePair(source=match[1], target=match[2]), match[3]


def _engine(name: str) -> Callable[[Path, EngineTerms], Engine]:
    if name not in ENGINES:
        template = N_("There is no engine %(name)s; the engines are %(names)s.")
        raise RequestRefused("no-such-engine", template, name=name, names=", ".join(ENGINES))
    return ENGINES[name]
