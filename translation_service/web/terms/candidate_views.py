"""Pages of term candidates: looked for, taken or dismissed with one key."""

from flask import flash, make_response, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.term_candidates import ask_for_candidates, dismiss_candidate, take_candidate
from translation_service.domain.people import Role
from translation_service.persistence.reading.term_work import last_search, open_candidates
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint
from translation_service.web.terms.presenters import number_of, page_of, tabs_of
from translation_service.web.terms.shown_work import shown_candidates


@blueprint.get("/candidates")
@allow(Role.TERMINOLOGIST)
def list_candidates() -> Response:
    with services().reading() as session:
        page = open_candidates(session, page=page_of(request.args))
        search = last_search(session)
        tabs = tabs_of(session, signed_in())
    return show("terms/candidates.html", page=page, candidates=shown_candidates(page.rows), search=search, tabs=tabs)


@blueprint.post("/candidates/search")
@allow(Role.TERMINOLOGIST)
def search_candidates() -> Response:
    with services().transaction() as session:
        ask_for_candidates(session, actor=signed_in(), clock=services().clock)
    flash(gettext("Finished work is being searched. Come back in a minute."), "good")
    return see_other("terms.list_candidates")


@blueprint.post("/candidates/<int:candidate_id>/take")
@allow(Role.TERMINOLOGIST)
def take(candidate_id: int) -> Response:
    with services().transaction() as session:
        take_candidate(session, candidate_id=candidate_id, actor=signed_in(), clock=services().clock)
    return _done(gettext("The term is in the glossary."))


@blueprint.post("/candidates/<int:candidate_id>/dismiss")
@allow(Role.TERMINOLOGIST)
def dismiss(candidate_id: int) -> Response:
    with services().transaction() as session:
        dismiss_candidate(session, candidate_id=candidate_id, actor=signed_in(), clock=services().clock)
    return _done(gettext("The candidate is dismissed and will not be offered again."))


def _done(sentence: str) -> Response:
    """Answer a script with the sentence, a browser with the next page."""
    if request.accept_mimetypes.best == "application/json":
        return make_response({"sentence": sentence}, 200)
    flash(sentence, "good")
    return see_other("terms.list_candidates", page=number_of(request.form, "page") or 1)
