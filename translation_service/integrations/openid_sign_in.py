"""Signing in at a provider of OpenID Connect: Keycloak, AD FS, Entra ID and their like.

The authorization code flow with PKCE, by OpenID Connect Core 1.0, Discovery 1.0 and RP-Initiated Logout 1.0.
"""

import hashlib
import ssl
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urlencode, urlsplit

from translation_service.application.people.identities import (
    Departure,
    Identity,
    IdentityNotProved,
    Proof,
    Return,
)
from translation_service.domain.deadlines import Clock, now
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_
from translation_service.integrations.openid_answers import Answer, Answers, is_safe
from translation_service.integrations.openid_tokens import Keys, check_claims, texts_in
from translation_service.integrations.patience import Patience

_OFFER_STAYS: Final = timedelta(hours=1)
_ENDPOINTS: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """How the provider knows us; without a secret we are a public client. Addresses are ours, in full."""

    id: str
    secret: str = field(default="", repr=False)
    return_address: str
    farewell_address: str
    scopes: str = "openid profile email"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNames:
    """Where the provider writes what. `trusts_addresses`: its addresses count as confirmed where it does not say."""

    groups: str = "groups"
    unit: str = ""
    trusts_addresses: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """What a provider has told about itself, believed until `stays_until`: a withdrawn key is not trusted for long."""

    metadata: Answer
    keys: Keys
    stays_until: datetime


class OpenIdSignIn:
    """An `IdentityProvider`; asks for what the provider offers when first used, and once an hour.

    `patience` limits how long people wait; `tls` replaces the system's certificate authorities. Raises
    `RequestRefused` for an issuer that is neither HTTPS nor on this machine.
    """

    def __init__(
        self,
        *,
        issuer: str,
        client: Client,
        claims: ClaimNames,
        patience: Patience,
        tls: ssl.SSLContext | None = None,
        clock: Clock = now,
    ) -> None:
        if not is_safe(issuer) or urlsplit(issuer).query:
            template = N_("The setting %(name)s must be an address like https://accounts.belediye.example/realms/desk.")
            raise RequestRefused("setting", template, name="TRANSLATION_OPENID_ISSUER")
        self._issuer = issuer
        self._client = client
        self._claims = claims
        self._patience = patience
        self._answers = Answers(tls=tls or ssl.create_default_context(), seconds=patience.seconds)
        self._clock = clock
        self._known: _Offer | None = None

    def departing(self, departure: Departure) -> str:
        metadata = self._patience.ask(self._offer).metadata
        challenge = urlsafe_b64encode(hashlib.sha256(departure.verifier.encode()).digest()).rstrip(b"=").decode()
        return _with_query(
            metadata["authorization_endpoint"],
            {
                "response_type": "code",
                "client_id": self._client.id,
                "redirect_uri": self._client.return_address,
                "scope": self._client.scopes,
                "state": departure.state,
                "nonce": departure.nonce,
                "code_challenge": challenge,
                "code_challenge_method": "S256",
            },
        )

    def proof_of(self, returned: Return, departure: Departure) -> Proof:
        return self._patience.ask(lambda: self._proof_of(returned, departure))

    def farewell(self, ticket: str) -> str:
        endpoint = self._patience.ask(self._offer).metadata.get("end_session_endpoint")
        if not ticket or not is_safe(endpoint):
            return ""
        return _with_query(
            str(endpoint),
            {
                "id_token_hint": ticket,
                "client_id": self._client.id,
                "post_logout_redirect_uri": self._client.farewell_address,
            },
        )

    def check(self) -> None:
        self._patience.ask(self._renew)

    def _renew(self) -> None:
        self._known = None
        self._offer().keys.renew()

    def _proof_of(self, returned: Return, departure: Departure) -> Proof:
        offer = self._offer()
        metadata = offer.metadata
        self._check_sender(returned, metadata)
        answer = self._exchange(returned.code, departure, metadata)
        ticket = answer.get("id_token")
        if not isinstance(ticket, str):
            raise IdentityNotProved("token")
        claims = offer.keys.verified(ticket)
        check_claims(claims, issuer=self._issuer, client_id=self._client.id, nonce=departure.nonce, at=self._clock())
        return Proof(identity=self._identity_in(self._completed(claims, answer, metadata)), ticket=ticket)

    def _check_sender(self, returned: Return, metadata: Answer) -> None:
        """Refuse what another provider sent back in the name of ours (RFC 9207), or what is no success."""
        says_who = metadata.get("authorization_response_iss_parameter_supported") is True
        if returned.issuer != self._issuer and (returned.issuer or says_who):
            raise IdentityNotProved("issuer")
        if returned.error or not returned.code:
            raise IdentityNotProved("not-finished")

    def _exchange(self, code: str, departure: Departure, metadata: Answer) -> Answer:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._client.return_address,
            "code_verifier": departure.verifier,
        }
        ways = texts_in(metadata, "token_endpoint_auth_methods_supported") or ("client_secret_basic",)
        if self._client.secret and "client_secret_basic" in ways:
            client = (self._client.id, self._client.secret)
            return self._answers.exchange(metadata["token_endpoint"], form, client=client)
        form["client_id"] = self._client.id
        if self._client.secret:
            form["client_secret"] = self._client.secret
        return self._answers.exchange(metadata["token_endpoint"], form, client=None)

    def _completed(self, claims: Answer, answer: Answer, metadata: Answer) -> Answer:
        """Add what the provider says only when asked for it; what it signed stands before that."""
        wanted = ("email", self._claims.groups, self._claims.unit)
        endpoint, token = metadata.get("userinfo_endpoint"), answer.get("access_token")
        if all(texts_in(claims, name) for name in wanted if name) or not (is_safe(endpoint) and token):
            return claims
        more = self._answers.get(str(endpoint), token=str(token))
        if more.get("sub") != claims["sub"]:
            raise IdentityNotProved("userinfo")
        return {**more, **claims}

    def _identity_in(self, claims: Answer) -> Identity:
        said = claims.get("email_verified")
        return Identity(
            issuer=self._issuer,
            subject=claims["sub"],
            name=_first(claims, "name"),
            address=_first(claims, "email"),
            is_address_confirmed=said is True or (said is None and self._claims.trusts_addresses),
            groups=frozenset(texts_in(claims, self._claims.groups)),
            unit=_first(claims, self._claims.unit),
        )

    def _offer(self) -> _Offer:
        if self._known is None or self._known.stays_until < self._clock():
            metadata = self._discovered()
            keys = Keys(lambda: self._answers.get(metadata["jwks_uri"]))
            self._known = _Offer(metadata=metadata, keys=keys, stays_until=self._clock() + _OFFER_STAYS)
        return self._known

    def _discovered(self) -> Answer:
        metadata = self._answers.get(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
        said = metadata.get("issuer")
        if said != self._issuer:
            raise TemporarilyUnavailable(f"the identity provider calls itself {said!r:.200}, not {self._issuer!r}")
        if not all(is_safe(metadata.get(name)) for name in _ENDPOINTS):
            raise TemporarilyUnavailable("the identity provider lacks an address, or it is not encrypted")
        return metadata


def _with_query(url: str, values: Mapping[str, str]) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{urlencode(values)}"


def _first(claims: Answer, name: str) -> str:
    return next(iter(texts_in(claims, name)), "") if name else ""
