"""What every identity provider must do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.building.openid_provider import AYSE, CLIENT_SECRET, Provider, a_provider, a_sign_in, ec_key, edwards_key
from tests.building.running_service import a_free_port
from translation_service.application.people.identities import (
    Departure,
    IdentityNotProved,
    IdentityProvider,
    Proof,
    Return,
)
from translation_service.domain.errors import TemporarilyUnavailable

_OPENID: dict[str, dict[str, Any]] = {
    "OpenID": {},
    "OpenID, secret in the form": {"metadata": {"token_endpoint_auth_methods_supported": ["client_secret_post"]}},
    "OpenID, public client": {"secret": ""},
    "OpenID, elliptic curve": {"key": ec_key, "algorithm": "ES256"},
    "OpenID, Edwards curve": {"key": edwards_key, "algorithm": "Ed25519"},
    "OpenID, a provider of before RFC 9207": {"metadata": {"authorization_response_iss_parameter_supported": False}},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderTest:
    """Our side, and the provider's, where people sign in."""

    desk: IdentityProvider
    provider: Provider

    def arrives(self, departure: Departure) -> Return:
        brought = self.provider.authorize(self.desk.departing(departure))
        return Return(state=brought["state"], code=brought["code"], issuer=brought["iss"])

    def proof(self) -> Proof:
        departure = Departure.make()
        return self.desk.proof_of(self.arrives(departure), departure)


@pytest.fixture(params=_OPENID)
def under_test(request: pytest.FixtureRequest) -> Iterator[UnderTest]:
    with a_provider() as provider:
        for name, value in _OPENID[request.param].items():
            setattr(provider, name, value("curve") if callable(value) else value)
        yield UnderTest(desk=a_sign_in(provider, secret=provider.secret), provider=provider)


def test_a_person_comes_back_with_who_they_are(under_test: UnderTest) -> None:
    identity = under_test.proof().identity

    assert identity.subject == AYSE["sub"]
    assert (identity.name, identity.address) == ("Ayşe Yılmaz Öztürk", "ayse@belediye.example")
    assert identity.is_address_confirmed
    assert identity.groups == {"desk-users"}


def test_a_person_is_the_same_one_every_time(under_test: UnderTest) -> None:
    assert under_test.proof().identity == under_test.proof().identity


def test_every_departure_is_another(under_test: UnderTest) -> None:
    assert len({under_test.desk.departing(Departure.make()) for _ in range(5)}) == 5


def test_a_return_fits_its_own_departure_alone_and_once(under_test: UnderTest) -> None:
    departure = Departure.make()
    returned = under_test.arrives(departure)

    with pytest.raises(IdentityNotProved):
        under_test.desk.proof_of(returned, Departure.make())
    again = under_test.arrives(departure)
    assert under_test.desk.proof_of(again, departure)
    with pytest.raises(IdentityNotProved):
        under_test.desk.proof_of(again, departure)


@pytest.mark.parametrize(
    "returned", [Return(), Return(code="guessed"), Return(error="access_denied"), Return(code="c", issuer="https://x")]
)
def test_a_return_without_proof_proves_nothing(under_test: UnderTest, returned: Return) -> None:
    with pytest.raises(IdentityNotProved):
        under_test.desk.proof_of(returned, Departure.make())


def test_the_ticket_of_a_proof_leads_out_again(under_test: UnderTest) -> None:
    address = under_test.desk.farewell(under_test.proof().ticket)

    assert under_test.provider.onward(address.removeprefix(under_test.provider.address)).endswith("/sign-in")


def test_a_provider_that_answers_passes_its_check(under_test: UnderTest) -> None:
    under_test.desk.check()


def test_one_that_is_away_says_so() -> None:
    away = a_sign_in(Provider(address=f"http://127.0.0.1:{a_free_port()}"), secret=CLIENT_SECRET)

    for asked in (
        lambda: away.departing(Departure.make()),
        lambda: away.proof_of(Return(), Departure.make()),
        lambda: away.farewell("ticket"),
        away.check,
    ):
        with pytest.raises(TemporarilyUnavailable):
            asked()
