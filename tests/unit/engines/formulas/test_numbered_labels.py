import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.labels import labels_there

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("pair", "text", "said"),
    [
        (EN_TR, "VAT no. IE6388047V", "KDV no IE6388047V"),
        (EN_TR, "Company number 441290", "Şirket sicil no 441290"),
        (EN_TR, "Tel. no. 01 234", "Telefon no 01 234"),
        (TR_EN, "Vergi no 1234567890", "Tax No. 1234567890"),
        (EN_TR, "Lucky no. 13", ""),
        (EN_TR, "VAT no. unknown", ""),
        (EN_TR, "Order no. 45 was cancelled", ""),
    ],
)
def test_a_label_is_said_with_the_number_right_behind_it(pair: LanguagePair, text: str, said: str) -> None:
    assert labels_there(text, "", pair) == said
