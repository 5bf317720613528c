"""What parts of a document under construction point to: python-docx looks through all there is for each further one."""

from collections.abc import Hashable
from hashlib import sha256
from io import BytesIO
from typing import Any, Final

from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart

_LINK: Final = "rLink{}"
_PICTURE: Final = "rPicture{}"


class Relations:
    """Addresses and pictures, each kept once for each part that shows it."""

    def __init__(self) -> None:
        self._names: dict[tuple[int, Hashable], str] = {}
        self._pictures: dict[bytes, ImagePart] = {}
        self._shown = 0

    def to_address(self, part: Any, address: str) -> str:  # noqa: ANN401 - python-docx has no types
        """Return by what name a part finds an address outside of the document."""
        known = (id(part), address)
        if known not in self._names:
            self._names[known] = name = _LINK.format(len(self._names) + 1)
            part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, address, name, is_external=True)
        return self._names[known]

    def picture(self, part: Any, content: bytes, *, width: Any, height: Any) -> Any:  # noqa: ANN401
        """Return what shows a picture among the words of a part; without a width or height it has its own.

        Raises what python-docx does where the picture cannot be read.
        """
        picture = self._picture(content)
        across, up = picture.image.scaled_dimensions(width, height)
        self._shown += 1
        return CT_Inline.new_pic_inline(self._shown, self._to_picture(part, picture), picture.filename, across, up)

    def _to_picture(self, part: Any, picture: ImagePart) -> str:  # noqa: ANN401
        known = (id(part), picture)
        if known not in self._names:
            self._names[known] = name = _PICTURE.format(len(self._names) + 1)
            part.load_rel(RELATIONSHIP_TYPE.IMAGE, picture, name)
        return self._names[known]

    def _picture(self, content: bytes) -> ImagePart:
        digest = sha256(content).digest()
        if digest not in self._pictures:
            image = Image.from_file(BytesIO(content))
            name = PackURI(f"/word/media/image{len(self._pictures) + 1}.{image.ext}")
            self._pictures[digest] = ImagePart.from_image(image, name)
        return self._pictures[digest]
