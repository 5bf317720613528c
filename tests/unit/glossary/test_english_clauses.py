import pytest

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term


def form_in(marked: str, source: str, target: str) -> str:
    """Return the form inserted at the place in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    term = a_term(source, target, source_language="en", target_language="tr")
    return likely_form(text, start=start, end=end, term=term)


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("You are aware that [municipal staff] cannot go abroad.", "municipal staff", "personel", "personelin"),
        ("They regret that, for lack of time, the [mayor] cannot come.", "mayor", "başkan", "başkanın"),
        ("Note that the Ambassador's [term of office] will end.", "term of office", "görev süresi", "görev süresinin"),
        ("He suggested that the two [parcels] be merged.", "parcel", "parsel", "parselin"),
        ("It is odd that the two [municipalities] learned of it.", "municipality", "belediye", "belediyenin"),
        ("You asked how many stray dogs our [municipality] has fed.", "municipality", "belediye", "belediyemizin"),
        ("He sent the bill back, as the [Constitution] requires.", "constitution", "anayasa", "anayasanın"),
        ("It was so hot that the [council] was moved.", "council", "meclis", "meclis"),
    ],
)
def test_who_does_what_is_said_wished_or_stipulated_owns_it(marked: str, source: str, target: str, wanted: str) -> None:
    assert form_in(marked, source, target) == wanted


@pytest.mark.parametrize(
    ("marked", "source", "target", "wanted"),
    [
        ("The colony's first [governor] forbade dancing.", "governor", "vali", "valisi"),
        ("Our [fire brigade] wishes to give away a ladder.", "fire brigade", "itfaiye", "itfaiyemiz"),
        ("The duties of the [directorate] include archiving.", "directorate", "müdürlük", "müdürlüğün"),
        ("A mayor who has never left his [district] understands those.", "district", "ilçe", "ilçesinden"),
        ("It is read more than any other [human rights] treaty.", "human rights", "insan hakları", "insan hakları"),
        ("The law has no single written [constitution].", "constitution", "anayasa", "anayasası"),
        ("It is forbidden in twenty-three [districts].", "district", "ilçe", "ilçede"),
        ("The six-member [delegation] arrived.", "delegation", "heyet", "heyet"),
        ("They need a [bid bond] of not less than 3%.", "bid bond", "geçici teminat", "geçici teminata"),
        ("The protocol with the Union of [Municipalities] ended.", "municipality", "belediye", "belediyeler"),
        ("The minister of transport and [infrastructure] came.", "infrastructure", "altyapı", "altyapı"),
    ],
)
def test_verbs_numbers_and_offices_beside_a_noun_are_told_from_nouns(
    marked: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(marked, source, target) == wanted
