"""Previews of versions: where the making of one stands, and its pages."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.previews import PreviewState
from translation_service.persistence.database import Table, words_of
from translation_service.persistence.leased import Leased
from translation_service.persistence.requests import Version


class Preview(Leased, Table):
    """The preview of a version, made once; each of `pages` is the key of its picture, its width and its height."""

    __tablename__ = "previews"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), unique=True)
    state: Mapped[PreviewState] = mapped_column(words_of(PreviewState), index=True)
    pages: Mapped[list[Any]] = mapped_column(default=list)

    version: Mapped[Version] = relationship(lazy="raise")
