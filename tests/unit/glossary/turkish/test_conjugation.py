import pytest

from glossary.turkish.conjugation import in_form_of_verb


@pytest.mark.parametrize(
    ("form", "old", "new", "written"),
    [
        ("çaldı", "çalmak", "zimmetine geçirmek", "zimmetine geçirdi"),
        ("yasaklandı", "yasaklamak", "kara listeye almak", "kara listeye alındı"),
        ("kazılacak", "kazmak", "taramak", "taranacak"),
        ("koparacağız", "koparmak", "bağlantıyı kesmek", "bağlantıyı keseceğiz"),
        ("vazgeçilmiştir", "vazgeçmek", "feragat etmek", "feragat edilmiştir"),
        ("boyuyor", "boyamak", "reddetmek", "reddediyor"),
        ("reddediyorlardı", "reddetmek", "onaylamak", "onaylıyorlardı"),
        ("boyar", "boyamak", "reddetmek", "reddeder"),
        ("boyar", "boyamak", "teslim almak", "teslim alır"),
        ("kazar", "kazmak", "onaylamak", "onaylar"),
        ("boyanır", "boyamak", "komak", "konur"),
        ("boyamaz", "boyamak", "yapmak", "yapmaz"),
        ("boyamam", "boyamak", "yapmak", "yapmam"),
        ("boyamayız", "boyamak", "yapmak", "yapmayız"),
        ("boyanamaz", "boyamak", "yıkmak", "yıkılamaz"),
        ("boyayamayız", "boyamak", "yıkmak", "yıkamayız"),
        ("boyanabilir", "boyamak", "kabul etmek", "kabul edilebilir"),
        ("boyanmamıştır", "boyamak", "yıkmak", "yıkılmamıştır"),
        ("boyanmaktadır", "boyamak", "kabul etmek", "kabul edilmektedir"),
        ("boyanmalıdır", "boyamak", "yapmak", "yapılmalıdır"),
        ("boyansın", "boyamak", "gidermek", "giderilsin"),
        ("boyayınız", "boyamak", "iptal etmek", "iptal ediniz"),
        ("boyayarak", "boyamak", "gitmek", "giderek"),
        ("boyanmadan", "boyamak", "yapmak", "yapılmadan"),
        ("boyasa", "boyamak", "görmek", "görse"),
        ("boyar", "boyamak", "demek", "der"),
        ("boyayacak", "boyamak", "demek", "diyecek"),
        ("boyanmalıdır", "boyamak", "çitle çevirmek", "çitle çevrilmelidir"),
        ("boyanacak", "boyamak", "üst yapısını yenilemek", "üst yapısı yenilenecek"),
        ("boyanmadı", "boyamak", "bağlantıyı kesmek", "bağlantı kesilmedi"),
        ("boyandı", "boyamak", "belediyeyi tanıtmak", "belediye tanıtıldı"),
        ("boyandı", "boyamak", "açılışını yapmak", "açılışı yapıldı"),
        ("boyandı", "boyamak", "kanunu uygulamak", "kanunu uygulandı"),
        ("boyanamaz", "boyamak", "alıkoymak", "alıkonulamaz"),
        ("boyadı", "boyamak", "el koymak", "el koydu"),
        ("boyandı", "boyamak", "ikinci imzayı atmak", "ikinci imza atıldı"),
        ("boyandı", "boyamak", "adını değiştirmek", "adı değiştirildi"),
        ("boyandı", "boyamak", "olayı önlemek", "olayı önlendi"),
        ("boyadı", "boyamak", "bağlantıyı kesmek", "bağlantıyı kesti"),
    ],
)
def test_a_verb_has_the_voice_tense_and_person_of_another(form: str, old: str, new: str, written: str) -> None:
    assert in_form_of_verb(form, old, new) == written


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("boyanması", "feshedilmesi"),
        ("boyanmasını", "feshedilmesini"),
        ("boyamaya", "feshetmeye"),
        ("boyamak", "feshetmek"),
        ("boyanan", "feshedilen"),
        ("boyayanlar", "feshedenler"),
        ("boyadığımız", "feshettiğimiz"),
        ("boyanacağını", "feshedileceğini"),
        ("boyanmayanlardan", "feshedilmeyenlerden"),
    ],
)
def test_what_is_made_of_a_verb_has_the_suffixes_of_a_noun(form: str, written: str) -> None:
    assert in_form_of_verb(form, "boyamak", "feshetmek") == written


@pytest.mark.parametrize(
    ("form", "old", "new"),
    [
        ("boya", "boyacı", "yapmak"),
        ("boyahane", "boyamak", "yapmak"),
        ("boyandı", "boyamak", "badana"),
        ("kapı", "kapmak", "yapmak"),
        ("çalgı", "çalmak", "yapmak"),
    ],
)
def test_what_is_no_verb_has_no_form_of_one(form: str, old: str, new: str) -> None:
    assert in_form_of_verb(form, old, new) == ""
