"""What every engine promises, asked of each with a real model."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.engine import Engine, PairNotServed
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.pseudo import PseudoEngine
from translation_service.engines.separate_engines import argos, firefox

SENTENCES = {
    "pt": ["O gato dorme.", "A reunião é amanhã.", "Obrigado pela visita.", "Onde está o presidente?"],
    "en": ["The cat is sleeping.", "The meeting is tomorrow.", "Thank you for coming.", "Where is the mayor?"],
}
ODD = ["日本語", "😀", "\u0000", "a\u0301\u200b", "١٢٣", "«»", "\\<1>", "X" * 600, "mot " * 200]


@pytest.fixture(params=["firefox", "argos", "pseudo", "firefox in processes", "argos in a process"])
def served(request: pytest.FixtureRequest, models_folder: Path) -> Iterator[tuple[Engine, LanguagePair]]:
    portuguese, english = LanguagePair(source="pt", target="en"), LanguagePair(source="en", target="tr")
    engines: dict[str, tuple[Engine, LanguagePair]] = {
        "firefox": (FirefoxEngine(models_folder), portuguese),
        "argos": (ArgosEngine(models_folder), english),
        "pseudo": (PseudoEngine(), portuguese),
        "firefox in processes": (firefox(models_folder, EngineTerms()), portuguese),
        "argos in a process": (argos(models_folder, EngineTerms()), english),
    }
    engine, pair = engines[request.param]
    yield engine, pair
    if isinstance(engine, SeparateEngine):
        engine.close()


def test_answers_stand_in_the_order_of_the_questions(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served
    sentences = SENTENCES[pair.source]
    together = engine.translate(sentences, pair)

    assert len(set(together)) == len(sentences)
    assert engine.translate(sentences[::-1], pair) == together[::-1]


def test_two_hundred_sentences_get_two_hundred_answers(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served
    sentences = SENTENCES[pair.source]

    answers = engine.translate(sentences * 50, pair)

    assert answers == answers[: len(sentences)] * 50
    assert all(answers)


def test_nothing_asked_is_nothing_answered(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served

    assert engine.translate([], pair) == []


def test_an_empty_sentence_has_an_empty_answer(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served
    sentence = SENTENCES[pair.source][0]

    assert engine.translate(["", sentence, "  "], pair) == ["", *engine.translate([sentence], pair), ""]


def test_odd_text_is_survived(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served

    answers = engine.translate(ODD, pair)

    assert len(answers) == len(ODD)
    assert all(isinstance(answer, str) for answer in answers)


def test_a_pair_that_is_not_served_is_refused(served: tuple[Engine, LanguagePair]) -> None:
    engine, _ = served
    unknown = LanguagePair(source="tr", target="xx")

    assert unknown not in engine.card.pairs
    with pytest.raises(PairNotServed):
        engine.translate(["Merhaba"], unknown)


def test_an_engine_declares_itself(served: tuple[Engine, LanguagePair]) -> None:
    engine, pair = served

    assert pair in engine.card.pairs
    assert engine.card.batch_size > 0
    assert engine.version(pair).startswith(f"{engine.card.name} {pair} ")
