"""The content of `source` and `target` as other programs write it."""

import pytest

from translation_service.documents.markup import parse
from translation_service.documents.xliff.inline_codes import tagged


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('a <g id="1">b</g> <x id="2"/>', "a <1>b</1> <2/>"),
        ('<bpt id="1">&lt;b&gt;</bpt>a<ept id="1">&lt;/b&gt;</ept>', "<1>a</1>"),
        ('<it id="1" pos="open">&lt;b&gt;</it>a<it id="1" pos="close">&lt;/b&gt;</it>', "<1>a</1>"),
        ('<ph id="ph1">{0}</ph>a<bpt id="b">&lt;i&gt;</bpt>b<ept id="b">&lt;/i&gt;</ept> <g id="x">c</g>', "ab c"),
        ('a<mrk mtype="x-sdl-deleted"><g id="1">b</g></mrk><mrk mtype="x-sdl-added">c</mrk>d', "acd"),
    ],
)
def test_marks_of_xliff_1_2_are_tags_and_what_is_written_within_them_no_words(written: str, read: str) -> None:
    assert tagged(parse(f"<target>{written}</target>".encode())) == read
