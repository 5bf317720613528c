"""The backups that were made, so that an administrator sees how old the last one is."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from translation_service.persistence.database import Table


class Backup(Table):
    """One backup: how many files it copied, found there already, or could not copy because they are lost."""

    __tablename__ = "backups"

    id: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    copied: Mapped[int]
    present: Mapped[int]
    lost: Mapped[int]
