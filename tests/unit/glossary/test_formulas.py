import pytest

from glossary.formulas import formula_in


@pytest.mark.parametrize(
    ("source", "text", "target", "wanted"),
    [
        ("en", "Yours faithfully,", "tr", "Saygılarımla,"),
        ("en", "With  kind regards", "tr", "En iyi dileklerimle"),
        ("en", "Respectfully submitted for your information.", "tr", "Bilgilerinize arz ederim."),
        ("en", "Please take the necessary action.", "tr", "Gereğini rica ederim."),
        ("tr", "SAYGILARIMLA", "en", "Yours sincerely"),
        ("tr", "Arz ederim.", "en", "Respectfully submitted."),
        ("tr", "Saygılarımla arz ederim.", "en", "Respectfully submitted."),
        (
            "tr",
            "Gereğini bilgilerinize arz ederim.",
            "en",
            "Respectfully submitted for your information and necessary action.",
        ),
        ("tr", "Takdirlerinize saygılarımızla arz ederiz.", "en", "Respectfully submitted for your consideration."),
        ("tr", "Gereğini takdirlerinize arz ederim.", "en", "Respectfully submitted for your consideration."),
        ("tr", "Bilgilerinizi rica ederim.", "en", "Submitted for your information."),
        ("tr", "Ek 2/A:", "en", "Annex 2/A:"),
        ("tr", "Saygılarımla,", "de", "Mit freundlichen Grüßen,"),
        ("pt", "Atenciosamente,", "en", "Yours sincerely,"),
        ("ar", "مع أطيب التحيات،", "tr", "En iyi dileklerimle,"),
        ("en", "To whom it may concern,", "ar", "إلى من يهمه الأمر،"),
    ],
)
def test_a_formula_of_letters_is_said_as_its_language_says_it(source: str, text: str, target: str, wanted: str) -> None:
    assert formula_in(text, source, target) == wanted


@pytest.mark.parametrize(
    ("source", "text", "target"),
    [
        ("tr", "Rica ederim.", "en"),
        ("tr", "Saygılarımla 2", "en"),
        ("tr", "Ek", "en"),
        ("tr", "Durumu saygılarımla bildirdim.", "en"),
        ("en", "Sincerely, we do not know.", "tr"),
        ("en", "Yours sincerely,", "zh"),
        ("en", "", "tr"),
        ("en", "Regards" + "." * 200_000 + "x", "tr"),
    ],
)
def test_what_is_no_formula_or_has_none_in_the_other_language_is_left_to_engines(
    source: str, text: str, target: str
) -> None:
    assert formula_in(text, source, target) is None
