from datetime import date
from functools import partial
from pathlib import Path

import pytest

from glossary.keeping import FEWEST, CompiledGlossary, Shelf
from glossary.serving import terms_serving
from translation_service.cli.compiled_glossaries import compiled

LIST = """source_language,target_language,source,target,valid_from,valid_until
tr,en,Müdürlük,office,,2024-12-31
tr,en,müdürlük,directorate,2025-01-01,
tr,en,plan,,,
tr,en,ek,annex,,9999-12-31
"""
BEFORE, BEHIND = date(2024, 12, 31), date(2025, 1, 1)


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def _compiled(path: Path, day: date) -> CompiledGlossary:
    serve = partial(terms_serving, source_language="tr", target_language="en")
    return compiled(path, ("tr", "en"), day, serve, shelf=Shelf(path.parent / "kept", fewest=0))


def _targets(compiled_glossary: CompiledGlossary) -> list[str]:
    return [hit.term.target for hit in compiled_glossary.finder.find("müdürlükler, ekler")]


def test_a_kept_glossary_is_the_one_of_its_day(glossary: Path) -> None:
    days = (BEFORE, date(2024, 5, 1), BEHIND, date(2026, 1, 1), date.max, BEFORE)

    found = [_targets(_compiled(glossary, day)) for day in days]

    old, new = ["office", "annex"], ["directorate", "annex"]
    assert found == [old, old, new, new, new, old]


def test_a_kept_glossary_says_again_what_is_wrong_with_its_rows(
    glossary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, said = _compiled(glossary, BEHIND), capsys.readouterr().err

    again = _compiled(glossary, BEHIND)

    assert "4" in said
    assert capsys.readouterr().err == said
    assert [*again.entries] == [*first.entries]
    assert isinstance(first.entries, tuple)
    assert not isinstance(again.entries, tuple)


def test_a_changed_file_is_compiled_again(glossary: Path) -> None:
    _compiled(glossary, BEHIND)
    glossary.write_text(LIST.replace("directorate", "department"), encoding="utf-8")

    assert _targets(_compiled(glossary, BEHIND)) == ["department", "annex"]


def test_of_a_large_glossary_a_text_is_asked_which_terms_it_may_have(glossary: Path) -> None:
    glossary.write_text(LIST + "".join(f"tr,en,{number}deneme,y,,\n" for number in range(FEWEST)), encoding="utf-8")
    shelf, serve = Shelf(glossary.parent / "kept"), partial(terms_serving, source_language="tr", target_language="en")
    text = "müdürlükler, ekler, 77deneme"

    first, again = (compiled(glossary, ("tr", "en"), BEHIND, serve, text=text, shelf=shelf) for _ in range(2))

    wanted = ["directorate", "annex", "y"]
    assert [hit.term.target for hit in first.finder.find(text)] == wanted
    assert [hit.term.target for hit in again.finder.find(text)] == wanted
    assert len(again.terms) == len(first.terms) > FEWEST
    assert not again.finder.find("78deneme")
