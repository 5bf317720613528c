import pytest

from glossary.places import Place
from glossary.turkish.inflection import TurkishForms, is_inflection_of
from glossary.turkish.sounds import sound_of
from glossary.turkish.suffixes import endings

FORMS = {
    "kitap": "kitap kitabı kitabın kitaba kitapta kitaptan kitapla kitaplar kitaplarımız kitabımızdaki kitaptır",
    "şehir": "şehir şehri şehrin şehre şehirde şehirden şehirle şehirler şehrimiz şehrimizdekiler şehirdir",
    "belediye": "belediyeyi belediyenin belediyeye belediyede belediyeden belediyeyle belediyesi belediyemizin "
    "belediyeler belediyelerimizle belediyece belediyemizce belediyedeki belediyeninki belediyedir belediyeydi",
    "meclis": "meclisi meclisin meclise mecliste meclisten meclisle meclisimizin meclisleri meclislerindeki",
    "müdürlük": "müdürlüğü müdürlüğün müdürlükte müdürlüğümüzce müdürlüklerden müdürlüğünüze",
    "protokol": "protokolü protokole protokolün protokoller protokolümüz protokollerinde",
    "kayıt": "kaydı kaydın kayıtlar kayıtta kaydımız kaydından",
    "hak": "hakkı hakkın haklar hakta hakkımız",
    "su": "suyu suyun suyundan suya sular suda suyumuz suları",
    "renk": "rengi renge renkler renkte",
    "katalog": "kataloğu kataloğun katalogu kataloglar kataloğumuz",
    "kataloğu": "kataloğuna kataloglarımızda",
    "bent": "bendi bende bentler",
    "vinç": "vinci vinçler",
    "saat": "saati saate saatler saatte saatimiz",
    "harç": "harcı harca harçlar harçtan",
    "meclisi": "meclisinin meclisine meclisini meclisinde meclisinden meclisiyle meclisleri meclisimizin meclisince",
    "müdürlüğü": "müdürlüğünün müdürlüğüne müdürlükleri müdürlüğümüzün müdürlüğünce müdürlüğündeki",
    "üyesi": "üyesinin üyeleri üyelerinden üyemiz üyesiyle",
    "mercii": "merciinin merciine mercileri mercilerinin",
    "cami": "camii camiinde camisi camiye camiler",
    "kamulaştırma": "kamulaştırmanın kamulaştırılma kamulaştırılması kamulaştırılmasından",
    "bilgilendirme": "bilgilendirmesi bilgilendirilmesine",
    "scooter": "scooterlar scooterlarımız scooterler scooterı",
    "zan": "zannı zanna zanda zanlar",
    "AB": "AB'nin AB’ye ab'de AB'dir",
    "UNESCO": "UNESCO'nun UNESCO’ya",
    "İstanbul": "İSTANBUL'UN İstanbul'daki istanbul",
}
LOOK_ALIKES = {
    "belediye": "belediyecilik belediyeci belediyesiz belediyeli beled",
    "şehir": "şehirli şehircilik şehirleşme",
    "mal": "mali maliye",
    "hayat": "hayati",
    "yazma": "yazılması",
    "kaplama": "kaplanması",
    "bakan": "bakanlık bakanlığı",
    "at": "adı",
    "hak": "hakim hakem",
    "meclisi": "meclis meclise",
    "kitap": "kitapçı kitaplık kitabta",
    "Beşiktaş": "Beşiktaşlı",
    "kur": "Kur'an kurul",
    "su": "suna sunun susu suma",
}


def _pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(word, lemma) for lemma, words in table.items() for word in words.split()]


@pytest.mark.parametrize(("word", "lemma"), _pairs(FORMS))
def test_an_inflected_form_is_recognised(word: str, lemma: str) -> None:
    assert is_inflection_of(word, lemma)


@pytest.mark.parametrize(("word", "lemma"), _pairs(LOOK_ALIKES))
def test_a_look_alike_is_not(word: str, lemma: str) -> None:
    assert not is_inflection_of(word, lemma)


def test_an_ending_is_read_as_its_suffixes() -> None:
    sound = sound_of("meclis")

    assert sound is not None
    assert endings(sound)["lerimizdekilerin"] == ("plural", "our", "locative", "which", "plural", "genitive")


def test_a_word_without_end_is_looked_at_no_longer_than_any_noun() -> None:
    forms = TurkishForms()
    forms.learn("meclis", Place.ALONE)

    assert forms.lemmas("meclis" * 500_000) == {}
