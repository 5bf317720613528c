"""What goes out as XLIFF comes back as it was, whatever people have written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation_service.documents.xliff.reading import read_xliff
from translation_service.documents.xliff.writing import write_xliff
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import Alone, Close, Open, Tag, TagKind, write
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place
from translation_service.domain.work_files import Work, WorkSegment

TAGS = tuple(
    Tag(number=number, kind=kind, label=label, is_paired=is_paired)
    for number, kind, label, is_paired in (
        (1, TagKind.FORMAT, "bold", True),
        (2, TagKind.LINK, "link", True),
        (3, TagKind.BREAK, "line break", False),
    )
)
WORDS = st.text(alphabet='ab <>&"\\1]ışİ\t\n\x01\ufffe\U0001f600', max_size=6)
MARKS = st.builds(lambda kind, number: kind(number), st.sampled_from([Open, Close, Alone]), st.integers(1, 4))
TEXTS = st.lists(WORDS | MARKS, max_size=6).map(write)


@st.composite
def works(draw: st.DrawFn) -> Work:
    segments = [
        WorkSegment(
            number=number,
            version=draw(st.integers(0, 3)),
            block=(number + 1) // 2,
            place=Place.BODY,
            source=draw(TEXTS),
            target=draw(TEXTS),
            glue=draw(st.sampled_from(["", " ", "\n"])),
            tags=TAGS,
            is_confirmed=draw(st.booleans()),
        )
        for number in range(1, draw(st.integers(1, 4)) + 1)
    ]
    pair = LanguagePair(source="en", target="tr")
    return Work(document_id=DocumentId(7), file_name='a "b" & <c>.docx', pair=pair, segments=tuple(segments))


@given(works())
def test_every_translated_segment_comes_back_as_it_went(work: Work) -> None:
    returned = read_xliff("".join(write_xliff(work)).encode())

    assert returned.document_id == work.document_id
    assert [(one.number, one.version, one.source, one.target, one.is_confirmed) for one in returned.segments] == [
        (one.number, one.version, one.source, one.target, one.is_confirmed) for one in work.segments if one.target
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 no text at all", "other-exchange-file"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', "other-exchange-file"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f1"/></xliff>', "other-exchange-file"),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="document-7">', "damaged"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', "hostile"),
    ],
)
def test_a_file_that_is_not_ours_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentRefused) as refusal:
        read_xliff(content)

    assert refusal.value.code == code
