import pytest

from tests.building.tagged_segments import segment
from translation_service.engines.projection import probes, project

SIGNED = {
    "Os dois": "The two",
    "assinaram um protocolo de cooperação": "signed a cooperation protocol",
    "um protocolo": "a protocol",
    "turismo": "tourism",
}


def test_a_segment_without_tags_needs_no_probes_and_stays_as_it_is() -> None:
    plain = segment("Olá, mundo")

    assert probes(plain) == ()
    assert project(plain, "Hello, <1> world", {}).target == r"Hello, \<1> world"


def test_the_words_of_a_pair_are_asked_for_alone() -> None:
    assert probes(segment("Lista de <1>participantes,</1> hoje")) == ("participantes",)


def test_the_word_a_note_follows_is_asked_for_alone() -> None:
    assert probes(segment("na área do turismo<4/>, da cultura")) == ("turismo",)


def test_a_pair_around_everything_stays_around_everything() -> None:
    projection = project(segment("<1>Convite para a reunião</1>."), "Invitation to the meeting.", {})

    assert projection.target == "<1>Invitation to the meeting</1>."
    assert projection.doubts == ()


def test_tagged_words_are_found_with_nesting_kept() -> None:
    source = (
        "<1>Os dois</1> municípios <2>assinaram <3>um protocolo</3> de cooperação</2> na área do turismo<4/>, hoje."
    )
    target = "The two municipalities signed a cooperation protocol in the area of tourism, today."

    projection = project(segment(source), target, SIGNED)

    assert projection.target == (
        "<1>The two</1> municipalities <2>signed a cooperation <3>protocol</3></2> in the area of tourism<4/>, today."
    )
    assert projection.doubts == ()


def test_words_with_another_ending_are_found() -> None:
    projection = project(
        segment("Protokol <1>belediye meclisi</1> tarafından onaylandı."),
        "Протокол одобрен городским советом.",
        {"belediye meclisi": "городской совет"},
    )

    assert projection.target == "Протокол одобрен <1>городским советом</1>."


def test_numbers_and_names_hold_their_tags_without_any_translation() -> None:
    projection = project(segment("Processo <1>E-123/45</1> de <2>Lisboa</2>"), "Lisboa's case E-123/45", {})

    assert projection.target == "<2>Lisboa</2>'s case <1>E-123/45</1>"
    assert projection.doubts == ()


def test_of_equal_words_the_one_whose_turn_it_is_gets_the_tag() -> None:
    projection = project(segment("a casa e a <1>casa</1> nova"), "the house and the new house", {"casa": "house"})

    assert projection.target == "the house and the new <1>house</1>"
    assert projection.doubts == ()


def test_of_more_equal_words_than_the_source_has_one_is_taken_with_a_doubt() -> None:
    projection = project(segment("a <1>casa</1> e o lar"), "the house and the house", {"casa": "house"})

    assert projection.target == "the <1>house</1> and the house"
    assert projection.doubts == ("tag-placement",)


def test_words_that_cannot_be_found_are_placed_by_order_with_a_doubt() -> None:
    projection = project(segment("um dois <1>três</1> quatro"), "one two three four", {"três": "tria"})

    assert projection.target == "one two <1>three</1> four"
    assert projection.doubts == ("tag-placement",)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("<1/>Olá mundo.", "Hello world.", "<1/>Hello world."),
        ("Olá mundo.<1/>", "Hello world.", "Hello world.<1/>"),
        ("Olá mundo<1/>.", "Hello world.", "Hello world<1/>."),
        ("<80/>Olá<81/>", "Hello", "<80/>Hello<81/>"),
    ],
)
def test_standalone_tags_at_the_edges_stay_there(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert projection.target == expected
    assert projection.doubts == ()


def test_a_break_takes_the_place_of_the_space() -> None:
    projection = project(segment("Rua da Prata, 25<80/>1100-420 Lisboa"), "Rua da Prata, 25 1100-420 Lisbon", {})

    assert projection.target == "Rua da Prata, 25<80/>1100-420 Lisbon"


def test_a_pair_cut_in_two_by_a_sentence_border_reaches_to_that_border() -> None:
    opened = project(
        segment("O texto <1>em negrito começa"), "The text in bold begins", {"em negrito começa": "in bold begins"}
    )
    closed = project(segment("e acaba</1> aqui"), "and ends here", {"e acaba": "and ends"})

    assert opened.target == "The text <1>in bold begins"
    assert closed.target == "and ends</1> here"


def test_quotes_inside_a_pair_stay_inside() -> None:
    projection = project(segment("o projeto <1>“Cidade”</1> acabou"), "the project “City” ended", {"Cidade": "City"})

    assert projection.target == "the project <1>“City”</1> ended"


def test_tags_that_cross_are_kept_with_a_doubt() -> None:
    projection = project(segment("a <1>b <2>c</1> d</2> e"), "v w x y z", {})

    assert projection.target == "v <1>w <2>x</1> y</2> z"
    assert projection.doubts == ("tag-placement",)
