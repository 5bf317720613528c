"""A real slapd with a few people in it, for as long as tests need one."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ldap3 import MODIFY_REPLACE, NONE, Connection, Server
from ldap3.core.exceptions import LDAPException

from tests.building.certificates import make_certificate, trusting
from tests.building.running_service import a_free_port
from translation_service.integrations.ldap_directory import LdapDirectory, Search
from translation_service.integrations.patience import Patience

SLAPD: Final = shutil.which("slapd") or shutil.which("slapd", path="/usr/sbin:/usr/lib/openldap")
BASE: Final = "dc=belediye,dc=example"
ROOT, ROOT_PASSWORD = f"cn=root,{BASE}", "root"
DESK, DESK_PASSWORD = f"cn=çeviri masası,ou=hizmetler,{BASE}", "masa parolası"
PASSWORD: Final = "gizli-ığüşöç"
REVISERS: Final = f"cn=Çeviri Redaktörleri,ou=gruplar,{BASE}"

_CONFIGURATION: Final = """
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
attributetype ( 1.2.840.113556.1.4.8 NAME 'userAccountControl' SYNTAX '1.3.6.1.4.1.1466.115.121.1.27' SINGLE-VALUE )
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload memberof
pidfile {folder}/slapd.pid
TLSCertificateFile {certificate}
TLSCertificateKeyFile {certificate}
database mdb
suffix {base}
rootdn {root}
rootpw {password}
directory {folder}/data
overlay memberof
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="{desk}" read by self read by * none
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LdapServer:
    """Where it listens: `ldaps` encrypted from the first byte, `ldap` plain or by StartTLS."""

    ldaps: str
    ldap: str
    certificate: Path

    def directory(self, *, starts_tls: bool = False, seconds: float = 5, **search: str) -> LdapDirectory:
        """Return our side of it, which looks people up with an account of its own unless told otherwise."""
        return LdapDirectory(
            self.ldap if starts_tls else self.ldaps,
            search=replace(SEARCH, **search),
            patience=Patience(seconds=seconds, rest_seconds=0.1),
            tls=trusting(self.certificate),
        )

    def set(self, name: str, **values: str) -> None:
        """Change attributes of a person."""
        with self._administrator() as connection:
            changes = {attribute: [(MODIFY_REPLACE, [value])] for attribute, value in values.items()}
            assert connection.modify(entry_of(name), changes), connection.result

    def rename(self, name: str, new_name: str) -> None:
        with self._administrator() as connection:
            assert connection.modify_dn(entry_of(name), f"uid={new_name}"), connection.result

    def _administrator(self) -> Connection:
        server = Server(self.ldap, get_info=NONE)
        return Connection(server, ROOT, ROOT_PASSWORD, auto_bind=True, check_names=False)


SEARCH: Final = Search(
    base=BASE, person="(|(uid={name})(mail={name}))", bind_name=DESK, bind_password=DESK_PASSWORD, unit="ou"
)


def entry_of(name: str) -> str:
    return f"uid={name},ou=kişiler,{BASE}"


@contextmanager
def a_server(folder: Path) -> Iterator[LdapServer]:
    assert SLAPD
    certificate = make_certificate(folder)
    (folder / "data").mkdir()
    configuration = folder / "slapd.conf"
    values = {"folder": folder, "certificate": certificate, "base": BASE, "root": ROOT, "desk": DESK}
    configuration.write_text(_CONFIGURATION.format(password=ROOT_PASSWORD, **values), encoding="utf-8")
    server = LdapServer(
        ldaps=f"ldaps://127.0.0.1:{a_free_port()}", ldap=f"ldap://127.0.0.1:{a_free_port()}", certificate=certificate
    )
    command = [SLAPD, "-d", "0", "-f", str(configuration), "-h", f"{server.ldaps}/ {server.ldap}/"]
    with subprocess.Popen(command) as process:
        try:
            _fill(server)
            yield server
        finally:
            process.terminate()


def _fill(server: LdapServer) -> None:
    with _answering(server) as connection:
        for entry, classes, attributes in _entries():
            assert connection.add(entry, classes, attributes), (entry, connection.result)


def _answering(server: LdapServer) -> Connection:
    until = time.monotonic() + 20
    while True:
        try:
            return server._administrator()
        except LDAPException:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _entries() -> Iterator[tuple[str, list[str], dict[str, object]]]:
    yield BASE, ["dcObject", "organization"], {"o": "Örnek Belediyesi"}
    for unit in ("kişiler", "gruplar", "hizmetler"):
        yield f"ou={unit},{BASE}", ["organizationalUnit"], {}
    yield DESK, ["organizationalRole", "simpleSecurityObject"], {"userPassword": DESK_PASSWORD}
    for name, full, unit in (
        ("ayse", "Ayşe Yılmaz Öztürk", "Fen İşleri Müdürlüğü"),
        ("ışıl", "Işıl Şahin", "Kültür ve Sosyal İşler Müdürlüğü"),
        ("gone", "Eski Çalışan", ""),
        ("twin", "İkiz Bir", ""),
        ("twin2", "İkiz İki", ""),
    ):
        mail = (
            "twin@belediye.example" if name.startswith("twin") else f"{name.replace('ışıl', 'isil')}@belediye.example"
        )
        extra = {"ou": unit} if unit else {}
        attributes = {"cn": full, "sn": full.split()[-1], "mail": mail, "userPassword": PASSWORD, **extra}
        yield entry_of(name), ["inetOrgPerson", "extensibleObject"], attributes
    yield REVISERS, ["groupOfNames"], {"member": [entry_of("ayse"), entry_of("ışıl")]}
