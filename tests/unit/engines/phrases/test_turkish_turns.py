"""Turkish sentences whose turns engines lose their way in."""

import pytest

from translation_service.engines.phrases.turkish_turns import turned_plainly


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Babam 03.02.1948 Kırşehir doğumludur.", "Babam 3 Şubat 1948'de Kırşehir'de doğmuştur."),
        ("1985 Ankara doğumluyum.", "1985'te Ankara'da doğdum."),
        ("Ankara doğumluyum.", "Ankara doğumluyum."),
        ("Binanın 2. katında kalıyor.", "Binanın 2'nci katında kalıyor."),
        ("Okulun 3. sınıf öğrencileri", "Okulun 3'üncü sınıf öğrencileri"),
        ("Kanunun 15. ve 16. maddeleri", "Kanunun 15 ve 16'ncı maddeleri"),
        ("Kanunun 3., 5. ve 10. maddeleri", "Kanunun 3, 5 ve 10'uncu maddeleri"),
        (
            "Ulaşım tarafımızca, yemek ev sahibi tarafından karşılanacaktır.",
            "Ulaşım tarafımızca karşılanacaktır, yemek ev sahibi tarafından karşılanacaktır.",
        ),
        (
            "Görüşünüzün 20 Mayıs'a kadar bildirilmesini rica ederim.",
            "Görüşünüzü 20 Mayıs'a kadar bildirmenizi rica ederim.",
        ),
        (
            "görüşünüzün en kısa sürede bildirilmesini rica ederim",
            "görüşünüzü en kısa sürede bildirmenizi rica ederim",
        ),
        ("Belgelerin gönderilmesini rica ederiz.", "Belgelerin gönderilmesini rica ederiz."),
        ("İş yerimizde muhasebeci olarak çalışmaktadır.", "Kendisi iş yerimizde muhasebeci olarak çalışmaktadır."),
        (
            "Okulumuzda Ayşe Yılmaz öğretmen olarak çalışmaktadır.",
            "Okulumuzda Ayşe Yılmaz öğretmen olarak çalışmaktadır.",
        ),
        (
            "Başvuru T.C. Köln Başkonsolosluğuna yapılmıştır.",
            "Başvuru Köln'deki Türkiye Başkonsolosluğuna yapılmıştır.",
        ),
        ("T.C. Atina Büyükelçiliğinin yazısı", "Atina'daki Türkiye Büyükelçiliğinin yazısı"),
        ("T.C. Dışişleri Bakanlığı ve Köln Başkonsolosluğu", "T.C. Dışişleri Bakanlığı ve Köln Başkonsolosluğu"),
        ("Başvurunuzun reddine karar verilmiştir.", "Başvurunuz reddedilmiştir."),
        ("Talebinin reddine karar verildi.", "Talebi reddedildi."),
        ("Sayın Konsolos, davetiniz için sağ olun.", "Değerli Konsolos, davetiniz için sağ olun."),
        ("Sayın Konsolos Bey gelmedi.", "Sayın Konsolos Bey gelmedi."),
        ("Madde oybirliğiyle kabul edilerek gönderildi.", "Madde oy birliğiyle kabul edilmiş ve gönderildi."),
        ("Bütçe oy birliğiyle kabul edilmiştir.", "Bütçe oy birliğiyle kabul edilmiştir."),
        ("Planın reddine karar verilmiştir.", "Planın reddine karar verilmiştir."),
        ("Bina belediyemiz mülkiyetindedir.", "Bina belediyemize aittir."),
        ("Bina belediye mülkiyetindedir.", "Bina belediye mülkiyetindedir."),
        ("Adı geçen 15.03.2024 tarihinde ayrılmıştır.", "İlgili kişi 15.03.2024 tarihinde ayrılmıştır."),
        ("Adı geçen kişi 15.03.2024 tarihinde ayrılmıştır.", "Adı geçen kişi 15.03.2024 tarihinde ayrılmıştır."),
        ("Yazınız Roma'daki büroya iletildi.", "Mektubunuz Roma'daki büroya iletildi."),
        ("Yazı Roma'da geçirdik.", "Yazı Roma'da geçirdik."),
        ("Adınızı Roma'daki gibi yazınız.", "Adınızı Roma'daki gibi yazınız."),
        ("Belediyemizde 3 kişi zabıta olarak çalışmaktadır.", "Belediyemizde 3 kişi zabıta olarak çalışmaktadır."),
    ],
)
def test_a_sentence_is_turned_as_engines_know_it(text: str, turned: str) -> None:
    assert turned_plainly(text) == turned
