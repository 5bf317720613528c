"""Turkish verbs of offices that models do not know, asked for by those they know."""

import pytest

from translation_service.engines.phrases.learned_turkish_verbs import in_plain_turkish_verbs, with_turkish_verbs_meant


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Heyetimiz üç gün ağırlandı.", "Heyetimiz üç gün karşılandı."),
        ("Hastaneye sevk edilecektir.", "Hastaneye gönderilecektir."),
        ("Görevin ifa edilmesi gerekir.", "Görevin yerine getirilmesi gerekir."),
        ("Alacağı tahsil ettik, borcu taksitlendirdik.", "Alacağı topladık, borcu taksitlere böldük."),
        ("Eksikliklerin giderilmesi istendi.", "Eksikliklerin düzeltilmesi istendi."),
        ("Temin edilen malzeme", "Sağlanan malzeme"),
        ("Parselleri tevhit ederek sattı.", "Parselleri birleştirerek sattı."),
        ("Teklif uygun bulundu, alacak temlik edildi.", "Teklif onaylandı, alacak devredildi."),
        ("Tutanağa bağlanan eksikler tetkik ediliyor.", "Kaydedilen eksikler inceleniyor."),
        ("Uygun bir yer bulundu.", "Uygun bir yer bulundu."),
        ("Yol giderleri ödenir; eve gider.", "Yol giderleri ödenir; eve gider."),
        ("Kına gecesi ve deri tabakası", "Kına gecesi ve deri tabakası"),
    ],
)
def test_learned_verbs_become_plain_ones_in_the_same_form(text: str, plain: str) -> None:
    assert in_plain_turkish_verbs(text) == plain


@pytest.mark.parametrize(
    ("answer", "source", "meant"),
    [
        ("We criticize the attack.", "Saldırıyı kınıyoruz.", "We condemn the attack."),
        ("The guests were met at the meeting.", "Konuklar ağırlandı.", "The guests were hosted at the meeting."),
        ("Wastes are destroyed.", "Atıklar bertaraf edilir.", "Wastes are disposed of."),
        ("The city bought the land.", "Belediye arsayı kamulaştırdı.", "The city expropriated the land."),
        ("The land was bought.", "Arsa istimlak edildi.", "The land was expropriated."),
        ("The city bought the land.", "Belediye arsayı satın aldı.", "The city bought the land."),
    ],
)
def test_an_answer_says_the_verb_that_another_stood_in_for(answer: str, source: str, meant: str) -> None:
    assert with_turkish_verbs_meant(answer, source) == meant
