import pytest

from translation_service.documents.segmentation import split, split_tagged
from translation_service.domain.inline import Tag, TagKind


def sentences(text: str, language: str) -> list[str]:
    return [sentence for sentence, _ in split(text, language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "T.C. Dışişleri Bakanlığı bu yazıyı göndermiştir.",
        "Sn. Ayşe Yılmaz toplantıya katılacaktır.",
        "Bkz. Madde 3. Ek protokol.",
        "Madde 3. Taraflar iş birliği yapar.",
        "2. Daire Başkanlığı görüş bildirmiştir.",
        "Atatürk Cad. No. 15 Kat 2 adresinde toplanılır.",
        "Cumhuriyet Mah. Gül Sok. Deniz Apt. No: 4",
        "Prof. Dr. Mehmet Kaya ve Doç. Dr. Elif Ak konuşacaktır.",
        "Kalem, defter, kitap vb. malzemeler alınacaktır.",
        "Toplantı 12.05.2026 tarihinde saat 10.30'da yapılacaktır.",
        "A. Yılmaz ile B. Demir imzaladı.",
        "Kent M.Ö. 3000 yılında kurulmuştur.",
        "II. Abdülhamit döneminde yapılmıştır.",
    ],
)
def test_a_turkish_official_sentence_stays_whole(sentence: str) -> None:
    assert sentences(sentence, "tr") == [sentence]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The flat at Moda Mah. Gül Cad. No: 118/5, Kadıköy is let."),
        ("de", "Die Stadt, z. B. Bonn, ist eingeladen."),
        ("de", "Gemäß Art. 3 Abs. 2 Nr. 1 ist das zulässig."),
        ("de", "Die Sitzung findet am 3. Oktober statt."),
        ("fr", "M. Dupont et Mme. Martin viendront."),
        ("fr", "L'art. 5 est applicable."),
        ("en", "Mr. Smith will meet Mrs. Jones at 5 p.m. in the town hall."),
        ("en", "Time: 2:00 p.m. – 4:45 p.m."),
        ("en", "Contact: Ms Borg, tel. +356 2124 2191"),
        ("en", "Enclosures: 1. Programme, 2. List of hotels"),
        ("en", "Number of rooms: max. 4"),
        ("en", "See Art. 5 and No. 7 of the agreement."),
        ("pt", "Exmo. Sr. Presidente da Câmara Municipal"),
        ("pt", "Temos a honra de convidar V. Exa. para a cerimónia."),
        ("pt", "Nos termos do art. 5.º da Lei n.º 75/2013."),
        ("ru", "Улица им. А. С. Пушкина находится в центре г. Москвы."),
    ],
)
def test_an_abbreviation_of_another_language_does_not_end_a_sentence(language: str, sentence: str) -> None:
    assert sentences(sentence, language) == [sentence]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Sayın Başkan geldi. Toplantı başladı.", ["Sayın Başkan geldi.", "Toplantı başladı."]),
        ("tr", "Kalem, defter vb. Bunlar alındı.", ["Kalem, defter vb.", "Bunlar alındı."]),
        ("tr", "Proje 2025. Sonra yenisi.", ["Proje 2025.", "Sonra yenisi."]),
        ("en", "It ends at 5 p.m. The next day is free.", ["It ends at 5 p.m.", "The next day is free."]),
        ("en", "Is it ready? Yes! Good.", ["Is it ready?", "Yes!", "Good."]),
        ("ar", "مرحبا بكم. كيف حالك؟ بخير.", ["مرحبا بكم.", "كيف حالك؟", "بخير."]),
        ("zh", "你好。世界！", ["你好。", "世界！"]),
        (
            "ja",
            "「本日は休館です。」と掲示した。翌日は開館する。",
            ["「本日は休館です。」と掲示した。", "翌日は開館する。"],
        ),
        ("ja", "「休館です。」ところが、開いていた。", ["「休館です。」", "ところが、開いていた。"]),
        ("ru", "Книга Л. Н. Толстого вышла. Её читают.", ["Книга Л. Н. Толстого вышла.", "Её читают."]),
        ("en", "He was a martyr.[1][2] The emperor ruled.", ["He was a martyr.[1][2]", "The emperor ruled."]),
    ],
)
def test_sentences_are_parted(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Exmo. Senhor Presidente, Sn. Ayşe Yılmaz e Mme. Martin virão.",
        "Gemäß Art. 3 Abs. 2 Nr. 1 ist das zulässig.",
        "Ул. Ленина и пр. Мира закрыты.",
    ],
)
def test_where_no_language_is_named_the_abbreviations_of_all_count(sentence: str) -> None:
    assert sentences(f"{sentence} Obrigado.", "") == [sentence, "Obrigado."]


def test_where_a_language_is_named_the_abbreviations_of_others_do_not_count() -> None:
    assert sentences("Turn it on. Then wait.", "en") == ["Turn it on.", "Then wait."]


def test_a_list_label_stays_with_its_text() -> None:
    assert sentences("1. General provisions apply.", "en") == ["1. General provisions apply."]


def test_a_register_keeps_its_numbers_beyond_a_thousand_with_their_text() -> None:
    assert sentences("1250. Başvuru sahibi belgeyi sunar.", "tr") == ["1250. Başvuru sahibi belgeyi sunar."]
    assert sentences("We met in 2026. It was good.", "en") == ["We met in 2026.", "It was good."]


def test_a_sentence_longer_than_the_limit_is_cut_at_a_space() -> None:
    pieces = split("word " * 30, "en", longest=40)

    assert max(len(sentence) for sentence, _ in pieces) <= 40
    assert "".join(sentence + glue for sentence, glue in pieces) == "word " * 30


@pytest.mark.parametrize("text", ["你好。", "İ. ", "Sn. Ali ", "word ", "x", "He came. "])
@pytest.mark.timeout(20)
def test_a_very_long_line_takes_no_square_of_time_and_loses_nothing(text: str) -> None:
    pieces = split(text * 20_000, "tr")

    assert "".join(sentence + glue for sentence, glue in pieces) == text * 20_000
    assert max(len(sentence) for sentence, _ in pieces) <= 10_000


def test_a_long_sentence_is_not_cut_where_the_text_is_read_piece_by_piece() -> None:
    sentence = "WORD, " * 1_500 + "END."

    assert sentences(f"{sentence} Then wait.", "en") == [sentence, "Then wait."]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2003", "\u3000"])
def test_a_wide_space_before_a_point_does_no_harm(space: str) -> None:
    text = f"C'est le plan B{space}.{space}Il est bon{space}!{space}Merci."

    assert sentences(text, "fr")[-1] == "Merci."
    assert "".join(sentence + glue for sentence, glue in split(text, "fr")) == text


def test_a_blank_line_ends_a_sentence() -> None:
    assert sentences("Ek A.\n\nMadde", "tr") == ["Ek A.", "Madde"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yazı gönderilmiştir.Bu yazı ektedir.", ["Yazı gönderilmiştir.", "Bu yazı ektedir."]),
        ("Süre uzatılacak mı?Yanıt bekliyoruz.", ["Süre uzatılacak mı?", "Yanıt bekliyoruz."]),
        ("Form.Yeni.docx ile ASP.Net sayfası, M.Kemal ve Dr.Ali Bey", None),
        ("www.ornek.bel.tr/Sayfa.Html adresi", None),
    ],
)
def test_a_space_left_out_between_sentences_is_told_from_a_name(text: str, expected: list[str] | None) -> None:
    assert sentences(text, "tr") == (expected or [text])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ja", "１．委託業務の名称"),
        ("ja", "【講義】 ２．ワークショップ"),
        ("en", "12．Troubles and Remedies"),
        ("en", "Seen by Cohn • Mary Beth Terry • Marj Plumb"),
        ("en", "Controls (N = 117) Cases (N = 123) Difference"),
        ("en", 'item.Title = "Car"; item.Save(); newItem.Cost'),
    ],
)
def test_a_number_a_bullet_or_a_point_of_a_name_ends_no_sentence(language: str, sentence: str) -> None:
    assert sentences(sentence, language) == [sentence]


def test_tags_stay_with_their_words() -> None:
    text = "One<1/>. <2>Two</2> three.<3/> Four."

    assert split_tagged(text, _tags(1, 3, paired=(2,)), "en") == [
        ("One<1/>.", " "),
        ("<2>Two</2> three.<3/>", " "),
        ("Four.", ""),
    ]


def test_a_pair_over_a_border_is_closed_and_opened_again() -> None:
    assert split_tagged("A <1>bold end. Bold start</1> here.", _tags(paired=(1,)), "en") == [
        ("A <1>bold end.</1>", " "),
        ("<1>Bold start</1> here.", ""),
    ]


def test_a_break_between_sentences_stays_with_the_first() -> None:
    line_break = Tag(number=1, kind=TagKind.BREAK, label="line break", is_paired=False)

    assert split_tagged("First line.<1/>Second line.", [line_break], "en") == [
        ("First line.<1/>", ""),
        ("Second line.", ""),
    ]


def test_the_space_behind_a_tag_that_begins_a_sentence_stays_there() -> None:
    assert split_tagged("It is here. <1/> <2/> Be careful.", _tags(1, 2), "en") == [
        ("It is here.", " "),
        ("<1/> <2/> Be careful.", ""),
    ]


def _tags(*alone: int, paired: tuple[int, ...] = ()) -> list[Tag]:
    standing = [Tag(number=number, kind=TagKind.NOTE, label="footnote", is_paired=False) for number in alone]
    return standing + [Tag(number=number, kind=TagKind.FORMAT, label="bold", is_paired=True) for number in paired]


@pytest.mark.parametrize("sign", ["(1)", "(a)", "[1]", "1)", "•", "–", "►", "☐"])
def test_sentences_of_an_item_end_as_they_do_without_its_sign(sign: str) -> None:
    first, second = f"{sign} Das regelt der Rat.", "Näheres bestimmt der Kreistag."

    assert sentences(f"{first} {second}", "de") == [first, second]
    assert sentences(sign, "de") == [sign]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ayşe DEMİR              Mehmet KAYA", ["Ayşe DEMİR", "Mehmet KAYA"]),
        ("DÜZENLEYEN      KONTROL EDEN      ONAYLAYAN", ["DÜZENLEYEN", "KONTROL EDEN", "ONAYLAYAN"]),
        ("Konu      : Gençlik Programı", ["Konu", ": Gençlik Programı"]),
        ("Heyetin konaklama      giderleri karşılanacaktır.", ["Heyetin konaklama      giderleri karşılanacaktır."]),
        ("1.     Katılımcılar", ["1.     Katılımcılar"]),
        ("Telefon: 555 12 34    Faks: 555 12 35", ["Telefon: 555 12 34    Faks: 555 12 35"]),
    ],
)
def test_columns_typed_with_spaces_are_texts_of_their_own(text: str, wanted: list[str]) -> None:
    rows = split_tagged(text, (), "tr")

    assert [sentence for sentence, _ in rows] == wanted
    assert "".join(sentence + gap for sentence, gap in rows) == text
