"""Whom the desk admits by an account of the institution, and as what."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from translation_service.domain.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionPolicy:
    """`roles_of_groups` maps whole names of groups, in lower case, to roles; empty leaves roles to administrators.

    `default_role` is held by those in none of these groups; without one they are not admitted. Without
    `local_passwords` only administrators sign in with a password of the desk.
    """

    creates_accounts: bool = False
    roles_of_groups: Mapping[str, Role] = field(default_factory=dict)
    default_role: Role | None = Role.REQUESTER
    local_passwords: bool = True

    def roles_for(self, groups: Set[str]) -> frozenset[Role]:
        """Return the roles of somebody in these groups; none for somebody who is not admitted."""
        named = {self.roles_of_groups.get(group.lower()) for group in groups} - {None}
        return frozenset(role for role in named or {self.default_role} if role)

    def admits_password(self, roles: Set[Role], *, is_linked: bool) -> bool:
        """Tell whether a password of the desk opens an account with these roles.

        An administrator's always does, so that a provider that is away locks nobody out. Anybody else has one way in:
        who has left the institution does not come back by an old password.
        """
        return Role.ADMINISTRATOR in roles or (self.local_passwords and not is_linked)
