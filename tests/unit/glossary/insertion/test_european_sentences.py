import pytest

from glossary.insertion.insertion import likely_form
from tests.building.terms import a_term


def asked(language: str, source: str, text: str) -> str:
    """Return the form of ev for the word in brackets, which is the term in some form."""
    term = a_term(source, "ev", source_language=language, target_language="tr")
    start, end = text.index("["), text.index("]") - 1
    return likely_form(text.replace("[", "").replace("]", ""), start=start, end=end, term=term)


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        ("Bürgermeister", "Die [Bürgermeisterin] eröffnet den Park.", "ev"),
        ("Bürgermeister", "Er übergab der [Bürgermeisterin] ein Geschenk.", "eve"),
        ("Bürgermeister", "Die Rede der [Bürgermeisterin] war kurz.", "evin"),
        ("Rat", "Wir danken dem [Rat].", "eve"),
        ("Kommission", "Der Antrag ist an die [Kommission] zu richten.", "eve"),
        ("Kommission", "Der Bericht der [Kommission] liegt vor.", "evin"),
        ("Bericht", "Der [Bericht] der Kommission liegt vor.", "evi"),
        ("Brücke", "Sie besuchten die [Brücke].", "evi"),
        ("Brücke", "Gestern wurde die [Brücke] gesperrt.", "ev"),
        ("Brücke", "Das Rathaus liegt neben der [Brücke].", "evin"),
        ("Schule", "Die Stadt verpflichtet sich, die [Schule] zu sanieren.", "evi"),
        ("Gebühr", "Wer die [Gebühr] nicht zahlt, erhält eine Mahnung.", "evi"),
        ("Gebühr", "Der Mieter, der die [Gebühr] nicht zahlt", "evi"),
        ("Rat", "Er weiß, dass der [Rat] tagt.", "evin"),
        ("Park", "Der Weg führt durch den [Park].", "evden"),
        ("Rat", "Die Satzung wird durch den [Rat] geändert.", "ev"),
        ("Union", "Es wird von der [Union] gefördert.", "ev"),
        ("Sitzung", "Nach der [Sitzung] ging er.", "evden"),
        ("Satzung", "Nach der [Satzung] ist es verboten.", "eve"),
        ("Museum", "Sie fuhren ins [Museum].", "eve"),
        ("Museum", "Sie trafen sich im [Museum].", "evde"),
        ("Amt", "Beim [Amt] erhalten Sie die Urkunde.", "evden"),
        ("Dokument", "Die [Dokumente] liegen vor.", "evler"),
        ("Bieter", "in Anwesenheit der [Bieter]", "evlerin"),
        ("Partnerstadt", "Mit unseren [Partnerstädten] arbeiten wir.", "evlerimizle"),
        ("Ausschuss", "Zwei [Ausschüsse] tagen.", "ev"),
        ("Rat", "Wir bitten den [Rat] um Hilfe.", "evden"),
        ("Umfrage", "Ergebnisse der [Umfrage]", "evin"),
        ("Schüler", "Alle [Schüler] kamen.", "evler"),
        ("Schwester", "Die [Schwester] kommt.", "ev"),
        ("Vertrag", "Die Stadt kann vom [Vertrag] zurücktreten.", "evden"),
        ("Schule", "Die Straße, an der die [Schule] liegt, ist neu.", "evin"),
        ("Rat", "Er hat den [Rat] um Hilfe gebeten.", "evden"),
        ("Provinz", "das Erbe der [Provinz]", "evin"),
        ("Gebühr", "Die [Gebühr] trägt der Mieter.", "evi"),
        ("Protokoll", "Das [Protokoll] führt die Sekretärin.", "evi"),
        ("Sekretärin", "Das Protokoll führt die [Sekretärin].", "ev"),
        ("Verwaltung", "Die Bürgermeisterin leitet die [Verwaltung].", "evi"),
        ("Standesamt", "Fragen beantwortet das [Standesamt].", "ev"),
        ("Gericht", "Streitigkeiten aus dem Vertrag entscheidet das [Gericht].", "ev"),
        ("Kosten", "Die [Kosten] trägt die Stadt.", "evi"),
        ("Direktorin", "Sie wurde zur [Direktorin] ernannt.", "ev"),
        ("Partei", "Die [Partei] dankt der Stadt.", "ev"),
        ("Rat", "Sie grüßte den Bürgermeister und den [Rat].", "evi"),
        ("Anwohner", "Die Beschwerde der [Anwohner] wurde geprüft.", "evlerin"),
        ("Architekt", "Nachdem der [Architekt] ging, begann es.", "ev"),
        ("Grund", "Aus diesem [Grund] schreiben wir.", "evle"),
        ("Unterstützung", "Wir bitten den Rat um [Unterstützung].", "ev"),
        ("Hund", "Es ist verboten, [Hunde] mitzunehmen.", "evleri"),
        ("Vorsitzender", "Die Wahl des [Vorsitzenden] ist frei.", "evin"),
        ("Vorschlag", "Auf [Vorschlag] des Rates wurde vertagt.", "evi"),
        ("Umwelt", "Um die [Umwelt] zu schützen, handeln wir.", "evi"),
        ("Sammlung", "Das Museum, dessen [Sammlung] bekannt ist, ist zu.", "evi"),
        ("Stadtteil", "Die Brücke zwischen den beiden [Stadtteilen] ist neu.", "ev"),
        ("Schule", "Der Besuch in der [Schule] war kurz.", "eve"),
        ("Entschädigung", "Der Anspruch auf [Entschädigung] erlischt.", "ev"),
    ],
)
def test_german_articles_prepositions_and_places_say_the_case(source: str, text: str, wanted: str) -> None:
    assert asked("de", source, text) == wanted


@pytest.mark.parametrize(
    ("language", "source", "text", "wanted"),
    [
        ("fr", "maire", "La délégation remercie le [maire] de son accueil.", "eve"),
        ("fr", "réunion", "Avant la [réunion], ils ont visité le pont.", "evden"),
        ("fr", "règlement", "Selon le [règlement], elle est due.", "eve"),
        ("fr", "musée", "Ils se réunissent au [musée].", "evde"),
        ("fr", "ministère", "La demande est adressée au [ministère].", "eve"),
        ("fr", "station", "L’eau vient de la [station].", "evden"),
        ("fr", "décision", "La [décision] du conseil est claire.", "evi"),
        ("fr", "conseil", "Il a annoncé que le [conseil] décide.", "evin"),
        ("fr", "association", "Au nom de l’[association], je vous remercie.", "ev"),
        ("es", "alcalde", "La delegación agradece a la [alcaldesa] su apoyo.", "eve"),
        ("es", "embajador", "La alcaldesa recibió al [embajador].", "evi"),
        ("es", "reunión", "Antes de la [reunión] visitamos el puente.", "evden"),
        ("es", "parque", "Durante el festival el [parque] permanecerá abierto.", "ev"),
        ("es", "licitación", "Dos empresas participaron en la [licitación].", "eve"),
        ("es", "invitación", "Gracias por su [invitación].", "eviniz"),
        ("es", "empresa", "Dos [empresas] participaron.", "ev"),
        ("es", "barrio", "En nuestro [barrio] no hay parque.", "evimizde"),
        ("es", "vecino", "El alcalde da las gracias a los [vecinos].", "evlere"),
        ("fr", "contrat", "La commune se retire du [contrat].", "evden"),
        ("pt", "ministério", "O relatório foi enviado ao [ministério].", "eve"),
        ("pt", "estação", "A água vem da [estação].", "evden"),
        ("pt", "convite", "Recebemos o seu [convite].", "evinizi"),
        ("pt", "bairro", "No nosso [bairro] não há ponte.", "evimizde"),
        ("it", "consiglio", "Il bilancio è stato approvato dal [consiglio].", "ev"),
        ("it", "depuratore", "L’acqua viene dal [depuratore].", "evden"),
        ("it", "invito", "Abbiamo ricevuto il vostro [invito].", "evinizi"),
        ("it", "tassa", "Secondo il regolamento la [tassa] è annuale.", "ev"),
        ("it", "sindaco", "La delegazione ringrazia il [sindaco].", "eve"),
        ("it", "sindaco", "La delegazione saluta il prefetto e il [sindaco].", "evi"),
    ],
)
def test_romance_prepositions_and_verbs_say_the_case(language: str, source: str, text: str, wanted: str) -> None:
    assert asked(language, source, text) == wanted


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        ("договор", "Мэр подписал [договор].", "evi"),
        ("мэр", "Делегация благодарит [мэра].", "eve"),
        ("министерство", "Отчёт направлен в [министерство].", "eve"),
        ("музей", "Они собираются в [музее].", "evde"),
        ("музей", "Они идут к [музею].", "eve"),
        ("посол", "Мы встретились с [послом].", "evle"),
        ("библиотека", "Здесь нет [библиотеки].", "ev"),
        ("комиссия", "Две [комиссии] рассмотрели жалобу.", "ev"),
        ("участник", "Пять [участников] пришли.", "ev"),
        ("заседание", "До [заседания] мы ждали.", "evden"),
        ("ассоциация", "От имени [ассоциации] благодарю вас.", "ev"),
        ("закон", "По [закону] это запрещено.", "eve"),
        ("улица", "Жители [улицы] недовольны.", "evin"),
        ("комиссия", "Отчёт [комиссии] готов.", "evin"),
        ("решение", "Суд подтвердил [решение] комиссии.", "evini"),
        ("заседание", "После [заседания] гости поехали домой.", "evden"),
        ("школа", "[Школа] построена.", "ev"),
    ],
)
def test_russian_prepositions_and_verbs_tell_cases_that_look_alike(source: str, text: str, wanted: str) -> None:
    assert asked("ru", source, text) == wanted


@pytest.mark.parametrize(
    ("source", "text", "wanted"),
    [
        ("العقد", "وقّع الرئيس [العقد].", "evi"),
        ("المجلس", "وافق [المجلس] على الميزانية.", "ev"),
        ("الميزانية", "وافق المجلس على [الميزانية].", "evi"),
        ("الوزارة", "أُرسل التقرير إلى [الوزارة].", "eve"),
        ("المتحف", "يجتمع الأعضاء في [المتحف].", "evde"),
        ("السفارة", "وصل الوفد من [السفارة].", "evden"),
        ("الاجتماع", "بعد [الاجتماع] توجه الضيوف.", "evden"),
        ("الجامعة", "التعاون مع [الجامعة]", "evle"),
        ("اللجنة", "قرأ الرئيس تقرير [اللجنة].", "evin"),
        ("أمين الصندوق", "قدّم [أمين الصندوق] التقرير.", "ev"),
        ("الراعي", "شكر المدرب [الراعي].", "eve"),
        ("تقرير", "قرأنا [تقرير] اللجنة.", "evini"),
    ],
)
def test_arabic_prepositions_and_places_say_the_case(source: str, text: str, wanted: str) -> None:
    assert asked("ar", source, text) == wanted
