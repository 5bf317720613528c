"""Labels of forms and letters, alone and before what they name."""

import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafting import target_of
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments


@pytest.mark.parametrize(
    ("pair", "source", "wanted"),
    [
        ("tr-en", "<1>Uyruğu</1>", "<1>Nationality</1>"),
        ("tr-en", "CİLT / SAYFA NO", "VOLUME / PAGE NO."),
        ("tr-en", "İmza ve mühür", "Signature and seal"),
        ("tr-en", "Birim Fiyat (TL)", "Unit Price (TL)"),
        ("tr-en", "KDV (%20)", "VAT (20%)"),
        ("tr-en", "Tarih : 05.02.2026", "Date : 5 February 2026"),
        ("tr-en", "3) Vergi levhası", "3) Tax registration certificate"),
        ("tr-en", "Düzenleyen: Ahmet YILMAZ", "Issued by: Ahmet YILMAZ"),
        (
            "en-tr",
            "<1>Opening of tenders:</1> 1 June 2026, 10 a.m.",
            "<1>Tekliflerin açılması:</1> 1 Haziran 2026, 10.00",
        ),
        ("en-tr", "Marital status: Married", "Medeni hâli: Evli"),
        ("en-tr", "cc: Ahmet Yılmaz", "Dağıtım: Ahmet Yılmaz"),
        ("en-tr", "Mon–Fri, 8 a.m.", "Pzt–Cum, 08.00"),
        ("en-tr", "NONE", "YOK"),
        ("en-tr", "A.1 Employees", "A.1 Çalışanlar"),
        ("en-tr", "1. Country: Ireland", "1. Ülke: İrlanda"),
        ("en-tr", "C.c.: Ms. Anneke de Vries", "Dağıtım: Sayın Anneke de Vries"),
        ("tr-en", "1- Pasaport Fotokopisi (4 adet)", "1- Photocopy of Passport (4 copies)"),
        ("tr-en", "2. GÜN – 19 Eylül 2026, Cumartesi", "DAY 2 – Saturday, 19 September 2026"),
        ("tr-en", "3. Kat", "Floor 3"),
        ("tr-en", "5 adet", "5 pieces"),
        ("tr-en", "Ayşe KAYA, Ali VELİ ve Deniz Demir", "Ayşe KAYA, Ali VELİ and Deniz Demir"),
        ("tr-en", "1. Amaç", "1. Purpose"),
        ("tr-en", "1- Karar: Kabul", "1- Decision: Accepted"),
        ("en-tr", "USA, UK", "ABD, Birleşik Krallık"),
        (
            "tr-en",
            "<1>İlgi:</1> a) 12.01.2026 tarihli ve 45 sayılı yazınız.",
            "<1>Reference:</1> a) Your letter No. 45 dated 12 January 2026.",
        ),
        ("tr-en", "<1>Sayı:</1> E-41872365-724-1186", "<1>Ref. No.:</1> E-41872365-724-1186"),
        ("tr-en", "Kabul: 12, Ret: 3, Çekimser: 1", "In favour: 12, Against: 3, Abstentions: 1"),
        ("tr-en", "Ada: 12 Parsel: 5 Pafta: G23-B-14", "Block: 12 Parcel: 5 Sheet: G23-B-14"),
        ("tr-en", "Boy: 178 cm Kilo: 82 kg", "Height: 178 cm Weight: 82 kg"),
        ("tr-en", "Saat: 10.00", "Time: 10:00"),
        ("en-tr", "Opening hours: 09:00 - 12:00", "Çalışma saatleri: 09.00 - 12.00"),
        (
            "tr-en",
            "İli: Kocaeli İlçesi: Kartepe Mahallesi: Uzunçiftlik",
            "Province: Kocaeli District: Kartepe Neighbourhood: Uzunçiftlik",
        ),
        (
            "tr-en",
            "<1>Dağıtım:</1> Gereği: Fen İşleri Müdürlüğü Bilgi: Vali",
            "<1>Distribution:</1> For action: Directorate of Technical Works For information: Governor",
        ),
        (
            "tr-en",
            "Katılanlar: A. Demirtaş (Başkan), M. Şen, B. Çelik",
            "Present: A. Demirtaş (President), M. Şen, B. Çelik",
        ),
        ("tr-en", "Karar 1 Mayıs 2026 tarihinde kesinleşmiştir.", "The decision became final on 1 May 2026."),
        ("tr-en", "Var ☐ Yok ☐", "Yes ☐ No ☐"),
        ("en-tr", "Yes", "Evet"),
        ("en-tr", "No: 5", "No: 5"),
        ("en-tr", "From: 1 June 2026, 9 a.m.", "Başlangıç: 1 Haziran 2026, 09.00"),
        ("en-tr", "From: Ms Ayşe Kaya", "Kimden: Sayın Ayşe Kaya"),
        ("tr-en", "Dr. Ayşe Güneş", "Dr Ayşe Güneş"),
        (
            "tr-en",
            "İlgi : a) 12.01.2026 tarihli ve BM-2026/14 sayılı yazınız.",
            "Reference : a) Your letter No. BM-2026/14 dated 12 January 2026.",
        ),
    ],
)
def test_labels_with_what_needs_no_engine_behind_them_are_never_asked(pair: str, source: str, wanted: str) -> None:
    both = LanguagePair(source=pair[:2], target=pair[3:])
    book = PhraseBook(pairs=frozenset({both}))
    [draft] = draft_segments(segments(source), both, room_with(book))

    assert (target_of(draft), book.asked) == (wanted, [])


@pytest.mark.parametrize(
    ("source", "asked", "wanted"),
    [
        ("<1>Konu:</1> Ziyaret talebi", "Ziyaret talebi", "<1>Subject:</1> Request for a visit"),
        ("Madde 5 – Ziyaret talebi", "Ziyaret talebi", "Article 5 – Request for a visit"),
        ("Kadın – erkek eşitliği", "Kadın – erkek eşitliği", "Men and women"),
        ("TÜİK: Türkiye İstatistik Kurumu", "Türkiye İstatistik Kurumu", "TÜİK: Turkish Statistical Institute"),
        ("DİKKAT: Köpek var", "Dikkat: Köpek var", "ATTENTION: Dog"),
        ("İlgi yazınızda istenmiştir.", "Söz konusu yazınızda istenmiştir.", "It is asked in your letter."),
        ("İlgi (a) yazınızda istenmiştir.", "Bu (a) yazınızda istenmiştir.", "It is asked in your letter (a)."),
    ],
)
def test_behind_a_label_only_the_rest_is_asked(source: str, asked: str, wanted: str) -> None:
    both = LanguagePair(source="tr", target="en")
    phrases = {
        "Ziyaret talebi": "request for a visit",
        "Kadın – erkek eşitliği": "Men and women",
        "Türkiye İstatistik Kurumu": "Turkish Statistical Institute",
        "Dikkat: Köpek var": "Attention: dog",
        "Söz konusu yazınızda istenmiştir.": "It is asked in your letter.",
        "Bu (a) yazınızda istenmiştir.": "It is asked in your letter (a).",
    }
    book = PhraseBook(phrases=phrases, pairs=frozenset({both}))
    [draft] = draft_segments(segments(source), both, room_with(book))

    assert (target_of(draft), book.asked) == (wanted, [[asked]])


@pytest.mark.parametrize(
    ("source", "asked", "answer", "wanted"),
    [
        ("Elke Krenn", "Elke Krenn", "Elke Kren", "Elke Krenn"),
        ("Emily Rose CARTER", "Emily Rose CARTER", "Emily Rose Karter", "Emily Rose CARTER"),
        ("Sofia", "Sofia", "Sofya", "Sofya"),
        ("D. Indirect work", "D. Indirect work", "D. dolaylı iş", "D. Dolaylı iş"),
        (
            "Cost (excl. VAT) fell",
            "Cost (excluding VAT) fell",
            "Maliyet (VAT olmadan) düştü",
            "Maliyet (KDV hariç) düştü",
        ),
    ],
)
def test_names_items_and_brackets_keep_what_is_known_of_them(source: str, asked: str, answer: str, wanted: str) -> None:
    both = LanguagePair(source="en", target="tr")
    book = PhraseBook(phrases={asked: answer}, pairs=frozenset({both}))
    [draft] = draft_segments(segments(source), both, room_with(book))

    assert target_of(draft) == wanted


@pytest.mark.parametrize("text", ["PDF/DOC", "1 / 2 and TRY", "Dr. Ana Costa", "Marco (PDF)"])
def test_where_no_labels_are_known_engines_are_asked(text: str) -> None:
    [draft] = draft_segments(segments(text), PT_EN, room_with(PhraseBook()))

    assert target_of(draft) == text


@pytest.mark.parametrize(
    ("sources", "wanted"),
    [(("No", "Name"), ["No", "Adı"]), (("No", "☐ NO", "Yes", "No."), ["Hayır", "☐ HAYIR", "Evet", "No"])],
)
def test_no_is_an_answer_beside_yes_and_else_a_number(sources: tuple[str, ...], wanted: list[str]) -> None:
    both = LanguagePair(source="en", target="tr")
    drafts = draft_segments(segments(*sources), both, room_with(PhraseBook(pairs=frozenset({both}))))

    assert [target_of(draft) for draft in drafts] == wanted
