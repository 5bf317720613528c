"""Turkish nouns that an engine bent as if their last letters stayed."""

import pytest

from translation_service.engines.words.turkish_spelling import with_nouns_bent


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Birkaç küçük değişiklikimiz var", "Birkaç küçük değişikliğimiz var"),
        ("çoğunluka ulaşıldı, kalabalıkı gördü", "çoğunluğa ulaşıldı, kalabalığı gördü"),
        ("mutlulukun ölçüsü, özgürlüküne", "mutluluğun ölçüsü, özgürlüğüne"),
        ("Mektupa cevap, annemin ilaçını, İhtiyaçımız", "Mektuba cevap, annemin ilacını, İhtiyacımız"),
        ("sokaka bakan çocukun desteke", "sokağa bakan çocuğun desteğe"),
        ("Sonuçınız burada, örnekına bakın", "Sonucunuz burada, örneğine bakın"),
        ("görüşünizi, yorumunızı, konunızda", "görüşünüzü, yorumunuzu, konunuzda"),
        ("Etkinlike katıldı, Başkanlıka", "Etkinliğe katıldı, Başkanlığa"),
        ("Sergi kırk işten oluşdu, topda, kitapdan", "Sergi kırk işten oluştu, topta, kitaptan"),
        ("renkdeki adresdeydi, gitdiler; çıkdınız", "renkteki adresteydi, gittiler; çıktınız"),
        ("onuncu yıl dönümüni, özgürlüğünin", "onuncu yıl dönümünü, özgürlüğünün"),
        ("her hükümü, bir fikirimiz, şehire, kayıtı", "her hükmü, bir fikrimiz, şehre, kaydı"),
    ],
)
def test_they_are_bent_as_turkish_bends_them(said: str, written: str) -> None:
    assert with_nouns_bent(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "Balıkesir balıkçı ilke silikat politika hukuku",
        "hükümet hükümeti şehirler isimsiz resimde",
        "değişiklik değişikliği değişikliklerin",
        "mektuplar kitapta kitapçı grupta sonuçta amaçlı sokakta çocuksu ekmek desteksiz yurttaş",
        "deniz denizi denizden yüzünüz",
        "Mehdi'nin ahdi, cehdi; ofisdeki-gibi iste de masada takdir edildi, nakdi, nakde, akdi",
        "ünitenin mülkiyeti hukuki türü, müdürünün tüzüğü, görevini, sözünü, bütüne",
        "dakika ülke malikane Halika tehlike Melike Malike Balıkesir Belediyelik",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert with_nouns_bent(text) == text
