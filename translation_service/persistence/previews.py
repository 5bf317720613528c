"""Previews of versions: where the making of one stands, and its pages."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from translation_service.domain.previews import PreviewState
from translation_service.persistence.database import Short, Table, words_of
from translation_service.persistence.requests import Version


class Preview(Table):
    """The preview of a version, made once; each of `pages` is the key of its picture, its width and its height.

    `lease_*` say which worker makes it and until when; `ringings` makes each job id new.
    """

    __tablename__ = "previews"

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), unique=True)
    state: Mapped[PreviewState] = mapped_column(words_of(PreviewState), index=True)
    pages: Mapped[list[Any]] = mapped_column(default=list)
    attempts: Mapped[int] = mapped_column(default=0)
    ringings: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime | None]
    lease_token: Mapped[str] = mapped_column(Short, default="")
    lease_until: Mapped[datetime | None]

    version: Mapped[Version] = relationship(lazy="raise")
