"""An instance of the service for the demonstration alone: a folder, a port, and `run` as a child process."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.domain.sentences import N_
from translation_service.integrations.child_process import ChildProcess, Command
from translation_service.integrations.local_servers import LOOPBACK, answers, free_port
from translation_service.settings import Settings, environment_name

_PATIENCE: Final = 300.0
_GRACE: Final = 15.0
_GLANCE: Final = 0.2

_ENDED: Final = N_("The instance of the demonstration ended while it was starting; its log is in %(log)s.")
_SILENT: Final = N_("The instance of the demonstration did not answer in time; its log is in %(log)s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A running instance: where it answers and where it keeps its things."""

    address: str
    folder: Path

    @property
    def outbox(self) -> Path:
        return self.folder / "outbox"

    @property
    def database(self) -> Path:
        return self.folder / "translation.db"


@contextmanager
def running_instance(folder: Path, *, log: Path, environment: Mapping[str, str]) -> Iterator[Instance]:
    """Start an instance that keeps everything in `folder`, yield it once it answers, and stop it in any case."""
    port = free_port()
    log.parent.mkdir(parents=True, exist_ok=True)
    surroundings = _environment(environment, folder=folder, port=port)
    command = Command(name="instance", words=("translation_service.cli", "run"), environment=surroundings)
    with log.open("w", encoding="utf-8") as stream:
        child = ChildProcess(command, outlet=lambda _name: nullcontext(stream.fileno()))
        try:
            child.start()
            _wait_until_it_answers(child, port, log)
            yield Instance(address=f"http://{LOOPBACK}:{port}", folder=folder)
        finally:
            child.ask_to_stop()
            child.stop(within=_GRACE)


def _environment(environment: Mapping[str, str], *, folder: Path, port: int) -> dict[str, str]:
    """Return an environment with no setting of the installation around it, and the settings of this instance."""
    names = {environment_name(setting.name) for setting in fields(Settings)}
    chosen = {"data_folder": str(folder), "host": LOOPBACK, "port": str(port), "is_demo": "yes", "worker_count": "2"}
    # Nobody looks at previews here, and drawing them would be counted among the seconds.
    chosen["preview_pages"] = "0"
    kept = {name: value for name, value in environment.items() if name not in names}
    return kept | {environment_name(name): value for name, value in chosen.items()}


def _wait_until_it_answers(child: ChildProcess, port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not answers(LOOPBACK, port):
        if not child.is_running:
            raise DemonstrationFailed(_ENDED, log=str(log))
        if time.monotonic() > deadline:
            raise DemonstrationFailed(_SILENT, log=str(log))
        time.sleep(_GLANCE)
