"""Tables as programs for terms write them: columns of yes and no, a language twice, headings with a country."""

import pytest

from glossary.exchange.column_names import language_of_terms
from glossary.exchange.csv_files import ReadTerms, read_terms, write_terms
from glossary.exchange.faults import UnreadableGlossary
from glossary.terms import Term, TermStatus

Said = tuple[str, str, TermStatus, tuple[str, ...]]


def _said(read: ReadTerms) -> list[Said]:
    return [(term.source, term.target, term.status, term.forbidden) for term in read.terms]


@pytest.mark.parametrize(
    ("yes", "no"), [("TRUE", "FALSE"), ("yes", "no"), ("Evet", "Hayır"), ("DOĞRU", "YANLIŞ"), ("1", "0"), ("x", "")]
)
def test_a_column_that_says_yes_or_no_to_forbidden_holds_no_renderings(yes: str, no: str) -> None:
    read = read_terms(f"English,Turkish,Forbidden\nmayor,belediye başkanı,{no}\nmayor,şehremini,{yes}\n".encode())

    assert _said(read) == [
        ("mayor", "belediye başkanı", TermStatus.PREFERRED, ()),
        ("mayor", "şehremini", TermStatus.FORBIDDEN, ()),
    ]


@pytest.mark.parametrize(("heading", "kept", "other"), [("DNT", "TRUE", "FALSE"), ("translatable", "no", "yes")])
def test_a_column_tells_what_is_not_translated(heading: str, kept: str, other: str) -> None:
    read = read_terms(f"English;Turkish;{heading}\nEurocities;;{kept}\nmayor;belediye başkanı;{other}\n".encode())

    assert (read.losses, read.without_status) == ((), (False, True))
    assert _said(read) == [
        ("Eurocities", "Eurocities", TermStatus.DO_NOT_TRANSLATE, ()),
        ("mayor", "belediye başkanı", TermStatus.PREFERRED, ()),
    ]


def test_in_a_file_of_ours_no_and_yes_are_words_like_others() -> None:
    term = Term(source_language="tr", target_language="en", source="hayır", target="nay", forbidden=("no",))

    assert read_terms(write_terms([term])).terms == (term,)


def test_a_language_that_heads_two_columns_has_synonyms_in_the_second() -> None:
    heading = "Entry_ID;English_United_States_Def;English_United_States;Term_Info;Turkish;Term_Info;Turkish;Term_Info"
    read = read_terms(f"{heading}\n0;;mayor;;belediye başkanı;;başkan;\n1;;budget;;bütçe;;;\n".encode())

    assert _said(read) == [
        ("mayor", "belediye başkanı", TermStatus.PREFERRED, ()),
        ("mayor", "başkan", TermStatus.ADMITTED, ()),
        ("budget", "bütçe", TermStatus.PREFERRED, ()),
    ]


@pytest.mark.parametrize(
    ("first", "second", "right", "wrong"),
    [
        ("Term_Info", "Term_Info", "CasePermissive;HalfPrefix", "CasePermissive;Forbidden"),
        ("Durum", "Durum", "onaylı", "yasak"),
        ("en_GB Status", "Turkish status", "Approved", "Deprecated"),
        ("Durum", "Durum", "bevorzugt", "Verboten"),
        ("Durum", "Durum", "préféré", "à éviter"),
        ("Durum", "Durum", "Preferente", "No usar"),
    ],
)
def test_each_term_of_a_row_may_have_a_status_of_its_own(first: str, second: str, right: str, wrong: str) -> None:
    rows = (
        ("English", first, "Turkish", second),
        ("mayor", right, "şehremini", wrong),
        ("mayor", "New", "belediye başkanı", right),
        ("provost", wrong, "rektör", right),
    )
    read = read_terms("\n".join(map("\t".join, rows)).encode())

    assert (read.losses, _said(read)) == (
        (),
        [
            ("mayor", "şehremini", TermStatus.FORBIDDEN, ()),
            ("mayor", "belediye başkanı", TermStatus.PREFERRED, ()),
            ("rektör", "provost", TermStatus.FORBIDDEN, ()),
        ],
    )


def test_a_wrong_synonym_that_comes_first_leaves_the_others_preferred() -> None:
    heading = "English;Term_Info;Turkish;Term_Info;Turkish;Term_Info"
    read = read_terms(f"{heading}\nmayor;;şehremini;Forbidden;belediye başkanı;\n".encode())

    assert _said(read) == [
        ("mayor", "belediye başkanı", TermStatus.PREFERRED, ()),
        ("mayor", "şehremini", TermStatus.FORBIDDEN, ()),
    ]


def test_two_kinds_of_a_language_are_synonyms_of_its_first() -> None:
    read = read_terms("English (United Kingdom);English (United States);Türkçe (Türkiye)\nkerb;curb;bordür\n".encode())

    assert _said(read) == [
        ("kerb", "bordür", TermStatus.PREFERRED, ()),
        ("curb", "bordür", TermStatus.ADMITTED, ()),
    ]


@pytest.mark.parametrize("heading", ["English (Definition)", "English (Example)", "United States", "Almanya"])
def test_what_is_said_beside_a_language_or_of_a_country_heads_no_terms(heading: str) -> None:
    assert language_of_terms(heading) == ""


@pytest.mark.parametrize(
    "heading",
    ["Kaynak Dil;Hedef Dil;Kaynak Metin;Hedef Metin", "Source language;Target language;Source text;Target text"],
)
def test_texts_are_terms_as_well(heading: str) -> None:
    assert _said(read_terms(f"{heading}\nen;tr;kerb;bordür\n".encode())) == [
        ("kerb", "bordür", TermStatus.PREFERRED, ())
    ]


def test_a_term_beside_its_rendering_in_another_language_is_turkish() -> None:
    read = read_terms("Terim;İngilizce Karşılığı;Tanım\nbordür;kerb;taş\n".encode())

    assert [(term.source_language, term.source, term.target, term.note) for term in read.terms] == [
        ("tr", "bordür", "kerb", "taş")
    ]


def test_two_rows_that_say_their_languages_are_enough() -> None:
    read = read_terms("kerb,bordür,EN,TR,0.9\nroad,yol,EN,TR,0.8\n".encode())

    assert [(term.source_language, term.source, term.target) for term in read.terms] == [
        ("en", "kerb", "bordür"),
        ("en", "road", "yol"),
    ]


def test_the_row_of_names_on_every_page_is_no_term() -> None:
    read = read_terms("İngilizce;Türkçe;Açıklama\nkerb;bordür;\nİngilizce;Türkçe;Açıklama\nroad;yol;\n".encode())

    assert ([term.source for term in read.terms], read.faults) == (["kerb", "road"], ())


def test_the_word_of_a_program_for_a_finished_term_is_a_status() -> None:
    read = read_terms("English;Turkish;Status\nkerb;bordür;Confirmed\nroad;yol;Banned\n".encode())

    assert [term.status for term in read.terms] == [TermStatus.PREFERRED, TermStatus.FORBIDDEN]


def test_what_yes_and_no_leave_unsaid_stays_as_a_known_term_has_it() -> None:
    read = read_terms(b"English;Turkish;DNT;Forbidden\nEurocities;;TRUE;FALSE\nroad;yol;FALSE;FALSE\n")

    kept, plain = (read.left_open(place, empties=True) for place in range(2))
    assert "status" not in kept
    assert {"status", "forbidden", "note"} <= plain
    assert "forbidden" in kept


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("bordür\tkerb\n", [("bordür", "kerb", "")]),
        ("bordür\tkerb\nyol\troad\n", [("bordür", "kerb", ""), ("yol", "road", "")]),
        ("bordür\tkerb\tIn tenders.\nyol\troad\t\n", [("bordür", "kerb", "In tenders."), ("yol", "road", "")]),
    ],
)
def test_one_row_or_two_are_enough_where_their_languages_are_known(
    content: str, said: list[tuple[str, str, str]]
) -> None:
    read = read_terms(content.encode(), ("tr", "en"))

    assert [(term.source, term.target, term.note) for term in read.terms] == said


def test_a_sentence_with_a_comma_is_no_table() -> None:
    with pytest.raises(UnreadableGlossary):
        read_terms(b"The council met on Monday, and the mayor spoke.\n", ("en", "tr"))
