import time

import pytest

from glossary.exchange.abbreviations import is_short_for
from glossary.exchange.csv_files import read_terms
from glossary.terms import TermStatus
from tests.building.pace import is_within


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("KİK", "Kamu İhale Kurumu"),
        ("AFAD", "Afet ve Acil Durum Yönetimi Başkanlığı"),
        ("UKOME", "ulaşım koordinasyon merkezi"),
        ("İETT", "İstanbul Elektrik Tramvay ve Tünel İşletmeleri"),
        ("TIKA", "Türk İşbirliği ve Koordinasyon Ajansı"),
        ("IPA", "Instrument for Pre-accession Assistance"),
    ],
)
def test_an_abbreviation_has_the_first_letters_of_a_name(short: str, name: str) -> None:
    assert is_short_for(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("KİK", "Public Procurement Authority"),
        ("İETT", "Istanbul Electric Tramway and Tunnel Enterprises"),
        ("KİK", "Kurum İçi"),
        ("yol", "yol"),
        ("A", "Ana Arter"),
    ],
)
def test_what_lacks_the_letters_has_another_abbreviation(short: str, name: str) -> None:
    assert not is_short_for(short, name)


def test_an_abbreviation_is_of_the_side_that_has_its_letters() -> None:
    names = "Kamu İhale Kurumu,Public Procurement Authority,KİK\ntünel makinesi,boring machine,BM\n"

    read = read_terms(f"Türkçe,English,Kısaltma\n{names}".encode())

    assert [(term.source, term.target) for term in read.terms if term.status is TermStatus.ADMITTED] == [
        ("KİK", "Public Procurement Authority"),
        ("tünel makinesi", "BM"),
    ]


@pytest.mark.parametrize("heading", ["Abbr.", "Kısaltmalar", "Kısa adı", "Acronym", "Kıs."])
def test_abbreviations_are_known_by_the_usual_headings(heading: str) -> None:
    read = read_terms(f"Türkçe;İngilizce;{heading}\nAvrupa Birliği;European Union;AB\n".encode())

    assert [term.source for term in read.terms] == ["Avrupa Birliği", "AB"]


def test_which_letters_are_of_which_word_is_not_tried_in_every_way() -> None:
    began = time.process_time()

    assert not is_short_for("aaaaaaaaaaab", " ".join(["aaaaaaaaaaaa"] * 12))
    assert is_short_for("aaaaaaaaaaab", " ".join(["aaaaaaaaaaaa", "belediyesi", "aaab"]))
    assert is_within(0.1, since=began)
