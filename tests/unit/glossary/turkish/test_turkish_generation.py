import pytest

from glossary.turkish.generation import UnknownForm, inflect, is_name, with_suffixes
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.inflection import is_inflection_of
from tests.unit.glossary.turkish.turkish_tables import COMPOUNDS, ENDINGS, FORMS, NOUNS, READ_ALOUD

VOWELS = "aıoueiöü"


def _form(name: str) -> Inflection:
    parts = name.split(".")
    return Inflection(
        is_plural="plural" in parts,
        possessive=next((Possessive(part) for part in parts if part in set(Possessive)), None),
        case=next((Case(part) for part in parts if part in set(Case)), Case.NOMINATIVE),
        is_relative="ki" in parts,
        is_statement="dir" in parts,
    )


def _nouns() -> list[tuple[str, dict[str, str]]]:
    """Every noun of the tables with its expected forms by name."""
    return [
        (noun, dict(zip(FORMS, _written(noun, changed or noun, ENDINGS[group].split()), strict=True)))
        for group, nouns in NOUNS.items()
        for noun, _, changed in (entry.partition("/") for entry in nouns.split())
    ]


def _written(noun: str, changed: str, endings: list[str]) -> list[str]:
    return [(changed if ending[0] in VOWELS else noun) + ending for ending in endings]


@pytest.mark.parametrize(("noun", "expected"), [pytest.param(*row, id=row[0]) for row in _nouns()])
def test_a_noun_is_written_as_the_grammar_has_it(noun: str, expected: dict[str, str]) -> None:
    assert {name: inflect(noun, _form(name)) for name in FORMS} == expected


@pytest.mark.parametrize(("noun", "expected"), [pytest.param(*row, id=row[0]) for row in _nouns()])
def test_what_is_written_is_recognised(noun: str, expected: dict[str, str]) -> None:
    assert [form for form in expected.values() if not is_inflection_of(form, noun)] == []


@pytest.mark.parametrize("compound", COMPOUNDS)
def test_a_compound_keeps_one_possessive(compound: str) -> None:
    before = compound.rpartition(" ")[0]
    expected = {name: f"{before} {head}" for name, head in zip(FORMS, COMPOUNDS[compound].split(), strict=True)}

    assert {name: inflect(compound, _form(name)) for name in FORMS} == expected


@pytest.mark.parametrize(("names", "table"), READ_ALOUD.items())
def test_suffixes_follow_the_reading_of_numbers_abbreviations_and_names(names: str, table: str) -> None:
    rows = [line.split() for line in table.strip().splitlines()]
    expected = {row[0].rpartition("'")[0]: row for row in rows}

    assert {word: [inflect(word, _form(name)) for name in names.split()] for word in expected} == expected


def test_the_tables_hold_enough_forms() -> None:
    assert sum(len(expected) for _, expected in _nouns()) >= 2_000


@pytest.mark.parametrize(
    ("term", "hint", "written"),
    [
        ("Cittaslow", "çittaslov", "Cittaslow'un"),
        ("Eurocities", "yurositiz", "Eurocities'in"),
        ("workshop", "vörkşop", "workshopun"),
        ("Horizon Europe", "yurop", "Horizon Europe'un"),
    ],
)
def test_a_pronunciation_decides_about_foreign_words(term: str, hint: str, written: str) -> None:
    assert inflect(term, Inflection(case=Case.GENITIVE), pronunciation=hint) == written


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("5393 sayılı Belediye Kanunu", "5393 sayılı Belediye Kanunu'na"),
        ("Avrupa Birliği", "Avrupa Birliğine"),
        ("Dış İlişkiler Müdürlüğü", "Dış İlişkiler Müdürlüğüne"),
        ("Ufuk Avrupa", "Ufuk Avrupa'ya"),
        ("Valilik", "Valiliğe"),
        ("BELEDİYE MECLİSİ", "BELEDİYE MECLİSİNE"),
        ("resmî yazı", "resmî yazıya"),
        ("yeni bulgu", "yeni bulguya"),
        ("elektronik tapu", "elektronik tapuya"),
        ("patlak boru", "patlak boruya"),
        ("kardeş şehir", "kardeş şehre"),
        ("kamuoyu", "kamuoyuna"),
        ("geçici işçi", "geçici işçiye"),
        ("proje yöneticisi", "proje yöneticisine"),
        ("kamu kurum ve kuruluşları", "kamu kurum ve kuruluşlarına"),
        ("Türkiye Cumhuriyeti", "Türkiye Cumhuriyeti'ne"),
        ("Belçika Krallığı", "Belçika Krallığı'na"),
        ("Amerika Birleşik Devletleri", "Amerika Birleşik Devletleri'ne"),
        ("onay mercii", "onay merciine"),
        ("merci", "mercie"),
        ("Ekselansları", "Ekselanslarına"),
        ("Zatıaliniz", "Zatıalinize"),
        ("bugünkü", "bugünküne"),
        ("vergi dairesindeki", "vergi dairesindekine"),
        ("Ankara’daki", "Ankara’dakine"),
    ],
)
def test_a_term_takes_its_dative(term: str, written: str) -> None:
    assert inflect(term, Inflection(case=Case.DATIVE)) == written


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("temizlik işleri", "temizlik işleri"),
        ("dış ilişkiler", "dış ilişkiler"),
        ("Beşiktaş", "Beşiktaşlar"),
        ("hizmet birimi", "hizmet birimleri"),
        ("imar harcı", "imar harçları"),
        ("kira geliri", "kira gelirleri"),
        ("yapı kataloğu", "yapı katalogları"),
        ("Van Gölü", "Van Gölleri"),
        ("dolar", "dolarlar"),
        ("İzmir'deki", "İzmir'dekiler"),
        ("yağlık bağı", "yağlık bağları"),
        ("tören çelengi", "tören çelenkleri"),
        ("sivil toplum senedi", "sivil toplum senetleri"),
        ("üyelik kodu", "üyelik kodları"),
    ],
)
def test_a_term_takes_its_plural_once(term: str, written: str) -> None:
    assert inflect(term, Inflection(is_plural=True)) == written


def test_ki_needs_a_place_or_an_owner() -> None:
    with pytest.raises(UnknownForm):
        inflect("meclis", Inflection(case=Case.ACCUSATIVE, is_relative=True))


@pytest.mark.parametrize(
    ("term", "form", "written"),
    [
        ("koruyucu aile", "plural.3pl.locative.ki.dir", "koruyucu ailelerindekidir"),
        ("belediye meclisi", "1pl.genitive.ki.dir", "belediye meclisimizinkidir"),
        ("Ankara", "locative.ki.dir", "Ankara'dakidir"),
    ],
)
def test_what_is_at_a_place_may_be_stated(term: str, form: str, written: str) -> None:
    assert inflect(term, _form(form)) == written


@pytest.mark.parametrize(
    ("brand", "form", "written"),
    [
        ("iPhone", "genitive", "iPhone'un"),
        ("eTwinning", "genitive", "eTwinning'in"),
        ("LinkedIn", "locative", "LinkedIn'de"),
        ("Word", "dative", "Word'e"),
        ("Teams", "locative", "Teams'te"),
        ("Žilina", "genitive", "Žilina'nın"),
        ("e-Devlet", "ablative", "e-Devlet'ten"),
    ],
)
def test_brands_are_names_and_sound_as_they_are_said(brand: str, form: str, written: str) -> None:
    assert inflect(brand, _form(form)) == written


def test_a_term_without_words_stays_as_it_is() -> None:
    assert inflect("—", Inflection(case=Case.DATIVE)) == "—"


def test_laws_and_places_are_names_and_institutions_are_not() -> None:
    names = {"Beşiktaş", "Belediye Kanunu", "Belediye", "Avrupa Konseyi", "belediye"}

    assert {name for name in names if is_name(name)} == {"Beşiktaş", "Belediye Kanunu"}


@pytest.mark.parametrize(
    ("name", "locative"),
    [
        ("Frontex", "Frontex'te"),
        ("METREX", "METREX'te"),
        ("Linux", "Linux'ta"),
        ("Bordeaux", "Bordeaux'da"),
        ("Montreux", "Montreux'de"),
        ("Roubaix", "Roubaix'de"),
        ("Grand Prix", "Grand Prix'de"),
        ("Chamonix", "Chamonix'de"),
        ("Aix", "Aix'te"),
    ],
)
def test_x_is_hard_where_it_is_heard(name: str, locative: str) -> None:
    assert inflect(name, Inflection(case=Case.LOCATIVE)) == locative


@pytest.mark.parametrize(
    ("term", "dative"),
    [
        ("Bordeaux", "Bordeaux'ya"),
        ("Versailles", "Versailles'a"),
        ("New York", "New York'a"),
        ("Rio de Janeiro", "Rio de Janeiro'ya"),
        ("Los Angeles", "Los Angeles'a"),
        ("Aix-en-Provence", "Aix-en-Provence'a"),
        ("Toulouse", "Toulouse'a"),
        ("Genève", "Genève'e"),
        ("Newcastle", "Newcastle'a"),
        ("Mustafa Kemal Atatürk", "Mustafa Kemal Atatürk'e"),
        ("AK Parti", "AK Parti'ye"),
        ("Kâğıthane", "Kâğıthane'ye"),
        ("e-Devlet", "e-Devlet'e"),
        ("Genel Sekreter", "Genel Sekretere"),
        ("Türkçe", "Türkçeye"),
        ("Manchester", "Manchester'a"),
        ("Ekrem İmamoğlu", "Ekrem İmamoğlu'na"),
        ("Mustafa Kutlu", "Mustafa Kutlu'ya"),
        ("Mehmet Ali", "Mehmet Ali'ye"),
        ("Orta Anadolu", "Orta Anadolu'ya"),
        ("Orta Doğu", "Orta Doğu'ya"),
        ("Barack Obama", "Barack Obama'ya"),
        ("Central Park", "Central Park'a"),
        ("Yeşil Alan", "Yeşil Alana"),
        ("Kentsel Dönüşüm", "Kentsel Dönüşüme"),
        ("Açık Artırma", "Açık Artırmaya"),
        ("Sosyal Güvenlik", "Sosyal Güvenliğe"),
        ("T.C.", "T.C.ye"),
        ("II", "II'ye"),
        ("XX", "XX'ye"),
        ("123/a", "123/a'ya"),
        ("www.example.org", "www.example.org'a"),
        ("milletvekili", "milletvekiline"),
        ("santral", "santrale"),
        ("kg", "kg'a"),
        ("ha", "ha'a"),
        ("MHz", "MHz'e"),
        ("5 km", "5 km'ye"),
        ("m²", "m²ye"),
        ("%", "%'ye"),
        ("%25", "%25'e"),
        ("3.", "3.'ye"),
        ("1,5", "1,5'e"),
        ("G20", "G20'ye"),
        ("huzurevi", "huzurevine"),
        ("yıldönümü", "yıldönümüne"),
        ("karayolu", "karayoluna"),
        ("işbirliği", "işbirliğine"),
        ("Cumhurbaşkanı", "Cumhurbaşkanına"),
        ("Kuşadası", "Kuşadası'na"),
        ("ayakkabı", "ayakkabıya"),
        ("Greenpeace", "Greenpeace'e"),
        ("Coventry", "Coventry'ye"),
        ("Johnson", "Johnson'a"),
        ("Saint-Étienne", "Saint-Étienne'e"),
        ("Nihal", "Nihal'e"),
        ("Sayıştay", "Sayıştaya"),
        ("pedagog", "pedagoğa"),
        ("özür", "özre"),
        ("vasıf", "vasfa"),
        ("doğu", "doğuya"),
        ("kuzeydoğu", "kuzeydoğuya"),
        ("buzağı", "buzağıya"),
        ("mesnevi", "mesneviye"),
        ("Divriği", "Divriği'ye"),
        ("Boğaziçi", "Boğaziçi'ne"),
        ("Nişantaşı", "Nişantaşı'na"),
        ("İşyeri", "İşyerine"),
        ("Beyoğlu", "Beyoğlu'na"),
        ("Eminönü", "Eminönü'ne"),
        ("Zeytinburnu", "Zeytinburnu'na"),
        ("İsmet İnönü", "İsmet İnönü'ye"),
        ("Gölbaşı", "Gölbaşı'na"),
        ("yılbaşı", "yılbaşına"),
        ("binbaşı", "binbaşıya"),
        ("denizaltı", "denizaltıya"),
        ("Yenimahalle", "Yenimahalle'ye"),
        ("Tophane", "Tophane'ye"),
        ("Naile", "Naile'ye"),
        ("sinagog", "sinagoga"),
        ("Prof.", "Prof.e"),
        ("Atatürk Cad.", "Atatürk Cad.ye"),
        ("Ursula von der Leyen", "Ursula von der Leyen'e"),
        ("Leonardo da Vinci", "Leonardo da Vinci'ye"),
        ("Charles de Gaulle", "Charles de Gaulle'e"),
        ("Łódź", "Łódź'a"),
        ("Győr", "Győr'e"),
        ("Pécs", "Pécs'e"),
        ("Nancy", "Nancy'ye"),
        ("Salisbury", "Salisbury'ye"),
        ("Sydney", "Sydney'e"),
        ("Haydarpaşa Garı", "Haydarpaşa Garı'na"),
        ("Mersin Limanı", "Mersin Limanı'na"),
        ("balıkçı limanı", "balıkçı limanına"),
        ("öteki", "ötekine"),
        ("geceki", "gecekine"),
    ],
)
def test_names_units_and_compounds_written_together_are_spelt_as_they_are_read(term: str, dative: str) -> None:
    assert inflect(term, Inflection(case=Case.DATIVE)) == dative


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("huzurevi", "huzurevleri"),
        ("karayolu", "karayolları"),
        ("anaokulu", "anaokulları"),
        ("amcaoğlu", "amcaoğulları"),
    ],
)
def test_compounds_written_together_have_their_plural_inside(term: str, plural: str) -> None:
    assert inflect(term, Inflection(is_plural=True)) == plural


@pytest.mark.parametrize(
    ("term", "suffixes", "written"),
    [
        ("Dünya Sağlık Örgütü (DSÖ)", ("dative",), "Dünya Sağlık Örgütüne (DSÖ)"),
        ("ağ (network)", ("plural", "genitive"), "ağların (network)"),
        ('"Sıfır Atık"', ("genitive",), '"Sıfır Atık"ın'),
        ("“Yeşil Şehir Projesi”", ("locative",), "“Yeşil Şehir Projesi”nde"),
        ("“AB”", ("genitive",), "“AB”nin"),
        ("Ltd. Şti.", ("genitive",), "Ltd. Şti.nin"),
        ("Ltd. Şti.", ("its", "locative"), "Ltd. Şti.nde"),
        ("Kyoto Protokolü", ("dative",), "Kyoto Protokolü'ne"),
        ("âdet", ("accusative",), "âdeti"),
        ("adet", ("accusative",), "adedi"),
        ("Seul", ("dative",), "Seul'e"),
        ("URBACT", ("dative",), "URBACT'a"),
        ("SMS", ("instrumental",), "SMS'le"),
    ],
)
def test_brackets_quotations_and_what_is_shortened_take_suffixes(
    term: str, suffixes: tuple[str, ...], written: str
) -> None:
    assert with_suffixes(term, suffixes) == written


@pytest.mark.parametrize(
    ("word", "accusative"),
    [
        ("online", "onlineı"),
        ("deadline", "deadlineı"),
        ("start-up", "start-upı"),
        ("software", "softwarei"),
        ("update", "updatei"),
        ("elektrikli scooter", "elektrikli scooterı"),
        ("call center", "call centerı"),
        ("feedback", "feedbacki"),
        ("file", "fileyi"),
        ("cömert", "cömerdi"),
        ("hafta içi", "hafta içini"),
        ("yangın hidrantı", "yangın hidrantını"),
        ("yurt dışı", "yurt dışını"),
        ("08.00", "08.00'i"),
        ("19:00", "19:00'u"),
        ("%100", "%100'ü"),
        ("1:50.000", "1:50.000'i"),
    ],
)
def test_suffixes_follow_what_is_said(word: str, accusative: str) -> None:
    assert inflect(word, Inflection(case=Case.ACCUSATIVE)) == accusative
