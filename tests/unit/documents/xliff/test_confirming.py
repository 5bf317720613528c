"""Segments that somebody finished in another program, which says so in words of its own."""

import pytest

from translation_service.documents.xliff.reading import read_xliff

HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"'
    ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:m="http://www.memsource.com/mxlf/2.0">'
    '<file source-language="en" target-language="tr"><body>{unit}</body></file></xliff>'
)
UNIT = '<trans-unit id="1" {said}><source>Yes.</source><target>Evet.</target></trans-unit>'


def _confirmed(unit: str) -> list[bool]:
    return [segment.is_confirmed for segment in read_xliff(HEAD.format(unit=unit).encode()).segments]


@pytest.mark.parametrize(
    ("said", "is_done"),
    [
        ('mq:status="ManuallyConfirmed"', True),
        ('mq:status="Proofread"', True),
        ('mq:status="PartiallyEdited"', False),
        ('mq:status="Pretranslated"', False),
        ('m:confirmed="1"', True),
        ('m:confirmed="0"', False),
        ('approved="yes"', True),
        ("", False),
    ],
)
def test_a_unit_says_whether_it_is_finished(said: str, is_done: bool) -> None:
    assert _confirmed(UNIT.format(said=said)) == [is_done]


def test_in_trados_each_segment_of_a_unit_is_finished_by_itself() -> None:
    names = {"1": "Translated", "2": "Draft", "3": "ApprovedSignOff", "4": "RejectedTranslation"}
    marks = "".join(f'<mrk mtype="seg" mid="{name}">a.</mrk>' for name in names)
    said = "".join(f'<sdl:seg id="{name}" conf="{conf}"/>' for name, conf in names.items())
    sides = f"<source>a.</source><seg-source>{marks}</seg-source><target>{marks}</target>"

    unit = f'<trans-unit id="1">{sides}<sdl:seg-defs>{said}</sdl:seg-defs></trans-unit>'

    assert _confirmed(unit) == [True, False, True, False]
