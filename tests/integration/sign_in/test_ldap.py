"""Signing in at a directory that speaks LDAP: a real one, and those that do not keep to it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from tests.building.certificates import make_certificate, trusting
from tests.building.ldap_server import (
    BASE,
    DESK_PASSWORD,
    PASSWORD,
    REVISERS,
    SEARCH,
    SLAPD,
    LdapServer,
    a_server,
    entry_of,
)
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.integrations.ldap_directory import LdapDirectory
from translation_service.integrations.patience import Patience

with_slapd = pytest.mark.skipif(SLAPD is None, reason="slapd is not installed")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LdapServer]:
    with a_server(tmp_path_factory.mktemp("ldap")) as running:
        yield running


WAYS: dict[str, dict[str, object]] = {
    "search": {},
    "search, StartTLS": {"starts_tls": True},
    "search for groups": {"groups": "(&(objectClass=groupOfNames)(member={entry}))"},
    "template": {"bind_template": "uid={name},ou=kişiler," + BASE, "bind_name": "", "bind_password": ""},
    "template, StartTLS": {"bind_template": "uid={name},ou=kişiler," + BASE, "starts_tls": True},
}


@with_slapd
@pytest.mark.parametrize("way", WAYS)
def test_a_person_is_found_with_turkish_letters_in_all_they_have(server: LdapServer, way: str) -> None:
    directory = server.directory(**WAYS[way])  # type: ignore[arg-type] # as above

    found = directory.find(name="ışıl", password=PASSWORD)

    assert found
    assert (found.name, found.address, found.unit) == (
        "Işıl Şahin",
        "isil@belediye.example",
        "Kültür ve Sosyal İşler Müdürlüğü",
    )
    assert found.issuer == f"ldap:{BASE}"
    assert found.groups == {REVISERS}
    directory.check()


@with_slapd
def test_a_subject_stays_when_an_entry_is_renamed(server: LdapServer) -> None:
    directory = server.directory()
    before = directory.find(name="ayse", password=PASSWORD)

    server.rename("ayse", "ayse.yilmaz")
    after = directory.find(name="ayse.yilmaz", password=PASSWORD)
    server.rename("ayse.yilmaz", "ayse")

    assert before
    assert after
    assert before.subject == after.subject


@with_slapd
def test_a_disabled_account_is_not_let_in(server: LdapServer) -> None:
    directory = server.directory()
    server.set("gone", userAccountControl="512")
    assert directory.find(name="gone", password=PASSWORD)

    server.set("gone", userAccountControl="514")

    assert directory.find(name="gone", password=PASSWORD) is None


@with_slapd
def test_a_certificate_of_another_authority_or_name_is_refused(server: LdapServer, tmp_path: Path) -> None:
    other = trusting(make_certificate(tmp_path))
    port = server.ldaps.rpartition(":")[2]
    by_its_names = trusting(server.certificate)
    by_its_names.hostname_checks_common_name = False
    for address, tls in (
        (server.ldaps, other),
        (server.ldap, other),
        (f"ldaps://localhost:{port}", by_its_names),
    ):
        directory = LdapDirectory(address, search=SEARCH, patience=Patience(seconds=5), tls=tls)
        with pytest.raises(TemporarilyUnavailable):
            directory.find(name="ayse", password=PASSWORD)


@with_slapd
@pytest.mark.parametrize(
    "search",
    [
        {"bind_password": "wrong"},
        {"base": "dc=elsewhere"},
        {"base": "nonsense"},
        {"person": "(uid={name}"},
        {"groups": "(member={entry}"},
    ],
)
def test_settings_that_do_not_fit_are_told_as_a_directory_that_is_away(
    server: LdapServer, search: dict[str, str]
) -> None:
    for asked in (lambda one: one.find(name="ayse", password=PASSWORD), LdapDirectory.check):
        with pytest.raises(TemporarilyUnavailable):
            asked(server.directory(**search))


@contextmanager
def a_silent_machine(port: int) -> Iterator[str]:
    """Yield an address where nobody's connection is ever taken."""
    with ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.9", port), backlog=0))
        for _ in range(3):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield listening.getsockname()[0]


@with_slapd
def test_a_silent_machine_behind_a_name_leaves_time_to_ask_the_next(
    server: LdapServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    port, looked_up = int(server.ldaps.rpartition(":")[2]), socket.getaddrinfo
    directory = server.directory(seconds=6)

    with a_silent_machine(port) as silent:
        places = [
            place for address in (silent, "127.0.0.1") for place in looked_up(address, port, type=socket.SOCK_STREAM)
        ]
        monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: places)

        assert directory.find(name="ayse", password=PASSWORD)


@with_slapd
def test_many_sign_in_at_once(server: LdapServer) -> None:
    directory, found = server.directory(), []
    threads = [
        threading.Thread(target=lambda: found.append(directory.find(name="ayse", password=PASSWORD))) for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [one.name for one in found if one] == ["Ayşe Yılmaz Öztürk"] * 12


@contextmanager
def a_server_that(answers: bytes, *, pause: float = 0) -> Iterator[tuple[str, list[bytes]]]:
    """Accept connections, and send `answers` on each, byte by byte with a pause; keep what comes in."""
    heard: list[bytes] = []
    listening = socket.create_server(("127.0.0.1", 0))
    stopped = threading.Event()

    def serve() -> None:
        while True:
            try:
                client, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=send, args=(client,), daemon=True).start()

    def send(client: socket.socket) -> None:
        with client:
            heard.append(client.recv(4096))
            for byte in answers:
                if stopped.wait(pause):
                    return
                try:
                    client.send(bytes([byte]))
                except OSError:
                    return
            client.settimeout(10)
            with suppress(OSError):
                heard.append(client.recv(4096))

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"127.0.0.1:{listening.getsockname()[1]}", heard
    finally:
        stopped.set()
        listening.close()


_START_TLS_REFUSED = bytes.fromhex("300c02010178070a010204000400")
_START_TLS_TAKEN = bytes.fromhex("300c02010178070a010004000400")
_BOUND = bytes.fromhex("300c02010261070a010004000400")
"""What somebody in between would slip in before encryption begins."""


@pytest.mark.parametrize("scheme", ["ldap", "ldaps"])
@pytest.mark.parametrize(
    ("answers", "pause"),
    [
        (b"", 0),
        (b"\x30\x84\x7f\xff\xff\xff" + b"x" * 60, 0.1),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", 0),
        (b"\x30\x03\x02\x01\x01", 0),
        (bytes(range(256)), 0),
        (_START_TLS_REFUSED, 0),
        (_START_TLS_TAKEN, 0),
        (_START_TLS_TAKEN + _BOUND, 0),
    ],
)
def test_who_is_silent_or_speaks_something_else_holds_nobody_for_long(
    scheme: str, answers: bytes, pause: float
) -> None:
    # Once is enough: a machine that does much else at times holds anybody up.
    assert any(seconds_held_by(scheme, answers, pause=pause) < 2 for _ in range(5))


def seconds_held_by(scheme: str, answers: bytes, *, pause: float) -> float:
    """Return how long somebody who signs in is held, until told that the directory does not answer."""
    with a_server_that(answers, pause=pause) as (place, heard):
        directory = LdapDirectory(f"{scheme}://{place}", search=SEARCH, patience=Patience(seconds=1))
        begun = time.monotonic()

        with pytest.raises(TemporarilyUnavailable):
            directory.find(name="ayse", password=PASSWORD)

        seconds = time.monotonic() - begun
        assert not any(PASSWORD.encode() in words or DESK_PASSWORD.encode() in words for words in heard)
    return seconds


def test_nobody_listens() -> None:
    directory = LdapDirectory("ldaps://127.0.0.1:1", search=SEARCH, patience=Patience(seconds=2))

    with pytest.raises(TemporarilyUnavailable):
        directory.check()


@pytest.mark.parametrize("address", ["ldap.example", "https://ldap.example", "ldaps://", "ldap://x:y", "ldap://x:0"])
def test_an_address_must_be_one_of_ldap(address: str) -> None:
    with pytest.raises(RequestRefused) as refusal:
        LdapDirectory(address, search=SEARCH, patience=Patience(seconds=1))

    assert refusal.value.code == "setting"


def test_entries_are_named_as_the_server_of_the_tests_names_them() -> None:
    assert entry_of("ayse") == "uid=ayse,ou=kişiler,dc=belediye,dc=example"
