"""`terms` as a person uses it: terms found, checked, inflected, and glossaries taken from one format to another."""

import errno
import io
import json
import os
from pathlib import Path

import pytest

from glossary.exchange.csv_files import read_terms
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained

GLOSSARY = """source_language,target_language,source,target,status,domain,note,forbidden
tr,en,belediye meclisi,municipal council,preferred,,,parliament
tr,en,belediye meclisi,town council,admitted,,,
en,tr,executive committee,encümen,preferred,,,yürütme kurulu|kurul
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    return _file(tmp_path / "glossary.csv", GLOSSARY)


def run(*arguments: object) -> int:
    return explained(commands, ["terms", *(str(argument) for argument in arguments)])


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_terms_are_found_with_line_and_place(
    glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = _file(
        tmp_path / "letter.txt", "Sayın Başkan,\nBelediye mec-\nlisimizin kararı; encümene.\n\nbelediye\n\nmeclisi"
    )

    status = run("find", "--language", "tr", "--glossary", glossary, letter)

    assert status == 0
    assert capsys.readouterr().out.splitlines() == [
        "2\t1\t24\tBelediye mec- lisimizin\tbelediye meclisi",
        "3\t19\t27\tencümene\tencümen",
    ]


def test_terms_are_printed_with_the_capitals_of_their_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = ["Belediye meclisi,Municipal council", "İmar planı,Zoning plan", "Kan basıncı,Blood pressure"]
    glossary = _file(tmp_path / "list.csv", "\n".join(["source,target", *entries]))
    letter, pairs = (
        _file(tmp_path / "letter.txt", "imar planımız"),
        _file(tmp_path / "pairs.tsv", "imar planımız\tour map"),
    )

    run("find", "--language", "tr", "--glossary", glossary, letter)
    run("check", pairs, "--from", "tr", "--to", "en", "--glossary", glossary)

    found, finding = capsys.readouterr().out.splitlines()
    told = json.loads(finding)
    assert found == "1\t1\t14\timar planımız\tİmar planı"
    assert (told["term"], told["wanted"], told["suggestion"]) == ("İmar planı", "Zoning plan", "zoning plan")


def test_a_text_may_come_from_standard_input(
    glossary: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Bir\n\nencümene\r\nencümen".encode())))

    status = run("find", "--language", "TR", "--glossary", glossary, "-")

    assert status == 0
    assert capsys.readouterr().out.splitlines() == ["3\t1\t9\tencümene\tencümen", "4\t1\t8\tencümen\tencümen"]


def test_findings_come_with_the_right_form(glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "The executive committee met.\tYürütme kurulunun kararı\n\nThe committee met.\tx\n"
    rows += "to an executive committee\tboş\n"
    pairs = _file(tmp_path / "pairs.tsv", rows)

    status = run("check", pairs, "--from", "en", "--to", "tr", "--glossary", glossary)

    assert status == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {
            "row": 1,
            "code": "term-forbidden",
            "term": "executive committee",
            "wanted": "encümen",
            "found": "Yürütme kurulunun",
            "suggestion": "Encümenin",
        },
        {
            "row": 4,
            "code": "term-missing",
            "term": "executive committee",
            "wanted": "encümen",
            "found": "",
            "suggestion": "encümene",
        },
    ]


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ("--plural --possessive 1pl --case genitive", "belediye meclislerimizin"),
        ("--case locative --ki", "belediye meclisindeki"),
        ("--dir", "belediye meclisidir"),
        ("", "belediye meclisi"),
    ],
)
def test_a_term_is_inflected(arguments: str, written: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("inflect", "belediye meclisi", *arguments.split())

    assert (status, capsys.readouterr().out) == (0, written + "\n")


def test_a_foreign_word_is_inflected_as_it_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    run("inflect", "Cittaslow", "--case", "dative", "--pronunciation", "çittaslov")

    assert capsys.readouterr().out == "Cittaslow'a\n"


@pytest.mark.parametrize("ending", ["csv", "tsv", "tbx", "xlsx"])
def test_a_glossary_goes_through_every_format(
    ending: str, glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, back = tmp_path / f"other.{ending}", tmp_path / "back.csv"

    assert run("export", "--glossary", glossary, other) == 0
    assert run("import", "--glossary", back, other) == 0
    capsys.readouterr()
    assert run("diff", glossary, back) == 0
    assert capsys.readouterr().out == ""


def test_an_import_changes_what_is_there_and_adds_what_is_not(
    glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _file(tmp_path / "before.csv", GLOSSARY)
    columns = "source_language\ttarget_language\tsource\ttarget\tnote\n"
    rows = "tr\ten\tvali\tgovernor\t\ntr\ten\tbelediye meclisi\ttown council\tUK\n"
    news = _file(tmp_path / "news.tsv", columns + rows)

    run("import", "--glossary", glossary, news)
    assert "1 terms added, 1 changed" in capsys.readouterr().out
    run("diff", before, glossary)

    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found == [
        {"kind": "added", "source": "vali", "target": "governor", "changed": {}},
        {
            "kind": "changed",
            "source": "belediye meclisi",
            "target": "town council",
            "changed": {"note": ["", "UK"]},
        },
    ]


def test_an_import_says_which_terms_contradict_one_another(
    glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    columns = "source_language,target_language,source,target\n"
    run("import", "--glossary", glossary, _file(tmp_path / "news.csv", f"{columns}tr,en,belediye meclisi,town board\n"))

    said = capsys.readouterr().err
    assert "“belediye meclisi”" in said
    assert "“town board” contradict each other: two preferred renderings." in said


@pytest.mark.parametrize("encoding", ["cp1254", "utf-16", "utf-16-le", "utf-16-be"])
def test_texts_of_windows_are_read_too(
    encoding: str, glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("Sayın Başkan, belediye meclisimizin çağrısı", encoding=encoding)

    status = run("find", "--language", "tr", "--glossary", str(glossary), str(text))

    assert status == 0
    assert "belediye meclisimizin" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("find", "--language", "xx", "--glossary", "{glossary}", "{glossary}"), "The language xx is not known"),
        (("find", "--language", "tr", "--glossary", "{glossary}", "absent.txt"), "cannot be read"),
        (("find", "--language", "tr", "--glossary", "{binary}", "{glossary}"), "not a text file in UTF-8"),
        (("find", "--language", "tr", "--glossary", "{glossary}", "{binary}"), "is not a text file."),
        (("check", "{glossary}", "--from", "en", "--to", "tr", "--glossary", "{glossary}"), "has no tab"),
        (("check", "{glossary}", "--from", "tr", "--to", "TR", "--glossary", "{glossary}"), "are in two languages"),
        (("import", "{glossary}", "--from", "tr", "--to", "tr", "--glossary", "{glossary}"), "are in two languages"),
        (("export", "--glossary", "{glossary}", "terms.ods"), "ends in one of csv, tsv, tbx, xlsx"),
        (("import", "--glossary", "{glossary}", "terms.tbx"), "cannot be read"),
        (("inflect", "meclis", "--ki"), "cannot take these suffixes"),
        (("inflect", "?!", "--case", "dative"), "has no letter and no digit"),
    ],
)
def test_refused_input_is_one_sentence_and_status_2(
    arguments: tuple[str, ...], sentence: str, glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"\xff\xfe\x00")

    status = run(*(argument.format(glossary=glossary, binary=binary) for argument in arguments))

    errors = capsys.readouterr().err
    assert status == 2
    assert sentence in errors
    assert len(errors.splitlines()) == 1


def test_an_import_leaves_what_its_file_says_nothing_of(glossary: Path, tmp_path: Path) -> None:
    before = glossary.read_text(encoding="utf-8")
    bare = _file(tmp_path / "bare.csv", "Türkçe;İngilizce\nbelediye meclisi;municipal council\n")

    assert run("import", "--glossary", glossary, bare) == 0
    assert glossary.read_text(encoding="utf-8-sig") == before


@pytest.mark.parametrize(("option", "forbidden"), [((), ["parliament"]), (("--empty",), [])])
def test_an_import_empties_only_if_it_is_told_to_and_never_a_status(
    option: tuple[str, ...], forbidden: list[str], glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blanks = _file(
        tmp_path / "blanks.csv",
        "source_language,target_language,source,target,status,note,forbidden\n"
        "tr,en,belediye meclisi,municipal council,,organ,\ntr,en,belediye meclisi,town council,,UK,\n",
    )

    assert run("import", "--glossary", glossary, blanks, *option) == 0

    capsys.readouterr()
    read = read_terms(glossary.read_bytes()).terms
    assert [(term.status.value, term.note) for term in read[:2]] == [("preferred", "organ"), ("admitted", "UK")]
    assert list(read[0].forbidden) == forbidden


def test_a_glossary_that_cannot_be_written_whole_stays(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = glossary.read_bytes()

    def full(_path: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("pathlib.Path.write_bytes", full)

    assert run("import", "--glossary", glossary, glossary) == 2
    assert glossary.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [glossary.name]


def test_a_glossary_without_terms_in_force_says_so(
    glossary: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = _file(tmp_path / "letter.txt", "Der Stadtrat tagt.")

    assert run("find", "--language", "de", "--glossary", glossary, letter, "--day", "2026-01-31") == 0
    assert capsys.readouterr().err == "glossary.csv has no term for de that is in force on 2026-01-31.\n"


def test_a_list_of_two_columns_serves_the_languages_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = _file(tmp_path / "list.csv", "source,target\nthe harbour,liman / iskele\n")
    pairs = _file(tmp_path / "pairs.tsv", "Our harbours\tKıyılarımız\n")

    assert run("check", "--from", "en", "--to", "tr", "--glossary", terms, pairs) == 0
    assert json.loads(capsys.readouterr().out)["suggestion"] == "limanlarımız"

    assert run("import", terms, "--glossary", tmp_path / "ours.csv") == 2
    assert "source_language" in capsys.readouterr().err
    assert run("import", terms, "--glossary", tmp_path / "ours.csv", "--from", "en", "--to", "tr") == 0
    assert "en,tr,the harbour,liman / iskele" in (tmp_path / "ours.csv").read_text()


def test_admitted_renderings_are_found_in_the_other_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    terms = _file(tmp_path / "list.csv", "en,tr,status\nflood,taşkın,preferred\nflood,sel,admitted\n")
    letter = _file(tmp_path / "letter.txt", "Seller")

    assert run("find", "--language", "tr", "--glossary", terms, letter) == 0
    assert capsys.readouterr().out == "1\t1\t7\tSeller\tsel\n"


def test_rows_that_are_no_terms_are_told_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty = _file(tmp_path / "faulty.csv", GLOSSARY + "tr,en,,council,,,,\n")

    assert run("export", "--glossary", faulty, tmp_path / "out.tbx") == 0
    assert capsys.readouterr().err == "Line 5 of faulty.csv: The column source is empty.\n"


def test_what_a_whole_document_shows_comes_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = _file(
        tmp_path / "union.csv",
        "source_language,target_language,source,target,status\n"
        "tr,en,meclis,council,preferred\ntr,en,meclis,assembly,admitted\n"
        "tr,en,Avrupa Birliği,European Union,preferred\ntr,en,Avrupa Birliği,EU,admitted\n",
    )
    pairs = _file(
        tmp_path / "pairs.tsv",
        "Avrupa Birliği fonu\tEU fund\nMeclis\tThe council\nMeclis toplandı\tThe assembly met\n"
        "Meclis kararı\tDecision of the council\nAvrupa Birliği (AB)\tEuropean Union (EU)\n",
    )

    status = run("check", pairs, "--from", "tr", "--to", "en", "--glossary", glossary)

    assert status == 0
    unsteady, early = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert unsteady == {
        "row": 3,
        "code": "term-inconsistent",
        "term": "meclis",
        "wanted": "council",
        "found": "assembly",
        "suggestion": "council",
        "rows": {"council": [2, 4], "assembly": [3]},
    }
    assert (early["row"], early["code"], early["found"]) == (1, "abbreviation-early", "EU")
    assert early["suggestion"] == "European Union (EU)"


def test_another_rendering_is_found_and_mended_in_the_form_it_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = "source_language,target_language,source,target,status\n"
    rows = "en,tr,sister city,kardeş şehir,preferred\nen,tr,sister city,ikiz şehir,admitted\n"
    glossary = _file(tmp_path / "cities.csv", header + rows)
    lines = "Our sister city\tKardeş şehrimiz\nA sister city\tKardeş şehir\nOf our sister city\tİkiz şehrimizin\n"
    pairs = _file(tmp_path / "pairs.tsv", lines)

    run("check", pairs, "--from", "en", "--to", "tr", "--glossary", glossary)

    (unsteady,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (unsteady["row"], unsteady["found"], unsteady["suggestion"]) == (3, "İkiz şehrimizin", "Kardeş şehrimizin")


def test_doubtful_findings_are_printed_on_request(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header = "source_language,target_language,source,target,everyday\n"
    glossary = _file(tmp_path / "words.csv", f"{header}en,tr,regulation,yönetmelik,yes\n")
    pairs = _file(tmp_path / "pairs.tsv", "the regulation of heat\tısı dengesi\n")
    options = (pairs, "--from", "en", "--to", "tr", "--glossary", glossary)

    run("check", *options)
    plain = capsys.readouterr().out
    run("check", *options, "--doubtful")

    assert plain == ""
    assert json.loads(capsys.readouterr().out)["doubtful"] is True


DATED = """source_language,target_language,source,target,status,valid_from,valid_until
en,tr,Environment Directorate,Çevre Müdürlüğü,preferred,,2024-12-31
en,tr,Environment Directorate,İklim Müdürlüğü,preferred,2025-01-01,
"""


@pytest.mark.parametrize(("day", "wanted"), [((), ["İklim Müdürlüğü"]), (("--day", "2024-05-01"), [])])
def test_a_name_that_is_no_longer_in_force_is_not_wanted(
    day: tuple[str, ...], wanted: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    glossary = _file(tmp_path / "dated.csv", DATED)
    pairs = _file(tmp_path / "pairs.tsv", "The Environment Directorate wrote.\tÇevre Müdürlüğü yazdı.\n")

    run("check", pairs, "--from", "en", "--to", "tr", "--glossary", glossary, *day)

    assert [json.loads(line)["wanted"] for line in capsys.readouterr().out.splitlines()] == wanted


def test_a_changed_day_is_a_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = _file(tmp_path / "old.csv", DATED)
    new = _file(tmp_path / "new.csv", DATED.replace("2024-12-31", "2023-12-31"))

    run("diff", old, new)

    assert json.loads(capsys.readouterr().out)["changed"] == {"valid_until": ["2024-12-31", "2023-12-31"]}
