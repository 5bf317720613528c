"""What Turkish councils, contracts and notices write, in words that models know."""

import pytest

from translation_service.engines.phrases.turkish_words import in_plain_turkish, with_agenda_items_said
from translation_service.engines.phrases.word_order import with_subject_first


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("bedelin on binde beşi oranında ceza", "bedelin %0,05 oranında ceza"),
        (
            "Ücretlerine 1 Ocak'tan itibaren yüzde 15 zam yapılacak.",
            "Ücretleri 1 Ocak'tan itibaren yüzde 15 artırılacak.",
        ),
        ("Gereği yapılmak üzere gönderildi.", "Gerekli çalışmalar için gönderildi."),
        ("bedelin yüz binde 2'si oranında", "bedelin %0,002 oranında"),
        (
            "Parkın onarım işi 14.01.2027 günü ihale edilecektir.",
            "Parkın onarım işinin ihalesi 14.01.2027 günü yapılacaktır.",
        ),
        ("Yol yapım işi ihale edildi.", "Yol yapım işinin ihalesi yapıldı."),
        (
            "Toplantı yeter sayısının bulunduğu anlaşıldığından oturum açıldı.",
            "Yeterli sayıda üye geldiği için oturum açıldı.",
        ),
        ("Oturuma saat 17.20'de son verildi.", "Oturum saat 17.20'de sona erdi."),
        ("Görüşmelere son verilmiştir.", "Görüşme sona ermiştir."),
        ("başvurunuz işlemden kaldırılacaktır", "başvurunuz iptal edilecektir"),
        ("İlgi yazınız ekinde gönderilen taslak", "Yazınızla birlikte gönderilen taslak"),
        ("Başkanımızı makamında ziyaret etti.", "Başkanımızı ofisinde ziyaret etti."),
        ("Yukarıda kimliği yazılı şahsın", "Yukarıda adı geçen kişinin"),
        ("altı ayda bir rapor", "her altı ayda bir rapor"),
        ("her 2 haftada bir rapor", "her 2 haftada bir rapor"),
        ("300 fidan toprakla buluşturuldu.", "300 fidan dikildi."),
        ("idare mahkemesinde dava açılabilir.", "idare mahkemesinde dava açma hakkınız vardır."),
        ("idare mahkemesinde iptal davası açılabilir.", "idare mahkemesinde iptal davası açma hakkınız vardır."),
        ("üç yıl süreyle geçerlidir", "üç yıl yürürlükte kalır"),
        ("Ayşe Demir de söz aldı.", "Ayşe Demir de konuştu."),
        ("Söz alan üye olmadı.", "Konuşan üye olmadı."),
        ("Bakandan söz aldı.", "Bakandan söz aldı."),
        ("Yangında can kaybı yaşanmadı.", "Yangında kimse ölmedi."),
        ("patlamasında can kaybı olmamıştır.", "patlamasında kimse ölmedi."),
        ("Hava muhalefeti nedeniyle iptal edildi.", "Kötü hava koşulları nedeniyle iptal edildi."),
        ("bekârlık belgesi verilmesini talep ediyorum", "bekârlık belgesi talep ediyorum"),
        ("fesih bildiriminde bulunmadığı takdirde", "fesih bildiriminde bulunmadıkça"),
    ],
)
def test_turns_of_offices_are_plain(written: str, plain: str) -> None:
    assert in_plain_turkish(written) == plain


def test_what_the_agenda_of_a_council_counts_are_items() -> None:
    assert with_agenda_items_said("Article 7 of the Council agenda was adopted.") == (
        "Item 7 of the Council agenda was adopted."
    )


def test_subject_that_may_describe_what_follows_is_parted_from_it() -> None:
    assert with_subject_first("Değişim programına 16-18 yaş arası on iki genç katılacaktır.") == (
        "16-18 yaş arası on iki genç, değişim programına katılacaktır."
    )
    assert with_subject_first("Toplantıya 12 belediyeden 40 temsilci katıldı.") == (
        "12 belediyeden 40 temsilci toplantıya katıldı."
    )
