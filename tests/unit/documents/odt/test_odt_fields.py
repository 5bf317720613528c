"""Words that an OpenDocument text holds once and shows in many places."""

import re

from tests.building.odt_files import odt, p
from tests.building.odt_words import parts_of
from tests.building.translated import marked, parsed, sources, translated
from translation_service.domain.segments import Segment


def content_of(body: str, *, by: dict[str, str] | None = None) -> str:
    def translate(segment: Segment) -> str:
        return marked(segment) if by is None else by.get(segment.source, segment.source)

    return parts_of(translated(odt(body), translate, file_name="a.odt").content)["content.xml"].decode()


def test_a_user_field_says_its_translation_wherever_it_stands() -> None:
    declared = (
        '<text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="Cidade de Bona" '
        'text:name="City"/></text:user-field-decls>'
    )
    shown = '<text:user-field-get text:name="City">Cidade de Bona</text:user-field-get>'

    written = content_of(declared + p("A ", shown, " fica"))

    assert 'office:string-value="§Cidade §de §Bona"' in written
    assert ">§Cidade §de §Bona</text:user-field-get>" in written


def test_a_number_that_is_not_worked_out_yet_reads_as_one() -> None:
    document = parsed(odt(p("Página ", "<text:page-number/>", " de ", "<text:page-count/>")), file_name="a.odt")

    assert [(one.source, one.plain) for one in document.segments] == [("Página <1/> de <2/>", "Página 1 de 1")]


def test_a_variable_is_set_to_its_translation_and_compared_with_it() -> None:
    kept = (
        '<text:variable-set text:name="v" text:formula="ooow:&quot;Sim&quot;" office:value-type="string" '
        'office:string-value="Sim">Sim</text:variable-set>'
    )
    shown = '<text:variable-get text:name="v">Sim</text:variable-get>'
    hidden = '<text:hidden-text text:condition="ooow:v==&quot;Sim&quot;" text:string-value="x"/>'

    written = content_of(p("O ", kept, shown, hidden), by={"Sim": "Evet"})

    assert "Sim" not in written
    assert 'text:formula="ooow:&quot;Evet&quot;"' in written
    assert 'text:condition="ooow:v==&quot;Evet&quot;"' in written


def test_the_words_of_a_button_are_said_once() -> None:
    document = parsed(odt(p('<text:execute-macro text:name="m">Clique</text:execute-macro> aqui')), file_name="a.odt")

    assert [one.plain for one in document.segments] == ["Clique aqui"]


def test_choices_and_entries_of_indexes_are_translated() -> None:
    choice = (
        '<text:drop-down text:name="d"><text:label text:value="Azul"/><text:label text:value="Verde"/>Verde'
        "</text:drop-down>"
    )
    entry = '<text:alphabetical-index-mark text:string-value="Parque"/>'

    written = content_of(p("Cor ", choice, entry))

    assert re.findall('text:value="([^"]*)"', written) == ["§Azul", "§Verde"]
    assert "/>§Verde</text:drop-down>" in written
    assert 'text:string-value="§Parque"' in written


def test_links_and_references_to_a_heading_find_its_translation() -> None:
    leading = '<text:a xlink:href="#1.Os%20parques|outline">aqui</text:a>'
    named = '<text:bookmark-ref text:reference-format="text" text:ref-name="b">Os parques</text:bookmark-ref>'

    written = content_of(p("Os parques", tag="h") + p("Ver ", leading, " e ", named), by={"Os parques": "Parklar"})

    assert 'xlink:href="#1.Parklar|outline"' in written
    assert ">Parklar</text:bookmark-ref>" in written


def test_references_repeat_what_captions_say_now() -> None:
    number = '<text:sequence text:ref-name="r" text:name="Tabela">1</text:sequence>'
    named = "".join(
        f'<text:sequence-ref text:reference-format="{form}" text:ref-name="r">{said}</text:sequence-ref> '
        for form, said in (("category-and-value", "Tabela 1"), ("caption", ": Custos"), ("value", "1"))
    )
    marked_words = '<text:bookmark-start text:name="b"/>dos parques<text:bookmark-end text:name="b"/>'
    part = '<text:bookmark-ref text:reference-format="text" text:ref-name="b">dos parques</text:bookmark-ref>'

    written = content_of(p("Tabela ", number, ": Custos") + p("Plano ", marked_words) + p("Ver ", named, part))

    assert re.findall(">([^<]*)</text:(?:sequence|bookmark)-ref>", written) == [
        "§Tabela 1",
        "§: §Custos",
        "1",
        "§dos §parques",
    ]


def test_references_repeat_a_few_words_and_no_chapter() -> None:
    chapter = "palavra " * 2_000
    marked_words = f'<text:bookmark-start text:name="b"/>{chapter}<text:bookmark-end text:name="b"/>'
    part = f'<text:bookmark-ref text:reference-format="text" text:ref-name="b">{chapter}</text:bookmark-ref>'

    assert ">palavra palavra" in content_of(p("Plano ", marked_words) + p("Ver ", part))


def test_what_a_condition_shows_and_what_notes_and_links_hint_at_is_translated() -> None:
    answers = 'text:string-value-if-true="Sim" text:string-value-if-false="Talvez"'
    shown = f'<text:conditional-text text:condition="ooow:x" {answers}>Sim</text:conditional-text>'
    hinting = '<text:a xlink:href="https://example.org/" office:title="Abrir">aqui</text:a>'
    before = "<text:index-entry-span>Anexo </text:index-entry-span>"

    written = content_of(p("Veja ", shown, " e ", hinting, before))

    assert re.findall('text:string-value-if-(?:true|false)="([^"]*)"', written) == ["§Sim", "§Talvez"]
    assert ">§Sim</text:conditional-text>" in written
    assert 'office:title="§Abrir"' in written
    assert ">§Anexo </text:index-entry-span>" in written


def test_labels_of_lists_are_translated_around_their_numbers() -> None:
    level = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="2" style:num-prefix="Artigo " '
        'style:num-suffix="." style:num-format="1"{more}/></text:list-style>'
    )
    whole = (
        ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
        ' loext:num-list-format="Artigo %1%.%2%."'
    )

    found = [odt(p("Um"), styles=level.format(more=more)) for more in ("", whole)]
    written = [parts_of(translated(one, file_name="a.odt").content)["content.xml"].decode() for one in found]

    assert [sources(one, "a.odt")[1] for one in found] == ["Artigo <1/>.", "Artigo <1/>.<2/>."]
    assert all('style:num-prefix="§Artigo "' in one for one in written)
    assert 'loext:num-list-format="§Artigo %1%§.%2%§."' in written[1]


def test_days_that_fields_show_are_named_in_the_language_of_the_translation() -> None:
    days = (
        '<text:date text:fixed="true">4 de março de 2026</text:date>',
        "<text:creation-date>quarta</text:creation-date>",
    )

    names = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    picked = f'<loext:content-control {names} loext:date="true" loext:date-rfc-language-tag="pt-BR">já'

    written = content_of(p("Bona, ", days[0], ", ", days[1], " ", picked, "</loext:content-control>"))

    assert ':date-rfc-language-tag="tr-TR"' in written
    assert ">4 Mart 2026</text:date>" in written
    assert ">Çarşamba</text:creation-date>" in written
    assert days[0] in content_of(p("Bona, ", days[0]), by={})


def test_what_stands_in_a_field_to_fill_in_is_translated_and_the_code_of_a_button_is_not() -> None:
    names = 'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"'
    form = (
        f'<office:forms {names}><form:form><form:text form:value="O seu nome" form:current-value="O seu nome"/>'
        '<form:radio form:label="Sim" form:value="codigo"/></form:form></office:forms>'
    )

    written = content_of(form + p("Olá"))

    assert 'form:value="§O §seu §nome" form:current-value="§O §seu §nome"' in written
    assert 'form:label="§Sim" form:value="codigo"' in written


def test_what_people_added_about_a_file_is_translated_where_the_text_shows_it() -> None:
    properties = (
        '<meta:user-defined meta:name="Cliente">Cidade de Bona</meta:user-defined>'
        '<meta:user-defined meta:name="Estado">em curso</meta:user-defined>'
    )
    shown = '<text:user-defined text:name="Cliente">Cidade de Bona</text:user-defined>'

    written = parts_of(translated(odt(p("Para ", shown), properties=properties), file_name="a.odt").content)

    assert ">§Cidade §de §Bona</text:user-defined>" in written["content.xml"].decode()
    assert ">§Cidade §de §Bona</meta:user-defined>" in written["meta.xml"].decode()
    assert ">em curso</meta:user-defined>" in written["meta.xml"].decode()


def test_fields_whose_words_are_held_nowhere_else_are_translated_where_they_stand() -> None:
    fields = (
        '<text:user-defined text:name="Categoria" text:fixed="true">Verde</text:user-defined>',
        '<text:execute-macro text:name="m"><office:event-listeners/>Clique</text:execute-macro>',
        '<text:conditional-text text:condition="ooow:" text:string-value-if-true="">Pago</text:conditional-text>',
    )

    written = content_of(p("Olá ", *fields))

    assert ">§Verde</text:user-defined>" in written
    assert "<office:event-listeners/>§Clique</text:execute-macro>" in written
    assert ">§Pago</text:conditional-text>" in written


def test_keywords_shown_in_a_row_follow_those_of_the_file() -> None:
    properties = "<meta:keyword>parques</meta:keyword><meta:keyword>pontes novas</meta:keyword>"
    shown = "<text:keywords>parques, pontes novas</text:keywords>"

    written = parts_of(translated(odt(p("Ver ", shown), properties=properties), file_name="a.odt").content)

    assert "<text:keywords>§parques, §pontes §novas</text:keywords>" in written["content.xml"].decode()
