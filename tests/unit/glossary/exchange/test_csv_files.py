from dataclasses import replace
from datetime import date

import pytest

from glossary.exchange.csv_files import read_terms, write_terms
from glossary.exchange.faults import UnreadableGlossary
from glossary.terms import Term, TermStatus
from tests.building.terms import a_term

HEADER = "source_language,target_language,source,target,status,domain,note,forbidden"


def _file(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *rows)).encode()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_and_byte_order_mark_are_detected(mark: bytes, delimiter: str) -> None:
    content = mark + _file("tr,en,meclis,council,,,,parliament").replace(b",", delimiter.encode())

    assert read_terms(content).terms == (a_term("meclis", "council", forbidden=("parliament",)),)


def test_columns_may_stand_in_any_order_and_optional_ones_may_lack() -> None:
    content = _file("council,meclis,en,tr,x", header="Target,Source,Target Language,Source language,Owner")

    assert read_terms(content).terms == (a_term("meclis", "council"),)


def test_several_forbidden_variants_stand_apart_by_bars() -> None:
    (term,) = read_terms(_file("tr,en,meclis,council,,,,parliament| assembly |")).terms

    assert term.forbidden == ("parliament", "assembly")


def test_a_name_that_is_not_translated_needs_no_target() -> None:
    (term,) = read_terms(_file("tr,en,UCLG,,Do not translate,,,")).terms

    assert (term.target, term.status) == ("UCLG", TermStatus.DO_NOT_TRANSLATE)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("tr,en,,council,,,,", "source-missing"),
        ("tr,en,meclis,,,,,", "target-missing"),
        ("klingonca,en,meclis,council,,,,", "language-unknown"),
        (",en,meclis,council,,,,", "source_language-missing"),
        ("en,en,meclis,council,,,,", "same-language"),
        ("tr,en,meclis,council,good,,,", "status-unknown"),
        ("tr,en", "source-missing"),
        ("tr,en," + "x" * 140_000 + ",council,,,,", "row-unreadable"),
    ],
)
def test_a_bad_row_is_a_fault_with_its_line_and_the_rest_is_read(row: str, code: str) -> None:
    read = read_terms(_file("tr,en,meclis,council,,,,", "", row, "tr,en,vali,governor,,,,"))

    assert [(fault.line, fault.code) for fault in read.faults] == [(4, code)]
    assert str(read.faults[0])
    assert [term.source for term in read.terms] == ["meclis", "vali"]


def test_rare_columns_are_written_only_where_they_are_used() -> None:
    plain = a_term("Cittaslow", "Cittaslow")
    term = replace(plain, pronunciation="çittaslov", words_between=1)

    assert b"pronunciation" not in write_terms([plain])
    assert read_terms(write_terms([term, plain])).terms == (term, plain)


def test_words_between_are_a_small_number() -> None:
    header = f"{HEADER},words_between"

    read = read_terms(_file("tr,en,meclis,council,,,,,many", "tr,en,meclis,council,,,,,99", header=header))

    assert [fault.code for fault in read.faults] == ["words-between-unknown"] * 2


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"meclis,council\n", "columns-missing"),
        (b"\x00\x81\xff", "not-utf-8"),
        (b"PK\x03\x04\x00\x00", "columns-missing"),
    ],
)
def test_a_file_that_is_no_glossary_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableGlossary) as refusal:
        read_terms(content)

    assert refusal.value.code == code


@pytest.mark.parametrize("source", ["=1+1", "+90", "-x", "@SUM(A1)", "'=x"])
def test_no_cell_starts_like_a_formula(source: str) -> None:
    terms = (a_term(source),)

    content = write_terms(terms)

    assert f",'{source},".encode() in content
    assert read_terms(content).terms == terms


@pytest.mark.parametrize(
    "written", ["2024-06-01", "2024/6/1", "2024-06-01 00:00:00", "01.06.2024", "1/6/2024", "1-6-2024", "45444"]
)
def test_a_day_is_read_however_people_and_spreadsheets_write_it(written: str) -> None:
    row = f"source_language,target_language,source,target,valid_from\ntr,en,Müdürlük,Directorate,{written}\n"

    assert [term.valid_from for term in read_terms(row.encode()).terms] == [date(2024, 6, 1)]


@pytest.mark.parametrize("days", ["31.02.2024,", "soon,", "2024-06-02,2024-06-01"])
def test_a_row_with_days_that_cannot_be_is_left_out_and_reported(days: str) -> None:
    row = f"source_language,target_language,source,target,valid_from,valid_until\ntr,en,Müdürlük,Directorate,{days}\n"

    read = read_terms(row.encode())

    assert (read.terms, [fault.line for fault in read.faults]) == ((), [2])


def test_only_the_rare_columns_that_some_term_uses_are_written() -> None:
    term = Term(source_language="tr", target_language="en", source="a", target="b", basis="5393")

    assert write_terms([term]).decode("utf-8-sig").splitlines()[0].endswith(",forbidden,basis")


TWO = (("tr", "en", "şehir", "city"), ("tr", "en", "köy", "village"))


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffsource_language;target_language;source;target\r\ntr;en;şehir;city\r\ntr;en;köy;village\r\n".encode(),
        "source_language\ttarget_language\tsource\ttarget\ntr\ten\tşehir\tcity\ntr\ten\tköy\tvillage\n".encode(
            "utf-16"
        ),
        "source_language,target_language,source,target\ntr,en,şehir,city\ntr,en,köy,village\n".encode("utf-16-le"),
        "kaynak dil;hedef dil;kaynak terim;karşılığı\ntr;en;şehir;city\ntr;en;köy;village\n".encode("cp1254"),
        "sep=;\nSource Language;Target Language;Source term;Target term\n"
        "tr-TR;en_GB;şehir;city\nTürkçe;English;köy;village".encode(),
        "Municipal terms\n\nTürkçe,İngilizce\nşehir,city\nköy,village\n".encode(),
        "tr,en,note\nşehir,city,\nköy,village,\n".encode(),
        "TR,EN,DE\nşehir,city,\nköy,village,\n".encode(),
    ],
)
def test_files_as_other_programs_write_them_are_read(content: bytes) -> None:
    read = read_terms(content)

    assert [(one.source_language, one.target_language, one.source, one.target) for one in read.terms] == [*TWO]
    assert read.faults == ()


def test_letters_that_were_guessed_are_reported() -> None:
    read = read_terms("tr;en\nığdır;Iğdır\n".encode("cp1254"))

    assert [one.code for one in read.losses] == ["letters-guessed"]


def test_a_column_a_language_gives_a_term_for_each_that_is_filled() -> None:
    read = read_terms("tr,en,de,durum\nşehir,city,Stadt,kabul edilen\nköy,,Dorf,\nilçe,,,\n".encode())

    assert [(one.target_language, one.target, one.status.value) for one in read.terms] == [
        ("en", "city", "admitted"),
        ("de", "Stadt", "admitted"),
        ("de", "Dorf", "preferred"),
    ]
    assert [(one.line, one.code, one.values["column"]) for one in read.faults] == [(4, "target-missing", "en")]


def test_a_column_that_terms_have_no_place_for_is_reported_where_it_says_something() -> None:
    read = read_terms("İngilizce,Türkçe,Yazan,Sıra\ncity,şehir,Ayşe,\n".encode())

    assert [str(loss) for loss in read.losses] == ["Yazan has no place in a term and is not kept."]


def test_a_column_of_terms_that_stands_twice_is_refused() -> None:
    with pytest.raises(UnreadableGlossary) as refusal:
        read_terms(b"source_language,target_language,source,target,source\ntr,en,a,b,c\n")

    assert refusal.value.code == "column-twice"


def test_what_is_wrong_is_told_in_the_names_that_the_file_has() -> None:
    read = read_terms(b"kaynak dil;hedef dil;Kaynak;Hedef\ntr;en;;city\n")

    with pytest.raises(UnreadableGlossary) as refusal:
        read_terms(b"Kaynak;Hedef;durum\nmeclis;council;\n")

    assert [str(fault) for fault in read.faults] == ["The column Kaynak is empty."]
    assert refusal.value.values == {"named": "Kaynak, Hedef, durum", "missing": "source_language, target_language"}
