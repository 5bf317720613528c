"""Verbal notes, whose first and last sentence the other language says by heart."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.drafting.asked_again.verbal_notes import ends_note
from translation_service.engines.phrases.honours import with_honour_done, with_honour_plain

AVAILS = "avails itself of this opportunity to renew"
ASSURANCES = "the assurances of its highest consideration."


@pytest.mark.parametrize(
    ("languages", "source", "asked", "answer", "draft"),
    [
        (
            "en-tr",
            f"The Embassy {AVAILS} to the Governorship {ASSURANCES}",
            "The Embassy presents its compliments to the Governorship.",
            "Büyükelçilik, hükümete saygılarını sunar.",
            "Büyükelçilik, bu vesileyle Valiliğe en derin saygılarını yineler.",
        ),
        (
            "tr-en",
            "Başkonsolosluk bu vesileyle İzmir Valiliğine en yüksek saygılarının teyidini arz eder.",
            "Başkonsolosluk, İzmir Valiliğine saygılarını sunar.",
            "The consulate offers its respects to the Izmir Valley.",
            f"The Consulate {AVAILS} to the Governorship of İzmir {ASSURANCES}",
        ),
    ],
)
def test_a_note_ends_as_notes_do(languages: str, source: str, asked: str, answer: str, draft: str) -> None:
    assert drafts(languages, source, asked=asked, answer=answer) == [draft]
    assert ends_note(source, languages[:2])


def test_a_note_begins_with_compliments() -> None:
    source = "Büyükelçilik, Bakanlığa saygılarını sunar."

    drafted = drafts("tr-en", source, asked=source, answer="The embassy pays its respect to the ministry.")

    assert drafted == ["The Embassy presents its compliments to the Ministry."]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It has the honour to request a reply.", "It is honoured to request a reply."),
        ("We have the honor to invite you.", "We are honoured to invite you."),
        (
            "The Embassy has the honour to inform the latter of the following.",
            "The Embassy is honoured to report the following matters.",
        ),
        ("It has the honour to inform the Ministry that", "It is honoured to report that"),
        ("We inform the Ministry that it rains.", "We inform the Ministry that it rains."),
        ("She has the honour of being first.", "She has the honour of being first."),
    ],
)
def test_an_honour_is_asked_for_in_plain_words(text: str, plain: str) -> None:
    assert with_honour_plain(text) == plain


@pytest.mark.parametrize(
    ("target", "done"),
    [
        ("talep etmek için onur duyar", "talep etmekten onur duyar"),
        ("randevu istemeye onur duyarız", "randevu istemekten onur duyarız"),
        ("4 sayılı Notuna başvurmak üzere onurludur", "4 sayılı Notasına atıfta bulunmaktan onur duyar"),
    ],
)
def test_one_is_honoured_by_what_one_does(target: str, done: str) -> None:
    assert with_honour_done(target, "It has the honour to refer to its Note No. 4") == done
    assert with_honour_done(target, "It refers to its Note No. 4") == target
