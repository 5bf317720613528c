"""Pages of term candidates: looked for, taken or dismissed with one key, and either taken back."""

from collections.abc import Callable

from flask import flash, make_response, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.terms.candidate_decisions import (
    dismiss_candidate,
    reopen_candidate,
    take_candidate,
)
from translation_service.application.terms.candidates import ask_for_candidates
from translation_service.domain.people import Role
from translation_service.domain.terms import CANDIDATE_NAMES
from translation_service.persistence.reading.term_work import (
    candidate_count,
    decided_lately,
    last_search,
    open_candidates,
    phrase_of,
)
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show, wants_json
from translation_service.web.services import services
from translation_service.web.speaking import counted
from translation_service.web.terms.area import blueprint
from translation_service.web.terms.presenters import page_of, tabs_of
from translation_service.web.terms.shown_work import shown_candidates


@blueprint.get("/candidates")
@allow(Role.TERMINOLOGIST)
def list_candidates() -> Response:
    with services().reading() as session:
        # First, so that the list of a search that has ended is whole.
        search = last_search(session)
        page = open_candidates(session, page=page_of(request.args))
        decided = decided_lately(session)
        tabs = tabs_of(session, signed_in())
    return show(
        "terms/candidates.html",
        page=page,
        candidates=shown_candidates(page.rows),
        decided=decided,
        decisions=CANDIDATE_NAMES,
        search=search,
        tabs=tabs,
    )


@blueprint.post("/candidates/search")
@allow(Role.TERMINOLOGIST)
def search_candidates() -> Response:
    with services().transaction() as session:
        ask_for_candidates(session, actor=signed_in(), clock=services().clock)
    return see_other("terms.list_candidates")


@blueprint.post("/candidates/<int:candidate_id>/take")
@allow(Role.TERMINOLOGIST)
def take(candidate_id: int) -> Response:
    phrase = _decide(take_candidate, candidate_id)
    return _done(gettext("“%(phrase)s” is in the glossary.", phrase=phrase))


@blueprint.post("/candidates/<int:candidate_id>/dismiss")
@allow(Role.TERMINOLOGIST)
def dismiss(candidate_id: int) -> Response:
    phrase = _decide(dismiss_candidate, candidate_id)
    return _done(gettext("“%(phrase)s” is dismissed and will not be offered again.", phrase=phrase))


@blueprint.post("/candidates/<int:candidate_id>/reopen")
@allow(Role.TERMINOLOGIST)
def reopen(candidate_id: int) -> Response:
    phrase = _decide(reopen_candidate, candidate_id)
    return _done(gettext("“%(phrase)s” is a candidate again.", phrase=phrase))


def _decide(act: Callable[..., object], candidate_id: int) -> str:
    """Do what was decided; return the phrase it was about."""
    with services().transaction() as session:
        act(session, candidate_id=candidate_id, actor=signed_in(), clock=services().clock)
        return phrase_of(session, candidate_id)


def _done(words: str) -> Response:
    """Answer a script with the sentence, a browser with the next page."""
    if wants_json():
        with services().reading() as session:
            waiting = candidate_count(session)
        return make_response({"sentence": words, "waiting": counted(waiting) if waiting else ""}, 200)
    flash(words, "good")
    return see_other("terms.list_candidates", page=number_of(request.form, "page") or 1)
