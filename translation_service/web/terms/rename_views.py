"""The page on which a name changes as of a day, in all languages at once."""

from collections.abc import Sequence

from flask import flash
from flask_babel import gettext
from werkzeug.wrappers import Response

from glossary.terms import TermStatus
from translation_service.application.terms.renaming import rename_term
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import TermId
from translation_service.domain.people import Role
from translation_service.domain.sentences import Sentence
from translation_service.persistence.reading.terms import TermLine, find_term, others_of
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint, found_term
from translation_service.web.terms.forms import RenameForm
from translation_service.web.terms.impact_views import impact_on
from translation_service.web.terms.names import STATUS_NAMES
from translation_service.web.terms.shown_work import shown_impact


@blueprint.get("/<int:term_id>/rename")
@allow(Role.TERMINOLOGIST)
def begin_rename(term_id: int) -> Response:
    lines = _lines(term_id)
    return _show_rename(RenameForm(formdata=None, source=lines[0].source), lines)


@blueprint.post("/<int:term_id>/rename")
@allow(Role.TERMINOLOGIST)
def rename(term_id: int) -> Response:
    form, lines = RenameForm(), _lines(term_id)
    if not form.validate_on_submit():
        return _show_rename(form, lines, status=400)
    try:
        with services().transaction() as session:
            successor = rename_term(
                session,
                term_id=TermId(term_id),
                day=form.day.data,
                source=form.source.data or "",
                targets=form.targets,
                actor=signed_in(),
                clock=services().clock,
                why=form.why.data or "",
            )
    except RequestRefused as refusal:
        return _show_rename(form, lines, refusal=refusal.sentence, status=400)
    flash(gettext("The name changes on that day; both names are in the glossary."), "good")
    if kept := _kept(form, lines):
        flash(
            gettext("Stay as they were under the new name: %(kept)s. Do they still fit?", kept=", ".join(kept)), "care"
        )
    return see_other("terms.show_term", term_id=successor)


def _kept(form: RenameForm, lines: Sequence[TermLine]) -> list[str]:
    """Return the preferred renderings that follow a new name in their old words."""
    if (form.source.data or "").strip() == lines[0].source:
        return []
    wanted = (line for line in lines if line.status is TermStatus.PREFERRED)
    return [line.target for line in wanted if form.targets.get(TermId(line.id), "").strip() == line.target]


def _lines(term_id: int) -> tuple[TermLine, ...]:
    """Return a term, and behind it the other renderings of its source in the same glossary, its own language first."""
    with services().reading() as session:
        line = found_term(find_term(session, term_id=term_id))
        others = [other for other in others_of(session, line=line) if other.unit_id == line.unit_id]
    target = line.pair.target
    return line, *sorted(others, key=lambda other: (other.pair.target != target, other.pair.target))


def _show_rename(
    form: RenameForm, lines: Sequence[TermLine], *, refusal: Sentence | None = None, status: int = 200
) -> Response:
    written = {line.id: form.targets.get(TermId(line.id), line.target or line.source) for line in lines}
    return show(
        "terms/rename.html",
        form=form,
        line=lines[0],
        lines=lines,
        written=written,
        impact=shown_impact(impact_on(lines)),
        refusal=refusal,
        status=status,
        status_names=STATUS_NAMES,
    )
