"""Pages of the glossary."""

from flask import Blueprint, flash, make_response, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.terms import (
    add_term,
    edit_term,
    export_terms,
    import_terms,
    restore_term,
    retire_term,
)
from translation_service.domain.errors import EditConflict, NotFound, RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.languages import HOME, PIVOT
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_, Sentence
from translation_service.persistence.reading.terms import (
    TermLine,
    changes_of,
    find_term,
    find_terms,
    term_choices,
)
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.forms import ImportForm, ReasonForm, TermForm
from translation_service.web.terms.names import ACT_NAMES, STATUS_NAMES, domain_name, named_domains, reason_words
from translation_service.web.terms.presenters import filters_of, search_of, shown_changes

blueprint = Blueprint("terms", __name__, url_prefix="/terms")


@blueprint.get("")
@allow_signed_in
def list_terms() -> Response:
    search = search_of(request.args)
    with services().reading() as session:
        page = find_terms(session, search=search)
        choices = term_choices(session)
    return show(
        "terms/list.html",
        search=search,
        filters=filters_of(search),
        page=page,
        pairs=choices.pairs,
        domains=named_domains(choices.domains),
        domain_name=domain_name,
        status_names=STATUS_NAMES,
        may_edit=_may_edit(),
    )


@blueprint.get("/new")
@allow(Role.TERMINOLOGIST)
def begin_term() -> Response:
    form = TermForm(source_language=HOME, target_language=PIVOT)
    return _show_form(form.offer())


@blueprint.post("/new")
@allow(Role.TERMINOLOGIST)
def create_term() -> Response:
    form = TermForm().offer()
    if not form.validate_on_submit():
        return _show_form(form, status=400)
    try:
        with services().transaction() as session:
            term_id = add_term(
                session,
                entry=form.to_entry(),
                actor=signed_in(),
                clock=services().clock,
                why=form.why.data or "",
            )
    except RequestRefused as refusal:
        return _show_form(form, refusal=refusal.sentence, status=400)
    flash(gettext("The term is in the glossary."), "good")
    return see_other("terms.show_term", term_id=term_id)


@blueprint.get("/<int:term_id>")
@allow_signed_in
def show_term(term_id: int) -> Response:
    with services().reading() as session:
        line = _found(find_term(session, term_id=term_id))
        changes = changes_of(session, term_id=term_id)
    return show(
        "terms/term.html",
        line=line,
        changes=shown_changes(line, changes),
        status_names=STATUS_NAMES,
        act_names=ACT_NAMES,
        domain_name=domain_name,
        reason_words=reason_words,
        form=ReasonForm(),
        may_edit=_may_edit(),
    )


@blueprint.get("/<int:term_id>/edit")
@allow(Role.TERMINOLOGIST)
def begin_edit(term_id: int) -> Response:
    with services().reading() as session:
        line = _found(find_term(session, term_id=term_id))
    return _show_form(TermForm().offer().begin(line), line=line)


@blueprint.post("/<int:term_id>/edit")
@allow(Role.TERMINOLOGIST)
def change_term(term_id: int) -> Response:
    form = TermForm().offer()
    with services().reading() as session:
        line = _found(find_term(session, term_id=term_id))
    if not form.validate_on_submit():
        return _show_form(form, line=line, status=400)
    try:
        _change(term_id, form)
    except EditConflict as conflict:
        form.base_version.data = str(line.version)
        return _show_form(form, line=line, refusal=conflict.sentence, present=line, status=409)
    except RequestRefused as refusal:
        return _show_form(form, line=line, refusal=refusal.sentence, status=400)
    flash(gettext("The term is changed."), "good")
    return see_other("terms.show_term", term_id=term_id)


@blueprint.post("/<int:term_id>/retire")
@allow(Role.TERMINOLOGIST)
def retire(term_id: int) -> Response:
    form = ReasonForm()
    with services().transaction() as session:
        retire_term(
            session, term_id=TermId(term_id), actor=signed_in(), clock=services().clock, why=form.why.data or ""
        )
    flash(gettext("The term is retired. It is no longer suggested or checked."), "good")
    return see_other("terms.show_term", term_id=term_id)


@blueprint.post("/<int:term_id>/restore")
@allow(Role.TERMINOLOGIST)
def restore(term_id: int) -> Response:
    form = ReasonForm()
    with services().transaction() as session:
        restore_term(
            session, term_id=TermId(term_id), actor=signed_in(), clock=services().clock, why=form.why.data or ""
        )
    flash(gettext("The term is in force again."), "good")
    return see_other("terms.show_term", term_id=term_id)


@blueprint.get("/import")
@allow(Role.TERMINOLOGIST)
def begin_import() -> Response:
    return show("terms/import.html", form=ImportForm(), report=None, refusal=None)


@blueprint.post("/import")
@allow(Role.TERMINOLOGIST)
def import_file() -> Response:
    form = ImportForm()
    if not form.validate_on_submit():
        return show("terms/import.html", form=form, report=None, refusal=None, status=400)
    try:
        with services().transaction() as session:
            report = import_terms(session, content=form.file.data.read(), actor=signed_in(), clock=services().clock)
    except RequestRefused as refusal:
        return show("terms/import.html", form=form, report=None, refusal=refusal.sentence, status=400)
    return show("terms/import.html", form=ImportForm(formdata=None), report=report, refusal=None)


@blueprint.get("/export.csv")
@allow_signed_in
def export() -> Response:
    pair = search_of(request.args).pair
    source, target = (pair.source, pair.target) if pair else ("", "")
    with services().reading() as session:
        content = export_terms(session, source_language=source, target_language=target)
    response = make_response(content)
    response.mimetype = "text/csv"
    name = f"glossary-{source}-{target}.csv" if pair else "glossary.csv"
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


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
    status: int = 200,
) -> Response:
    return show(
        "terms/form.html",
        form=form,
        line=line,
        present=present,
        refusal=refusal,
        status=status,
        status_names=STATUS_NAMES,
        domain_name=domain_name,
    )


def _found(line: TermLine | None) -> TermLine:
    if line is None:
        raise NotFound("term-not-found", N_("There is no such term."))
    return line


def _may_edit() -> bool:
    return signed_in().holds(Role.TERMINOLOGIST)
