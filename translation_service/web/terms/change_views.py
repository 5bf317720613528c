"""Pages on which a terminologist adds, changes, retires and restores terms."""

from collections.abc import Callable, Sequence

from flask import flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.terms.candidate_decisions import entry_of_candidate, take_candidate
from translation_service.application.terms.editing import add_term, edit_term, restore_term, retire_term
from translation_service.application.terms.entries import TermEntry
from translation_service.application.terms.impact import Impact
from translation_service.domain.errors import EditConflict, RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.languages import HOME, PIVOT
from translation_service.domain.people import Role
from translation_service.domain.sentences import Sentence
from translation_service.persistence.reading.term_work import candidate_of
from translation_service.persistence.reading.terms import TermLine, all_units, find_term
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import number_of
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint, found_term
from translation_service.web.terms.clashing import tell_kept, twin_of, unseen_clashes
from translation_service.web.terms.forms import ReasonForm, TermForm
from translation_service.web.terms.impact_views import impact_on
from translation_service.web.terms.names import STATUS_NAMES, domain_name
from translation_service.web.terms.presenters import entry_of_line
from translation_service.web.terms.shown_work import shown_impact

_EMPTY = TermEntry(source_language=HOME, target_language=PIVOT, source="", target="")


@blueprint.get("/new")
@allow(Role.TERMINOLOGIST)
def begin_term() -> Response:
    candidate_id = number_of(request.args, "candidate")
    with services().reading() as session:
        candidate = candidate_of(session, candidate_id) if candidate_id else None
        entry = entry_of_candidate(candidate) if candidate else _EMPTY
    return _show_form(_offered().begin(entry), candidate_id=candidate_id if candidate else 0)


@blueprint.post("/new")
@allow(Role.TERMINOLOGIST)
def create_term() -> Response:
    form, candidate_id = _offered(), number_of(request.args, "candidate")
    if not form.validate_on_submit():
        return _show_form(form, candidate_id=candidate_id, status=400)
    if clashes := unseen_clashes(form.to_entry()):
        return _show_form(form, candidate_id=candidate_id, clashes=clashes, status=409)
    try:
        term_id = _create(form, candidate_id)
    except RequestRefused as refusal:
        twin = twin_of(form.to_entry(), refusal)
        return _show_form(form, candidate_id=candidate_id, refusal=form.unplaced(refusal), twin=twin, status=400)
    tell_kept(gettext("The term is in the glossary."), form.to_entry())
    return see_other("terms.show_term", term_id=term_id)


@blueprint.get("/<int:term_id>/edit")
@allow(Role.TERMINOLOGIST)
def begin_edit(term_id: int) -> Response:
    line = _line(term_id)
    return _show_form(_offered().begin(entry_of_line(line), version=line.version), line=line)


@blueprint.post("/<int:term_id>/edit")
@allow(Role.TERMINOLOGIST)
def change_term(term_id: int) -> Response:
    form, line = _offered(), _line(term_id)
    if not form.validate_on_submit():
        return _show_form(form, line=line, status=400)
    if "preview" in request.form:
        return _show_form(form, line=line, impact=impact_on([line]))
    if clashes := unseen_clashes(form.to_entry(), line):
        return _show_form(form, line=line, clashes=clashes, status=409)
    try:
        _change(term_id, form)
    except EditConflict as conflict:
        form.base_version.data = str(line.version)
        return _show_form(form, line=line, refusal=conflict.sentence, present=line, status=409)
    except RequestRefused as refusal:
        twin = twin_of(form.to_entry(), refusal)
        return _show_form(form, line=line, refusal=form.unplaced(refusal), twin=twin, status=400)
    tell_kept(gettext("The term is changed."), form.to_entry())
    return see_other("terms.show_term", term_id=term_id)


@blueprint.get("/<int:term_id>/retire")
@allow(Role.TERMINOLOGIST)
def ask_retirement(term_id: int) -> Response:
    line = _line(term_id)
    impact = shown_impact(impact_on([line]))
    return show("terms/retire.html", line=line, form=ReasonForm(), impact=impact, status_names=STATUS_NAMES)


@blueprint.post("/<int:term_id>/retire")
@allow(Role.TERMINOLOGIST)
def retire(term_id: int) -> Response:
    return _decide(retire_term, term_id, gettext("The term is retired. It is no longer suggested or checked."))


@blueprint.post("/<int:term_id>/restore")
@allow(Role.TERMINOLOGIST)
def restore(term_id: int) -> Response:
    return _decide(restore_term, term_id, gettext("The term is in force again."))


def _decide(act: Callable[..., None], term_id: int, sentence: str) -> Response:
    """Retire or restore a term for the reason in the form."""
    why = ReasonForm().why.data or ""
    with services().transaction() as session:
        act(session, term_id=TermId(term_id), actor=signed_in(), clock=services().clock, why=why)
    flash(sentence, "good")
    return see_other("terms.show_term", term_id=term_id)


def _offered() -> TermForm:
    with services().reading() as session:
        return TermForm().offer(all_units(session))


def _line(term_id: int) -> TermLine:
    with services().reading() as session:
        return found_term(find_term(session, term_id=term_id))


def _create(form: TermForm, candidate_id: int) -> TermId:
    entry, clock = form.to_entry(), services().clock
    with services().transaction() as session:
        if candidate_id:
            return take_candidate(session, candidate_id=candidate_id, actor=signed_in(), clock=clock, entry=entry)
        return add_term(session, entry=entry, actor=signed_in(), clock=clock, why=form.why.data or "")


def _change(term_id: int, form: TermForm) -> None:
    with services().transaction() as session:
        edit_term(
            session,
            term_id=TermId(term_id),
            entry=form.to_entry(),
            base_version=form.based_on,
            actor=signed_in(),
            clock=services().clock,
            why=form.why.data or "",
        )


def _show_form(
    form: TermForm,
    *,
    line: TermLine | None = None,
    present: TermLine | None = None,
    refusal: Sentence | None = None,
    impact: Impact | None = None,
    candidate_id: int = 0,
    clashes: Sequence[TermLine] = (),
    twin: TermLine | None = None,
    status: int = 200,
) -> Response:
    return show(
        "terms/form.html",
        form=form,
        line=line,
        present=present,
        refusal=refusal,
        impact=shown_impact(impact) if impact else None,
        candidate_id=candidate_id,
        clashes=clashes,
        twin=twin,
        status=status,
        status_names=STATUS_NAMES,
        domain_name=domain_name,
    )
