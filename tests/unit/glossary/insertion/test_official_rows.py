import pytest

from glossary.languages.english import plural_of
from tests.building.terms import a_term
from tests.unit.glossary.insertion.test_insertion import asked


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("We thank the governor, the rector and all volunteers.", "rector", "rektör", "rektöre"),
        ("They visited the museum, the library and the new stadium.", "stadium", "stadyum", "stadyumu"),
        ("After the meeting, the rector and the mayor left.", "rector", "rektör", "rektör"),
        ("The film that won the award was shot here.", "award", "ödül", "ödülü"),
        ("Roads damaged by the storm are closed.", "storm", "fırtına", "fırtınadan"),
        ("Houses destroyed by the fire were rebuilt.", "fire", "yangın", "yangında"),
        ("On the proposal of the chair, we adjourned.", "proposal", "teklif", "teklifi"),
        ("At the request of the applicant, it was closed.", "request", "talep", "talebi"),
        ("It is forbidden to light fires.", "fire", "ateş", "ateş"),
        ("It is the date of the delivery.", "delivery", "teslim", "teslim"),
        ("The governor ordered the owner to leave.", "owner", "malik", "malike"),
        ("Firms with a licence may bid.", "licence", "ruhsat", "ruhsatı"),
        ("Firms apply to the archive with a letter.", "letter", "mektup", "mektupla"),
        ("Families with small children pay less.", "child", "çocuk", "çocukları"),
        ("They cleared the pavement of snow.", "pavement", "kaldırım", "kaldırımı"),
        ("They cleared the pavement of snow.", "snow", "kar", "kardan"),
        ("He took up office in May.", "office", "görev", "göreve"),
        ("The copy is free of charge.", "charge", "ücret", "ücret"),
        ("He left his library to the town.", "library", "kütüphane", "kütüphanesini"),
        ("What the auditors found is secret.", "auditor", "denetçi", "denetçilerin"),
        ("The entrance to the park is closed.", "entrance", "giriş", "girişi"),
        ("They stand at the entrance to the park.", "park", "park", "parkın"),
        ("The lake on whose shore the hotel stands is deep.", "shore", "kıyı", "kıyısında"),
        ("The lake on whose shore the hotel stands is deep.", "hotel", "otel", "otelin"),
        ("It is twice as large as the school.", "school", "okul", "okulun"),
        ("The farmers of our province were given seeds.", "farmer", "çiftçi", "çiftçilerine"),
        ("The play the pupils wrote was new.", "pupil", "öğrenci", "öğrencilerin"),
        ("Between the bridge and the mill the river is shallow.", "river", "nehir", "nehir"),
        ("In spite of several reminders, he is late.", "reminder", "hatırlatma", "hatırlatmaya"),
        ("They taught the children to bake bread.", "child", "çocuk", "çocuklara"),
        ("We wish the athletes every success.", "athlete", "sporcu", "sporculara"),
        ("We wish the athletes every success.", "success", "başarı", "başarı"),
        ("Do not touch the exhibits.", "exhibit", "eser", "eserlere"),
        ("(d) the seal of the notary;", "seal", "mühür", "mührü"),
        ("The farms of the district produce honey.", "honey", "bal", "bal"),
        ("The applicant needs the consent of a parent.", "consent", "rıza", "rızasına"),
        ("The snow prevented the bus from reaching us.", "bus", "otobüs", "otobüsün"),
        ("The farm supplies the market with food.", "food", "gıda", "gıda"),
        ("Regardless of the outcome, it goes on.", "outcome", "sonuç", "sonuçtan"),
        ("By virtue of his office, he presides.", "office", "görev", "görevi"),
        ("He estimates it at two million lira.", "lira", "lira", "lira"),
        ("Our hospital needs blood.", "blood", "kan", "kana"),
        ("He declined to comment on the leak.", "leak", "sızıntı", "sızıntı"),
        ("The signatories to the charter meet.", "charter", "şart", "şartın"),
        ("A team of doctors arrived.", "doctor", "doktor", "doktor"),
        ("They fight against drought.", "drought", "kuraklık", "kuraklıkla"),
        ("The man attacked by wolves was saved.", "wolf", "kurt", "kurtlar"),
        ("Nothing remained of the old quarter.", "quarter", "mahalle", "mahalleden"),
        ("Among the guests were two ministers.", "minister", "bakan", "bakan"),
        ("A forest lies to the north of the village.", "north", "kuzey", "kuzeyinde"),
        ("He addressed the crowd.", "crowd", "kalabalık", "kalabalığa"),
        ("In the case of a tie, they vote again.", "tie", "eşitlik", "eşitlik"),
        ("The chair has the casting vote.", "chair", "başkan", "başkanın"),
        ("They informed us about the progress of the talks.", "talks", "müzakereler", "müzakerelerin"),
    ],
)
def test_rows_calls_misfortunes_and_things_had_are_told(text: str, source: str, target: str, wanted: str) -> None:
    said = next(said for said in (plural_of(source), source) if said in text)
    assert asked(text, a_term(source, target, source_language="en", target_language="tr"), said) == wanted
