"""The ways in which packages of Argos differ, with tiny models whose words mean nothing."""

import io
from pathlib import Path

import sentencepiece

from tests.building.made_up_models import made_up_package
from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.engine import ArgosEngine

EN_TR = LanguagePair(source="en", target="tr")
SENTENCE = "The city's plan (2026) isn't ready."
MERGES = b"#version: 0.2\nt h\nth e</w>\nc i\nt y</w>\np l\n"
PIECES = ["the", "ci@@", "ty", "pl@@", "a@@", "n", "an", "&apos;s", "&quot;", "(", ")", "2026", ".", "ready", "is@@"]


def sentence_pieces() -> tuple[bytes, list[str]]:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([SENTENCE, "The mayor of the city is here.", "Ready or not, the plan stays."] * 5),
        model_writer=model,
        vocab_size=60,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return model.getvalue(), [processor.id_to_piece(number) for number in range(3, processor.vocab_size())]


def test_an_older_package_reads_and_writes_byte_pairs_after_moses(tmp_path: Path) -> None:
    made_up_package(tmp_path, PIECES, files={"bpe.model": MERGES})
    engine = ArgosEngine(tmp_path)

    [answer] = engine.translate([SENTENCE], EN_TR)
    [[rendering]] = engine.render([SENTENCE], EN_TR)

    assert answer
    assert rendering.text == answer
    assert not any(sign in answer for sign in ("@@", "&apos;", "&quot;"))
    assert rendering.links
    assert {SENTENCE[link.source.start : link.source.end] for link in rendering.links} <= set(SENTENCE.split())


def test_the_prefix_of_a_package_for_several_languages_is_no_part_of_the_answer(tmp_path: Path) -> None:
    model, pieces = sentence_pieces()
    made_up_package(tmp_path, [*pieces, ">>tur<<"], files={"sentencepiece.model": model}, target_prefix=">>tur<<")
    engine = ArgosEngine(tmp_path)

    [answer] = engine.translate([SENTENCE], EN_TR)
    [renderings] = engine.render([SENTENCE], EN_TR, alternatives=3)

    assert answer
    assert renderings[0].text == answer
    assert all(not rendering.text.startswith(">>tur<<") for rendering in renderings)
    assert all(link.target.end <= len(renderings[0].text) for link in renderings[0].links)


def test_a_text_of_more_pieces_than_a_model_knows_places_for_is_translated_in_parts(tmp_path: Path) -> None:
    made_up_package(tmp_path, PIECES, files={"bpe.model": MERGES})

    [answer] = ArgosEngine(tmp_path, beam_size=1).translate(["x" * 5000], EN_TR)

    assert answer
