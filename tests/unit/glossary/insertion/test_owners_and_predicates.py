import pytest

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term


@pytest.mark.parametrize(
    ("source", "target", "marked", "form"),
    [
        ("town crier", "tellal", "He was a [town crier] for thirty years.", "tellaldı"),
        ("town crier", "tellal", "It was a [town crier] in 1920.", "tellaldı"),
        ("hard hat", "baret", "Workers without [hard hats] may not enter.", "bareti"),
        ("hard hat", "baret", "Those without a [hard hat] may not enter.", "bareti"),
        ("PPP", "KÖO", "The risks of [PPPs] were discussed.", "KÖO'ların"),
        ("pensioner", "emekli", "They protect the rights of [pensioners].", "emeklilerin"),
        ("cold store", "soğuk hava deposu", "That of the [cold store] is larger.", "soğuk hava deposununki"),
        (
            "cold store",
            "soğuk hava deposu",
            "It is higher than that of our [cold store].",
            "soğuk hava depomuzunkinden",
        ),
        ("cold store", "soğuk hava deposu", "Those of the [cold store] are old.", "soğuk hava deposununkiler"),
        ("landslip", "toprak kayması", "After the [landslip] the road was closed.", "toprak kaymasından"),
        ("charger", "şarj ünitesi", "How many [chargers] are there?", "şarj ünitesi"),
        ("bus station", "otogar", "The fountain in the [bus station] dates from 1780.", "otogardaki"),
        ("grey water", "gri su", "The reuse of [grey water] saves money.", "gri suyun"),
        ("information desk", "danışma masası", "Ask at the [information desk].", "danışma masasına"),
        ("gravel pit", "çakıl ocağı", "The lake was once a [gravel pit].", "çakıl ocağıydı"),
        ("weighbridge", "kantar", "Trucks pass over a [weighbridge].", "kantardan"),
        ("wet wipe", "ıslak mendil", "Do not flush [wet wipes] here.", "ıslak mendil"),
        ("gravel pit", "çakıl ocağı", "Is that a [gravel pit]?", "çakıl ocağı"),
        ("attendant", "görevli", "Give your key to the [attendant].", "görevliye"),
        ("attendant", "görevli", "Hand the keys to an [attendant].", "görevliye"),
        ("Chief Architect", "Başmimar", "It was sent to the [Chief Architect].", "Başmimara"),
        ("refugee-led", "mülteci öncülüğünde", "They met [refugee-led] groups in Rome.", "mülteci öncülüğünde"),
        ("barn", "ahır", "If it was a [barn], it needs none.", "ahırsa"),
        ("call centre", "çağrı merkezi", "The staff of our [call centre] speak English.", "çağrı merkezimizin"),
        (
            "Quality of Life Index",
            "Yaşam Kalitesi Endeksi",
            "We rose in the [Quality of Life Index].",
            "Yaşam Kalitesi Endeksi'nde",
        ),
        ("EU", "AB", "The views are not those of the [EU].", "AB'nin"),
        ("landfill", "çöp sahası", "Our town is not a [landfill].", "çöp sahası"),
        ("smoking", "sigara içmek", "[Smoking] is prohibited.", "sigara içmek"),
        ("brick", "tuğla", "The reuse of [brick] is new.", "tuğlanın"),
    ],
)
def test_an_english_noun_owns_is_lacked_or_was_something(source: str, target: str, marked: str, form: str) -> None:
    before, surface, behind = marked.replace("]", "[").split("[")
    term = a_term(source, target, source_language="en", target_language="tr")

    text, start = before + surface + behind, len(before)

    assert likely_form(text, start=start, end=start + len(surface), term=term) == form
