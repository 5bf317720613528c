"""Firefox Translations models, run by `fxtranslate`."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.engine import EngineCard, PairNotServed
from translation_service.engines.models import firefox_files
from translation_service.engines.models.manifest import InstalledModel, folders_of, is_sound, read_manifest
from translation_service.engines.words.splitting import translate_between_signs, translate_in_parts

if TYPE_CHECKING:
    from fxtranslate import Translator

_BATCH_SIZE = 16


class FirefoxEngine:
    """Translates with the Firefox models of a folder; models added later are seen at once.

    A loaded model belongs to the thread that loaded it, so every thread keeps its own: about 60 MB a pair.
    """

    def __init__(self, models_folder: Path) -> None:
        self._models_folder = models_folder
        self._loaded = threading.local()

    @property
    def card(self) -> EngineCard:
        pairs = frozenset(self._models())
        return EngineCard(name=firefox_files.ENGINE, pairs=pairs, leaves_building=False, batch_size=_BATCH_SIZE)

    def version(self, pair: LanguagePair) -> str:
        return f"{firefox_files.ENGINE} {pair} {self._model(pair).version}"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        translator = self._translator(self._model(pair))

        def translated(texts: Sequence[str]) -> list[str]:
            return translate_in_parts(texts, lambda parts: [_translated(translator, part) for part in parts])

        return translate_between_signs(sentences, translated)

    def _model(self, pair: LanguagePair) -> InstalledModel:
        models = self._models()
        if pair not in models:
            raise PairNotServed(pair)
        return models[pair]

    def _models(self) -> dict[LanguagePair, InstalledModel]:
        found = (read_manifest(folder) for folder in folders_of(self._models_folder, firefox_files.ENGINE))
        return {model.pair: model for model in found if model is not None}

    def _translator(self, model: InstalledModel) -> "Translator":
        kept: dict[Path, Translator] = self._loaded.__dict__.setdefault("translators", {})
        if model.folder not in kept:
            for replaced in [folder for folder in kept if not folder.exists()]:
                del kept[replaced]
            kept[model.folder] = _load(model)
        return kept[model.folder]


def _load(model: InstalledModel) -> "Translator":
    if not is_sound(model.folder):
        # Some damage shows in nothing but the sense of what a model writes.
        raise TemporarilyUnavailable(f"the files of the model {model.pair} have changed")
    try:
        return firefox_files.load(firefox_files.find_files(model.folder))
    except (OSError, ValueError) as error:
        raise TemporarilyUnavailable(f"the model {model.pair} cannot be loaded") from error


def _translated(translator: "Translator", sentence: str) -> str:
    if not sentence.strip():
        return ""
    try:
        return translator.translate(sentence).strip()
    except ValueError as error:
        raise TemporarilyUnavailable("the engine refused a sentence") from error
    except BaseException as error:
        # A panic in Rust arrives as a BaseException whose class no module exports.
        if type(error).__name__ != "PanicException":
            raise
        raise TemporarilyUnavailable("the engine failed on a sentence") from error
