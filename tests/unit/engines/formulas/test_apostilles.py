"""The lines of an apostille, as Turkish ones have them."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import PLAIN_STYLE
from translation_service.engines.formulas.apostilles import apostille_there

EN_TR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2. has been signed by J. Smith", "2. J. Smith tarafından imzalanmıştır"),
        ("has been signed by:", "İmzalayan:"),
        ("3. acting in the capacity of Notary Public", "3. Noter sıfatıyla hareket etmektedir"),
        ("4. bears the seal/stamp of the said Notary Public", "4. Noter mühür/kaşesini taşımaktadır"),
        ("ACTİNG IN THE CAPACITY OF Notary", "Noter sıfatıyla hareket etmektedir"),
        ("5. at London", "5. Londra'da"),
        ("6. the 12 May 2026", "6. 12 Mayıs 2026 tarihinde"),
        ("the 1st June 2025", "1 Haziran 2025 tarihinde"),
        ("acting in the capacity of Keeper of the Swans", ""),
        ("at home", ""),
        ("It has been signed by J. Smith", ""),
    ],
)
def test_lines_of_an_apostille(line: str, said: str) -> None:
    assert apostille_there(line, EN_TR, PLAIN_STYLE) == said
