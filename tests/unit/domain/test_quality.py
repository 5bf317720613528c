"""Checks of a target."""

import pytest

from translation_service.domain.quality.checks import check_target
from translation_service.domain.quality.findings import BLOCKING, SENTENCES


def codes(source: str, target: str) -> list[str]:
    return [finding.code for finding in check_target(source, target, ())]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Reunião a 12.05.2026", "Meeting on 12 May 2026"),
        ("1.234,56 euros", "1,234.56 euros"),
        ("Madde 3", "Article 3"),
        ("%25 artış", "25% increase"),
        ("Lei n.º 5393/2005", "Law 5393 of 2005"),
        ("Dear <1>Mayor</1>", "Sayın <1>Başkan</1>"),
        ("Merhaba", "Merhaba"),
    ],
)
def test_a_right_translation_has_no_finding(source: str, target: str) -> None:
    assert codes(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("A letter", "", "untranslated"),
        ("A letter", "<1/>", "untranslated"),
        ("A <1>letter</1>", "Bir mektup", "tag-missing"),
        ("A letter", "Bir <1>mektup</1>", "tag-unknown"),
        ("<1>A</1> <2>b</2>", "<1>A <2>b</1></2>", "tag-unbalanced"),
        ("On 12.05.2026", "On 13 May 2026", "number-missing"),
        ("Four people", "4 people", "number-extra"),
        ("We thank you very much", "We thank you very much", "same-as-source"),
    ],
)
def test_a_wrong_translation_has_its_finding(source: str, target: str, code: str) -> None:
    assert code in codes(source, target)


def test_every_blocking_code_has_a_sentence() -> None:
    assert set(SENTENCES) >= BLOCKING
