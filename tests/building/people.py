"""The people of every test: the same units and names everywhere."""

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
    people = {
        "ayse": _person("Ayşe Yılmaz", "ayse", Role.REQUESTER, unit_id=culture.id),
        "mehmet": _person("Mehmet Kaya", "mehmet", Role.REQUESTER, unit_id=works.id),
        "deniz": _person("Deniz Arslan", "deniz", Role.REVISER),
        "elif_": _person("Elif Şahin", "elif", Role.REVISER),
        "zeynep": _person("Zeynep Demir", "zeynep", Role.TERMINOLOGIST),
        "can": _person("Can Öztürk", "can", Role.COORDINATOR),
        "selin": _person("Selin Acar", "selin", Role.ADMINISTRATOR),
    }
    session.add_all(people.values())
    session.flush()
    return Staff(**{name: person.actor for name, person in people.items()})


def _person(name: str, address: str, role: Role, *, unit_id: int | None = None) -> Person:
    return Person(
        name=name,
        address=f"{address}@belediye.example",
        roles=[role.value],
        unit_id=unit_id,
        language="tr",
        is_active=True,
        password_hash=_hashed(),
        created_at=now(),
    )


@cache
def _hashed() -> str:
    """Hash the one password quickly: cheap parameters, since it protects nothing here."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
