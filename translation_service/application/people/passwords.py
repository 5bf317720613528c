"""Passwords as we keep them, by argon2."""

from functools import cache
from secrets import token_hex
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from translation_service.domain.errors import RequestRefused
from translation_service.domain.sentences import N_

PASSWORD_LENGTH: Final = 12


def hash_of(password: str) -> str:
    """Return what is kept of a password; raise `RequestRefused` for a short one. Takes a tenth of a second."""
    if len(password) < PASSWORD_LENGTH:
        raise RequestRefused(
            "password-short", N_("A password needs at least %(length)d characters."), length=PASSWORD_LENGTH
        )
    return _hasher().hash(password)


def verifies(password_hash: str, password: str) -> bool:
    """Tell whether a password is the one that was kept. Takes a tenth of a second."""
    try:
        return _hasher().verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def decoy() -> str:
    """Return the hash of a password nobody has: looking at it takes as long as looking at a real one."""
    return _hasher().hash(token_hex(16))


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()
