"""What the end of the process that tries a model out says of the model."""

import subprocess
from pathlib import Path

import pytest

from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.models import trial


def tried(monkeypatch: pytest.MonkeyPatch, folder: Path, *, signal_name: str) -> bool:
    """Try a model whose process gets a signal."""
    real = subprocess.run
    command = ["sh", "-c", f"kill -{signal_name} $$"]
    monkeypatch.setattr("subprocess.run", lambda *_, **options: real(command, **options))
    return trial.stands_trial(folder, engine="argos", largest_file=1000)


@pytest.mark.parametrize("name", ["KILL", "TERM"])
def test_a_trial_that_was_ended_from_outside_says_nothing_of_the_model(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TemporarilyUnavailable):
        tried(monkeypatch, tmp_path, signal_name=name)


@pytest.mark.parametrize("name", ["SEGV", "ABRT", "XCPU"])
def test_a_model_that_brings_its_trial_down_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not tried(monkeypatch, tmp_path, signal_name=name)
