"""What an administrator has workers do about models (asking sources, installing, importing), and taking models away."""

import shutil
from filecmp import cmpfiles
from pathlib import Path
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from translation_service.application.jobs import Bell, Job, set_bell
from translation_service.application.ports import Services
from translation_service.domain.deadlines import Clock
from translation_service.domain.errands import ErrandKind, ErrandState, check_errand_move
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.ids import ErrandId
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor, Role, require
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import DocumentState
from translation_service.engines.catalogue.catalogue import WantedModel
from translation_service.engines.models.manifest import InstalledModel
from translation_service.persistence.errands import Errand
from translation_service.persistence.people import hold_person
from translation_service.persistence.requests import Document

_NO_MODEL: Final = N_("This model is no longer installed.")


def ask_sources(session: Session, *, actor: Actor, clock: Clock) -> Errand:
    """Have every source asked what it offers; while that is being done already, nothing is added."""
    require(actor.holds(Role.ADMINISTRATOR))
    under_way = _open_errands(session, ErrandKind.LOOK)
    if under_way:
        return under_way[0]
    _forget_older_answers(session)
    return _add(session, Errand(kind=ErrandKind.LOOK), actor, clock)


def order_model(session: Session, *, wanted: WantedModel, actor: Actor, clock: Clock) -> Errand:
    """Have a model installed; one that is on its way already is not ordered again."""
    require(actor.holds(Role.ADMINISTRATOR))
    for errand in _open_errands(session, ErrandKind.INSTALL):
        if (errand.engine, errand.pair) == (wanted.engine, wanted.pair):
            return errand
    errand = Errand(
        kind=ErrandKind.INSTALL,
        engine=wanted.engine,
        source=wanted.source,
        source_language=wanted.pair.source,
        target_language=wanted.pair.target,
    )
    return _add(session, errand, actor, clock)


def hand_in_model(session: Session, *, arrival: str, file_name: str, actor: Actor, clock: Clock) -> Errand:
    """Have a model imported from files that lie in the folder `arrival` of the catalogue's arrivals."""
    require(actor.holds(Role.ADMINISTRATOR))
    return _add(session, Errand(kind=ErrandKind.IMPORT, arrival=arrival, file_name=file_name[:200]), actor, clock)


def handed_in_before(session: Session, services: Services, *, arrival: str, file_name: str, actor: Actor) -> bool:
    """Tell whether the same person's same files wait already: the form was sent twice."""
    hold_person(session, actor.id)
    arrivals = services.catalogue.arrivals
    waiting = _open_errands(session, ErrandKind.IMPORT)
    own = [errand for errand in waiting if (errand.person_id, errand.file_name) == (actor.id, file_name[:200])]
    return any(_are_same_files(arrivals / errand.arrival, arrivals / arrival) for errand in own)


def cancel_errand(session: Session, *, errand_id: ErrandId, actor: Actor, clock: Clock) -> Errand:
    """Call an errand off; a worker that is at it stops at its next step."""
    errand = _found(session, errand_id, actor)
    check_errand_move(errand.state, ErrandState.CANCELLED)
    errand.state, errand.ended_at = ErrandState.CANCELLED, clock()
    errand.let_go()
    return errand


def forget_arrival(services: Services, arrival: str) -> None:
    """Remove the files that were handed in for an errand, where there are any."""
    if arrival:
        shutil.rmtree(services.catalogue.arrivals / arrival, ignore_errors=True)


def retry_errand(session: Session, *, errand_id: ErrandId, actor: Actor) -> Errand:
    """Have a failed errand tried again; one that is tried again already goes on."""
    errand = _found(session, errand_id, actor)
    if errand.state is ErrandState.WAITING:
        return errand
    check_errand_move(errand.state, ErrandState.WAITING)
    errand.state, errand.ended_at, errand.failure = ErrandState.WAITING, None, None
    errand.begin_afresh()
    ring_for_errand(session, errand)
    return errand


def ring_for_errand(session: Session, errand: Errand) -> None:
    """Have the job rung that does an errand."""
    errand.ringings += 1
    set_bell(session, errand_bell(errand))


def errand_bell(errand: Errand) -> Bell:
    """Return the bell last rung for an errand."""
    return Bell(job=Job.RUN_ERRAND, subject=errand.id, ringing=errand.ringings)


def find_model(services: Services, *, engine: str, pair: LanguagePair) -> InstalledModel:
    """Return an installed model; raise `NotFound` where there is none."""
    for model in services.catalogue.installed():
        if (model.engine, model.pair) == (engine, pair):
            return model
    raise NotFound("model-not-found", _NO_MODEL)


def remove_model(services: Services, *, engine: str, pair: LanguagePair, actor: Actor) -> InstalledModel:
    """Take a model away; raise `RequestRefused` while documents are being drafted with it."""
    require(actor.holds(Role.ADMINISTRATOR))
    model = find_model(services, engine=engine, pair=pair)
    take_model_away(services, model)
    return model


def take_model_away(services: Services, model: InstalledModel) -> None:
    """Take an installed model away; raise `RequestRefused` while documents are being drafted with it."""
    with services.reading() as session:
        drafting = drafts_with(session, services, model)
    if drafting:
        template = N_("%(count)d documents are being drafted with this model. Remove it when they are done.")
        raise RequestRefused("model-in-use", template, count=drafting)
    services.catalogue.remove(model)


def drafts_with(session: Session, services: Services, model: InstalledModel) -> int:
    """Count the documents whose draft is being made, or waits to be, on a route through a model."""
    query = select(Document.source_language, Document.target_language).where(Document.state == DocumentState.PARSED)
    pairs = [LanguagePair(source=source, target=target) for source, target in session.execute(query)]
    using = {pair for pair in set(pairs) if _goes_through(services, pair, model)}
    return sum(pair in using for pair in pairs)


def _goes_through(services: Services, pair: LanguagePair, model: InstalledModel) -> bool:
    route = services.engines.route(pair)
    return route is not None and any(
        (leg.engine.card.name, leg.pair) == (model.engine, model.pair) for leg in route.legs
    )


def _open_errands(session: Session, kind: ErrandKind) -> list[Errand]:
    query = select(Errand).where(Errand.kind == kind, Errand.state == ErrandState.WAITING).order_by(Errand.id)
    return list(session.scalars(query))


def _are_same_files(waiting: Path, arrived: Path) -> bool:
    names = sorted(file.name for file in arrived.glob("*"))
    if sorted(file.name for file in waiting.glob("*")) != names:
        return False
    _, others, unread = cmpfiles(waiting, arrived, names, shallow=False)
    return not (others or unread)


def _forget_older_answers(session: Session) -> None:
    """Keep the newest answers of the sources alone; older ones are of no use and long."""
    looked = [Errand.kind == ErrandKind.LOOK, Errand.state != ErrandState.WAITING]
    newest = session.scalar(select(func.max(Errand.id)).where(*looked, Errand.state == ErrandState.DONE)) or 0
    session.execute(delete(Errand).where(*looked, Errand.id != newest))


def _add(session: Session, errand: Errand, actor: Actor, clock: Clock) -> Errand:
    errand.state, errand.person_id, errand.created_at = ErrandState.WAITING, actor.id, clock()
    session.add(errand)
    session.flush()
    ring_for_errand(session, errand)
    session.flush()
    return errand


def _found(session: Session, errand_id: ErrandId, actor: Actor) -> Errand:
    require(actor.holds(Role.ADMINISTRATOR))
    query = select(Errand).where(Errand.id == errand_id).with_for_update().execution_options(populate_existing=True)
    errand = session.scalar(query)
    if errand is None:
        raise NotFound("errand-not-found", N_("There is no such errand."))
    return errand
