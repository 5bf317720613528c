import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("fr", "Le conseil a adopté à l'unanimité la [proposition].", "proposition", "önerge", "önergeyi"),
        ("fr", "Chaque partie prend à sa charge les [frais].", "frais", "masraf", "masrafları"),
        ("it", "Il console ha consegnato al sindaco l'[invito].", "invito", "davet", "daveti"),
        ("es", "El cónsul entregó al alcalde la [carta].", "carta", "mektup", "mektubu"),
        ("it", "Il notaio ha firmato ogni [pagina].", "pagina", "sayfa", "sayfayı"),
        ("es", "La comisión se reúne cada [año].", "año", "yıl", "yıl"),
        ("fr", "La ministre remercie Monsieur le [préfet].", "préfet", "vali", "valiye"),
        ("es", "Agradezco al señor [gobernador] su visita.", "gobernador", "vali", "valiye"),
        ("fr", "Le foyer dont s'occupe l'[association] est plein.", "association", "dernek", "derneğin"),
        ("es", "El informe que presentó la [comisión] es largo.", "comisión", "komisyon", "komisyonun"),
        ("it", "La scuola, il cui [tetto] è rotto, è chiusa.", "tetto", "çatı", "çatısı"),
        ("es", "Los vecinos cuya [vivienda] se quemó reciben ayuda.", "vivienda", "konut", "konutu"),
        ("es", "Falta la [firma] en el contrato.", "firma", "imza", "imza"),
        ("es", "Se aprobó el [presupuesto] por mayoría.", "presupuesto", "bütçe", "bütçe"),
        ("it", "Si approva il [bilancio].", "bilancio", "bütçe", "bütçe"),
        ("es", "Responda antes de que venza el [plazo].", "plazo", "süre", "süre"),
        ("es", "Se ruega a los [socios] que paguen.", "socio", "üye", "üyelerden"),
        ("it", "È vietato ai [ciclisti] entrare nel parco.", "ciclista", "bisikletli", "bisikletlilerin"),
        ("fr", "Nous prions le [maire] de venir.", "maire", "belediye başkanı", "belediye başkanından"),
        ("it", "Chiediamo alla [provincia] di pagare i lavori.", "provincia", "il", "ilden"),
        ("es", "Se comprometen a organizar [conciertos].", "concierto", "konser", "konserler"),
        ("pt", "Tem um [prazo] de trinta dias.", "prazo", "süre", "süre"),
        ("pt", "A resposta chega em trinta [dias].", "dia", "gün", "günde"),
        ("es", "Los [autobuses] no pararán aquí.", "autobús", "otobüs", "otobüsler"),
        ("it", "La mozione presentata dall'[opposizione] è nulla.", "opposizione", "muhalefet", "muhalefet"),
        ("it", "Alleghi due [copie] del contratto.", "copia", "nüsha", "nüshasını"),
        ("it", "Pagate entro il [termine].", "termine", "süre", "süre"),
        ("it", "Se il [fornitore] non paga, il contratto è nullo.", "fornitore", "tedarikçi", "tedarikçi"),
        ("it", "È rinviata perché il [presidente] è malato.", "presidente", "başkan", "başkan"),
        ("es", "Lamento comunicarle que su [solicitud] es nula.", "solicitud", "başvuru", "başvurunuzun"),
        ("pt", "Agradecemos a [hospitalidade].", "hospitalidade", "misafirperverlik", "misafirperverlik"),
        ("pt", "É proibida a entrada no [parque].", "parque", "park", "parka"),
        ("es", "Presentó un recurso ante el [tribunal].", "tribunal", "mahkeme", "mahkemeye"),
        ("es", "El guía recoge a los [alumnos].", "alumno", "öğrenci", "öğrencileri"),
        ("fr", "Il appartient au [propriétaire] de payer.", "propriétaire", "malik", "malike"),
        ("es", "Su [solicitud] ha sido denegada.", "solicitud", "başvuru", "başvurunuz"),
        ("it", "La via in cui è caduto l'[albero] è chiusa.", "albero", "ağaç", "ağacın"),
        ("pt", "Foi remetido ao conselho para [parecer].", "parecer", "görüş", "görüş"),
        ("pt", "Os papéis indicados no [anexo] devem ser entregues.", "anexo", "ek", "ekte"),
        ("es", "Se aconseja a las [familias] que inscriban a los niños.", "familia", "aile", "ailelere"),
        ("fr", "Ils ont été accueillis et ont participé à un [atelier].", "atelier", "atölye", "atölyeye"),
        ("fr", "Il faut informer les habitants de la [coupure].", "coupure", "kesinti", "kesintiden"),
        ("es", "Se elige cada dos [años].", "año", "yıl", "yılda"),
        ("fr", "Il est élu tous les deux [ans].", "an", "yıl", "yılda"),
        ("fr", "En vue des [élections], le parc est fermé.", "élection", "seçim", "seçimler"),
        ("es", "Disfrutan de un descuento previa presentación del [carné].", "carné", "kart", "kartın"),
        ("it", "Devono verificare il proprio [indirizzo].", "indirizzo", "adres", "adresini"),
        ("it", "Il traffico è deviato sulla [tangenziale].", "tangenziale", "çevre yolu", "çevre yoluna"),
        ("pt", "Autorizo o meu [irmão] a vender a casa.", "irmão", "kardeş", "kardeşime"),
        ("es", "Solo podrán asistir al acto los [invitados].", "invitado", "davetli", "davetliler"),
        ("it", "Possono assistere al corso solo gli [iscritti].", "iscritto", "kayıtlı", "kayıtlılar"),
        ("es", "La villa tiene tres [puentes].", "puente", "köprü", "köprüsü"),
        ("fr", "La [piscine] possède trois bassins.", "piscine", "havuz", "havuzun"),
        ("es", "Quedan exentos de la tasa los [jubilados].", "jubilado", "emekli", "emekliler"),
        ("it", "Sono esenti dalla [tassa].", "tassa", "vergi", "vergiden"),
        ("fr", "Les familles auxquelles la [ville] verse une aide sont nombreuses.", "ville", "şehir", "şehrin"),
        ("fr", "De nombreux [habitants] sont venus.", "habitant", "sakin", "sakin"),
        ("pt", "As pessoas a quem a [câmara] paga são muitas.", "câmara", "belediye", "belediyenin"),
        ("pt", "Da [decisão] cabe recurso.", "decisão", "karar", "karara"),
    ],
)
def test_romance_order_askings_and_clauses_say_the_form(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Der Rat nahm den von der Verwaltung erstellten [Plan] an.", "Plan", "plan", "planı"),
        ("Der Rat nahm den von der [Verwaltung] erstellten Plan an.", "Verwaltung", "idare", "idare"),
        ("Bringen Sie Ihren Pass und zwei [Fotos] mit.", "Foto", "fotoğraf", "fotoğrafı"),
        ("Die Strafe, die der [Beklagte] zu zahlen hat, ist hoch.", "Beklagte", "davalı", "davalının"),
        ("Das Bad ist für [Besucher] geschlossen.", "Besucher", "ziyaretçi", "ziyaretçilere"),
        ("Es kamen auch [Vertreter] der Presse.", "Vertreter", "temsilci", "temsilcileri"),
        ("[Besucher] müssen sich anmelden.", "Besucher", "ziyaretçi", "ziyaretçiler"),
        ("Wir kauften ihn als [Mieter].", "Mieter", "kiracı", "kiracı"),
        ("Sehr geehrter Herr [Botschafter],", "Botschafter", "büyükelçi", "büyükelçi"),
        ("Sofern der [Mieter] nicht zahlt, wird gekündigt.", "Mieter", "kiracı", "kiracı"),
        ("Nach Anhörung der Betroffenen entschied die [Jury].", "Jury", "jüri", "jüri"),
        ("Den [Eltern] wird geraten zu warten.", "Eltern", "veli", "velilere"),
        ("Er darf keine [Auskünfte] erteilen.", "Auskunft", "bilgi", "bilgi"),
        ("Bitte die Kinder in der [Schule] anmelden.", "Schule", "okul", "okula"),
        ("Die [Unterlagen] sind vorzulegen.", "Unterlagen", "belge", "belgeler"),
        ("Die Nutzung der Halle durch auswärtige [Vereine] ist frei.", "Verein", "dernek", "derneklerin"),
        ("Sie hilft Familien, die keine [Wohnung] haben.", "Wohnung", "konut", "konutu"),
        ("Der Rat wird alle zwei [Jahre] gewählt.", "Jahr", "yıl", "yılda"),
        ("[Schüler] und Lehrer zahlen nichts.", "Schüler", "öğrenci", "öğrenciler"),
        ("Das Bad ist für [Studenten] frei.", "Student", "öğrenci", "öğrenciler"),
        ("Seit Mai hat das [Schwimmbad] drei Becken.", "Schwimmbad", "havuz", "havuzun"),
        ("Es dürfen nur [Fachleute] teilnehmen.", "Fachleute", "uzman", "uzmanlar"),
        ("Der Notar prüft jeden [Antrag].", "Antrag", "başvuru", "başvuruyu"),
        ("Wir treffen uns jeden [Monat].", "Monat", "ay", "ay"),
    ],
)
def test_german_attributes_and_persons_without_article_say_the_form(
    text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in("de", text, source, target) == wanted
