"""Changes of accounts as an administrator reads them."""

from flask_babel import gettext

from translation_service.domain.account_changes import NO, PART_NAMES, YES, AccountChange, AccountPart
from translation_service.domain.people import ROLE_NAMES, Role
from translation_service.web.speaking import spoken

_CHOICES = frozenset({AccountPart.ACTIVITY, AccountPart.MEMORY, AccountPart.IDENTITY})


def change_words(change: AccountChange) -> str:
    """Return a change as words behind the name of its part: “new”, or what was and what is."""
    if not (change.before or change.after):
        return str(gettext("new"))
    before, after = (_value(change.part, value) for value in (change.before, change.after))
    return f"{before} → {after}" if change.before else after


def part_name(change: AccountChange) -> str:
    """Return what a change is about."""
    return spoken(PART_NAMES[change.part])


def _value(part: AccountPart, value: str) -> str:
    if not value:
        return str(gettext("none"))
    if part in _CHOICES:
        return {YES: str(gettext("yes")), NO: str(gettext("no"))}.get(value, value)
    if part is AccountPart.ROLES:
        return ", ".join(spoken(ROLE_NAMES[role]) for role in Role if role in value.split())
    return value
