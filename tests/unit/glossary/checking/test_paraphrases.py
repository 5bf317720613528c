import pytest

from glossary.checking.paraphrases import is_said_otherwise


@pytest.mark.parametrize(
    ("target", "rendering", "language"),
    [
        ("The web site is new.", "website", "en"),
        ("The U.N. agreed.", "UN", "en"),
        ("a member of the European Union", "EU", "en"),
        ("Birleşmiş Milletler Genel Kurulunca", "BMGK", "tr"),
        ("an unconstitutional change", "constitution", "en"),
        ("a residence or work permit", "residence permit", "en"),
        ("Başkan teşekkür etti.", "belediye başkanı", "tr"),
        ("Valilik, okulların tatil edildiğini duyurdu.", "vali", "tr"),
        ("The executive committee met.", "municipal executive committee", "en"),
        ("Fire crews reached the scene.", "fire brigade", "en"),
        ("İşbirliğimizin sonucu", "iş birliği", "tr"),
        ("anayasal düzen", "anayasa", "tr"),
        ("Parsellerin kamulaştırılması", "kamulaştırma", "tr"),
        ("We adapt to climate change.", "adaptation to climate change", "en"),
        ("Arsayı kamulaştırdı.", "kamulaştırma", "tr"),
        ("the municipal council", "municipality", "en"),
        ("cultural life", "culture", "en"),
        ("contractual", "contract", "en"),
        ("kültürel ve sanatsal bir merkez", "kültür merkezi", "tr"),
        ("TÜİK'e göre", "Türkiye İstatistik Kurumu", "tr"),
        ("AB bizi destekliyor.", "Avrupa Birliği", "tr"),
        ("TOKİ konutları", "Toplu Konut İdaresi Başkanlığı", "tr"),
        ("to save energy", "energy saving", "en"),
        ("Temizlik hizmeti şartnamesi", "temizlik hizmetleri", "tr"),
        ("an intermunicipal agreement", "municipality", "en"),
        ("They petitioned the governor.", "petition", "en"),
        ("Anyone found will be fined.", "fine", "en"),
        ("Belge apostilli olmalıdır.", "apostil", "tr"),
        ("Ruhsatsız yapılar", "ruhsat", "tr"),
        ("The numbering is complete.", "numbering work", "en"),
        ("while the plan was on public display", "public display period", "en"),
        ("We decided to demolish it.", "demolition decision", "en"),
        ("Le vote fut unanime.", "unanimité", "fr"),
        ("They applied for membership.", "membership application", "en"),
        ("The permits were renewed.", "permit renewal", "en"),
        ("the Municipalities Act, no. 5393", "Municipal Law No. 5393", "en"),
        ("5393 sayılı Yasa'ya göre", "5393 sayılı Belediye Kanunu", "tr"),
        ("Birliğin fonları kullanıldı.", "AB", "tr"),
        ("Налоговая инспекция", "налог", "ru"),
        ("القرار الضريبي", "ضريبة", "ar"),
        ("Wastes are managed.", "waste management", "en"),
        ("uluslararası bir sanat ve bilim festivalidir", "uluslararası festival", "tr"),
        ("idari işlemin yürütmesinin durdurulması", "yürütmenin durdurulması", "tr"),
        ("Elektronisch signierte Dokumente", "elektronische Signatur", "de"),
        ("Die vorläufig abgenommene Brücke", "vorläufige Abnahme", "de"),
        ("Die Gesamtbeträge", "Betrag", "de"),
        ("l'entretien des routes", "entretien routier", "fr"),
        ("l'esthétique de la ville", "esthétique urbaine", "fr"),
        ("les documents signés électroniquement", "signature électronique", "fr"),
        ("Our councillors voted.", "municipal councillor", "en"),
        ("Muhtarlara eğitim verildi.", "mahalle muhtarı", "tr"),
    ],
)
def test_the_same_words_apart_together_derived_or_in_another_order_are_the_rendering(
    target: str, rendering: str, language: str
) -> None:
    assert is_said_otherwise(target, rendering=rendering, language=language)


@pytest.mark.parametrize(
    ("target", "rendering", "language"),
    [
        ("The municipal parliament met.", "municipal council", "en"),
        ("Başkent çok büyük, valiz ağır.", "belediye başkanı", "tr"),
        ("Fire broke out.", "fire brigade", "en"),
        ("The city has a friend and yesterday the sister of the mayor came to see it.", "sister city", "en"),
        ("Belediyecilik zor iştir.", "belediye", "tr"),
        ("Çalışkan biri", "çalışma", "tr"),
        ("Başkanlık makamı", "başkan", "tr"),
        ("unit", "UN", "en"),
        ("TUİK'e göre", "Toplu Konut İdaresi Başkanlığı", "tr"),
        ("toki", "Toplu Konut İdaresi Başkanlığı", "tr"),
        ("Europe is a union", "EU", "en"),
        ("...", "council", "en"),
        ("the Municipalities Act, no. 5216", "Municipal Law No. 5393", "en"),
        ("Regulation No. 5393", "Municipal Law No. 5393", "en"),
        ("The reporter left.", "report", "en"),
        ("Decent homes are demolished.", "demolition decision", "en"),
        ("It is finer.", "fine", "en"),
        ("Köylüler geldi.", "köy", "tr"),
        ("The wastewater is well managed.", "waste management", "en"),
        ("Birlikte geldiler.", "AB", "tr"),
        ("Это советник.", "совет", "ru"),
        ("The social committee met.", "social activities", "en"),
        ("l'entretien du port", "entretien routier", "fr"),
        ("Das Dokument liegt bei.", "technische Spezifikation", "de"),
        ("Документ прилагается.", "техническое задание", "ru"),
    ],
)
def test_other_words_are_not(target: str, rendering: str, language: str) -> None:
    assert not is_said_otherwise(target, rendering=rendering, language=language)
