"""The engines there are, by the names an installation knows them by."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.engines.argos import ArgosEngine
from translation_service.engines.engine import Engine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.pool import ProcessPool
from translation_service.engines.processes.process import Recipe
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.routing import NO_PREFERENCES, PIVOTING, EngineRoom


def firefox(models_folder: Path, terms: EngineTerms) -> SeparateEngine:
    """Return Firefox's engine with a process a processor: it uses one, and lets no other thread run meanwhile."""
    recipe = Recipe(maker="translation_service.engines.firefox:FirefoxEngine", models_folder=models_folder)
    return SeparateEngine(FirefoxEngine(models_folder), ProcessPool("firefox", recipe, terms, width=terms.width))


def argos(models_folder: Path, terms: EngineTerms) -> SeparateEngine:
    """Return Argos' engine in one process with a thread a processor, which share the model."""
    options = (f"beam_size={terms.beam_size}", f"threads={terms.width}")
    recipe = Recipe(maker="translation_service.engines.argos:ArgosEngine", models_folder=models_folder, options=options)
    engine = ArgosEngine(models_folder, beam_size=terms.beam_size, threads=terms.width)
    return SeparateEngine(engine, ProcessPool("argos", recipe, terms, width=1))


ENGINES: Final[dict[str, Callable[[Path, EngineTerms], Engine]]] = {
    "firefox": firefox,
    "argos": argos,
    "pseudo": lambda _folder, _terms: PseudoEngine(),
}


_PREFERENCE: Final = re.compile(r"([a-z]{2,3})-([a-z]{2,3})=(\w+)")


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
