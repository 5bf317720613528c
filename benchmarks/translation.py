r"""How fast documents are drafted: the whole stage against the engine alone, and against other tools.

Run: python -m benchmarks.translation SENTENCES [--models var/models] [--pair en-pt] [--lines 300] [--rounds 3]
     [--beam 4] [--peers FOLDER] [--documents 100] [--only-installed] [--glossary]

SENTENCES is a text with one sentence a line. From its first lines a Word document is made. It is drafted with the
model of the models folder that serves the pair, and with an Argos package of real size and made-up weights
(`benchmarks.made_up_package`).

*Engine* is the engine alone, given every different sentence of the document at once: CTranslate2 itself in a process
that does nothing else (`benchmarks.bare_engine`), or Firefox's engine in as many processes as the service gives it, in
the batches it likes. *Stage* is pre-translation from the database to the queue, machine draft file included. A stage is
held against the mean of the engine before it and after it, so that a machine that slows down or is shared does not
show; of rounds the median counts. Both are words of the document in a second of the clock, and in one of a processor,
children included: where other work runs on the machine, only the second settles. Models are loaded before.

*Asked* is what the engine's processes took during the stage, of what the engine took alone: more than 1 is for
questions that are asked again, less for batches that are better. *Beside* is what all else took, of the same. *Alone*
is what one thread of the engine did during the stage while no other had work, of what all did.

With `--glossary`, drafts are held to the starter glossary, for which the engine is asked more.

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
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from benchmarks.bare_engine import BareEngine, bare_engine
from benchmarks.made_up_package import write_package
from benchmarks.working_threads import watched
from benchmarks.workplace import Effort, Workplace, a_word_document, effort_of, resident_megabytes
from translation_service.domain.languages import LanguagePair
from translation_service.engines.batching import in_batches
from translation_service.engines.isolating import TaskList, tasks_of
from translation_service.engines.models.argos_package import read_metadata
from translation_service.engines.models.installed import import_model
from translation_service.engines.models.manifest import folders_of
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.terms import processors
from translation_service.processor_time import processor_seconds

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
class Stage:
    """What the stage took, `of_engine` processor seconds of it in the engine's processes, and its words.

    `alone` is the share of these that one thread did while no other had work.
    """

    effort: Effort
    of_engine: float
    alone: float
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """An engine in a workplace."""

    workplace: Workplace
    engine: SeparateEngine
    document: Document
    bare: BareEngine | None = None

    def processes(self) -> Sequence[int]:
        return (*self.engine.process_ids, *self.workplace.process_ids)

    def measure_engine(self) -> Effort:
        """Return what the engine alone takes for the document's different sentences, each once."""
        if self.bare is not None:
            return self.bare.effort(self.texts())
        texts = sorted(self.texts(), key=len)
        tasks = TaskList(tasks_of(reversed([*in_batches(texts, self.engine.card)])))
        return effort_of(lambda: list(self.engine.answers(tasks, self.document.pair)), self.processes)

    def texts(self) -> Sequence[str]:
        document_id = self.workplace.hand_in(self.document.content, self.document.pair)
        return sorted({segment.plain for segment in self.workplace.segments(document_id)} - {""})

    def measure_stage(self) -> Stage:
        document_id = self.workplace.hand_in(self.document.content, self.document.pair)
        words = sum(segment.words for segment in self.workplace.segments(document_id))
        used = self._engine_seconds()
        with watched(self.engine.process_ids) as work:
            effort = effort_of(lambda: self.workplace.draft(document_id), self.processes)
        return Stage(effort=effort, of_engine=self._engine_seconds() - used, alone=work.share, words=words)

    def _engine_seconds(self) -> float:
        return sum(processor_seconds(process) or 0.0 for process in self.engine.process_ids)


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
        engine = "argos" if _package_for(pair, options.models) else "firefox"
        with _bench(folder / "installed", engine, options.models, document, options) as bench:
            _compare(f"the installed model ({engine})", bench, options.rounds)
            _watch_memory(bench, options.documents)
        if options.only_installed:
            return
        with _bench(folder / "argos", "argos", folder / "models", document, options) as bench:
            _compare("a large package with made-up weights (argos)", bench, options.rounds)
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
    parser.add_argument("--only-installed", action="store_true")
    parser.add_argument("--glossary", action="store_true")
    return parser.parse_args()


@contextmanager
def _bench(folder: Path, engine: str, models: Path, document: Document, options: argparse.Namespace) -> Iterator[Bench]:
    folder.mkdir()
    beam, has_glossary = options.beam, options.glossary
    workplace = Workplace(folder, engine=engine, models=models.resolve(), beam=beam, has_glossary=has_glossary)
    route = workplace.services.engines.route(document.pair)
    if route is None:
        raise SystemExit(f"no model of {engine} translates {document.pair}")
    with ExitStack() as stack:
        separate = stack.enter_context(closing(cast("SeparateEngine", route.legs[0].engine)))
        package = _package_for(document.pair, models) if engine == "argos" else None
        bare = stack.enter_context(bare_engine(package, beam=beam, threads=processors())) if package else None
        warm = replace(document, content=a_word_document(document.sentences[:WARM_UP]))
        warming = Bench(workplace=workplace, engine=separate, document=warm, bare=bare)
        warming.measure_stage()
        warming.measure_engine()
        yield replace(warming, document=document)


def _package_for(pair: LanguagePair, models: Path) -> Path | None:
    found = ((folder, read_metadata(folder)) for folder in folders_of(models, "argos"))
    return next((folder for folder, metadata in found if metadata is not None and metadata.pair == pair), None)


def _compare(name: str, bench: Bench, rounds: int) -> None:
    """Print a table of rounds."""
    words = sum(len(text.split()) for text in bench.texts())
    print(f"\n{name}: {bench.document.words} words in {len(bench.document.sentences)} sentences")
    print("        engine  w/s   w/s a processor   stage  w/s   w/s a processor", end="")
    print("   ratio  of processors   asked  beside  alone")
    before, shares = bench.measure_engine(), list[tuple[float, float]]()
    for number in range(1, rounds + 1):
        stage, after = bench.measure_stage(), bench.measure_engine()
        alone, before = _mean(before, after), after
        whole = stage.effort
        rates = [words / alone.seconds, words / alone.processor]
        rates += [stage.words / whole.seconds, stage.words / whole.processor]
        shares.append((rates[2] / rates[0], rates[3] / rates[1]))
        asked, beside = stage.of_engine / alone.processor, (whole.processor - stage.of_engine) / alone.processor
        print(
            f"  {number}     {rates[0]:10.0f} {rates[1]:15.0f} {rates[2]:14.0f} {rates[3]:15.0f} "
            f"{shares[-1][0]:11.3f} {shares[-1][1]:11.3f} {asked:10.3f} {beside:7.3f} {stage.alone:6.3f}"
        )
    print(
        "  median {:.3f} by the clock, {:.3f} by processors".format(*map(statistics.median, zip(*shares, strict=True)))
    )


def _mean(one: Effort, other: Effort) -> Effort:
    seconds, processor = (one.seconds + other.seconds) / 2, (one.processor + other.processor) / 2
    return Effort(seconds=seconds, processor=processor)


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
        ours = bench.measure_stage().effort
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
