import pytest

from translation_service.cli.speaking import language_of, spoken
from translation_service.domain.sentences import sentence


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "tr_TR.UTF-8"}, "tr"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "tr_TR.UTF-8"}, "tr"),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "tr_TR.UTF-8", "LC_ALL": ""}, "tr"),
    ],
)
def test_the_environment_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize(("language", "said"), [("tr_TR.UTF-8", "7.680 of 1234"), ("en_GB.UTF-8", "7,680 of 1234")])
def test_thousands_are_parted_as_the_language_does_it(
    language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", language)

    assert spoken(sentence("%(counted)s of %(line)d", counted=7680, line=1234)) == said
