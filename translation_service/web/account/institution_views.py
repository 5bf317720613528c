"""Signing in with the account of the institution: to its provider's page and back."""

from dataclasses import asdict
from typing import Final

from flask import redirect, request, session
from werkzeug.wrappers import Response

from translation_service.application.people.identities import Departure, IdentityNotProved, Return
from translation_service.application.people.signing_in import enter
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.web.access import allow_everybody
from translation_service.web.account.area import blueprint
from translation_service.web.account.sign_in_page import explain_refusal, let_in, show_sign_in_page, sign_in_form
from translation_service.web.services import services

_DEPARTURE: Final = "departure"
_BACK: Final = "departure-back"


# A link and no form: what a form leads to is held against form-action, which keeps to our own pages.
@blueprint.get("/sign-in/institution")
@allow_everybody
def depart() -> Response:
    departure, back = Departure.make(), request.args.get("back", "")
    provider = services().identity_provider
    if provider is None:
        return show_sign_in_page(sign_in_form(back=back))
    try:
        address = provider.departing(departure)
    except TemporarilyUnavailable as error:
        return explain_refusal(error, sign_in_form(back=back))
    session[_DEPARTURE], session[_BACK] = asdict(departure), back
    return redirect(address, 303)


@blueprint.get("/sign-in/institution/return")
@allow_everybody
def come_back() -> Response:
    departure, back = session.pop(_DEPARTURE, None), session.pop(_BACK, "")
    provider = services().identity_provider
    if provider is None:
        return show_sign_in_page(sign_in_form(back=back))
    try:
        if departure is None:
            raise IdentityNotProved("state")
        entry = enter(
            services(),
            provider=provider,
            departure=Departure(**departure),
            returned=_returned(),
            source=request.remote_addr or "",
        )
    except (RequestRefused, TemporarilyUnavailable) as error:
        return explain_refusal(error, sign_in_form(back=back))
    return let_in(entry, back=back)


def _returned() -> Return:
    said = request.args
    return Return(
        state=said.get("state", ""), code=said.get("code", ""), issuer=said.get("iss", ""), error=said.get("error", "")
    )
