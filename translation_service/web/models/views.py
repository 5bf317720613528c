"""Pages about models, for administrators."""

from typing import Any

from flask import Blueprint, flash, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.models.errands import (
    ask_sources,
    cancel_errand,
    drafts_with,
    find_model,
    forget_arrival,
    hand_in_model,
    handed_in_before,
    order_model,
    remove_model,
    retry_errand,
)
from translation_service.domain.errands import ERRAND_STATE_NAMES, ErrandKind, ErrandState
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.ids import ErrandId
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.people import Role
from translation_service.domain.sentences import N_
from translation_service.engines.catalogue.offers import SOURCE_NAMES
from translation_service.engines.models.manifest import InstalledModel
from translation_service.engines.reach import survey
from translation_service.persistence.errands import Errand
from translation_service.persistence.reading.errands import read_errands, read_what_sources_said
from translation_service.web.access import allow, signed_in
from translation_service.web.models.arrivals import plain_name, put_aside
from translation_service.web.models.forms import ImportForm, OfferSearchForm, OrderForm
from translation_service.web.models.presenters import (
    REACH_NAMES,
    REACH_SIGNS,
    by_name,
    errand_name,
    is_unvouched,
    pair_name,
    pause_before_refresh,
    picture_of,
    shown_offers,
)
from translation_service.web.responses import page_before, see_other, show
from translation_service.web.services import services
from translation_service.web.speaking import language_name, spoken

blueprint = Blueprint("models", __name__, url_prefix="/administration/models")


@blueprint.get("")
@allow(Role.ADMINISTRATOR)
def list_models() -> Response:
    under_way = _errands()
    picture = picture_of(survey(services().engines, LANGUAGES))
    return show(
        "models/list.html",
        models=by_name(services().catalogue.installed()),
        picture=picture,
        without=", ".join(map(language_name, picture.without)),
        reach_names=REACH_NAMES,
        reach_signs=REACH_SIGNS,
        is_unvouched=is_unvouched,
        **under_way,
    )


@blueprint.get("/add")
@allow(Role.ADMINISTRATOR)
def list_offers() -> Response:
    return _show_offers(ImportForm(formdata=None))


@blueprint.post("/ask")
@allow(Role.ADMINISTRATOR)
def ask() -> Response:
    with services().transaction() as session:
        ask_sources(session, actor=signed_in(), clock=services().clock)
    return see_other("models.list_offers")


@blueprint.post("/order")
@allow(Role.ADMINISTRATOR)
def order() -> Response:
    form = OrderForm()
    if not form.validate_on_submit():
        raise RequestRefused("no-such-model", N_("There is no such model. Ask the sources again."))
    wanted = form.to_wish()
    with services().transaction() as session:
        order_model(session, wanted=wanted, actor=signed_in(), clock=services().clock)
    flash(gettext("%(pair)s is being installed.", pair=pair_name(wanted.pair)), "good")
    return see_other("models.list_models")


@blueprint.post("/import")
@allow(Role.ADMINISTRATOR)
def import_model() -> Response:
    form = ImportForm()
    if not form.validate_on_submit():
        return _show_offers(form, status=400)
    uploads = form.files.data
    try:
        arrival = put_aside(uploads, services())
    except RequestRefused as refusal:
        form.files.errors = [spoken(refusal.sentence)]
        return _show_offers(form, status=400)
    _hand_in(arrival, plain_name(uploads[0].filename))
    flash(gettext("The files have arrived and are being looked at."), "good")
    return see_other("models.list_models")


@blueprint.post("/errands/<int:errand_id>/cancel")
@allow(Role.ADMINISTRATOR)
def cancel(errand_id: int) -> Response:
    if not _is_called_off(errand_id):
        with services().transaction() as session:
            errand = cancel_errand(session, errand_id=ErrandId(errand_id), actor=signed_in(), clock=services().clock)
            arrival = errand.arrival
        forget_arrival(services(), arrival)
    flash(gettext("It is no longer on the list."), "good")
    return see_other("models.list_models")


@blueprint.post("/errands/<int:errand_id>/retry")
@allow(Role.ADMINISTRATOR)
def retry(errand_id: int) -> Response:
    with services().transaction() as session:
        retry_errand(session, errand_id=ErrandId(errand_id), actor=signed_in())
    flash(gettext("It is being tried again."), "good")
    return see_other("models.list_models")


@blueprint.get("/installed/<engine>/<pair>/remove")
@allow(Role.ADMINISTRATOR)
def confirm_removal(engine: str, pair: str) -> Response:
    model = _model(engine, pair)
    with services().reading() as session:
        drafting = drafts_with(session, services(), model)
    return show("models/remove.html", model=model, drafting=drafting, pair_name=pair_name)


@blueprint.post("/installed/<engine>/<pair>/remove")
@allow(Role.ADMINISTRATOR)
def remove(engine: str, pair: str) -> Response:
    model = remove_model(services(), engine=engine, pair=_model(engine, pair).pair, actor=signed_in())
    flash(gettext("The model %(pair)s is removed.", pair=pair_name(model.pair)), "good")
    return see_other("models.list_models")


def _hand_in(arrival: str, name: str) -> None:
    """Have a model imported that has arrived; where its form was sent twice, what arrived again is let go."""
    actor = signed_in()
    with services().transaction() as session:
        is_repeated = handed_in_before(session, services(), arrival=arrival, file_name=name, actor=actor)
        if not is_repeated:
            hand_in_model(session, arrival=arrival, file_name=name, actor=actor, clock=services().clock)
    if is_repeated:
        forget_arrival(services(), arrival)


def _is_called_off(errand_id: int) -> bool:
    """Tell whether the button of a page was pressed that has called its errand off already."""
    with services().reading() as session:
        errand = session.get(Errand, errand_id)
    return bool(page_before()) and errand is not None and errand.state is ErrandState.CANCELLED


def _show_offers(form: ImportForm, *, status: int = 200) -> Response:
    search = OfferSearchForm(request.args)
    shown = _errands()
    with services().reading() as session:
        said = read_what_sources_said(session)
    looking = [errand for errand in shown["errands"] if errand.kind is ErrandKind.LOOK]
    offers = shown_offers(
        said.offers if said else (),
        installed=services().catalogue.installed(),
        errands=shown["errands"],
        language=search.language.data or "",
        others=search.others.data,
    )
    return show(
        "models/add.html",
        status=status,
        form=form,
        search=search,
        said=said,
        offers=offers,
        **(shown | {"errands": looking}),
    )


def _errands() -> dict[str, Any]:
    """What every page about models shows of what is under way, and the words for it.

    Read before what may come of it: what ends between the two is shown at once or looked for again, never neither.
    """
    with services().reading() as session:
        errands = read_errands(session, moment=services().clock())
    return {
        "errands": errands,
        "pause": pause_before_refresh(errands),
        "errand_name": errand_name,
        "errand_state_names": ERRAND_STATE_NAMES,
        "pair_name": pair_name,
        "language_name": language_name,
        "source_names": SOURCE_NAMES,
        "upload_limit": services().rules.model_upload_limit,
    }


def _model(engine: str, pair: str) -> InstalledModel:
    source, _, target = pair.partition("-")
    if not target:
        raise NotFound("model-not-found", N_("This model is no longer installed."))
    return find_model(services(), engine=engine, pair=LanguagePair(source=source, target=target))
