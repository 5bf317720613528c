"""Days with their hours, and the lines over quoted letters: no engine is asked for them."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.formulas.quoted_mails import quoted_mail_there
from translation_service.engines.formulas.timetables import timetable_there

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("pair", "text", "said"),
    [
        (EN_TR, "Mon to Fri 9 a.m. – 5 p.m., Sat 10 a.m. – 2 p.m.", "Pzt-Cum 09.00 – 17.00, Cmt 10.00 – 14.00"),
        (EN_TR, "Tue, Wed & Fri: 9am-12.30pm; closed on Mondays", "Sal, Çar ve Cum: 09.00-12.30; Pazartesi kapalı"),
        (EN_TR, "MONDAY–FRIDAY 8:30–16:45", "PAZARTESİ–CUMA 08.30–16.45"),
        (TR_EN, "Sal-Paz 10.00-18.00, Pzt kapalı", "Tue-Sun 10:00-18:00, closed on Mon"),
        (TR_EN, "Cumartesi ve Pazar günleri kapalı", "Closed on Saturday and Sunday"),
        (TR_EN, "Pazar: kapalı", "Sunday: closed"),
        (EN_TR, "Sun is hot", ""),
        (EN_TR, "Monday 14 May 2026", ""),
        (EN_TR, "The sun sets 6 p.m.–7 p.m.", ""),
    ],
)
def test_a_timetable_is_said_with_all_its_days(pair: LanguagePair, text: str, said: str) -> None:
    assert timetable_there(text, pair, PLAIN_STYLE) == said


@pytest.mark.parametrize(
    ("pair", "text", "said"),
    [
        (
            EN_TR,
            "On Tue, Mar 3, 2026 at 2:22 PM Ada Lee <ada@lee.example> wrote:",
            "Ada Lee <ada@lee.example>, 3 Mart 2026 Salı, 14.22 tarihinde şunu yazdı:",
        ),
        (
            TR_EN,
            "Ada Lee, 9 Eki 2026 Cum, 16:05 tarihinde şunu yazdı:",
            "On Friday, 9 October 2026 at 16:05, Ada Lee wrote:",
        ),
        (TR_EN, "9.10.2026 16:05 tarihinde Ada Lee yazdı:", "On 9 October 2026 at 16:05, Ada Lee wrote:"),
        (EN_TR, "On Monday at 9:00 the mayor wrote:", ""),
    ],
)
def test_the_line_over_a_quoted_letter_is_said(pair: LanguagePair, text: str, said: str) -> None:
    assert quoted_mail_there(text, pair, PLAIN_STYLE) == said


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "draft"),
    [
        (
            "en-tr",
            "The office is open Mon-Thu from 8.30.",
            "The office is open on weekdays from 8.30.",
            "Ofis hafta içi 8.30'dan itibaren açıktır.",
            "Ofis pazartesi-perşembe günleri 08.30'dan itibaren açıktır.",
        ),
        (
            "tr-en",
            "Vapur pazartesiden cumaya kadar kalkar.",
            "Vapur hafta içi kalkar.",
            "The ferry leaves on weekdays.",
            "The ferry leaves from Monday to Friday.",
        ),
    ],
)
def test_a_sentence_keeps_both_ends_of_a_week(languages: str, source: str, asked: str, answer: str, draft: str) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [draft]


def test_words_before_a_timetable_are_asked_for_alone() -> None:
    source = "Müze saatleri: Sal-Paz 10.00-18.00, Pzt kapalı"

    [draft] = drafts("tr-en", source, asked="Müze saatleri", answer="Museum hours")

    assert draft == "Museum hours: Tue-Sun 10:00-18:00, closed on Mon"
