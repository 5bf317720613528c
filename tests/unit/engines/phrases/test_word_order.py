"""Turkish sentences are asked for with their subject first."""

import pytest

from translation_service.engines.phrases.word_order import with_subject_first


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sergiyi 500 kişi gezdi.", "500 kişi sergiyi gezdi."),
        ("Konseri iki bin kişi izledi.", "İki bin kişi konseri izledi."),
        ("Heyeti Başkan Ahmet Kaya karşıladı.", "Başkan Ahmet Kaya heyeti karşıladı."),
        ("Masrafları ev sahibi belediye karşılayacaktır.", "Ev sahibi belediye, masrafları karşılayacaktır."),
        ("Komisyon başvuruları değerlendirecektir.", "Komisyon, başvuruları değerlendirecektir."),
        ("Açılış konuşmasını Vali yapacaktır.", "Vali açılış konuşmasını yapacaktır."),
        ("Selanik'te yapılan sergiyi Deniz Aydın düzenledi.", "Deniz Aydın Selanik'te yapılan sergiyi düzenledi."),
        ("Toplantıya 12 belediyeden 40 temsilci katıldı.", "12 belediyeden 40 temsilci toplantıya katıldı."),
        ("Kitap Fuarı'na 30 yayınevi katılacaktır", "30 yayınevi Kitap Fuarı'na katılacaktır"),
        ("Öğrencilere iki öğretmen refakat edecektir.", "İki öğretmen, öğrencilere eşlik edecektir."),
        ("Toplantıya Belediye Başkanı başkanlık etmiştir.", "Belediye Başkanı toplantıya başkanlık yapmıştır."),
        ("İhaleye en az üç isteklinin katılması gerekir.", "En az üç isteklinin ihaleye katılması gerekir."),
        ("Müzeyi her yıl 50.000 turist ziyaret etmektedir.", "50.000 turist her yıl müzeyi ziyaret etmektedir."),
        ("Fuarı üç gün boyunca 12 bin kişi gezdi.", "12 bin kişi üç gün boyunca fuarı gezdi."),
        ("Heyeti havaalanında Vali karşılayacaktır.", "Vali havaalanında heyeti karşılayacaktır."),
        ("Listeyi okul müdürlüğü gönderecektir.", "Okul müdürlüğü, listeyi gönderecektir."),
        ("4'üncü Kitap Fuarı'na 20 ülkeden yazarlar katıldı.", "20 ülkeden yazarlar 4'üncü Kitap Fuarı'na katıldı."),
        ("Yangını itfaiye ekipleri söndürdü.", "İtfaiye ekipleri, yangını söndürdü."),
        ("Afişleri gençlik meclisi üyeleri astı.", "Gençlik meclisi üyeleri, afişleri astı."),
        ("Mahkeme masraflarını kaybeden taraf öder.", "Kaybeden taraf, mahkeme masraflarını öder."),
        ("Raporu bilirkişi heyeti hazırlamıştır.", "Bilirkişi heyeti, raporu hazırlamıştır."),
        ("Dilekçenizi ilgili birim değerlendirecektir.", "İlgili birim, dilekçenizi değerlendirecektir."),
        ("Kazayı polis inceliyor.", "Polis, kazayı inceliyor."),
        ("Toplantıya Ankara'dan gelen Ece de katıldı.", "Ankara'dan gelen Ece de toplantıya katıldı."),
        ("Toplantıya 3 gün katıldı.", "Kendisi toplantıya 3 gün katıldı."),
    ],
)
def test_the_subject_stands_before_what_it_does_something_to(text: str, asked: str) -> None:
    assert with_subject_first(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "500 kişi sergiyi gezdi.",
        "Mahkeme kararlarını değerlendirir.",
        "Belediye başkanı bana taziyelerini sundu.",
        "Veritabanlarını idare eder.",
        "Tasarımını jüri önünde savunur.",
        "Tom farklı bir bakış açısı sundu.",
        "Sayfadaki tüm hücreleri seçer.",
        "Anadolu Selçuklu Sanatını açıklar.",
        "Onlar onu başkan seçtiler.",
        "Projeyi üç yılda yürütecektir.",
        "Törene vali, kaymakam ve çok sayıda vatandaş katıldı.",
        "Toplantıya katılacağımı bildiririm.",
        "Elektriksel İletimle İlgili Temel Konuları açıklar.",
    ],
)
def test_other_sentences_stay(text: str) -> None:
    assert with_subject_first(text) == text
