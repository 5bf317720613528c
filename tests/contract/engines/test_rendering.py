"""What engines that tell more than a translation promise, asked of real models."""

from pathlib import Path

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.argos.engine import ArgosEngine
from translation_service.engines.firefox import FirefoxEngine
from translation_service.engines.routing import EngineRoom, Route

EN_TR = LanguagePair(source="en", target="tr")
PT_EN = LanguagePair(source="pt", target="en")
CAT = "The cat is sleeping."


@pytest.fixture(scope="module")
def room(models_folder: Path) -> EngineRoom:
    return EngineRoom([FirefoxEngine(models_folder), ArgosEngine(models_folder)])


def route(room: EngineRoom, pair: LanguagePair) -> Route:
    found = room.route(pair)
    assert found is not None
    return found


def test_the_likeliest_rendering_is_the_translation(room: EngineRoom) -> None:
    way = route(room, EN_TR)
    sentences = [CAT, "", "Where is the mayor?", "Thank you."]

    renderings = room.render(sentences, way, alternatives=1)

    assert [several[0].text if several else "" for several in renderings] == room.translate(sentences, way)


def test_words_are_linked_to_the_words_they_came_from(room: EngineRoom) -> None:
    [[rendering]] = room.render([CAT], route(room, EN_TR))

    best = {
        CAT[link.source.start : link.source.end]: rendering.text[link.target.start : link.target.end]
        for link in rendering.links
        if link.share > 0.5
    }
    assert best["cat"] == "Kedi"
    assert best["sleeping."] == "uyuyor."


def test_alternatives_differ_and_are_scored(room: EngineRoom) -> None:
    [renderings] = room.render([CAT], route(room, EN_TR), alternatives=4)

    texts = [rendering.text for rendering in renderings]
    assert 1 < len(texts) <= 4
    assert len(set(texts)) == len(texts)
    assert all(rendering.score is not None and rendering.score < 0 for rendering in renderings)


def test_links_of_an_overlong_sentence_lead_to_its_words(room: EngineRoom) -> None:
    text = f"{'I like the red house very much; ' * 20}{CAT}"

    [[rendering]] = room.render([text], route(room, EN_TR))

    words = [text[link.source.start : link.source.end] for link in rendering.links]
    assert set(words) <= set(text.split())
    assert max(link.source.start for link in rendering.links) > len(text) // 2
    assert max(link.target.end for link in rendering.links) == len(rendering.text)


def test_an_engine_that_tells_nothing_more_still_translates(room: EngineRoom) -> None:
    way = route(room, PT_EN)

    [[rendering], nothing] = room.render(["O gato dorme.", ""], way, alternatives=3)

    assert not way.explains
    assert (rendering.score, rendering.links, nothing) == (None, (), ())
    assert [rendering.text] == room.translate(["O gato dorme."], way)


def test_on_the_way_through_english_there_are_alternatives_and_no_links(room: EngineRoom) -> None:
    way = route(room, LanguagePair(source="pt", target="tr"))

    [renderings] = room.render(["O gato dorme na casa grande."], way, alternatives=3)

    assert way.gives_alternatives
    assert not way.explains
    assert len(renderings) > 1
    assert all(not rendering.links for rendering in renderings)
