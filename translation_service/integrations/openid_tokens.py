"""ID tokens: whether the provider signed one, for us, now, and for this departure."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final, cast

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet, KeySetSerialization
from joserfc.jws import JWSRegistry

from translation_service.application.people.identities import IdentityNotProved
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.integrations.openid_answers import Answer

_ALGORITHMS: Final = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"),
    *("EdDSA", "Ed25519"),  # an older and a newer name (RFC 9864)
)
"""Signatures only the provider can make: neither `none`, nor those made with a secret that both sides know."""
_LEEWAY_SECONDS: Final = 60
_LONGEST_SUBJECT: Final = 255
_UNREADABLE: Final = (JoseError, ValueError, TypeError, LookupError, AttributeError)


class Keys:
    """The keys a provider signs with; `fetch` asks for them. They are asked for anew, once, for a key not seen yet."""

    def __init__(self, fetch: Callable[[], Answer]) -> None:
        self._fetch = fetch
        self._known: Sequence[Key] = ()

    def renew(self) -> None:
        """Ask for the keys anew; raise `TemporarilyUnavailable` where none comes."""
        self._known = _read(self._fetch())

    def verified(self, token: str) -> Answer:
        """Return what a token says; raise `IdentityNotProved` unless a key of the provider signed it."""
        key_id = _key_id_of(token)
        if key_id not in {None, *(key.kid for key in self._known)} or not self._known:
            self.renew()
        candidates = [key for key in self._known if key_id in {None, key.kid}]
        # Unknown parts of a head are for others to understand; one that must be understood is refused all the same.
        registry = JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
        for key in candidates:
            try:
                return _claims_in(jws.deserialize_compact(token, key, registry=registry).payload)
            except _UNREADABLE:
                continue
        raise IdentityNotProved("signature" if candidates else "key")


def check_claims(claims: Answer, *, issuer: str, client_id: str, nonce: str, at: datetime) -> None:
    """Raise `IdentityNotProved` unless claims are from `issuer`, for `client_id`, valid at a moment, for `nonce`."""
    audiences = claims.get("aud")
    audiences = [audiences] if isinstance(audiences, str) else audiences
    is_for_us = isinstance(audiences, list) and client_id in audiences
    is_handed_to_us = claims.get("azp", client_id) == client_id and (len(audiences or ()) == 1 or "azp" in claims)
    subject = claims.get("sub")
    holds = {
        "issuer": claims.get("iss") == issuer,
        "audience": is_for_us and is_handed_to_us,
        "expired": at.timestamp() < _moment(claims, "exp") + _LEEWAY_SECONDS,
        "early": max(_moment(claims, "iat"), _moment(claims, "nbf")) - _LEEWAY_SECONDS <= at.timestamp(),
        "nonce": claims.get("nonce") == nonce,
        "subject": isinstance(subject, str) and subject.isprintable() and 0 < len(subject) <= _LONGEST_SUBJECT,
    }
    for reason, is_so in holds.items():
        if not is_so:
            raise IdentityNotProved(reason)


def _moment(claims: Answer, name: str) -> int | float:
    moment = claims.get(name, 0)
    return moment if isinstance(moment, int | float) else 0


def _key_id_of(token: str) -> str | None:
    try:
        found = jws.extract_compact(token.encode()).headers().get("kid")
    except _UNREADABLE as error:
        raise IdentityNotProved("token") from error
    return found if isinstance(found, str) else None


def _claims_in(payload: bytes) -> Answer:
    claims = json.loads(payload)
    if not isinstance(claims, dict):
        raise IdentityNotProved("token")
    return claims


def _read(answer: Answer) -> Sequence[Key]:
    try:
        return tuple(KeySet.import_key_set(cast("KeySetSerialization", answer)))
    except _UNREADABLE as error:
        raise TemporarilyUnavailable("the identity provider shows no key we can read") from error


def texts_in(claims: Answer, path: str) -> Sequence[str]:
    """Return the texts of a claim, as `groups`, `realm_access.roles` or one that is named with its dots."""
    found: Any = claims.get(path)
    if found is None:
        found = claims
        for part in path.split("."):
            found = found.get(part) if isinstance(found, dict) else None
    values = found if isinstance(found, list) else [found]
    return [value for value in values if isinstance(value, str)]
