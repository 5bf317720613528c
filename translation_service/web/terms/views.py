"""Pages of the glossary: looking terms up, one term with all that is known of it, the register of names, files."""

from collections.abc import Mapping
from functools import partial

from flask import flash, jsonify, make_response, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from glossary.insertion.choices import choices_of
from glossary.insertion.surroundings import Surroundings, form_among
from translation_service.application.terms.editing import remark
from translation_service.application.terms.exports import export_terms
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.people import Role
from translation_service.persistence.reading.term_names import official_names
from translation_service.persistence.reading.term_proposals import newest_waiting, waiting_on
from translation_service.persistence.reading.term_work import Rechecks, unfinished_rechecks
from translation_service.persistence.reading.terms import (
    changes_of,
    find_term,
    find_terms,
    names_around,
    others_of,
    remarks_on,
    term_choices,
)
from translation_service.web.access import allow, allow_signed_in, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint, found_term, may_edit, may_propose
from translation_service.web.terms.form_names import form_words
from translation_service.web.terms.forms import ReasonForm, RemarkForm
from translation_service.web.terms.names import ACT_NAMES, STATUS_NAMES, domain_name, named_domains, reason_words
from translation_service.web.terms.presenters import (
    clashes_with,
    filters_of,
    page_of,
    search_of,
    shown_changes,
    tabs_of,
)

_PROPOSALS_SHOWN = 3
_MEDIA_TYPES = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "tbx": "application/x-tbx+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@blueprint.get("")
@allow_signed_in
def list_terms() -> Response:
    search = search_of(request.args)
    with services().reading() as session:
        page = find_terms(session, search=search)
        choices = term_choices(session)
        tabs = tabs_of(session, signed_in())
        proposals = newest_waiting(session, most=_PROPOSALS_SHOWN) if may_edit() else ()
    return show(
        "terms/list.html",
        proposals=proposals,
        tabs=tabs,
        search=search,
        filters=filters_of(search),
        page=page,
        pairs=choices.pairs,
        units=choices.units,
        domains=named_domains(choices.domains),
        domain_name=domain_name,
        status_names=STATUS_NAMES,
        formats=tuple(_MEDIA_TYPES),
        may_edit=may_edit(),
        may_propose=may_propose(),
    )


@blueprint.get("/<int:term_id>")
@allow_signed_in
def show_term(term_id: int) -> Response:
    return _show_term(term_id, RemarkForm(formdata=None))


def _show_term(term_id: int, remark_form: RemarkForm, *, status: int = 200) -> Response:
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id))
        changes = changes_of(session, term_id=term_id, page=request.args.get("page", 1, type=int))
        remarks = remarks_on(session, term_id=term_id)
        others = others_of(session, line=line)
        earlier, later = names_around(session, line=line)
        proposals = waiting_on(session, term_id=term_id) if may_edit() else ()
        rechecks = unfinished_rechecks(session) if may_edit() else Rechecks()
    return show(
        "terms/term.html",
        status=status,
        line=line,
        changes=changes.shown_as(partial(shown_changes, line)),
        remarks=remarks,
        others=others,
        earlier=earlier,
        later=later,
        pairs=sorted({str(one.pair) for one in (line, *others)}),
        clashes=clashes_with(line, others) if may_edit() else (),
        proposals=proposals,
        rechecks=rechecks,
        status_names=STATUS_NAMES,
        act_names=ACT_NAMES,
        domain_name=domain_name,
        reason_words=reason_words,
        form=ReasonForm(),
        remark_form=remark_form,
        may_edit=may_edit(),
        may_propose=may_propose(),
    )


@blueprint.post("/<int:term_id>/remarks")
@allow(Role.TERMINOLOGIST, Role.REVISER, Role.COORDINATOR)
def add_remark(term_id: int) -> Response:
    form = RemarkForm()
    if not form.validate_on_submit():
        return _show_term(term_id, form, status=400)
    text = (form.text.data or "").replace("\r\n", "\n")
    try:
        with services().transaction() as session:
            remark(session, term_id=TermId(term_id), text=text, actor=signed_in(), clock=services().clock)
    except RequestRefused as refusal:
        if form.unplaced(refusal):
            raise
        return _show_term(term_id, form, status=400)
    flash(gettext("Your remark is kept."), "good")
    return see_other("terms.show_term", term_id=term_id, _anchor="remarks")


@blueprint.get("/<int:term_id>/forms")
@allow_signed_in
def show_forms(term_id: int) -> Response:
    rendering, language, pronunciation = _rendering_of(term_id, request.args)
    likely = request.args.get("likely", "")[:200]
    choices = choices_of(rendering, language=language, pronunciation=pronunciation, likely=likely)
    return jsonify(forms=[{"name": form_words(choice), "text": choice.text} for choice in choices])


@blueprint.post("/<int:term_id>/fitting-form")
@allow_signed_in
def show_fitting_form(term_id: int) -> Response:
    """Say which form the words around a place ask for; they come in the body, for addresses are written into logs."""
    rendering, language, pronunciation = _rendering_of(term_id, request.form)
    before, over, behind, likely = (request.form.get(name, "")[:200] for name in ("before", "over", "behind", "likely"))
    around = Surroundings(before=before, over=over, behind=behind)
    return jsonify(form=form_among(rendering, around, language=language, likely=likely, pronunciation=pronunciation))


def _rendering_of(term_id: int, asked: Mapping[str, str]) -> tuple[str, str, str]:
    """Return a term as the language that is asked for has it, that language, and how the term is pronounced."""
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id))
    language = asked.get("to", line.pair.target)
    rendering = line.source if language == line.pair.source else line.target or line.source
    return rendering, language, line.pronunciation


@blueprint.get("/names")
@allow_signed_in
def list_names() -> Response:
    text = request.args.get("text", "")[:200]
    with services().reading() as session:
        page = official_names(session, text=text, page=page_of(request.args))
        tabs = tabs_of(session, signed_in())
    return show("terms/names.html", page=page, text=text, tabs=tabs, status_names=STATUS_NAMES, may_edit=may_edit())


@blueprint.get("/export.<file_format>")
@allow_signed_in
def export(file_format: str) -> Response:
    search = search_of(request.args)
    with services().reading() as session:
        written = export_terms(session, file_format=file_format, search=search)
    response = make_response(written.content)
    response.mimetype = _MEDIA_TYPES[file_format]
    stem = f"glossary-{search.pair}" if search.pair else "glossary"
    response.headers.set("Content-Disposition", "attachment", filename=f"{stem}.{file_format}")
    return response
