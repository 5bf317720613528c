import contextlib
import time

import pytest

from tests.building.pace import is_within
from tests.building.translated import parsed, sources, translated
from translation_service.documents.formats import recognise
from translation_service.documents.html.timed import TimedText
from translation_service.documents.limits import Limits
from translation_service.documents.subtitles.document import Subtitles
from translation_service.documents.subtitles.lines import in_lines
from translation_service.domain.errors import DocumentRefused
from translation_service.web.review.tag_names import TAG_NAMES

SRT = (
    "\ufeff1\r\n00:00:01,000 --> 00:00:03,500\r\nWelcome to\r\nthe <i>new</i> park.\r\n\r\n"
    "2\r\n00:00:04,000 --> 00:00:06,000 X1:40\r\n{\\an8}- Is it open?\r\n- It is.\r\n\r\n"
    "3\r\n00:00:07,000 --> 00:00:08,000\r\n1923\r\n\r\n"
)
VTT = (
    "WEBVTT - City film\n\nSTYLE\n::cue { color: white }\n\nNOTE for the mayor\n\n"
    "intro\n00:01.000 --> 00:03.000 line:80%\n<v Ana>Welcome to the park.\n"
)
SBV = "0:00:01.000,0:00:03.000\nWelcome to the park.\n"
ASS = (
    "[Script Info]\nTitle: Film\n\n[V4+ Styles]\nFormat: Name, Fontname, Text\nStyle: Default,Arial\n\n"
    "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Comment: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,Not shown\n"
    "Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ana,0,0,0,,{\\pos(1,2)}Come and see\\Nthe {\\i1}new{\\i0} park.\n"
    "Dialogue: 0,0:00:03.00,0:00:05.00,Default,,0,0,0,,- Is it open?\\N- Since\\h1923.\n"
    "Dialogue: 0,0:00:03.00,0:00:05.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0 b{\\p0}\n"
)


def marked(text: str, name: str) -> str:
    return translated(text.encode(), file_name=name).content.decode()


def test_what_one_person_says_in_a_cue_is_one_text_with_its_formats() -> None:
    assert sources(SRT.encode(), "film.srt") == ["Welcome to the <1>new</1> park.", "- Is it open?", "- It is."]


def test_what_formats_are_called_is_said_in_the_language_of_the_page() -> None:
    words = "<b>a</b> <i>b</i> <u>c</u> <s>d</s> <font color=red>e</font> <c.x>f</c> {\\i1}g <v Ana>h</v> i"
    (segment,) = parsed(f"{SBV[:24]}{words}\n".encode(), "film.sbv").segments

    assert len(segment.tags) == 8
    assert {tag.label for tag in segment.tags} <= TAG_NAMES


def test_numbers_times_codes_and_lines_stay_as_they_are() -> None:
    expected = (
        SRT.replace("Welcome to\r\nthe <i>new</i> park.", "§Welcome §to\r\n§the <i>§new</i> §park.")
        .replace("- Is it open?", "§- §Is §it §open?")
        .replace("- It is.", "§- §It §is.")
    )

    assert marked(SRT, "film.srt") == expected


@pytest.mark.parametrize(("text", "name"), [(VTT, "film.vtt"), (SBV, "film.sbv")])
def test_subtitles_of_other_players_say_their_words_only(text: str, name: str) -> None:
    assert recognise(text.encode(), name).value.extension == name[-4:]
    assert translated(text.encode(), file_name=name).extension == name[-4:]
    assert marked(text, name) == text.replace("Welcome to the park.", "§Welcome §to §the §park.")


@pytest.mark.parametrize("name", ["film.ass", "film.ssa"])
def test_styled_subtitles_keep_their_styles_places_and_line_ends(name: str) -> None:
    expected = (
        ASS.replace("Come and see\\Nthe {\\i1}new{\\i0} park.", "§Come §and §see\\N§the {\\i1}§new{\\i0} §park.")
        .replace("- Is it open?", "§- §Is §it §open?")
        .replace("- Since\\h1923.", "§- §Since\\h§1923.")
    )

    assert sources(ASS.encode(), name) == ["Come and see the <1/>new<2/> park.", "- Is it open?", "- Since\u00a01923."]
    assert marked(ASS, name) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("{\\an7\\p1}m 0 0 l 9 0{\\p0}Come and see", "{\\an7\\p1}m 0 0 l 9 0{\\p0}§Come §and §see"),
        ("Come{\\p1}m 0 0 l 9 0", "§Come{\\p1}m 0 0 l 9 0"),
        ("{sign on a wall}Come \\{now\\}", "{sign on a wall}§Come §\\{now\\}"),
        (f"{{\\clip({'m 0 0 l 9 9 ' * 40})}}Come", f"{{\\clip({'m 0 0 l 9 9 ' * 40})}}§Come"),
        ("Come and\\Nsee\\N\\N", "§Come\\N§and §see\\N\\N"),
    ],
    ids=["drawn before", "drawn behind", "remark", "shape", "blank lines"],
)
def test_what_styled_subtitles_do_not_show_as_words_stays(said: str, expected: str) -> None:
    before = f"\n; made by hand\n{ASS[:13].lower()}{ASS[13 : ASS.index('Dialogue')]}Dialogue: 0,0,0,Default,,0,0,0,,"

    assert marked(f"{before}{said}\n", "film.ass") == f"{before}{expected}\n"


TIMES = "00:00:01,000 --> 00:00:02,000"


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (f"1\n{TIMES}\nFirst\nwords.\n2\n{TIMES}\n3\n{TIMES}\nLast.", ["First words.", "Last."]),
        (f"1\n{TIMES}\n\nFirst.\n\nStill first.\n\n2\n{TIMES}\nLast.", ["First.", "Still first.", "Last."]),
        (f"1\r{TIMES}\rFirst\rwords.\r\r2\r{TIMES}\rLast.\r", ["First words.", "Last."]),
        ("1\n00:00:01 --> 00:00:02\nWords.\n", ["Words."]),
        (f"1\n{TIMES}\n<i>- Who</i>\n<i>is it?</i>\n<i>- Me.</i>", ["<1>- Who</1> <2>is it?</2>", "- Me."]),
        (f"1\n{TIMES}\nANA: Who is it?\nBEN: Me.", ["ANA: Who is it?", "BEN: Me."]),
    ],
    ids=["no blank lines", "blank lines within", "ends of old Macs", "whole seconds", "dashes in codes", "names"],
)
def test_no_cue_is_left_out_and_no_time_is_translated(text: str, texts: list[str]) -> None:
    assert sources(text.encode(), "film.srt") == texts

    lines = translated(text.encode(), file_name="film.srt").content.decode().splitlines()
    assert [line for line in lines if "-->" in line] == [line for line in text.splitlines() if "-->" in line]


def test_signs_of_the_web_are_read_and_written_by_their_names() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nAna &amp; Ben\n\nNOTE of the desk\n"

    assert sources(text.encode(), "film.vtt") == ["Ana & Ben"]
    written = translated(text.encode(), lambda _: "Ana & Ben --> <Eva>", file_name="film.vtt").content
    assert written.decode() == text.replace("Ana &amp; Ben", "Ana &amp; Ben --&gt; &lt;Eva&gt;")


def test_subtitles_of_the_web_name_the_language_they_are_in_now() -> None:
    text = "WEBVTT\nKind: captions\nLanguage: pt-PT\n\n00:01.000 --> 00:02.000\nLanguage: pt\n"

    assert marked(text, "film.vtt") == text.replace("pt-PT", "tr").replace("Language: pt\n", "§Language: §pt\n")


def test_lines_do_not_break_at_unbreakable_blanks() -> None:
    assert in_lines("Il y a 12\u00a0000\u00a0habitants", 2) == ["Il y a", "12\u00a0000\u00a0habitants"]


@pytest.mark.parametrize("text", [SRT, VTT, SBV, ASS])
def test_subtitles_without_a_translation_come_back_as_they_were(text: str) -> None:
    content = text.encode()

    assert translated(content, lambda segment: segment.source, file_name="film.srt").content == content


@pytest.mark.parametrize("piece", ["<i>", "</i>", "{\\an8}", "<", "\n", " ", f"{TIMES}\n", "A ", "- a\n"])
def test_a_file_made_to_keep_us_busy_is_read_soon(piece: str) -> None:
    began = time.process_time()

    with contextlib.suppress(DocumentRefused):
        _ = Subtitles((f"{TIMES}\na" + piece * 40_000 + "a" + "</i>" * 40_000).encode(), Limits()).blocks

    assert is_within(3, since=began)


def test_a_longer_translation_stands_on_as_many_lines_of_about_one_length() -> None:
    assert in_lines("Yeni parka <i>hoş geldiniz</i>, sevgili hemşehrilerimiz", 2) == [
        "Yeni parka <i>hoş geldiniz</i>,",
        "sevgili hemşehrilerimiz",
    ]
    assert in_lines("Evet", 2) == ["Evet"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("公園は今日「開園」します。", ["公園は今日「開", "園」します。"]),
        ("役所のきょうしつ", ["役所のきょ", "うしつ"]),
        ("새 공원에 오신 것을 환영합니다", ["새 공원에 오신", "것을 환영합니다"]),
    ],
)
def test_lines_of_east_asian_signs_break_between_these(text: str, lines: list[str]) -> None:
    assert in_lines(text, 2) == lines


TTML = (
    '<?xml version="1.0"?>\n<{0}tt xmlns{1}="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"'
    ' xml:lang="pt">\n<{0}head><{0}styling><{0}style xml:id="s1" tts:color="white"/></{0}styling></{0}head>\n<{0}body>'
    '<{0}div>\n <{0}p xml:id="c1" begin="1s" style="s1">Welcome to<{0}br/>the <{0}span tts:color="red">new</{0}span>'
    " park.</{0}p>\n</{0}div></{0}body></{0}tt>\n"
)


@pytest.mark.parametrize(("prefix", "declared"), [("", ""), ("tt:", ":tt")])
def test_timed_text_keeps_its_times_styles_and_names(prefix: str, declared: str) -> None:
    text = TTML.format(prefix, declared)
    expected = (
        text.replace("Welcome to", "§Welcome §to")
        .replace("the <", "§the <")
        .replace(">new<", ">§new<")
        .replace(" park.", " §park.")
        .replace('xml:lang="pt"', 'xml:lang="tr"')
    )

    assert sources(text.encode(), "film.dfxp") == ["Welcome to<1/>the <2>new</2> park."]
    assert recognise(text.encode(), "film.xml").value.extension == ".ttml"
    assert marked(text, "film.ttml") == expected


def test_timed_text_is_xml_though_it_does_not_say_so_and_what_is_told_of_it_stays() -> None:
    told = "<tt:metadata><m:id>urn: of a film</m:id></tt:metadata><tt:styling><tt:style/></tt:styling>"
    text = (
        f'<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xml:lang="pt"><tt:head>{told}</tt:head><tt:body><tt:div>'
        "<tt:p>Cömert park</tt:p></tt:div></tt:body></tt:tt>"
    )

    expected = text.replace("Cömert park", "§Cömert §park").replace('"pt"', '"tr"')
    assert marked(text, "film.ttml") == expected


def test_words_of_timed_text_that_stand_between_marks_for_characters_are_words() -> None:
    text = TTML.format("", "").replace("Welcome to", "<![CDATA[Come & stay <3]]> with us,")

    assert sources(text.encode(), "film.ttml") == ["Come & stay <3 with us,<1/>the <2>new</2> park."]
    assert "§Come §&amp; §stay §&lt;3 §with §us,<br/>" in marked(text, "film.ttml")


def test_marks_for_characters_that_nobody_closes_are_read_in_a_moment() -> None:
    started = time.process_time()

    TimedText(TTML.format("", "").replace("Welcome to", "<![CDATA[" * 20_000).encode(), Limits())

    assert is_within(2, since=started)
