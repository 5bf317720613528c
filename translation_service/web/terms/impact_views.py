"""Pages that show what a change touches, and have open work checked again."""

from collections.abc import Sequence

from flask import flash, request
from flask_babel import ngettext
from werkzeug.wrappers import Response

from glossary.terms import Term
from translation_service.application.terms.entries import term_of
from translation_service.application.terms.impact import Impact, impact_of
from translation_service.application.terms.rechecking import ask_recheck
from translation_service.domain.people import Role
from translation_service.persistence.reading.term_work import waiting_rechecks
from translation_service.persistence.reading.terms import TermLine, find_term
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import back_to, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint, found_term
from translation_service.web.terms.presenters import entry_of_line, pair_of
from translation_service.web.terms.shown_work import shown_impact


@blueprint.get("/<int:term_id>/impact")
@allow(Role.TERMINOLOGIST)
def show_impact(term_id: int) -> Response:
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id))
        rechecks = waiting_rechecks(session)
    return show("terms/impact.html", line=line, impact=shown_impact(impact_on([line])), rechecks=rechecks)


@blueprint.post("/recheck")
@allow(Role.TERMINOLOGIST)
def recheck() -> Response:
    pairs = [pair for text in request.form.getlist("pair") if (pair := pair_of(text)) is not None]
    with services().transaction() as session:
        count = ask_recheck(session, pairs=pairs, actor=signed_in(), clock=services().clock)
    flash(_said(count), "good")
    return back_to(request.form.get("back"))


def _said(count: int) -> str:
    return str(
        ngettext(
            "%(num)d open document is being checked again. No text is changed.",
            "%(num)d open documents are being checked again. No text is changed.",
            count,
        )
    )


def impact_on(lines: Sequence[TermLine]) -> Impact:
    """Return what a change of terms would touch, as the person may know it."""
    return impact_on_terms([term_of(entry_of_line(line), identity=line.id) for line in lines])


def impact_on_terms(terms: Sequence[Term]) -> Impact:
    """Return what a change of terms would touch, as the person may know it."""
    with services().reading() as session:
        return impact_of(session, terms=terms, actor=signed_in(), limit=services().rules.impact_limit)
