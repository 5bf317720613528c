"""Checks of a target."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.checks import check_target
from translation_service.domain.quality.findings import BLOCKING, SENTENCES
from translation_service.domain.quality.tags import check_tags


def codes(source: str, target: str) -> list[str]:
    return [finding.code for finding in check_target(source, target, ())]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Reunião a 12.05.2026", "Meeting on 12 May 2026"),
        ("1.234,56 euros", "1,234.56 euros"),
        ("Madde 3", "Article 3"),
        ("%25 artış", "25% increase"),
        ("Lei n.º 5393/2005", "Law 5393 of 2005"),
        ("Dear <1>Mayor</1>", "Sayın <1>Başkan</1>"),
        ("Merhaba", "Merhaba"),
    ],
)
def test_a_right_translation_has_no_finding(source: str, target: str) -> None:
    assert codes(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("A letter", "", "untranslated"),
        ("A letter", "<1/>", "untranslated"),
        ("A <1>letter</1>", "Bir mektup", "tag-missing"),
        ("A letter", "Bir <1>mektup</1>", "tag-unknown"),
        ("<1>A</1> <2>b</2>", "<1>A <2>b</1></2>", "tag-unbalanced"),
        ("On 12.05.2026", "On 13 May 2026", "number-missing"),
        ("Four people", "4 people", "number-extra"),
        ("We thank you very much", "We thank you very much", "same-as-source"),
    ],
)
def test_a_wrong_translation_has_its_finding(source: str, target: str, code: str) -> None:
    assert code in codes(source, target)


def test_missing_tags_are_named_in_the_order_of_the_source() -> None:
    [finding] = check_tags("A <1>letter</1> of <2>May</2>", "Bir mektup")

    assert finding.values == {"tags": "<1>, </1>, <2>, </2>"}


def test_every_blocking_code_has_a_sentence() -> None:
    assert set(SENTENCES) >= BLOCKING


def codes_between(languages: str, source: str, target: str) -> list[str]:
    from_language, into_language = languages.split("-")
    pair = LanguagePair(source=from_language, target=into_language)
    return [finding.code for finding in check_target(source, target, (), pair)]


@pytest.mark.parametrize(
    ("languages", "source", "target", "code"),
    [
        ("tr-en", "Sıcaklık -5 derece.", "The temperature is 5 degrees.", "sign-changed"),
        ("tr-en", "bilgi@bel.tr adresine yazın.", "Write to info@bel.tr.", "value-missing"),
        ("tr-en", "E-12345678-000-123 sayılı yazı.", "Letter E-12345678-000-132.", "value-extra"),
        ("en-tr", "It was opened in 2025.", "2025'da açıldı.", "suffix-harmony"),
        ("en-tr", "The council met.", "Meclis meclis toplandı.", "double-word"),
        ("tr-en", "Toplantı ne zaman?", "When is the meeting.", "end-sign"),
        ("tr-en", "Ekler:", "Annexes", "end-sign-missing"),
        ("tr-en", "Karar bugün mecliste alındı.", "The decision was taken in the council today", "end-sign-missing"),
        ("tr-en", "Karar bugün mecliste alındı", "The decision was taken in the council today.", "end-sign-extra"),
        ("tr-en", "Karar (2015/120) alındı.", "The decision (2015/120 was taken.", "brackets-unbalanced"),
        ("tr-en", 'Buna "karar" denir.', 'This is called a "decision.', "brackets-unbalanced"),
        ("tr-en", "Karar alındı.", "The  decision was taken.", "spaces"),
        ("tr-en", "Karar alındı.", "The decision , was taken.", "spaces"),
        ("tr-en", "Karar alındı.", "The decision ,was taken.", "spaces"),
        ("en-tr", "Apply now.", "Şimdi başvurun..", "doubled-stop"),
        ("en-tr", "Apply now.", "Şimdi\u200bbaşvurun.", "invisible-sign"),
        ("en-tr", "Wait…", "Bekleyin", "end-sign-missing"),
        ("en-tr", "Wait a little longer...", "Biraz daha bekleyin.", "end-sign-missing"),
        ("en-tr", "The road is 5 km long.", "Yol 5 m uzunluğunda.", "unit-changed"),
        ("en-tr", "The park has 500 m².", "Park 500 metredir.", "unit-changed"),
        ("en-tr", "The fee is 50 pounds.", "Ücret 50 liradır.", "unit-changed"),
        ("en-tr", "Apply within 15 days.", "15 ay içinde başvurun.", "unit-changed"),
        ("de-tr", "Innerhalb von 2 Wochen", "2 gün içinde", "unit-changed"),
        ("en-tr", "Dogs are not allowed in the park.", "Parka köpek girmesine izin verilir.", "negation-lost"),
        ("en-tr", "None of the bids was opened.", "Teklifler açıldı.", "negation-lost"),
        ("en-tr", "No fee is charged.", "Ücret alınır.", "negation-lost"),
        ("en-tr", "Neither party may sell it.", "Taraflardan hiçbiri izin almadan onu satabilir.", "negation-lost"),
        ("tr-en", "Kurul teklifi kabul etmedi.", "The board accepted the offer.", "negation-lost"),
        ("tr-en", "Bu belge geçerli değildir.", "This document is valid.", "negation-lost"),
        ("tr-en", "Park etmek yasak değildir.", "Parking is forbidden.", "negation-lost"),
        ("en-tr", "Parking is not prohibited here.", "Buraya park etmek yasaktır.", "negation-lost"),
        ("tr-en", "Belge gelmezse başvuru iade edilir.", "The application is returned on arrival.", "negation-lost"),
        ("en-tr", "The board accepted the bid.", "Kurul teklifi kabul etmedi.", "negation-added"),
        ("en-tr", "Should the building be found solid, it opens.", "Bina sağlam bulunmazsa açılır.", "negation-added"),
        ("tr-en", "Kurul teklifi kabul etti.", "The board did not accept the offer.", "negation-added"),
        ("en-tr", "It will be closed in September.", "Aralıkta kapalı olacak.", "value-missing"),
        ("tr-en", "Toplantı salı günü.", "The meeting is on Thursday.", "value-extra"),
        ("en-tr", "the northern wall", "güney duvarı", "value-missing"),
        ("en-tr", "We waited seven days.", "Altı gün bekledik.", "number-missing"),
        ("tr-en", "On yedi kişi geldi.", "Seventy people came.", "number-extra"),
        ("en-tr", "It takes seven days.", "Yedi ay sürer.", "unit-changed"),
        ("en-tr", "a fine of 1,200 lira", "1.200 avro ceza", "unit-changed"),
        ("tr-en", "40 bin liraya kadar hibe", "grants of up to 40,000 euros", "unit-changed"),
        (
            "en-tr",
            "The target was met in 87 per cent of cases.",
            "Hedef, vakaların 87'sinde tutturuldu.",
            "unit-changed",
        ),
        ("en-tr", "About eighty per cent were emergencies.", "Yaklaşık binde 80'i acildi.", "unit-changed"),
        ("tr-en", "Ne kadar ödedik?", "How much did we pay", "end-sign-missing"),
        ("en-tr", "The council met slowly.", "Meclis toplandı toplandı.", "double-word"),
        ("en-tr", "It is called a decision.", 'Buna karar" denir.', "brackets-unbalanced"),
        ("en-tr", "It is called a “decision”.", "Buna “karar denir.", "brackets-unbalanced"),
        ("tr-en", "Nasıl başvurulur?", "You apply at the counter.", "end-sign"),
        ("tr-en", "Neden burada bekliyorsunuz?", "You are waiting here because of the rain", "end-sign-missing"),
        ("tr-en", "“Kim geldi?” diye sordu.", "He asked who came?", "end-sign"),
        ("en-tr", "Is it really free?!", "Gerçekten ücretsiz.", "end-sign"),
        ("tr-en", "Belgeler (asılları) gerekir.", "The documents ( originals ) are required.", "spaces"),
        ("tr-de", "“Temiz Kent” kampanyası", "Kampagne „Saubere Stadt", "brackets-unbalanced"),
        ("tr-en", "Belediye, meclis ve encümen", "Municipality,council and committee", "space-missing"),
        ("en-tr", "It is valid; it need not be renewed.", "Geçerlidir;yenilenmesi gerekmez.", "space-missing"),
        ("en-tr", "Sign the form. Then send it.", "Formu imzalayın.Sonra gönderin.", "space-missing"),
        ("en-tr", "Are you sure? This is final.", "Emin misiniz?Bu son.", "space-missing"),
        ("tr-de", "10'da başlar. Lütfen gelin.", "Sie beginnt um 10 Uhr.Bitte kommen Sie.", "space-missing"),
        ("en-tr", "The road is 5 miles long.", "Yol 5 km uzunluğundadır.", "unit-changed"),
        ("tr-en", "Belediye meclisi toplantısı", "Belediye meclisi toplantısı", "same-as-source"),
        ("en-tr", "See https://a.example for details", "See https://a.example for details", "same-as-source"),
        ("en-tr", "Hello %name%, come in.", "Merhaba %ad%, buyurun.", "value-missing"),
        ("en-tr", "2/3 of the members", "üyelerin üçte biri", "number-missing"),
        ("en-es", 'Enable the "track_counts" option.', "Active la opción «track_sums».", "value-extra"),
    ],
)
def test_what_people_mistype_has_its_finding(languages: str, source: str, target: str, code: str) -> None:
    assert code in codes_between(languages, source, target)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-tr", "He came very slowly.", "Yavaş yavaş geldi."),
        ("en-tr", "He did not come to the meeting.", "Toplantıya katılmadı."),
        ("en-tr", "Do not run on the stairs!", "Merdivende koşmayın!"),
        ("en-tr", "Parking is not prohibited here.", "Buraya park etmek yasak değil."),
        ("tr-en", "Bu imkânsız değil.", "This is by no means impossible."),
        ("tr-en", "Belge geçersiz değildir.", "The document is valid."),
        ("en-tr", "not later than 3 May", "en geç 3 Mayıs'a kadar"),
        ("en-tr", "Nobody was hurt.", "Can kaybı yok."),
        ("en-tr", "We cannot guarantee a sea view.", "Deniz manzarası garanti edemeyiz."),
        ("en-tr", "The age limit is twenty-seven.", "Üst yaş sınırı yirmi yedidir."),
        ("tr-en", "Otuz dördümüz de geldik.", "All thirty-four of us came."),
        ("tr-en", "Yıllık gelirin binde 12'si", "12 per thousand of the annual revenue"),
        ("tr-en", "1930'daki yürüyüş", "the march of 1930"),
        ("tr-en", "Belge geçerli değildir.", "The document is invalid."),
        ("tr-en", "Yılmaz taşınmaz aldı.", "Yılmaz bought property."),
        ("tr-en", "İzin verilmedi.", "Permission was refused."),
        ("en-tr", "Nobody may enter the mine before March.", "Marttan önce maden ocağına kimse giremez."),
        ("en-tr", "It waits ninety seconds, for two decades.", "Yirmi yıldır doksan saniye bekliyor."),
        ("en-tr", "Tens of thousands came, dozens stayed.", "On binlercesi geldi, onlarcası kaldı."),
        ("en-tr", "Seventy-eight per cent of it", "Onun yüzde yetmiş sekizini"),
        ("en-tr", "The tenants own twenty thousand tents.", "Kiracıların yirmi bin çadırı var, o yüzden."),
        ("en-tr", "from five to seven on Tuesdays", "salı günleri on yedi ile on dokuz arasında"),
        ("en-tr", "four hours on working days and eight at weekends", "iş günlerinde dört, hafta sonu sekiz saat"),
        ("tr-en", "Meyhaneler dokuzda dolar.", "The taverns fill up at nine."),
        ("en-tr", "from 61 to 29 per cent", "yüzde 61'den yüzde 29'a"),
        ("en-tr", "Tighten the screws a little at a time.", "Vidaları azar azar sıkın."),
        ("en-tr", "They went on foot, singing gladly.", "Söylene söylene, yürüye yürüye gittiler."),
        ("en-tr", "The cemetery was surveyed stone by stone.", "Mezarlık mezar mezar taranmıştır."),
        ("en-tr", "A bus drives from prison to prison.", "Bir otobüs cezaevi cezaevi dolaşıyor."),
        ("tr-en", "Birine “Kim geldi?” diye sordu.", 'He asked somebody, "Who came?"'),
        ("en-tr", 'He gave a talk entitled "Who are we?"', '"Biz kimiz?" başlıklı bir konuşma yaptı.'),
        ("en-tr", "Food bank: how it works", "Gıda bankası: nasıl işliyor?"),
        ("tr-en", "Uçak pencereleri neden yuvarlaktır?", "Why aeroplane windows are round"),
        ("en-tr", "Open every day from noon to 11 p.m.", "Her gün 12.00–23.00 arası açık"),
        ("en-tr", 'A 5" pipe', '5" boru'),
        ("tr-en", "5 inçlik boru", 'A 5" pipe'),
        ("en-tr", "I know that that is right.", "Bunun doğru olduğunu biliyorum."),
        ("tr-en", "Dışişleri Bakanlığı", "Ministry of Foreign Affairs."),
        ("tr-en", "a) Karar", "a) The decision"),
        ("tr-en", '"Buraya gelin.', '"Come here.'),
        ("tr-en", "Gelin!", "Come."),
        ("en-fr", "Who comes?", "Qui vient ?"),
        ("en-el", "Where is it?", "Πού είναι;"),
        ("tr-ar", "Kim geldi?", "من جاء؟"),
        ("tr-zh", "Toplantı bugün yapıldı.", "会议今天举行。"),
        ("en-tr", "Two people came on 3 May.", "3 Mayıs'ta 2 kişi geldi."),
        ("en-tr", "The $5 to $10 fee.", "5 ila 10 dolarlık ücret."),
        ("en-tr", "Wait…", "Bekleyin..."),
        ("en-tr", "See ../forms now..", "Şimdi bkz. ../forms.."),
        ("tr-fa", "Kitaplar", "کتاب\u200cها"),
        ("en-tr", "23,764 square kilometres", "23.764 kilometre kare"),
        ("en-tr", "2 km long and 2 m wide", "2 km uzunluk ve 2 m genişlik"),
        ("en-tr", "1,500 m", "1.500 metre"),
        ("en-tr", "€1.5m for 2 m of road", "2 m yol için 1,5 milyon avro"),
        ("de-tr", "30 verschiedene Orte in 24 Stunden", "24 saatte 30 ayrı yer"),
        ("en-tr", "What a day?!", "Ne gün ama!?"),
        ("en-de", "Dear Madam Mayor:", "Sehr geehrte Frau Bürgermeisterin,"),
        ("es-tr", "5 mil euros", "5 bin avro"),
        ("en-es", 'Enable the "track_counts" option.', "Active la opción «track_counts»."),
        ("en-tr", "Will you kindly sign here.", "Burayı imzalar mısınız?"),
        ("en-tr", "(a) first; (b) second", "a) birinci; b) ikinci"),
        ("tr-en", "Prof. Dr. Ahmet Kaya, meclis üyesi", "Prof.Dr. Ahmet Kaya, councillor"),
        ("en-tr", "Open readme.Txt; a and b are there.", "readme.Txt dosyasını açın; a,b oradadır."),
        ("en-tr", "Tel: +90 212 555 01 02 / 03", "Tel: +90 212 555 01 02 / 03"),
        ("en-tr", "A, B, C, D, E", "A, B, C, D, E"),
        ("tr-en", "Piazza della Repubblica", "Piazza della Repubblica"),
        ("en-tr", "1/3 of the members", "üyelerin üçte biri"),
        ("tr-en", "3/4'ü tamamlandı.", "Three quarters have been completed."),
        ("en-tr", "It rose by 10% and fell by 5% again.", "%10 arttı ve yeniden %5 düştü."),
        ("en-tr", "We want to have a meal.", "Yemek yemek istiyoruz."),
    ],
)
def test_what_only_looks_mistyped_has_none(languages: str, source: str, target: str) -> None:
    assert codes_between(languages, source, target) == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("row", ["1", "1.", "12.05.", "1999/2000/", "A" + "1" * 40 + "é"])
def test_a_long_row_of_signs_is_checked_soon(row: str) -> None:
    text = row * (10_000 // len(row))

    began = time.process_time()
    found = [finding.code for finding in check_target(text, text, (), LanguagePair(source="en", target="tr"))]

    assert not found
    # A bound against squares and worse, with room for a slow machine.
    assert is_within(3, since=began)


def test_words_that_run_together_are_told_whole() -> None:
    (finding,) = check_target("Bir, iki ve üç.", "The numbers one,two and three.", ())

    assert (finding.code, finding.values) == ("space-missing", {"found": "one,two"})


def test_an_address_is_well_as_it_was() -> None:
    assert not list(check_target("Town Hall, 1 Market Square", "Town Hall, 1 Market Square", ()))
