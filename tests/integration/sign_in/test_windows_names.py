"""Signing in at Active Directory: by which names, and what is said of an account that it does not let in."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.building.windows_directory import Account, a_windows_directory
from translation_service.application.people.identities import AccountNotOpen
from translation_service.integrations.ldap_directory import LdapDirectory

PASSWORD = "gizli-ığüşöç"
AYSE = Account(short="ayse", principal="ayse.yilmaz@belediye.bel.tr", password=PASSWORD)
OMER = Account(short="omer", principal="omer@belediye.local", password="başka-bir-parola")
OMERS_NAMESAKE = Account(short="o.kaya", principal="omer@belediye.bel.tr", password=PASSWORD)

Making = Callable[..., LdapDirectory]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Making]:
    with ExitStack() as stack:
        yield lambda *accounts, **search: stack.enter_context(a_windows_directory(tmp_path, accounts, **search))


@pytest.mark.parametrize("template", ["{name}@belediye.local", "BELEDIYE\\{name}"])
@pytest.mark.parametrize(
    "name", ["ayse", "AYSE", "BELEDIYE\\ayse", "belediye\\Ayse", "ayse@belediye.local", "ayse.yilmaz@belediye.bel.tr"]
)
def test_people_sign_in_by_every_name_that_windows_takes(directory: Making, template: str, name: str) -> None:
    found = directory(AYSE, OMER, bind_template=template).find(name=name, password=PASSWORD)

    assert found
    assert found.address == "ayse@belediye.example"


@pytest.mark.parametrize("name", ["ayse", "BELEDIYE\\ayse"])
def test_whoever_is_looked_up_may_name_the_domain(directory: Making, name: str) -> None:
    found = directory(AYSE, OMER).find(name=name, password=PASSWORD)

    assert found
    assert found.address == "ayse@belediye.example"


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("ayse", OMER.password),
        ("ayse", "wrong"),
        ("ayse.yilmaz", PASSWORD),
        ("ayse@elsewhere.example", PASSWORD),
        ("OTHER\\ayse", PASSWORD),
        ("@", PASSWORD),
        ("\\", PASSWORD),
    ],
)
def test_nobody_else_is_let_in(directory: Making, name: str, password: str) -> None:
    by_template = directory(AYSE, OMER, bind_template="{name}@belediye.local")

    assert by_template.find(name=name, password=password) is None


def test_a_name_that_is_another_ones_short_name_opens_neither_with_the_wrong_password(directory: Making) -> None:
    by_template = directory(OMERS_NAMESAKE, OMER, bind_template="{name}@belediye.local")

    assert by_template.find(name="omer@belediye.bel.tr", password=OMER.password) is None
    found = by_template.find(name="omer@belediye.bel.tr", password=PASSWORD)
    assert found
    assert found.address == "o.kaya@belediye.example"


def test_somebody_outside_the_base_does_not_become_their_namesake_within(directory: Making) -> None:
    class Outside(Account):
        def has(self, attribute: str, value: str) -> bool:
            return False

    outside = Outside(short="o.kaya", principal="omer@belediye.bel.tr", password=PASSWORD)
    by_template = directory(outside, OMER, bind_template="{name}@belediye.local")

    assert by_template.find(name="omer@belediye.bel.tr", password=PASSWORD) is None


@pytest.mark.parametrize("search", [{}, {"bind_template": "{name}@belediye.local"}])
@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("532", "password-expired"),
        ("773", "password-expired"),
        ("530", "account-closed"),
        ("531", "account-closed"),
        ("533", "account-closed"),
        ("701", "account-closed"),
    ],
)
def test_whoever_knows_the_password_is_told_why_it_is_refused(
    directory: Making, search: dict[str, str], error: str, code: str
) -> None:
    asked = directory(Account(short="yeni", principal="yeni@belediye.local", password=PASSWORD, error=error), **search)

    with pytest.raises(AccountNotOpen) as refusal:
        asked.find(name="yeni", password=PASSWORD)

    assert refusal.value.code == code
    assert asked.find(name="yeni", password="wrong") is None


@pytest.mark.parametrize("error", ["775", "52e", "525"])
def test_a_locked_account_is_refused_as_a_wrong_password_is(directory: Making, error: str) -> None:
    locked = Account(short="kilitli", principal="kilitli@belediye.local", password=PASSWORD, error=error)

    assert directory(locked).find(name="kilitli", password=PASSWORD) is None


def test_groups_are_asked_for_only_when_the_password_is_right(directory: Making) -> None:
    asked: list[str] = []

    class Watched(Account):
        def has(self, attribute: str, value: str) -> bool:
            asked.append(attribute)
            return attribute != "member" and Account.has(self, attribute, value)

    ayse = Watched(short="ayse", principal="ayse@belediye.local", password=PASSWORD)
    looked_up = directory(ayse, groups="(member={entry})")

    assert looked_up.find(name="ayse", password="wrong") is None
    assert "member" not in asked
    assert looked_up.find(name="ayse", password=PASSWORD)
    assert "member" in asked
