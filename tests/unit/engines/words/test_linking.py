from tests.building.tagged_segments import segment
from translation_service.engines.rendering import Link, Rendering
from translation_service.engines.tags.projection import project
from translation_service.engines.words.linking import is_in_place, linked_place, links_onto, settled
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


def place_in(source: str, target: str, words: str, links: tuple[Link, ...]) -> str | None:
    start = source.index(words)
    found = linked_place(Range(start=start, end=start + len(words)), settled(links, source, target), words_of(target))
    return target[found[0].start : found[0].end] if found else None


def test_a_word_that_was_kept_came_from_itself_however_attention_went() -> None:
    source, target = "At Atatürk Street", "Atatürk Caddesi'nde"
    links = linked(source, target, (0, 0, 0.8), (2, 1, 0.9))

    assert place_in(source, target, "Atatürk Street", links) == "Atatürk Caddesi"
    assert place_in(source, target, "At", links) is None


def test_of_two_words_that_are_alike_none_is_known_to_have_been_kept() -> None:
    source, target = "Lisboa and Porto", "Lisboa ile Lisboa"
    links = linked(source, target, (2, 0, 0.9), (0, 2, 0.9))

    assert place_in(source, target, "Porto", links) == "Lisboa"
    assert place_in(source, target, "Lisboa", links) == "Lisboa"


def test_a_small_word_that_became_an_ending_takes_nothing_from_its_noun() -> None:
    source, target = "held in the city hall", "şehir salonunda yapıldı"
    links = linked(source, target, (3, 0, 0.9), (1, 1, 0.25), (2, 1, 0.25), (4, 1, 0.35), (0, 2, 0.9))

    assert place_in(source, target, "city hall", links) == "şehir salonunda"


def test_a_small_word_keeps_what_came_from_it_alone() -> None:
    source, target = "he and she", "adam ve kadın"

    assert place_in(source, target, "and", linked(source, target, (0, 0, 0.9), (1, 1, 0.9), (2, 2, 0.9))) == "ve"


def test_tags_stand_at_the_words_of_a_probe_with_other_endings_before_attention_is_asked() -> None:
    source, target = "It was sent to the mayor on Monday", "Pazartesi günü belediye başkanına gönderildi"
    links = linked(source, target, (5, 1, 0.8), (5, 2, 0.9), (7, 3, 0.8), (2, 4, 0.9))

    projection = project(segment(source.replace("mayor", "<1>mayor</1>")), target, {"mayor": "Belediye başkanı"}, links)

    assert projection.target == "Pazartesi günü <1>belediye başkanına</1> gönderildi"


def test_a_probe_that_lacks_a_word_is_not_asked_before_attention() -> None:
    source, target = "Both gave their written consent", "İkisi de yazılı onay verdi"
    links = linked(source, target, (0, 0, 0.9), (3, 2, 0.9), (4, 3, 0.9), (1, 4, 0.9))
    marked = segment(source.replace("written consent", "<1>written consent</1>"))

    assert project(marked, target, {"written consent": "yazılı rıza"}, links).target == (
        "İkisi de <1>yazılı onay</1> verdi"
    )


def test_a_word_that_a_probe_says_as_well_belongs_to_what_attention_found_beside_it() -> None:
    source, target = "It joins the old town", "Eski kenti bağlar"
    links = linked(source, target, (1, 0, 0.4), (3, 0, 0.4), (4, 1, 0.9), (1, 2, 0.9))
    marked = segment(source.replace("old town", "<1>old town</1>"))

    assert project(marked, target, {"old town": "eski kasaba"}, links).target == "<1>Eski kenti</1> bağlar"


def test_our_and_will_are_part_of_the_word_behind_them() -> None:
    source, target = "They are met by our driver", "Şoförümüz tarafından karşılanırlar"
    links = linked(source, target, (4, 0, 0.8), (3, 1, 0.9), (2, 2, 0.9))

    assert project(segment(source.replace("driver", "<1>driver</1>")), target, {}, links).target == (
        "<1>Şoförümüz</1> tarafından karşılanırlar"
    )
