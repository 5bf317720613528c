import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Der Antrag ist beim [Standesamt] einzureichen.", "Standesamt", "nüfus müdürlüğü", "nüfus müdürlüğüne"),
        ("Der Vertrag tritt in [Kraft].", "Kraft", "yürürlük", "yürürlüğe"),
        ("Der Vertrag gilt am Tag der [Unterzeichnung].", "Unterzeichnung", "imza", "imza"),
        ("Bewerber müssen über gute [Kenntnisse] verfügen.", "Kenntnis", "bilgi", "bilgilere"),
        ("Sie beschweren sich über den [Lärm].", "Lärm", "gürültü", "gürültüden"),
        ("Wir freuen uns auf den [Besuch].", "Besuch", "ziyaret", "ziyareti"),
        ("An dem [Projekt] beteiligen sich fünf Städte.", "Projekt", "proje", "projeye"),
        ("Die Teilnahme an der [Sitzung] ist frei.", "Sitzung", "oturum", "oturuma"),
        ("Der Auftrag wurde der [Firma] erteilt.", "Firma", "firma", "firmaya"),
        ("Meine [Tochter] ist krank.", "Tochter", "kız", "kızım"),
        ("Die [Eltern] fordern eine Ampel.", "Eltern", "veli", "veliler"),
        ("Der [Vorsitzende] eröffnete die Sitzung.", "Vorsitzender", "başkan", "başkan"),
        ("Die Feuerwehr rettete zwei [Kinder].", "Kind", "çocuk", "çocuğu"),
        ("Die Bäume im [Park] werden gefällt.", "Park", "park", "parktaki"),
        ("Die Satzung gilt für alle Häuser im [Stadtgebiet].", "Stadtgebiet", "ilçe", "ilçedeki"),
        ("Nach der Begrüßung durch den [Gouverneur] gab es Tee.", "Gouverneur", "vali", "valinin"),
        ("Das dient dem Schutz der [Anwohner].", "Anwohner", "sakin", "sakinlerin"),
        ("Sie bedürfen der [Zustimmung] beider Parteien.", "Zustimmung", "onay", "onayına"),
        ("Das Amt verlangt eine [Kopie] des Passes.", "Kopie", "kopya", "kopyasını"),
        ("Die Firma hat auf ihre [Forderung] verzichtet.", "Forderung", "alacak", "alacağından"),
        ("Fünf Zeugen wurden vor [Gericht] gehört.", "Gericht", "mahkeme", "mahkemede"),
        ("Der Bericht der Europäischen [Union] liegt vor.", "Union", "birlik", "birliğinin"),
        ("Herr Keller, Leiter des Amtes, eröffnete die [Sitzung].", "Sitzung", "oturum", "oturumu"),
        ("Als er kam, eröffnete die [Sekretärin] die Sitzung.", "Sekretärin", "sekreter", "sekreter"),
        ("Wer einen Hund hält, muss die [Steuer] zahlen.", "Steuer", "vergi", "vergiyi"),
        ("Die Stadt braucht mehr [Wohnungen].", "Wohnung", "konut", "konuta"),
        ("Sie verurteilten den [Angeklagten].", "Angeklagter", "sanık", "sanığı"),
        ("Der Minister dankte den [Freiwilligen].", "Freiwilliger", "gönüllü", "gönüllülere"),
        ("Die [Kosten] der Reparatur trägt der Eigentümer.", "Kosten", "masraf", "masrafını"),
        ("Die Ministerin beantwortete die Fragen der [Journalisten].", "Journalist", "gazeteci", "gazetecilerin"),
        ("Ihr Visum läuft in zehn [Tagen] ab.", "Tag", "gün", "gün"),
        ("Im Falle eines [Brandes] gehen Sie hinaus.", "Brand", "yangın", "yangın"),
        ("Name und [Anschrift] des Mieters", "Anschrift", "adres", "adresi"),
    ],
)
def test_german_verbs_dates_and_persons_say_the_form(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("de", text, source, target) == wanted


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("fr", "Ils encouragent l'échange d'[étudiants].", "étudiant", "öğrenci", "öğrenci"),
        ("fr", "Il prend effet le jour de sa [signature].", "signature", "imza", "imzası"),
        ("fr", "Le budget a été approuvé à la [majorité].", "majorité", "çoğunluk", "çoğunlukla"),
        ("fr", "Ils recevront un diplôme à la [fin] du stage.", "fin", "son", "sonunda"),
        ("fr", "Les habitants se plaignent du [bruit] du chantier.", "bruit", "gürültü", "gürültüsünden"),
        ("fr", "Ils se plaignent du bruit du [chantier].", "chantier", "şantiye", "şantiyenin"),
        ("fr", "Il est interdit de jeter cela dans la [rivière].", "rivière", "nehir", "nehre"),
        ("fr", "Les pompiers ont sauvé deux [enfants].", "enfant", "çocuk", "çocuğu"),
        ("fr", "Les enfants dont la [mère] travaille viennent.", "mère", "anne", "annesi"),
        ("fr", "Veuillez contacter le [secrétariat].", "secrétariat", "sekreterlik", "sekreterlikle"),
        ("fr", "Mon [passeport] est perdu.", "passeport", "pasaport", "pasaportum"),
        ("fr", "Le maire a visité l'[école] et rencontré les élèves.", "école", "okul", "okulu"),
        ("fr", "Les travaux commencent le [lundi] 4 mai.", "lundi", "pazartesi", "pazartesi"),
        ("fr", "L'entreprise a renoncé à son [offre].", "offre", "teklif", "teklifinden"),
        ("fr", "Il répond dans un délai de dix [jours].", "jour", "gün", "gün"),
        ("fr", "Payez le premier de chaque [mois].", "mois", "ay", "ayın"),
        ("fr", "Nous vous remercions de votre [lettre].", "lettre", "mektup", "mektubunuz"),
        ("fr", "Des [bénévoles] ont aidé.", "bénévole", "gönüllü", "gönüllüler"),
        ("fr", "Ils ont distribué des [repas] aux réfugiés.", "repas", "yemek", "yemek"),
        ("es", "Mi [pasaporte] no es válido.", "pasaporte", "pasaport", "pasaportum"),
        ("it", "La mia [famiglia] abita qui.", "famiglia", "aile", "ailem"),
        ("pt", "O meu [filho] está doente.", "filho", "oğul", "oğlum"),
    ],
)
def test_romance_verbs_dates_and_owners_say_the_form(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("de", "Wir warten auf die [Antwort].", "Antwort", "yanıt", "yanıtı"),
        ("fr", "Le chemin entre les arbres dans le [parc] est fermé.", "parc", "park", "parkta"),
        ("fr", "Le public entre dans la [salle] à midi.", "salle", "salon", "salona"),
    ],
)
def test_a_verb_is_no_other_word_that_begins_like_it(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("fr", "Merci de joindre le [formulaire] à votre lettre.", "formulaire", "form", "formu"),
        ("fr", "Le maire a décidé de fermer la [piscine].", "piscine", "havuz", "havuzu"),
        (
            "fr",
            "En réponse à votre [demande], nous vous informons que le parc est fermé.",
            "demande",
            "talep",
            "talebinize",
        ),
        ("fr", "Il a saisi le [tribunal].", "tribunal", "mahkeme", "mahkemeye"),
        ("fr", "Au [musée], vous verrez des tableaux.", "musée", "müze", "müzede"),
        ("fr", "Le bus s'arrête à la [gare].", "gare", "istasyon", "istasyonda"),
        ("fr", "Les [bus] de la ville sont électriques.", "bus", "otobüs", "otobüsleri"),
        ("fr", "La [ville] a un nouveau maire.", "ville", "şehir", "şehrin"),
        ("fr", "Fête de la [Musique]", "musique", "müzik", "müzik"),
        ("fr", "Direction des [Sports]", "sport", "spor", "spor"),
        ("fr", "En vertu de la [convention], les parties s'engagent à payer.", "convention", "sözleşme", "sözleşme"),
        ("de", "Der [Gouverneur] dankte dem Minister.", "Gouverneur", "vali", "vali"),
        ("de", "Er bewarb sich bei der [Stadtverwaltung].", "Stadtverwaltung", "belediye", "belediyeye"),
        ("de", "Die Beziehungen zur [Partnerstadt] sind gut.", "Partnerstadt", "kardeş şehir", "kardeş şehirle"),
        ("de", "Wir fahren nach [München].", "München", "Münih", "Münih'e"),
        ("de", "Der Oberbürgermeister von [München] sprach.", "München", "Münih", "Münih"),
        ("de", "Die [Stadt] hat einen neuen Oberbürgermeister.", "Stadt", "şehir", "şehrin"),
        (
            "de",
            "Der Ausbau der [erneuerbaren Energien] schreitet voran.",
            "erneuerbare Energien",
            "yenilenebilir enerji",
            "yenilenebilir enerjinin",
        ),
        ("de", "Die [Gedenktafel] enthüllte der Botschafter.", "Gedenktafel", "anma levhası", "anma levhasını"),
        ("es", "Para renovar la [licencia] hay que pagar una tasa.", "licencia", "ruhsat", "ruhsatı"),
        ("es", "El alcalde de Sevilla visitó [Esmirna].", "Esmirna", "İzmir", "İzmir'i"),
        ("pt", "Viajámos para [Lisboa].", "Lisboa", "Lizbon", "Lizbon'a"),
        ("pt", "A delegação partiu de [Lisboa].", "Lisboa", "Lizbon", "Lizbon'dan"),
        (
            "pt",
            "Nos termos do [contrato de subvenção], o parceiro paga.",
            "contrato de subvenção",
            "hibe sözleşmesi",
            "hibe sözleşmesine",
        ),
        ("it", "Ringraziamo il [sindaco].", "sindaco", "belediye başkanı", "belediye başkanına"),
        ("it", "La delegazione è arrivata da [Venezia].", "Venezia", "Venedik", "Venedik'ten"),
    ],
)
def test_names_infinitives_and_what_somebody_has_say_the_form(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted
