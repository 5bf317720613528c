"""Every row of `sentences/` is a paragraph of an official letter: ` | ` is a border, `~` a no-break space."""

from itertools import accumulate
from pathlib import Path

import pytest

from translation_service.documents.segmentation import split

_FOLDER = Path(__file__).parent / "sentences"
_LANGUAGES = sorted(path.stem for path in _FOLDER.glob("*.txt"))


def _paragraphs(language: str) -> list[str]:
    rows = (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [row.replace("~", "\u00a0") for row in rows]


@pytest.mark.parametrize(
    ("language", "paragraph"),
    [pytest.param(language, row, id=f"{language}: {row}") for language in _LANGUAGES for row in _paragraphs(language)],
)
def test_a_paragraph_is_parted_where_its_sentences_end(language: str, paragraph: str) -> None:
    sentences = paragraph.split(" | ")
    text = " ".join(sentences)

    wrong = _borders(text, [sentence for sentence, _ in split(text, language)]) ^ _borders(text, sentences)

    assert not wrong, [_named(text, place) for place in sorted(wrong)]


@pytest.mark.parametrize(("language", "least"), [(language, 60) for language in ("ar", "de", "en", "fr", "ru", "tr")])
def test_the_paragraphs_have_enough_sentences(language: str, least: int) -> None:
    assert sum(len(paragraph.split(" | ")) for paragraph in _paragraphs(language)) >= least


def _borders(text: str, sentences: list[str]) -> set[int]:
    """Return where sentences end, counted without white space."""
    assert "".join("".join(sentences).split()) == "".join(text.split())
    return set(accumulate(len("".join(sentence.split())) for sentence in sentences))


def _named(text: str, place: int) -> str:
    written = "".join(text.split())
    return f"…{written[max(0, place - 15) : place]} | {written[place : place + 15]}…"
