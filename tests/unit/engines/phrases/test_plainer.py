import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.dates.english_dates import with_days_said, with_deadlines_kept
from translation_service.engines.phrases.plainer import plainly_said

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("No later than 5 May, the partners report.", "By 5 May at the latest, the partners report."),
        ("Reply no later than 12 June.", "Reply by 12 June at the latest."),
        ("Send it not later than 30 November 2026:", "Send it by 30 November 2026 at the latest:"),
        ("Come no later than 5 p.m. on 3 May 2026!", "Come by 5 p.m. on 3 May 2026 at the latest!"),
        ("Reply no later than 12 June at 17:00.", "Reply by 12 June at 17:00 at the latest."),
        ("Reply no later than XQ71 (CET).", "Reply by XQ71 at the latest (CET)."),
        ("Pay no later than 30 days after receipt.", "Pay no later than 30 days after receipt."),
        ("Pay no later than XQ71 days after receipt.", "Pay no later than XQ71 days after receipt."),
        ("It lasts no longer than 45 minutes.", "It lasts at most 45 minutes."),
        ("Not more than three people pay no less than €20.", "At most three people pay at least €20."),
        ("Stay no longer than necessary.", "Stay no longer than necessary."),
        ("No longer than one might expect", "No longer than one might expect"),
        ("whether or not more than 50 people come", "whether or not more than 50 people come"),
        ("Your application no. {number} and file No. %s", "Your application number {number} and file number %s"),
        (
            "Adults €12, children under 12 free, dogs set free.",
            "Adults €12, children under 12 free of charge, dogs set free.",
        ),
        ("Enclosed please find a copy.", "You will find a copy attached."),
        (
            "Please find enclosed the programme and the list of guests.",
            "The programme and the list of guests are attached.",
        ),
        ("Attached you will find the agenda.", "You will find the agenda attached."),
        ("Room rate: €95, interest rate: 5%", "Room price: €95, interest rate: 5%"),
        ("H.E. Missak Kaya", "His Excellency Missak Kaya"),
        ("H.E. Ms Ilona Varga and H.E. Mr Varga", "Her Excellency Ms Ilona Varga and His Excellency Mr Varga"),
        ("We regret that cheques are refused.", "We regret to inform you that cheques are refused."),
        ("We regret the delay.", "We regret the delay."),
        ("We regret that we cannot attend.", "We regret to inform you that we cannot attend."),
        ("We regret that the letter was delayed.", "We regret to inform you that the letter was delayed."),
        ("We regret that you were hurt.", "We are sorry that you were hurt."),
        ("We regret that you were unable to come.", "We are sorry that you were unable to come."),
        ("we deeply regret that your father passed away. No", "we are deeply sorry that your father lost his life. No"),
        ("H.E. the Governor", "His Excellency the Governor"),
        ("Please do not hesitate to contact Ms Field.", "Please contact Ms Field."),
        ("If so, don’t hesitate to write.", "If so, please write."),
        ("Done at Bergen on 3 May 2026 in two copies", "Signed at Bergen on 3 May 2026 in two copies"),
        ("Please be informed that it is closed.", "We inform you that it is closed."),
        ("Kindly be advised that it is closed.", "We inform you that it is closed."),
        ("Done. WHEREAS", "Done. WHEREAS"),
        ("It lasts no longer than forty-five minutes.", "It lasts at most forty-five minutes."),
    ],
)
def test_what_a_turkish_model_turns_round_is_said_plainly(text: str, plain: str) -> None:
    assert plainly_said(text, EN_TR) == plain


@pytest.mark.parametrize(
    "said", ["ifadelerini kullandı", "ifadesini kullandı", "diye konuştu", "şeklinde konuştu", "sözlerini kullandı"]
)
def test_who_is_quoted_said_it(said: str) -> None:
    assert plainly_said(f'Kaya, "Kimseyi bırakmayız" {said}.', TR_EN) == 'Kaya, "Kimseyi bırakmayız" dedi.'
    assert plainly_said(f"Saatlerce {said}.", TR_EN) == f"Saatlerce {said}."


def test_the_subject_of_a_turkish_letter_is_said_without_what_it_ends_with() -> None:
    assert plainly_said("Çalışma ziyareti hk.", TR_EN) == "Çalışma ziyareti"
    assert plainly_said("ÇALIŞMA ZİYARETİ HK.", TR_EN) == "ÇALIŞMA ZİYARETİ"
    assert plainly_said("Ofisimiz MTR in HK.", TR_EN) == "Ofisimiz MTR in HK."


def test_turkish_ordinals_that_engines_take_for_counts_are_written_out() -> None:
    assert plainly_said("Bilgiler 3. kişilerle paylaşılmaz.", TR_EN) == "Bilgiler üçüncü kişilerle paylaşılmaz."
    assert plainly_said("2. el eşya satılmaz.", TR_EN) == "İkinci el eşya satılmaz."
    assert plainly_said("O 4. kişidir.", TR_EN) == "O dördüncü kişidir."
    assert plainly_said("Sayfa 3. Elif geldi.", TR_EN) == "Sayfa 3. Elif geldi."


def test_other_languages_are_asked_as_it_is_written() -> None:
    text = "Reply no later than 12 June."

    assert plainly_said(text, LanguagePair(source="en", target="pt")) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It was signed in 18 November 2026.", "It was signed on 18 November 2026."),
        ("In 12 May 1988, they married.", "On 12 May 1988, they married."),
        ("It begins in Monday, 5 May.", "It begins on Monday, 5 May."),
        ("It is held on 12 May 2027 Tuesday.", "It is held on Tuesday, 12 May 2027."),
        ("It is held on Tuesday, 12 May 2027.", "It is held on Tuesday, 12 May 2027."),
        ("It is held on Tuesday, 12 May at 11 a.m. on Tuesday.", "It is held on Tuesday, 12 May at 11 a.m."),
        (
            "It is held on Tuesday, 12 May. The fair is on Tuesday.",
            "It is held on Tuesday, 12 May. The fair is on Tuesday.",
        ),
        ("It was held in May 2027, in 12 May Street.", "It was held in May 2027, in 12 May Street."),
    ],
)
def test_things_happen_on_a_day_in_english(text: str, said: str) -> None:
    assert with_days_said(text) == said


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Törene 300'e yakın kişi katıldı.", "Neredeyse 300 kişi törene katıldı."),
        (
            "Okulda 40 kadar köpek var, 25'e kadar öğrenci gelir.",
            "Okulda yaklaşık 40 köpek var, 25'e kadar öğrenci gelir.",
        ),
        ("Sonuç her zaman 0'a yakın, 5'e yakın olacak.", "Sonuç her zaman 0'a yakın, 5'e yakın olacak."),
        ("12 bin 450 kişi, 3 milyon 20 bin TL", "12.450 kişi, 3.020.000 TL"),
        ("Saat 17.00 kadar, 12 bin kişi, 5 bin 1.200", "Saat 17.00 kadar, 12 bin kişi, 5 bin 1.200"),
        (
            "Tam 120 TL, 12 yaş altı ücretsiz, 18 yaş altı girer.",
            "Tam 120 TL, 12 yaşından küçük çocuklar ücretsiz, 18 yaş altı girer.",
        ),
        ("60 yaş üstü vatandaşlara %50 indirimli", "60 yaş üstü vatandaşlar için %50 indirim"),
        ("Kabul edildiği hususunda bilgilerinizi rica ederim.", "Kabul edildiğini bildiririz."),
        ("Başlayacağı hususunda bilgilerinize sunarız.", "Başlayacağını bildiririz."),
        ("Öğrencilere indirimli bilet satılır.", "Öğrencilere indirimli bilet satılır."),
        ("Ana adı ve ana baba adı, ana cadde", "Anne adı ve ana baba adı, ana cadde"),
    ],
)
def test_turkish_is_said_as_engines_know_it(text: str, plain: str) -> None:
    assert plainly_said(text, TR_EN) == plain


def test_what_is_due_is_done_by_a_day_not_until_it() -> None:
    source = "En geç 17 Nisan'a kadar yanıt veriniz."

    assert with_deadlines_kept("Please reply until 17 April.", source) == "Please reply by 17 April."
    assert with_deadlines_kept("Reply by 17 April, not until 18.", source) == "Reply by 17 April, not until 18."
    asked = "Formu cumaya kadar doldurabilir misiniz?"
    assert with_deadlines_kept("Can you fill it up to Friday?", asked) == "Can you fill it by Friday?"
    pledged = "Kirayı ayın beşine kadar yatırmayı kabul eder."
    assert with_deadlines_kept("He agrees to pay until the fifth.", pledged) == "He agrees to pay by the fifth."
    lasting = "Can you wait until Friday?"
    assert with_deadlines_kept(lasting, "Cumaya kadar bekleyebilir misiniz?") == lasting
    assert with_deadlines_kept("Open until 17 April.", "17 Nisan'a kadar açık.") == "Open until 17 April."
    visited = "Sergi 15 Haziran'a kadar gezilebilir."
    assert with_deadlines_kept("It can be visited by 15 June.", visited) == "It can be visited until 15 June."
