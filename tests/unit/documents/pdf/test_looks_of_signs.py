"""A sign behind words that are set off looks as it did: it is not bold or linked because the word before it is."""

import pytest

from tests.building import pdf_files
from tests.building.translated import sources


@pytest.mark.parametrize("sign", [",", ".", ")."])
def test_a_sign_behind_a_bold_word_is_not_bold(sign: str) -> None:
    content = pdf_files.emphasised("The city is ", "large", f"{sign} It is old and has a harbour")

    assert f"<1>large</1>{sign}" in " ".join(sources(content, "a.pdf"))


def test_a_number_before_an_item_keeps_its_sign() -> None:
    content = pdf_files.emphasised("", "12", ". The city is old and has a harbour")

    assert sources(content, "a.pdf") == ["The city is old and has a harbour"]
