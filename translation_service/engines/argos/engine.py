"""Argos packages, run by CTranslate2 with whole batches.

The `translate()` of argostranslate itself goes paragraph by paragraph and downloads a sentence splitter; its settings
module makes folders in the home directory. Only its tokenizer for older (BPE) packages is used, which does neither.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.alignment import Attention, links_from
from translation_service.engines.argos.tokenizing import Tokenizer, read_tokenizer
from translation_service.engines.engine import EngineCard, PairNotServed
from translation_service.engines.models.argos_package import ENGINE, PackageMetadata, read_metadata
from translation_service.engines.models.manifest import folders_of, has_manifest, is_from, is_sound
from translation_service.engines.models.starter_wheel import STARTER
from translation_service.engines.rendering import Link, Rendering, different_wholes
from translation_service.engines.words.splitting import beginnings, split_long, translate_in_parts

_BATCH_SIZE: Final = 256
# Characters of some 800 pieces: larger batches cost hardly less a word, and are heard later.
_BATCH_LENGTH: Final = 3_500
_BATCH_TOKENS: Final = 1024
# Two threads with half of so few pieces take more of the processors than they save time.
_FEWEST_TOKENS: Final = 200
_BEAM_SIZE: Final = 4
# Small models know no more than 512 positions; parts of a sentence are never that long in real text.
_LONGEST: Final = 500
# The value argostranslate uses, so that the same package gives the same text here.
_LENGTH_PENALTY: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _LoadedPackage:
    tokenizer: Tokenizer
    translator: Any
    target_prefix: str
    beam_size: int
    threads: int

    def parts_of(self, sentence: str) -> list[str]:
        """Cut a sentence into parts that the model can read to their end."""
        return [piece for part in split_long(sentence) for piece in self._readable(part)]

    def translate(self, sentences: list[str]) -> list[str]:
        results = self._results([self.tokenizer.encode(sentence) for sentence in sentences])
        return [self._spoken(result.hypotheses[0]) for result in results]

    def render(self, sentences: list[str], alternatives: int) -> list[tuple[Rendering, ...]]:
        encoded = [self.tokenizer.encode(sentence) for sentence in sentences]
        results = self._results(encoded, num_hypotheses=alternatives, return_scores=True, return_attention=True)
        return [
            tuple(self._renderings(sentence, pieces, result))
            for sentence, pieces, result in zip(sentences, encoded, results, strict=True)
        ]

    def _readable(self, part: str) -> list[str]:
        if len(part) <= 1 or len(self.tokenizer.encode(part)) <= _LONGEST:
            return [part]
        return [piece for half in split_long(part, len(part) - 1) for piece in self._readable(half)]

    def _results(self, encoded: list[list[str]], **wanted: Any) -> list[Any]:  # noqa: ANN401
        """Translate pieces in batches that keep all threads busy to the end, and return what became of each."""
        batches = shared_out([len(pieces) for pieces in encoded], self.threads)
        longest = max(map(len, encoded), default=0)
        begun = [(batch, self._begun([encoded[at] for at in batch], longest, **wanted)) for batch in batches]
        results = {at: one.result() for batch, several in begun for at, one in zip(batch, several, strict=True)}
        return [results[at] for at in range(len(encoded))]

    def _begun(
        self, encoded: list[list[str]], longest: int, *, num_hypotheses: int = 1, **wanted: bool
    ) -> Sequence[Any]:
        return self.translator.translate_batch(  # type: ignore[no-any-return]
            encoded,
            target_prefix=[[self.target_prefix]] * len(encoded) if self.target_prefix else None,
            replace_unknowns=True,
            asynchronous=True,
            beam_size=max(self.beam_size, num_hypotheses),
            num_hypotheses=num_hypotheses,
            length_penalty=_LENGTH_PENALTY,
            max_input_length=0,
            max_decoding_length=min(2 * longest + 20, _LONGEST),
            **wanted,
        )

    def _renderings(self, sentence: str, pieces: list[str], result: Any) -> Iterator[Rendering]:  # noqa: ANN401
        """Yield the likeliest answer with its links, and the others as they are."""
        for number, (written, score) in enumerate(zip(result.hypotheses, result.scores, strict=True)):
            target = self._spoken(written)
            links = () if number else self._links(sentence, pieces, target, written, result.attention[0])
            yield Rendering(text=target, score=_mean(score, pieces=len(written)), links=links)

    def _links(
        self, sentence: str, pieces: list[str], target: str, written: list[str], attention: Attention
    ) -> tuple[Link, ...]:
        return links_from(
            attention[-len(written) :],
            source=sentence,
            source_pieces=pieces,
            target=target,
            target_pieces=written[-len(attention) :],
        )

    def _spoken(self, pieces: list[str]) -> str:
        has_prefix = bool(self.target_prefix) and pieces[:1] == [self.target_prefix]
        return self.tokenizer.decode(pieces[1:] if has_prefix else pieces).strip()


class ArgosEngine:
    """Translates with the Argos packages of a folder; packages added later are seen at once.

    A package is loaded once for all threads: CTranslate2 lets several use one model. `threads` batches are translated
    at once, each by one thread.
    """

    def __init__(self, models_folder: Path, *, beam_size: int = _BEAM_SIZE, threads: int = 1) -> None:
        self._models_folder = models_folder
        self._beam_size = beam_size
        self._threads = threads
        self._loaded: dict[tuple[Path, str], _LoadedPackage] = {}
        self._loading = threading.Lock()

    @property
    def card(self) -> EngineCard:
        packages = self._packages()
        return EngineCard(
            name=ENGINE,
            pairs=frozenset(packages),
            leaves_building=False,
            batch_size=_BATCH_SIZE,
            batch_length=_BATCH_LENGTH * self._threads,
            gives_alignment=True,
            gives_alternatives=True,
            weighs=self._beam_size,
            few_words=frozenset(pair for pair, (folder, _) in packages.items() if is_from(folder, STARTER)),
        )

    def version(self, pair: LanguagePair) -> str:
        return f"{ENGINE} {pair} {self._package(pair)[1].version}"

    def translate(self, sentences: Sequence[str], pair: LanguagePair) -> list[str]:
        package = self._kept(*self._package(pair))
        spoken = [sentence for sentence in sentences if sentence.strip()]
        try:
            translated = iter(translate_in_parts(spoken, package.translate, parts_of=package.parts_of))
        except (RuntimeError, ValueError) as error:
            raise TemporarilyUnavailable("the engine failed on a batch") from error
        return [next(translated) if sentence.strip() else "" for sentence in sentences]

    def render(
        self, sentences: Sequence[str], pair: LanguagePair, *, alternatives: int = 1
    ) -> list[tuple[Rendering, ...]]:
        package = self._kept(*self._package(pair))
        parts = [package.parts_of(sentence) if sentence.strip() else [] for sentence in sentences]
        try:
            rendered = iter(package.render([part for several in parts for part in several], alternatives))
        except (RuntimeError, ValueError) as error:
            raise TemporarilyUnavailable("the engine failed on a batch") from error
        return [
            different_wholes(list(islice(rendered, len(several))), beginnings(sentence, several))
            for sentence, several in zip(sentences, parts, strict=True)
        ]

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
            key = (folder, metadata.version)
            if key not in self._loaded:
                self._forget_replaced()
                self._loaded[key] = self._load(folder, metadata)
            return self._loaded[key]

    def _forget_replaced(self) -> None:
        for key in [key for key in self._loaded if not key[0].exists()]:
            del self._loaded[key]

    def _load(self, folder: Path, metadata: PackageMetadata) -> _LoadedPackage:
        import ctranslate2  # noqa: PLC0415 - a native library, loaded by those who translate

        if has_manifest(folder) and not is_sound(folder):
            raise TemporarilyUnavailable(f"the files of the package for {metadata.pair} have changed")
        try:
            return _LoadedPackage(
                tokenizer=read_tokenizer(folder, metadata.pair),
                translator=ctranslate2.Translator(
                    str(folder / "model"), device="cpu", inter_threads=self._threads, intra_threads=1
                ),
                target_prefix=metadata.target_prefix,
                beam_size=self._beam_size,
                threads=self._threads,
            )
        except (OSError, RuntimeError, ValueError) as error:
            raise TemporarilyUnavailable(f"the package for {metadata.pair} cannot be loaded") from error


def _mean(score: float, *, pieces: int) -> float:
    """Return the log probability a piece; CTranslate2 has divided their sum by a power of their number and the end."""
    return round(score * float((pieces + 1) ** (_LENGTH_PENALTY - 1)), 4)


def shared_out(lengths: Sequence[int], threads: int) -> list[list[int]]:
    """Share texts of so many pieces out into batches, by their places, the longest first.

    There are as many batches for each thread, of equal weight and no more than fits into one.
    """
    whole = sum(lengths)
    busy = min(threads, max(1, whole // _FEWEST_TOKENS))
    wanted = max(1, -(-whole // (_BATCH_TOKENS * busy))) * busy
    batches: list[list[int]] = []
    done = 0
    for at in sorted(range(len(lengths)), key=lambda at: -lengths[at]):
        if (2 * done + lengths[at]) * wanted >= 2 * whole * len(batches):
            batches.append([])
        batches[-1].append(at)
        done += lengths[at]
    return batches
