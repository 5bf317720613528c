"""The portal, which two modules give their pages to, and who may open a request there."""

from typing import Final

from flask import Blueprint

from translation_service.domain.errors import NotFound
from translation_service.domain.people import Actor, may_order, may_see
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.portal_requests import RequestFacts

blueprint = Blueprint("portal", __name__, url_prefix="/requests")

_NOT_FOUND: Final = N_("There is no such request, or it is not yours to see.")


def visible(facts: RequestFacts | None, actor: Actor) -> RequestFacts:
    """Return a request that the actor may open; raise `NotFound` for any other."""
    if facts is None or not may_see(actor, facts.holding) or not may_order(actor, facts.holding):
        raise NotFound("request-not-found", _NOT_FOUND)
    return facts
