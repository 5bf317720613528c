"""How Turkish and English speak to people in letters and forms."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.dates.blank_dates import with_blank_dates
from translation_service.engines.names.forms_of_address import with_address_of
from translation_service.engines.phrases.familiarity import is_among_friends
from translation_service.engines.phrases.polite_forms import with_polite_forms

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("source", "target", "polite"),
    [
        ("Wait here.", "Burada bekle.", "Burada bekleyin."),
        ("Please queue here.", "Lütfen burada bekle.", "Lütfen burada bekleyin."),
        ("Do not forget it, and go home.", "Onu unutma ve eve git.", "Onu unutmayın ve eve gidin."),
        ("Drink water and avoid the sun.", "Su iç ve güneşten kaçının.", "Su içiniz ve güneşten kaçının."),
        ("Contact us, please.", "Bizimle iletişime geç.", "Bizimle iletişime geçin."),
        ("You must bring it.", "Onu getirmelisin.", "Onu getirmelisiniz."),
        ("If you want, you can come.", "İstersen gelebilirsin.", "İsterseniz gelebilirsiniz."),
        ("Did you get it?", "Onu aldın mı?", "Onu aldınız mı?"),
        ("Are you Turkish?", "Türk müsün?", "Türk müsünüz?"),
        ("Is your father here?", "Baban burada mı?", "Babanız burada mı?"),
        ("What is your mother's name?", "Annenin adı nedir?", "Annenizin adı nedir?"),
        ("Bring your children's cards.", "Çocukların kartlarını getirin.", "Çocuklarınızın kartlarını getirin."),
        ("If you lose your card", "Kartını kaybederseniz", "Kartınızı kaybederseniz"),
        ("Call me if you have any questions.", "Bir sorunun varsa ara.", "Bir sorunuz varsa arayın."),
        ("You are not liable.", "Sorumlu değilsin.", "Sorumlu değilsiniz."),
        ("You have to pay.", "Ödemek zorundasın.", "Ödemek zorundasınız."),
        ("Your appointment is on Monday.", "Randevun pazartesi.", "Randevunuz pazartesi."),
        ("Tick as appropriate", "Uygun olanı işaretle", "Uygun olanı işaretleyin"),
        ("Please write your address.", "Lütfen adresini yazın.", "Lütfen adresinizi yazın."),
        ("Show first page", "İlk sayfayı göster", "İlk sayfayı göster"),
        ("Show your card", "Kartınızı göster", "Kartınızı gösterin"),
        ("You're good.", "Sen iyisin.", "Siz iyisiniz."),
        ("Add the users' codes to your own.", "Kullanıcıların kodlarını ekleyin.", "Kullanıcıların kodlarını ekleyin."),
        (
            "Compare its codes to those on your phone.",
            "Kodlarını telefonunuzdaki ile kıyaslayın.",
            "Kodlarını telefonunuzdaki ile kıyaslayın.",
        ),
        (
            "You are responsible, and you were late.",
            "Sen sorumlusun ve geç kaldın.",
            "Siz sorumlusunuz ve geç kaldınız.",
        ),
        ("When you come, you will see.", "Geldiğinde görürsün.", "Geldiğinde görürsünüz."),
    ],
)
def test_offices_are_polite(source: str, target: str, polite: str) -> None:
    assert with_polite_forms(target, source) == polite
    assert with_polite_forms(polite, source) == polite


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("He was late.", "Geldiğinde vakit çok geç."),
        ("Check red meat and milk.", "Kırmızı et ve sütü kontrol edin."),
        ("His father lost his card.", "Babanın kartını kaybetti."),
        ("Bring your card and his passport.", "Kartını ve pasaportunu getirin."),
        ("Your card or your passport", "Kartını veya pasaportunu"),
        ("You may let him come.", "Gelsin diyebilirsiniz."),
        ("It lets users add skills and see them.", "Kullanıcılara beceri ekleme ve görme olanağı verir."),
        ("You let him go.", "Onu bıraktınız, gitsin."),
        ("If you have any, send us the records of art.", "Varsa sanatın, kültürün kayıtlarını bize iletin."),
        ("Are you a woman?", "Bir kadın, aydın."),
        ("They write every summer.", "Her yaz yazarlar."),
        ("Report the problem before your visit.", "Ziyaretten önce sorunu bildirin."),
        ("Your visit opens the show of the museum.", "Ziyaretin müzenin sergisini açar."),
    ],
)
def test_what_is_not_said_to_somebody_stays(source: str, target: str) -> None:
    assert with_polite_forms(target, source) == target


def test_friends_need_not_be_polite_to_one_another() -> None:
    talk = ["I'm scared.", "Don't go.", "Tom came.", "You're right.", "He left."] * 4

    assert is_among_friends(talk)
    assert not is_among_friends(talk[:10])
    assert not is_among_friends([*talk, "Dear Sir,"])
    assert is_among_friends([*talk, "Our department doesn't know."])
    assert not is_among_friends([*talk, "Our department doesn't know.", "The council can't."])
    assert not is_among_friends(["You have to pay the fee.", "It opens at nine."] * 20)
    assert not is_among_friends([f"{one} {'It goes on and on and on. ' * 3}" for one in talk])


def test_a_blank_date_has_the_letters_of_its_language() -> None:
    english, turkish = "Date (DD/MM/YYYY): yyyy-mm-dd, DDR-MM", "Tarih (GG/AA/YYYY): yyyy-aa-gg, DDR-MM"

    assert with_blank_dates("Tarih (DD/MM/YYYY): yyyy-mm-dd, DDR-MM", english, EN_TR) == turkish
    assert with_blank_dates("Date (GG/AA/YYYY): yyyy-aa-gg, DDR-MM", turkish, TR_EN) == english


def test_somebody_greeted_twice_is_dear_once() -> None:
    assert with_address_of("Mr. Weber,", "Sayın Bay Weber,", TR_EN) == "Dear Mr Weber,"
    assert with_address_of("Mrs Weber came.", "Sayın Bayan Weber geldi.", TR_EN) == "Mrs Weber came."


def test_who_is_spoken_to_in_capitals_is_so_in_turkish_ones() -> None:
    assert with_polite_forms("SENİ VE SENIN ANNENİ", "YOU and your mother").startswith("SİZİ VE SİZİN")
