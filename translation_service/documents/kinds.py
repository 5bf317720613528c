"""What a format is: its name, how its files end coming in and going out, and what must read them first."""

from dataclasses import dataclass, replace
from typing import Final

from translation_service.documents.files.programs import Program

OFFICE: Final = "application/vnd.openxmlformats-officedocument."
WORD_TYPE: Final = OFFICE + "wordprocessingml.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a format is called, how its files end coming in and going out, and the media types of both.

    `other_extensions` are further endings that files of this kind are known to have; `encloses_files` says that they
    may hold further files, each a document of its own; `program` is what must read them first; `has_macros` that they
    are read only once their macros are taken out; `is_flat` that they are a package in one XML, read once it is packed.
    """

    name: str
    extension: str
    media_type: str
    result_extension: str
    result_media_type: str
    other_extensions: tuple[str, ...] = ()
    encloses_files: bool = False
    program: Program | None = None
    has_macros: bool = False
    is_flat: bool = False

    @property
    def extensions(self) -> tuple[str, ...]:
        return (self.extension, *self.other_extensions)


def rebuilt(
    name: str,
    extension: str,
    media_type: str,
    *,
    others: tuple[str, ...] = (),
    encloses_files: bool = False,
    program: Program | None = None,
) -> Kind:
    """Return a kind whose files come back as a Word document."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=".docx",
        result_media_type=WORD_TYPE,
        other_extensions=others,
        encloses_files=encloses_files,
        program=program,
    )


def old(name: str, extension: str, media_type: str, *, others: tuple[str, ...] = (), today: Kind) -> Kind:
    """Return a kind whose files LibreOffice turns into those of today, which they come back as."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=today.extension,
        result_media_type=today.media_type,
        other_extensions=others,
        program=Program.OFFICE,
    )


def with_macros(plain: Kind, extension: str, media_type: str, *, others: tuple[str, ...]) -> Kind:
    """Return the kind of files that would be of a plain kind without their macros."""
    return Kind(
        name=f"{plain.name} with macros",
        extension=extension,
        media_type=media_type,
        result_extension=plain.extension,
        result_media_type=plain.media_type,
        other_extensions=others,
        has_macros=True,
    )


def flat(plain: Kind, media_type: str) -> Kind:
    """Return the kind of files that are a package of a plain kind in one XML."""
    return replace(plain, name=f"{plain.name} XML", extension=".xml", media_type=media_type, is_flat=True)


def kept(name: str, extension: str, media_type: str, *, others: tuple[str, ...] = ()) -> Kind:
    """Return a kind whose files come back as what they are."""
    return Kind(
        name=name,
        extension=extension,
        media_type=media_type,
        result_extension=extension,
        result_media_type=media_type,
        other_extensions=others,
    )
