"""The form of a term that a translation lacks, by what the translation shows: no word says which one stands for it."""

import pytest

from glossary.checking.checking import check_pair
from glossary.checking.shown_cases import in_case_shown
from glossary.checking.shown_forms import shown_form
from glossary.checking.shown_owners import as_owner
from glossary.finding.matching import TermFinder
from glossary.insertion.insertion import likely_form
from glossary.terms import Term


def _suggested(languages: str, entry: str, source: str, target: str) -> str:
    """Return the form of an entry, `tender: ihale`, that is missing from a pair."""
    from_language, to_language = languages.split()
    said, wanted = entry.split(": ")
    term = Term(source_language=from_language, target_language=to_language, source=said, target=wanted)
    finder = TermFinder([term], from_language)
    (finding,) = check_pair(source=source, target=target, source_finder=finder, target_language=to_language)
    around = {"source": source, "target": target}
    shown = shown_form(finding, **around, finder=finder)
    if shown is not None:
        return shown
    form = likely_form(source, start=finding.start, end=finding.end, term=term)
    return in_case_shown(as_owner(form, finding, **around, finder=finder), finding, **around, finder=finder)


@pytest.mark.parametrize(
    ("entry", "source", "target", "form"),
    [
        ("tender: ihale", "Five firms applied for the tender.", "Beş firma teklif için başvurdu.", "ihale"),
        (
            "curfew: sokak yasağı",
            "Because of the curfew it was shut.",
            "Kısıtlama nedeniyle kapalıydı.",
            "sokak yasağı",
        ),
        ("mayor: başkan", "Together with the mayor, we came.", "Reis ile birlikte geldik.", "başkan"),
        ("lane: şerit", "They voted for new lanes.", "Yeni yollar için oy kullandılar.", "şeritler"),
    ],
)
def test_a_noun_before_what_its_preposition_is_in_turkish_has_no_case(
    entry: str, source: str, target: str, form: str
) -> None:
    assert _suggested("en tr", entry, source, target) == form


@pytest.mark.parametrize(
    ("entry", "source", "target", "form"),
    [
        # No owner: a compound.
        ("cemetery: mezarlık", "The guards of the cemetery left.", "Kabristan bekçileri gitti.", "mezarlık"),
        # Of several, and not definite, though Turkish says so.
        ("delegation: heyet", "He received a delegation.", "Gelen kafileyi kabul etti.", "heyeti"),
        # Another verb wants another case.
        ("appendix: ek", "See the appendix.", "Lütfen ilaveye bakınız.", "eke"),
        (
            "elderly care: yaşlı bakımı",
            "It deals with elderly care.",
            "Proje hizmetlerini ele alıyor.",
            "yaşlı bakımını",
        ),
        # Who is thanked, and who has something, do not stand in the first case.
        ("interpreter: tercüman", "The interpreters were thanked.", "Çevirmenlere teşekkür edildi.", "tercümanlara"),
        ("district: ilçe", "The district has 40 schools.", "Kazada 40 okul vardır.", "ilçede"),
        # A plural of other nouns, and of none.
        ("earthquake: deprem", "Houses are resistant to earthquakes.", "Evler zelzeleye dayanıklıdır.", "depreme"),
        ("camera: kamera", "Cameras were installed.", "Aygıt yerleştirildi.", "kamera"),
        # Yours is one word alone.
        (
            "residence permit: ikamet izni",
            "Your residence permit ends.",
            "Belgenizin süresi doluyor.",
            "ikamet izninizin",
        ),
        # Its own by the date before it.
        ("earthquake: deprem", "It fell in the earthquake of 6 May.", "6 Mayıs zelzelesinde yıkıldı.", "depreminde"),
        ("heat pump: ısı pompası", "It is heated by a heat pump.", "Tulumbayla ısıtılır.", "ısı pompasıyla"),
        (
            "air pollution: hava kirliliği",
            "The main cause of air pollution",
            "Pisliğin ana nedeni",
            "hava kirliliğinin",
        ),
        (
            "waste water: atık su",
            "Discharge of waste water is forbidden.",
            "Kirli suyun boşaltımı yasaktır.",
            "atık suyun",
        ),
        # What somebody has is his own, and what was done to it stands first.
        ("income: gelir", "Families with a low income pay less.", "Kazancı olan aileler az öder.", "geliri"),
        ("petition: dilekçe", "The petition was signed by 30 men.", "İstidayı 30 kişi imzaladı.", "dilekçeyi"),
        ("contractor: yüklenici", "The contractor is paid monthly.", "Müteahhide aylık ödenir.", "yükleniciye"),
        # Who must do something owns the deed; the head of another compound is its own.
        ("applicant: istekli", "Applicants must sign.", "Müracaatçıların imzalaması gerekir.", "isteklilerin"),
        ("agenda: gündem", "The next item on the agenda", "Programın sonraki maddesi", "gündemin"),
        ("biogas: biyogaz", "The share of biogas in heating rose.", "Gazın ısınmadaki payı arttı.", "biyogazın"),
        ("bidder: istekli", "The list of bidders was published.", "Teklifçilerin listesi yayımlandı.", "isteklilerin"),
        (
            "street vendor: seyyar satıcı",
            "We met street vendors.",
            "Sokak satıcılarıyla görüştük.",
            "seyyar satıcılarla",
        ),
        ("tourist tax: konut vergisi", "Income from the tourist tax", "Turist harcı geliri", "konut vergisi"),
        ("caretaker: kapıcı", "Leave the box with the caretaker.", "Koliyi hizmetliye bırakın.", "kapıcıya"),
        ("debtor: borçlu", "It was served on the debtor.", "Medyuna tebliğ edildi.", "borçluya"),
        ("shareholder: hissedar", "Each shareholder has one vote.", "Her pay sahibinin bir oyu vardır.", "hissedarın"),
        ("seedling: fidan", "Seedlings are given to farmers.", "Çiftçilere çitil dağıtılıyor.", "fidan"),
        ("seedling: fidan", "Each pupil watered a seedling.", "Her öğrenci bir çitili suladı.", "fidanı"),
        ("loan: kredi", "It was financed by a loan.", "Köprü bir borçla finanse edildi.", "krediyle"),
        ("hearing: duruşma", "He did not appear at the hearing.", "Celseye katılmadı.", "duruşmaya"),
    ],
)
def test_a_form_that_no_word_shows_is_not_suggested(entry: str, source: str, target: str, form: str) -> None:
    assert _suggested("en tr", entry, source, target) == form


@pytest.mark.parametrize(
    ("entry", "source", "target", "form"),
    [
        ("tender: ihale", "The results of the tender", "Teklifin sonuçları", "ihalenin"),
        ("shelter: barınak", "They were taken to the shelter.", "Sığınağa götürüldüler.", "barınağa"),
        ("shelter: barınak", "The city opened a new shelter.", "Kent yeni bir sığınak açtı.", "barınak"),
        ("flood: taşkın", "Families affected by the flood", "Selden etkilenen aileler", "taşkından"),
        ("stakeholder: paydaş", "We heard all stakeholders.", "Tüm ilgilileri dinledik.", "paydaşları"),
        # What opens a sentence may be said by a preposition.
        ("exhibition: sergi", "The exhibition opened in the hall.", "Salonda teşhir açıldı.", "sergi"),
        # The head of the term is another noun here, and names a kind.
        ("subcontractor: alt yüklenici", "The contractor pays its subcontractors.",
         "Yüklenici taşeronlarına ödeme yapar.", "alt yüklenicilerine"),
        ("crosswalk: yaya geçidi", "Children use the crosswalk.", "Çocuklar geçit yerini kullanır.", "yaya geçidini"),
        ("equality: eşitlik", "Training on equality was given.", "Kadın denkliği eğitimi verildi.", "eşitlik"),
        ("city: şehir", "The budget of the city project was cut.", "Kent projesinin bütçesi kısıldı.", "şehir"),
        ("subsidy: destek", "Subsidies are paid in two parts.", "Yardımlar iki taksitte ödenir.", "destekler"),
        ("well: kuyu", "The city opened four wells.", "Kent dört artezyen açtı.", "kuyu"),
        ("tram: tramvay", "The tram runs every six minutes.", "Katar altı dakikada bir çalışır.", "tramvay"),
        ("agenda: gündem", "The agenda was left unchanged.", "Program değişiklik yapılmadan kaldı.", "gündem"),
        ("recycling: geri dönüşüm", "Recycling saves energy.", "Yeniden kazanım tasarruf sağlar.", "geri dönüşüm"),
        ("prize: ödül", "It got a prize for quality.", "Kalite nişanına layık görüldü.", "ödül"),
    ],
)  # fmt: skip
def test_what_the_source_asks_for_is_kept_where_a_word_may_show_it(
    entry: str, source: str, target: str, form: str
) -> None:
    assert _suggested("en tr", entry, source, target) == form


@pytest.mark.parametrize(
    ("entry", "source", "target", "form"),
    [
        ("müdür: director", "Müdürün odası", "The manager's office", "director's"),
        ("müdür: director", "Müdürlerin imzaları", "The managers' signatures", "directors'"),
        ("komşu: neighbour", "Komşularımızın talepleri", "Our residents’ requests", "neighbours’"),
        ("müdür: director", "Müdürün odası", "The office of the manager", "director"),
        ("müdür: director", "Müdüre sorun", "Ask Ali's manager", "director"),
        ("ilçe: district", "İlçenin ve Mehmet'in evi", "The county and Mehmet's house", "district"),
    ],
)
def test_an_owner_is_one_where_a_noun_of_the_translation_is(entry: str, source: str, target: str, form: str) -> None:
    assert _suggested("tr en", entry, source, target) == form


@pytest.mark.parametrize(
    ("languages", "entry", "source", "target", "form"),
    [
        ("en de", "tenant: Mieter", "We wrote to all tenants.", "Wir schrieben an alle Bewohner.", "Mieter"),
        ("en de", "tenant: Mieter", "We talked to the tenants.", "Wir sprachen mit den Bewohnern.", "Mietern"),
        ("tr de", "öğrenci: Schüler", "Öğrencilere burs verildi.", "Den Studierenden wurde gezahlt.", "Schülern"),
        ("tr de", "öğrenci: Schüler", "Öğrencilere bilgi verildi.", "Die Lernenden wurden informiert.", "Schüler"),
        ("tr ru", "hastane: больница", "Hastaneye kaldırıldı.", "Доставили в госпиталь.", "больницу"),
        ("tr ru", "hastane: больница", "Hastaneye teşekkür ettik.", "Мы благодарим госпиталь.", "больнице"),
        ("tr de", "bakan: Minister", "Bakanın konuşması", "Die Rede des Staatssekretärs", "Ministers"),
        ("tr de", "bakan: Minister", "Bakanın yaptığı konuşma", "Was der Staatssekretär sagte", "Minister"),
        ("en ar", "tenant: مستأجر", "The tenants were informed.", "تم إبلاغ السكان.", "المستأجرين"),
        ("en ar", "tenant: مستأجر", "The tenants signed it.", "وقع السكان.", "المستأجرون"),
    ],
)
def test_other_languages_show_their_cases(languages: str, entry: str, source: str, target: str, form: str) -> None:
    assert _suggested(languages, entry, source, target) == form
