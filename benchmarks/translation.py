r"""How fast documents are drafted: the whole stage against the engine alone, and against other tools.

Run: python -m benchmarks.translation SENTENCES [--models var/models] [--pair en-pt] [--lines 300] [--rounds 3]
     [--beam 4] [--peers FOLDER] [--documents 100]

SENTENCES is a text with one sentence a line. From its first lines a Word document is made. It is drafted with the
Firefox model of the models folder, and with an Argos package of real size and made-up weights
(`benchmarks.made_up_package`).

*Engine* is the same engine in the same processes, given every different sentence of the document at once in the
batches it likes best; *stage* is pre-translation from the database to the queue, machine draft file included. They take
turns, and each round gives one ratio. Seconds are those of the clock, and of processors, children included: where other
work runs on the machine, the second is the truer one.

With `--peers`, argos-translate-files and LibreTranslate are installed into a virtual environment in that folder and
translate the same document with the same package and beam. With `--documents`, so many are drafted one after the other
and the memory of all processes is noted after 1, 10 and the last.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from benchmarks.made_up_package import write_package
from benchmarks.workplace import Effort, Workplace, a_word_document, effort_of, resident_megabytes
from translation_service.domain.languages import LanguagePair
from translation_service.engines.batching import in_batches
from translation_service.engines.isolating import TaskList, tasks_of
from translation_service.engines.models.installed import import_model
from translation_service.engines.processes.engine import SeparateEngine

PEERS: Final = ("argos-translate-files", "LibreTranslate")
REQUIREMENTS: Final = ("argos-translate-files==1.4.4", "argos-translate-lt==1.12.1", "libretranslate==1.9.6")
WARM_UP: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The document that everything is measured with."""

    content: bytes
    pair: LanguagePair
    sentences: Sequence[str]

    @property
    def words(self) -> int:
        return sum(len(sentence.split()) for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """An engine in a workplace."""

    workplace: Workplace
    engine: SeparateEngine
    document: Document

    def processes(self) -> Sequence[int]:
        return (*self.engine.process_ids, *self.workplace.process_ids)

    def measure_engine(self) -> tuple[Effort, int]:
        """Return what the engine alone takes for the document's different sentences, and their words."""
        document_id = self.workplace.hand_in(self.document.content, self.document.pair)
        texts = sorted({segment.plain for segment in self.workplace.segments(document_id)} - {""}, key=len)
        batches = [*in_batches(texts, self.engine.card)]
        tasks = TaskList(tasks_of(reversed(batches)))
        effort = effort_of(lambda: list(self.engine.answers(tasks, self.document.pair)), self.processes)
        return effort, sum(len(text.split()) for text in texts)

    def measure_stage(self) -> tuple[Effort, int]:
        document_id = self.workplace.hand_in(self.document.content, self.document.pair)
        words = sum(segment.words for segment in self.workplace.segments(document_id))
        return effort_of(lambda: self.workplace.draft(document_id), self.processes), words


def main() -> None:
    """Print the tables."""
    options = _options()
    lines = [line.strip() for line in options.sentences.read_text(encoding="utf-8").splitlines() if line.strip()]
    source, target = options.pair.split("-")
    pair = LanguagePair(source=source, target=target)
    chosen = lines[: options.lines]
    document = Document(content=a_word_document(chosen), pair=pair, sentences=chosen)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        package = folder / "package.argosmodel"
        write_package(package, lines, source=source, target=target)
        import_model(package, folder / "models")
        with _bench(folder / "firefox", "firefox", options.models, document, options.beam) as bench:
            _compare("firefox", bench, options.rounds)
            _watch_memory(bench, options.documents)
        with _bench(folder / "argos", "argos", folder / "models", document, options.beam) as bench:
            _compare("argos", bench, options.rounds)
            _watch_memory(bench, options.documents)
            if options.peers:
                _compare_with_peers(bench, package, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--models", type=Path, default=Path("var/models"))
    parser.add_argument("--pair", default="en-pt")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--beam", type=int, default=4)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--documents", type=int, default=0)
    return parser.parse_args()


@contextmanager
def _bench(folder: Path, engine: str, models: Path, document: Document, beam: int) -> Iterator[Bench]:
    folder.mkdir()
    workplace = Workplace(folder, engine=engine, models=models.resolve(), beam=beam)
    route = workplace.services.engines.route(document.pair)
    if route is None:
        raise SystemExit(f"no model of {engine} translates {document.pair}")
    with closing(cast("SeparateEngine", route.legs[0].engine)) as separate:
        bench = Bench(workplace=workplace, engine=separate, document=document)
        warm = Document(
            content=a_word_document(document.sentences[:WARM_UP]), pair=document.pair, sentences=document.sentences
        )
        Bench(workplace=workplace, engine=separate, document=warm).measure_stage()
        yield bench


def _compare(name: str, bench: Bench, rounds: int) -> None:
    """Print a table of rounds."""
    print(f"\n{name}: {bench.document.words} words in {len(bench.document.sentences)} sentences")
    print("        engine  w/s   w/s a processor   stage  w/s   w/s a processor   ratio  of processor seconds")
    ratios = list[float]()
    for number in range(1, rounds + 1):
        (alone, words), (whole, all_words) = bench.measure_engine(), bench.measure_stage()
        engine_rates = words / alone.seconds, words / alone.processor
        stage_rates = all_words / whole.seconds, all_words / whole.processor
        ratios.append(stage_rates[0] / engine_rates[0])
        share = stage_rates[1] / engine_rates[1]
        print(
            f"  {number}     {engine_rates[0]:10.0f} {engine_rates[1]:15.0f} "
            f"{stage_rates[0]:14.0f} {stage_rates[1]:15.0f} {ratios[-1]:11.3f} {share:13.3f}"
        )
    print(f"  median ratio {statistics.median(ratios):.3f}")


def _watch_memory(bench: Bench, documents: int) -> None:
    for number in range(1, documents + 1):
        bench.workplace.draft(bench.workplace.hand_in(bench.document.content, bench.document.pair))
        if number in {1, 10, documents}:
            worker, engines = resident_megabytes([os.getpid()]), resident_megabytes(bench.engine.process_ids)
            reading = resident_megabytes(bench.workplace.process_ids)
            print(
                f"  after {number:3} documents: worker {worker:.0f} MB, engine processes {engines:.0f} MB, "
                f"the process that reads and writes {reading:.0f} MB"
            )


def _compare_with_peers(bench: Bench, package: Path, options: argparse.Namespace) -> None:
    """Print how much faster the stage is than each peer, the one right after the other."""
    print(
        "  peer                     w/s   w/s a processor   the stage is so many times as fast   by processor seconds"
    )
    python = _peers_python(options.peers)
    for name in PEERS:
        ours, _ = bench.measure_stage()
        peer = _peer_effort(name, python, bench.document, package, beam=options.beam)
        words = bench.document.words
        faster, cheaper = peer.seconds / ours.seconds, peer.processor / ours.processor
        print(f"  {name:21} {words / peer.seconds:6.0f} {words / peer.processor:15.0f} {faster:25.1f} {cheaper:26.1f}")


def _peers_python(folder: Path) -> Path:
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *REQUIREMENTS], check=True)
    return python


def _peer_effort(name: str, python: Path, document: Document, package: Path, *, beam: int) -> Effort:
    with tempfile.TemporaryDirectory() as home:
        files = {"document.docx": document.content, "warm-up.docx": a_word_document(document.sentences[:WARM_UP])}
        for file_name, content in files.items():
            (Path(home) / file_name).write_bytes(content)
        driver = Path(__file__).with_name("peer_driver.py").resolve()
        done = subprocess.run(
            [python, driver, name, package.resolve(), *(Path(home) / file_name for file_name in files)],
            env={"HOME": home, "PATH": os.environ["PATH"], "ARGOS_BEAM_SIZE": str(beam)},
            cwd=home,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stderr[-2000:]}")
    seconds, processor = done.stdout.split()[-2:]
    return Effort(seconds=float(seconds), processor=float(processor))


if __name__ == "__main__":
    main()
