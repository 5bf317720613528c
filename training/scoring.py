"""Scores of a package on test sets, and how fast it translates."""

import json
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import ctranslate2
import sacrebleu
from sentencepiece import SentencePieceProcessor


def score(package: Path, test: Path, *, beam: int, threads: int) -> str:
    """Translate "test.en" into "test.tr", or the other way, and say BLEU, chrF and source words a second."""
    with TemporaryDirectory() as made:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(made)
        folder = next(Path(made).iterdir())
        metadata = json.loads((folder / "metadata.json").read_text())
        sources, references = (
            Path(f"{test}.{metadata[code]}").read_text(encoding="utf-8").splitlines()
            for code in ("from_code", "to_code")
        )
        began = time.monotonic()
        found = translated(folder, sources, beam=beam, threads=threads)
        seconds = time.monotonic() - began
    words = sum(len(source.split()) for source in sources)
    bleu, chrf = sacrebleu.corpus_bleu(found, [references]), sacrebleu.corpus_chrf(found, [references])
    pair = f"{metadata['from_code']}-{metadata['to_code']}"
    return f"{test.name} {pair} beam {beam}: BLEU {bleu.score:.1f} chrF {chrf.score:.1f}, {words / seconds:.0f} words/s"


def translated(folder: Path, sources: list[str], *, beam: int, threads: int) -> list[str]:
    """Translate sentences with the unpacked package in a folder."""
    processor = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(folder / "model"), "cpu", intra_threads=threads)
    pieces = [processor.encode(source, out_type=str) for source in sources]
    results = translator.translate_batch(pieces, beam_size=beam, max_batch_size=1024, batch_type="tokens")
    return [processor.decode(result.hypotheses[0]) for result in results]
