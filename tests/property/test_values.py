"""Whatever values a sentence holds in whatever order, a draft holds all of them, whatever its engine does."""

import random
import re
from collections.abc import Callable
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as some

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.building.thoroughness import examples
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.digits import with_plain_digits
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.rendering import render_values
from translation_service.domain.values.turkish_suffixes import with_agreeing_suffixes
from translation_service.engines.drafting.drafting import draft_segments

TR_EN = LanguagePair(source="tr", target="en")
NUMBERS = some.builds(
    lambda number, sign: f"{sign}{number:,}".replace(",", "."),
    some.integers(min_value=13, max_value=9_999_999),
    some.sampled_from(["", "", "-"]),
)
VALUES = NUMBERS | some.sampled_from(
    [
        "%25",
        "1.234,56 TL",
        "12.05.2026",
        "3 Mart 2025",
        "E-12345678-000-123",
        "2015/120",
        "geral@cm.pt",
        "https://bel.tr/a?b=1",
        "+90 212 319 00 00",
        "TR33 0006 1005 1978 6457 8413 26",
        "10000000146",
        "{ad}",
        "14.30",
        "34 ABC 123",
    ]
)
WORDS = some.sampled_from(["belediye", "tarihli", "sayılı karar", "ve", "için", "toplantı"])
ENGINES: list[Callable[[str], str]] = [
    str,
    lambda text: " ".join(reversed(text.split())),
    lambda text: re.sub(r"\S*\d\S*", "", text) or "x",
    lambda text: f"{text} {text}",
    lambda text: re.sub(r"\d", "7", text),
    lambda text: re.sub(r"[-+]", "", text),
    lambda _text: "nothing at all",
    lambda text: text[: len(text) // 2] or "x",
    lambda text: "".join(random.Random(1).sample(text, len(text))) or "x",
]


@settings(max_examples=examples(150))
@given(parts=some.lists(some.tuples(WORDS, VALUES), min_size=1, max_size=5), engine=some.sampled_from(ENGINES))
@example(parts=[("belediye", "%25"), ("sayılı karar", "E-12345678-000-123")], engine=ENGINES[-1])
@example(parts=[("sayılı karar", "%25"), ("ve", "1.000.000"), ("belediye", "E-12345678-000-123")], engine=ENGINES[-1])
@example(
    parts=[("belediye", "13"), ("toplantı", "1.234,56 TL"), ("belediye", "1.000"), *2 * [("belediye", "10.000")]],
    engine=ENGINES[-1],
)
def test_every_value_is_in_the_draft(parts: list[tuple[str, str]], engine: Callable[[str], str]) -> None:
    source = " ".join(f"{word} {value};" for word, value in parts) + " belediye"

    [draft] = draft_segments(segments(source), TR_EN, room_with(PhraseBook(otherwise=engine, pairs=frozenset({TR_EN}))))

    assert draft is not None
    assert compare(source, draft.target, TR_EN).missing == (), draft.target


@settings(max_examples=examples(150))
@given(values=some.lists(VALUES, min_size=1, max_size=6), languages=some.sampled_from(["en", "de", "fr", "pt", "ru"]))
def test_writing_values_anew_changes_none(values: list[str], languages: str) -> None:
    source = "; ".join(values)
    into = LanguagePair(source="tr", target=languages)

    rendered = render_values(source, source, into)

    assert compare(source, rendered, into).faults == 0, rendered


@settings(max_examples=examples(200))
@given(text=some.text(alphabet="0123456789٠١٢٣۴۵.,:/-–% ’'aETLh€", max_size=40))
def test_values_stand_where_they_say_and_never_overlap(text: str) -> None:
    values = find_values(text)

    assert all(text[value.start : value.end] == value.text for value in values)
    assert all(one.end <= other.start for one, other in pairwise(values))
    assert len(with_plain_digits(text)) == len(text)


@settings(max_examples=examples(200))
@given(
    number=some.integers(0, 10**7), suffix=some.sampled_from(["da", "te", "nin", "ın", "ya", "i", "sı", "den", "li"])
)
def test_agreeing_suffixes_stay_as_they_are(number: int, suffix: str) -> None:
    once = with_agreeing_suffixes(f"{number}'{suffix} kadar")

    assert once.startswith(f"{number}'")
    assert with_agreeing_suffixes(once) == once
