from importlib import resources

import pytest

from glossary.labels import _LINE, label_in


@pytest.mark.parametrize(
    ("source", "text", "target", "wanted"),
    [
        ("tr", "İli", "en", "Province"),
        ("tr", "UYRUĞU", "en", "Nationality"),
        ("tr", "Sayı :", "en", "Ref. No."),
        ("tr", "2. dönem", "en", "Semester 2"),
        ("tr", "A Salonu", "en", "Hall A"),
        ("tr", "Okudum,  anladım.", "en", "Read and understood."),
        ("en", "No.", "tr", "No"),
        ("en", "Passport No", "tr", "Pasaport no"),
        ("en", "To:", "tr", "Kime"),
        ("en", "Name:", "tr", "Adı"),
        ("en", "Events", "tr", "Etkinlikler"),
        ("en", "Room 101", "tr", "Oda 101"),
        ("en", "Secretary", "tr", "Sekreter"),
        ("tr", "Dersler", "en", "Courses"),
        ("tr", "Dairesi", "en", "Office"),
        ("en", "ANNEX II", "tr", "Ek II"),
        ("en", "Lot 2", "tr", "Kısım 2"),
        ("en", "Decision 3/2026", "tr", "Karar 3/2026"),
        ("en", "Disclaimer", "tr", "Yasal uyarı"),
        ("en", "Enclosure", "tr", "Ek"),
        ("tr", "Döviz kuru", "en", "Exchange rate"),
        ("tr", "Güçlü yönler", "en", "Strengths"),
    ],
)
def test_a_label_is_said_as_forms_of_the_other_language_have_it(
    source: str, text: str, target: str, wanted: str
) -> None:
    assert label_in(text, source, target) == wanted


@pytest.mark.parametrize(
    ("source", "text", "target"),
    [
        ("en", "To", "tr"),
        ("tr", "Ek", "en"),
        ("tr", "Sayı", "en"),
        ("tr", "İli", "de"),
        ("en", "The nationality", "tr"),
        ("en", "", "tr"),
        ("en", "Name " * 40_000, "tr"),
    ],
)
def test_what_is_no_label_is_left_to_engines(source: str, text: str, target: str) -> None:
    assert label_in(text, source, target) is None


def test_every_line_of_labels_is_read() -> None:
    text = resources.files("glossary").joinpath("data", "labels-tr-en.txt").read_text(encoding="utf-8")
    written = [
        line for line in text.splitlines()[3:] if (line and not line.startswith("# ")) or line.startswith("# salonu")
    ]

    assert [line for line in written if _LINE.fullmatch(line) is None] == []


@pytest.mark.parametrize(
    ("label", "source", "target", "said"),
    [
        ("Mali Hizmetler Müdürü", "tr", "en", "Director of Financial Services"),
        ("Belediye Başkanı a.", "tr", "en", "On behalf of the Mayor"),
        ("Vali a.", "tr", "en", "On behalf of the Governor"),
        ("IBAN", "en", "tr", "IBAN"),
        ("Dağıtım yerlerine", "tr", "en", "To the distribution list"),
        ("Evlenme Ehliyet Belgesi", "tr", "en", "Certificate of capacity to marry"),
        ("in block capitals", "en", "tr", "Büyük harflerle"),
        ("Concessions", "en", "tr", "İndirimli"),
        ("Father's occupation", "en", "tr", "Babanın mesleği"),
    ],
)
def test_those_who_sign_and_what_they_sign_is_known(label: str, source: str, target: str, said: str) -> None:
    assert label_in(label, source, target) == said
