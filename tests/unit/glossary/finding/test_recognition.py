import time
from dataclasses import replace

import pytest

from glossary.finding.matching import TermFinder, finder_of
from tests.building.pace import is_within
from tests.building.terms import a_finder, a_term


def _surfaces(finder: TermFinder, text: str) -> list[str]:
    return [hit.surface for hit in finder.find(text)]


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ar", "بلدية", "والبلدية للبلدية بالبلديات وبلدية"),
        ("ar", "مجلس بلدي", "المجلس البلدي|مجلسا بلديا"),
        ("ar", "مدينة", "المدن والمدينة"),
        ("ar", "رصيف", "الأرصفة ورصيفها"),
        ("ru", "муниципалитет", "муниципалитетами муниципалитете муниципалитетов"),
        ("ru", "мэр", "мэра мэром мэры"),
        ("ru", "имя", "имени именем имена имён"),
        ("ru", "время", "времени временем"),
        ("ar", "حي", "الحي والحي للحي وبالحي"),
        ("ru", "администрация", "администрации администрацией администраций"),
        ("ru", "городской совет", "городским советом|городских советов"),
        ("de", "Partnerstadt", "Partnerstädte Partnerstädten"),
        ("de", "Gemeinde", "Gemeinden"),
        ("de", "Rat", "Räte Räten Rates"),
        ("de", "Bürgerhaus", "Bürgerhäuser Bürgerhäusern Bürgerhause"),
        ("de", "kommunal", "kommunaler"),
        ("fr", "conseil municipal", "Conseil Municipal|conseils municipaux"),
        ("es", "ciudad", "ciudades Ciudad"),
        ("it", "consiglio comunale", "consigli comunali|Consiglio Comunale"),
        ("pt", "câmara municipal", "câmaras municipais|Câmara Municipal"),
        ("en", "municipality", "municipalities municipality’s Municipality"),
        ("en", "child", "children child’s"),
        ("en", "criterion", "criteria"),
        ("fr", "eau", "eaux Eau"),
        ("fr", "avocat", "avocate avocates avocats"),
        ("es", "régimen", "regímenes"),
        ("es", "autobús", "autobuses"),
        ("pt", "juiz", "juízes"),
        ("pt", "pão", "pães"),
        ("it", "programma", "programmi"),
        ("it", "cittadino", "cittadine cittadini"),
        ("ru", "посол", "посла послов послу"),
        ("ru", "семья", "семей семьёй"),
        ("ar", "ميزانية", "ميزانيتها وميزانيتنا"),
        ("ar", "مواطن", "المواطنين للمواطنين المواطنون"),
        ("ar", "طبيب", "الأطباء للطبيب"),
        ("ar", "حي", "الحي أحياء"),
        ("ar", "مقبرة", "والمقابر مقابرنا"),
        ("ar", "مرسوم", "والمراسيم مرسوما"),
        ("ar", "قسم", "الأقسام"),
        ("ar", "نظام", "الأنظمة"),
        ("ar", "وزير", "والوزراء"),
        ("ar", "صندوق", "صناديق"),
        ("ar", "ضريبة", "الضرائب ضريبتان"),
        ("ar", "موظف", "موظفو موظفي"),
        ("ar", "خدمة عامة", "الخدمات العامة|خدمات عامة"),
        ("de", "Hafen", "Häfen Hafens"),
        ("de", "Konto", "Konten Kontos"),
        ("de", "Firma", "Firmen"),
        ("de", "Thema", "Themen Themas"),
        ("fr", "ambassadeur", "ambassadrice ambassadrices"),
        ("fr", "préfet", "préfète"),
        ("pt", "juiz", "juíza"),
        ("ru", "месяц", "месяцев месяцем"),
        ("de", "Lesesaal", "Lesesäle Lesesälen Lesesaals"),
        ("de", "Lehrer", "Lehrern Lehrers"),
        ("de", "Vorsitzender", "Vorsitzende Vorsitzenden"),
        ("de", "neuer Hafen", "neuen Hafen|neue Häfen"),
        ("en", "vertebra", "vertebrae"),
        ("en", "plateau", "plateaux"),
        ("it", "osso", "ossa"),
        ("ru", "телёнок", "телята телят"),
        ("ru", "птичий грипп", "птичьего гриппа|птичьим гриппом"),
        ("ru", "палец", "пальцы пальцев"),
        ("ru", "ветер", "ветра ветром"),
        ("ar", "سفينة", "السفن"),
        ("ar", "هزة", "الهزات"),
        ("ar", "جريح", "الجرحى"),
        ("es", "jabalí", "jabalíes"),
        ("ar", "غذاء", "الأغذية"),
        ("ar", "مرض معد", "الأمراض المعدية|مرضا معديا"),
        ("de", "Herz", "Herzens Herzen"),
        ("de", "Vorname", "Vornamens Vornamen"),
        ("fr", "œil", "yeux"),
        ("fr", "nouveau quartier", "nouveaux quartiers|nouveau quartier"),
        ("fr", "nouveau", "nouvelle nouvelles"),
        ("ru", "лёд", "льду льда"),
        ("en", "catalogue", "catalogs"),
        ("en", "street light", "streetlights"),
        ("de", "einreichen", "eingereicht einzureichen einreichte"),
        ("de", "beschließen", "beschlossen beschloss beschließt"),
        ("de", "annehmen", "angenommen anzunehmen"),
        ("en", "organise", "organizing organised"),
        ("en", "submit", "submitted submitting"),
        ("en", "follow up", "followed up|following up"),
        ("es", "solicitar", "solicitaron solicitada"),
        ("fr", "financer", "finançait financés"),
        ("it", "finire", "finiscono finita"),
        ("pt", "pagar", "pagou pagas"),
        ("ru", "подписать", "подпишут подписали"),
        ("ru", "выдать", "выдадут выдаст выдана"),
        ("ru", "принять", "примет принята"),
        ("ru", "снять", "снимет снят"),
        ("pt", "licenciar", "licenciá"),
        ("en", "attorney's fee", "attorney's fees|attorneys' fees|attorneys fees"),
        ("es", "aprobar", "aprobarlo aprobándola"),
        ("it", "approvare", "approvarlo approvandolo"),
        ("fr", "soumettre", "soumise soumet"),
        ("fr", "ouvrir", "ouverte ouvrira"),
        ("ar", "وزارة", "وزارتي وزارتا"),
        ("fr", "ratifier", "ratifierons ratifiez"),
        ("fr", "rejeter", "rejette rejettent"),
        ("fr", "compléter", "complète complétons"),
        ("fr", "établir", "établissons établirait"),
        ("fr", "feu", "feux"),
        ("es", "construir", "construyó construyendo construye"),
        ("es", "establecer", "establezca establecemos"),
        ("es", "exigir", "exija exigiría"),
        ("pt", "estabelecer", "estabeleça estabelecemos"),
        ("it", "finire", "finiscano finì"),
        ("it", "addetto culturale", "addetta culturale|addetti culturali"),
        ("it", "vicesindaco", "vicesindaca vicesindaci"),
        ("es", "viceministro", "viceministras"),
        ("ar", "سفير", "السفيرة والسفيرات"),
        ("ar", "شخص ذو إعاقة", "الأشخاص ذوي الإعاقة|شخص ذو إعاقة"),
        ("ar", "شكوى", "شكواكم"),
        ("ar", "عضو", "أعضاؤه أعضائها"),
        ("ar", "رقم", "رقمك"),
        ("de", "Lehrbeauftragter", "Lehrbeauftragten Lehrbeauftragte"),
        ("de", "Delegierter", "Delegierten Delegierte"),
        ("de", "Feuerwehrmann", "Feuerwehrleute Feuerwehrleuten"),
        ("en", "UNESCO", "Unesco Unesco's"),
        ("tr", "TÜBİTAK", "Tübitak'ın"),
    ],
)
def test_forms_of_other_languages_are_found(language: str, term: str, text: str) -> None:
    forms = text.split("|") if "|" in text else text.split()

    assert [form for form in forms if _surfaces(a_finder(term, language=language), form) != [form]] == []


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ru", "мэр", "мэрия мера мэрский"),
        ("ru", "город", "городской гражданин огород"),
        ("en", "city", "citizen civic scarcity"),
        ("en", "mayor", "mayoral mayoralty"),
        ("en", "news", "new newest"),
        ("en", "customs", "custom customer"),
        ("es", "ciudad", "ciudadano ciudadanía"),
        ("es", "concejal", "concejalía"),
        ("pt", "prefeito", "prefeitura perfeito"),
        ("fr", "ville", "village bidonville"),
        ("fr", "maire", "mairie maisons"),
        ("it", "comune", "comunale comunità"),
        ("de", "Gemeinde", "Gemeinderat Gemeindesaal"),
        ("de", "Leber", "Leben Lebens"),
        ("de", "Lehrer", "Lehre Lehren"),
        ("de", "Hafen", "Hafer"),
        ("de", "Besuch", "Besucher Besuchern Besuchers"),
        ("de", "Botschaft", "Botschafter"),
        ("de", "Kauf", "Käufer Käufern"),
        ("de", "Rat", "Rate Raten"),
        ("de", "Fischer", "Fische Fischen"),
        ("ar", "مدينة", "تمدن مدني"),
        ("ar", "بلدية", "بلد البلاد"),
        ("ar", "المدينة البلدية", "المدينة البلد"),
        ("ar", "قانون", "القانونية"),
        ("tr", "zabıt", "zabıta"),
        ("tr", "STK", "Stk"),
        ("ar", "دخل", "دخول"),
        ("tr", "belediye", "belediyecilik belediyeci belediyeler’arası belediyesizlik"),
        ("tr", "il", "ile ilçe ilgi ilan ilim"),
        ("es", "familiar", "familia familias"),
        ("fr", "loisir", "lois"),
        ("it", "titolare", "titolo titola"),
        ("pt", "escolar", "escola escolas"),
        ("es", "acera", "acero aceros"),
        ("es", "calzada", "calzado"),
        ("pt", "calçada", "calçado calçados"),
    ],
)
def test_derived_look_alikes_are_left_alone(language: str, term: str, text: str) -> None:
    assert _surfaces(a_finder(term, language=language), text) == []


@pytest.mark.parametrize(
    ("language", "term", "text", "surfaces"),
    [
        ("tr", "belediye meclisi", "Bele-\ndiye mec-\n  lisinin kararı", ["Bele-\ndiye mec-\n  lisinin"]),
        (
            "tr",
            "belediye meclisi",
            "belediye\nmeclisine, Belediye Meclisi",
            ["belediye\nmeclisine", "Belediye Meclisi"],
        ),
        ("tr", "belediye", "bele\u00ad\ndiyeye", ["bele\u00ad\ndiyeye"]),
        ("en", "sister city", "a sister-\ncity, sis-\nter cities", ["sister-\ncity", "sis-\nter cities"]),
        ("en", "council", "5-\ncouncil", ["council"]),
    ],
)
def test_words_broken_at_the_end_of_a_line_are_whole(language: str, term: str, text: str, surfaces: list[str]) -> None:
    assert _surfaces(a_finder(term, language=language), text) == surfaces


@pytest.mark.parametrize(
    ("source", "text"),
    [("taşınmaz satışı", "taşınmazların doğrudan satışından"), ("karar almak", "kararı oy birliğiyle aldı")],
)
def test_words_that_may_have_others_between_them_bend_each_for_itself(source: str, text: str) -> None:
    term = a_term(source)

    assert _surfaces(TermFinder([term], "tr"), text) == []
    assert _surfaces(TermFinder([replace(term, words_between=2)], "tr"), text) == [text]


@pytest.mark.parametrize(
    ("finder", "text"),
    [
        (("محافظ", "محافظة"), "والمحافظ"),
        (("محافظ", "محافظة"), "المحافظات"),
        (("قنصل عام", "قنصلية عامة"), "القنصل العام"),
    ],
)
def test_an_arabic_word_is_of_the_nearest_term(finder: tuple[str, str], text: str) -> None:
    wanted = finder[1] if text.endswith("ات") else finder[0]

    assert [hit.term.source for hit in a_finder(*finder, language="ar").find(text)] == [wanted]


def test_a_longer_broken_term_takes_the_place_of_a_shorter_one() -> None:
    assert _surfaces(a_finder("meclis", "belediye meclisi"), "bele-\ndiye meclisi") == ["bele-\ndiye meclisi"]


def test_a_broken_line_does_not_lengthen_the_search_by_every_term_found() -> None:
    finder = a_finder("Amt", language="de")
    begun = time.process_time()

    hits = finder.find("Amt " * 2000 + "Äm-\nter")

    assert len(hits) == 2001
    assert is_within(0.5, since=begun)


def test_other_words_stand_between_only_where_the_entry_allows() -> None:
    text = "kardeş büyük şehirler; kardeş, şehir; kardeş bu iki şehir"
    term = a_term("kardeş şehir")

    assert _surfaces(TermFinder([term], "tr"), text) == []
    assert _surfaces(TermFinder([replace(term, words_between=1)], "tr"), text) == ["kardeş büyük şehirler"]


def test_one_generous_entry_does_not_loosen_another() -> None:
    generous = replace(a_term("kardeş şehir"), words_between=1)

    finder = TermFinder([generous, a_term("kardeş okul"), a_term("kardeş şehir", "twin town")], "tr")

    assert [hit.term for hit in finder.find("kardeş bir okul, kardeş bir şehir")] == [generous]


@pytest.mark.parametrize(
    ("term", "surface"),
    [
        ("Erasmus+", "Erasmus+’ın"),
        ("CHP", "CHP’liler"),
        ("mahkeme", "mahkemedeyken"),
        ("avukat", "avukattırlar"),
        ("resim", "resmini"),
        ("üye", "üyesiyiz"),
        ("üye", "üyesiydik"),
        ("öğrenci", "öğrenciyseniz"),
        ("gönüllü", "gönüllüleriz"),
        ("kardeş şehir", "kardeş şehirsiniz"),
        ("kardeş şehir", "kardeş şehrimizken"),
        ("başkan yardımcısı", "başkan yardımcısıyım"),
        ("komisyon", "komisyondalar"),
    ],
)
def test_rarer_turkish_forms_are_found_whole(term: str, surface: str) -> None:
    assert _surfaces(a_finder(term), f"Dün {surface} geldi.") == [surface]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("konut", "Bu konuda konudan"),
        ("at", "Topu attı, atmış."),
        ("kur", "Kurdu, kurmuş."),
        ("alt", "Altmış kişi"),
        ("din", "Dinlerken"),
        ("kar", "Karınca"),
        ("hırs", "Hırsız kaçtı."),
        ("ay", "Aydın gitti."),
        ("den", "Deniz temiz."),
        ("kur", "Kursak"),
        ("yar", "Yardım ettik."),
        ("yasa", "Yasama yılı"),
        ("et", "Yangın ormanı yok etti."),
        ("bit", "Toplantı bitti."),
    ],
)
def test_verbs_and_words_of_another_root_are_left_alone(term: str, text: str) -> None:
    assert _surfaces(a_finder(term), text) == []


def test_a_german_noun_that_is_written_small_is_none() -> None:
    assert _surfaces(a_finder("Recht", language="de"), "Das Recht gibt ihm recht.") == ["Recht"]


@pytest.mark.parametrize(
    ("term", "surface"), [("konut", "konutu"), ("senet", "senedi"), ("at", "atı"), ("kur", "kuru")]
)
def test_nouns_that_are_like_verbs_are_found_in_their_cases(term: str, surface: str) -> None:
    assert _surfaces(a_finder(term), f"Bu {surface} gördü.") == [surface]


@pytest.mark.parametrize(
    ("language", "term", "text", "surfaces"),
    [
        ("tr", "onaylamak", "onayladı, onaylanmıştır; onaylıyor", ["onayladı", "onaylanmıştır", "onaylıyor"]),
        ("tr", "onaylamak", "onaylanması, onaylayan, onaylanmadı", ["onaylanması", "onaylayan", "onaylanmadı"]),
        ("tr", "katılmak", "katılım ve katılımcılar katıldı", ["katıldı"]),
        ("tr", "tebliğ etmek", "tebliğ edilmiş, tebliğ etti", ["tebliğ edilmiş", "tebliğ etti"]),
        ("tr", "yürürlüğe girmek", "yürürlüğe girer ve yürürlükte", ["yürürlüğe girer"]),
        ("tr", "almak", "alan altı alacak altmış aldı alınan", ["aldı", "alınan"]),
        ("tr", "parmak", "parmaklar, parlar", ["parmaklar"]),
        ("en", "to ratify", "ratifies, ratified and ratifying", ["ratifies", "ratified", "ratifying"]),
        ("en", "to submit", "submitted on submission", ["submitted"]),
        ("en", "to take part", "took part for his part", ["took part"]),
    ],
)
def test_a_verb_is_found_in_its_forms(language: str, term: str, text: str, surfaces: list[str]) -> None:
    assert _surfaces(a_finder(term, language=language), text) == surfaces


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("Parkın yeri belli.", True),
        ("Parkların yeri belli.", True),
        ("Park yerinde durdu.", True),
        ("Parkta yeri yok.", False),
        ("Parka yeri sorduk.", False),
        ("Parktan yeri görünür.", False),
    ],
)
def test_a_word_inside_a_rendering_has_no_case_of_its_own(text: str, is_there: bool) -> None:
    term = a_term("parking space", "park yeri", source_language="en", target_language="tr")

    assert bool(finder_of(term).find(text)) == is_there


@pytest.mark.parametrize(
    ("language", "verb", "others", "own"),
    [
        ("de", "stellen", "Die Stelle ist frei.|Zwei Stellen sind frei.", "Sie stellte Anträge.|Stellt den Antrag!"),
        ("de", "achten", "In acht Tagen|Am achten Tag und am Tag acht", "Man achtet das Recht."),
        ("fr", "porter", "La porte est ouverte.|Les portes et cette porte", "Il porte un sac.|Il les porte."),
        ("es", "parar", "La parada es para todos.", "El tren paró."),
        ("it", "portare", "La porta è chiusa.", "Lei porta il libro."),
    ],
)
def test_a_noun_is_no_form_of_a_verb(language: str, verb: str, others: str, own: str) -> None:
    finder = TermFinder([a_term(verb, "yapmak", source_language=language, target_language="tr")], language)

    assert [hit.surface for text in others.split("|") for hit in finder.find(text) if hit.surface != verb] == []
    assert all(finder.find(text) for text in own.split("|"))


@pytest.mark.parametrize(
    ("language", "noun", "text"), [("fr", "écolager", "Les écolagers"), ("es", "telar", "Los telares")]
)
def test_a_noun_that_looks_like_a_verb_is_found_behind_its_article(language: str, noun: str, text: str) -> None:
    assert _surfaces(a_finder(noun, language=language), text) == [text.split()[1]]
