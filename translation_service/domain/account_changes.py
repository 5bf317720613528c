"""What changes in the accounts of people and units, told apart so that an administrator can read who changed what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from translation_service.domain.sentences import N_


class AccountPart(StrEnum):
    """What a change is about. Of a password and a link nothing is kept but that it changed."""

    NAME = "name"
    ADDRESS = "address"
    ROLES = "roles"
    UNIT = "unit"
    ACTIVITY = "activity"
    MEMORY = "memory"
    PASSWORD = "password"  # noqa: S105 - the word, no password
    IDENTITY = "identity"


PART_NAMES: Final[dict[AccountPart, str]] = {
    AccountPart.NAME: N_("name"),
    AccountPart.ADDRESS: N_("mail address"),
    AccountPart.ROLES: N_("roles"),
    AccountPart.UNIT: N_("unit"),
    AccountPart.ACTIVITY: N_("in use"),
    AccountPart.MEMORY: N_("has a memory of its own"),
    AccountPart.PASSWORD: N_("password"),
    AccountPart.IDENTITY: N_("account of the institution"),
}

State = Mapping[AccountPart, str]
"""An account as it is: its parts as short texts, roles as the words of `Role` with blanks between."""

YES: Final = "yes"
NO: Final = "no"


@dataclass(frozen=True, slots=True)
class AccountChange:
    """One part of an account, before and after; both empty where only that it changed is kept."""

    part: AccountPart
    before: str = ""
    after: str = ""


def changes_between(before: State, after: State) -> Iterator[AccountChange]:
    """Yield the parts that differ, in the order of `after`; a part that was not there before was empty."""
    for part, value in after.items():
        if before.get(part, "") != value:
            yield AccountChange(part, before.get(part, ""), value)


def yes_or_no(value: bool) -> str:  # noqa: FBT001 - the value itself
    """Return a choice as it is kept."""
    return YES if value else NO
