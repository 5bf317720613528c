from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from translation_service.domain.languages import LanguagePair

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
