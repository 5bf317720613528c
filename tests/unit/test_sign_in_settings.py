"""What an installation may choose about signing in, and what is refused when the service starts."""

import pytest

from translation_service.bootstrap import build_admission, build_directory, build_identity_provider
from translation_service.domain.errors import RequestRefused
from translation_service.domain.people import Role
from translation_service.settings import Settings

REVISERS = "CN=Çeviri Redaktörleri,OU=Gruplar,DC=belediye,DC=local"


def test_groups_with_commas_and_equal_signs_have_roles() -> None:
    admission = build_admission(Settings(sign_in_roles=f"{REVISERS}=reviser; desk-coordinators = coordinator ;"))

    assert admission.roles_for({REVISERS.upper(), "desk-coordinators"}) >= {Role.COORDINATOR}
    assert admission.roles_for({REVISERS}) == {Role.REVISER}
    assert admission.roles_for({"CN=Çeviri Redaktörleri,OU=Başka,DC=belediye,DC=local"}) == {Role.REQUESTER}


@pytest.mark.parametrize(
    "chosen",
    [
        {"sign_in_roles": "revisers=king"},
        {"sign_in_roles": "reviser"},
        {"sign_in_roles": "=reviser"},
        {"sign_in_default_role": "king"},
    ],
)
def test_roles_that_do_not_exist_are_refused(chosen: dict[str, str]) -> None:
    with pytest.raises(RequestRefused, match="setting"):
        build_admission(Settings(**chosen))  # type: ignore[arg-type] # as above


@pytest.mark.parametrize(
    "chosen",
    [
        {"ldap_base": ""},
        {"ldap_filter": "(uid=ayse)"},
        {"ldap_bind_template": "uid=ayse"},
        {"ldap_group_filter": "(member=*)"},
        {"ldap_server": "ldap.belediye.example"},
        {"sign_in_authorities": "/nowhere.pem"},
    ],
)
def test_a_directory_that_could_let_anybody_in_or_nobody_is_refused(chosen: dict[str, str]) -> None:
    settings = {"ldap_server": "ldaps://ldap.belediye.example", "ldap_base": "dc=belediye"} | chosen

    with pytest.raises(RequestRefused, match="setting"):
        build_directory(Settings(**settings))  # type: ignore[arg-type] # as above


@pytest.mark.parametrize("chosen", [{"openid_client_id": " "}, {"openid_issuer": "http://accounts.belediye.example"}])
def test_a_provider_that_is_not_known_or_not_encrypted_is_refused(chosen: dict[str, str]) -> None:
    settings = {"openid_issuer": "https://accounts.belediye.example", "openid_client_id": "desk"} | chosen

    with pytest.raises(RequestRefused, match="setting"):
        build_identity_provider(Settings(**settings))  # type: ignore[arg-type] # as above


def test_nothing_chosen_means_passwords_of_the_desk() -> None:
    assert build_directory(Settings()) is None
    assert build_identity_provider(Settings()) is None
