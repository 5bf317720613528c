"""Cookies, tokens against forged requests, and what browsers are told not to do."""

from datetime import timedelta
from typing import Final

from flask import Flask, Request, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_wtf.csrf import CSRFProtect
from itsdangerous import BadSignature
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from translation_service.domain.errors import BrokenPromise
from translation_service.domain.sizes import largest_order
from translation_service.settings import Settings

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)

_HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_A_YEAR: Final = int(timedelta(days=365).total_seconds())
_TYPED_TEXT_LIMIT: Final = 2 * 1024 * 1024


class _AgelessCookies(SecureCookieSessionInterface):
    """Cookies that count whatever time they were signed at: how long a sign-in lasts stands in its row.

    One that was signed after now would count for nothing, and sign out whoever holds it, where the clock was put back
    or several machines serve with clocks that differ by seconds.
    """

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        signer, cookie = self.get_signing_serializer(app), request.cookies.get(self.get_cookie_name(app))
        try:
            return self.session_class(signer.loads(cookie)) if signer and cookie else self.session_class()
        except BadSignature:
            return self.session_class()


def secure(application: Flask, settings: Settings) -> None:
    """Set the security of sessions, forms and answers."""
    if not settings.secret_key:
        raise BrokenPromise("the web needs a secret key; the command line makes one in the data folder")
    is_encrypted = settings.address.startswith("https://")
    application.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="desk",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=is_encrypted,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=settings.session_hours),
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
        MAX_CONTENT_LENGTH=max(largest_order(settings.upload_limit), settings.memory_file_limit) + _TYPED_TEXT_LIMIT,
        MAX_FORM_MEMORY_SIZE=_TYPED_TEXT_LIMIT,
    )
    application.session_interface = _AgelessCookies()
    CSRFProtect(application)
    application.after_request(_add_headers)
    if is_encrypted:
        application.after_request(_insist_on_encryption)
    _trust_proxies(application, settings.trusted_proxies)


def _trust_proxies(application: Flask, count: int) -> None:
    if count:
        application.wsgi_app = ProxyFix(application.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign] # Flask's documented way


def _add_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _insist_on_encryption(response: Response) -> Response:
    response.headers["Strict-Transport-Security"] = f"max-age={_A_YEAR}"
    return response
