"""What models with few words are asked for, and what stands in their drafts."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place, Segment
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.engine import EngineCard
from translation_service.engines.models.manifest import ModelFacts, write_manifest
from translation_service.engines.models.starter_wheel import STARTER

EN_TR = LanguagePair(source="en", target="tr")


@dataclass(kw_only=True)
class SmallBook(PhraseBook):
    pairs: frozenset[LanguagePair] = frozenset({EN_TR})

    @property
    def card(self) -> EngineCard:
        return replace(super().card, few_words=self.pairs)


def drafted(book: PhraseBook, text: str) -> str:
    segment = Segment(number=1, block=1, place=Place.BODY, source=text)
    [draft] = draft_segments([segment], EN_TR, room_with(book))
    assert draft is not None
    return draft.target


@pytest.mark.parametrize(
    ("source", "asked", "answer", "draft"),
    [
        ("The fee was waived.", "The fee was cancelled.", "Ücret iptal edildi.", "Ücret iptal edildi."),
        ("The council appointed a mayor.", "The council selected a mayor.", "Meclis seçti.", "Meclis atadı."),
        ("The abattoir is closed.", "The mezbaha is closed.", "mezbaha kapalı.", "Mezbaha kapalı."),
    ],
)
def test_they_are_asked_in_words_they_know_and_their_answers_say_what_was_meant(
    source: str, asked: str, answer: str, draft: str
) -> None:
    assert drafted(SmallBook(phrases={asked: answer}), source) == draft


def test_other_models_are_asked_for_the_words_themselves() -> None:
    book = PhraseBook(pairs=frozenset({EN_TR}), phrases={"The council appointed a mayor.": "Meclis başkanı atadı."})

    assert drafted(book, "The council appointed a mayor.") == "Meclis başkanı atadı."


def test_the_small_models_that_come_along_have_few_words(tmp_path: Path) -> None:
    for pair, source in ((EN_TR, STARTER), (LanguagePair(source="de", target="en"), "argos")):
        folder = tmp_path / "argos" / str(pair)
        folder.mkdir(parents=True)
        said = {"from_code": pair.source, "to_code": pair.target, "package_version": "1.0"}
        (folder / "metadata.json").write_text(json.dumps(said), encoding="utf-8")
        facts = ModelFacts(engine="argos", pair=pair, version="1.0", source=source, origin="here", licence="AGPL-3.0")
        write_manifest(facts, folder)
    engine = ArgosEngine(tmp_path)

    assert len(engine.card.pairs) == 2
    assert engine.card.few_words == {EN_TR}
