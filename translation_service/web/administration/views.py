"""Pages of the administrator."""

from typing import Final

from flask import flash, request
from flask_babel import gettext, ngettext
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from translation_service.application.checking_up import check_up
from translation_service.application.coordination import retry_document
from translation_service.application.mail.outbox import resend_mail
from translation_service.application.people.accounts import add_person, add_unit, edit_person, edit_unit, unlink_person
from translation_service.application.people.sent_again import has_added_person, has_added_unit
from translation_service.domain.condition import CONDITION_NAMES
from translation_service.domain.errors import NotFound, RequestRefused
from translation_service.domain.fallbacks import FALLBACK_NAMES
from translation_service.domain.ids import DocumentId, MailId, PersonId, UnitId
from translation_service.domain.mails import MailState
from translation_service.domain.people import Role
from translation_service.domain.risk import fault_name
from translation_service.domain.sentences import N_, Sentence
from translation_service.domain.workflow import STAGE_NAMES, stage_of
from translation_service.persistence.people import hold_person
from translation_service.persistence.reading.administration import (
    PersonLine,
    UnitLine,
    find_people,
    read_failed_documents,
    read_mails,
    read_overview,
    read_person,
    read_units,
)
from translation_service.persistence.reading.desk import loads_of_revisers
from translation_service.persistence.reading.guard_cases import read_guard_cases
from translation_service.persistence.reading.pages import page_of
from translation_service.web.access import allow, signed_in
from translation_service.web.administration.area import blueprint
from translation_service.web.administration.forms import (
    GuardSearchForm,
    MailSearchForm,
    PeopleSearchForm,
    PersonForm,
    UnitForm,
)
from translation_service.web.administration.presenters import open_mail
from translation_service.web.responses import see_other, show
from translation_service.web.services import services

_NO_PERSON: Final = N_("There is no such person.")
_NO_UNIT: Final = N_("There is no such unit.")


@blueprint.get("")
@allow(Role.ADMINISTRATOR)
def show_overview() -> Response:
    with services().reading() as session:
        overview = read_overview(session)
    return show(
        "administration/overview.html",
        overview=overview,
        parts=check_up(services()),
        condition_names=CONDITION_NAMES,
    )


@blueprint.get("/people")
@allow(Role.ADMINISTRATOR)
def list_people() -> Response:
    form = PeopleSearchForm(request.args)
    text = form.text.data or ""
    with services().reading() as session:
        page = find_people(session, text=text, page=_wanted_page())
    return show("administration/people.html", form=form, page=page, text=text)


@blueprint.get("/people/new")
@allow(Role.ADMINISTRATOR)
def new_person() -> Response:
    form = PersonForm()
    _offer_units(form)
    return _show_person(form)


@blueprint.post("/people/new")
@allow(Role.ADMINISTRATOR)
def create_person() -> Response:
    form = PersonForm()
    _offer_units(form)
    if not form.validate_on_submit():
        return _show_person(form, status=400)
    try:
        with services().transaction() as session:
            hold_person(session, signed_in().id)
            add_person(
                session,
                entry=form.to_entry(),
                actor=signed_in(),
                clock=services().clock,
                needs_password=not services().knows_institution,
            )
    except RequestRefused as refusal:
        if not _has_added_person(form):
            return _show_person(form, refusal=form.unplaced(refusal), status=400)
    flash(gettext("%(name)s can sign in now.", name=form.name.data), "good")
    return see_other("administration.list_people")


@blueprint.get("/people/<int:person_id>")
@allow(Role.ADMINISTRATOR)
def show_person(person_id: int) -> Response:
    person = _find_person(person_id)
    form = PersonForm(
        name=person.name,
        address=person.address,
        roles=sorted(person.roles),
        unit=str(person.unit_id or ""),
        language=person.language,
        is_active=person.is_active,
    )
    _offer_units(form)
    return _show_person(form, person=person)


@blueprint.post("/people/<int:person_id>")
@allow(Role.ADMINISTRATOR)
def change_person(person_id: int) -> Response:
    person, form = _find_person(person_id), PersonForm()
    _offer_units(form)
    if not form.validate_on_submit():
        return _show_person(form, person=person, status=400)
    try:
        with services().transaction() as session:
            edit_person(session, person_id=PersonId(person_id), entry=form.to_entry(), actor=signed_in())
    except RequestRefused as refusal:
        return _show_person(form, person=person, refusal=form.unplaced(refusal), status=400)
    flash(gettext("Saved."), "good")
    _tell_what_is_left(person_id)
    return see_other("administration.list_people")


@blueprint.post("/people/<int:person_id>/unlink")
@allow(Role.ADMINISTRATOR)
def unlink(person_id: int) -> Response:
    person = _find_person(person_id)
    with services().transaction() as session:
        unlink_person(session, person_id=PersonId(person.id), actor=signed_in())
    flash(gettext("%(name)s is linked again at the next sign-in with the same mail address.", name=person.name), "good")
    return see_other("administration.show_person", person_id=person.id)


@blueprint.get("/units")
@allow(Role.ADMINISTRATOR)
def list_units() -> Response:
    return show("administration/units.html", page=page_of(_units(), wanted=_wanted_page()))


@blueprint.get("/units/new")
@allow(Role.ADMINISTRATOR)
def new_unit() -> Response:
    return _show_unit(UnitForm())


@blueprint.post("/units/new")
@allow(Role.ADMINISTRATOR)
def create_unit() -> Response:
    form = UnitForm()
    if not form.validate_on_submit():
        return _show_unit(form, status=400)
    try:
        with services().transaction() as session:
            hold_person(session, signed_in().id)
            add_unit(
                session,
                name=form.name.data,
                address=form.address.data or "",
                actor=signed_in(),
                has_own_memory=form.has_own_memory.data,
            )
    except RequestRefused as refusal:
        if not _has_added_unit(form):
            return _show_unit(form, refusal=form.unplaced(refusal), status=400)
    flash(gettext("The unit has been added."), "good")
    return see_other("administration.list_units")


@blueprint.get("/units/<int:unit_id>")
@allow(Role.ADMINISTRATOR)
def show_unit(unit_id: int) -> Response:
    unit = _find_unit(unit_id)
    form = UnitForm(name=unit.name, address=unit.address, is_active=unit.is_active, has_own_memory=unit.has_own_memory)
    return _show_unit(form, unit=unit)


@blueprint.post("/units/<int:unit_id>")
@allow(Role.ADMINISTRATOR)
def change_unit(unit_id: int) -> Response:
    unit, form = _find_unit(unit_id), UnitForm()
    if not form.validate_on_submit():
        return _show_unit(form, unit=unit, status=400)
    try:
        with services().transaction() as session:
            _edit_unit(session, UnitId(unit_id), form)
    except RequestRefused as refusal:
        return _show_unit(form, unit=unit, refusal=form.unplaced(refusal), status=400)
    flash(gettext("Saved."), "good")
    return see_other("administration.list_units")


@blueprint.get("/failures")
@allow(Role.ADMINISTRATOR)
def list_failures() -> Response:
    with services().reading() as session:
        page = read_failed_documents(session, page=_wanted_page())
    return show("administration/failures.html", page=page, stage_of=stage_of, stage_names=STAGE_NAMES)


@blueprint.post("/failures/<int:document_id>/retry")
@allow(Role.ADMINISTRATOR)
def retry(document_id: int) -> Response:
    with services().transaction() as session:
        retry_document(session, document_id=DocumentId(document_id), actor=signed_in(), clock=services().clock)
    flash(gettext("The document is being tried again."), "good")
    return see_other("administration.list_failures")


@blueprint.get("/mails")
@allow(Role.ADMINISTRATOR)
def list_mails() -> Response:
    form = MailSearchForm(request.args)
    states = {state.value: state for state in MailState}
    state = states.get(form.state.data or "")
    with services().reading() as session:
        page = read_mails(session, state=state, page=_wanted_page())
    return show("administration/mails.html", form=form, page=page, state=state)


@blueprint.get("/mails/<int:mail_id>")
@allow(Role.ADMINISTRATOR)
def show_mail(mail_id: int) -> Response:
    with services().reading() as session:
        mail = open_mail(session, mail_id=MailId(mail_id), services=services())
    return show("administration/mail.html", mail=mail)


@blueprint.post("/mails/<int:mail_id>/resend")
@allow(Role.ADMINISTRATOR)
def resend(mail_id: int) -> Response:
    with services().transaction() as session:
        resend_mail(session, mail_id=MailId(mail_id), actor=signed_in(), clock=services().clock)
    flash(gettext("The mail is on its way again."), "good")
    return see_other("administration.show_mail", mail_id=mail_id)


@blueprint.get("/guards")
@allow(Role.ADMINISTRATOR)
def list_guard_cases() -> Response:
    form = GuardSearchForm(request.args)
    with services().reading() as session:
        lines = read_guard_cases(session, since=form.since(services().clock()))
    return show(
        "administration/guards.html", form=form, lines=lines, fault_name=fault_name, FALLBACK_NAMES=FALLBACK_NAMES
    )


def _wanted_page() -> int:
    return request.args.get("page", 1, type=int)


def _show_person(
    form: PersonForm, *, person: PersonLine | None = None, refusal: Sentence | None = None, status: int = 200
) -> Response:
    return show(
        "administration/person.html",
        form=form,
        shown=person,
        refusal=refusal,
        knows_institution=services().knows_institution,
        keeps_password=person is None or not person.linked_at or Role.ADMINISTRATOR in person.roles,
        status=status,
    )


def _tell_what_is_left(person_id: int) -> None:
    """Say that somebody who can revise no more has documents still: nobody else is offered them."""
    with services().reading() as session:
        loads = loads_of_revisers(session)
    for load in loads:
        if load.person_id == person_id and not load.may_revise:
            told = ngettext(
                "%(name)s still has one document in revision: a coordinator can hand it over.",
                "%(name)s still has %(num)s documents in revision: a coordinator can hand them over.",
                load.documents,
                name=load.name,
            )
            flash(told, "care")


def _show_unit(
    form: UnitForm, *, unit: UnitLine | None = None, refusal: Sentence | None = None, status: int = 200
) -> Response:
    return show("administration/unit.html", form=form, unit=unit, refusal=refusal, status=status)


def _offer_units(form: PersonForm) -> None:
    form.offer_units(_units())


def _units() -> tuple[UnitLine, ...]:
    with services().reading() as session:
        return read_units(session)


def _has_added_person(form: PersonForm) -> bool:
    with services().reading() as session:
        return has_added_person(session, entry=form.to_entry(), actor=signed_in())


def _has_added_unit(form: UnitForm) -> bool:
    with services().reading() as session:
        return has_added_unit(
            session,
            name=form.name.data,
            address=form.address.data or "",
            has_own_memory=form.has_own_memory.data,
            actor=signed_in(),
        )


def _find_person(person_id: int) -> PersonLine:
    with services().reading() as session:
        person = read_person(session, person_id=person_id)
    if person is None:
        raise NotFound("person-not-found", _NO_PERSON)
    return person


def _find_unit(unit_id: int) -> UnitLine:
    unit = next((unit for unit in _units() if unit.id == unit_id), None)
    if unit is None:
        raise NotFound("unit-not-found", _NO_UNIT)
    return unit


def _edit_unit(session: Session, unit_id: UnitId, form: UnitForm) -> None:
    edit_unit(
        session,
        unit_id=unit_id,
        name=form.name.data,
        address=form.address.data or "",
        is_active=form.is_active.data,
        has_own_memory=form.has_own_memory.data,
        actor=signed_in(),
    )
