from translation_service.engines.argos.alignment import links_from, stretches_of
from translation_service.engines.rendering import Link, Rendering, joined
from translation_service.engines.words.search import Range

RED_HOUSE = {
    "source": "the red house",
    "source_pieces": ["▁the", "▁red", "▁hou", "se"],
    "target": "casa rossa",
    "target_pieces": ["▁casa", "▁ros", "sa"],
}
ATTENTION = [[0.2, 0.0, 0.4, 0.4], [0.0, 0.9, 0.1, 0.0], [0.0, 0.7, 0.3, 0.0]]


def test_words_are_linked_to_the_words_attention_was_paid_to() -> None:
    links = links_from(ATTENTION, **RED_HOUSE)

    assert links == (
        Link(source=Range(start=0, end=3), target=Range(start=0, end=4), share=0.2),
        Link(source=Range(start=8, end=13), target=Range(start=0, end=4), share=0.8),
        Link(source=Range(start=4, end=7), target=Range(start=5, end=10), share=0.8),
        Link(source=Range(start=8, end=13), target=Range(start=5, end=10), share=0.2),
    )


def test_pieces_of_older_packages_are_found_in_their_text() -> None:
    text = 'He said "it\'s done".'
    pieces = ["He", "sa@@", "id", "&quot;", "it", "&apos;s", "done", "&quot;", "."]

    found = [stretch and text[stretch.start : stretch.end] for stretch in stretches_of(pieces, text)]

    assert found == ["He", "sa", "id", '"', "it", "'s", "done", '"', "."]


def test_pieces_that_are_not_in_the_text_are_passed_over() -> None:
    assert stretches_of(["<0xE6>", "▁a", "▁"], "日 a") == [None, Range(start=2, end=3), None]


def test_attention_that_rests_on_signs_says_nothing_of_the_word_they_hang_on() -> None:
    links = links_from(
        [[0.2, 0.1, 0.7], [0.1, 0.8, 0.1], [0.0, 0.1, 0.9]],
        source="red house.",
        source_pieces=["▁red", "▁house", "."],
        target="rosso casa.",
        target_pieces=["▁rosso", "▁casa", "."],
    )

    assert [(link.source.start, link.target.start, link.share) for link in links] == [
        (0, 0, 0.667),
        (4, 0, 0.333),
        (4, 6, 0.889),
    ]


def test_no_attention_is_no_link() -> None:
    assert links_from([], **RED_HOUSE) == ()


def test_parts_of_a_sentence_are_joined_with_their_links() -> None:
    link = Link(source=Range(start=0, end=3), target=Range(start=0, end=2), share=1.0)
    parts = [Rendering(text="uma", score=-1.0, links=(link,)), Rendering(text="duas", score=-2.0, links=(link,))]

    whole = joined(parts, [0, 10])

    assert (whole.text, round(whole.score or 0, 2)) == ("uma duas", -1.57)
    assert whole.links[1] == Link(source=Range(start=10, end=13), target=Range(start=4, end=6), share=1.0)
