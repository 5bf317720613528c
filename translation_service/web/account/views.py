"""Pages of one's own account."""

from datetime import timedelta

from flask import current_app, flash, request, session
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.people.accounts import (
    change_password,
    choose_assignment_mail,
    choose_language,
    has_own_password,
    hears_of_assignments,
)
from translation_service.application.people.sign_ins import end_sign_in, end_sign_ins
from translation_service.application.people.signing_in import Entry, sign_in
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.people import Role
from translation_service.domain.sentences import Sentence
from translation_service.web.access import (
    allow,
    allow_everybody,
    allow_signed_in,
    forget,
    present_token,
    signed_in,
    signed_in_person,
    somebody,
)
from translation_service.web.account.area import blueprint
from translation_service.web.account.forms import MailForm, PasswordForm
from translation_service.web.account.sign_in_page import (
    SIGNED_OUT,
    explain_refusal,
    keep_sign_in,
    let_in,
    show_sign_in_page,
    sign_in_form,
)
from translation_service.web.responses import back_to, see_other, show
from translation_service.web.services import services
from translation_service.web.speaking import INTERFACE_LANGUAGES, LANGUAGE_COOKIE


@blueprint.get("/sign-in", endpoint="sign_in")
@allow_everybody
def show_sign_in() -> Response:
    if somebody():
        return see_other("home.show_first_area")
    return show_sign_in_page(sign_in_form(back=request.args.get("back", "")))


@blueprint.post("/sign-in")
@allow_everybody
def begin_session() -> Response:
    form = sign_in_form()
    if not form.validate_on_submit():
        return show_sign_in_page(form, status=400)
    try:
        entry = sign_in(
            services(), name=form.address.data, password=form.password.data, source=request.remote_addr or ""
        )
    except (RequestRefused, TemporarilyUnavailable) as error:
        return explain_refusal(error, form)
    return let_in(entry, back=form.back.data)


@blueprint.post("/sign-out")
@allow_signed_in
def sign_out() -> Response:
    with services().transaction() as database:
        ticket = end_sign_in(database, token=present_token())
    forget()
    session[SIGNED_OUT] = True
    farewell = _farewell(ticket)
    return show("account/farewell.html", farewell=farewell) if farewell else see_other("account.sign_in")


@blueprint.post("/account/sign-out-elsewhere")
@allow_signed_in
def sign_out_elsewhere() -> Response:
    with services().transaction() as database:
        end_sign_ins(database, person_id=signed_in().id, except_token=present_token())
    flash(gettext("You are signed out everywhere else."), "good")
    return see_other("account.show_account")


@blueprint.post("/language")
@allow_everybody
def choose_page_language() -> Response:
    language = request.form.get("language", "")
    response = back_to(request.form.get("back", ""))
    if language in INTERFACE_LANGUAGES:
        _keep_language(language)
        lifetime = timedelta(days=365)
        is_secure = current_app.config["SESSION_COOKIE_SECURE"]
        response.set_cookie(
            LANGUAGE_COOKIE, language, max_age=lifetime, httponly=True, samesite="Lax", secure=is_secure
        )
    return response


@blueprint.get("/account")
@allow_signed_in
def show_account() -> Response:
    return _show_account(PasswordForm())


@blueprint.post("/account/password")
@allow_signed_in
def set_password() -> Response:
    form = PasswordForm()
    if not form.validate_on_submit():
        return _show_account(form, status=400)
    try:
        _change_password(form)
    except RequestRefused as refusal:
        return _show_account(form, refusal=form.unplaced(refusal), status=400)
    flash(gettext("Your password has been changed. Other places where you were signed in are signed out."), "good")
    return see_other("account.show_account")


@blueprint.post("/account/mail")
@allow(Role.REVISER)
def set_mail() -> Response:
    form = MailForm()
    if form.validate_on_submit():
        with services().transaction() as database:
            choose_assignment_mail(database, is_wanted=form.hears_of_assignments.data, actor=signed_in())
        flash(gettext("Saved."), "good")
    return see_other("account.show_account")


def _farewell(ticket: str) -> str:
    """Return where the provider ends its session too; nothing keeps anybody from leaving us."""
    provider = services().identity_provider
    try:
        return provider.farewell(ticket) if provider and ticket else ""
    except TemporarilyUnavailable:
        return ""


def _show_account(form: PasswordForm, *, refusal: Sentence | None = None, status: int = 200) -> Response:
    with services().reading() as database:
        has_password = has_own_password(database, person_id=signed_in().id, services=services())
        mail_form = MailForm(formdata=None, hears_of_assignments=hears_of_assignments(database, actor=signed_in()))
    return show(
        "account/account.html",
        account=signed_in_person(),
        form=form,
        has_password=has_password,
        mail_form=mail_form if signed_in().holds(Role.REVISER) else None,
        refusal=refusal,
        status=status,
    )


def _keep_language(language: str) -> None:
    person = somebody()
    if person:
        with services().transaction() as database:
            choose_language(database, language=language, actor=person.actor)


def _change_password(form: PasswordForm) -> None:
    actor = signed_in()
    change_password(
        services(),
        present=form.present.data,
        wanted=form.wanted.data,
        actor=actor,
        source=request.remote_addr or "",
    )
    keep_sign_in(Entry(person_id=actor.id))
