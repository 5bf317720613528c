from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building.thoroughness import examples
from translation_service.documents.segmentation import split, split_tagged
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Close, Open, Tag, TagKind

_LANGUAGES = st.sampled_from(["tr", "en", "de", "fr", "pt", "ru", "ar", "zh", "el"])
_TEXTS = st.text(alphabet="abAB .!?…Çşı«»'\")(1205\u00a0\tش؟。", max_size=60)


@given(_TEXTS, _LANGUAGES)
def test_sentences_and_glue_are_the_text(text: str, language: str) -> None:
    pieces = split(text, language)

    assert "".join(sentence + glue for sentence, glue in pieces) == text
    assert all(not glue.strip() for _, glue in pieces)
    assert all(sentence == sentence.lstrip() for sentence, _ in pieces[1:])


@settings(max_examples=examples(200))
@given(st.lists(st.tuples(_TEXTS, st.sampled_from(["", "alone", "pair", "break", "field"])), max_size=6), _LANGUAGES)
def test_every_sentence_is_balanced_and_no_tag_is_lost(parts: list[tuple[str, str]], language: str) -> None:
    pieces: list[inline.Piece] = []
    tags: list[Tag] = []
    for number, (text, kind) in enumerate(parts, start=1):
        around: dict[str, list[inline.Piece]] = {
            "alone": [Alone(number)],
            "break": [Alone(number)],
            "field": [Alone(number)],
            "pair": [Open(number), text, Close(number)],
        }
        pieces += around.get(kind, [text])
        tags.append(
            Tag(
                number=number,
                kind=TagKind.BREAK if kind == "break" else TagKind.NOTE,
                label="tag",
                is_paired=kind == "pair",
                spoken=text.strip() if kind == "field" else "",
            )
        )
    text = inline.write(pieces)

    sentences = split_tagged(text, tags, language)

    assert all(_is_balanced(sentence) for sentence, _ in sentences)
    assert {mark for sentence, _ in sentences for mark in inline.marks(sentence)} == set(inline.marks(text))
    assert _words("".join(inline.write([*inline.parse(s), g]) for s, g in sentences)) == _words(text)


def _words(text: str) -> str:
    return "".join(piece for piece in inline.parse(text) if isinstance(piece, str))


def _is_balanced(sentence: str) -> bool:
    opened: list[int] = []
    for mark in inline.marks(sentence):
        if isinstance(mark, Open):
            opened.append(mark.number)
        elif isinstance(mark, Close) and (not opened or opened.pop() != mark.number):
            return False
    return not opened
