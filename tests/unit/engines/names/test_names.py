import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names.addresses import with_streets_in_full
from translation_service.engines.names.apostrophes import with_apostrophes
from translation_service.engines.names.excellencies import with_excellencies
from translation_service.engines.names.finding import is_name_of_person, names_in
from translation_service.engines.names.forms_of_address import with_address_of
from translation_service.engines.names.lost import lost_names
from translation_service.engines.names.respelling import is_respelt_name
from translation_service.engines.names.spelling import with_people_as_written, with_words_as_written
from translation_service.engines.names.standing_in import stood_in, with_originals

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


def found(text: str, language: str) -> list[str]:
    return [name.text for name in names_in(text, language)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Baker informed Ms Bishop.", ["Baker", "Bishop"]),
        ("Dear Dr. Rose Field,", ["Rose Field"]),
        ("Harriet Longbottom met Mayor Ayşe Karataş", ["Harriet Longbottom", "Ayşe Karataş"]),
        ("the delegation of Westhaven and the Municipality of Northbridge", ["Westhaven", "Northbridge"]),
        ("by Westhaven City Council, in Stonebridge", ["Westhaven", "Stonebridge"]),
        ("The Westhaven Youth Orchestra plays in the Regional Youth Museum", ["Westhaven"]),
        ("Given by Michelle Asha Cooper to Maria Anna Williams", ["Michelle Asha Cooper", "Maria Anna Williams"]),
        ("Peter Paul Housing Manager", []),
        ("Liam O'Connor and Mr Al-Hashimi", ["Liam O'Connor", "Al-Hashimi"]),
        ("The Municipality thanks the Council and the Ministry of Health", []),
        ("The mayors of London, Munich and Germany met in Athens in October", []),
        ("Minutes of the Meeting of the Joint Committee", []),
        ("Dear Mr Deputy Mayor, Mr Speaker, Mr President, Dear Sir,", []),
        ("Deputy Leader Yusuf Abdi-Rahman and Alderman Clive Moss", ["Yusuf Abdi-Rahman", "Clive Moss"]),
        ("UNESCO and the OECD agreed in Section 4, in Turkish", []),
        ("Renovated Town Hall", []),
        ("The people of Turkey and the residents of Block C, Mr Notary", []),
        ("Zener diode and Voltage Regulator, from Solingen", ["Solingen"]),
    ],
)
def test_an_english_letter_shows_what_is_a_name(text: str, names: list[str]) -> None:
    assert found(text, "en") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Örnek Belediyesi ile Çay Mahallesi", ["Örnek", "Çay"]),
        ("Bugün su Güzelyalı, Çay ve Bahçelievler mahallelerinde yok", ["Güzelyalı", "Çay", "Bahçelievler"]),
        ("Yeşilyurt ve Çayyolu mahallelerini", ["Yeşilyurt", "Çayyolu"]),
        ("Dağ köylerinde; toplanan Kurul, Bozdoğan ve Çine ilçelerini gezdi", ["Bozdoğan", "Çine"]),
        ("Kırsal mahallelerimizin ve Türk köylerinin", []),
        ("Belge Ağrı Valiliği tarafından Kilis ilinde verildi", ["Ağrı", "Kilis"]),
        ("Hangi ilin Ordu Evi var, il genel meclisi", []),
        ("Dış İlişkiler Müdürü Savaş Demir ve Güneş Aydın'ın", ["Savaş Demir", "Güneş Aydın"]),
        ("Sayın Kuzu, Volkan Taş Bey'e", ["Kuzu", "Volkan Taş"]),
        ("Sayın Elif Su Yıldız'ın başvurusu", ["Elif Su Yıldız"]),
        ("Değirmendere'de ve Bornova'dan", ["Değirmendere", "Bornova"]),
        ("ÖRNEK BELEDİYE BAŞKANLIĞINA", ["Örnek"]),
        ("Ayrıca Belediye Başkanı, Büyükşehir Belediyesi ile görüştü", []),
        ("Almanya'nın, Londra Belediyesinin ve Atina'daki Bakanlığın", []),
        ("Bahar Şenliği Belediye Kanunu'nun 14. maddesi", []),
        ("Sayın Belediye Başkanım, Sayın Valim, Sayın Konuklar, Sayın Meslektaşlarım, Sayın Başkan", []),
        ("Sayın Yıldırım, Bayan Demir, Dr. Savaş Demir", ["Yıldırım", "Demir", "Savaş Demir"]),
        ("Deniz Ulaşımı, Toprak Analizi, Su Arıtma, Can Kaybı, Barış Süreci, Ata Sporları", []),
        (
            "Deniz Kaya, Su Ekinci, Can Kurtoğlu",
            ["Deniz Kaya", "Su Ekinci", "Can Kurtoğlu"],
        ),
        ("Deniz'in ve Toprak'ın", ["Deniz", "Toprak"]),
        ("Doktor Bey, Komşumuz Nermin Hanım, Deniz Bey, Hatice Teyze", ["Nermin", "Deniz", "Hatice"]),
        ("Sayın Yargıç, Sayın Hocam, Sayın Vatandaş, Sayın Cumhurbaşkanımızın", []),
        ("Üye Belediye, Pilot Belediye, Libyalı Belediye Başkanları, Seçilmiş Belediye Başkanı", []),
        ("Erdem Ve Ahlak", []),
        ("Anna Cavalleri, Bahar Festivalleri", ["Anna Cavalleri"]),
        ("Heyette Belediye Başkanı, Niğde Belediye Başkanı", ["Niğde"]),
        ("Simge Amblemlerini Göster, Güneş Sisteminin, St. Peter Meydanındaki", []),
    ],
)
def test_a_turkish_letter_shows_what_is_a_name(text: str, names: list[str]) -> None:
    assert found(text, "tr") == names


def test_what_is_pressed_on_a_screen_is_no_name() -> None:
    assert found("Sayfada Uygula'yı ve ardından Kaydet'i seçin.", "tr") == []
    assert found("Base DN'i görmek için Düzenle'ye tıklayın", "tr") == []
    assert found("Konak'taki basın toplantısı", "tr") == ["Konak"]


def test_marks_may_stand_behind_their_letters() -> None:
    source = "S\u0327is\u0327li Belediyesi, Mr Bake\u0301r"

    [town] = names_in(source, "tr")
    [_, person] = names_in(source, "en")

    assert source[town.start : town.end] == town.text == "S\u0327is\u0327li"
    assert source[person.start : person.end] == "Bake\u0301r"
    assert lost_names(source, "Şişli Municipality", TR_EN) == ()


def test_only_english_and_turkish_are_known() -> None:
    assert found("Der Bürgermeister von Westhaven, Herr Bäcker", "de") == []
    assert lost_names("Dear Mr Baker", "Caro Sr. Padeiro", LanguagePair(source="en", target="pt")) == ()


def test_names_are_there_with_suffixes_and_without_marks() -> None:
    assert lost_names("Mr Baker visited Westhaven City Hall.", "Bay Baker'ın Westhaven'ı", EN_TR) == ()
    assert lost_names("Come to the Traditional Olive Festival.", "Geleneksel Zeytin Festivaline gelin.", EN_TR) == ()
    assert lost_names("Ayatollah Ali Khamenei spoke.", "Ayetullah Ali Hameney konuştu.", EN_TR) == ()
    assert lost_names("Mr Shaw spoke.", "Bay Şav konuştu.", EN_TR) != ()
    [lost] = lost_names("Savaş Demir'in", "Savas Iron's", TR_EN)
    assert (lost.text, lost.is_person) == ("Savaş Demir", True)


def test_a_name_that_stands_alone_is_known() -> None:
    assert is_name_of_person("Yağmur Toprak", "tr")
    assert not is_name_of_person("Barış Parkı", "tr")
    assert not is_name_of_person("Yağmur Toprak, Müdür", "tr")


def test_the_words_of_a_street_stay_side_by_side() -> None:
    source, pair = "Park on Bebek Arnavutköy Caddesi.", LanguagePair(source="en", target="tr")

    assert found(source, "en") == ["Bebek Arnavutköy Caddesi"]
    assert lost_names(source, "Bebek Arnavutköy'de saatler arasında Caddesi.", pair)
    assert not lost_names(source, "Bebek Arnavutköy Caddesi'nde park edin.", pair)


def test_the_kind_of_a_street_may_be_written_short() -> None:
    source, pair = "The office is in Kumrular Sk. No: 12.", LanguagePair(source="en", target="tr")

    assert found(source, "en") == ["Kumrular Sk"]
    assert not lost_names(source, "Ofis Kumrular Sokak No: 12 adresindedir.", pair)
    assert lost_names(source, "Ofis Güvercinler Sokak No: 12 adresindedir.", pair)
    assert not any(name.is_street for name in names_in("He draws with Autodesk Cad", "en"))


def test_names_come_back_with_the_suffixes_they_ask_for() -> None:
    source = "Mr Karataş thanked the people of Westhaven; Mr Karataş was in Westhaven."
    stood = stood_in(source, names_in(source, "en"), "en")

    assert stood is not None
    assert stood.text == "Mr Smith thanked the people of Manchester; Mr Smith was in Manchester."
    answer = "Smith'e, Manchester'ın halkı; Smith Manchester'daydı."
    assert with_originals(answer, stood, EN_TR) == "Karataş'a, Westhaven'in halkı; Karataş Westhaven'deydi."
    assert with_originals("Smith teşekkür etti.", stood, EN_TR) == ""


def test_a_name_that_stands_in_has_the_suffix_it_asks_for() -> None:
    source = "Değirmendere'de ve Savaş Demir'in evinde"
    stood = stood_in(source, names_in(source, "tr"), "tr")

    assert stood is not None
    assert stood.text == "Bornova'da ve Ahmet Yılmaz'ın evinde"


def test_too_many_names_are_not_stood_in_for() -> None:
    source = "Mr Aba, Mr Bebe, Mr Cici, Mr Dodo and Mr Ese came"

    assert stood_in(source, names_in(source, "en"), "en") is None


@pytest.mark.parametrize("words", ["from Stonebridge ", "Örnek Belediyesi ", "Mr Baker ", "Aa-Aa "])
def test_a_row_of_words_with_capitals_is_read_in_a_time_that_grows_with_it(words: str) -> None:
    began = time.process_time()
    for language in ("en", "tr"):
        names_in(words.title() * 2000, language)

    # A bound against squares.
    assert is_within(3, since=began)


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        (
            "Visit of the Westhaven Youth Orchestra to Örnek",
            "Westhavenin Örneke Ziyareti",
            "Westhaven'in Örnek'e Ziyareti",
        ),
        ("Dear Mr Baker,", "Sayın Baker'e", "Sayın Baker'e"),
        ("Mr Adan of the Municipality of Adana", "Adana Belediyesinden Adan", "Adana Belediyesinden Adan"),
    ],
)
def test_a_name_is_parted_from_its_suffix(source: str, target: str, written: str) -> None:
    assert with_apostrophes(target, source, "en") == written


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Mehmet AKSOY", "tr", ["Mehmet AKSOY"]),
        ("Sayın Ayşe ÖZTÜRK, başvurdu.", "tr", ["Ayşe ÖZTÜRK"]),
        ("Mr John SMITH applied.", "en", ["John SMITH"]),
        ("Thomas GREEN", "en", ["Thomas GREEN"]),
        ("Toplantı SALONU kapalıdır.", "tr", []),
        ("Deniz KİRLİLİĞİ ölçüldü.", "tr", []),
    ],
)
def test_surnames_in_capitals_belong_to_the_name_before_them(text: str, language: str, wanted: list[str]) -> None:
    assert [name.text for name in names_in(text, language) if name.is_person] == wanted


@pytest.mark.parametrize(
    ("text", "language", "is_name"),
    [
        ("J. R. Hartley", "en", True),
        ("E. Papadaki", "en", True),
        ("A. Introduction", "en", False),
        ("C. Sonuç", "tr", False),
    ],
)
def test_initials_tell_a_surname(text: str, language: str, is_name: bool) -> None:
    assert is_name_of_person(text, language) is is_name


def test_people_have_the_letters_and_capitals_of_their_source() -> None:
    source = "Başkan Mustafa Kemal ERDİNÇ, üye Nilüfer ŞAHİN"

    assert with_people_as_written("Mayor Mustafa Kemal ERDINÇ, member Nilüfer Şahin", source, "tr") == (
        "Mayor Mustafa Kemal ERDİNÇ, member Nilüfer ŞAHİN"
    )


def test_a_turkish_currency_is_no_name_respelt() -> None:
    assert not is_respelt_name("Liberya Doları", "Liberia Dollar", "tr")
    assert not is_respelt_name("Minimum Y", "mínimo Y", "en")


@pytest.mark.parametrize(
    ("language", "source", "target", "is_name"),
    [
        ("en", "Gallery", "Galeri", False),
        ("tr", "Editör", "Editor", False),
        ("tr", "Florosans Spektroskopisi.", "Florosans Spectroscopy.", False),
        ("en", "Elke Kren", "Elke Cren", True),
        ("tr", "Nilüfer Kuzgun", "Nilufer Kuzgun", True),
    ],
)
def test_a_word_that_both_languages_have_is_no_name_respelt(
    language: str, source: str, target: str, *, is_name: bool
) -> None:
    assert is_respelt_name(source, target, language) is is_name


def test_streets_are_asked_for_in_full() -> None:
    assert with_streets_in_full("at Gül Sk. No: 3 and Ihlamur Dere Cad.") == "at Gül Sokağı No: 3 and Ihlamur Dere Cad."
    assert with_streets_in_full("He uses Autodesk Cad. The plan") == "He uses Autodesk Cad. The plan"


def test_a_name_that_lost_some_letters_gets_them_back() -> None:
    source = "Japonya Büyükelçisi Ekselansları Sayın Takahiko Katsumata"

    mended = with_people_as_written("The Ambassador of Japan, Mr Tahiko Katsumata", source, "tr")

    assert mended == "The Ambassador of Japan, Mr Takahiko Katsumata"
    assert with_people_as_written("Mr Tony and Mr Tomas", "Sayın Takahiko Katsumata", "tr") == "Mr Tony and Mr Tomas"
    assert with_people_as_written("Mr Zigic, Mr Sahin", "Sayın Zigiç, Sayın Şahin", "tr") == "Mr Zigic, Mr Şahin"


def test_a_short_name_before_its_surname_gets_its_letters_back() -> None:
    source = "Ms Jill Carter and Mr Theo Walsh"

    assert (
        with_people_as_written("Bay Jil Carter ve Bay Theo Walsh", source, "en") == "Bay Jill Carter ve Bay Theo Walsh"
    )
    assert with_people_as_written("Bay Jen Carter", "Ms Jill Carter", "en") == "Bay Jen Carter"


@pytest.mark.parametrize(
    ("languages", "source", "target", "wanted"),
    [
        ("en-tr", "The Rathausplatz is closed.", "Ratausplatz kapalıdır.", "Rathausplatz kapalıdır."),
        ("en-tr", "Kensington and Chelsea", "Kensington ve Çelsea", "Kensington ve Chelsea"),
        ("en-tr", "The Festival of Sea", "Deniz Festivali", "Deniz Festivali"),
        ("en-tr", "The Velocity of Irkutsk", "İrkutsk'un hızı", "İrkutsk'un hızı"),
        ("en-tr", "The Catholic Church", "Katolik Kilisesi", "Katolik Kilisesi"),
        ("en-tr", "Telemetry and Parameters", "Telemetri ve Parametreler", "Telemetri ve Parametreler"),
        ("tr-en", "Lüleburgaz Belediyesi", "Luleburgaz Municipality", "Lüleburgaz Municipality"),
        ("tr-en", "Kondansatörün Rezistörü", "Resistor of the Capacitor", "Resistor of the Capacitor"),
        ("tr-en", "Caz Velodromu", "Jazz Velodrome", "Jazz Velodrome"),
    ],
)
def test_a_long_name_keeps_its_letters(languages: str, source: str, target: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert with_words_as_written(target, source, pair) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "target", "wanted"),
    [
        ("en-tr", "Ms Jill Carter speaks.", "Bay Jill Carter konuşur.", "Sayın Jill Carter konuşur."),
        ("en-tr", "Mr Theo Walsh speaks.", "Bay Theo Walsh konuşur.", "Bay Theo Walsh konuşur."),
    ],
)
def test_nobody_becomes_a_man_or_a_woman(languages: str, source: str, target: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert with_address_of(target, source, pair) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "target", "wanted"),
    [
        (
            "en-tr",
            "His Excellency Mr Paul Huynen came.",
            "Bay Paul Huynen geldi.",
            "Ekselansları Sayın Paul Huynen geldi.",
        ),
        ("en-tr", "Her Excellency Ada Lee came.", "Ekselansları Ada Lee geldi.", "Ekselansları Sayın Ada Lee geldi."),
        ("en-tr", "His Excellency the Ambassador came.", "Büyükelçi geldi.", "Büyükelçi geldi."),
        ("tr-en", "Ekselansları Sayın Bo Lee geldi.", "Mr Bo Lee came.", "H.E. Bo Lee came."),
        ("tr-en", "Ekselansları Bo Lee geldi.", "His Excellency Bo Lee came.", "His Excellency Bo Lee came."),
        ("tr-en", "Ekselansları Ayşe Demir geldi.", "Ayşe Demir came.", "Her Excellency Ayşe Demir came."),
    ],
)
def test_excellencies_are_called_so(languages: str, source: str, target: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert with_excellencies(target, source, pair) == wanted
    assert with_excellencies(wanted, source, pair) == wanted


def test_small_words_belong_to_the_surname_behind_them() -> None:
    names = names_in("Ms. Femke de Vries and Mr. Jan van der Berg met in the City of De Bilt.", "en")

    assert [name.text for name in names if name.is_person] == ["Femke de Vries", "Jan van der Berg"]


def test_a_surname_torn_from_its_small_word_is_lost() -> None:
    source = "Ms. Femke de Vries of this Consulate will help."

    assert lost_names(
        source, "Sayın Femke de Bu Konsolosluğun Vries'i yardım edecek.", LanguagePair(source="en", target="tr")
    )
    assert not lost_names(
        source, "Bu Konsolosluktan Sayın Femke de Vries yardım edecek.", LanguagePair(source="en", target="tr")
    )
