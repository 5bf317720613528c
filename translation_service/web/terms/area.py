"""The area of the glossary, which several modules give their pages to."""

from flask import Blueprint

from translation_service.domain.errors import NotFound
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.terms import TermLine
from translation_service.web.access import signed_in

blueprint = Blueprint("terms", __name__, url_prefix="/terms")


def found_term(line: TermLine | None) -> TermLine:
    """Return a term that was looked for; raise `NotFound` where there is none."""
    if line is None:
        raise NotFound("term-not-found", N_("There is no such term."))
    return line


def may_edit() -> bool:
    """Tell whether the person keeps the glossary."""
    return signed_in().holds(Role.TERMINOLOGIST)


def may_propose() -> bool:
    """Tell whether the person may make proposals and remarks."""
    return signed_in().holds(Role.TERMINOLOGIST, Role.REVISER, Role.COORDINATOR)
