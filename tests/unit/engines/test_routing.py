import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LanguagePair
from translation_service.engines.choosing import read_preferences
from translation_service.engines.reach import Reach, survey
from translation_service.engines.routing import EngineRoom

EN_TR = LanguagePair(source="en", target="tr")
PT_TR = LanguagePair(source="pt", target="tr")


def test_the_first_engine_that_serves_a_pair_is_taken() -> None:
    room = room_with(PhraseBook(name="other", pairs=frozenset({EN_TR})), PhraseBook(name="first"), PhraseBook())
    route = room.route(PT_EN)

    assert route is not None
    assert route.description == "first pt-en 1"


def test_without_a_direct_engine_the_way_leads_through_english() -> None:
    reports: list[tuple[int, int]] = []
    room = room_with(
        PhraseBook(name="one", phrases={"olá": "hello", "gato": "cat"}),
        PhraseBook(name="two", phrases={"hello": "merhaba", "cat": "kedi"}, pairs=frozenset({EN_TR})),
    )
    route = room.route(PT_TR)

    assert route is not None
    assert route.description == "one pt-en 1 → two en-tr 1"
    assert room.translate(["gato", "", "olá"], route, progress=lambda done, total: reports.append((done, total))) == [
        "kedi",
        "",
        "merhaba",
    ]
    assert reports == [(3, 6), (6, 6)]


def test_a_direct_engine_is_preferred_to_the_way_through_english() -> None:
    room = room_with(
        PhraseBook(), PhraseBook(pairs=frozenset({EN_TR})), PhraseBook(name="direct", pairs=frozenset({PT_TR}))
    )
    route = room.route(PT_TR)

    assert route is not None
    assert route.description == "direct pt-tr 1"


def test_no_engine_for_a_pair_is_no_route() -> None:
    room = room_with(PhraseBook())

    assert room.route(PT_TR) is None
    assert room.route(LanguagePair(source="en", target="pt")) is None
    assert room.route(LanguagePair(source="pt", target="pt")) is None


def test_a_pair_may_prefer_an_engine_that_is_not_the_first() -> None:
    engines = [PhraseBook(name="first"), PhraseBook(name="second")]

    route = EngineRoom(engines, {PT_EN: "second"}).route(PT_EN)

    assert route is not None
    assert route.description == "second pt-en 1"


def test_an_engine_that_does_not_serve_the_pair_it_is_preferred_for_is_passed_over() -> None:
    route = EngineRoom([PhraseBook(name="first")], {PT_EN: "second"}).route(PT_EN)

    assert route is not None
    assert route.description == "first pt-en 1"


def test_a_pair_may_prefer_the_way_through_english() -> None:
    engines = [PhraseBook(name="all", pairs=frozenset({PT_TR, PT_EN, EN_TR}))]

    preferring = EngineRoom(engines, {PT_TR: "pivot"}).route(PT_TR)
    without_way = EngineRoom([PhraseBook(name="direct", pairs=frozenset({PT_TR}))], {PT_TR: "pivot"}).route(PT_TR)

    assert preferring is not None
    assert preferring.description == "all pt-en 1 → all en-tr 1"
    assert without_way is not None
    assert without_way.description == "direct pt-tr 1"


def test_preferences_are_read_from_words() -> None:
    assert read_preferences(["pt-tr=pivot", "pt-en=argos"]) == {PT_TR: "pivot", PT_EN: "argos"}


@pytest.mark.parametrize("words", ["pt-tr", "pt-tr=google", "pt=argos", "pt-tr=argos=x"])
def test_preferences_that_cannot_be_read_are_refused(words: str) -> None:
    with pytest.raises(RequestRefused):
        read_preferences([words])


def test_the_survey_tells_how_every_language_is_reached() -> None:
    room = room_with(PhraseBook(), PhraseBook(name="two", pairs=frozenset({EN_TR})))

    reach = survey(room, ["pt", "en", "tr"])

    assert {str(pair): kind for pair, kind in reach.items() if kind is not Reach.NONE} == {
        "pt-en": Reach.DIRECT,
        "en-tr": Reach.DIRECT,
        "pt-tr": Reach.PIVOT,
    }
    assert len(reach) == 6
    for pair, kind in reach.items():
        assert (room.route(pair) is None) == (kind is Reach.NONE)
