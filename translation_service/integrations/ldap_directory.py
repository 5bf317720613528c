"""Signing in at a directory that speaks LDAP: Active Directory, OpenLDAP and their like."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from ldap3 import BASE, NONE, SUBTREE, SYNC, Connection, Server, Tls
from ldap3.core.exceptions import LDAPException
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

from translation_service.application.people.identities import Identity
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_
from translation_service.integrations.ldap_binds import binds, lets_in
from translation_service.integrations.patience import Patience
from translation_service.integrations.windows_names import names_in_windows, short_name_in

_PORTS: Final = {"ldaps": 636, "ldap": 389}
_LONGEST_NAME: Final = 200
_MOST_GROUPS: Final = 1000
_TRIED: Final = 4
"""So many machines behind the name of one server may be silent until nobody is asked any more."""
_SUCCESS: Final = 0
_TOO_MANY: Final = 4
_NOBODY: Final = "translation-desk-asks-for-nobody"
_NONSENSE: Final = (OSError, ValueError, LookupError, TypeError)
"""What reading an answer that is no LDAP raises."""
_DISABLED: Final = 2
"""The bit of Active Directory's userAccountControl."""
_ATTRIBUTES: Final = (
    "displayName",
    "cn",
    "mail",
    "memberOf",
    "entryUUID",
    "objectGUID",
    "userAccountControl",
    "nsAccountLock",
)

Attributes = Mapping[str, list[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How somebody is found. In `person` {name} is what was typed, in `groups` {entry} is the person's DN.

    With `bind_template`, as uid={name},ou=people,dc=belediye or {name}@belediye.local, people bind by it and read their
    own entry; without, `bind_name` (or nobody) looks for the entry first. Empty `groups` means the attribute memberOf.
    """

    base: str
    person: str
    groups: str = ""
    unit: str = ""
    bind_name: str = ""
    bind_password: str = field(default="", repr=False)
    bind_template: str = ""


class LdapDirectory:
    """A `Directory` that opens one encrypted connection a question: ldaps:// from the first byte, ldap:// by StartTLS.

    `patience` limits how long people wait; `tls` replaces the system's certificate authorities. Referrals to other
    servers are not followed: nobody else is to see a password. Raises `RequestRefused` for any other address.
    """

    def __init__(self, server: str, *, search: Search, patience: Patience, tls: ssl.SSLContext | None = None) -> None:
        self._place = _place(server)
        self._search = search
        self._patience = patience
        self._tls = _Checked(tls or ssl.create_default_context(), host=self._place.hostname or "")

    def find(self, *, name: str, password: str) -> Identity | None:
        # A password that is empty binds as nobody and succeeds (RFC 4513, 5.1.2), whoever is named.
        if not (password and name.strip() and len(name) <= _LONGEST_NAME and "\0" not in name + password):
            return None
        return self._patience.ask(lambda: self._found(name.strip(), password))

    def check(self) -> None:
        self._patience.ask(self._looked_at)

    def _looked_at(self) -> None:
        with self._connected() as connection:
            if not self._search.bind_template:
                self._bind_as_desk(connection)
                self._entries(connection, self._search.base, self._person(_NOBODY), scope=SUBTREE)
                self._groups_of(connection, self._search.base, {})

    def _found(self, name: str, password: str) -> Identity | None:
        with self._connected() as connection:
            if self._search.bind_template:
                by_template = self._found_by_entry if "=" in self._search.bind_template else self._found_as_in_windows
                return by_template(connection, name, password)
            self._bind_as_desk(connection)
            return self._found_below_base(connection, self._person(short_name_in(name)), password)

    def _person(self, name: str) -> str:
        return self._search.person.replace("{name}", escape_filter_chars(name))

    def _found_by_entry(self, connection: Connection, name: str, password: str) -> Identity | None:
        entry = self._search.bind_template.replace("{name}", escape_rdn(name))
        if not lets_in(connection, entry, password):
            return None
        found = self._only_one(connection, entry, "(objectClass=*)", scope=BASE)
        return self._identity_of(connection, *found) if found else None

    def _found_as_in_windows(self, connection: Connection, name: str, password: str) -> Identity | None:
        """Return who signs in by a name that is no entry's; two accounts may bear it, one as each kind of name."""
        whole, short = names_in_windows(name, self._search.bind_template)
        if not lets_in(connection, whole, password):
            return None
        for attribute, value in (("userPrincipalName", whole), ("sAMAccountName", short)):
            own = f"({attribute}={escape_filter_chars(value)})"
            identity = self._found_below_base(connection, own, password)
            if identity:
                return identity
        return None

    def _found_below_base(self, connection: Connection, wanted: str, password: str) -> Identity | None:
        """Return whom a filter finds, and nobody else, if the password is theirs.

        Only then are groups asked for: that can take a directory seconds, which guessing is not to cost it.
        """
        found = self._only_one(connection, self._search.base, wanted, scope=SUBTREE)
        if found is None or not lets_in(connection, found[0], password):
            return None
        if not self._search.bind_template:
            self._bind_as_desk(connection)  # people themselves need not be allowed to read groups
        return self._identity_of(connection, *found)

    def _only_one(self, connection: Connection, base: str, wanted: str, *, scope: str) -> tuple[str, Attributes] | None:
        """Return the DN and the attributes of whom a filter finds; nothing for several, and for a disabled account."""
        found = self._entries(connection, base, wanted, scope=scope, most=2)
        return found[0] if len(found) == 1 and not _is_disabled(found[0][1]) else None

    def _groups_of(self, connection: Connection, entry: str, attributes: Attributes) -> frozenset[str]:
        if not self._search.groups:
            return frozenset(_texts(attributes, "memberOf"))
        wanted = self._search.groups.replace("{entry}", escape_filter_chars(entry))
        found = self._entries(connection, self._search.base, wanted, scope=SUBTREE, most=_MOST_GROUPS)
        return frozenset(group for group, _ in found)

    def _identity_of(self, connection: Connection, entry: str, attributes: Attributes) -> Identity:
        return Identity(
            issuer=f"ldap:{self._search.base.lower()}",
            subject=_subject_in(attributes),
            name=_first(attributes, "displayName") or _first(attributes, "cn"),
            address=_first(attributes, "mail"),
            is_address_confirmed=True,
            groups=self._groups_of(connection, entry, attributes),
            unit=_first(attributes, self._search.unit) if self._search.unit else "",
        )

    def _bind_as_desk(self, connection: Connection) -> None:
        name = self._search.bind_name
        if name and not binds(connection, name, self._search.bind_password):
            raise TemporarilyUnavailable("the directory refuses the account that the desk looks people up with")

    def _entries(
        self, connection: Connection, base: str, wanted: str, *, scope: str, most: int = 1
    ) -> list[tuple[str, Attributes]]:
        attributes = [*_ATTRIBUTES, *filter(None, [self._search.unit])]
        connection.search(base, wanted, search_scope=scope, attributes=attributes, size_limit=most)
        if connection.result["result"] not in {_SUCCESS, _TOO_MANY}:
            raise TemporarilyUnavailable("the directory refuses to be searched")
        found = [part for part in connection.response if part["type"] == "searchResEntry"]
        return [
            (part["dn"], {name.lower(): values for name, values in part["raw_attributes"].items()}) for part in found
        ]

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        seconds = max(1, int(self._patience.seconds))
        port = self._place.port or _PORTS[self._place.scheme]
        is_encrypted = self._place.scheme == "ldaps"
        try:
            server = Server(
                self._place.hostname,
                port,
                use_ssl=is_encrypted,
                tls=self._tls,
                get_info=NONE,
                connect_timeout=max(1, seconds // _TRIED),
            )
            connection = Connection(
                server,
                client_strategy=SYNC,
                receive_timeout=seconds,
                auto_referrals=False,
                auto_escape=False,
                check_names=False,
                read_only=True,
            )
            connection.open(read_server_info=False)
            try:
                if not (is_encrypted or connection.start_tls(read_server_info=False)):
                    raise TemporarilyUnavailable("the directory does not encrypt what is said to it")
                yield connection
            finally:
                connection.strategy.close()
        except (LDAPException, *_NONSENSE) as error:
            raise TemporarilyUnavailable(f"the directory does not answer as it should: {error}") from error


class _Checked(Tls):  # type: ignore[misc] # ldap3 has no types
    """Encryption in which Python itself holds the certificate against the authorities and the name of the server."""

    def __init__(self, context: ssl.SSLContext, *, host: str) -> None:
        super().__init__(validate=ssl.CERT_REQUIRED)
        self._context = context
        self._host = host

    def wrap_socket(self, connection: Connection, do_handshake: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - ldap3's signature
        connection.socket = self._context.wrap_socket(connection.socket, server_hostname=self._host)


def _place(server: str) -> SplitResult:
    with suppress(ValueError):
        place = urlsplit(server)
        if place.scheme in _PORTS and place.hostname and place.port != 0 and place.path in {"", "/"}:
            return place
    template = N_("The setting %(name)s must be an address like ldaps://HOST or ldap://HOST:389.")
    raise RequestRefused("setting", template, name="TRANSLATION_LDAP_SERVER")


def _is_disabled(attributes: Attributes) -> bool:
    flags = _first(attributes, "userAccountControl")
    is_disabled = flags.isdecimal() and bool(int(flags) & _DISABLED)
    return is_disabled or _first(attributes, "nsAccountLock").lower() == "true"


def _subject_in(attributes: Attributes) -> str:
    """Return what names an entry for ever, also when it is renamed or moved."""
    own = _first(attributes, "entryUUID")
    if own:
        return own.lower()
    windows = attributes.get("objectguid", [])
    if not windows:
        raise TemporarilyUnavailable("the directory shows neither entryUUID nor objectGUID")
    return str(UUID(bytes_le=windows[0]))


def _texts(attributes: Attributes, name: str) -> list[str]:
    return [value.decode(errors="replace") for value in attributes.get(name.lower(), [])]


def _first(attributes: Attributes, name: str) -> str:
    return next(iter(_texts(attributes, name)), "")
