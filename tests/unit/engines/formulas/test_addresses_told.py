"""Turkish sentences that tell an address."""

from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.addresses_told import address_told_there

TR_EN = LanguagePair(source="tr", target="en")


def test_an_address_is_told_as_it_is() -> None:
    told = address_told_there("İkametgâhım Atatürk Mahallesi, 125. Sokak No: 7 Daire: 3 Kırşehir'dir.", TR_EN)
    assert told == "My place of residence is Atatürk Mahallesi, 125. Sokak No: 7 Daire: 3 Kırşehir."
    assert address_told_there("Adresim aşağıdaki belgede belirtilmiştir.", TR_EN) == ""
    assert address_told_there("Ev adresim değiştiğinden kaydımın silinmesi gereklidir.", TR_EN) == ""
