"""Units and people."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, false, func, text, true
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from translation_service.domain.ids import PersonId, UnitId
from translation_service.domain.people import Actor, Role
from translation_service.persistence.database import Short, Table


class Unit(Table):
    """A unit of the municipality; `address` is where mails to an orderer go who has left.

    What a unit with its own memory orders is kept there, for it alone; it reads the shared memory all the same.
    """

    __tablename__ = "units"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Short, unique=True)
    address: Mapped[str] = mapped_column(Short, default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    has_own_memory: Mapped[bool] = mapped_column(default=False, server_default=false())


class Person(Table):
    """Somebody who signs in; `roles` are the words of `Role`. Without a hash no password is theirs.

    Who `hears_of_assignments` gets a mail when a document is assigned to them.
    """

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    address: Mapped[str] = mapped_column(Short, unique=True)
    name: Mapped[str] = mapped_column(Short)
    password_hash: Mapped[str] = mapped_column(Short)
    roles: Mapped[list[Any]]
    language: Mapped[str] = mapped_column(Short, default="tr")
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    is_active: Mapped[bool] = mapped_column(default=True)
    hears_of_assignments: Mapped[bool] = mapped_column(default=True, server_default=true())
    created_at: Mapped[datetime]

    unit: Mapped[Unit | None] = relationship(lazy="raise")

    @property
    def actor(self) -> Actor:
        """The person as use cases see one."""
        return Actor(
            id=PersonId(self.id),
            name=self.name,
            roles=frozenset(Role(word) for word in self.roles),
            unit_id=UnitId(self.unit_id) if self.unit_id else None,
        )


class SignIn(Table):
    """A browser in which somebody is signed in until `ends_at`, or until the row is taken away.

    It holds what `token` is the sum of: with a copy of the database, as a backup has one, nobody is signed in.

    `ticket` is what an identity provider wants to see when its own session is to end too.
    """

    __tablename__ = "sign_ins"

    token: Mapped[str] = mapped_column(Short, primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    ends_at: Mapped[datetime] = mapped_column(index=True)
    ticket: Mapped[str] = mapped_column(default="", server_default=text("''"))

    person: Mapped[Person] = relationship(lazy="raise")


def hold_person(session: Session, person_id: int) -> None:
    """Hold the row of a person, so that the first of two clicks of theirs is done before the second looks."""
    session.get_one(Person, person_id, with_for_update={"key_share": True})


def kept_token(token: str) -> str:
    """Return what is kept of the token of a sign-in. It is too long to be guessed at, so a quick sum will do."""
    return hashlib.sha256(token.encode()).hexdigest()


class LinkedIdentity(Table):
    """An account of the institution by which a person signs in: `subject` names it at `issuer`, for ever."""

    __tablename__ = "linked_identities"

    issuer: Mapped[str] = mapped_column(String(255), primary_key=True)
    subject: Mapped[str] = mapped_column(String(255), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    linked_at: Mapped[datetime]


class SignInFailure(Table):
    """A sign-in that failed, kept for as long as it slows the next one down. `source` is a keyed hash, no address."""

    __tablename__ = "sign_in_failures"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(Short, index=True)
    at: Mapped[datetime] = mapped_column(index=True, server_default=func.now())
