"""Pages of the translation memory."""

from typing import Final

from flask import Blueprint, flash, request
from flask_babel import gettext
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response

from translation_service.application.blobs import keep_blob, open_blob
from translation_service.application.endings import read_reason
from translation_service.application.memory.exchanges import (
    ImportedFile,
    cancel_exchange,
    find_exchange,
    order_export,
    order_import,
    retry_exchange,
    undo_import,
)
from translation_service.application.memory.forgetting import forget_pair
from translation_service.application.memory.recalling import readable_memories
from translation_service.application.moves import find_document
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.exchanges import EXCHANGE_KIND_NAMES, EXCHANGE_STATE_NAMES, ExchangeKind, ExchangeState
from translation_service.domain.ids import DocumentId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import TRUST_NAMES, Trust
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.sizes import MEGABYTE
from translation_service.memory.tmx.units import SKIPPED
from translation_service.persistence.memory_words import Side
from translation_service.persistence.reading.concordance import MemoryChoices, find_lines, memory_choices
from translation_service.persistence.reading.exchanges import list_exchanges, read_exchange
from translation_service.persistence.requests import Document
from translation_service.web.access import allow, signed_in
from translation_service.web.memory.forms import ConcordanceForm, ExportForm, ImportForm
from translation_service.web.memory.presenters import ShownLines, shown_lines
from translation_service.web.memory.progress import is_moving, pause_before_refresh, progress_words
from translation_service.web.responses import page_before, see_other, show
from translation_service.web.services import services
from translation_service.web.versions.views import sent_file

blueprint = Blueprint("memory", __name__, url_prefix="/memory")

_IMPORT: Final = "import-"
_EXPORT: Final = "export-"


@blueprint.get("")
@allow(Role.REVISER, Role.TERMINOLOGIST, Role.COORDINATOR, Role.ADMINISTRATOR)
def search() -> Response:
    with services().reading() as session:
        choices = memory_choices(session)
    form = ConcordanceForm(request.args).offer(choices)
    return show(
        "memory/search.html",
        form=form,
        found=_found(form, choices),
        trust_names=TRUST_NAMES,
        asked=_asked(),
        may_exchange=signed_in().holds(Role.TERMINOLOGIST, Role.ADMINISTRATOR),
    )


@blueprint.post("/pairs/<int:unit_id>/remove")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def remove(unit_id: int) -> Response:
    """Take a pair out of the memory and go back to the search that found it; a second press finds it done."""
    try:
        with services().transaction() as session:
            forget_pair(session, unit_id=unit_id, actor=signed_in())
    except NotFound:
        if not page_before():
            raise
    flash(gettext("The pair was taken out of the memory."), "good")
    return see_other("memory.search", **_asked())


@blueprint.get("/documents/<int:document_id>")
@allow(Role.REVISER)
def search_for_document(document_id: int) -> Response:
    """Answer the editor's panel; a document whose request is confidential reads no memory."""
    wanted = request.args.get("find", "")[:200]
    with services().reading() as session:
        find_document(session, document_id=DocumentId(document_id), actor=signed_in())
        document = session.get_one(Document, document_id, options=[joinedload(Document.request)])
        owners = readable_memories(session, document.request)
        pair = LanguagePair(source=document.source_language, target=document.target_language)
        lines = find_lines(session, wanted, pair=pair, owners=owners, side=Side.BOTH, actor=signed_in())
    found = shown_lines(lines, wanted)
    return show("memory/panel.html", found=found, is_closed=not owners, trust_names=TRUST_NAMES)


@blueprint.get("/exchanges")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def show_exchanges() -> Response:
    return _show_exchanges()


@blueprint.post("/import")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def import_file() -> Response:
    form = ImportForm(prefix=_IMPORT).offer(_choices())
    if not form.validate_on_submit():
        return _show_exchanges(import_form=form, status=400)
    try:
        exchange_id = _import(form)
    except RequestRefused as refusal:
        return _show_exchanges(import_form=form, refusal=refusal.sentence, status=400)
    flash(gettext("The file has been received and is being taken in. This page shows how far it is."), "good")
    return see_other("memory.show_exchange", exchange_id=exchange_id)


@blueprint.post("/export")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def export_file() -> Response:
    form = ExportForm(prefix=_EXPORT).offer(_choices())
    if not form.validate_on_submit():
        return _show_exchanges(export_form=form, status=400)
    with services().transaction() as session:
        exchange = order_export(
            session,
            source_language=form.source_language.data,
            target_language=form.target_language.data,
            owner_id=int(form.owner.data),
            actor=signed_in(),
            clock=services().clock,
        )
    return see_other("memory.show_exchange", exchange_id=exchange.id)


@blueprint.get("/exchanges/<int:exchange_id>")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def show_exchange(exchange_id: int) -> Response:
    with services().reading() as session:
        line = read_exchange(session, exchange_id=exchange_id)
    if line is None:
        raise NotFound("exchange-not-found", N_("There is no such import or export."))
    return show(
        "memory/exchange.html",
        line=line,
        is_import=line.kind is ExchangeKind.IMPORT,
        pause=pause_before_refresh([line]),
        progress_words=progress_words,
        is_moving=is_moving,
        reason=read_reason(dict(line.failure) if line.failure else None),
        kind_names=EXCHANGE_KIND_NAMES,
        state_names=EXCHANGE_STATE_NAMES,
        skipped_names=SKIPPED,
    )


@blueprint.post("/exchanges/<int:exchange_id>/undo")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def undo(exchange_id: int) -> Response:
    with services().transaction() as session:
        undo_import(session, exchange_id=exchange_id, actor=signed_in())
    flash(gettext("What this import added is being taken out again."), "good")
    return see_other("memory.show_exchange", exchange_id=exchange_id)


@blueprint.post("/exchanges/<int:exchange_id>/cancel")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def cancel(exchange_id: int) -> Response:
    with services().transaction() as session:
        exchange = cancel_exchange(session, exchange_id=exchange_id, actor=signed_in(), clock=services().clock)
    is_import = exchange.kind is ExchangeKind.IMPORT
    stopped = gettext("It is stopped, and what it has added is being taken out again.")
    flash(stopped if is_import else gettext("It is stopped."), "good")
    return see_other("memory.show_exchange", exchange_id=exchange_id)


@blueprint.post("/exchanges/<int:exchange_id>/retry")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def retry(exchange_id: int) -> Response:
    with services().transaction() as session:
        retry_exchange(session, exchange_id=exchange_id, actor=signed_in())
    flash(gettext("It is being tried again."), "good")
    return see_other("memory.show_exchange", exchange_id=exchange_id)


@blueprint.get("/exchanges/<int:exchange_id>/file")
@allow(Role.TERMINOLOGIST, Role.ADMINISTRATOR)
def download(exchange_id: int) -> Response:
    with services().reading() as session:
        exchange = find_exchange(session, exchange_id=exchange_id, actor=signed_in())
    if exchange.kind is not ExchangeKind.EXPORT or exchange.state is not ExchangeState.DONE:
        raise NotFound("no-file-yet", N_("This file is not ready."))
    content = open_blob(services(), exchange.blob_key)
    return sent_file(content, media_type="application/x-tmx+xml", name=exchange.file_name)


def _asked() -> dict[str, str]:
    """Return what a search asks for, to be asked again."""
    return {name: request.args[name] for name in ("find", "pair", "side", "owner") if name in request.args}


def _found(form: ConcordanceForm, choices: MemoryChoices) -> ShownLines | None:
    pair = form.chosen_pair(choices)
    wanted = (form.find.data or "").strip()
    if pair is None or not wanted or not form.validate():
        return None
    with services().reading() as session:
        lines = find_lines(
            session,
            wanted,
            pair=pair,
            owners=[form.chosen_owner(choices)],
            side=form.chosen_side(),
            actor=signed_in(),
        )
    return shown_lines(lines, wanted)


def _import(form: ImportForm) -> int:
    content = form.file.data.stream.read()
    limit = services().rules.memory_file_limit
    if len(content) > limit:
        template = N_("This file has more than the %(limit)d MB that are allowed.")
        raise RequestRefused("too-large", template, limit=limit // MEGABYTE)
    file = ImportedFile(
        name=form.file.data.filename or "memory.tmx",
        blob_key=keep_blob(services(), content),
        size=len(content),
        trust=Trust(form.trust.data),
        owner_id=int(form.owner.data),
    )
    with services().transaction() as session:
        return order_import(session, file=file, actor=signed_in(), clock=services().clock).id


def _show_exchanges(
    *,
    import_form: ImportForm | None = None,
    export_form: ExportForm | None = None,
    refusal: Sentence | None = None,
    status: int = 200,
) -> Response:
    choices = _choices()
    with services().reading() as session:
        lines = list_exchanges(session)
    return show(
        "memory/exchanges.html",
        status=status,
        lines=lines,
        pause=pause_before_refresh(lines),
        progress_words=progress_words,
        is_moving=is_moving,
        import_form=import_form or ImportForm(formdata=None, prefix=_IMPORT).offer(choices),
        export_form=export_form or ExportForm(formdata=None, prefix=_EXPORT).offer(choices),
        refusal=refusal,
        kind_names=EXCHANGE_KIND_NAMES,
        state_names=EXCHANGE_STATE_NAMES,
    )


def _choices() -> MemoryChoices:
    with services().reading() as session:
        return memory_choices(session)
