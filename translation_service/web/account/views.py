"""Pages of one's own account."""

from datetime import timedelta
from typing import Final

from flask import Blueprint, current_app, flash, request, session
from flask_babel import gettext
from werkzeug.wrappers import Response

from translation_service.application.people.accounts import change_password, choose_language
from translation_service.application.people.sign_ins import begin_sign_in, end_sign_in, end_sign_ins
from translation_service.application.people.signing_in import sign_in
from translation_service.domain.errors import RequestRefused
from translation_service.domain.ids import PersonId
from translation_service.web.access import (
    allow_everybody,
    allow_signed_in,
    forget,
    present_token,
    remember,
    signed_in,
    signed_in_person,
    somebody,
)
from translation_service.web.account.forms import PasswordForm, SignInForm
from translation_service.web.responses import back_to, see_other, show
from translation_service.web.services import services
from translation_service.web.speaking import INTERFACE_LANGUAGES, LANGUAGE_COOKIE

blueprint = Blueprint("account", __name__)

_SIGNED_OUT: Final = "signed-out"


@blueprint.get("/sign-in", endpoint="sign_in")
@allow_everybody
def show_sign_in() -> Response:
    if somebody():
        return see_other("home.show_first_area")
    has_signed_out = session.pop(_SIGNED_OUT, False)
    form = SignInForm(back=request.args.get("back", ""))
    return show("account/sign_in.html", form=form, has_signed_out=has_signed_out)


@blueprint.post("/sign-in")
@allow_everybody
def begin_session() -> Response:
    form = SignInForm()
    if not form.validate_on_submit():
        return show("account/sign_in.html", form=form, status=400)
    refusal = _sign_in(form)
    if refusal:
        status = 429 if refusal.code == "sign-in-paused" else 400
        return show("account/sign_in.html", form=form, refusal=refusal.sentence, status=status)
    return back_to(form.back.data)


@blueprint.post("/sign-out")
@allow_signed_in
def sign_out() -> Response:
    with services().transaction() as database:
        end_sign_in(database, token=present_token())
    forget()
    session[_SIGNED_OUT] = True
    return see_other("account.sign_in")


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
    return show("account/account.html", account=signed_in_person(), form=PasswordForm())


@blueprint.post("/account/password")
@allow_signed_in
def set_password() -> Response:
    form = PasswordForm()
    if not form.validate_on_submit():
        return show("account/account.html", account=signed_in_person(), form=form, status=400)
    try:
        _change_password(form)
    except RequestRefused as refusal:
        return show("account/account.html", account=signed_in_person(), form=form, refusal=refusal.sentence, status=400)
    flash(gettext("Your password has been changed. Other places where you were signed in are signed out."), "good")
    return see_other("account.show_account")


def _sign_in(form: SignInForm) -> RequestRefused | None:
    try:
        person = sign_in(
            services(),
            address=form.address.data,
            password=form.password.data,
            source=request.remote_addr or "",
        )
    except RequestRefused as refusal:
        return refusal
    _begin_sign_in(PersonId(person.id))
    return None


def _begin_sign_in(person_id: PersonId) -> None:
    with services().transaction() as database:
        token = begin_sign_in(database, person_id=person_id, services=services())
    remember(token)


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
    _begin_sign_in(actor.id)
