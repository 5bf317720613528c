"""A provider of OpenID Connect on this machine: real HTTP, real keys, and whatever lie a test wants from it."""

import hashlib
import json
import time
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlencode, urlsplit

from joserfc import jws
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from translation_service.domain.deadlines import Clock, now
from translation_service.integrations.openid_sign_in import ClaimNames, Client, OpenIdSignIn
from translation_service.integrations.patience import Patience

CLIENT_ID, CLIENT_SECRET = "desk", "gizli bir söz+"
DESK = "http://127.0.0.1:8080"
AYSE = {
    "sub": "8f1c",
    "name": "Ayşe Yılmaz Öztürk",
    "email": "ayse@belediye.example",
    "email_verified": True,
    "groups": ["desk-users"],
}

Claims = dict[str, Any]


@cache
def rsa_key(key_id: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": key_id})


@cache
def ec_key(key_id: str) -> ECKey:
    return ECKey.generate_key("P-256", {"kid": key_id})


@cache
def edwards_key(key_id: str) -> OKPKey:
    return OKPKey.generate_key("Ed25519", {"kid": key_id})


@dataclass(slots=True)
class Provider:
    """What it knows and does; every field may be changed while it runs."""

    address: str = ""
    person: Claims = field(default_factory=lambda: dict(AYSE))
    said_aside: Claims = field(default_factory=dict)
    lies: Claims = field(default_factory=dict)
    metadata: Claims = field(default_factory=dict)
    key: RSAKey | ECKey | OKPKey = field(default_factory=lambda: rsa_key("first"))
    shown_keys: list[RSAKey | ECKey | OKPKey] | None = None
    algorithm: str = "RS256"
    token: str | None = None
    answers: dict[str, bytes] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    secret: str = CLIENT_SECRET
    asked: list[str] = field(default_factory=list)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    farewells: list[str] = field(default_factory=list)

    def authorize(self, address: str) -> dict[str, str]:
        """Sign a person in at the address a browser was sent to; return what the browser brings back."""
        asked = _flat(urlsplit(address).query)
        assert address.startswith(f"{self.address}/authorize?")
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"], "iss": self.address}

    def onward(self, path: str) -> str:
        """Return where a real browser is sent at once: everybody agrees to everything here."""
        asked = _flat(urlsplit(path).query)
        match urlsplit(path).path:
            case "/authorize":
                return f"{asked['redirect_uri']}?{urlencode(self.authorize(self.address + path))}"
            case "/end":
                self.farewells.append(asked["id_token_hint"])
                return asked["post_logout_redirect_uri"]
        return ""

    def offer(self) -> Claims:
        here = self.address
        return {
            "issuer": here,
            "authorization_endpoint": f"{here}/authorize",
            "token_endpoint": f"{here}/token",
            "jwks_uri": f"{here}/keys",
            "userinfo_endpoint": f"{here}/userinfo",
            "end_session_endpoint": f"{here}/end",
            "authorization_response_iss_parameter_supported": True,
        } | self.metadata

    def keys(self) -> Claims:
        shown = [self.key] if self.shown_keys is None else self.shown_keys
        return {"keys": [key.as_dict(private=False) for key in shown]}

    def redeem(self, form: dict[str, str], authorization: str) -> Claims | None:
        """Return tokens for a code, once, to the client that asked for it and knows the verifier."""
        asked = self.codes.pop(form.get("code", ""), None)
        client, secret = _client(form, authorization)
        challenge = urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=")
        if asked is None or (client, secret) != (CLIENT_ID, self.secret):
            return None
        if asked["code_challenge"] != challenge.decode() or asked["redirect_uri"] != form.get("redirect_uri"):
            return None
        return {"access_token": "see-me", "token_type": "Bearer", "id_token": self.token or self.signed(asked["nonce"])}

    def signed(self, nonce: str) -> str:
        now = int(time.time())
        times = {"iat": now, "exp": now + 300}
        claims = {"iss": self.address, "aud": CLIENT_ID, "nonce": nonce} | times | self.person | self.lies
        said = {name: value for name, value in claims.items() if value is not None}
        return sign(said, key=self.key, algorithm=self.algorithm)


def sign(claims: Claims, *, key: Any, algorithm: str, **head: str) -> str:
    head = {"alg": algorithm, "kid": key.kid or "first", "typ": "JWT"} | head
    registry = JWSRegistry(algorithms=[algorithm], strict_check_header=False)
    return jws.serialize_compact(head, json.dumps(claims), key, registry=registry)


@contextmanager
def a_provider() -> Iterator[Provider]:
    provider = Provider()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"provider": provider}))
    server.daemon_threads = True
    provider.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()


def a_sign_in(
    provider: Provider,
    *,
    seconds: float = 5,
    secret: str = CLIENT_SECRET,
    clock: Clock = now,
    desk: str = DESK,
    **claims: Any,
) -> OpenIdSignIn:
    """Return our side, as a client of a provider."""
    return OpenIdSignIn(
        issuer=provider.address,
        client=Client(
            id=CLIENT_ID,
            secret=secret,
            return_address=f"{desk}/sign-in/institution/return",
            farewell_address=f"{desk}/sign-in",
        ),
        claims=ClaimNames(**claims),
        patience=Patience(seconds=seconds, rest_seconds=seconds),
        clock=clock,
    )


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        onward = self.provider.onward(self.path)
        if not onward:
            self._answer({}, urlsplit(self.path).path)
            return
        self.send_response(303)
        self.send_header("Location", onward)
        self.end_headers()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(_flat(body), urlsplit(self.path).path)

    def _answer(self, form: dict[str, str], path: str) -> None:
        self.provider.asked.append(path)
        time.sleep(self.provider.seconds.get(path, 0))
        found = self.provider.answers.get(path) or self._found(form, path)
        self.send_response(200 if found is not None else 400)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(found if isinstance(found, bytes) else json.dumps(found or {"error": "no"}).encode())

    def _found(self, form: dict[str, str], path: str) -> Any:
        authorization = self.headers.get("Authorization", "")
        match path:
            case "/.well-known/openid-configuration":
                return self.provider.offer()
            case "/keys":
                return self.provider.keys()
            case "/token":
                return self.provider.redeem(form, authorization)
            case "/userinfo" if authorization == "Bearer see-me":
                return {"sub": self.provider.person["sub"], **self.provider.said_aside}
        return None

    def log_message(self, *_: object) -> None:
        pass


def _client(form: dict[str, str], authorization: str) -> tuple[str, str]:
    if authorization:
        name, _, secret = b64decode(authorization.removeprefix("Basic ")).decode().partition(":")
        return unquote_plus(name), unquote_plus(secret)
    return form.get("client_id", ""), form.get("client_secret", "")


def _flat(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


def back_at_the_desk(brought: dict[str, str]) -> str:
    """Return the address, without its host, at which a browser comes back with what the provider gave it."""
    return f"/sign-in/institution/return?{urlencode(brought)}"
