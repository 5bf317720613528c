"""Lists that others wrote, with nothing but a term and its translation in each row."""

import pytest

from glossary.checking.checking import check_pair
from glossary.enforcement import replace_rendering
from glossary.finding.matching import TermFinder
from glossary.insertion.insertion import likely_form
from glossary.languages.european_plurals import plural_in
from glossary.serving import terms_serving
from glossary.terms import TermStatus
from tests.building.terms import a_term

HEADED = (
    ("Blood pressure", "Kan basıncı"),
    ("Red card", "Kırmızı kart"),
    ("Residence permit", "İkamet izni"),
    ("Liver", "Karaciğer"),
    ("AFAD", "AFAD"),
)
SHOUTED = tuple((source.upper(), target.replace("i", "İ").upper()) for source, target in HEADED)


def _codes(rows: tuple[tuple[str, str], ...], source: str, target: str, *, languages: str = "en tr") -> list[str]:
    of_source, of_target = languages.split()
    terms = [a_term(one, other, source_language=of_source, target_language=of_target) for one, other in rows]
    finder = TermFinder(terms_serving(terms, source_language=of_source, target_language=of_target), of_source)
    found = check_pair(source=source, target=target, source_finder=finder, target_language=of_target)
    return [f"{finding.code} {finding.term.source}: {finding.wanted}" for finding in found]


@pytest.mark.parametrize(
    ("languages", "row", "source", "targets", "missing"),
    [
        ("en tr", "ship; vessel = gemi", "The vessels left.", "Gemiler gitti.|Kayıklar gitti.", "vessel: gemi"),
        ("tr en", "gemi, tekne = ship", "Tekneler gitti.", "The ships left.|The cars left.", "tekne: ship"),
        ("en tr", "ship = gemi / tekne", "The ship left.", "Tekne gitti.|Kayık gitti.", "ship: gemi"),
        ("en tr", "ship = gemi, tekne", "The ship left.", "Tekneler gitti.|Kayık gitti.", "ship: gemi"),
        ("tr de", "hekim = Arzt/Ärztin", "Hekim geldi.", "Die Ärztin kam.|Der Heiler kam.", "hekim: Arzt"),
        ("en tr", "bill(s) of sale (B/S) = senet", "Bills of sale", "Senetler|Kâğıtlar", "bill of sale: senet"),
        ("en tr", "Black Sea (BS) = Karadeniz (KD)", "The BS is big.", "KD büyük.|Deniz büyük.", "BS: KD"),
        ("tr en", "liman = the port", "Limanlar kapalı.", "Our ports are closed.|All is closed.", "liman: port"),
        ("de tr", "Hafen, der = liman", "Die Häfen sind zu.", "Limanlar kapalı.|Her yer kapalı.", "Hafen: liman"),
        ("de tr", "der/die Geflüchtete = mülteci", "den Geflüchteten", "mültecilere|onlara", "Geflüchtete: mülteci"),
        ("de tr", "sich bewerben = başvurmak", "Er bewarb sich.", "Başvurdu.|Geldi.", "bewerben: başvurmak"),
        ("fr tr", "l’hôpital = hastane", "Les hôpitaux", "Hastaneler|Evler", "hôpital: hastane"),
        ("en tr", "plan, civic = kent planı", "Civic plans", "Kent planları|Ev", "civic plan: kent planı"),
        ("en tr", "moor (v.) = demirlemek", "The ship moored.", "Gemi demirledi.|Gemi gitti.", "to moor: demirlemek"),
        ("en tr", "kidney (n.) = böbrek (organ)", "The kidneys", "Böbrekler|Ciğerler", "kidney: böbrek"),
        ("en tr", "Save _as… = Farklı kaydet", "Press Save as.", "Farklı kaydet|Yazdır", "Save as: Farklı kaydet"),
    ],
)  # fmt: skip
def test_an_entry_is_read_as_running_text_has_it(
    languages: str, row: str, source: str, targets: str, missing: str
) -> None:
    (entry, rendering), (right, wrong) = row.split(" = "), targets.split("|")

    assert _codes(((entry, rendering),), source, right, languages=languages) == []
    assert _codes(((entry, rendering),), source, wrong, languages=languages) == [f"term-missing {missing}"]


@pytest.mark.parametrize(
    ("entry", "rendering", "source", "target"),
    [
        ("bank (river)", "kıyı", "The bank lent him money.", "Banka ona borç verdi."),
        ("Ministry of Food, Agriculture and Forestry", "Gıda, Tarım ve Orman Bakanlığı", "Good food", "İyi yemek"),
        ("La Paz", "La Paz", "Paz is a poet.", "Şair bir kadın."),
        ("R&D", "Ar-Ge", "R and D", "R ve D"),
        ("input/output", "giriş/çıkış", "Your input was read.", "Yazdığınız okundu."),
        ("Washington, DC", "Vaşington", "Washington was a general.", "Bir generaldi."),
    ],
)
def test_nothing_is_read_out_of_an_entry_that_it_may_not_mean(
    entry: str, rendering: str, source: str, target: str
) -> None:
    assert _codes(((entry, rendering),), source, target) == []


@pytest.mark.parametrize(
    ("entry", "rendering"),
    [
        ("fruit, vegetables", "meyve, sebze"),
        ("fruit and vegetable trade", "sebze, meyve ticareti"),
        ("women/men", "kadın/erkek"),
        ("Ministry of Agriculture", "Tarım, Orman Bakanlığı"),
        ("1,000 m³", "bin m³, su"),
        ("Article 5 (2)", "Madde 5 (2)"),
        ("Law No. 5393 (Municipality)", "5393 sayılı Kanun (Belediye)"),
        ("Regulation (EU)", "Tüzük (AB)"),
        ("copper(II)", "bakır(II)"),
        ("file_name", "dosya_adı"),
        ("Prof.", "Prof. Dr."),
        ("100 m.", "yüz metre"),
        ("auxiliary verb", "yardımcı fiil"),
        ("a priori", "önsel"),
        ("Trabzon (Ortahisar)", "Trabzon (Ortahisar)"),
        ("3,5 ton", "3,5 ton"),
    ],
)
def test_what_is_one_term_stays_one(entry: str, rendering: str) -> None:
    for source, target in ((entry, rendering), (rendering, entry)):
        languages = ("en", "tr") if source == entry else ("tr", "en")
        (served,) = terms_serving(
            [a_term(source, target, source_language=languages[0], target_language=languages[1])],
            source_language=languages[0],
            target_language=languages[1],
        )
        assert (served.source, served.target, served.is_everyday) == (source, target, False)


@pytest.mark.parametrize(
    ("entry", "rendering", "expected"),
    [
        ("(the) council (municipal); the board", "meclis", "council = meclis | board = meclis"),
        ("part-time / full-time", "yarım gün / tam gün", "part-time = yarım gün | full-time = tam gün"),
        ("United Nations Fund (UNICEF)", "Birleşmiş Milletler (UNICEF)", "UNICEF = UNICEF"),
        ("mayor", "Belediye Başkanı, Reis", "mayor = Belediye Başkanı"),
    ],
)
def test_synonyms_have_the_rendering_in_their_place(entry: str, rendering: str, expected: str) -> None:
    listed = a_term(entry, rendering, source_language="en", target_language="tr")
    served = terms_serving([listed], source_language="en", target_language="tr")

    preferred = {f"{term.source} = {term.target}" for term in served if term.status is TermStatus.PREFERRED}
    assert preferred >= set(expected.split(" | "))


def test_the_buttons_of_a_program_are_no_list_of_terms() -> None:
    buttons = (*HEADED, ("Up", "Yukarı"), ("About", "Hakkında"), ("Display", "Göster"), ("Loading", "Yükleniyor"))

    assert _codes(buttons, "It may display blood pressure.", "Kan basıncını ekrana getirir.") == []
    assert _codes((*HEADED, ("No", "Hayır")), "The liver has no name.", "Karaciğerin adı yok.") == []


@pytest.mark.parametrize("rows", [HEADED, SHOUTED])
def test_the_capitals_of_a_list_are_none_of_its_terms(rows: tuple[tuple[str, str], ...]) -> None:
    assert _codes(rows, "Liver and blood pressure", "Önce karaciğer, sonra kan basıncı") == []
    assert _codes(rows, "The liver", "Dalak") == ["term-missing liver: karaciğer"]
    assert _codes(rows, "AFAD came.", "Kızılay geldi.") == ["term-missing AFAD: AFAD"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ŞUBE MÜDÜRÜ = BRANCH MANAGER", "şube müdürü = branch manager"),
        ("İHALE = TENDER", "ihale = tender"),
        ("ZABITA = MUNICIPAL POLICE", "zabıta = municipal police"),
        ("AB KOMİSYONU = EU COMMISSION", "AB komisyonu = EU commission"),
        ("ACİL DURUM VE AFET BAŞKANLIĞI = DISASTER OFFICE", "Acil Durum ve Afet Başkanlığı = Disaster Office"),
        ("TÜBİTAK = RESEARCH COUNCIL OF TÜRKİYE", "TÜBİTAK = RESEARCH COUNCIL OF TÜRKİYE"),
        ("STK = NGO", "STK = NGO"),
        ("ALO 153 = ALO 153", "ALO 153 = ALO 153"),
    ],
)
def test_single_entries_of_capitals_are_words_unless_they_may_be_abbreviations(row: str, expected: str) -> None:
    terms = [a_term(*each.split(" = ")) for each in (row, "kitap = book", "su = water", "vergi = tax")]

    first = terms_serving(terms, source_language="tr", target_language="en")[0]

    assert f"{first.source} = {first.target}" == expected


def test_a_german_verb_is_written_small_whatever_its_list_does() -> None:
    rows = (*((target, source) for source, target in HEADED), ("Onaylamak", "Genehmigen"))

    assert _codes(rows, "Plan onaylandı.", "Der Plan wurde genehmigt.", languages="tr de") == []


def test_the_capitals_of_names_stay() -> None:
    names = (("European Union", "Avrupa Birliği"), ("World Bank", "Dünya Bankası"), ("Black Sea", "Karadeniz"))

    assert _codes(names, "The European Union", "Bir avrupa birliği") == ["term-casing European Union: Avrupa Birliği"]


@pytest.mark.parametrize(
    ("language", "verb", "said", "other"),
    [
        ("de", "genehmigen", "Der Plan wurde genehmigt.", "Der Plan wurde abgelehnt."),
        ("de", "Antrag stellen", "Wir haben einen Antrag gestellt.", "Wir haben etwas gestellt."),
        ("fr", "approuver", "Les plans ont été approuvés.", "Les plans ont été rejetés."),
        ("es", "aprobar", "La ley fue aprobada.", "La ley fue rechazada."),
        ("es", "aprobar", "El pleno aprueba la ley.", "El pleno rechaza la ley."),
        ("it", "approvare", "Le leggi sono state approvate.", "Le leggi sono state respinte."),
        ("pt", "aprovar", "A lei foi aprovada.", "A lei foi rejeitada."),
        ("ru", "утвердить", "План утверждён.", "План отклонён."),
        ("ru", "реализовать", "Планы реализованы.", "Планы отклонены."),
    ],
)
def test_a_verb_of_another_language_is_known_by_the_turkish_one(
    language: str, verb: str, said: str, other: str
) -> None:
    turkish = "onaylamak"
    row = ((turkish, verb),)

    assert _codes(row, "Onaylandı.", said, languages=f"tr {language}") == []
    assert _codes(row, "Onaylandı.", other, languages=f"tr {language}") == [f"term-missing {turkish}: {verb}"]
    assert _codes(((verb, turkish),), said, "Reddedildi.", languages=f"{language} tr") != []


@pytest.mark.parametrize(
    ("language", "term", "plural"),
    [
        ("fr", "carnet de vaccination", "carnets de vaccination"),
        ("fr", "hôpital général", "hôpitaux généraux"),
        ("fr", "sage-femme", "sages-femmes"),
        ("es", "juez de línea", "jueces de línea"),
        ("es", "declaración", "declaraciones"),
        ("es", "imagen", "imágenes"),
        ("pt", "imóvel", "imóveis"),
        ("pt", "requerente de asilo", "requerentes de asilo"),
        ("pt", "função", "funções"),
        ("it", "banca centrale", "banche centrali"),
        ("it", "medico", "medici"),
        ("de", "neuer Hafen", "neue Häfen"),
        ("de", "Krankenhaus", "Krankenhäuser"),
        ("de", "Termin", "Termine"),
        ("de", "Ärztin", "Ärztinnen"),
        ("en", "pharmacy on duty", "pharmacies on duty"),
        ("ru", "порт", "порт"),
    ],
)
def test_a_term_has_a_plural(language: str, term: str, plural: str) -> None:
    assert plural_in(term, language) == plural


def test_a_plural_is_suggested_where_source_or_wrong_rendering_has_one() -> None:
    term = a_term("liman", "Hafen", target_language="de")

    assert likely_form("Limanlarımız kapalı.", start=0, end=12, term=term) == "Häfen"
    assert likely_form("Üç liman kapalı.", start=3, end=8, term=term) == "Häfen"
    persons, groups = a_term("izleyici", "audience"), a_term("hedef kitle", "target audience")
    assert likely_form("İzleyiciler ayrıldı.", start=0, end=11, term=persons) == "audience"
    waste = a_term("tıbbi atık", "medical waste")
    assert likely_form("Tıbbi atıklar toplandı.", start=0, end=13, term=waste) == "medical waste"
    assert likely_form("Hedef kitleler belirlendi.", start=0, end=14, term=groups) == "target audiences"
    replaced = replace_rendering("Les juges sont là.", "juge", "juge de ligne", language="fr")
    assert replaced is not None
    assert replaced.replacement == "juges de ligne"


@pytest.mark.parametrize(
    ("rendering", "target"),
    [("renkler", "Renk profili"), ("belediye hizmetleri", "Belediye hizmeti"), ("insan hakları", "bir insan hakkı")],
)
def test_an_entry_in_the_plural_is_said_in_the_singular_too(rendering: str, target: str) -> None:
    assert _codes((("colours", rendering),), "The colour", target) == []
    assert _codes((("colours", rendering),), "The colour", "Başka") != []
