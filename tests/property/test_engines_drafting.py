"""Whatever an engine answers, drafts keep number, order, tags and nesting; copied values keep their value."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import FIRST_BREAK, segment, segments
from tests.building.thoroughness import examples
from translation_service.domain.inline import Alone, Close, Mark, Open, Piece, marks, parse, plain, write
from translation_service.domain.segments import Draft
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.finding import find_values
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.tags.projection import project
from translation_service.engines.values.protection import masked, unmasked
from translation_service.engines.words.splitting import split_long

WORDS = some.sampled_from(
    [
        "a",
        "de",
        "casa",
        "Câmara",
        "İzmir",
        "2026",
        "1.234,56",
        "12.05.2026",
        "geral@cm.pt",
        "(b)",
        "“c”",
        ".",
        ",",
        " ",
        "\u00a0",
    ]
)
TEXT = some.lists(WORDS, max_size=4).map(" ".join) | some.sampled_from(["", " ", "ab"])
ENGINES: list[Callable[[str], str]] = [
    str,
    str.upper,
    lambda text: " ".join(reversed(text.split())),
    lambda text: " ".join(word for word in text.split() if not any(map(str.isdigit, word))),
    lambda text: f"{text} {text}",
    lambda _text: "",
    lambda _text: "<1>.",
    lambda text: text[: len(text) // 2],
]
KEEPING_WORDS: list[Callable[[str], str]] = [
    str,
    lambda text: " ".join(reversed(text.split())),
    lambda text: " ".join(sorted(text.split())),
    lambda text: f"the {text} 3",
]
FIELDS = {number: ["3", "12", "3", "3.2", "xiv", "§", "2026"][number % 7] for number in range(60)}


@some.composite
def tagged_sources(draw: some.DrawFn) -> str:
    """Draw a well nested source, sometimes with a half pair at an end as a sentence border leaves it."""
    numbers = iter(range(1, 60))
    pieces = draw(nested(numbers_of=numbers, depth=2))
    if draw(some.booleans()):
        pieces = [*draw(nested(numbers_of=numbers, depth=1)), Close(next(numbers)), *pieces]
    if draw(some.booleans()):
        pieces = [*pieces, Open(next(numbers)), *draw(nested(numbers_of=numbers, depth=1))]
    return write(pieces)


@some.composite
def nested(draw: some.DrawFn, numbers_of: Iterator[int], depth: int) -> list[Piece]:
    pieces: list[Piece] = [draw(TEXT)]
    for kind in draw(some.lists(some.sampled_from(["pair", "alone", "break"]), max_size=3)):
        number = next(numbers_of)
        if kind == "pair" and depth:
            pieces += [Open(number), *draw(nested(numbers_of=numbers_of, depth=depth - 1)), Close(number)]
        else:
            pieces.append(Alone(number + FIRST_BREAK if kind == "break" else number))
        pieces.append(draw(TEXT))
    return pieces


def without_spaces(text: str) -> str:
    return "".join(text.split())


def words(text: str) -> list[str]:
    return text.split()


def with_fields_apart(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        yield from [" ", piece, " "] if isinstance(piece, Alone) else [piece]


def drafted(sources: list[str], engine: Callable[[str], str]) -> list[Draft | None]:
    return draft_segments(segments(*sources), PT_EN, room_with(PhraseBook(otherwise=engine)))


@settings(max_examples=examples(100))
@given(sources=some.lists(tagged_sources(), max_size=4), engine=some.sampled_from(ENGINES))
def test_there_is_one_answer_a_segment(sources: list[str], engine: Callable[[str], str]) -> None:
    assert len(drafted(sources, engine)) == len(sources)


@settings(max_examples=examples(150))
@given(source=tagged_sources(), engine=some.sampled_from(ENGINES))
def test_a_draft_has_the_tags_of_its_source_well_nested(source: str, engine: Callable[[str], str]) -> None:
    [draft] = drafted([source], engine)

    if draft is not None:
        assert Counter(marks(draft.target)) == Counter(marks(source))
        assert is_well_nested(marks(draft.target)), draft.target


@settings(max_examples=examples(150))
@given(source=tagged_sources(), engine=some.sampled_from(KEEPING_WORDS))
def test_what_fields_read_as_is_in_a_target_as_often_as_the_engine_wrote_it(
    source: str, engine: Callable[[str], str]
) -> None:
    source = write(with_fields_apart(parse(source)))
    tagged = segment(source, spoken=FIELDS)
    target = engine(tagged.plain)

    projected = project(tagged, target, {}).target

    assert Counter(without_spaces(plain(projected, tagged.tags))) == Counter(without_spaces(target)), projected
    assert Counter(marks(projected)) == Counter(marks(source))
    assert is_well_nested(marks(projected)), projected


@settings(max_examples=examples(120))
@given(
    pieces=some.lists(WORDS | some.integers(0, 59).map(Alone), max_size=8, unique=True),
    engine=some.sampled_from(KEEPING_WORDS),
)
def test_a_target_reads_as_the_engine_wrote_it(pieces: list[Piece], engine: Callable[[str], str]) -> None:
    tagged = segment(write(with_fields_apart(pieces)), spoken=FIELDS)
    target = engine(tagged.plain)

    assert words(plain(project(tagged, target, {}).target, tagged.tags)) == words(target)


@settings(max_examples=examples(100))
@given(text=some.lists(WORDS, max_size=8).map(" ".join))
def test_placeholders_give_back_what_they_stand_for(text: str) -> None:
    mask = masked(text, find_values(text))

    assert unmasked(mask.text, mask.originals) == text
    assert compare(text, text, PT_EN).is_kept


@settings(max_examples=examples(100))
@given(text=some.text(max_size=300), longest=some.integers(min_value=10, max_value=80))
def test_cutting_a_text_loses_nothing_but_spaces(text: str, longest: int) -> None:
    parts = split_long(text, longest)

    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(len(part) <= longest for part in parts)


def is_well_nested(found: tuple[Mark, ...]) -> bool:
    """Tell whether every mark that closes a tag opened here closes the one opened last."""
    opened = {mark.number for mark in found if isinstance(mark, Open)}
    closed = {mark.number for mark in found if isinstance(mark, Close)}
    open_now: list[int] = []
    for mark in found:
        if isinstance(mark, Open) and mark.number in closed:
            open_now.append(mark.number)
        elif isinstance(mark, Close) and (mark.number in opened) and (not open_now or open_now.pop() != mark.number):
            return False
    return not open_now
