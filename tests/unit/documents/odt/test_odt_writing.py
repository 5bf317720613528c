"""The OpenDocument text that comes back."""

import re
import time
import zipfile
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.building.odt_files import TEXT, automatic, letter, link, note, odt, p, packed, slides, span
from tests.building.odt_words import parts_of, text_of, words_of
from tests.building.pace import is_within
from tests.building.thoroughness import examples
from tests.building.translated import marked, translated
from translation_service.documents.limits import Limits
from translation_service.documents.odt.document import OpenDocument
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Segment

PORTUGUESE_TO_ARABIC = LanguagePair(source="pt", target="ar")


def written(content: bytes, translate: Any = marked, **options: Any) -> bytes:
    return translated(content, translate, file_name="convite.odt", **options).content


def body(content: bytes) -> str:
    return parts_of(content)["content.xml"].decode()


def _same(segment: Segment) -> str:
    return segment.source


def test_every_visible_word_is_translated() -> None:
    result = written(letter())

    words = [word for part in ("content.xml", "styles.xml") for line in text_of(result, part) for word in line.split()]
    assert [word for word in words if not word.startswith("§")] == ["1"]
    assert len(words) == 18
    assert "§Convite" in parts_of(result)["meta.xml"].decode()


def test_formats_links_and_notes_stay_where_they_belong() -> None:
    result = written(letter())

    assert '§Caro <text:span text:style-name="B">§Presidente</text:span>§, §consulte <text:a' in body(result)
    assert re.search(r'xlink:href="https://example.org/"[^>]*>§o §nosso §sítio</text:a><text:note', body(result))


def test_formats_are_kept_in_files_from_before_opendocument_was_a_standard() -> None:
    today, early = b"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", b"http://www.w3.org/1999/XSL/Format"
    parts = {name: part.replace(today, early) for name, part in parts_of(letter()).items()}

    assert '§Caro <text:span text:style-name="B">§Presidente</text:span>' in body(written(packed(parts)))


def test_a_control_keeps_its_choices_once_each_and_offers_them_in_the_new_language() -> None:
    loext = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    items = "".join(f'<l:list-item l:display-text="{word}" l:value="{word}"/>' for word in ("Sim", "Talvez"))

    result = body(written(odt(p(f'<l:content-control xmlns:l="{loext}">{items}Sim</l:content-control> ou não'))))

    assert result.count("list-item") == 2
    assert re.search(r'display-text="§Talvez" \w+:value="Talvez"/>§Sim</', result)


def test_a_choice_that_is_its_value_says_it_in_the_new_language_and_keeps_it() -> None:
    loext = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
    item = '<l:list-item l:value="Talvez"/>'

    result = body(written(odt(p(f'<l:content-control xmlns:l="{loext}">{item}Sim</l:content-control> ou não'))))

    assert re.search(r'<\w+:list-item \w+:value="Talvez" \w+:display-text="§Talvez"/>§Sim</', result)


def test_a_file_without_translations_comes_back_byte_for_byte_in_every_part() -> None:
    content = letter()

    assert parts_of(written(content, lambda _: "")) == parts_of(content)


def test_slides_come_back_with_their_links_in_the_spans_that_programs_look_for_them_in() -> None:
    result = translated(slides(), marked, file_name="convite.odp")

    assert result.extension == ".odp"
    assert '<text:span text:style-name="B"><text:a xlink:type="simple" xlink:href="https://example.org/">§o §nosso' in (
        body(result.content)
    )
    assert parts_of(translated(slides(), lambda _: "", file_name="convite.odp").content) == parts_of(slides())


def test_parts_without_text_keep_their_bytes_and_all_their_order() -> None:
    content = letter()

    result = written(content)

    with zipfile.ZipFile(BytesIO(result)) as archive:
        first = archive.infolist()[0]
    before, after = parts_of(content), parts_of(result)
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert list(after) == list(before)
    assert {name for name in before if before[name] != after[name]} == {"content.xml", "styles.xml", "meta.xml"}


@pytest.mark.parametrize("kind", ["-template", "-web"])
def test_a_template_and_a_page_of_the_web_come_back_as_ordinary_documents(kind: str) -> None:
    result = parts_of(written(odt(p("Olá"), media_type=TEXT + kind)))

    assert result["mimetype"] == TEXT.encode()
    assert kind.encode() not in result["META-INF/manifest.xml"]


def test_deletions_stay_and_marks_of_insertions_too() -> None:
    tracked = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        f"{p('apagado')}</text:deletion></text:changed-region></text:tracked-changes>"
    )

    result = body(written(odt(tracked, p('Texto <text:change text:change-id="c1"/>aqui'))))

    assert ">apagado<" in result
    assert 'Texto <text:change text:change-id="c1"/>§aqui' in result


def test_a_signature_is_left_out_of_a_changed_file() -> None:
    content = odt(p("Olá"), members={"META-INF/documentsignatures.xml": b"<signature/>"})

    assert "META-INF/documentsignatures.xml" not in parts_of(written(content))
    assert "META-INF/documentsignatures.xml" in parts_of(written(content, lambda _: ""))


def test_rows_of_spaces_line_ends_and_tabs_in_a_translation_are_written_as_elements() -> None:
    result = body(written(odt(p("Texto")), lambda _: "Bir  iki\tüç\nson   söz"))

    assert "Bir <text:s/>iki<text:tab/>üç<text:line-break/>son <text:s " in result
    assert text_of(written(odt(p("Texto")), lambda _: "Bir  iki")) == ["Bir iki"]


def test_a_file_and_every_style_in_it_speak_the_language_of_the_translation() -> None:
    styles = automatic("T1", 'fo:language="pt" fo:country="BR" style:rfc-language-tag="pt-BR"') + automatic(
        "T2", 'fo:language="zxx" fo:country="none"'
    )

    styles += '<number:date-style style:name="D" number:language="pt" number:country="BR">'
    styles += "<number:text>Bona, </number:text><number:day/><number:text> de </number:text></number:date-style>"
    properties = "<dc:language>pt-BR</dc:language>"
    result = parts_of(written(odt(p(span("Caro", "T1"), span(" amigo", "T2")), styles=styles, properties=properties)))

    assert b"<dc:language>tr-TR</dc:language>" in result["meta.xml"]
    assert b'fo:language="tr" fo:country="TR"' in result["styles.xml"]
    assert b'fo:language="tr" fo:country="TR"' in result["content.xml"]
    assert b'number:language="tr" number:country="TR"' in result["content.xml"]
    assert re.findall(rb"<number:text>([^<]*)<", result["content.xml"]) == ["§Bona, ".encode(), b" "]
    assert b"pt-BR" not in result["content.xml"]
    assert b'fo:language="zxx"' in result["content.xml"]


def test_a_file_that_names_no_language_gets_one() -> None:
    result = parts_of(written(odt(p("Caro"), common="")))["styles.xml"].decode()

    assert re.search(r'<style:default-style style:family="paragraph">.*fo:language="tr"', result)


def test_an_arabic_translation_runs_from_the_right() -> None:
    layout = '<style:page-layout style:name="P"><style:page-layout-properties/></style:page-layout>'
    aligned = (
        f'<style:style style:name="{side}" style:family="paragraph">'
        f'<style:paragraph-properties fo:text-align="{side}"/></style:style>'
        for side in ("start", "end", "center")
    )

    result = parts_of(written(odt(p("Caro"), styles="".join(aligned), layout=layout), pair=PORTUGUESE_TO_ARABIC))

    shared = result["styles.xml"].decode()
    assert re.search(r'paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"', shared)
    assert '<style:page-layout-properties style:writing-mode="rl-tb"' in shared
    assert 'style:language-complex="ar" style:country-complex="SA"' in shared
    assert re.findall(r'fo:text-align="(\w+)"', result["content.xml"].decode()) == ["right", "left", "center"]


def test_cells_turn_with_their_table_but_what_runs_downwards_does_not() -> None:
    """LibreOffice names a direction for every cell of a table that it took from Word, and shows the table by it."""
    modes = ("lr-tb", "page", "tb-rl", "bt-lr")
    cells = (
        f'<style:style style:name="{mode}" style:family="table-cell">'
        f'<style:table-cell-properties style:writing-mode="{mode}"/></style:style>'
        for mode in modes
    )

    result = body(written(odt(p("Caro"), styles="".join(cells)), pair=PORTUGUESE_TO_ARABIC))

    turned = re.findall(r'table-cell-properties style:writing-mode="([\w-]+)"', result)
    assert turned == ["rl-tb", "rl-tb", "tb-rl", "bt-lr"]


def test_text_that_looks_like_a_tag_comes_back_as_it_was() -> None:
    content = odt(p("a &lt;1&gt;b&lt;/1&gt; \\&lt;2/&gt; c"))

    assert text_of(written(content, _same)) == text_of(content)


def test_characters_xml_does_not_know_are_left_out() -> None:
    assert text_of(written(odt(p("Olá")), lambda _: "Mer\x00ha\x0bba")) == ["Merhaba"]


def test_a_lost_note_is_put_back() -> None:
    content = odt(p("Caro ", note(p("Ver anexo")), "amigo"))

    assert body(written(content, lambda _: "Sevgili dost")).count("<text:note-body>") == 1


@pytest.mark.parametrize("count", [1, 2])
def test_a_link_may_stand_around_words_in_two_places(count: int) -> None:
    result = body(written(odt(p("Veja ", link("aqui"), " já")), lambda _: " ".join(["bak <1>buraya</1>"] * count)))

    assert result.count("<text:a ") == count
    etree.fromstring(result.encode())


def test_words_and_the_reading_over_them_are_both_translated() -> None:
    ruby = "<text:ruby><text:ruby-base>o mestre</text:ruby-base><text:ruby-text>leitura</text:ruby-text></text:ruby>"

    result = body(written(odt(p("Caro ", ruby, " sim"))))

    inside = "<text:ruby-base>§o §mestre</text:ruby-base><text:ruby-text>§leitura</text:ruby-text>"
    assert f"§Caro <text:ruby>{inside}</text:ruby> §sim" in result


def test_writing_leaves_nothing_untranslated_behind() -> None:
    document = OpenDocument(odt(p("Um"), p("Dois")), Limits())

    result = document.write({1: "İki"}, LanguagePair(source="pt", target="tr"))

    assert text_of(result) == ["Um", "İki"]


_TEXTS = st.text(alphabet="abÇğıİö 😀<>&\t\n.,/\\19", min_size=1, max_size=10).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)
_SPANS = st.tuples(_TEXTS, st.sampled_from(["", "", "B", "I", "R"])).map(
    lambda drawn: f'<text:span text:style-name="{drawn[1]}">{drawn[0]}</text:span>' if drawn[1] else drawn[0]
)
_ALONE = st.sampled_from(
    [
        "<text:tab/>",
        "<text:s/>",
        '<text:s text:c="4"/>',
        "<text:line-break/>",
        '<text:bookmark text:name="a"/>',
        note(p("Nota")),
        "<text:page-number>3</text:page-number>",
        "<draw:frame><draw:text-box><text:p>Caixa</text:p></draw:text-box></draw:frame>",
    ]
)
_PIECES = st.recursive(
    _SPANS | _ALONE,
    lambda inner: st.lists(inner, max_size=3).map(lambda drawn: link(*drawn)),
    max_leaves=6,
)
_STYLES = (
    automatic("B", 'fo:font-weight="bold"')
    + automatic("I", 'fo:font-style="italic"')
    + automatic("R", 'officeooo:rsid="1"')
)


@settings(max_examples=examples(60))
@given(st.lists(st.lists(_PIECES, min_size=1, max_size=6), min_size=1, max_size=4))
def test_a_file_rebuilt_from_its_own_words_is_the_same_to_its_reader(paragraphs: list[list[str]]) -> None:
    content = odt(p("Fim"), *(p(*pieces) for pieces in paragraphs), styles=_STYLES)
    document = OpenDocument(content, Limits())

    result = document.write(
        {index: block.text for index, block in enumerate(document.blocks)}, LanguagePair(source="pt", target="tr")
    )

    assert words_of(result) == words_of(content)
    assert _counted(result) == _counted(content)


def _counted(content: bytes) -> list[int]:
    return [
        body(content).count(f"<{name}") for name in ("text:note ", "draw:frame", "text:bookmark", "text:page-number")
    ]


@pytest.mark.parametrize(
    ("source", "counted", "expected"),
    [("ar", "ا, ب, ج, ...", "a"), ("ru", "А, Б, .., Аа, Аб, ... (ru)", "A"), ("ar", "1", "1"), ("ar", "", "")],
)
def test_lists_count_with_letters_that_readers_know(source: str, counted: str, expected: str) -> None:
    level = f'<text:list-level-style-number text:level="1" style:num-format="{counted}"/>'
    content = odt(p("Um"), styles=f'<text:list-style style:name="L1">{level}</text:list-style>')

    result = written(content, pair=LanguagePair(source=source, target="tr"))

    assert f'style:num-format="{expected}"' in body(result)


def test_a_long_paragraph_is_written_in_a_time_that_grows_with_its_length() -> None:
    content, began = odt(p("The council of the city has met. " * 1_000)), time.process_time()

    written(content)

    assert is_within(0.8, since=began)


@pytest.mark.parametrize(
    ("source", "target", "told", "taken"),
    [
        ("ar", "tr", 'style:font-weight-complex="bold"', 'fo:font-weight="bold"'),
        ("pt", "ar", 'fo:font-size="20pt"', 'style:font-size-complex="20pt"'),
    ],
)
def test_letters_of_the_other_kind_take_over_formats(source: str, target: str, told: str, taken: str) -> None:
    content = odt(p(span("نص Texto", "T1")), styles=automatic("T1", told))

    result = body(written(content, pair=LanguagePair(source=source, target=target)))

    assert told in result
    assert taken in result
