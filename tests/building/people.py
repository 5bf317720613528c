"""The people of every test: the same units and names everywhere."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from argon2 import PasswordHasher
from sqlalchemy.orm import Session

from translation_service.domain.deadlines import now
from translation_service.domain.people import Actor, Role
from translation_service.persistence.people import Person, Unit

PASSWORD = "belediye-demo-2026"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Everybody, by first name."""

    ayse: Actor
    mehmet: Actor
    deniz: Actor
    elif_: Actor
    zeynep: Actor
    can: Actor
    selin: Actor


def hire_staff(session: Session) -> Staff:
    """Add the two units and the seven people, and return them as actors."""
    culture, works = Unit(name="Kültür ve Sosyal İşler Müdürlüğü"), Unit(name="Fen İşleri Müdürlüğü")
    session.add_all([culture, works])
    session.flush()
    hire: Callable[..., Actor] = lambda *values, **more: _hire(session, *values, **more)  # noqa: E731
    return Staff(
        ayse=hire("Ayşe Yılmaz", "ayse", Role.REQUESTER, unit_id=culture.id),
        mehmet=hire("Mehmet Kaya", "mehmet", Role.REQUESTER, unit_id=works.id),
        deniz=hire("Deniz Arslan", "deniz", Role.REVISER),
        elif_=hire("Elif Şahin", "elif", Role.REVISER),
        zeynep=hire("Zeynep Demir", "zeynep", Role.TERMINOLOGIST),
        can=hire("Can Öztürk", "can", Role.COORDINATOR),
        selin=hire("Selin Acar", "selin", Role.ADMINISTRATOR),
    )


def _hire(session: Session, name: str, address: str, role: Role, *, unit_id: int | None = None) -> Actor:
    person = Person(
        name=name,
        address=f"{address}@belediye.example",
        roles=[role.value],
        unit_id=unit_id,
        language="tr",
        is_active=True,
        password_hash=_hashed(),
        created_at=now(),
    )
    session.add(person)
    session.flush()
    return person.actor


@cache
def _hashed() -> str:
    """Hash the one password quickly: cheap parameters, since it protects nothing here."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
