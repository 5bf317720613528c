"""Pages that show what a change touches, and have open work checked again."""

from collections.abc import Sequence

from flask import flash, request
from flask_babel import ngettext
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from glossary.terms import Term
from translation_service.application.terms.entries import term_of
from translation_service.application.terms.impact import Impact, impact_of
from translation_service.application.terms.rechecking import ask_recheck
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Role
from translation_service.persistence.reading.term_work import unfinished_rechecks
from translation_service.persistence.reading.terms import TermLine, find_term
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import back_to, show
from translation_service.web.services import services
from translation_service.web.speaking import Parted
from translation_service.web.terms.area import blueprint, found_term
from translation_service.web.terms.presenters import entry_of_line, pair_of
from translation_service.web.terms.shown_work import shown_impact


@blueprint.get("/<int:term_id>/impact")
@allow(Role.TERMINOLOGIST)
def show_impact(term_id: int) -> Response:
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id))
        rechecks = unfinished_rechecks(session)
    return show("terms/impact.html", line=line, impact=shown_impact(impact_on([line])), rechecks=rechecks)


@blueprint.get("/rechecks")
@allow(Role.TERMINOLOGIST)
def show_rechecks() -> Response:
    """Show how far the checks of open work are, for a page that follows them."""
    with services().reading() as session:
        rechecks = unfinished_rechecks(session)
    return show(
        "terms/rechecks.html",
        rechecks=rechecks,
        pairs=[str(pair) for pair in _pairs(request.args)],
        back=request.args.get("back", ""),
    )


@blueprint.post("/recheck")
@allow(Role.TERMINOLOGIST)
def recheck() -> Response:
    pairs = _pairs(request.form)
    with services().transaction() as session:
        count = ask_recheck(session, pairs=pairs, actor=signed_in(), clock=services().clock)
    flash(_said(count), "good")
    return back_to(request.form.get("back"))


def _pairs(sent: MultiDict[str, str]) -> list[LanguagePair]:
    return [pair for text in sent.getlist("pair") if (pair := pair_of(text)) is not None]


def _said(count: int) -> str:
    return str(
        ngettext(
            "%(num)s open document is being checked again. No text is changed.",
            "%(num)s open documents are being checked again. No text is changed.",
            Parted(count),
        )
    )


def impact_on(lines: Sequence[TermLine]) -> Impact:
    """Return what a change of terms of one glossary would touch, as the person may know it."""
    terms = [term_of(entry_of_line(line), identity=line.id) for line in lines]
    return impact_on_terms(terms, unit_id=lines[0].unit_id)


def impact_on_terms(terms: Sequence[Term], *, unit_id: int | None) -> Impact:
    """Return what a change of terms of a unit, or of the municipality's, would touch, as the person may know it."""
    rules, clock = services().rules, services().clock
    with services().reading() as session:
        return impact_of(session, terms=terms, unit_id=unit_id, actor=signed_in(), rules=rules, clock=clock)
