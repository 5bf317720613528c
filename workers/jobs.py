"""What the queue runs, by name (`application.jobs.JOBS`); each only finds its way to a use case."""

from functools import partial

from translation_service.application.mail.mailing import send_waiting_mail
from translation_service.application.memory.exchange_running import (
    begin_exchange,
    do_exchange,
    record_exchange_breakdown,
)
from translation_service.application.models.errand_running import begin_errand, do_errand, record_errand_breakdown
from translation_service.application.previews import make_preview
from translation_service.application.stages import begin_stage, record_breakdown, run_stage
from translation_service.application.terms.candidates import begin_search, search_finished_work
from translation_service.application.terms.glossary_work import put_off
from translation_service.application.terms.rechecking import begin_recheck, recheck_document
from translation_service.domain.ids import DocumentId, ErrandId, MailId, PreviewId
from translation_service.domain.workflow import Stage
from workers.lifecycle import services
from workers.outermost import breakdowns_caught


def parse(document_id: int) -> None:
    _run(Stage.PARSE, DocumentId(document_id))


def pretranslate(document_id: int) -> None:
    _run(Stage.PRETRANSLATE, DocumentId(document_id))


def assemble(document_id: int) -> None:
    _run(Stage.ASSEMBLE, DocumentId(document_id))


def deliver(document_id: int) -> None:
    _run(Stage.DELIVER, DocumentId(document_id))


def send_mail(mail_id: int) -> None:
    with breakdowns_caught("mail_broke_down", mail_id=mail_id):
        send_waiting_mail(services(), mail_id=MailId(mail_id))


def recheck(document_id: int) -> None:
    present = services()
    with breakdowns_caught("recheck_not_begun", document_id=document_id):
        held = begin_recheck(present, DocumentId(document_id))
        if held is None:
            return
        with breakdowns_caught("recheck_broke_down", record=partial(put_off, present, held), document_id=document_id):
            recheck_document(present, held)


def find_candidates(search_id: int) -> None:
    present = services()
    with breakdowns_caught("search_not_begun", search_id=search_id):
        held = begin_search(present, search_id)
        if held is None:
            return
        with breakdowns_caught("candidates_broke_down", record=partial(put_off, present, held), search_id=search_id):
            search_finished_work(present, held)


def run_errand(errand_id: int) -> None:
    present = services()
    with breakdowns_caught("errand_not_begun", errand_id=errand_id):
        held = begin_errand(present, errand_id=ErrandId(errand_id))
        if held is None:
            return
        record = partial(record_errand_breakdown, present, held)
        with breakdowns_caught("errand_broke_down", record=record, errand_id=errand_id):
            do_errand(present, held)


def exchange_memory(exchange_id: int) -> None:
    present = services()
    with breakdowns_caught("exchange_not_begun", exchange_id=exchange_id):
        held = begin_exchange(present, exchange_id=exchange_id)
        if held is None:
            return
        record = partial(record_exchange_breakdown, present, held)
        with breakdowns_caught("exchange_broke_down", record=record, exchange_id=exchange_id):
            do_exchange(present, held)


def preview(preview_id: int) -> None:
    with breakdowns_caught("preview_broke_down", preview_id=preview_id):
        make_preview(services(), preview_id=PreviewId(preview_id))


def _run(stage: Stage, document_id: DocumentId) -> None:
    present = services()
    with breakdowns_caught("stage_not_begun", stage=stage.value, document_id=document_id):
        lease = begin_stage(present, stage=stage, document_id=document_id)
        if lease is None:
            return
        record = partial(record_breakdown, present, lease)
        with breakdowns_caught("stage_broke_down", record=record, stage=stage.value, document_id=document_id):
            run_stage(present, lease)
