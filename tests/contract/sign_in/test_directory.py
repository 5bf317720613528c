"""What every directory must do."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.building.ldap_server import BASE, PASSWORD, SEARCH, SLAPD, LdapServer, a_server
from tests.building.one_entry_directory import OneEntryDirectory
from translation_service.application.people.identities import Directory
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.integrations.ldap_directory import LdapDirectory
from translation_service.integrations.patience import Patience

_BY_TEMPLATE = {"bind_template": "uid={name},ou=kişiler," + BASE, "bind_name": "", "bind_password": ""}
_LDAP: dict[str, Callable[[LdapServer], LdapDirectory]] = {
    "LDAP": lambda server: server.directory(),
    "LDAP by StartTLS": lambda server: server.directory(starts_tls=True),
    "LDAP with groups searched for": lambda server: server.directory(groups="(member={entry})"),
    "LDAP by template": lambda server: server.directory(**_BY_TEMPLATE),
    "LDAP by template and StartTLS": lambda server: server.directory(starts_tls=True, **_BY_TEMPLATE),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LdapServer | None]:
    if SLAPD is None:
        yield None
    else:
        with a_server(tmp_path_factory.mktemp("ldap")) as running:
            yield running


@pytest.fixture(params=["made up", *_LDAP])
def directory(request: pytest.FixtureRequest, server: LdapServer | None) -> Directory:
    if request.param == "made up":
        return OneEntryDirectory()
    if server is None:
        return pytest.skip("slapd is not installed")
    return _LDAP[request.param](server)


def test_a_person_is_found_by_name_and_password(directory: Directory) -> None:
    found = directory.find(name="ayse", password=PASSWORD)

    assert found
    assert found.name == "Ayşe Yılmaz Öztürk"
    assert (found.address, found.is_address_confirmed) == ("ayse@belediye.example", True)
    assert found.issuer == f"ldap:{BASE}"
    assert found.subject


def test_a_person_is_the_same_one_every_time(directory: Directory) -> None:
    assert directory.find(name="ayse", password=PASSWORD) == directory.find(name="ayse", password=PASSWORD)


def test_a_directory_that_answers_passes_its_check(directory: Directory) -> None:
    directory.check()


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("ayse", ""),
        ("ayse", "wrong"),
        ("ayse", PASSWORD.upper()),
        ("ayse", f"{PASSWORD}\0"),
        ("ayse\0", PASSWORD),
        ("nobody", PASSWORD),
        ("", PASSWORD),
        (" ", PASSWORD),
        ("*", PASSWORD),
        ("ays*", PASSWORD),
        ("x)(uid=ayse", PASSWORD),
        ("ayse)(|(uid=*", PASSWORD),
        ("x)(|(objectClass=*)", PASSWORD),
        ("\\61yse", PASSWORD),
        ("ayse,ou=kişiler", PASSWORD),
        ("ayse+cn=x", PASSWORD),
        ('"ayse"', PASSWORD),
        ("#61", PASSWORD),
        ("{name}", PASSWORD),
        ("twin@belediye.example", PASSWORD),
        ("a" * 100_000, PASSWORD),
    ],
)
def test_nobody_else_is_let_in(directory: Directory, name: str, password: str) -> None:
    assert directory.find(name=name, password=password) is None


@pytest.mark.parametrize(
    "away",
    [
        OneEntryDirectory(is_silent=True),
        LdapDirectory("ldaps://127.0.0.1:1", search=SEARCH, patience=Patience(seconds=2)),
        LdapDirectory("ldap://127.0.0.1:1", search=SEARCH, patience=Patience(seconds=2)),
    ],
)
def test_one_that_is_away_says_so(away: Directory) -> None:
    for asked in (partial(away.find, name="ayse", password=PASSWORD), away.check):
        with pytest.raises(TemporarilyUnavailable):
            asked()
