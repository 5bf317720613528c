import pytest

from translation_service.engines.words.misspelt_loans import with_loan_spelt


@pytest.mark.parametrize(
    ("target", "noun", "spelt"),
    [
        ("I want to buy thisrial plot.", "burial plot", "I want to buy burial plot."),
        ("Our bras band played.", "brass band", "Our brass band played."),
        ("The licenceholder was told.", "licence holder", "The licence holder was told."),
        ("We request that this services be increased.", "bus service", "We request that bus services be increased."),
        ("Two licenceholders were told.", "licence holder", "Two licence holders were told."),
        ("The addressees were told.", "addressee", "The addressees were told."),
        ("The burial plot and this plot", "burial plot", "The burial plot and this plot"),
        ("The report is about the goat.", "felt", "The report is about the goat."),
        ("The report is about parliament.", "parsley", "The report is about parliament."),
        ("", "burial plot", ""),
    ],
)
def test_a_lent_noun_is_spelt_as_it_was_lent(target: str, noun: str, spelt: str) -> None:
    assert with_loan_spelt(target, noun) == spelt
