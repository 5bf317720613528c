"""Deeds before others, said as clauses of their own before small models are asked."""

import pytest

from translation_service.engines.phrases.converbs import converbs_as_clauses


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dosya incelenerek karara bağlanmıştır.", "Dosya incelenmiş ve karara bağlanmıştır."),
        ("Komisyon toplanarak bütçeyi onayladı.", "Komisyon toplandı ve bütçeyi onayladı."),
        ("İş yeri mühürlenerek kapatılacaktır.", "İş yeri mühürlenecek ve kapatılacaktır."),
        ("Şirket, sözleşmeyi feshederek, teminatı ödedi.", "Şirket, sözleşmeyi feshetti ve teminatı ödedi."),
        ("Okulu ziyaret ederek teşekkür ettik.", "Okulu ziyaret ettik ve teşekkür ettik."),
        ("Başvurular incelenerek ilan edilir.", "Başvurular incelenir ve ilan edilir."),
        ("Protokol imzalanarak yürürlüğe girmiştir", "Protokol imzalanmış ve yürürlüğe girmiştir"),
        ("Zabıta denetleyerek ceza kesiyor.", "Zabıta denetliyor ve ceza kesiyor."),
        (
            "Heyet müzeyi gezerek, okulu ziyaret ederek ve görüşerek bilgi aldı.",
            "Heyet müzeyi gezdi, okulu ziyaret etti ve görüştü ve bilgi aldı.",
        ),
        (
            "Konunun incelenerek sonucundan bilgi verilmesini rica ederiz.",
            "Konunun incelenmesini ve sonucundan bilgi verilmesini rica ederiz.",
        ),
        ("Formu doldurarak imzalamanızı rica ederiz.", "Formu doldurmanızı ve imzalamanızı rica ederiz."),
        (
            "Listenin güncellenerek en geç cumaya kadar iletilmesi gerekir.",
            "Listenin güncellenmesi ve en geç cumaya kadar iletilmesi gerekir.",
        ),
        (
            "Belgrad'ı ziyaret ederek iş birliği sözleşmesini imzaladı.",
            "Belgrad'ı ziyaret etti ve iş birliği sözleşmesini imzaladı.",
        ),
    ],
)
def test_they_stand_in_the_form_of_the_deed_they_belong_to(text: str, said: str) -> None:
    assert converbs_as_clauses(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "Müdür olarak görev yaptı.",
        "Hava giderek ısındı.",
        "Hissedarlar oy kullanarak karar aldı.",
        "Talebiniz dikkate alınarak program yeniden düzenlenmiştir.",
        "Üzülerek bildirmek isteriz ki toplantı iptal edilmiştir.",
        "Okulu ziyaret ederek kitap dağıtan vali törene katıldı.",
        "Başvurular incelenerek uygun görülenler ilan edildi.",
        "Bankaya giderek ücretin yatırılması gerekir.",
        "İlişkiler gelişerek devam ediyor.",
        "Uygun olduğunu belirterek raporu imzaladı.",
        "Dilekçe yazarak başvurabilirsiniz.",
        "Belgeleri tamamlayarak başvuru yapılmalıdır.",
        "Gerek erkek gerek kadın çalışanlar katıldı.",
        "Bu yol haritası hazırlanarak",
    ],
)
def test_means_and_what_belongs_to_others_stay(text: str) -> None:
    assert converbs_as_clauses(text) == text
