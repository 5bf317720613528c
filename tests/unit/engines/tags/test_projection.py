import pytest

from tests.building.tagged_segments import segment
from translation_service.domain.inline import Tag, TagKind, marks, plain
from translation_service.domain.segments import Place, Segment
from translation_service.engines.doubts import TAG_PLACEMENT
from translation_service.engines.tags.projection import probes, project

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


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("ler <4/> isto", "read <4/> this"),
        ("ler<4/> isto", "read<4/> this"),
        ("ler <4/>isto", "read <4/>this"),
        ("<1/> <4/> ler isto", "<1/> <4/> read this"),
    ],
)
def test_a_tag_between_two_spaces_keeps_both(source: str, target: str) -> None:
    assert project(segment(source), "read this", {"ler": "read", "isto": "this"}).target == target


@pytest.mark.parametrize(
    ("source", "target"),
    [("<3></3><4>ab</4>a</5><1></1> <2/> ", "3 aba"), ("</4><1> <2>2026</2> <7/> </1>", "the 2026 3 3")],
)
def test_what_opens_a_target_is_taken_by_no_tag_that_stands_elsewhere(source: str, target: str) -> None:
    tagged = segment(source, spoken={2: "3", 7: "3"})
    projected = project(tagged, target, {}).target

    assert "".join(plain(projected, tagged.tags).split()) == "".join(target.split())


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


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("O presidente <1>não</1> assinou.", "The president did not sign.", "The president did <1>not</1> sign."),
        ("He does <1>not</1> like it.", "O bunu sevmez.", "O bunu <1>sevmez</1>."),
        ("Custa <1>1.500 €</1> por ano.", "It costs 1,500 euros a year.", "It costs <1>1,500 euros</1> a year."),
        ("See <1>article 5</1> of it.", "Ver article 5.º dela.", "Ver <1>article 5.º</1> dela."),
        ("<1>This</1> is the rule.", "Esta é a regra.", "<1>Esta</1> é a regra."),
    ],
)
def test_words_that_become_part_of_another_hold_their_tags(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert (projection.target, projection.doubts) == (expected, ())


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


def test_a_picture_before_a_word_stays_before_it() -> None:
    tagged = segment("Open the file (<4/>Start) at the root.")

    assert probes(tagged) == ("Start",)
    assert project(tagged, "Kökte (Başlat) dosyasını açın.", {"Start": "Başlat"}).target == (
        "Kökte (<4/>Başlat) dosyasını açın."
    )


@pytest.mark.parametrize("source", ["a \xa0<4/>", "a \xa0</2><1/>", "a \xa0<1/></2>", "<4/>a", "a \xa0<1> \xa0</1>"])
def test_a_tag_may_stand_behind_spaces_that_nobody_says(source: str) -> None:
    tagged = segment(source)

    assert probes(tagged) in {(), ("a",)}
    assert marks(project(tagged, "b", {"a": "b"}).target) == marks(source)


def test_no_line_begins_with_the_ending_of_the_word_before() -> None:
    projection = project(segment("Placing HBCUs<80/>today"), "Bugün HBCU'lar yerleştirme", {"HBCUs": "HBCU"})

    assert projection.target == "Bugün HBCU'lar<80/>yerleştirme"


def test_a_pair_cut_in_two_by_a_sentence_border_reaches_to_that_border() -> None:
    opened = project(
        segment("O texto <1>em negrito começa"), "The text in bold begins", {"em negrito começa": "in bold begins"}
    )
    closed = project(segment("e acaba</1> aqui"), "and ends here", {"e acaba": "and ends"})

    assert opened.target == "The text <1>in bold begins"
    assert closed.target == "and ends</1> here"


def test_what_is_inside_a_cut_pair_without_room_stays_inside() -> None:
    projection = project(segment("a<2></2>a</3> <1/>", spoken={1: "12"}), "12 aa", {})

    assert projection.target == "<2></2></3><1/> aa"


def test_quotes_inside_a_pair_stay_inside() -> None:
    projection = project(segment("o projeto <1>“Cidade”</1> acabou"), "the project “City” ended", {"Cidade": "City"})

    assert projection.target == "the project <1>“City”</1> ended"


def test_tags_that_cross_are_kept_with_a_doubt() -> None:
    projection = project(segment("a <1>b <2>c</1> d</2> e"), "v w x y z", {})

    assert projection.target == "v <1>w <2>x</1> y</2> z"
    assert projection.doubts == ("tag-placement",)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Página <1/> de <2/>", "Page 3 of 12", "Page <1/> of <2/>"),
        ("Página <2/> de <1/>", "Of 3 pages this is 12", "Of <1/> pages this is <2/>"),
        ("Figura <1/>. Mapa", "Figure 3. Map", "Figure <1/>. Map"),
        ("<1/>", "3", "<1/>"),
        ("(<1/>) <2/>", "(3) 12", "(<1/>) <2/>"),
        ("Anexo A<1/>", "Annex A3", "Annex A<1/>"),
        ("O <1/>.º dia", "The 3rd day", "The <1/>rd day"),
        ("<1/> pessoas em <2/> casas", "3 people in 12 houses", "<1/> people in <2/> houses"),
        ("Página <1/>, 13 linhas", "13 lines, page 3", "13 lines, page <1/>"),
    ],
)
def test_a_field_takes_the_place_of_what_it_reads_as(source: str, target: str, expected: str) -> None:
    projection = project(segment(source, spoken={1: "3", 2: "12"}), target, {})

    assert projection.target == expected
    assert projection.doubts == ()


def test_fields_that_read_alike_keep_their_order() -> None:
    projection = project(segment("Página <1/> de <2/>", spoken={1: "3", 2: "3"}), "Page 3 of 3", {})

    assert projection.target == "Page <1/> of <2/>"
    assert projection.doubts == ()


def test_of_fields_that_read_alike_the_word_before_tells_which_is_which() -> None:
    figure = segment("A figura <1/> está na página 2", spoken={1: "2"})
    target = "Page 2 holds figure 2"

    assert probes(figure) == ("figura 2",)
    assert project(figure, target, {"figura 2": "figure 2"}).target == "Page 2 holds figure <1/>"


def test_a_field_takes_the_place_of_its_words_in_another_spelling() -> None:
    total = project(segment("Total de <1/> euros", spoken={1: "1.250"}), "1,250 euros in all", {})
    day = project(
        segment("Em <1/> foi", spoken={1: "12 de maio"}), "It was on 12 May", {"12 de maio": "12 May", "foi": "was"}
    )

    assert total.target == "<1/> euros in all"
    assert day.target == "It was on <1/>"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Página <1/> de <2/>", "Page of the 12", "Page <1/> of the <2/>"),
        ("Página <1/> de <2/>", "Page of the", "Page <1/> of the <2/>"),
        ("Página <1/>.", "Page.", "Page <1/>."),
        ("<1/> anexos", "Annexes", "<1/> Annexes"),
    ],
)
def test_a_field_whose_words_did_not_come_out_stands_apart_with_a_doubt(
    source: str, target: str, expected: str
) -> None:
    projection = project(segment(source, spoken={1: "3", 2: "12"}), target, {"de 12": "of 12"})

    assert projection.target == expected
    assert projection.doubts == ("tag-placement",)


@pytest.mark.parametrize(
    ("source", "target", "translations", "expected"),
    [
        ("Ver <2>Figura <1/></2> aqui", "See Figure 3 here", {"Figura 3": "Figure 3"}, "See <2>Figure <1/></2> here"),
        ("Ver <2>Figura <1/></2> aqui", "See chart 3 here", {"Figura 3": "Chart"}, "See <2>chart <1/></2> here"),
        ("Página <2><1/></2> de 12", "Page 3 of 12", {}, "Page <2><1/></2> of 12"),
        ("Página <2><1/></2> de 12", "Page of 12", {"de 12": "of 12"}, "Page<2> <1/></2> of 12"),
        ("<2>Página</2> <1/>", "3 page", {"Página": "page"}, "<1/> <2>page</2>"),
        ("o <3>dia <1/></3><4/> e nada", "on day 3 and nothing", {}, "on <3>day <1/></3><4/> and nothing"),
    ],
)
def test_a_field_stays_within_its_pair(source: str, target: str, translations: dict[str, str], expected: str) -> None:
    assert project(segment(source, spoken={1: "3"}), target, translations).target == expected


def test_a_field_that_cannot_stay_where_its_words_came_out_takes_them_along() -> None:
    source = segment("<2>o mapa <1/></2> da <3>zona sul</3>", spoken={1: "3"})

    projection = project(source, "south zone 3 : the map", {"o mapa 3": "the map", "zona sul": "south zone 3"})

    assert plain(projection.target, source.tags).count("3") == 1
    assert projection.doubts == ("tag-placement",)


def test_fields_among_tags_that_cross_are_there_once() -> None:
    source = segment("a <1>b <2>c</1> <3/></2> e <4/>", spoken={3: "7", 4: "8"})

    projection = project(source, "v w 7 y z", {})

    assert projection.target == "v <1>w <2></1><3/></2> y z <4/>"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("O <1>2.º</1> trimestre", "The 2nd quarter", "The <1>2nd</1> quarter"),
        ("O 2.<1>º</1> trimestre", "The 2nd quarter", "The 2<1>nd</1> quarter"),
        ("O <1>2</1>.º trimestre", "The 2nd quarter", "The <1>2</1>nd quarter"),
        ("O artigo 5.<1>º</1> diz", "Article 5 says", "Article 5<1></1> says"),
        ("<1>2nd</1> Street", "2'nci Cadde", "<1>2'nci</1> Cadde"),
        ("A 1.<1>ª</1> e a 2.<2>ª</2> vez", "The 1st and 2nd time", "The 1<1>st</1> and 2<2>nd</2> time"),
        ("A 1.ª a e a 1.<2>ª</2> b", "The 1st a and the 1st b", "The 1st a and the 1<2>st</2> b"),
    ],
)
def test_the_parts_of_an_ordinal_number_keep_their_formats(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert projection.target == expected
    assert projection.doubts == ()


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Transcripts <1/>(official)", "§Transcripts §(official)", "§Transcripts <1/>§(official)"),
        ("The area <1>m</1><2>2</2> of it", "§The §area §m2 §of §it", "§The §area <1>§m</1><2>2</2> §of §it"),
        ("<7>v</7><8>i</8> or <9>v</9>", "§vi §or §v", "<7>§v</7><8>i</8> §or <9>§v</9>"),
        ("on the <1>1</1><2>st</2> of May", "on the 1st of May", "on the <1>1</1><2>st</2> of May"),
        ("a<1/>b <2>c<3/> d</2>", "ab c d", "a<1/>b <2>c<3/> d</2>"),
    ],
)
def test_tags_stand_letter_for_letter_where_every_word_was_kept(source: str, target: str, expected: str) -> None:
    projection = project(segment(source), target, {})

    assert projection.target == expected
    assert projection.doubts == ()


def test_a_word_that_hides_in_another_is_no_kept_word() -> None:
    projection = project(segment("see <1>in</1>"), "siehe innen", {})

    assert plain(projection.target) == "siehe innen"


def test_a_sentence_that_is_nearly_all_tags_is_translated_once_and_keeps_them_in_order() -> None:
    deep = 90
    opened = "".join(f"<{number}>in " for number in range(1, deep + 1))
    closed = "".join(f" out</{number}>" for number in range(deep, 0, -1))
    formatted = segment(f"Words {opened}{'more ' * 1_500}{closed} words")

    projection = project(formatted, " ".join(f"w{number}" for number in range(1_700)), {})

    assert probes(formatted) == ()
    assert marks(projection.target) == marks(formatted.source)
    assert projection.doubts == (TAG_PLACEMENT,)


@pytest.mark.parametrize(
    "formatted",
    [
        "".join([*(f"<{number}>in " for number in range(900)), *(f"out</{899 - number}> " for number in range(900))]),
        "".join(f"out</{number}> " for number in range(900, 0, -1)),
    ],
    ids=["pairs", "halves"],
)
def test_tags_deeper_in_each_other_than_can_be_followed_are_kept_in_order(formatted: str) -> None:
    projection = project(segment(formatted), " ".join(f"w{number}" for number in range(900)), {})

    assert probes(segment(formatted)) == ()
    assert marks(projection.target) == marks(formatted)
    assert projection.doubts == (TAG_PLACEMENT,)


def test_the_word_beside_a_tag_far_into_a_long_sentence_is_asked_for_alone() -> None:
    assert probes(segment(f"{'word ' * 1_000}of turismo<4/>, hoje")) == ("turismo",)


def test_tags_among_the_signs_behind_a_label_stay_among_them() -> None:
    tab, other = (Tag(number=number, kind=TagKind.TAB, label="tab", is_paired=False) for number in (1, 2))
    label = Segment(number=1, block=1, place=Place.BODY, source="Adı Soyadı<1/>:<2/>.......", tags=(tab, other))

    assert project(label, "Name and Surname : .......", {}).target == "Name and Surname<1/>:<2/>......."
