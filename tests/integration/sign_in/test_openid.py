"""Signing in at a provider of OpenID Connect, over HTTP and with real signatures."""

import hmac
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import OctKey

from tests.building.openid_provider import AYSE, CLIENT_ID, Provider, a_provider, a_sign_in, rsa_key, sign
from translation_service.application.people.identities import Departure, Identity, IdentityNotProved, Return
from translation_service.domain.deadlines import now
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.integrations.openid_sign_in import OpenIdSignIn


@pytest.fixture
def provider() -> Iterator[Provider]:
    with a_provider() as running:
        yield running


def journey(provider: Provider, desk: OpenIdSignIn, **changes: str) -> Identity:
    departure = Departure.make()
    brought = provider.authorize(desk.departing(departure))
    return desk.proof_of(replace(Return(**renamed(brought)), **changes), departure).identity


def renamed(brought: dict[str, str]) -> dict[str, str]:
    return {"state": brought["state"], "code": brought["code"], "issuer": brought["iss"]}


def test_a_person_comes_back_with_who_they_are(provider: Provider) -> None:
    identity = journey(provider, a_sign_in(provider))

    assert identity == Identity(
        issuer=provider.address,
        subject=AYSE["sub"],
        name="Ayşe Yılmaz Öztürk",
        address="ayse@belediye.example",
        is_address_confirmed=True,
        groups=frozenset({"desk-users"}),
    )


@pytest.mark.parametrize(
    ("lies", "reason"),
    [
        ({"nonce": "another"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"aud": "another-client"}, "audience"),
        ({"aud": [CLIENT_ID, "another-client"]}, "audience"),
        ({"aud": [CLIENT_ID, "another-client"], "azp": "another-client"}, "audience"),
        ({"azp": "another-client"}, "audience"),
        ({"aud": None}, "audience"),
        ({"aud": {"desk": 1}}, "audience"),
        ({"iss": "https://another.example"}, "issuer"),
        ({"iss": None}, "issuer"),
        ({"exp": time.time() - 3600}, "expired"),
        ({"exp": None}, "expired"),
        ({"exp": "4102444800"}, "expired"),
        ({"iat": time.time() + 3600}, "early"),
        ({"nbf": time.time() + 3600}, "early"),
        ({"sub": None}, "subject"),
        ({"sub": ""}, "subject"),
        ({"sub": ["8f1c"]}, "subject"),
        ({"sub": "8" * 256}, "subject"),
        ({"sub": "8f1c\0"}, "subject"),
        ({"sub": "\ud800"}, "subject"),
        ({"nonce": "\ud800"}, "nonce"),
        ({"nonce": ["another"]}, "nonce"),
        ({"iat": 10**400}, "early"),
        ({"exp": float("nan")}, "expired"),
    ],
)
def test_signed_claims_that_are_not_for_this_departure_prove_nothing(
    provider: Provider, lies: dict[str, object], reason: str
) -> None:
    provider.lies = lies

    with pytest.raises(IdentityNotProved) as refusal:
        journey(provider, a_sign_in(provider))

    assert refusal.value.reason == reason


def claims_for(provider: Provider) -> dict[str, object]:
    now = int(time.time())
    return {"iss": provider.address, "aud": CLIENT_ID, "iat": now, "exp": now + 300, **AYSE}


def unsigned(provider: Provider) -> str:
    return f"{plain({'alg': 'none', 'kid': 'first'})}.{plain(claims_for(provider))}."


def signed_with_the_public_key_as_secret(provider: Provider) -> str:
    secret = provider.key.as_pem(private=False)
    body = ".".join(plain(part) for part in ({"alg": "HS256", "kid": "first"}, claims_for(provider)))
    signature = hmac.digest(secret, body.encode(), "sha256")
    return f"{body}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def plain(part: dict[str, object]) -> str:
    return urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def signed_with_the_client_secret(provider: Provider) -> str:
    return sign(claims_for(provider), key=OctKey.import_key("x" * 32, {"kid": "first"}), algorithm="HS256")


def signed_by_somebody_else(provider: Provider) -> str:
    return sign(claims_for(provider), key=rsa_key("stranger"), algorithm="RS256", kid="first")


def signed_by_a_key_it_brings_along(provider: Provider) -> str:
    stranger = rsa_key("stranger")
    return sign(claims_for(provider), key=stranger, algorithm="RS256", kid="first", jwk=stranger.as_dict(private=False))


def altered(provider: Provider) -> str:
    head, _, signature = sign(claims_for(provider), key=provider.key, algorithm="RS256").split(".")
    other = sign({**claims_for(provider), "sub": "admin"}, key=provider.key, algorithm="RS256").split(".")[1]
    return f"{head}.{other}.{signature}"


@pytest.mark.parametrize(
    "forge",
    [
        unsigned,
        signed_with_the_public_key_as_secret,
        signed_with_the_client_secret,
        signed_by_somebody_else,
        signed_by_a_key_it_brings_along,
        altered,
        lambda _: "no token",
        lambda _: "a.b.c",
        lambda _: "e30.e30.",
        lambda _: "ş" * 30,
    ],
)
def test_what_the_provider_did_not_sign_proves_nothing(provider: Provider, forge: Callable[[Provider], str]) -> None:
    provider.token = forge(provider)

    with pytest.raises(IdentityNotProved) as refusal:
        journey(provider, a_sign_in(provider))

    assert refusal.value.reason in {"signature", "token", "key"}


def test_a_token_of_another_person_does_not_fit_into_this_departure(provider: Provider) -> None:
    provider.token = provider.signed("the nonce of another departure")

    with pytest.raises(IdentityNotProved, match="identity-not-proved"):
        journey(provider, a_sign_in(provider))


def test_a_new_key_is_fetched_once_and_an_unknown_one_refused(provider: Provider) -> None:
    desk = a_sign_in(provider)
    journey(provider, desk)
    provider.key = rsa_key("second")
    journey(provider, desk)
    provider.asked.clear()
    provider.key, provider.shown_keys = rsa_key("never-shown"), [rsa_key("second")]

    with pytest.raises(IdentityNotProved) as refusal:
        journey(provider, desk)

    assert refusal.value.reason == "key"
    assert provider.asked.count("/keys") == 1


def test_a_key_the_provider_withdrew_is_not_believed_for_long(provider: Provider) -> None:
    ahead = timedelta()
    desk = a_sign_in(provider, clock=lambda: now() + ahead)
    journey(provider, desk)
    provider.shown_keys, provider.lies = [rsa_key("second")], {"exp": time.time() + 3 * 3600}

    ahead = timedelta(hours=2)

    with pytest.raises(IdentityNotProved) as refusal:
        journey(provider, desk)
    assert refusal.value.reason == "key"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"issuer": "https://another.example"}, "issuer"),
        ({"issuer": ""}, "issuer"),
        ({"error": "access_denied"}, "not-finished"),
        ({"code": ""}, "not-finished"),
        ({"code": "guessed"}, "code"),
    ],
)
def test_what_another_provider_sends_back_is_refused(provider: Provider, changes: dict[str, str], reason: str) -> None:
    with pytest.raises(IdentityNotProved) as refusal:
        journey(provider, a_sign_in(provider), **changes)

    assert refusal.value.reason == reason


def test_what_is_not_in_the_token_is_asked_for_and_must_be_about_the_same_person(provider: Provider) -> None:
    desk = a_sign_in(provider, groups="realm_access.roles", unit="department")
    del provider.person["email"], provider.person["email_verified"]
    provider.said_aside = {
        "email": "ayse@belediye.example",
        "email_verified": True,
        "realm_access": {"roles": ["desk-revisers"]},
        "department": "Fen İşleri Müdürlüğü",
    }

    identity = journey(provider, desk)

    assert (identity.address, identity.is_address_confirmed) == ("ayse@belediye.example", True)
    assert (identity.groups, identity.unit) == ({"desk-revisers"}, "Fen İşleri Müdürlüğü")
    provider.said_aside["sub"] = "somebody else"
    with pytest.raises(IdentityNotProved):
        journey(provider, desk)


@pytest.mark.parametrize(
    ("said", "trusts", "is_confirmed"),
    [(True, False, True), (None, False, False), (None, True, True), (False, True, False), ("yes", True, False)],
)
def test_an_address_counts_when_the_provider_vouches_for_it(
    provider: Provider, said: object, trusts: bool, is_confirmed: bool
) -> None:
    provider.lies = {"email_verified": said}

    identity = journey(provider, a_sign_in(provider, trusts_addresses=trusts))

    assert identity.is_address_confirmed is is_confirmed


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/.well-known/openid-configuration", b"<html>Bak\xc4\xb1m var"),
        ("/.well-known/openid-configuration", b"[]"),
        ("/.well-known/openid-configuration", b'{"issuer": "https://another.example"}'),
        ("/.well-known/openid-configuration", b'{"a":' * 100_000),
        ("/keys", b'{"keys": [{"kty": "RSA", "kid": "first", "n": 1}]}'),
        ("/keys", b"{}"),
        ("/token", b" " * 10_000_000),
    ],
)
def test_nonsense_and_enormous_answers_are_told_as_a_provider_that_is_away(
    provider: Provider, path: str, content: bytes
) -> None:
    provider.answers[path] = content

    with pytest.raises(TemporarilyUnavailable):
        journey(provider, a_sign_in(provider))


def test_a_provider_that_leads_elsewhere_or_unencrypted_is_not_followed(provider: Provider) -> None:
    provider.metadata = {"token_endpoint": "http://another.example/token"}

    with pytest.raises(TemporarilyUnavailable):
        a_sign_in(provider).departing(Departure.make())


@pytest.mark.parametrize("issuer", ["http://accounts.belediye.example", "ftp://127.0.0.1", "accounts", "https://", ""])
def test_an_issuer_must_be_encrypted(provider: Provider, issuer: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        a_sign_in(replace(provider, address=issuer))

    assert refusal.value.code == "setting"


def test_a_silent_provider_holds_nobody_for_long_and_the_next_not_at_all(provider: Provider) -> None:
    desk = a_sign_in(provider, seconds=0.5)
    provider.seconds["/.well-known/openid-configuration"] = 3

    begun = time.monotonic()
    with pytest.raises(TemporarilyUnavailable):
        desk.departing(Departure.make())
    waited = time.monotonic() - begun
    with pytest.raises(TemporarilyUnavailable):
        desk.departing(Departure.make())

    assert waited < 2
    assert time.monotonic() - begun - waited < 0.4
    provider.seconds.clear()
    time.sleep(0.55)
    assert desk.departing(Departure.make())


def test_signing_out_goes_by_the_provider_where_it_offers_that(provider: Provider) -> None:
    desk = a_sign_in(provider)

    address = desk.farewell("the token")

    assert address.startswith(f"{provider.address}/end?")
    assert parse_qs(urlsplit(address).query) == {
        "id_token_hint": ["the token"],
        "client_id": [CLIENT_ID],
        "post_logout_redirect_uri": ["http://127.0.0.1:8080/sign-in"],
    }
    provider.metadata = {"end_session_endpoint": "javascript:alert(1)"}
    assert a_sign_in(provider).farewell("the token") == ""
