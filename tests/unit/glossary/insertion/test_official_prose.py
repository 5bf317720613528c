import pytest

from glossary.insertion.insertion import likely_form
from glossary.languages.english import plural_of
from tests.building.terms import a_term
from tests.unit.glossary.insertion.test_insertion import asked


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A proposal on the municipal council was adopted.", "belediye meclisi"),
        ("The municipal council's answer is long.", "belediye meclisinin"),
        ("They made municipal council compulsory.", "belediye meclisini"),
        ("The town made municipal council free.", "belediye meclisini"),
        ("We met the visiting municipal council at the station.", "belediye meclisini"),
        ("The same rule applies in the municipal council.", "belediye meclisinde"),
        ("This decision matters to the municipal council.", "belediye meclisi"),
        ("They refer matters to the municipal council.", "belediye meclisine"),
        ("Alignment with the municipal council is slow.", "belediye meclisine"),
        ("The list of our municipal council is attached.", "belediye meclisimizin"),
        ("The list of municipal council is attached.", "belediye meclisi"),
        ("He shall inform us of the municipal council.", "belediye meclisini"),
        ("I convey to you our municipal council.", "belediye meclisimizi"),
        ("Passengers in the municipal council also wait.", "belediye meclisindeki"),
        ("A child in a municipal council cannot enter.", "belediye meclisindeki"),
        ("Check the date on the municipal council.", "belediye meclisindeki"),
        ("No resolution has been adopted on the municipal council.", "belediye meclisi"),
        ("We learned with sorrow of the municipal council.", "belediye meclisini"),
        ("They asked the municipal council to meet.", "belediye meclisinden"),
        ("They provided the municipal council with maps.", "belediye meclisine"),
        ("The partners in the municipal council come from six towns.", "belediye meclisinin"),
        ("Works stop until the municipal council decides.", "belediye meclisi"),
        ("Works stop until the municipal council.", "belediye meclisine"),
        ("Unless the municipal council decides otherwise, it is open.", "belediye meclisi"),
        ("Article 18 of the municipal council applies.", "belediye meclisinin"),
        ("They took note of the municipal council.", "belediye meclisini"),
        ("The members of our municipal council thank you.", "belediye meclisimizin"),
        ("No town may have more than one municipal council.", "belediye meclisi"),
        ("The secretary general met the municipal council.", "belediye meclisiyle"),
        ("Which municipal council applies to stalls?", "belediye meclisi"),
        ("They set the rules on municipal council.", "belediye meclisi"),
        ("Pursuant to the municipal council 2 of this article", "belediye meclisine"),
        ("The court annulling the municipal council was wrong.", "belediye meclisini"),
        ("It is a municipal council of great importance.", "belediye meclisidir"),
        ('The council (hereinafter "the municipal council") meets.', "belediye meclisi"),
        ("The application of municipal council No. 5", "belediye meclisinin"),
        ("The partner that hosts the municipal council pays.", "belediye meclisine"),
        ("After dinner the municipal council returned to the hall.", "belediye meclisi"),
        ("The streets around the municipal council are closed.", "belediye meclisinin"),
        ("They live near the municipal council.", "belediye meclisinin"),
        ("The square named after the municipal council was opened.", "belediye meclisinin"),
        ("He shall replace any municipal council that is late.", "belediye meclisini"),
        ("The risk of municipal council is high.", "belediye meclisi"),
        ("The parties to the municipal council meet.", "belediye meclisinin"),
        ("When will the municipal council meet?", "belediye meclisi"),
        ("Two forms are needed for the municipal council.", "belediye meclisi"),
        ("He lent the municipal council two books.", "belediye meclisine"),
        ("Hand in the form at the municipal council.", "belediye meclisine"),
        ("It is imposed under this municipal council article.", "belediye meclisi"),
        ("He offered his municipal council to the team.", "belediye meclisini"),
        ("It is open to domestic and foreign municipal council.", "belediye meclisine"),
        ("It is due within ten days of municipal council.", "belediye meclisinden"),
        ("When does my municipal council expire?", "belediye meclisim"),
        ("Attach a municipal council of the contract.", "belediye meclisini"),
        ("It cost more than the municipal council had expected.", "belediye meclisinin"),
        ("Since the municipal council, the hall has been closed.", "belediye meclisinden"),
        ("The secretary reminded the municipal council of the date.", "belediye meclisine"),
        ("With pleasure we send you the municipal council you asked for.", "belediye meclisini"),
        ("They agree to exchange municipal council.", "belediye meclisi"),
        ("The municipal council has the right to look at it.", "belediye meclisinin"),
        ("The municipal council must have at least two seals.", "belediye meclisinin"),
        ("Parents whose children receive municipal council come.", "belediye meclisi"),
        ("Costs incurred before the municipal council are not paid.", "belediye meclisinden"),
        ("The older the municipal council, the better.", "belediye meclisi"),
        ("He handed a letter of thanks to the municipal council.", "belediye meclisine"),
        ("The square was named after the municipal council.", "belediye meclisinin"),
        ("They offer a joint municipal council.", "belediye meclisi"),
        ("The risk was seen by the partners at a municipal council.", "belediye meclisinde"),
        ("There are thirty children with municipal council.", "belediye meclisi"),
        ("They asked for municipal council.", "belediye meclisi"),
        ("What do I have to do to register my municipal council?", "belediye meclisimi"),
        ("Where is the municipal council?", "belediye meclisi"),
        ("They left for lack of a municipal council.", "belediye meclisi"),
        ("They laid a wreath at the municipal council.", "belediye meclisine"),
        ("Parents enrol their small children at the municipal council.", "belediye meclisine"),
        ("The impact of the plan on the municipal council is small.", "belediye meclisine"),
        ("He congratulated the team on the municipal council.", "belediye meclisinden"),
        ("Mr Schmidt, the director of the museum, thanked the municipal council.", "belediye meclisine"),
        ("The municipal council has two old seals.", "belediye meclisinin"),
        ("The municipal council has a meeting today.", "belediye meclisi"),
        ("Do you have a municipal council?", "belediye meclisiniz"),
        ("Bring your card and two municipal council.", "belediye meclisi"),
        ("Enter your municipal council in the form.", "belediye meclisinizi"),
        ("Leave the municipal council at the entrance.", "belediye meclisini"),
        ("They leave the municipal council at the end of May.", "belediye meclisinden"),
        ("They are victims of municipal council.", "belediye meclisi"),
        ("The performance takes place in the municipal council.", "belediye meclisinde"),
        ("Neither the municipal council nor the mayor came.", "belediye meclisi"),
        ("The secretary general thanked the municipal council.", "belediye meclisine"),
        ("All except the municipal council agreed.", "belediye meclisi"),
        ("The municipal council may not be entered.", "belediye meclisine"),
        ("Under the municipal council statute", "belediye meclisi"),
        ("The program runs on the municipal council of the state.", "belediye meclisinde"),
        ("Those who lose their municipal council should write.", "belediye meclisini"),
        ("A copy hangs in every municipal council.", "belediye meclisinde"),
        ("The waste bins in the municipal council are full.", "belediye meclisindeki"),
        ("There is a municipal council of ten members.", "belediye meclisi"),
        ("The envoy handed the municipal council a letter.", "belediye meclisine"),
        ("Please bring your passport and your municipal council.", "belediye meclisinizi"),
        ("Yesterday the mayor and the municipal council met.", "belediye meclisi"),
        ("The gallery shows works by the municipal council.", "belediye meclisinin"),
        ("The mosaic found in the municipal council is old.", "belediye meclisinde"),
        ("We remind you of the municipal council.", "belediye meclisini"),
        ("They examined a municipal council of the county.", "belediye meclisini"),
        ("Traders with a municipal council receive a permit.", "belediye meclisi"),
    ],
)
def test_official_prose_says_which_form_a_sentence_needs(text: str, wanted: str) -> None:
    assert asked(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The number of volunteers has risen.", "gönüllülerin"),
        ("A large number of volunteers came.", "gönüllü"),
        ("It attracts more volunteers than before.", "gönüllü"),
        ("The centre lends volunteers to schools.", "gönüllü"),
    ],
)
def test_the_number_of_something_counts_nothing(text: str, wanted: str) -> None:
    term = a_term("volunteer", "gönüllü", source_language="en", target_language="tr")

    assert asked(text, term, "volunteers") == wanted


def test_who_is_told_of_something_owns_nothing() -> None:
    term = a_term("municipality", "belediye", source_language="en", target_language="tr")

    assert asked("He shall notify the municipality of any change.", term) == "belediyeye"
    assert asked("He visited the municipality of Bern.", term) == "belediyesini"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was brought before the court.", "mahkemenin"),
        ("Before the court decides, it meets.", "mahkeme"),
    ],
)
def test_before_a_court_is_no_time(text: str, wanted: str) -> None:
    term = a_term("court", "mahkeme", source_language="en", target_language="tr")

    assert asked(text, term) == wanted


def test_who_has_the_right_has_one_of_their_own() -> None:
    term = a_term("right", "hak", source_language="en", target_language="tr")

    assert asked("The owner has the right to see it.", term) == "hakkı"


def test_people_and_persons_are_plurals_alike() -> None:
    term = a_term("person with disabilities", "engelli", source_language="en", target_language="tr")

    assert asked("We heard persons with disabilities.", term, "persons with disabilities") == "engelliler"


@pytest.mark.parametrize("person", ["governor", "deputy mayor", "chair", "interpreter", "mukhtar"])
def test_nobody_says_by_which_person_in_one_word(person: str) -> None:
    term = a_term(person, "vali", source_language="en", target_language="tr")

    assert asked(f"It was signed by the {person} and the mayor.", term) == "vali"


def test_nobody_says_by_whom_with_two_syllables_alike() -> None:
    term = a_term("contractor", "yüklenici", source_language="en", target_language="tr")

    assert asked("It was built by the contractor.", term) == "yüklenici"


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("analysis", "analyses"),
        ("award criterion", "award criteria"),
        ("memorandum of understanding", "memoranda of understanding"),
        ("consul general", "consuls general"),
        ("Secretary General", "Secretaries General"),
        ("ambassador extraordinary and plenipotentiary", "ambassadors extraordinary and plenipotentiary"),
        ("decree having the force of law", "decrees having the force of law"),
        ("headquarters", "headquarters"),
        ("minutes of the meeting", "minutes of the meeting"),
        ("public works", "public works"),
        ("campus", "campuses"),
        ("process", "processes"),
        ("midwife", "midwives"),
        ("safe", "safes"),
        ("chairwoman", "chairwomen"),
        ("human", "humans"),
        ("Person", "People"),
        ("spokesperson", "spokespersons"),
        ("potato", "potatoes"),
        ("photo", "photos"),
    ],
)
def test_english_plurals_of_every_kind_are_written_and_understood(term: str, plural: str) -> None:
    into_english = a_term("terim", term)
    into_turkish = a_term(term, "terim", source_language="en", target_language="tr")

    assert likely_form("Terimler", start=0, end=8, term=into_english) == plural
    assert asked(f"We saw {plural}.", into_turkish, plural) == ("terim" if plural == term else "terimler")


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("It may not be less than three metres.", "metre", "metre", "metreden"),
        ("It is read every two months.", "month", "ay", "ayda"),
        ("They are paid within six months of their return.", "month", "ay", "ay"),
        ("The money is provided by the region.", "region", "bölge", "bölge"),
        ("The money is sent by the tram.", "tram", "tramvay", "tramvayla"),
    ],
)
def test_measures_and_means_are_told_from_things_and_doers(text: str, source: str, target: str, wanted: str) -> None:
    assert asked(text, a_term(source, target, source_language="en", target_language="tr")) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("The delivery of equipment is late.", "equipment", "ekipman", "ekipmanın"),
        ("The storage of waste is forbidden.", "waste", "atık", "atığın"),
        ("The victims of violence are helped.", "violence", "şiddet", "şiddet"),
        ("The future of beekeeping was discussed.", "beekeeping", "arıcılık", "arıcılığın"),
        ("The benefits of recycling were explained.", "recycling", "geri dönüşüm", "geri dönüşümün"),
        ("The difficulties of caregiving are known.", "caregiving", "bakıcılık", "bakıcılığın"),
        ("The rules of haulage changed.", "haulage", "taşımacılık", "taşımacılık"),
        ("The causes of death are registered.", "death", "ölüm", "ölüm"),
        ("The number is written on the permit.", "permit", "ruhsat", "ruhsatta"),
        ("The sum is capped by the budget.", "budget", "bütçe", "bütçeyle"),
    ],
)
def test_deeds_own_what_they_are_done_to(text: str, source: str, target: str, wanted: str) -> None:
    assert asked(text, a_term(source, target, source_language="en", target_language="tr")) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("The session of 3 March was void.", "March", "Mart", "Mart"),
        ("All prices are in euro.", "euro", "avro", "avro"),
        ("A fine is due for each day of delay.", "day", "gün", "gün"),
        ("Our partner in Berlin sent it.", "Berlin", "Berlin", "Berlin'deki"),
        ("Our office in Ankara sent it.", "Ankara", "Ankara", "Ankara'daki"),
        ("They removed the signs on the road.", "road", "yol", "yoldaki"),
        ("The information on the website is old.", "website", "web sitesi", "web sitesindeki"),
        ("The information on the plan is old.", "plan", "plan", "plan"),
        ("The sign says that the museum opens at nine.", "museum", "müze", "müzenin"),
        ("The report says that the company owes tax.", "company", "şirket", "şirketin"),
        ("It is known that the city parks attract visitors.", "city", "şehir", "şehir"),
        ("The council believes the plan violates the law.", "plan", "plan", "planın"),
        ("They plan to establish clinics.", "clinic", "klinik", "klinikler"),
        ("They asked for more time.", "time", "süre", "süre"),
    ],
)
def test_places_days_and_clauses_are_told(text: str, source: str, target: str, wanted: str) -> None:
    plural = f"{source}s" if f" {source}s" in text else ""
    term = a_term(source, target, source_language="en", target_language="tr")
    assert asked(text, term, plural or source) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("12 Mart tarihli", "Mart", "March", "March"),
        ("12 ağaç", "ağaç", "tree", "trees"),
        ("daha fazla ağaç", "ağaç", "tree", "trees"),
    ],
)
def test_a_number_counts_no_month(text: str, source: str, target: str, wanted: str) -> None:
    at = text.index(source)

    assert likely_form(text, start=at, end=at + len(source), term=a_term(source, target)) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("The office is closed on Monday.", "Monday", "pazartesi", "pazartesi"),
        ("It was moved from Monday to Tuesday.", "Monday", "pazartesi", "pazartesiden"),
        ("The water is tested every week.", "week", "hafta", "hafta"),
        ("The council meets twice a month.", "month", "ay", "ayda"),
        ("At the end of each year a report is made.", "year", "yıl", "yılın"),
        ("They are entitled to ten days of leave.", "day", "gün", "gün"),
        ("The part was replaced at no cost.", "cost", "maliyet", "maliyet"),
        ("It is settled by either court.", "court", "mahkeme", "mahkeme"),
        ("Please return the keys to the owner.", "owner", "malik", "malike"),
        ("The key to the door was lost.", "door", "kapı", "kapının"),
        ("They got more visitors than the park.", "park", "park", "parktan"),
        ("It is due by 31 December.", "December", "Aralık", "Aralık'a"),
        ("The amount is fixed by the tariff.", "tariff", "tarife", "tarifeyle"),
        ("The Municipality of Izmir applied.", "Izmir", "İzmir", "İzmir"),
        ("We thank the teachers at the school.", "school", "okul", "okuldaki"),
        ("They asked for permission to use the hall.", "permission", "izin", "izin"),
        ("It was based on the opinion of experts.", "opinion", "görüş", "görüşüne"),
        ("The decision was based on the report.", "report", "rapor", "rapora"),
        ("The plan provides for the construction of a tunnel.", "construction", "yapım", "yapımını"),
        ("The lamps are switched off at midnight.", "midnight", "gece yarısı", "gece yarısı"),
        ("The mayor of Bursa came.", "Bursa", "Bursa", "Bursa"),
        ("Women in need of shelter can call.", "shelter", "sığınak", "sığınağa"),
        ("We support pupils from low-income families.", "family", "aile", "ailelerden"),
        ("The land was taken in the overriding public interest.", "public interest", "kamu yararı", "kamu yararına"),
        ("A fine of 180,000 liras was imposed on the owner.", "owner", "malik", "malike"),
        ("They imposed a fine of 180,000 liras on the owner.", "owner", "malik", "malike"),
        ("The letter was sent through the Embassy.", "Embassy", "Büyükelçilik", "Büyükelçilik"),
        ("Apply through the website or in person.", "website", "internet sitesi", "internet sitesi"),
        ("The team consists of the mayor, two members and a clerk.", "mayor", "belediye başkanı", "belediye başkanı"),
        ("A total of 214 websites were checked.", "website", "internet sitesi", "internet sitesi"),
        ("It gave 2 million euros in co-financing.", "co-financing", "eş finansman", "eş finansman"),
        ("The draft final report is due in May.", "final report", "nihai rapor", "nihai rapor"),
        ("They wrote to the Commission on Human Rights.", "Human Rights", "İnsan Hakları", "İnsan Hakları"),
        ("He has until May, after which the owner pays.", "owner", "malik", "malik"),
        ("We are of the opinion that control exists.", "control", "kontrol", "kontrolün"),
        ("It was argued that it is late and that notice is needed.", "notice", "tebligat", "tebligatın"),
        ("He reported that the delegation, which had four members, was tired.", "delegation", "heyet", "heyetin"),
        ("The kitchen did not meet the standards.", "standard", "standart", "standartları"),
        ("He must prove that he owns the parcel.", "parcel", "parsel", "parsele"),
        ("It is rented at a daily fee of 9,000 liras.", "fee", "ücret", "ücretle"),
        ("You get a discount on the bill.", "bill", "fatura", "faturada"),
        ("To the Governorship of İzmir, Directorate of Protocol", "Directorate", "Müdürlük", "Müdürlüğüne"),
        (
            "To all governorships and provincial directorates",
            "provincial directorate",
            "il müdürlüğü",
            "il müdürlüklerine",
        ),
        ("Ministry of Interior, Directorate General of Security", "Directorate", "Müdürlük", "Müdürlüğü"),
        ("Photographing the exhibits is prohibited.", "exhibit", "eser", "eserleri"),
        ("Following the meeting they left.", "meeting", "toplantı", "toplantının"),
        ("Apply in person at the service counter.", "service counter", "hizmet masası", "hizmet masasına"),
        ("Please drop by the library.", "library", "kütüphane", "kütüphaneye"),
        ("Two trees fell on the shelter.", "shelter", "durak", "durağa"),
        ("Keep the emergency lane clear at all times.", "emergency lane", "acil durum şeridi", "acil durum şeridini"),
        ("Leave the passage free.", "passage", "geçit", "geçidi"),
    ],
)
def test_when_and_how_much_is_told(text: str, source: str, target: str, wanted: str) -> None:
    said = next(said for said in (plural_of(source), source) if said in text)
    assert asked(text, a_term(source, target, source_language="en", target_language="tr"), said) == wanted
