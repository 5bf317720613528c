"""What `terms check` suggests in other languages than Turkish and English."""

import json
from pathlib import Path

import pytest

from translation_service.cli.commands import commands
from translation_service.cli.failures import explained


def _checked(tmp_path: Path, rows: str, pair: str, source: str, target: str) -> int:
    glossary, pairs = tmp_path / "glossary.csv", tmp_path / "pairs.tsv"
    glossary.write_text(f"source_language,target_language,source,target,forbidden\n{rows}\n", encoding="utf-8")
    pairs.write_text(pair, encoding="utf-8")
    asked = ["terms", "check", str(pairs), "--from", source, "--to", target, "--glossary", str(glossary)]
    return explained(commands, asked)


@pytest.mark.parametrize(
    ("rows", "pair", "wanted"),
    [
        ("tr,ru,belediye,муниципалитет,мэрия", "Belediyeye yazdık.\tМы написали в мэрию.", ("мэрию", "муниципалитет")),
        (
            "tr,de,dilekçe,Eingabe,Gesuch",
            "Dilekçeniz incelendi.\tIhr Gesuch liegt vor.",
            ("Ihr Gesuch", "Ihre Eingabe"),
        ),
        ("tr,ar,vergi,ضريبة,رسم", "Vergiler arttı.\tارتفعت الرسوم.", ("الرسوم", "الضرائب")),
        ("tr,fr,okul,école,lycée", "Yeni okul açıldı.\tLe nouveau lycée.", ("Le nouveau lycée", "La nouvelle école")),
    ],
)
def test_a_suggestion_has_the_form_of_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rows: str, pair: str, wanted: tuple[str, str]
) -> None:
    source, target, *_ = rows.split(",")

    _checked(tmp_path, rows, pair, source, target)

    told = json.loads(capsys.readouterr().out)
    assert (told["found"], told["suggestion"]) == wanted
    assert "base_form" not in told


def test_a_suggestion_whose_form_nobody_knows_says_that_it_is_the_base_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _checked(tmp_path, "tr,ar,köşe,ركن,مجلس", "Köşeler.\tالمجالس", "tr", "ar")

    told = json.loads(capsys.readouterr().out)
    assert (told["suggestion"], told["base_form"]) == ("ركن", True)
