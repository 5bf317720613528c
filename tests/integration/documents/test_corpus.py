"""The identity law over real Word files, where they are at hand."""

from pathlib import Path

import pytest

from tests.building.docx_words import words_of
from tests.building.translated import translated
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Segment

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
FILES = sorted((CORPUS / "docx").glob("*.do?x")) if CORPUS.exists() else []

pytestmark = pytest.mark.skipif(not FILES, reason="the corpus of real files is not at hand")


def _same(segment: Segment) -> str:
    return segment.source


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_real_file_rebuilt_from_its_own_words_is_the_same_to_its_reader(path: Path) -> None:
    content = path.read_bytes()

    try:
        written = translated(content, _same).content
    except DocumentRefused as refusal:
        pytest.skip(refusal.code)

    assert words_of(written) == words_of(content)
