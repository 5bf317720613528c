"""What Turkish letters end with behind a verb without a person, and where engines lose who wishes what."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.asked_again.good_wishes import ends_with_wishes

TURKISH_ENGLISH = LanguagePair(source="tr", target="en")
REGARDS = "Please accept my respectful regards."


@pytest.mark.parametrize(
    ("source", "asked", "answer", "draft"),
    [
        (
            "Davetiniz için teşekkür eder, saygılarımı sunarım.",
            "Davetiniz için teşekkür ederim.",
            "Thank you for your invitation.",
            f"Thank you for your invitation. {REGARDS}",
        ),
        (
            "Yazınızı bekler, size teşekkür eder, iyi günler dileriz.",
            "Yazınızı bekler, size teşekkür ederiz.",
            "We wait for your letter and thank you.",
            "We wait for your letter and thank you. We wish you a good day.",
        ),
        (
            "Geleceğimizi umar, sağlık, mutluluk ve başarılar dileriz.",
            "Geleceğimizi umarız.",
            "We hope to come.",
            "We hope to come. We wish you health, happiness and success.",
        ),
        (
            "Babanızın vefatını üzüntüyle öğrendim, size ve ailenize başsağlığı dilerim.",
            "Babanızın vefatını üzüntüyle öğrendim.",
            "I learned of your father's death with sorrow.",
            "I learned of your father's death with sorrow. I offer my condolences to you and your family.",
        ),
        (
            "Rapor ekte sunulmuş olup gereğini arz ederim.",
            "Rapor ekte sunulmuştur.",
            "The report is attached.",
            "The report is attached. Respectfully submitted for your necessary action.",
        ),
    ],
)
def test_wishes_stand_behind_a_sentence_of_their_own(source: str, asked: str, answer: str, draft: str) -> None:
    assert drafts("tr-en", source, asked=asked, answer=answer) == [draft]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "Bilgilerinizi ve gereğini rica eder, iyi çalışmalar dilerim.",
            "Submitted for your information and necessary action. I wish you success in your work.",
        ),
        ("Bu vesileyle saygılarımı sunar, iyi günler dilerim.", f"{REGARDS} I wish you a good day."),
        (
            "Bilgilerinize sunar, saygılarımı sunarım.",
            f"Respectfully submitted for your information. {REGARDS}",
        ),
    ],
)
def test_where_both_halves_are_known_no_engine_says_either(source: str, draft: str) -> None:
    assert drafts("tr-en", source, asked="", answer="") == [draft]


@pytest.mark.parametrize(
    "text",
    [
        "Davetiniz için teşekkür eder, size bir kitap gönderirim.",
        "Saygılar sunarım.",
        "Müdür teşekkür eder, saygılarını sunar.",
        "Başkan bunu umar, halk da bekler.",
    ],
)
def test_other_sentences_stay_whole(text: str) -> None:
    assert not ends_with_wishes(text, TURKISH_ENGLISH)
