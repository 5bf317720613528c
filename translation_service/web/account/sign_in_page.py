"""The page where people sign in, and what it says when they may not."""

import logging
from typing import Final

from flask import request, session
from werkzeug.wrappers import Response

from translation_service.application.people.sign_ins import begin_sign_in
from translation_service.application.people.signing_in import Entry
from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.web.access import remember
from translation_service.web.account.forms import DirectorySignInForm, SignInForm
from translation_service.web.errors import status_of
from translation_service.web.responses import back_to, show
from translation_service.web.services import services

logger: Final = logging.getLogger(__name__)

SIGNED_OUT: Final = "signed-out"
_AWAY: Final = N_(
    "The sign-in of your institution does not answer. Try again in a few minutes. An administrator can sign in with a"
    " password of the translation desk meanwhile."
)


def sign_in_form(*, back: str | None = None) -> SignInForm:
    """Return the form for a name and a password; `back` is where an empty one leads."""
    kind = DirectorySignInForm if services().directory else SignInForm
    return kind() if back is None else kind(back=back)


def show_sign_in_page(form: SignInForm, *, refusal: Sentence | None = None, status: int = 200) -> Response:
    return show(
        "account/sign_in.html",
        form=form,
        refusal=refusal,
        has_signed_out=request.method == "GET" and session.pop(SIGNED_OUT, False),
        has_provider=services().identity_provider is not None,
        is_for_administrators=not (services().rules.admission.local_passwords or services().directory),
        status=status,
    )


def explain_refusal(error: RequestRefused | TemporarilyUnavailable, form: SignInForm) -> Response:
    """Show the page again with the reason why somebody is not let in."""
    if isinstance(error, RequestRefused):
        status = 429 if error.code == "sign-in-paused" else status_of(error)
        return show_sign_in_page(form, refusal=error.sentence, status=status)
    if not (services().directory or services().identity_provider):
        raise error
    logger.warning("neighbour_away", exc_info=error)
    return show_sign_in_page(form, refusal=sentence(_AWAY), status=503)


def let_in(entry: Entry, *, back: str | None) -> Response:
    """Begin a session, and lead a person to the page they wanted."""
    keep_sign_in(entry)
    return back_to(back)


def keep_sign_in(entry: Entry) -> None:
    with services().transaction() as database:
        token = begin_sign_in(database, person_id=entry.person_id, services=services(), ticket=entry.ticket)
    remember(token)
