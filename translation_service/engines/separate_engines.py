"""Engines with native code, each in processes of its own."""

from pathlib import Path

from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.pool import ProcessPool
from translation_service.engines.processes.process import Recipe
from translation_service.engines.processes.terms import EngineTerms


def firefox(models_folder: Path, terms: EngineTerms) -> SeparateEngine:
    """Return Firefox's engine with a process a processor: it uses one, and lets no other thread run meanwhile."""
    recipe = Recipe(maker="translation_service.engines.firefox:FirefoxEngine", models_folder=models_folder)
    return SeparateEngine(FirefoxEngine(models_folder), ProcessPool("firefox", recipe, terms, width=terms.width))


def argos(models_folder: Path, terms: EngineTerms) -> SeparateEngine:
    """Return Argos' engine in one process with a thread a processor, which share the model.

    A second task is begun while one lasts: no thread waits for the longest batch of the first.
    """
    options = (f"beam_size={terms.beam_size}", f"threads={terms.width}")
    recipe = Recipe(
        maker="translation_service.engines.argos.engine:ArgosEngine",
        models_folder=models_folder,
        options=options,
        at_once=2,
    )
    engine = ArgosEngine(models_folder, beam_size=terms.beam_size, threads=terms.width)
    return SeparateEngine(engine, ProcessPool("argos", recipe, terms, width=1))
