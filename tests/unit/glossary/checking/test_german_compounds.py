import pytest

from glossary.checking.paraphrases import is_said_otherwise


@pytest.mark.parametrize(
    ("target", "rendering"),
    [
        ("Die Beschlüsse des Magistrats", "Magistratsbeschluss"),
        ("die finanzielle Autonomie der Städte", "Finanzautonomie"),
        ("der Rat der Stadt", "Stadtrat"),
        ("Vertrag über die Miete", "Mietvertrag"),
        ("ein Haus für Frauen", "Frauenhaus"),
        ("im Justizministerium", "Ministerium für Justiz"),
        ("des Kultur- und Tourismusministeriums", "Ministerium für Kultur und Tourismus"),
        ("einstimmig angenommen", "Einstimmigkeit"),
        ("Drei Mitglieder enthielten sich der Stimme.", "Stimmenthaltung"),
        ("Wer ein Visum bei der Botschaft beantragt,", "Visumantrag"),
        ("der Haushalt der Stadt", "städtischer Haushalt"),
        ("Wir haben der Schule Bücher gespendet.", "Bücherspende"),
        ("Die Finanzen werden kontrolliert.", "Finanzkontrolle"),
        ("Beschluss des Rates", "Ratsbeschluss"),
        ("laut Ratsbeschluss", "Beschluss des Rates"),
        ("im Kommunalhaushalt", "kommunaler Haushalt"),
    ],
)
def test_a_compound_may_stand_apart_and_its_parts_together(target: str, rendering: str) -> None:
    assert is_said_otherwise(target, rendering=rendering, language="de")


@pytest.mark.parametrize(
    ("target", "rendering"),
    [
        ("Der Vertrag liegt vor.", "Mietvertrag"),
        ("Die Verwaltung tagt.", "Stadtverwaltung"),
        ("Die Tagung verlief in guter Ordnung.", "Tagesordnung"),
        ("im Tourismusministerium", "Ministerium für Kultur und Tourismus"),
        ("im Kulturministerium", "Ministerium für Justiz"),
        ("Das Visum enthielt einen Fehler.", "Stimmenthaltung"),
        ("der Haushalt der Provinz", "städtischer Haushalt"),
        ("Der Magistrat tagte, und viel später fasste der Rat einen Beschluss.", "Magistratsbeschluss"),
    ],
)
def test_one_part_of_a_compound_is_not_all_of_it(target: str, rendering: str) -> None:
    assert not is_said_otherwise(target, rendering=rendering, language="de")
