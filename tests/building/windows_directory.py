"""A directory that names people and refuses them as Active Directory does: a Samba domain controller was asked."""

import socketserver
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ldap3.protocol.rfc4511 import (
    LDAPDN,
    AttributeDescription,
    BindResponse,
    LDAPMessage,
    PartialAttribute,
    ProtocolOp,
    ResultCode,
    SearchResultDone,
    SearchResultEntry,
)
from pyasn1.codec.ber import decoder, encoder
from pyasn1.error import SubstrateUnderrunError

from tests.building.certificates import make_certificate, server_side, trusting
from translation_service.integrations.ldap_directory import LdapDirectory, Search
from translation_service.integrations.patience import Patience

BASE: Final = "DC=belediye,DC=local"
_SUCCESS, _WRONG_CREDENTIALS = 0, 49
_REFUSAL: Final = "80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data {error}, v1db1"
_WRONG_PASSWORD: Final = "52e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody with a short name and a principal name; a right password is refused with `error`, if there is one."""

    short: str
    principal: str
    password: str
    error: str = ""

    @property
    def entry(self) -> str:
        return f"CN={self.short},CN=Users,{BASE}"

    def is_called(self, name: str) -> bool:
        """Tell whether somebody may sign in by this name: principal, short with the domain, or entry."""
        names = (self.principal, f"{self.short}@belediye.local", f"BELEDIYE\\{self.short}", self.entry)
        return name.casefold() in {one.casefold() for one in names}

    def has(self, attribute: str, value: str) -> bool:
        known = {"sAMAccountName": self.short, "userPrincipalName": self.principal}
        return known[attribute].casefold() == value.casefold()

    def attributes(self) -> dict[str, bytes]:
        number = sum(self.short.encode()).to_bytes(16, "little")
        return {"objectGUID": number, "cn": self.short.encode(), "mail": f"{self.short}@belediye.example".encode()}


@contextmanager
def a_windows_directory(folder: Path, accounts: Sequence[Account], **search: str) -> Iterator[LdapDirectory]:
    """Yield our side of one in which people find themselves by `search`."""
    certificate = make_certificate(folder)
    context = server_side(certificate)

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with context.wrap_socket(self.request, server_side=True) as client:
                heard = b""
                while piece := client.recv(4096):
                    heard += piece
                    try:
                        message, heard = decoder.decode(heard, asn1Spec=LDAPMessage())
                    except SubstrateUnderrunError:
                        continue
                    client.sendall(b"".join(_answers(message, accounts)))

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield LdapDirectory(
                f"ldaps://127.0.0.1:{server.server_address[1]}",
                search=Search(base=BASE, person=search.pop("person", "(sAMAccountName={name})"), **search),
                patience=Patience(seconds=5, rest_seconds=0.1),
                tls=trusting(certificate),
            )
        finally:
            server.shutdown()


def _answers(message: Any, accounts: Sequence[Account]) -> Iterator[bytes]:
    asked = message["protocolOp"].getComponent()
    match message["protocolOp"].getName():
        case "bindRequest":
            yield _message(message, "bindResponse", _bound(asked, accounts))
        case "searchRequest":
            wanted = asked["filter"].getComponent()
            attribute, value = bytes(wanted["attributeDesc"]).decode(), bytes(wanted["assertionValue"]).decode()
            for account in accounts:
                if account.has(attribute, value):
                    yield _message(message, "searchResEntry", _entry(account))
            yield _message(message, "searchResDone", _result(SearchResultDone()))


def _bound(asked: Any, accounts: Sequence[Account]) -> Any:
    name, password = bytes(asked["name"]).decode(), bytes(asked["authentication"]["simple"]).decode()
    account = next((one for one in accounts if one.is_called(name)), None)
    if not name:
        return _result(BindResponse())
    if account is None or account.password != password:
        return _result(BindResponse(), error=_WRONG_PASSWORD)
    return _result(BindResponse(), error=account.error)


def _result(result: Any, *, error: str = "") -> Any:
    result["resultCode"] = ResultCode(_WRONG_CREDENTIALS if error else _SUCCESS)
    result["matchedDN"] = LDAPDN("")
    result["diagnosticMessage"] = _REFUSAL.format(error=error) if error else ""
    return result


def _entry(account: Account) -> Any:
    found = SearchResultEntry()
    found["object"] = LDAPDN(account.entry)
    for number, (name, value) in enumerate(account.attributes().items()):
        attribute = PartialAttribute()
        attribute["type"] = AttributeDescription(name)
        attribute["vals"][0] = value
        found["attributes"][number] = attribute
    return found


def _message(asked: Any, kind: str, content: Any) -> bytes:
    message = LDAPMessage()
    message["messageID"] = asked["messageID"]
    message["protocolOp"] = ProtocolOp().setComponentByName(kind, content)
    return bytes(encoder.encode(message))
