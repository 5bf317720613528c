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
        ("ru", "Тридцать [учеников] заболели.", "ученик", "öğrenci", "öğrenci"),
        ("ru", "Уборка проводится три раза в [месяц].", "месяц", "ay", "ayda"),
        ("es", "Se riega dos veces por [semana].", "semana", "hafta", "haftada"),
        ("fr", "Le bureau ouvre à neuf [heures].", "heure", "saat", "saat"),
        ("it", "Dopo due [anni] il contratto scade.", "anno", "yıl", "yıl"),
        ("it", "È un accordo di entrambe le [città].", "città", "şehir", "şehrin"),
        ("ar", "وصل الوفد قبل ثلاثة [أيام].", "يوم", "gün", "gün"),
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
        ("Начальник выплатил премию [служащим].", "служащий", "memur", "memurlara"),
        ("Продажа [билетов] началась.", "билет", "bilet", "biletlerin"),
        ("В отсутствие [директора] заместители подписывают письма.", "директор", "müdür", "müdürün"),
        ("Город вправе расторгнуть [контракт].", "контракт", "sözleşme", "sözleşmeyi"),
        ("Рабочий красит [ворота].", "ворота", "kapı", "kapıyı"),
        ("Начат [ремонт] городских дорог.", "ремонт", "onarım", "onarımı"),
        ("[Жителям] дома пришлось уехать.", "житель", "sakin", "sakinlerinin"),
        ("Город гордится [именем]-символом.", "имя", "ad", "adla"),
        ("Мы нашли [ребёнка].", "ребёнок", "çocuk", "çocuğu"),
        ("По плану [завод] закроют.", "завод", "fabrika", "fabrika"),
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
        ("يجوز للمدير استعمال [القاعة].", "قاعة", "salon", "salonu"),
        ("بدأ بناء [المدرسة].", "مدرسة", "okul", "okulun"),
        ("لم يوقع الوالي ولا [القنصل] على الرسالة.", "قنصل", "konsolos", "konsolos"),
        ("بعد الظهر كان [الضيوف] في الفندق.", "ضيف", "misafir", "misafirler"),
        ("من صلاحيات الوالي منح [التصريح].", "تصريح", "izin", "izni"),
        ("[طلب] تجديد إقامة", "طلب", "talep", "talebi"),
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
        ("de", "Das Amt gewährt [Familien] Zuschüsse.", "Familie", "aile", "ailelere"),
        ("de", "Das Parken ist [Anwohnern] vorbehalten.", "Anwohner", "sakin", "sakinlere"),
        ("de", "Wir zeigen Bilder türkischer [Maler].", "Maler", "ressam", "ressamların"),
        ("de", "Zum [Auftakt] der Woche sprach der Rektor.", "Auftakt", "açılış", "açılışında"),
        ("de", "Weder der [Kläger] noch der Beklagte erschien.", "Kläger", "davacı", "davacı"),
        ("fr", "Ni le maire ni le [préfet] n'ont signé la lettre.", "préfet", "vali", "vali"),
        ("es", "Podrán presentarse las [quejas].", "queja", "şikâyet", "şikâyetler"),
        ("es", "Mandaron devolver el dinero a los [clientes].", "cliente", "müşteri", "müşterilere"),
        ("it", "Hanno vietato ai [minori] di entrare.", "minore", "çocuk", "çocukların"),
        ("it", "Il manifesto è sul [muro].", "muro", "duvar", "duvarda"),
        ("fr", "Pour profiter de la [plage], il faut payer.", "plage", "plaj", "plajdan"),
        ("fr", "Les [commerçants] sont contents.", "commerçant", "esnaf", "esnaf"),
        ("de", "Die Zahlung ist von der [Zustimmung] abhängig.", "Zustimmung", "onay", "onaya"),
        ("it", "È vietato l'accesso al pubblico nel [cantiere].", "cantiere", "şantiye", "şantiyeye"),
    ],
)
def test_what_is_done_or_becomes_something_and_to_whom(
    language: str, text: str, source: str, target: str, wanted: str
) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("language", "text", "source", "target", "wanted"),
    [
        ("de", "Die Lücke wird durch einen [Kredit] gedeckt.", "Kredit", "kredi", "kredi"),
        ("de", "Sie gingen durch den [Park].", "Park", "park", "parktan"),
        ("de", "Es besteht kein Anspruch auf [Urlaub].", "Urlaub", "izin", "izin"),
        ("de", "Er liest jeden [Morgen].", "Morgen", "sabah", "sabah"),
        ("es", "Ayudan a los jóvenes a pagar la [luz].", "luz", "elektrik", "elektriği"),
        ("fr", "Elle lit tous les [soirs].", "soir", "akşam", "akşam"),
        ("it", "Arrivano in [treno].", "treno", "tren", "trenle"),
        ("de", "Wir schreiben an Mieter und ihre [Nachbarn].", "Nachbar", "komşu", "komşularına"),
        ("de", "Die Halle wurde nach dem [Stifter] benannt.", "Stifter", "bağışçı", "bağışçının"),
        ("fr", "De la [gare] au port, il y a un bus.", "gare", "istasyon", "istasyondan"),
        ("ru", "Для учеников и их [учителей] вход свободен.", "учитель", "öğretmen", "öğretmenleri"),
        ("ru", "Он ехал без [прав].", "права", "ehliyet", "ehliyet"),
        ("ru", "[Гостей] в отель проводил посол.", "гость", "misafir", "misafirleri"),
        ("ru", "Гости едут на [поезде].", "поезд", "tren", "trenle"),
        ("de", "Er fragt, welche [Formulare] wir schicken.", "Formular", "form", "formları"),
        ("de", "Ab dem 3. Mai wird die [Straße] gesperrt.", "Straße", "cadde", "cadde"),
        ("de", "Die Vergabe von [Aufträgen] ist geregelt.", "Auftrag", "ihale", "ihalelerin"),
        ("de", "Von den zwölf [Plänen] wurden drei gewählt.", "Plan", "plan", "plandan"),
        ("de", "Dürfen [Besucher] hier parken?", "Besucher", "ziyaretçi", "ziyaretçiler"),
        ("de", "Sie sah, dass der Beklagte den [Vertrag] unterschrieb.", "Vertrag", "sözleşme", "sözleşmeyi"),
        ("fr", "Des élèves et des [parents] ont chanté.", "parent", "veli", "veliler"),
        ("es", "¿Deben los [vecinos] pagar la tasa?", "vecino", "sakin", "sakinler"),
        ("es", "El vecino tiene [derecho] a voto.", "derecho", "hak", "hakkı"),
        ("es", "La torre ocupa desde hace dos meses la [plaza].", "plaza", "meydan", "meydanı"),
        ("pt", "O aluno tem direito a [subsídios].", "subsídio", "destek", "desteklere"),
        ("pt", "O fiscal tem a [chave].", "chave", "anahtar", "anahtarı"),
        ("it", "Scriva quante [copie] vuole.", "copia", "kopya", "kopya"),
        ("ru", "Скажите, сколько [копий] вам нужно.", "копия", "kopya", "kopya"),
        ("ru", "[Водителям] не следует останавливаться.", "водитель", "sürücü", "sürücülerin"),
        ("ru", "Гости прибыли в сопровождении двух [переводчиков].", "переводчик", "tercüman", "tercümanın"),
    ],
)
def test_questions_shares_and_rights(language: str, text: str, source: str, target: str, wanted: str) -> None:
    assert form_in(language, text, source, target) == wanted


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("يفتح الحارس كل صباح [الباب].", "باب", "kapı", "kapıyı"),
        ("ندعو [الجيران] إلى الحفل.", "جار", "komşu", "komşuları"),
        ("كان الضيف قد زار [القلعة].", "قلعة", "kale", "kaleyi"),
        ("لكم [الحق] في الطعن.", "حق", "hak", "hakkınız"),
        ("جاء [مدير] إحدى المدارس.", "مدير", "müdür", "müdürü"),
        ("وصل [حافلة] مدرستنا.", "حافلة", "otobüs", "otobüsü"),
        ("[تقرير] لجنة الخبراء", "تقرير", "rapor", "raporu"),
        ("لكل [طالب] الحق في منحة.", "طالب", "öğrenci", "öğrencinin"),
        ("لكل طالب [الحق] في منحة.", "حق", "hak", "hakkı"),
        ("تدير الشركة منذ خمس سنوات [المطعم].", "مطعم", "lokanta", "lokantayı"),
        ("اشترت المدرسة [جسرين].", "جسر", "köprü", "köprü"),
        ("رسم الفنان والمعلم و[الطلاب] اللوحة.", "طالب", "öğrenci", "öğrenciler"),
    ],
)
def test_arabic_says_whose_in_chains_and_rights(text: str, source: str, target: str, wanted: str) -> None:
    assert form_in("ar", text, source, target) == wanted
