from io import BytesIO

import docx
import pytest

from tests.building import pdf_pages
from tests.building.translated import translated


@pytest.mark.parametrize(
    ("papers", "given"),
    [
        ([(148, 210)], [(148, 210)]),
        ([(210.5, 296.6)], [(210, 297)]),
        ([(216, 279), (420, 297), (216, 280)], [(216, 279), (420, 297), (216, 279)]),
        ([(875, 1237)], [(210, 297)]),
        ([(200, 200), (148, 210)], [(148, 210)]),
    ],
    ids=["A5", "nearly A4", "Letter and A3", "a picture of unknown size", "behind an empty one"],
)
def test_the_paper_is_as_large_as_the_pages_were(
    papers: list[tuple[float, float]], given: list[tuple[float, float]]
) -> None:
    written = docx.Document(BytesIO(translated(pdf_pages.on_papers(*papers), file_name="letter.pdf").content))

    assert [(round(one.page_width.mm), round(one.page_height.mm)) for one in written.sections] == given
