"""A document of the Turkish courts' editor (UYAP) as a row of blocks, and the Word document built from it."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from translation_service.documents import notices, refusals
from translation_service.documents.bounding import bounded, refuse_more
from translation_service.documents.files import archives
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element, parse
from translation_service.documents.rebuilt.document import RebuiltDocument
from translation_service.documents.udf.building import Building
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

CONTENT: Final = "content.xml"
_SIGNATURE: Final = "sign.sgn"


class UdfDocument(RebuiltDocument):
    """A UDF file; what comes back is a Word file."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            root = _root(archives.read(archive, CONTENT))
            self._is_signed = any(name.lower() == _SIGNATURE for name in archive.namelist())
        _refuse_too_much(root, limits)
        building = Building(root, limits)
        self._lost_pictures = building.lost_pictures
        super().__init__(building.sheet)

    def notices(self) -> Iterator[Notice]:
        rebuilt = N_("The result of a UDF file is a Word document, rebuilt from it; please check its layout.")
        yield Notice(code="udf-rebuilt", sentence=sentence(rebuilt))
        if self._is_signed:
            yield notices.signature_left_out()
        if self._lost_pictures:
            yield notices.pictures_lost(self._lost_pictures)


def _root(content: bytes) -> Element:
    root = parse(content)
    if root.tag != "template":
        raise refusals.wrong_type()
    return root


def _refuse_too_much(root: Element, limits: Limits) -> None:
    """Refuse a file before a Word document is built from it, which takes the longest."""
    longest = max(map(len, bounded(root.iter("paragraph"), limits)), default=0)
    refuse_more(longest, limits.tag_limit, refusals.too_many_tags)
    refuse_more(sum(1 for _ in root.iter()), limits.element_limit, refusals.too_many_elements)
