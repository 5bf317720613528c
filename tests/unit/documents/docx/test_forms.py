"""Form fields of old: what they offer and say beside their results is translated, what programs need is not."""

import re

from tests.building.docx_files import DocxFile, paragraph, parts_of, run
from tests.building.translated import translated


def form(data: str, instruction: str, *result: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Status"/>{data}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def values(*content: str) -> list[str]:
    """Return the values in the data of the form fields of the translated document."""
    written = translated(DocxFile(paragraph(run("Form: "), *content)).build()).content
    data = parts_of(written)["word/document.xml"].decode().partition("<w:ffData>")[2].partition("</w:ffData>")[0]
    return re.findall(r'w:val="([^"]*)"', data)


def test_what_a_form_field_offers_is_translated() -> None:
    data = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Approved"/><w:listEntry w:val="2026"/></w:ddList>'

    assert values(form(data, "FORMDROPDOWN")) == ["Status", "1", "§Approved", "2026"]


def test_what_helps_to_fill_a_form_in_is_translated_unless_it_names_a_building_block() -> None:
    data = '<w:helpText w:type="text" w:val="Your name"/><w:statusText w:type="autoText" w:val="Hint"/><w:textInput/>'

    assert values(form(data, "FORMTEXT", run("Ayşe"))) == ["Status", "§Your §name", "Hint"]


def test_what_a_form_field_holds_at_first_is_translated_unless_word_works_it_out() -> None:
    text = '<w:textInput><w:default w:val="Write here"/></w:textInput>'
    date = text.replace("<w:default", '<w:type w:val="date"/><w:default')

    assert values(form(text, "FORMTEXT", run("Write here"))) == ["Status", "§Write §here"]
    assert values(form(date, "FORMTEXT", run("1 May 2026"))) == ["Status", "date", "Write here"]
