"""Whether a directory takes a name and a password, and what Active Directory says of a right password it refuses."""

from typing import Final

from ldap3 import SIMPLE, Connection

from glossary.patterns import lazily
from translation_service.application.people.identities import AccountNotOpen
from translation_service.domain.errors import TemporarilyUnavailable

_SUCCESS: Final = 0
_WRONG: Final = 49
_AWAY: Final = frozenset({51, 52, 80})
"""Answers that say nothing about a person: busy, unavailable, some other trouble."""
_ERROR_OF_WINDOWS: Final = lazily(r"\bdata ([0-9a-f]+)\b", needs="data")
_PASSWORD_TO_CHANGE: Final = frozenset({"532", "773"})
_CLOSED: Final = frozenset({"530", "531", "533", "701"})
"""Not at this hour, not from this machine, disabled, expired. These and those above are said only to whoever knows the
password; that an account is locked (775) anybody would hear, and is a wrong password like others."""


def binds(connection: Connection, name: str, password: str) -> bool:
    """Tell whether the directory takes a name and a password, which is not empty.

    Raises `TemporarilyUnavailable` while it is busy.
    """
    connection.rebind(user=name, password=password, authentication=SIMPLE, read_server_info=False)
    if connection.result["result"] in _AWAY:
        raise TemporarilyUnavailable("the directory is busy")
    return bool(connection.result["result"] == _SUCCESS)


def lets_in(connection: Connection, name: str, password: str) -> bool:
    """Tell the same of a person; raise `AccountNotOpen` where only the password is right."""
    is_taken = binds(connection, name, password)
    error = _error_of_windows(connection)
    if error in _PASSWORD_TO_CHANGE:
        raise AccountNotOpen.because_of_password()
    if error in _CLOSED:
        raise AccountNotOpen.because_of_account()
    return is_taken


def _error_of_windows(connection: Connection) -> str:
    said = _ERROR_OF_WINDOWS.search(connection.result["message"]) if connection.result["result"] == _WRONG else None
    return said[1] if said else ""
