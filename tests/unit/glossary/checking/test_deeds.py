"""A noun of a deed is said by its verb, and a verb by its noun."""

import pytest

from glossary.checking.deeds import is_said_as_deed


@pytest.mark.parametrize(
    ("target", "rendering", "language"),
    [
        ("The council decided to build the road.", "decision", "en"),
        ("You can apply until May.", "application", "en"),
        ("Fees are paid at the bank.", "payment", "en"),
        ("Ratification of the protocol is awaited.", "to ratify", "en"),
        ("The appointment of the director", "to appoint", "en"),
        ("Der Bau wurde genehmigt.", "Genehmigung", "de"),
        ("Sie wurde abgelehnt.", "Ablehnung", "de"),
        ("Gegen die Ablehnung", "ablehnen", "de"),
        ("Die Behörde lehnt den Antrag ab.", "ablehnen", "de"),
        ("Sie haben ein Kind adoptiert.", "Adoption", "de"),
        ("Die Straße wird asphaltiert.", "Asphaltierungsarbeiten", "de"),
        ("La rue sera asphaltée.", "travaux d'asphaltage", "fr"),
        ("Le couple peut adopter un enfant.", "adoption", "fr"),
        ("Le rejet de la demande", "rejeter", "fr"),
        ("La autorización fue concedida.", "autorizar", "es"),
        ("L'approvazione del bilancio", "approvare", "it"),
        ("a aprovação do orçamento", "aprovar", "pt"),
        ("Утверждение плана", "утвердить", "ru"),
        ("Doğumun kaydı yapıldı.", "kaydetmek", "tr"),
        ("Yer kiraya verilir.", "kiralamak", "tr"),
        ("Plan onaylandı.", "onay", "tr"),
        ("Katılanlara teşekkürler", "katılım", "tr"),
        ("Talebin reddi", "reddetmek", "tr"),
        ("İtirazda bulunulabilir.", "itiraz etmek", "tr"),
    ],
)
def test_noun_and_verb_of_a_deed_say_one_thing(target: str, rendering: str, language: str) -> None:
    assert is_said_as_deed(target, rendering=rendering, language=language)


@pytest.mark.parametrize(
    ("target", "rendering", "language"),
    [
        ("The house was built and the fair organised.", "building", "en"),
        ("The commission met.", "to commit", "en"),
        ("The amalgamated plots are sold.", "amalgamation", "en"),
        ("The nature of the station", "nation", "en"),
        ("Die Zeitung", "Zeit", "de"),
        ("Statt am Bahnhof", "Station", "de"),
        ("Ab Montag lehnt er an der Wand.", "ablehnen", "de"),
        ("un commerce", "communication", "fr"),
        ("kararı", "karar", "tr"),
        ("Araba durdu.", "durum", "tr"),
        ("Çalışma başladı.", "baş", "tr"),
    ],
)
def test_things_and_kinds_of_things_are_no_deeds(target: str, rendering: str, language: str) -> None:
    assert not is_said_as_deed(target, rendering=rendering, language=language)
