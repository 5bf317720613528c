"""The words of the two short letters: a town in England writes, and the municipality answers another one in Turkish."""

from typing import Final

from translation_service.demonstration.making.short_letter import Words

ENGLISH: Final = Words(
    language="en-GB",
    title="Visit of the Westhaven Youth Orchestra",
    sender="Westhaven Borough Council",
    name=("Westhaven Borough Council", "Office of the Mayor", "International Relations"),
    address=(
        "Town Hall, 1 Market Square",
        "Westhaven WH1 2AB, United Kingdom",
        "[mayor@westhaven.example](mailto:mayor@westhaven.example)",
    ),
    recipient=("**The Mayor of Örnek**", "Cumhuriyet Meydanı 1", "Örnek, Türkiye"),
    references=(("Our reference", "IR/2026/088"), ("Date", "7 September 2026")),
    subject="**Subject:** Visit of the Westhaven Youth Orchestra to Örnek",
    salutation="Dear Mayor,",
    opening=(
        (
            "Thank you for your letter of 24 August 2026 and for your **kind invitation** to the Örnek Music Festival."
            " The council discussed it at its meeting last week and accepted it with great pleasure."
        ),
        (
            "The Westhaven Youth Orchestra has 42 members between the ages of fourteen and nineteen. They would arrive"
            " on *Friday 23 April 2027* and stay for five days. Six teachers and a nurse will accompany them."
        ),
        "We would be grateful if your office could help us with the following:",
    ),
    points=(
        "**Accommodation:** host families for the students and a hotel near the concert hall for the teachers.",
        "**Transport:** two buses from the airport to the city and back.",
        "**Instruments:** a piano, four timpani and two double basses, which we cannot bring with us.",
    ),
    closing=(
        (
            "Our council will pay the travel expenses of the orchestra and has set aside **£18,500** for this purpose."
            " If you agree, our two cultural departments could meet online before the end of October to prepare the"
            " programme. Ms Eleanor Whitfield, who is responsible for youth work, will be glad to answer your"
            " questions."
        ),
        "We look forward to welcoming the young people of Örnek to Westhaven in return.",
    ),
    signature=("Yours sincerely,", "**Margaret Ashdown**, Mayor of Westhaven"),
    enclosures="**Enclosures:** list of participants; draft programme of the concert.",
)

TURKISH: Final = Words(
    language="tr-TR",
    title="Afet yönetimi çalıştayına davet",
    sender="Örnek Belediyesi",
    name=("Örnek Belediyesi", "Dış İlişkiler Müdürlüğü", "Kardeş Şehirler Birimi"),
    address=(
        "Cumhuriyet Meydanı 1",
        "Örnek, Türkiye",
        "[disiliskiler@ornek.example](mailto:disiliskiler@ornek.example)",
    ),
    recipient=("**Lindhafen Belediye Başkanlığına**", "Lindhafen, Almanya"),
    references=(("Sayı", "E-41872365-724-1186"), ("Tarih", "15 Eylül 2026")),
    subject="**Konu:** Afet yönetimi çalıştayına davet",
    salutation="Sayın Başkan,",
    opening=(
        (
            "Belediyelerimiz arasındaki iş birliği protokolü kapsamında, 9-11 Kasım 2026 tarihlerinde kentimizde **afet"
            " yönetimi** konulu bir çalıştay düzenlenecektir. Çalıştaya dört ülkeden yirmi beş uzmanın katılması"
            " beklenmektedir."
        ),
        (
            "Kentinizin sel sularına karşı aldığı önlemleri büyük bir ilgiyle takip ediyoruz. İtfaiye teşkilatınızdan"
            " *iki uzmanın* çalıştaya katılarak deneyimlerini bizimle paylaşması bizleri memnun edecektir."
        ),
        "Çalıştayda aşağıdaki konular ele alınacaktır:",
    ),
    points=(
        "**Erken uyarı:** vatandaşların tehlikeden zamanında haberdar edilmesi.",
        "**Tahliye:** yaşlıların ve engellilerin güvenli bölgelere taşınması.",
        "**Gönüllüler:** mahallelerde gönüllü ekiplerin kurulması ve eğitilmesi.",
    ),
    closing=(
        (
            "Katılımcıların konaklama ve yemek giderleri belediyemiz tarafından karşılanacak, ulaşım giderleri ise"
            " kendi kurumlarına ait olacaktır. Katılacak kişilerin adlarının en geç **16 Ekim 2026** tarihine kadar"
            " tarafımıza bildirilmesini rica ederiz."
        ),
        "Sizleri kentimizde ağırlamaktan mutluluk duyacağımızı belirtir, saygılarımı sunarım.",
    ),
    signature=("Saygılarımla,", "**Ahmet Yıldırım**, Örnek Belediye Başkanı"),
    enclosures="**Ekler:** çalıştay programı; katılım formu.",
)
