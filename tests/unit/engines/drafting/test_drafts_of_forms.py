"""Forms, contracts and invitations: what a reviser would have to mend though no sentence was hard."""

from collections.abc import Mapping

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import render_values
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.drafting.drafting import draft_segments


def drafts(
    languages: str, *sources: str, asked: str = "", answer: str = "", phrases: Mapping[str, str] | None = None
) -> list[str]:
    """Return the drafts of an engine that answers one question, or some, and repeats the others."""
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    book = PhraseBook(phrases=phrases or {asked: answer}, pairs=frozenset({pair}))
    return [target_of(draft) for draft in draft_segments(segments(*sources), pair, room_with(book))]


@pytest.mark.parametrize(
    ("languages", "source", "target", "wanted"),
    [
        (
            "en-tr",
            "On 12 May in the evening at 6 p.m.",
            "12 Mayıs akşamı saat 06.00'da",
            "12 Mayıs akşamı saat 18.00'da",
        ),
        ("en-tr", "From 6 a.m. to 6 p.m.", "06.00'dan 06.00'a", "06.00'dan 06.00'a"),
        ("en-tr", "11:45 – 1 p.m.", "11:45 – 1 p.m.", "11.45 – 13.00"),
        ("en-tr", "2.30–4 p.m.", "2.30–4 p.m.", "14.30–16.00"),
        ("en-tr", "Open 9-5 p.m. daily", "Her gün 9-5 p.m. açık", "Her gün 09.00-17.00 açık"),
        ("en-tr", "9–10.30 a.m.", "9–10.30 a.m.", "09.00–10.30"),
        ("en-tr", "1.2 The Parties agree.", "1,2 Taraflar anlaşır.", "1.2 Taraflar anlaşır."),
        ("en-tr", "Article 3.2 applies.", "Madde 3,2 uygulanır.", "Madde 3.2 uygulanır."),
        ("en-tr", "It is 3.2 in Article 3.2.", "Madde 3,2'de 3,2'dir.", "Madde 3,2'de 3,2'dir."),
        ("tr-en", "saat 09.40'ta başlar", "starts at 9.40 p.m. today", "starts at 09:40 today"),
        ("tr-en", "akşam 7.15'te başlar", "starts at 7:15 p.m.", "starts at 7:15 p.m."),
        ("tr-en", "Cumartesi 01.15'te", "At 1:15 a.m. Saturday", "At 01:15 Saturday"),
        ("en-tr", "7.4 vs. 5.1 points", "7,4'e 5,1 puan", "7,4'e 5,1 puan"),
        (
            "tr-en",
            "06.45'te kalktı, 18.45'te vardı.",
            "It left at 6:45 a.m. and came at 6:45 p.m. today.",
            "It left at 06:45 and came at 18:45 today.",
        ),
        ("tr-en", "Sabah 8.00, akşam 20.00", "8:00 a.m., 8:00 p.m. today", "08:00, 20:00 today"),
        ("tr-en", "Sabah 8.00, akşam 8.00", "8:00 a.m., 8:00 p.m. today", "8:00 a.m., 8:00 p.m. today"),
        ("en-tr", "June 3 – 7 p.m.", "3 Haziran – 7 p.m.", "3 Haziran – 19.00"),
        ("en-tr", "June 3 – 7 p.m.", "June 3 – 7 p.m.", "3 Haziran – 19.00"),
        ("tr-en", "14.00–16.00 arası açık", "open 2–4 p.m. today", "open 14:00–16:00 today"),
        ("tr-en", "13.00 ve 15.00 seansları", "the 1 and 3 p.m. slots", "the 1 and 3 p.m. slots"),
        ("tr-en", "Saat 24.00'te biter.", "It ends at 12 a.m. then.", "It ends at 12 a.m. then."),
        ("en-tr", "Article 12.5 sets 12.5%.", "Madde 12.5 %12,5 belirler.", "Madde 12.5 %12,5 belirler."),
        ("en-tr", "Goals 11.2 and 11.3", "11.2 ve 11.3 numaralı hedefler", "11.2 ve 11.3 numaralı hedefler"),
        ("en-tr", "Sunrise at about 06.12", "Gün doğumu 06.12 civarı", "Gün doğumu 06.12 civarı"),
        ("en-tr", "Room 4.12 is closed.", "4.12 numaralı oda kapalı.", "4.12 numaralı oda kapalı."),
        ("tr-en", "Düzenleme: 09.11.2026 14.35", "Issue: 9 November 2026 14.35", "Issue: 9 November 2026 14:35"),
        ("tr-en", "2'nci derece", "2th degree", "2nd degree"),
        ("tr-en", "18.12.2026 Cuma günü", "on 18.12.2026 Friday", "on Friday, 18 December 2026"),
    ],
)
def test_times_clauses_ordinals_and_days_are_written_as_they_are_meant(
    languages: str, source: str, target: str, wanted: str
) -> None:
    assert render_values(target, source, LanguagePair(source=languages[:2], target=languages[3:])) == wanted


@pytest.mark.parametrize(
    ("languages", "source", "answer", "wanted"),
    [
        (
            "tr-en",
            "Bedel 12.450.000 TL (on iki milyon dört yüz elli bin Türk lirası) olur.",
            "The price is 12,450,000 TL (two million Turkish liras).",
            "The price is 12,450,000 TL (twelve million four hundred and fifty thousand Turkish liras).",
        ),
        (
            "tr-en",
            "Bedel 25.000,00 TL (yirmi beş bin Türk lirası) olur.",
            "The price is 25,000,000 TL (Twenty-five thousand Turkish liras).",
            "The price is 25,000.00 TL (twenty-five thousand Turkish liras).",
        ),
        (
            "en-tr",
            "It costs up to £1,500 (one thousand five hundred pounds sterling) a day.",
            "Günde £1.500'e kadar mal olur.",
            "Günde £1.500'e (bin beş yüz İngiliz sterlini) kadar mal olur.",
        ),
        (
            "en-tr",
            "It may not exceed EUR 40,000.00 (forty thousand euros).",
            "EUR 40.000,00'ı aşamaz (kırk euro bin avro, kırk bin avro).",
            "EUR 40.000,00'ı aşamaz (kırk bin avro).",
        ),
        ("en-tr", "The term is twelve (12) months.", "Süre on iki aydır.", "Süre on iki (12) aydır."),
        ("en-tr", "The rent is EUR 300 a month.", "Kira ayda ABR 300'dür.", "Kira ayda EUR 300'dür."),
        ("en-tr", "Of 12, 7 (seven) came.", "12 kişiden 7'si (yedisi) geldi.", "12 kişiden 7'si (yedisi) geldi."),
        (
            "tr-en",
            "Bedel 250.000 TL (İki Yüz Elli Bin Türk Lirası) olur.",
            "The price is 250,000 TL (Two Hundred Fifty Thousand Turkish Lira).",
            "The price is 250,000 TL (Two Hundred Fifty Thousand Turkish Lira).",
        ),
        ("en-tr", "The rent is USD 300 a month.", "Kira ayda 300 dolardır.", "Kira ayda 300 dolardır."),
        (
            "tr-en",
            "Kimlik no 123*****456 olan kişi geldi.",
            "The person 123***456 came.",
            "The person 123*****456 came.",
        ),
        ("en-tr", "On the 12th of May 2026", "12 Mayıs 2026'nın 12'sinde", "12 Mayıs 2026'da"),
        ("en-tr", "Mr Ivan Horvat is in Istanbul.", "Bay İvan Horvat Istanbul'da.", "Bay Ivan Horvat İstanbul'da."),
        ("en-tr", "Iran and Islam", "İran ve İslam", "İran ve İslam"),
        ("en-tr", "AUD 45 million fell.", "45 milyon Avustralya doları düştü.", "45 milyon Avustralya doları düştü."),
        ("tr-en", "Kurs 2 buçuk yıl sürer.", "The course takes 2.5 years.", "The course takes 2.5 years."),
        ("tr-en", "2 buçuk milyon lira", "2.5 million liras", "2.5 million liras"),
        ("tr-en", "1 yıl 11 ay sürer.", "It takes 1 years 11 months.", "It takes 1 year 11 months."),
        ("tr-en", "Bütçe 250 milyon TL oldu.", "The budget was 250 million TLs.", "The budget was 250 million TL."),
        ("tr-en", "Tutar (KDV hariç) budur.", "This is the amount (excl. VAT).", "This is the amount (excl. VAT)."),
        (
            "tr-en",
            "Yol (yaklaşık 450 TL) ödenir.",
            "Travel (league 450 TL) is paid.",
            "Travel (approximately 450 TL) is paid.",
        ),
        (
            "tr-en",
            "Oturum (en fazla 45 dk.) açıktır.",
            "The session (45 min.) is open.",
            "The session (at most 45 min.) is open.",
        ),
        ("tr-en", "Seçim Konseyi (CEP)", "Election Council (CEP)", "Election Council (CEP)"),
        ("en-tr", "Your address (%(email)s).", "Adresiniz (%(email)s).", "Adresiniz (%(email)s)."),
        ("tr-en", "Ortadoğu'da barış geldi.", "Peace came to the Middle East.", "Peace came to the Middle East."),
        ("tr-en", "Felemenkçe (ABD)", "Dutch (US)", "Dutch (US)"),
        ("tr-en", "Felemenkçe (ABD)", "Dutch (ABD)", "Dutch (USA)"),
        ("tr-en", "Değerli okurlar, geldik.", "Dear readers, we came.", "Dear readers, we came."),
        ("tr-en", "EKAP sistemine girildi.", "The EEKAP system was entered.", "The EKAP system was entered."),
        ("en-tr", "CO₂ emissions fell.", "CO₂\ufffd emisyonları azaldı.", "CO₂ emisyonları azaldı."),
        (
            "en-tr",
            "Please call Ms. Rose Field.",
            "Lütfen Ms. Rose Field'ı arayın.",
            "Lütfen Sayın Rose Field'ı arayın.",
        ),
        ("en-tr", "Re: Re: Our visit", "Ziyaretimiz", "Ynt: Ynt: Ziyaretimiz"),
        ("en-tr", "Until 2028 (18 months)", "2028 (18 ay)'e kadar", "2028'e (18 ay) kadar"),
        ("en-tr", "Reserve (max. 5%)", "Yedek (max.%5)", "Yedek (max. %5)"),
        ("tr-en", "EK-1: Tapu örneği", "Copy of the deed", "ANNEX 1: Copy of the deed"),
    ],
)
def test_amounts_in_words_codes_and_titles_are_those_of_the_source(
    languages: str, source: str, answer: str, wanted: str
) -> None:
    behind = source.rpartition("Re: ")[2].removeprefix("EK-1: ")

    assert drafts(languages, source, asked=behind, answer=answer) == [wanted]


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "wanted"),
    [
        ("en-tr", "Subject: RE: Our visit", "Our visit", "Ziyaretimiz", "Konu: YNT: Ziyaretimiz"),
        ("tr-en", "Konu: YNT: Çalışma ziyareti hk.", "Çalışma ziyareti", "Work visit", "Subject: RE: Work visit"),
        ("tr-en", "Kimden: Deniz Yalın <d@x.example>", "", "", "From: Deniz Yalın <d@x.example>"),
        ("tr-en", "Gönderilme: 12.11.2026 17:08", "", "", "Sent: 12 November 2026 17:08"),
        (
            "tr-en",
            "Oy çokluğuyla (27 kabul, 4 ret) kabul edildi.",
            "Oy çokluğuyla (27 kabul, 4 ret) kabul edildi.",
            "It was accepted by a majority (27 acceptance, 4 ret).",
            "It was accepted by a majority (27 in favour, 4 against).",
        ),
        (
            "tr-en",
            "Oy çokluğuyla (27 kabul ve 4 ret) kabul edildi.",
            "Oy çokluğuyla (27 kabul ve 4 ret) kabul edildi.",
            "It was accepted by a majority (27 acceptance and 4 ret).",
            "It was accepted by a majority (27 in favour and 4 against).",
        ),
    ],
)
def test_what_mails_and_minutes_say_in_short_is_known(
    languages: str, source: str, asked: str, answer: str, wanted: str
) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [wanted]


def test_an_address_of_the_web_is_asked_for_without_the_capital_of_its_sentence() -> None:
    asked, answer = "Visit https://example.org now.", "Şimdi https://example.org adresine gidin."

    written = drafts("en-tr", "Visit Https://example.org now.", asked=asked, answer=answer)

    assert written == ["Şimdi Https://example.org adresine gidin."]


def test_numbers_for_what_a_program_fills_in_are_no_shares() -> None:
    program = drafts("tr-en", "%s bulunamadı", "%1 efekti izle", asked="%1 efekti izle", answer="Track %1 effect")

    assert program[1] == "Track %1 effect"
    assert drafts("tr-en", "%1 faiz", asked="%1 faiz", answer="%1 interest") == ["1% interest"]


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "wanted"),
    [
        (
            "tr-en",
            "Arsa 6124 ada 3 parsel sayılı taşınmazdır.",
            "Arsa 6124/3 sayılı taşınmazdır.",
            "The land is the property No. 6124/3.",
            "The land is the property (block 6124, parcel 3).",
        ),
        (
            "tr-en",
            "Taşınmaz 45 pafta, 123 ada, 4 parselde kayıtlıdır.",
            "Taşınmaz 123/4 sayılı parselde kayıtlıdır.",
            "The property is registered in parcel No. 123/4.",
            "The property is registered in sheet 45, block 123, parcel 4.",
        ),
        (
            "en-tr",
            "It is registered as block 37, parcel 142.",
            "It is registered as 37/142.",
            "37/142 olarak kayıtlıdır.",
            "37 ada, 142 parsel olarak kayıtlıdır.",
        ),
        (
            "tr-en",
            "Sn. Ayşe Kaya ve Sn. Umut Barış geldi.",
            "Sayın Ayşe Kaya ve Sayın Umut Barış geldi.",
            "Dear Mr Ayşe Kaya and Mr Umut Barış came.",
            "Ms Ayşe Kaya and Mr/Ms Umut Barış came.",
        ),
        (
            "en-tr",
            "It is open between 2 and 5 p.m. today.",
            "It is open between 2 p.m. and 5 p.m. today.",
            "Bugün saat 2 p.m. ile 5 p.m. arasında açıktır.",
            "Bugün saat 14.00 ile 17.00 arasında açıktır.",
        ),
        (
            "tr-en",
            "6124 ada 3 parsel satıldı.",
            "6124/3 satıldı.",
            "The parcel No. 6124/3 was sold.",
            "Block 6124, parcel 3 was sold.",
        ),
        (
            "en-tr",
            "Owners of block 37, parcel 142 objected.",
            "Owners of 37/142 objected.",
            "37/142'nin sahipleri itiraz etti.",
            "37 ada, 142 parselin sahipleri itiraz etti.",
        ),
        (
            "en-tr",
            "Block 37, parcel 142 was sold.",
            "37/142 was sold.",
            "37/142 numaralı parsel satıldı.",
            "37 ada, 142 parsel satıldı.",
        ),
        (
            "tr-en",
            "Yoğun ilgi başvuruları artırdı, 10 Sn. Atış yapıldı.",
            "Yoğun ilgi başvuruları artırdı, 10 Sn. Atış yapıldı.",
            "Much interest led to more applications, 10 s of shots.",
            "Much interest led to more applications, 10 s of shots.",
        ),
        ("en-tr", "The Lord Mayor came.", "The Mayor came.", "Belediye Başkanı geldi.", "Belediye Başkanı geldi."),
    ],
)
def test_plots_and_people_are_asked_for_as_engines_know_them(
    languages: str, source: str, asked: str, answer: str, wanted: str
) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [wanted]


@pytest.mark.parametrize(
    ("languages", "source", "wanted"),
    [
        ("tr-en", "Sn. Ali Veli", "Mr Ali Veli"),
        ("tr-en", "Nurcan Aslan (38412)", "Nurcan Aslan (38412)"),
        ("en-tr", "Eneko Goia, Mayor, 0141 287 0900", "Eneko Goia, Belediye başkanı, 0141 287 0900"),
        ("en-tr", "Ms Sarah Cole, Press Officer, ext. 214", "Sayın Sarah Cole, Basın Sorumlusu, dâhilî 214"),
        ("tr-en", "Soyadı: YILDIZ", "Surname: YILDIZ"),
        ("tr-en", "Madde 5- Amaç", "Article 5- Purpose"),
        ("tr-en", "Esas No: 2026/412 Esas", "Case No.: 2026/412"),
        ("tr-en", "Konak İlçe Nüfus Müdürlüğü", "Konak District Civil Registry Office"),
        ("tr-en", "Yalnız kırk iki bin dokuz yüz Türk lirası", "Only forty-two thousand nine hundred Turkish liras"),
        ("tr-en", "iki gün", "iki gün"),
        ("tr-en", "Yalnızca bir gün", "Only one day"),
        ("tr-en", "Viyana Belediyesi", "Vienna Belediyesi"),
        ("tr-en", "EK-1", "ANNEX 1"),
        ("tr-en", "Mehter Gösterisi, Belediye Başkanı", "Mehter Gösterisi, Belediye Başkanı"),
        ("en-tr", "Date of entry", "Kaydın düşüldüğü tarih"),
        ("en-tr", "HAVE AGREED as follows:", "Aşağıdaki hususlarda anlaşmışlardır:"),
        ("en-tr", "For immediate release – Glasgow", "Hemen yayımlanmak üzere – Glasgow"),
        ("en-tr", "Nationality: German", "Uyruğu: Alman"),
        ("en-tr", "-----Original Message-----", "-----Özgün İleti-----"),
        ("en-tr", "ISTANBUL", "İSTANBUL"),
        ("tr-en", "ÇANKAYA BELEDİYE BAŞKANLIĞINA", "TO THE MUNICIPALITY OF ÇANKAYA"),
        ("tr-en", "T.C. Bursa Valiliği", "Governorship of Bursa, Republic of Türkiye"),
        ("tr-en", "Beyoğlu Belediyesi Fen İşleri Müdürlüğü", "Directorate of Technical Works, Municipality of Beyoğlu"),
        ("tr-en", "Bursa 3. Asliye Hukuk Mahkemesi", "Bursa 3rd Civil Court of First Instance"),
        ("tr-en", "İlgili Belediye Başkanlığı", "İlgili Belediye Başkanlığı"),
    ],
)
def test_names_and_labels_that_stand_alone_are_never_asked(languages: str, source: str, wanted: str) -> None:
    assert drafts(languages, source) == [wanted]


@pytest.mark.parametrize(
    ("languages", "sources", "wanted"),
    [
        ("tr-en", ("Soyadı", "YILDIZ", "AKIN"), ["Surname", "YILDIZ", "AKIN"]),
        ("tr-en", ("Doğum yeri", "Almanya"), ["Place of birth", "Germany"]),
        ("tr-en", ("Koca", "Kadın"), ["Husband", "Wife"]),
        ("tr-en", ("Satıcı", "Alıcı"), ["Seller", "Buyer"]),
        ("en-tr", ("WP", "Title", "Lead partner"), ["İP", "Başlık", "Lider ortak"]),
        ("en-tr", ("Name", "Title"), ["Adı", "Unvanı"]),
        ("en-tr", ("2. Term", "3. Rent"), ["2. Süre", "3. Kira bedeli"]),
        ("en-tr", ("Date", "05/06/2026", "27/06/2026"), ["Tarih", "05.06.2026", "27.06.2026"]),
        ("en-tr", ("Date", "05/06/2026", "06/27/2026"), ["Tarih", "05/06/2026", "27.06.2026"]),
    ],
)
def test_what_stands_near_tells_names_senses_and_the_order_of_dates(
    languages: str, sources: tuple[str, ...], wanted: list[str]
) -> None:
    assert drafts(languages, *sources) == wanted


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("The theme is <1>“Water for All”</1> now.", "Tema “Bütün Su” oldu.", "Tema <1>“Bütün Su”</1> oldu."),
        ("The “<1>Clean City</1>” project ended.", "“Bu Kent” bitti.", "“<1>Bu Kent</1>” bitti."),
        ("It is at <1>10 a.m.</1> today.", "Bugün saat 10.00'da.", "Bugün saat <1>10.00</1>'da."),
    ],
)
def test_quotes_and_suffixes_keep_tags_whole(source: str, answer: str, wanted: str) -> None:
    plain = source.replace("<1>", "").replace("</1>", "")

    assert drafts("en-tr", source, asked=plain, answer=answer) == [wanted]


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("Akşam 7'de başlar.", "It starts at 7 p.m."),
        ("Saat 7 buçukta başlar.", "It starts at 7.30."),
        ("Öğleden sonra 2'den 4'e kadar sürer.", "It lasts from 2 p.m. to 4 p.m."),
    ],
)
def test_an_hour_said_with_its_half_of_the_day_is_the_time_with_minutes(source: str, answer: str) -> None:
    pair = LanguagePair(source="tr", target="en")
    room = room_with(PhraseBook(phrases={source: answer}, pairs=frozenset({pair})))
    (draft,) = draft_segments(segments(source), pair, room)

    assert draft is not None
    assert (draft.target, VALUE_RESTORED in draft.doubts) == (answer, False)


@pytest.mark.parametrize(
    ("languages", "source", "wanted"),
    [
        ("tr-en", "Doğum Yeri ve Tarihi: Kale, 04.03.2010", "Place and Date of Birth: Kale, 4 March 2010"),
        ("tr-en", "Doğum Tarihi ve Yeri: 04.03.2010 - Demirci", "Date and Place of Birth: 4 March 2010 - Demirci"),
        ("en-tr", "Date and place of birth: 4 March 2010, Reading", "Doğum tarihi ve yeri: 4 Mart 2010, Reading"),
        ("en-tr", "Place and date of birth: London, 4 March 2010", "Doğum yeri ve tarihi: Londra, 4 Mart 2010"),
    ],
)
def test_the_place_behind_its_label_is_no_word(languages: str, source: str, wanted: str) -> None:
    assert drafts(languages, source) == [wanted]


def test_the_place_and_date_in_the_cell_behind_their_label_is_no_word() -> None:
    assert drafts("tr-en", "Doğum Yeri / Tarihi", "Kale / 04.03.2010")[1] == "Kale / 4 March 2010"


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ('The project "Green Roads of Europe"', '"avrupa yeşil yolları" projesi', '"Avrupa Yeşil Yolları" projesi'),
        ('He said "We are ready"', '"biz hazırız" dedi', '"Biz hazırız" dedi'),
        ('The project "Green Roads" and "Blue Sea"', '"yeşil yollar" projesi', '"Yeşil yollar" projesi'),
    ],
)
def test_titles_in_quotation_marks_keep_their_capitals(source: str, answer: str, wanted: str) -> None:
    assert drafts("en-tr", source, asked=source, answer=answer) == [wanted]
