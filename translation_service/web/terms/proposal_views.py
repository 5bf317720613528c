"""Pages of proposals: made by revisers, decided by terminologists, seen by their authors."""

from collections.abc import Sequence

from flask import flash, make_response, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.terms.entries import TermEntry, read_entry
from translation_service.application.terms.proposals import (
    approve_proposal,
    decline_proposal,
    propose_term,
    tell,
    withdraw_proposal,
)
from translation_service.domain.errors import EditConflict, NotAllowed, NotFound, RequestRefused
from translation_service.domain.ids import SegmentId, TermId
from translation_service.domain.languages import HOME, PIVOT
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.terms import PROPOSAL_NAMES
from translation_service.persistence.reading.term_proposals import ProposalLine, find_proposal, find_proposals
from translation_service.persistence.reading.terms import TermLine, all_units, find_term, with_source
from translation_service.web.access import allow, signed_in
from translation_service.web.incoming import number_of, whole_number
from translation_service.web.responses import see_other, show, wants_json
from translation_service.web.services import services
from translation_service.web.speaking import spoken
from translation_service.web.terms.area import blueprint, found_term, may_edit
from translation_service.web.terms.clashing import tell_kept, twin_of, unseen_clashes
from translation_service.web.terms.forms import ProposalForm, ReasonForm, TermForm
from translation_service.web.terms.names import STATUS_NAMES, domain_name
from translation_service.web.terms.presenters import (
    entry_of_line,
    page_of,
    pair_of,
    shown_wishes,
    tabs_of,
)

_PROPOSERS = (Role.TERMINOLOGIST, Role.REVISER, Role.COORDINATOR)


@blueprint.get("/proposals")
@allow(*_PROPOSERS)
def list_proposals() -> Response:
    author = None if may_edit() else int(signed_in().id)
    with services().reading() as session:
        page = find_proposals(session, person_id=author, page=page_of(request.args))
        tabs = tabs_of(session, signed_in())
    if any(line.author_id == signed_in().id and not line.is_told for line in page.rows if line.decided_at):
        with services().transaction() as session:
            tell(session, actor=signed_in())
    return show("terms/proposals.html", page=page, tabs=tabs, state_names=PROPOSAL_NAMES, may_edit=may_edit())


@blueprint.get("/proposals/new")
@allow(*_PROPOSERS)
def begin_proposal() -> Response:
    term_id = number_of(request.args, "term")
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id)) if term_id else None
    form = _offered()
    form.begin(entry_of_line(line) if line else _asked_entry())
    form.segment_id.data = request.args.get("segment", "")
    return _show_form(form, line)


@blueprint.post("/proposals/new")
@allow(*_PROPOSERS)
def create_proposal() -> Response:
    term_id = number_of(request.args, "term")
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id)) if term_id else None
    form = _offered()
    if not form.validate_on_submit():
        return _unfit(form, line)
    try:
        _propose(form, term_id)
    except (NotAllowed, NotFound):
        raise
    except RequestRefused as refusal:
        return _refused(form, line, refusal)
    if wants_json():
        return make_response({"sentence": gettext("Your proposal is with the terminologists.")}, 201)
    flash(gettext("Your proposal is with the terminologists."), "good")
    return see_other("terms.list_proposals")


@blueprint.get("/proposals/<int:proposal_id>")
@allow(*_PROPOSERS)
def show_proposal(proposal_id: int) -> Response:
    proposal = _find(proposal_id)
    return _show_proposal(proposal, _decision_form(proposal))


@blueprint.post("/proposals/<int:proposal_id>/approve")
@allow(Role.TERMINOLOGIST)
def approve(proposal_id: int) -> Response:
    proposal = _find(proposal_id)
    with services().reading() as session:
        form = TermForm().offer(all_units(session))
    if not form.validate_on_submit():
        return _show_proposal(proposal, form, status=400)
    if clashes := unseen_clashes(form.to_entry(), _term_of(proposal)):
        return _show_proposal(proposal, form, clashes=clashes, status=409)
    try:
        with services().transaction() as session:
            term_id = approve_proposal(
                session,
                proposal_id=proposal_id,
                entry=form.to_entry(),
                base_version=form.based_on,
                actor=signed_in(),
                clock=services().clock,
                why=form.why.data or "",
            )
    except (NotAllowed, NotFound):
        raise
    except RequestRefused as refusal:
        if isinstance(refusal, EditConflict):
            form.base_version.data = str(_version(proposal))
        return _show_proposal(proposal, form, refusal=refusal.sentence, status=400)
    tell_kept(gettext("The proposal is in the glossary; its author is told."), form.to_entry())
    return see_other("terms.show_term", term_id=term_id)


@blueprint.post("/proposals/<int:proposal_id>/decline")
@allow(Role.TERMINOLOGIST)
def decline(proposal_id: int) -> Response:
    proposal, form = _find(proposal_id), ReasonForm()
    if not form.validate_on_submit():
        return _show_proposal(proposal, _decision_form(proposal), reason=form, status=400)
    try:
        with services().transaction() as session:
            decline_proposal(
                session,
                proposal_id=proposal_id,
                actor=signed_in(),
                clock=services().clock,
                why=form.why.data or "",
            )
    except (NotAllowed, NotFound):
        raise
    except RequestRefused as refusal:
        said = form.unplaced(refusal)
        return _show_proposal(proposal, _decision_form(proposal), reason=form, refusal=said, status=400)
    flash(gettext("The proposal is declined; its author is told why."), "good")
    return see_other("terms.list_proposals")


@blueprint.post("/proposals/<int:proposal_id>/withdraw")
@allow(*_PROPOSERS)
def withdraw(proposal_id: int) -> Response:
    with services().transaction() as session:
        withdraw_proposal(session, proposal_id=proposal_id, actor=signed_in(), clock=services().clock)
    flash(gettext("Your proposal is withdrawn."), "good")
    return see_other("terms.list_proposals")


def _asked_entry() -> TermEntry:
    """Return what the address asks for: the languages and what was chosen in the editor."""
    pair = pair_of(request.args.get("pair", ""))
    return TermEntry(
        source_language=pair.source if pair else HOME,
        target_language=pair.target if pair else PIVOT,
        source=request.args.get("source", "")[:200],
        target=request.args.get("target", "")[:200],
    )


def _offered() -> ProposalForm:
    with services().reading() as session:
        form = ProposalForm()
        form.offer(all_units(session))
        return form


def _propose(form: ProposalForm, term_id: int) -> None:
    segment = whole_number(form.segment_id.data or "")
    with services().transaction() as session:
        propose_term(
            session,
            entry=form.to_entry(),
            actor=signed_in(),
            clock=services().clock,
            why=form.why.data or "",
            term_id=TermId(term_id) if term_id else None,
            segment_id=None if segment is None else SegmentId(segment),
        )


def _refused(form: ProposalForm, line: TermLine | None, refusal: RequestRefused) -> Response:
    if wants_json():
        return make_response({"sentence": spoken(refusal.sentence)}, 400)
    return _show_form(form, line, refusal=refusal.sentence, twin=twin_of(form.to_entry(), refusal), status=400)


def _unfit(form: ProposalForm, line: TermLine | None) -> Response:
    if wants_json():
        told = (f"{control.label.text}: {error}" for control in form for error in control.errors)
        return make_response({"sentence": " ".join(told)}, 400)
    return _show_form(form, line, status=400)


def _find(proposal_id: int) -> ProposalLine:
    with services().reading() as session:
        proposal = find_proposal(session, proposal_id=proposal_id)
    if proposal is None or not (may_edit() or proposal.author_id == signed_in().id):
        raise NotFound("proposal-not-found", N_("There is no such proposal."))
    return proposal


def _version(proposal: ProposalLine) -> int:
    line = _term_of(proposal)
    return line.version if line else 0


def _term_of(proposal: ProposalLine) -> TermLine | None:
    with services().reading() as session:
        return find_term(session, term_id=proposal.term_id) if proposal.term_id else None


def _others(proposal: ProposalLine) -> tuple[TermLine, ...]:
    with services().reading() as session:
        return with_source(session, source=proposal.source, language=proposal.pair.source, but=proposal.term_id)


def _decision_form(proposal: ProposalLine) -> TermForm:
    with services().reading() as session:
        form = TermForm(formdata=None).offer(all_units(session))
    return form.begin(read_entry(proposal.entry), version=_version(proposal))


def _show_form(
    form: ProposalForm,
    line: TermLine | None,
    *,
    refusal: Sentence | None = None,
    twin: TermLine | None = None,
    status: int = 200,
) -> Response:
    return show("terms/propose.html", form=form, line=line, refusal=refusal, twin=twin, status=status)


def _show_proposal(
    proposal: ProposalLine,
    form: TermForm,
    *,
    reason: ReasonForm | None = None,
    refusal: Sentence | None = None,
    clashes: Sequence[TermLine] = (),
    status: int = 200,
) -> Response:
    line = _term_of(proposal)
    return show(
        "terms/proposal.html",
        status=status,
        proposal=proposal,
        line=line,
        others=_others(proposal),
        wishes=shown_wishes(line, read_entry(proposal.entry)),
        form=form,
        reason=reason or ReasonForm(formdata=None),
        refusal=refusal,
        clashes=clashes,
        may_edit=may_edit(),
        is_author=proposal.author_id == signed_in().id,
        state_names=PROPOSAL_NAMES,
        status_names=STATUS_NAMES,
        domain_name=domain_name,
        back=url_for("terms.list_proposals"),
    )
