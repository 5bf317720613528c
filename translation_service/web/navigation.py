"""The areas of the desk, in the order a person finds them."""

from dataclasses import dataclass
from typing import Final

from translation_service.domain.people import Actor, Role
from translation_service.domain.sentences import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A place in the navigation: its blueprint and first page, its name, and whose daily place it is."""

    endpoint: str
    name: str
    roles: frozenset[Role]

    @property
    def blueprint(self) -> str:
        return self.endpoint.partition(".")[0]


AREAS: Final = (
    Area(endpoint="desk.list_documents", name=N_("Coordination"), roles=frozenset({Role.COORDINATOR})),
    Area(endpoint="portal.list_requests", name=N_("Requests"), roles=frozenset({Role.REQUESTER, Role.COORDINATOR})),
    Area(endpoint="review.show_queue", name=N_("Revision"), roles=frozenset({Role.REVISER})),
    Area(
        endpoint="terms.list_terms",
        name=N_("Glossary"),
        roles=frozenset({Role.TERMINOLOGIST, Role.REVISER, Role.COORDINATOR}),
    ),
    Area(endpoint="administration.show_overview", name=N_("Administration"), roles=frozenset({Role.ADMINISTRATOR})),
    Area(
        endpoint="memory.search",
        name=N_("Translation memory"),
        roles=frozenset({Role.REVISER, Role.TERMINOLOGIST, Role.ADMINISTRATOR}),
    ),
)


def areas_of(actor: Actor) -> tuple[Area, ...]:
    """Return the areas a person works in."""
    return tuple(area for area in AREAS if actor.holds(*area.roles))
