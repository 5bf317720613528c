import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.exchange.wide_text import wide_encoding
from tests.building.pace import is_within
from tests.building.translated import PORTUGUESE_TO_TURKISH, sources, translated
from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.documents.txt.decoding import decode
from translation_service.documents.txt.document import TextDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair


def test_line_ends_and_blank_lines_stay_as_they_are() -> None:
    content = b"  Dear Mayor,\r\n\r\n\tthe letter\n12.05.2026\rEnd"

    written = translated(content, file_name="letter.txt")

    assert written.content.decode() == "  §Dear §Mayor,\r\n\r\n\t§the §letter\n12.05.2026\r§End"
    assert (written.extension, written.media_type) == (".txt", "text/plain; charset=utf-8")


def test_a_byte_order_mark_is_kept() -> None:
    written = translated(codecs.BOM_UTF8 + "Sayın".encode(), file_name="letter.txt").content

    assert written == codecs.BOM_UTF8 + "§Sayın".encode()


@pytest.mark.parametrize(
    "content",
    [
        "Sayın Başkan".encode(),
        "\ufeffSayın Başkan".encode(),
        "\ufeffSayın Başkan".encode("utf-16-le"),
        "\ufeffSayın Başkan".encode("utf-16-be"),
        "Sayın Başkan".encode("utf-16-le"),
        "Sayın Başkan".encode("utf-16-be"),
    ],
)
def test_unicode_is_read(content: bytes) -> None:
    assert sources(content, "letter.txt") == ["Sayın Başkan"]


@pytest.mark.parametrize("encoding", ["cp1254", "mac_turkish", "cp857"])
def test_turkish_encodings_are_recognised(encoding: str) -> None:
    text = "Sayın Başkan, ağustos ayında kentimize geleceğiniz için mutluyuz. Görüşmek üzere, içten saygılarımızla."

    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Grüße aus der Straße, schöne Äpfel", "cp1252"),
        ("Où est la façade rénovée, s'il vous plaît ?", "cp1252"),
        ("¿Dónde está la 2.ª señora de São Paulo?", "cp1252"),
        ("Zażółć gęślą jaźń, miły panie burmistrzu. Wójt gminy łączy wyrazy szacunku.", "cp1250"),
        ("Уважаемый господин мэр, приглашаем вас на праздник нашего города.", "cp1251"),
    ],
)
def test_other_languages_are_read_in_their_own_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_text_that_looks_like_a_tag_comes_back_as_it_was() -> None:
    assert translated(b"a <1>b</1> \\<2/>", lambda segment: segment.source, file_name="a.txt").content == (
        b"a <1>b</1> \\<2/>"
    )


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(DocumentRefused):
        decode(b"\xff\xfe\x00")
    with pytest.raises(DocumentRefused):
        decode("\ufeffSayın\0Başkan".encode("utf-16-le"))


@pytest.mark.parametrize("text", ["Sayın Başkan, yarın geliyoruz.\0", "We come on Mondays.\r\n\0"])
def test_zeros_that_a_program_left_behind_make_no_chinese_of_a_text(text: str) -> None:
    assert wide_encoding(text.encode()) == ""
    assert wide_encoding(text.replace("\0", "").encode("utf-16-le")) == "utf-16-le"


@pytest.mark.parametrize("text", ["Мост закрыт до утра.", "الجسر مغلق حتى الغد.", "大桥 明天 关闭", "पुल कल तक बंद है"])
def test_other_scripts_in_two_bytes_are_known_by_their_blanks(text: str) -> None:
    assert wide_encoding(text.encode("utf-16-be")) == "utf-16-be"


def test_paragraphs_broken_by_hand_are_read_as_one_and_broken_again() -> None:
    content = (
        "Dear Mayor, we are glad to invite you to the festival of our city\n"
        "that takes place in May. Please tell us who comes along with you,\n"
        "and when.\n"
        "Kind regards\n"
    )

    written = translated(content.encode(), file_name="a.txt").content.decode()

    assert sources(content.encode(), "a.txt", language="en") == [
        "Dear Mayor, we are glad to invite you to the festival of our city that takes place in May.",
        "Please tell us who comes along with you, and when.",
        "Kind regards",
    ]
    assert max(map(len, written.splitlines())) <= 65
    assert written.endswith("§when.\n§Kind §regards\n")


@pytest.mark.parametrize(
    ("content", "wrapped"),
    [
        ("> " + "word " * 12 + "\n> goes on", "> §goes §on"),
        ("- " + "word " * 12 + "\n  goes on", "  §goes §on"),
        ("   " + "word " * 12 + "\ngoes on", "§goes §on"),
    ],
)
def test_signs_and_indents_before_lines_stay(content: str, wrapped: str) -> None:
    written = translated(
        content.encode(), lambda segment: segment.source.replace("goes on", "§goes §on"), file_name="a.txt"
    )

    assert written.content.decode().splitlines()[-1].endswith(wrapped)


@pytest.mark.parametrize(
    "content",
    [
        "Ann Smith\nHarbour street 5\nBonn",
        "The first of two sentences, each of them on a line of its own.\nThe second sentence, which stands alone.",
        "- " + "word " * 12 + "\n- goes on",
        "word " * 12 + "\n1) goes on",
        "word " * 12 + "\fgoes on",
    ],
)
def test_lines_that_stand_alone_stay_alone(content: str) -> None:
    lines = translated(content.encode(), file_name="a.txt").content.decode().splitlines()

    assert [line.replace("§", "") for line in lines] == content.splitlines()


def test_columns_are_texts_of_their_own_and_stay_under_one_another() -> None:
    content = b"Name     Amount\nParks    5\nRoads    12\n"

    written = translated(content, lambda segment: segment.source * 2, file_name="a.txt").content.decode()

    assert sources(content, "a.txt") == ["Name", "Amount", "Parks", "Roads"]
    assert written == "NameName    AmountAmount\nParksParks  5\nRoadsRoads  12\n"


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (
            "+------+-----+\n| Ada  |  1  |\n|      | Bob |\n+======+=====+\n",
            "+------+------+\n| §Ada |  1   |\n|      | §Bob |\n+======+======+\n",
        ),
        ("┌─────┬─────┐\n│ All of us │\n└─────┴─────┘\n", "┌─────┬────────┐\n│ §All §of §us │\n└─────┴────────┘\n"),
        ("| A | Bob |\n|---|----:|\n| 1 | 25 |\n", "| §A | §Bob |\n|---|----:|\n| 1 | 25 |\n"),
        ("|   Ada|\n|-----:|\n", "|  §Ada|\n|-----:|\n"),
        (
            " id | name \n----+------\n  1 | Ada\n(1 row)\n",
            " §id | §name\n-----+-------\n   1 | §Ada\n§(1 §row)\n",
        ),
        (
            "+---+-------+\n| A | Bob   |\n+===+=======+\n| 1 | all   |\n|   | well. |\n+---+-------+\n",
            "+----+--------+\n| §A | §Bob   |\n+====+========+\n| 1  | §all   |\n|    | §well. |\n+----+--------+\n",
        ),
        ("Report\n======\nAda\n", "§Report\n=======\n§Ada\n"),
    ],
)
def test_tables_that_are_drawn_and_lines_under_headings_keep_their_shape(content: str, result: str) -> None:
    assert translated(content.encode(), file_name="a.txt").content.decode() == result
    assert translated(content.encode(), lambda _: "", file_name="a.txt").content.decode() == content


def test_words_that_were_divided_at_the_end_of_a_line_are_whole_and_compounds_stay() -> None:
    content = (
        "The well-known mayor of a city on a great river wel-\n"
        "comes all of you to the hall, which is a well-\n"
        "known house.\n"
    )

    assert sources(content.encode(), "a.txt", language="en") == [
        "The well-known mayor of a city on a great river welcomes all of you to the hall, which is a well-known house."
    ]


@pytest.mark.parametrize(
    ("content", "result"),
    [
        (b"Name\tAmount", "§Name\t§Amount"),
        (b"Parks ....... 7", "§Parks ...... 7"),
        (b"One sentence.  Another one", "§One §sentence.  §Another §one"),
    ],
)
def test_what_parts_columns_stays_between_them(content: bytes, result: str) -> None:
    assert (
        translated(content, file_name="a.txt", pair=LanguagePair(source="en", target="tr")).content.decode() == result
    )


@given(
    st.lists(st.sampled_from(["word", " ", "  ", "   ", "\t", "\n", "\r\n", "- ", "> ", ". ", "....", "\f", "Word"]))
)
def test_a_text_written_with_its_own_words_is_letter_for_letter_the_same(pieces: list[str]) -> None:
    content = "".join(pieces).encode()
    document = TextDocument(content, Limits())

    written = document.write({index: block.text for index, block in enumerate(document.blocks)}, PORTUGUESE_TO_TURKISH)

    assert written == content


@pytest.mark.parametrize(
    ("content", "limits", "code"),
    [
        (b"No. " * 6, Limits(segment_limit=5), "too-many-segments"),
        (b"a" * 101, Limits(word_limit=5), "too-many-words"),
        (b"a\n" * 121, Limits(page_limit=2), "too-many-pages"),
    ],
)
def test_more_than_anybody_writes_is_refused(content: bytes, limits: Limits, code: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        parse_document(content, file_name="a.txt", source_language="en", limits=limits)

    assert refused.value.code == code


def test_many_times_too_many_sentences_are_refused_before_they_are_split() -> None:
    began = time.process_time()

    with pytest.raises(DocumentRefused, match="too-many-segments"):
        parse_document(b"Go. " * 170_000, file_name="a.txt", source_language="en", limits=Limits())

    assert is_within(1, since=began)


def test_a_paragraph_with_ends_of_sentences_within_all_its_words_is_refused_before_it_is_split() -> None:
    began = time.process_time()

    with pytest.raises(DocumentRefused, match="too-long-sentence"):
        parse_document(b"utf?Q?Yes?B?No " * 80_000, file_name="a.txt", source_language="en", limits=Limits())

    assert is_within(1, since=began)


def test_a_long_paragraph_of_sentences_without_spaces_between_is_read() -> None:
    text = b"The council has met in the great hall.It has decided on the budget of the city. " * 2_000

    parsed = parse_document(text, file_name="a.txt", source_language="en", limits=Limits())

    assert len(parsed.segments) == 4_000


def test_initials_are_no_sentences_to_refuse() -> None:
    text = b"K. L. M. N. Smith and A. B. C. D. Jones have met. " * 2

    parsed = parse_document(text, file_name="a.txt", source_language="en", limits=Limits(segment_limit=9))

    assert len(parsed.segments) < 9


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("市政府邀请您参加友好城市会议，会议将于十一月在市政厅举行。", ["gb18030"]),
        ("市政府邀請您參加友好城市會議，會議將於十一月在市政廳舉行。", ["big5"]),
        ("市役所は姉妹都市会議にご招待いたします。パスポートをお持ちください。", ["cp932", "euc_jp", "iso2022_jp"]),
        ("시청은 자매도시 회의에 귀하를 초대합니다. 회의는 11월에 열립니다.", ["cp949", "iso2022_kr"]),
        (
            "Уважаемые жители! Администрация города приглашает вас на встречу.",
            ["cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp855"],
        ),
        ("ОБЪЯВЛЕНИЕ: СОБРАНИЕ ЖИТЕЛЕЙ СОСТОИТСЯ 5 МАЯ", ["cp1251", "koi8_r"]),
        ("Міська рада запрошує вас на зустріч у будівлі мерії.", ["cp1251", "koi8_u"]),
        ("Urząd miasta zaprasza na spotkanie, które odbędzie się w środę.", ["cp1250", "iso8859_2", "cp852"]),
        ("A szűkülő Petőfi utca őszi zárása; Győr", ["cp1250", "iso8859_2"]),
        ("Győr, Szőlő utca", ["cp1250", "iso8859_2"]),
        ("Škoda, že ťažko čítať ľudí", ["cp1250", "iso8859_2", "cp852"]),
        ("Građevinska dozvola: rješenje o gradnji kuće, šuma, životinje", ["cp1250", "iso8859_2"]),
        ("Größenänderung über Öl", ["cp1252", "cp850", "mac_roman"]),
        ("Le procès-verbal de l'école sera prêt dès août.", ["cp1252", "cp850", "mac_roman"]),
        ("Spørgsmål på Ærø", ["cp1252", "cp850"]),
        ("Primăria vă invită la întâlnirea oraşelor înfrăţite.", ["cp1250", "iso8859_2"]),
        ("Ο δήμος σας προσκαλεί στη συνάντηση των πόλεων τον Νοέμβριο.", ["cp1253", "iso8859_7", "cp737"]),
        ("הודעה לתושבים: העירייה סגורה מחר", ["cp1255", "iso8859_8"]),
        ("تدعوكم البلدية إلى اجتماع المدن. يرجى إحضار جواز السفر.", ["cp1256", "iso8859_6", "utf-32-le", "utf-32-be"]),
    ],
)
def test_texts_in_old_encodings_of_the_desks_languages_are_read(text: str, encodings: list[str]) -> None:
    assert {decode(text.encode(encoding)) for encoding in encodings} == {text}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Ankara´nın başkenti", "cp1254"),
        ("José ile sözleşme imzalandı.", "cp1254"),
        ("Søren Kierkegaard’ın eserleri ve ışık", "cp1254"),
        ("Straße adlı şarkı, Priština şehri", "cp1254"),
        ("20º sıcaklık, 120 m² alan, £5, ½ şişe, Işık®", "cp1254"),
        ("Für Škoda-Händler: 3×4 m², © 2026", "cp1252"),
        ("« Déjà »", "cp1252"),
        ("¡Atención! Año", "cp1252"),
        ("Mãe e pão", "cp1252"),
        ("вокзал и лавка", "cp1251"),
        ("Банан", "cp1251"),
        ("رقم الهاتف: 0312", "cp1256"),
    ],
)
def test_a_short_text_is_read_in_the_commonest_encoding_that_may_be(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_damaged_letter_leaves_one_other_whole() -> None:
    assert decode("Müdür, şey".encode().replace("ş".encode(), b"\xfe")) == "Müdür, şey"
    assert decode("“BAŞKANLIĞI” ve “MÜDÜRLÜĞÜ”".encode("cp1254")) == "“BAŞKANLIĞI” ve “MÜDÜRLÜĞÜ”"


def test_a_few_damaged_bytes_do_not_make_another_encoding_of_a_text() -> None:
    whole = "Sayın Müdürlüğümüz, Beşiktaş’taki parkın ışıkları yanmıyor.".encode()

    assert decode(whole.replace("’".encode(), b"\x92")) == whole.decode()
    assert decode(whole + "ş".encode()[:1]).startswith(whole.decode())


def test_a_long_text_tells_its_encoding_by_the_lines_that_have_letters_of_it() -> None:
    text = "Nothing to tell.\n" * 20_000 + "Çağrı Işık'ın yeğeni\n" + "Nothing to tell.\n" * 20_000
    content = b"\xff( " * 3_000_000

    began = time.process_time()
    decode(content)

    assert is_within(2, since=began)
    assert decode(text.encode("cp1254")) == text
