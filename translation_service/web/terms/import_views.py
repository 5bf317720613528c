"""Pages of imported files: looked at, taken in, taken back."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from flask import flash, make_response, request
from flask_babel import gettext
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from glossary.exchange.csv_files import ReadTerms
from translation_service.application.blobs import keep_blob, read_blob
from translation_service.application.terms.comparing import preview
from translation_service.application.terms.entries import term_of
from translation_service.application.terms.imports import (
    LANGUAGES,
    Weighed,
    apply_import,
    begin_import,
    find_import,
    has_decided,
    undo_import,
    weigh_import,
    weigh_undoing,
)
from translation_service.domain.errors import EditConflict, MovedOn, RequestRefused
from translation_service.domain.people import Role
from translation_service.domain.sentences import Sentence
from translation_service.domain.terms import IMPORT_NAMES, ImportState
from translation_service.persistence.reading.term_work import (
    last_imports,
    pairs_of_import,
    terms_named,
    unfinished_rechecks,
)
from translation_service.persistence.reading.terms import all_units
from translation_service.web.access import allow, signed_in
from translation_service.web.responses import see_other, show
from translation_service.web.services import services
from translation_service.web.terms.area import blueprint
from translation_service.web.terms.forms import ApplyForm, ImportForm
from translation_service.web.terms.impact_views import impact_on_terms
from translation_service.web.terms.import_words import report_rows
from translation_service.web.terms.names import CHOICE_NAMES, STATUS_NAMES
from translation_service.web.terms.presenters import tabs_of
from translation_service.web.terms.shown_work import shown_impact, shown_preview

_MOST_FOR_IMPACT = 500
_EMPTIES = "empties"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What is kept of an import, without the session it was read in."""

    id: int
    file_name: str
    blob_key: str
    unit_id: int | None
    state: ImportState
    counts: dict[str, int]
    languages: tuple[str, str] | None
    kept_ids: tuple[int, ...]


@blueprint.get("/import")
@allow(Role.TERMINOLOGIST)
def begin() -> Response:
    return _show_begin(_offered())


@blueprint.post("/import")
@allow(Role.TERMINOLOGIST)
def look_at_file() -> Response:
    form = _offered()
    if not form.validate_on_submit():
        return _show_begin(form, status=400)
    content, name = form.file.data.read(), form.file.data.filename or ""
    try:
        _read_file(content, file_name=name, languages=form.languages)
    except RequestRefused as refusal:
        return _show_begin(form, refusal=refusal.sentence, status=400)
    key = keep_blob(services(), content)
    with services().transaction() as session:
        import_id = begin_import(
            session,
            file_name=name,
            blob_key=key,
            unit_id=form.unit_id.data or None,
            languages=form.languages,
            actor=signed_in(),
            clock=services().clock,
        )
    return see_other("terms.show_import", import_id=import_id)


@blueprint.get("/imports/<int:import_id>")
@allow(Role.TERMINOLOGIST)
def show_import(import_id: int) -> Response:
    return _show_import(_find(import_id), ApplyForm(formdata=None, empties=request.args.get(_EMPTIES, "")))


@blueprint.post("/imports/<int:import_id>/apply")
@allow(Role.TERMINOLOGIST)
def apply(import_id: int) -> Response:
    form, kept = ApplyForm(), _find(import_id)
    try:
        weighed = _weigh(kept, form)
        with services().transaction() as session:
            apply_import(session, import_id=import_id, weighed=weighed, actor=signed_in(), clock=services().clock)
    except EditConflict as conflict:
        return _show_import(kept, form, refusal=conflict.sentence, status=409)
    except MovedOn:
        if not _is_decided(import_id, ImportState.APPLIED):
            raise
    flash(gettext("The file is taken in."), "good")
    return see_other("terms.show_import", import_id=import_id)


def _weigh(kept: _Kept, form: ApplyForm) -> Weighed:
    read = _read(kept)
    with services().reading() as session:
        return weigh_import(
            session,
            import_id=kept.id,
            read=read,
            revision=form.seen,
            choices=form.choices,
            otherwise=form.otherwise,
            empties=bool(form.empties.data),
            actor=signed_in(),
        )


@blueprint.post("/imports/<int:import_id>/undo")
@allow(Role.TERMINOLOGIST)
def undo(import_id: int) -> Response:
    try:
        _undo(import_id)
    except MovedOn:
        if not _is_decided(import_id, ImportState.UNDONE):
            raise
    flash(gettext("The import is taken back."), "good")
    return see_other("terms.show_import", import_id=import_id)


def _undo(import_id: int) -> None:
    with services().reading() as session:
        undoing = weigh_undoing(session, import_id=import_id, actor=signed_in(), clock=services().clock)
    with services().transaction() as session:
        undo_import(session, import_id=import_id, undoing=undoing, actor=signed_in())


def _is_decided(import_id: int, state: ImportState) -> bool:
    """Tell whether a first click of this person has done what a second one asks for."""
    with services().reading() as session:
        return has_decided(session, import_id, state, actor=signed_in())


@blueprint.get("/imports/<int:import_id>/report.csv")
@allow(Role.TERMINOLOGIST)
def report(import_id: int) -> Response:
    kept = _find(import_id)
    with services().reading() as session:
        seen = preview(session, _read(kept), unit_id=kept.unit_id, empties=_EMPTIES in request.args)
    text = io.StringIO(newline="")
    csv.writer(text).writerows(report_rows(seen))
    response = make_response(text.getvalue().encode("utf-8-sig"))
    response.mimetype = "text/csv"
    response.headers.set("Content-Disposition", "attachment", filename=f"import-{import_id}.csv")
    return response


def _offered() -> ImportForm:
    with services().reading() as session:
        return ImportForm().offer(all_units(session))


def _find(import_id: int) -> _Kept:
    with services().reading() as session:
        row = find_import(session, import_id, actor=signed_in())
        counts = dict(row.counts)
        return _Kept(
            id=row.id,
            file_name=row.file_name,
            blob_key=row.blob_key,
            unit_id=row.unit_id,
            state=row.state,
            kept_ids=tuple(counts.pop("kept_ids", ())),
            languages=_both(counts.pop(LANGUAGES, ())),
            counts=counts,
        )


def _read(kept: _Kept) -> ReadTerms:
    content = read_blob(services(), kept.blob_key)
    return _read_file(content, file_name=kept.file_name, languages=kept.languages)


def _read_file(content: bytes, *, file_name: str, languages: tuple[str, str] | None) -> ReadTerms:
    limit = services().rules.term_rows_limit
    return services().workshop.read_terms(content, file_name=file_name, limit=limit, languages=languages)


def _both(languages: Sequence[str]) -> tuple[str, str] | None:
    return (languages[0], languages[1]) if languages else None


def _show_begin(form: ImportForm, *, refusal: Sentence | None = None, status: int = 200) -> Response:
    with services().reading() as session:
        imports = last_imports(session)
        tabs = tabs_of(session, signed_in())
    return show(
        "terms/import.html",
        form=form,
        imports=imports,
        tabs=tabs,
        state_names=IMPORT_NAMES,
        refusal=refusal,
        status=status,
    )


def _show_import(kept: _Kept, form: ApplyForm, *, refusal: Sentence | None = None, status: int = 200) -> Response:
    if kept.state is not ImportState.PREVIEWED:
        return _show_outcome(kept)
    with services().reading() as session:
        seen = preview(session, _read(kept), unit_id=kept.unit_id, empties=bool(form.empties.data))
        others = _names_of_units(session)
    form.revision.data = str(seen.revision)
    changed = [term_of(one.before, identity=one.term_id) for one in seen.changed[:_MOST_FOR_IMPACT]]
    impact = shown_impact(impact_on_terms(changed, unit_id=kept.unit_id)) if changed else None
    return show(
        "terms/import_preview.html",
        kept=kept,
        unit=others.get(kept.unit_id or 0, ""),
        preview=shown_preview(seen),
        impact=impact,
        form=form,
        refusal=refusal,
        status=status,
        status_names=STATUS_NAMES,
        choice_names=CHOICE_NAMES,
    )


def _show_outcome(kept: _Kept) -> Response:
    with services().reading() as session:
        unchanged = terms_named(session, kept.kept_ids)
        rechecks = unfinished_rechecks(session)
        pairs = [str(pair) for pair in pairs_of_import(session, kept.id)]
    return show(
        "terms/import_outcome.html",
        kept=kept,
        left=unchanged,
        rechecks=rechecks,
        pairs=pairs,
        state_names=IMPORT_NAMES,
    )


def _names_of_units(session: Session) -> dict[int, str]:
    return dict(all_units(session))
