"""What Turkish papers of residents and offices write is asked for in words that a model knows."""

import pytest

from translation_service.engines.phrases.turkish_words import in_plain_turkish


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("İki nüsha olarak tanzim ve imza edilmiştir.", "İki nüsha olarak düzenlenmiş ve imzalanmıştır."),
        ("Belge tanzim olunmuştur.", "Belge düzenlenmiştir."),
        ("sözleşme bedelinin binde beşi oranında", "sözleşme bedelinin ‰5'i oranında"),
        ("iki şahit huzurunda kıyılmıştır", "iki tanık huzurunda yapılmıştır"),
        ("Yerleşim yeri adresi aynıdır.", "İkamet adresi aynıdır."),
        ("aynı süreyle uzar", "aynı süre için uzar"),
        ("yazılı bildirimde bulunması hâlinde", "yazılı olarak bildirmesi hâlinde"),
        ("Üye ret oyu kullandı.", "Üye hayır oyu verdi."),
        ("teklifin komisyona havalesine", "teklifin komisyona gönderilmesine"),
        ("geçmesi sonucu meydana gelmiştir", "geçmesi nedeniyle meydana gelmiştir"),
        ("Tasarı üzerinde söz alan olmadı.", "Tasarı hakkında kimse konuşmadı."),
        ("muhtaç aileler", "yardıma ihtiyacı olan aileler"),
        ("bakıma muhtaç", "bakıma muhtaç"),
        ("gerçeğe aykırı beyanda bulunanlara ödenen", "yanlış bilgi veren kişilere ödenen"),
        ("halkım adına şükranlarımı sunarım", "halkım adına teşekkür ederim"),
        ("Davetinizi almaktan onur duydum.", "Davetiniz beni onurlandırdı."),
        ("programımın yoğunluğu nedeniyle", "yoğun programım nedeniyle"),
        ("görüşünüzün en kısa sürede bildirilmesini rica ederim",
         "görüşünüzü en kısa sürede bildirmenizi rica ederim"),
        ("Alt komşum gürültü yapıyor.", "Alt kattaki komşum gürültü yapıyor."),
        ("Dallar elektrik tellerine değiyor.", "Dallar elektrik tellerine dokunuyor."),
        ("Tuvaletler çok pis, su yok.", "Tuvaletler çok kirli, su yok."),
        ("Babam yatağa bağımlı, gelemez.", "Babam yatağından kalkamıyor, gelemez."),
        ("Oğlum 2. sınıfta okumaktadır.", "Oğlum 2. sınıf öğrencisidir."),
        ("Kan grubu A Rh negatif olarak belirlenmiştir.", "Kan grubu A Rh negatiftir."),
        ("fiyatların yüzde yirmi beş artırılması", "fiyatların yüzde 25 artırılması"),
        ("yüzde ondan az", "yüzde ondan az"),
        ("Hükme karşı kanun yoluna başvurulmadığından", "Karara itiraz edilmediğinden"),
        ("talebi yerinde görmeyerek reddetti", "talebi reddetti"),
        ("Yol bedelsiz terk edilecektir.", "Yol belediyeye bedelsiz verilecektir."),
        ("Eşi askerde olan kadınlara", "Kocası askerde olan kadınlara"),
        ("Açılışa teşriflerinizi bekleriz.", "Açılışa katılmanızı bekleriz."),
        ("Oğlum engelli, nereye başvurmalıyım?", "Oğlum engelli; nereye başvurmalıyım?"),
        ("Kiracı badana yaptırmak zorundadır.", "Kiracı duvarları boyatmak zorundadır."),
        ("Kesinti ne zaman bitecek, su yok.", "Kesinti ne zaman bitecek? Su yok."),
        ("Nerede olduğunu sordu, sonra gitti.", "Nerede olduğunu sordu, sonra gitti."),
        ("Ne zaman gelecek, biliyor musunuz?", "Ne zaman gelecek, biliyor musunuz?"),
        ("askı süresi içinde", "ilan süresi içinde"),
        ("tanzim edilmiş senetler", "tanzim edilmiş senetler"),
        ("bedelin on binde ikisi oranında", "bedelin on binde ikisi oranında"),
        ("saniyenin binde biri", "saniyenin binde biri"),
        ("bildirimde bulunmalıdır", "bildirimde bulunmalıdır"),
        ("Birleşim 8 Ocak gününe ertelendi.", "Oturum 8 Ocak gününe ertelendi."),
        ("Toplantı yeter sayısı bulunmadığından ertelendi.", "Yeterli sayıda üye olmadığı için ertelendi."),
    ],
)  # fmt: skip
def test_turkish_papers_are_plain(text: str, plain: str) -> None:
    assert in_plain_turkish(text) == plain
