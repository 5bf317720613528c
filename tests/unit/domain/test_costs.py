from datetime import date
from decimal import Decimal

from translation_service.domain.costs import Cost, Measure, Price, Readiness, Tally, Volume, cost_of, price_for
from translation_service.domain.languages import LanguagePair

PAIR = LanguagePair(source="pt", target="tr")
HALF_FOR_DRAFTS = dict.fromkeys(Readiness, 100) | {Readiness.MACHINE: 50, Readiness.CONTEXT: 0}


def a_price(source: str = "", target: str = "", *, amount: str = "90", since: date = date(2026, 1, 1)) -> Price:
    return Price(
        source_language=source,
        target_language=target,
        measure=Measure.WORD_PAGE,
        amount=Decimal(amount),
        weights=HALF_FOR_DRAFTS,
        since=since,
    )


def test_text_is_measured_in_words_or_in_pages_of_either_kind() -> None:
    volume = Volume(words=270, characters=1500)

    assert [volume.by(measure) for measure in (Measure.WORD, Measure.WORD_PAGE, Measure.CHARACTER_PAGE)] == [
        270,
        Decimal("1.5"),
        Decimal("1.5"),
    ]


def test_what_was_ready_costs_its_per_cent_and_the_rest_is_saved_by_memory_or_machine() -> None:
    page = Volume(words=180)
    volumes = {Readiness.NEW: page, Readiness.MACHINE: page, Readiness.CONTEXT: page}

    cost = cost_of(volumes, a_price())

    assert cost == Cost(due=Decimal(135), memory_saved=Decimal(90), machine_saved=Decimal(45))


def test_the_price_that_names_both_languages_goes_before_one_and_one_before_any() -> None:
    any_pair, into_turkish, the_pair = a_price(), a_price("", "tr"), a_price("pt", "tr")

    found = [
        price_for(prices, PAIR, date(2026, 5, 1))
        for prices in (
            (the_pair, into_turkish, any_pair),
            (any_pair, into_turkish),
            (any_pair, a_price("de", "tr")),
            (),
        )
    ]

    assert found == [the_pair, into_turkish, any_pair, None]


def test_a_price_serves_from_its_day_on_and_the_last_written_of_a_day_holds() -> None:
    old, new, mended = a_price(), a_price(since=date(2026, 7, 1)), a_price(amount="95", since=date(2026, 7, 1))
    prices = (old, new, mended)

    found = [price_for(prices, PAIR, day) for day in (date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1))]

    assert found == [None, old, mended]


def test_work_adds_up_and_tells_how_much_of_its_machine_drafts_was_changed() -> None:
    one = Tally(documents=1, volumes={Readiness.MACHINE: Volume(words=3, compared=30, changed=3)}, seconds=60)
    other = Tally(documents=1, volumes={Readiness.NEW: Volume(words=5, compared=70, changed=70)}, unpriced=1)

    together = one + other

    assert (together.documents, together.volume.words, together.seconds, together.unpriced) == (2, 8, 60, 1)
    assert (together.changed, other.changed) == (Decimal("0.1"), None)
