"""Argos packages, run by CTranslate2 with whole batches.

The `translate()` of argostranslate itself goes paragraph by paragraph and downloads a sentence splitter; its settings
module makes folders in the home directory. Only its tokenizer for older (BPE) packages is used, which does neither.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos_package import ENGINE, PackageMetadata, read_metadata
from translation_service.engines.engine import EngineCard, PairNotServed
from translation_service.engines.model_manifest import folders_of
from translation_service.engines.splitting import translate_in_parts

_BATCH_SIZE: Final = 128
_BATCH_TOKENS: Final = 1024
_BEAM_SIZE: Final = 4
# Small models know no more than 512 positions; parts of a sentence are never that long in real text.
_LONGEST: Final = 500
# The value argostranslate uses, so that the same package gives the same text here.
_LENGTH_PENALTY: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _LoadedPackage:
    encode: Callable[[str], list[str]]
    decode: Callable[[list[str]], str]
    translator: Any
    target_prefix: str

    def translate(self, sentences: list[str]) -> list[str]:
        tokens = [self.encode(sentence) for sentence in sentences]
        longest = max(map(len, tokens), default=0)
        results = self.translator.translate_batch(
            tokens,
            target_prefix=[[self.target_prefix]] * len(tokens) if self.target_prefix else None,
            replace_unknowns=True,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
            beam_size=_BEAM_SIZE,
            length_penalty=_LENGTH_PENALTY,
            max_input_length=_LONGEST,
            max_decoding_length=min(2 * longest + 20, _LONGEST),
        )
        return [self._spoken(result.hypotheses[0]) for result in results]

    def _spoken(self, tokens: list[str]) -> str:
        return self.decode(tokens).removeprefix(self.target_prefix).strip()


class ArgosEngine:
    """Translates with the Argos packages of a folder; packages added later are seen at once.

    A package is loaded once for all threads: CTranslate2 lets several use one model.
    """

    def __init__(self, models_folder: Path) -> None:
        self._models_folder = models_folder
        self._loaded: dict[Path, _LoadedPackage] = {}
        self._loading = threading.Lock()

    @property
    def card(self) -> EngineCard:
        return EngineCard(name=ENGINE, pairs=frozenset(self._packages()), leaves_building=False, batch_size=_BATCH_SIZE)

    def version(self, pair: LanguagePair) -> str:
        return f"{ENGINE} {pair} {self._package(pair)[1].version}"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        package = self._kept(*self._package(pair))
        spoken = [sentence for sentence in sentences if sentence.strip()]
        try:
            translated = iter(translate_in_parts(spoken, package.translate))
        except (RuntimeError, ValueError) as error:
            raise TemporarilyUnavailable("the engine failed on a batch") from error
        return [next(translated) if sentence.strip() else "" for sentence in sentences]

    def _package(self, pair: LanguagePair) -> tuple[Path, PackageMetadata]:
        packages = self._packages()
        if pair not in packages:
            raise PairNotServed(pair)
        return packages[pair]

    def _packages(self) -> dict[LanguagePair, tuple[Path, PackageMetadata]]:
        """Return the packages by pair; of two for one pair the one whose folder comes last by name."""
        found = ((folder, read_metadata(folder)) for folder in folders_of(self._models_folder, ENGINE))
        return {metadata.pair: (folder, metadata) for folder, metadata in found if metadata is not None}

    def _kept(self, folder: Path, metadata: PackageMetadata) -> _LoadedPackage:
        with self._loading:
            if folder not in self._loaded:
                self._loaded[folder] = _load(folder, metadata)
            return self._loaded[folder]


def _load(folder: Path, metadata: PackageMetadata) -> _LoadedPackage:
    import ctranslate2  # noqa: PLC0415 - a native library, loaded by those who translate

    try:
        encode, decode = _tokenizer(folder, metadata.pair)
        return _LoadedPackage(
            encode=encode,
            decode=decode,
            translator=ctranslate2.Translator(str(folder / "model"), device="cpu"),
            target_prefix=metadata.target_prefix,
        )
    except (OSError, RuntimeError, ValueError) as error:
        raise TemporarilyUnavailable(f"the package for {metadata.pair} cannot be loaded") from error


def _tokenizer(folder: Path, pair: LanguagePair) -> tuple[Callable[[str], list[str]], Callable[[list[str]], str]]:
    pieces_path = folder / "sentencepiece.model"
    return _sentence_pieces(pieces_path) if pieces_path.is_file() else _byte_pairs(folder / "bpe.model", pair)


def _sentence_pieces(path: Path) -> tuple[Callable[[str], list[str]], Callable[[list[str]], str]]:
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 - a native library

    processor = SentencePieceProcessor(model_file=str(path))
    return (lambda sentence: processor.encode(sentence, out_type=str)), processor.decode_pieces


def _byte_pairs(path: Path, pair: LanguagePair) -> tuple[Callable[[str], list[str]], Callable[[list[str]], str]]:
    from argostranslate.tokenizer import BPETokenizer  # noqa: PLC0415 - needed for older packages only

    tokenizer = BPETokenizer(path, pair.source, pair.target)
    return tokenizer.encode, tokenizer.decode
