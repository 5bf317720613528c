import pytest

from translation_service.documents.segmentation import split_tagged
from translation_service.domain.inline import Tag, TagKind

_PARTING = {"|": (TagKind.BREAK, "line break"), "^": (TagKind.TAB, "tab"), "_": (TagKind.TAB, "blank")}


@pytest.mark.parametrize(
    "text",
    [
        "T.C.| ÖRNEK BELEDİYE BAŞKANLIĞI| Dış İlişkiler Müdürlüğü",
        "REPUBLIC OF EXAMPLE| MUNICIPALITY OF NORTHTOWN| Office of External Affairs",
        "Mehmet AKSOY| Belediye Başkanı",
        "ASLI GİBİDİR| 09.10.2026| Yazı İşleri Müdürü",
        "John Smith| Director of Foreign Relations| City of Northtown",
        "Saygılarımla,| Ayşe Yılmaz",
        "Dear Mayor,| We received your letter, and we thank you for it.",
        "EKLER:| 1- Program (2 sayfa)| 2- Katılım formu (1 adet)",
        "Die Stadt bietet:| a) neue Wege| b) eine Schule",
        "Gereği:^^ Bilgi:| Valilik Makamına^^ Fen İşleri Müdürlüğüne",
        "Adı Soyadı:^ Doğum tarihi:| Doğum yeri:^ Uyruğu:",
        "Date: 12 May 2026| Place: Council hall| Subject: Budget talks",
        "Городская администрация Примера| Отдел международных связей",
        "بلدية المثال| قسم العلاقات الخارجية",
        "Atatürk Cad. No: 12| 35000 Örnek| e-posta: bilgi@ornek.bel.tr",
        "Rathaus Beispielstadt| Am Markt 5",
        "Block A| Floor 2",
        "TO: THE MAYOR| FROM: CITY MANAGER| SUBJECT: BUDGET",
        "FROM:^ Town hall| TO:^All schools",
        "Sayı : 123| Konu : Toplantı",
        "Adı Soyadı^ :^Ahmet YILMAZ| Görevi^ :^Belediye Başkanı",
        "Konu:^ Bütçe görüşmeleri",
        "Hazırlayan:^ Ayşe Yılmaz^ Kontrol eden:^ Mehmet Kaya",
        "Toplantı Tarihi^ : 12.05.2026| Toplantı Yeri^ : Meclis Salonu| Katılanlar^ : 12 üye",
        "10h30^Sessão de abertura| 12h00^Almoço dos participantes",
        "BAŞKAN^^ ÜYE^^ ÜYE| Ahmet ASLAN^^ Veli ER^^ Elif ŞEN",
        "Belediye Başkanı a.| Mehmet KAYA| Başkan Yardımcısı",
        "Com os melhores cumprimentos,| O Presidente da Câmara Municipal,| João Silva",
        "12 Harbour Street,| London SW1A 2AA,| United Kingdom",
        "Roads and bridges^12,50| Schools^30,00",
        "Opening ceremony^ Culture centre^ Mayor",
        "First part of a letter||| Second part of a letter",
    ],
)
def test_lines_and_columns_that_stand_for_themselves_are_segments(text: str) -> None:
    assert len(_parts(text)) == text.count("| ") + text.count("^ ") + 1


@pytest.mark.parametrize(
    "text",
    [
        "Belediyemizin bu yıl yaptığı|çalışmalar çok başarılı oldu.",
        "The mayor of the city of|Lisbon came to us on Monday.",
        "The council meets|Tuesdays in the town hall",
        "Second International Conference|on Sister Cities",
        "Bericht über die Arbeit der|Verwaltung",
        "Örnek Belediyesinin|Yıllık Faaliyet Raporu",
        "Report of the|Municipality of Northtown",
        "1.^Scope of the plan",
        "(iv)^Coordination with others",
        "Introduction to the plan^12",
        "Adı Soyadı^:^......",
        "Tarih^: 12.03.2024",
        "John_Smith",
        "The undersigned^^, born in Lisbon, declares this.",
        "The council decided that the road|^and the bridge will be repaired",
        "Including examples of provisions,|e.g. breaks after overtime",
        "{ name|value }",
        "ANNUAL REPORT|OF THE CITY",
        "OVERVIEW OF THE|HIGHER EDUCATION|LANDSCAPE",
        "Strategies that Support Student|Success",
        "Si je suis titulaire d’un Baccalauréat,|pour m’inscrire dans un établissement :",
        "في أي تردد يبلغ|1 MHz من النطاق",
    ],
)
def test_a_sentence_a_label_or_a_number_goes_on_over_a_break_or_a_tab(text: str) -> None:
    assert len(_parts(text)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("tr", "Belediye Meclisi|Salı günü toplandı ve bütçeyi kabul etti"),
        ("tr", "Sınır Ötesi İşbirliği Programı Kapsamında|Yürütülen Projelerin Tanıtımı"),
        ("tr", "Sınır Ötesinde Yürütülen|Projelerin Tanıtımı"),
        ("tr", "Belediyemizin|Yeni Projesi"),
        ("tr", "ÖRNEK BELEDİYESİNİN|YILLIK FAALİYET RAPORU"),
        ("de", "Der Rat der Stadt hat am Montag|Herrn Müller zum Vorsitzenden gewählt"),
        ("de", "Bitte bringen Sie Ihren|Personalausweis mit"),
        ("ar", "يسر بلدية المدينة أن تدعوكم لحضور|حفل افتتاح المركز الثقافي الجديد"),
        ("ar", "قررت اللجنة|الموافقة على الطلب"),
        ("ar", "تقرير السنة الماضية|عن أعمال اللجنة"),
        ("en", "Guide to Public Services|And Facilities of the Town"),
        ("zh", "关于进一步加强城市公共服务设施建设和管理工作若干意见实施方案的|通知"),
    ],
)
def test_sentences_and_titles_without_a_point_stay_whole(language: str, text: str) -> None:
    assert len(_parts(text, language)) == 1


def test_words_that_wait_are_those_of_the_language() -> None:
    assert _parts("Yes^No^Don’t know", "en") == ["Yes<1/>", "No<2/>", "Don’t know"]
    assert len(_parts("Reunião no|Município de Beja", "pt")) == 1
    assert len(_parts("Canan ALTINAN|Müdür", "tr")) == 2


def test_what_a_label_is_followed_by_is_no_end_of_a_sentence_around_it() -> None:
    assert len(_parts("Tarih: 5 Mayıs|Konu: Yeni park açıldı", "tr")) == 2


def test_two_lines_of_which_one_is_long_may_be_one_text() -> None:
    assert len(_parts("Flawless (FL)|No inclusions and no blemishes visible under a lens", "en")) == 1
    assert len(_parts("Subject: Park|Place: Room 4 of the town hall beside the old bridge", "en")) == 2


def test_breaks_stay_with_the_line_before_them() -> None:
    assert _parts("Jane MILLER| Mayor") == ["Jane MILLER<1/>", "Mayor"]


_BREAK = Tag(number=2, kind=TagKind.BREAK, label="line break", is_paired=False)


@pytest.mark.parametrize(
    ("label", "text", "count"),
    [
        ("bold", "<1>Opening</1><2/>The mayor opened the meeting at ten.", 2),
        ("bold", "<1>At a glance:</1><2/>The wall is four kilometres long.", 2),
        ("plain", "Costs of the journey<2/><1>They are borne by the guests.</1>", 2),
        ("bold", "<1>The City of Northport</1><2/>and its partners agree on this.", 1),
        ("bold", "<1>Report of the</1><2/>City of Northport on its finances.", 1),
        ("bold", "<1>Opening of</1> the meeting<2/>The mayor opened it at ten.", 1),
        ("italic", "<1>Opening</1><2/>The mayor opened the meeting at ten.", 1),
        ("bold", "<1>Water prices<2/>The council decides.</1> On them.", 1),
    ],
)
def test_a_line_that_is_set_off_is_the_title_of_what_is_below_it(label: str, text: str, count: int) -> None:
    tags = [Tag(number=1, kind=TagKind.FORMAT, label=label, is_paired=True), _BREAK]

    assert len(split_tagged(text, tags, "en")) == count + text.endswith("On them.")


def _parts(text: str, language: str = "") -> list[str]:
    """Return the segments of a text, `|` a line break, `^` a tab, `_` another blank; ` ` behind one is left out."""
    tags, written = [], ""
    for sign in text.replace("| ", "|").replace("^ ", "^"):
        if sign in _PARTING:
            kind, label = _PARTING[sign]
            tags.append(Tag(number=len(tags) + 1, kind=kind, label=label, is_paired=False))
            written += f"<{len(tags)}/>"
        else:
            written += sign
    return [part for part, _ in split_tagged(written, tags, language)]
