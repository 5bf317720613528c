"""`institution`: whether people could sign in with the account of the institution."""

from pathlib import Path

import pytest

from tests.building.openid_provider import a_provider
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained


def test_the_connection_is_tried_and_what_is_wrong_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(tmp_path))
    alone = explained(commands, ["institution"])
    with a_provider() as provider:
        monkeypatch.setenv("TRANSLATION_OPENID_ISSUER", provider.address)
        without_client = explained(commands, ["institution"])
        monkeypatch.setenv("TRANSLATION_OPENID_CLIENT_ID", "desk")
        good = explained(commands, ["institution"])
        provider.metadata = {"issuer": "https://another.example"}
        mistaken = explained(commands, ["institution"])

    said = capsys.readouterr()
    assert (alone, without_client, good, mistaken) == (0, 2, 0, 1)
    assert "passwords of the desk alone" in said.out
    assert "its keys can be read" in said.out
    assert "TRANSLATION_OPENID_CLIENT_ID" in said.err
    assert "calls itself 'https://another.example'" in said.err
