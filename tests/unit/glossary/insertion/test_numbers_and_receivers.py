import pytest

from tests.building.inserting import form_in


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("de", "Der Band hat siebzig [Seiten].", "Seite", "sayfa", "sayfa"),
        (
            "de",
            "Bisher haben rund dreihundert Bürger die [Petition] unterzeichnet.",
            "Petition",
            "dilekçe",
            "dilekçeyi",
        ),
        ("es", "El edificio tiene treinta y dos [oficinas].", "oficina", "ofis", "ofis"),
        ("es", "El pago se hará en el plazo de un [mes].", "mes", "ay", "ay"),
        ("it", "Il comune ha assunto ventitré [vigili].", "vigile", "zabıta memuru", "zabıta memuru"),
        ("pt", "Mais de duzentas [pessoas] assinaram.", "pessoa", "kişi", "kişi"),
        ("fr", "Elle a reçu une [bourse] de cinq cents euros.", "bourse", "burs", "burs"),
        ("fr", "Le parc fermera après les [vacances].", "vacances", "tatil", "tatilden"),
        ("ru", "Оба [моста] закрыты.", "мост", "köprü", "köprü"),
    ],
)
def test_behind_numbers_in_words_one_is_said(language: str, text: str, source: str, target: str, wanted: str) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("Директор вручил ученикам [грамоты].", "грамота", "belge", "belgeleri"),
        ("Директор вручил [ученикам] грамоты.", "ученик", "öğrenci", "öğrencilere"),
        ("Прокурор ищет [свидетелей].", "свидетель", "tanık", "tanıkları"),
        ("Они смогли вывезти [мебель].", "мебель", "mobilya", "mobilyayı"),
        ("Это нарушение [правил].", "правило", "kural", "kuralların"),
        ("[Рабочие] спасли музей.", "рабочий", "işçi", "işçiler"),
        ("Экскурсовод довёз группу до [вокзала].", "вокзал", "istasyon", "istasyona"),
        ("Машины не ездят по [площади].", "площадь", "meydan", "meydanda"),
        ("Счёт отправлен по [почте].", "почта", "posta", "postayla"),
        ("В связи с законом [налог] отменён.", "налог", "vergi", "vergi"),
        ("Согласно [закону] лицензия выдаётся бесплатно.", "закон", "kanun", "kanuna"),
        ("Суд прекратил дело за отсутствием [улик].", "улика", "delil", "delil"),
        ("Семьи, [дом] которых разрушен, получат помощь.", "дом", "ev", "evi"),
    ],
)
def test_russian_says_who_is_given_what_and_of_many(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ru", text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("عرض الخبير [وسائل] تحسين الخدمات.", "وسيلة", "araç", "araçlarını"),
        ("سلم المدير الملف [للجنة].", "لجنة", "komisyon", "komisyona"),
        ("اشترت البلدية سيارة صغيرة [للحديقة].", "حديقة", "park", "park"),
        ("نشر المكتب [بيانا] أمس.", "بيان", "bildiri", "bildiri"),
        ("شكر الوزير [الأهالي].", "أهل", "veli", "velilere"),
        ("قبل [الحفل] افتتحت الوزيرة المعرض.", "حفل", "tören", "törenden"),
        ("قبل [المدير] الاستقالة.", "مدير", "müdür", "müdür"),
        ("ساعده على شراء [الكتب].", "كتاب", "kitap", "kitapları"),
    ],
)
def test_arabic_says_what_is_of_a_deed_or_for_somebody(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ar", text, source, target) == wanted


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("fr", "Il a été nommé [directeur] du port.", "directeur", "müdür", "müdürü"),
        ("it", "Sono stati approvati i [progetti].", "progetto", "proje", "projeler"),
        ("pt", "Foi aprovado o [plano].", "plano", "plan", "plan"),
        ("es", "Los bomberos sacaron a tres niños del [autobús].", "autobús", "otobüs", "otobüsten"),
        ("es", "Agradecemos a la policía su [apoyo].", "apoyo", "destek", "desteği"),
        ("it", "Ringraziamo gli ospiti per la loro [visita].", "visita", "ziyaret", "ziyareti"),
        (
            "de",
            "Es ist untersagt, [Fahrräder] an dem Zaun des Hauses fest zu machen.",
            "Fahrrad",
            "bisiklet",
            "bisikletleri",
        ),
        ("fr", "Les [commerçants] sont contents.", "commerçant", "esnaf", "esnaf"),
        ("de", "Die Zahlung ist von der [Zustimmung] abhängig.", "Zustimmung", "onay", "onaya"),
        ("it", "È vietato l'accesso al pubblico nel [cantiere].", "cantiere", "şantiye", "şantiyeye"),
    ],
)
def test_what_is_done_or_becomes_something_and_to_whom(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted
