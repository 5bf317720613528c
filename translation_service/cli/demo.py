"""`demo`: four documents go the whole way without a person, on an instance of its own."""

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from translation_service.cli.failures import FAILED
from translation_service.cli.speaking import say, say_error, spoken
from translation_service.demonstration.checking import check
from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.demonstration.history import read_history
from translation_service.demonstration.instance import Instance, running_instance
from translation_service.demonstration.papers import PAPERS
from translation_service.demonstration.progress import ProgressLine
from translation_service.demonstration.report import checks_of, table_of
from translation_service.demonstration.script import Received, Stage, play
from translation_service.documents.process.ending import interrupted_when_asked_to_end
from translation_service.domain.sentences import N_, sentence

_DEFAULT: Final = Path("var/demo")
_UNSOUND: Final = N_("%(count)s of the checks above did not pass.")


@click.command()
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=_DEFAULT, show_default=True)
def demo(*, out: Path) -> int:
    """Take three letters and a programme the whole way without a person, and show what came out."""
    out, begun = out.absolute(), time.monotonic()
    try:
        with interrupted_when_asked_to_end(), tempfile.TemporaryDirectory(prefix="translation-demo-") as folder:
            failed = _demonstrate(Path(folder) / "instance", out)
    except DemonstrationFailed as failure:
        say_error(failure.sentence)
        return FAILED
    if failed:
        say_error(sentence(_UNSOUND, count=failed))
        return FAILED
    click.echo()
    say(N_("The demonstration took %(seconds)d seconds."), seconds=round(time.monotonic() - begun))
    return 0


def _demonstrate(folder: Path, out: Path) -> int:
    """Play the demonstration and show what came out; return how many checks did not pass."""
    say(N_("Starting an instance of the service in a temporary folder…"))
    with running_instance(folder, log=out / "instance.log", environment=os.environ) as instance:
        say(N_("It answers at %(address)s."), address=instance.address)
        stage = Stage(instance=instance, line=ProgressLine(sys.stdout), say=say, speak=_spoken_word)
        received = play(stage, PAPERS)
        return sum(_show(instance, one, out) for one in received)


def _show(instance: Instance, received: Received, out: Path) -> int:
    """Keep and show one finished document; return how many checks did not pass."""
    file, mail = _keep(received, out)
    history = read_history(instance.database, received.document_id, mailed_at=received.mailed_at)
    checks = check(received)
    click.echo()
    click.echo(f"{received.paper.name}: {file}")
    click.echo(f"{' ' * len(received.paper.name)}  {mail}")
    _print_lines([*table_of(history, _spoken_word), "", *checks_of(checks, _spoken_word)])
    return sum(not one.is_passed for one in checks)


def _keep(received: Received, out: Path) -> tuple[Path, Path]:
    file = out / Path(received.file_name).name
    mail = file.with_suffix(".eml")
    file.write_bytes(received.content)
    mail.write_bytes(received.mail)
    return file, mail


def _print_lines(lines: Sequence[str]) -> None:
    for line in lines:
        click.echo(line)


def _spoken_word(word: str) -> str:
    return spoken(sentence(word))
