"""What a person, or a program under /api, reads when something cannot be done."""

import logging
from typing import Final

from flask import Flask, flash, jsonify, redirect, request
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from translation_service.domain.errors import (
    EditConflict,
    FileLost,
    MovedOn,
    NoRoom,
    NotAllowed,
    NotFound,
    RequestRefused,
    TemporarilyUnavailable,
)
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.web.access import ask_no_more, is_for_nobody, is_told_at_once, present_token, to_sign_in
from translation_service.web.responses import asks_as_program, back_to, page_before, show
from translation_service.web.speaking import spoken
from translation_service.web.written_words import written_words

logger: Final = logging.getLogger(__name__)

_STATUSES: Final[dict[type[RequestRefused], int]] = {
    NotFound: 404,
    NotAllowed: 403,
    EditConflict: 409,
    FileLost: 500,
}
_HTTP_SENTENCES: Final[dict[int, str]] = {
    400: N_("The request could not be read. Go back and try again."),
    401: N_("Sign in first."),
    404: N_("There is no such page, or it is not for your account."),
    405: N_("This address cannot be opened this way. Go back and use the buttons of the page."),
    413: N_("What you sent is too large. Hand in fewer or smaller files at once."),
    500: N_("Something went wrong on our side. It has been noted; your saved work is safe. Try again in a moment."),
}
_FORGED: Final = N_(
    "This page was open too long, or you signed in again in the meantime. Go back, reload the page and send it again;"
    " what you typed can be copied from it."
)
_SIGN_IN: Final = "account.begin_session"
# What is to be said on the next page travels in a cookie, which holds so many bytes and no more.
_MOST_CARRIED: Final = 1000
_AWAY: Final = N_("A part of the service is busy or away. Nothing is lost; try again in a minute.")
_FULL: Final = N_(
    "The disk of the service is full, so nothing can be kept just now. What was saved is safe. Tell an administrator of"
    " the translation desk; once there is room, try again."
)


def explain_errors(application: Flask) -> None:
    """Have every error answered with words."""
    application.register_error_handler(RequestRefused, _refuse)
    application.register_error_handler(MovedOn, _show_present_state)
    application.register_error_handler(TemporarilyUnavailable, _ask_for_patience)
    application.register_error_handler(CSRFError, _explain_forged)
    application.register_error_handler(HTTPException, _explain_http)


def status_of(error: RequestRefused) -> int:
    """Return the HTTP status that says what kind of refusal this is."""
    return next((status for kind, status in _STATUSES.items() if isinstance(error, kind)), 400)


def _refuse(error: RequestRefused) -> Response:
    return _answer(status_of(error), code=error.code, words=error.sentence)


def _show_present_state(error: MovedOn) -> Response:
    """Lead a form that came too late back to its page, which shows by now what has happened."""
    before, words = page_before() if request.method == "POST" else "", written_words()
    if not before or asks_as_program() or len(ascii(words)) > _MOST_CARRIED:
        return _refuse(error)
    flash(spoken(error.sentence), "care")
    if words:
        flash(gettext("You had written: %(words)s", words=words), "care written")
    return redirect(before, 303)


def _ask_for_patience(error: TemporarilyUnavailable) -> Response:
    logger.warning("neighbour_away", exc_info=error)
    ask_no_more()
    return _answer(503, code="unavailable", words=sentence(_FULL if isinstance(error, NoRoom) else _AWAY))


def _explain_forged(_error: CSRFError) -> Response:
    # Signed out in another window, or the button for it was pressed twice; scripts ask themselves who is signed in.
    if is_for_nobody() and not asks_as_program():
        return _ask_to_sign_in() if is_told_at_once() else to_sign_in()
    if request.endpoint == _SIGN_IN and present_token():  # signed in meanwhile
        return back_to(request.form.get("back"))
    return _answer(400, code="page-too-old", words=sentence(_FORGED))


def _ask_to_sign_in() -> Response:
    return _answer(401, code="http-401", words=sentence(_HTTP_SENTENCES[401]))


def _explain_http(error: HTTPException) -> Response | HTTPException:
    if error.response is not None:
        return error
    status = error.code or 500
    if status >= 500:
        ask_no_more()
    template = _HTTP_SENTENCES.get(status, _HTTP_SENTENCES[400 if status < 500 else 500])
    return _answer(status, code=f"http-{status}", words=sentence(template))


def _answer(status: int, *, code: str, words: Sentence) -> Response:
    try:
        return _written(status, code=code, words=words)
    except TemporarilyUnavailable as error:
        # A page says whose it is, which cannot be asked for now.
        return _ask_for_patience(error)


def _written(status: int, *, code: str, words: Sentence) -> Response:
    if asks_as_program():
        answer = jsonify(code=code, sentence=spoken(words))
        answer.status_code = status
        return answer
    before = page_before() if request.method == "POST" else ""
    return show(
        "errors/error.html",
        status=status,
        words=words,
        code=status,
        reason=code,
        before=before,
        written=written_words(),
    )
