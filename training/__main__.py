"""`python -m training STEP …`: collect, pieces, learn, export, score; README.md says in which order and with what."""

import argparse
import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast


def collect(a: argparse.Namespace) -> None:
    """Write the pairs to learn from into the work folder."""
    from training import sources

    a.work.mkdir(parents=True, exist_ok=True)
    found = sources.read_sources(a.corpus, a.written, a.glossary, a.tests)
    count = sources.write_pairs(found, a.work / "pairs.xz")
    print(f"{count} pairs")


def pieces(a: argparse.Namespace) -> None:
    """Learn the joint vocabulary of the pairs."""
    from training import encoding, sources

    pairs = sources.read_pairs(a.work / "pairs.xz")
    encoding.learn_vocabulary(pairs, a.work / "pieces.model", size=a.vocabulary, threads=os.cpu_count() or 1)


def learn(a: argparse.Namespace) -> None:
    """Learn both directions; weights lie in the work folder as each is done."""
    import torch

    from training import running

    running.learn(
        a.work, a.held,
        shape=json.loads(a.shape), seconds=(a.both, a.turkish, a.english), peak=a.peak, agreement=a.agreement,
        device="cuda" if torch.cuda.is_available() else "cpu", processes=a.processes,
        places=a.places, compiled=a.compile,
    )  # fmt: skip


def export(a: argparse.Namespace) -> None:
    """Make an Argos package of the learned weights."""
    from training import exporting

    said = exporting.export(a.work, a.direction, test=a.test, version=a.version, readme=a.readme, to=a.to)
    print(f"{a.to}: {said}")


def score(a: argparse.Namespace) -> None:
    """Translate test sets with a package and score the results."""
    from training import scoring

    for test in a.tests:
        for beam in a.beams:
            print(scoring.score(a.package, test, beam=beam, threads=a.threads), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    steps = parser.add_subparsers(required=True)
    add = partial(_step, steps)
    add(collect, ("--work", Path), ("--corpus", Path), ("--written", Path), ("--glossary", Path), ("--tests", Path))
    add(pieces, ("--work", Path), ("--vocabulary", int))
    step = add(learn, ("--work", Path), ("--held", Path), ("--both", float), ("--turkish", float), ("--english", float))
    step.add_argument("--shape", default='{"width": 512, "heads": 8, "encoder": 6, "decoder": 3, "inner": 2048}')
    step.add_argument("--peak", type=float, default=1e-3)
    step.add_argument("--agreement", type=float, default=2.0)
    step.add_argument("--places", type=int, default=30_720, help="pieces in a batch, padding counted")
    step.add_argument("--processes", type=int, default=max(1, (os.cpu_count() or 2) - 2))
    step.add_argument("--compile", action="store_true")
    add(
        export,
        ("--work", Path),
        ("--direction", str),
        ("--test", Path),
        ("--version", str),
        ("--readme", Path),
        ("--to", Path),
    )
    step = add(score, ("--package", Path), ("--threads", int))
    step.add_argument("--tests", nargs="+", type=Path, required=True)
    step.add_argument("--beams", nargs="+", type=int, default=[1, 4])
    arguments = parser.parse_args()
    arguments.function(arguments)


def _step(steps: Any, function: Callable[..., None], *wanted: tuple[str, Any]) -> argparse.ArgumentParser:
    step = steps.add_parser(function.__name__, help=function.__doc__)
    step.set_defaults(function=function)
    for name, kind in wanted:
        step.add_argument(name, type=kind, required=True)
    return cast("argparse.ArgumentParser", step)


if __name__ == "__main__":
    main()
