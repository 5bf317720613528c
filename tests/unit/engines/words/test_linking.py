from tests.building.tagged_segments import segment
from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.tags.projection import project
from translation_service.engines.words.linking import is_in_place, linked_place, links_onto
from translation_service.engines.words.search import Range, words_of

SOURCE = "A sala estará encerrada em agosto"
TARGET = "The hall will be closed in August"


def linked(source: str, target: str, *pairs: tuple[int, int, float]) -> tuple[Link, ...]:
    """Link words by their number, with a share."""
    here, there = words_of(source), words_of(target)
    return tuple(
        Link(
            source=Range(start=here[one].start, end=here[one].end),
            target=Range(start=there[other].start, end=there[other].end),
            share=share,
        )
        for one, other, share in pairs
    )


LINKS = linked(
    SOURCE,
    TARGET,
    (0, 0, 0.9),
    (1, 1, 0.9),
    (2, 2, 0.8),
    (2, 3, 0.7),
    (3, 4, 0.9),
    (2, 4, 0.1),
    (4, 5, 0.9),
    (5, 6, 1.0),
)


def place_of(words: str, links: tuple[Link, ...] = LINKS) -> tuple[str, bool] | None:
    start = SOURCE.index(words)
    found = linked_place(Range(start=start, end=start + len(words)), links, words_of(TARGET))
    return (TARGET[found[0].start : found[0].end], found[1]) if found else None


def test_links_tell_where_words_went() -> None:
    assert place_of("encerrada") == ("closed", True)
    assert place_of("estará encerrada") == ("will be closed", True)


def test_words_that_went_apart_are_not_sure() -> None:
    scattered = linked(SOURCE, TARGET, (3, 0, 0.9), (1, 1, 0.9), (3, 4, 0.9))

    assert place_of("encerrada", scattered) == ("The hall will be closed", False)


def test_words_without_links_have_no_place() -> None:
    assert place_of("encerrada", ()) is None


def test_links_follow_their_words_onto_a_mended_target() -> None:
    rendering = Rendering(text=f"{TARGET} .", links=LINKS)

    moved = links_onto(f"• {TARGET}", rendering)

    assert [link.target.start - old.target.start for link, old in zip(moved, LINKS, strict=True)] == [2] * len(LINKS)


def test_tags_stand_where_the_links_lead() -> None:
    projection = project(segment("A sala estará <1>encerrada</1> em agosto"), TARGET, {"encerrada": "Ended"}, LINKS)

    assert (projection.target, projection.doubts) == ("The hall will be <1>closed</1> in August", ())
    assert not projection.is_guessed


def test_links_hold_where_a_source_was_asked_for_as_it_stands() -> None:
    assert is_in_place("Toplantı yapıldı ve bitti", "TOPLANTI yapıldı ve bitti")
    assert is_in_place("Anne adı ve soyadı", "Ana- adı ve soyadı")
    assert not is_in_place("500 kişi sergiyi gezdi.", "Sergiyi 500 kişi gezdi.")
    assert not is_in_place("Sergi bitti", "Sergi yine bitti")
