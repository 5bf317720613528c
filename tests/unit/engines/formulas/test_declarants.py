"""Who declares something, with all that tells who it is."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.declarants import declarant_there
from translation_service.engines.phrases.fragments import with_me, without_me

EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I, the undersigned, declare that it is true.", "Aşağıda imzası bulunan ben, "),
        (
            "I, the undersigned Jan Novák, born on 3 May 1970 in Brno, residing at Hlavní 12, Prague, agree.",
            "Aşağıda imzası bulunan ben 3 Mayıs 1970 Brno doğumlu, Hlavní 12, Prag adresinde ikamet eden Jan Novák, ",
        ),
        (
            "I, Anna Rossi, holder of passport no. YA1234567, a citizen of Italy, declare it.",
            "Ben YA1234567 numaralı pasaport sahibi, İtalya vatandaşı Anna Rossi, ",
        ),
        ("I, Ali Kaya, İD no. 12345, declare it.", "Ben 12345 numaralı kimlik sahibi Ali Kaya, "),
        ("I, Laura Schmidt, hereby give my consent.", "Ben Laura Schmidt, "),
        ("I, John Smith, the tall one with the hat, agree.", ""),
        ("I, for one, agree.", ""),
        ("I agree.", ""),
    ],
)
def test_declarants_are_said_before_what_they_declare(text: str, said: str) -> None:
    assert declarant_there(text, EN_TR)[1] == said
    assert text.startswith(declarant_there(text, EN_TR)[0])


def test_what_is_declared_is_asked_for_with_its_subject_and_written_without() -> None:
    source = "hereby appoint Ms. Kara."

    assert with_me(source) == "I hereby appoint Ms. Kara."
    assert with_me("Agree or not.") == "Agree or not."
    assert without_me("Ben Avukat Kara'yı atıyorum.", source) == "avukat Kara'yı atıyorum."
    assert without_me("Kara'yı atıyorum.", source) == "Kara'yı atıyorum."
    assert without_me("Ben buradayım.", "I am here.") == "Ben buradayım."
