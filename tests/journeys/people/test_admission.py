"""Whose account it is that comes from the institution, and what its holder may do."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from tests.building.people import PASSWORD, Staff
from tests.building.service import Service
from translation_service.application.people.accounts import unlink_person
from translation_service.application.people.admission import admit
from translation_service.application.people.admission_policy import AdmissionPolicy
from translation_service.application.people.identities import Identity
from translation_service.application.people.sign_ins import begin_sign_in
from translation_service.application.people.signing_in import WrongPassword, sign_in
from translation_service.domain.errors import NotAllowed
from translation_service.domain.people import Actor, Role
from translation_service.persistence.people import LinkedIdentity, Person, SignIn, Unit

AYSE = Identity(
    issuer="https://accounts.belediye.example",
    subject="8f1c",
    name="Ayşe  Yılmaz Öztürk",
    address="AYSE@Belediye.example",
    is_address_confirmed=True,
)
REVISERS = "CN=Çeviri Redaktörleri,OU=Gruplar,DC=belediye,DC=example"


def admitted(service: Service, identity: Identity, policy: AdmissionPolicy | None = None) -> Person:
    services = replace(service.services, rules=replace(service.services.rules, admission=policy or AdmissionPolicy()))
    with services.transaction() as session:
        return admit(session, identity=identity, services=services)


def refusal(service: Service, identity: Identity, policy: AdmissionPolicy | None = None) -> str:
    with pytest.raises(NotAllowed) as refused:
        admitted(service, identity, policy)
    return refused.value.code


def change(service: Service, actor: Actor, **values: object) -> None:
    with service.services.transaction() as session:
        person = session.get_one(Person, actor.id)
        for name, value in values.items():
            setattr(person, name, value)


def test_an_account_an_administrator_made_is_linked_by_its_confirmed_address(service: Service, staff: Staff) -> None:
    first = admitted(service, AYSE)
    change(service, staff.ayse, address="yeni@belediye.example")
    second = admitted(service, replace(AYSE, address="", is_address_confirmed=False))

    assert first.id == second.id == staff.ayse.id
    assert (second.name, second.roles, second.unit_id) == ("Ayşe Yılmaz Öztürk", ["requester"], staff.ayse.unit_id)


@pytest.mark.parametrize(
    "address",
    [
        "ayşe@belediye.example",
        "mehmet@beledİye.example",
        "can@belediye.example\n",
        "selın@belediye.example",
        "SELİN@belediye.example",
        "\u212aan@belediye.example",
        "selin@belediye.example@evil.example",
        "selin @belediye.example",
        "selin@belediye.example,can@belediye.example",
        "Selin <selin@belediye.example>",
        "selin@",
        "selin",
        "",
    ],
)
def test_an_address_with_other_letters_takes_nobodys_account(service: Service, staff: Staff, address: str) -> None:
    identity = replace(AYSE, address=address)

    if address.strip() == "can@belediye.example":
        assert admitted(service, identity).id == staff.can.id
    else:
        assert refusal(service, identity, AdmissionPolicy(creates_accounts=True)) == "address-unconfirmed"


def test_an_address_nobody_vouches_for_takes_nobodys_account(service: Service, staff: Staff) -> None:
    claimed = replace(AYSE, address="selin@belediye.example", is_address_confirmed=False)

    assert refusal(service, claimed, AdmissionPolicy(creates_accounts=True)) == "address-unconfirmed"


def test_a_successor_with_the_same_address_does_not_get_the_account(service: Service, staff: Staff) -> None:
    admitted(service, AYSE)

    assert refusal(service, replace(AYSE, subject="another")) == "account-of-another"
    with service.services.transaction() as session:
        unlink_person(session, person_id=staff.ayse.id, actor=staff.selin)
    assert admitted(service, replace(AYSE, subject="another")).id == staff.ayse.id


def test_the_same_subject_at_another_provider_is_somebody_else(service: Service, staff: Staff) -> None:
    admitted(service, AYSE)

    stranger = replace(AYSE, issuer="https://evil.example", address="evil@evil.example")
    assert refusal(service, stranger) == "account-unknown"


def test_somebody_without_an_account_gets_one_only_where_that_is_wanted(service: Service, staff: Staff) -> None:
    newcomer = replace(AYSE, subject="new", address="yeni@belediye.example", name="", unit="FEN İŞLERİ MÜDÜRLÜĞÜ")

    assert refusal(service, newcomer) == "account-unknown"
    person = admitted(service, newcomer, AdmissionPolicy(creates_accounts=True))

    assert (person.name, person.roles) == ("yeni@belediye.example", ["requester"])
    assert (person.unit_id, person.password_hash) == (staff.mehmet.unit_id, "")


def test_a_name_no_database_would_take_is_taken_without_what_cannot_be_read(service: Service, staff: Staff) -> None:
    assert admitted(service, replace(AYSE, name="Ayşe\0\ud800\r\nBcc: \u202eYılmaz")).name == "Ayşe Bcc: Yılmaz"
    assert refusal(service, replace(AYSE, subject="1\0")) == "account-unknown"


def test_an_unknown_or_closed_unit_leaves_the_choice_to_an_administrator(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.add(Unit(name="Eski Birim", is_active=False))
    for number, unit in enumerate(("Eski Birim", "Yok Böyle Birim", "")):
        newcomer = replace(AYSE, subject=f"{number}", address=f"{number}@belediye.example", unit=unit)
        assert admitted(service, newcomer, AdmissionPolicy(creates_accounts=True)).unit_id is None


def test_a_closed_account_stays_closed(service: Service, staff: Staff) -> None:
    change(service, staff.ayse, is_active=False)

    assert refusal(service, AYSE, AdmissionPolicy(creates_accounts=True)) == "account-closed"
    change(service, staff.ayse, is_active=True)
    admitted(service, AYSE)
    change(service, staff.ayse, is_active=False)
    assert refusal(service, AYSE, AdmissionPolicy(creates_accounts=True)) == "account-closed"
    with service.services.reading() as session:
        assert len(session.scalars(select(LinkedIdentity)).all()) == 1


def test_roles_follow_the_groups_and_what_was_open_before_ends(service: Service, staff: Staff) -> None:
    policy = AdmissionPolicy(roles_of_groups={REVISERS.lower(): Role.REVISER, "coordinators": Role.COORDINATOR})
    admitted(service, AYSE)
    with service.services.transaction() as session:
        begin_sign_in(session, person_id=staff.ayse.id, services=service.services)

    promoted = admitted(service, replace(AYSE, groups=frozenset({REVISERS, "Coordinators", "others"})), policy)

    assert promoted.roles == ["coordinator", "reviser"]
    with service.services.reading() as session:
        assert not session.scalars(select(SignIn)).all()
    assert admitted(service, AYSE, policy).roles == ["requester"]
    assert admitted(service, replace(AYSE, groups=frozenset({REVISERS})), AdmissionPolicy()).roles == ["requester"]


def test_without_a_default_role_only_members_of_the_groups_are_admitted(service: Service, staff: Staff) -> None:
    policy = AdmissionPolicy(roles_of_groups={"revisers": Role.REVISER}, default_role=None, creates_accounts=True)
    newcomer = replace(AYSE, subject="new", address="yeni@belediye.example")

    assert refusal(service, AYSE, policy) == refusal(service, newcomer, policy) == "no-role"
    assert admitted(service, replace(newcomer, groups=frozenset({"revisers"})), policy).roles == ["reviser"]


def test_the_last_administrator_keeps_that_role(service: Service, staff: Staff) -> None:
    policy = AdmissionPolicy(roles_of_groups={"revisers": Role.REVISER})
    selin = replace(AYSE, subject="selin", address="selin@belediye.example")

    assert admitted(service, selin, policy).roles == ["administrator", "requester"]
    change(service, staff.can, roles=["administrator"])
    assert admitted(service, selin, policy).roles == ["requester"]


@pytest.mark.parametrize(
    ("address", "local_passwords", "is_admitted"),
    [
        ("ayse@belediye.example", True, False),
        ("mehmet@belediye.example", True, True),
        ("mehmet@belediye.example", False, False),
        ("selin@belediye.example", False, True),
    ],
)
def test_a_password_of_the_desk_opens_what_nobody_else_answers_for(
    service: Service, staff: Staff, address: str, local_passwords: bool, is_admitted: bool
) -> None:
    admitted(service, AYSE)
    admitted(service, replace(AYSE, subject="selin", address="selin@belediye.example"))
    policy = AdmissionPolicy(local_passwords=local_passwords)
    services = replace(service.services, rules=replace(service.services.rules, admission=policy))

    if is_admitted:
        assert sign_in(services, name=address, password=PASSWORD, source="")
    else:
        with pytest.raises(WrongPassword):
            sign_in(services, name=address, password=PASSWORD, source="")


@pytest.mark.parametrize("password", ["", " ", "x" * 12])
def test_an_account_without_a_password_is_opened_by_none(service: Service, staff: Staff, password: str) -> None:
    change(service, staff.ayse, password_hash="")

    with pytest.raises(WrongPassword):
        sign_in(service.services, name="ayse@belediye.example", password=password, source="")
