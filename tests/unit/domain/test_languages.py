"""Codes of languages as other programs write them."""

import pytest

from translation_service.domain.languages import base_language


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("pt-BR", "pt"),
        ("TUR", "tr"),
        ("por_BR", "pt"),
        ("ger", "de"),
        ("zh-Hans", "zh"),
        ("xx", ""),
        ("", ""),
        ("tu", ""),
    ],
)
def test_a_code_is_read_whether_it_names_a_region_or_has_three_letters(written: str, language: str) -> None:
    assert base_language(written) == language
