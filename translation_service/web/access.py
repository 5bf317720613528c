"""Who may open a page: every view carries a mark, and a view without one is never served."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, ParamSpec, TypeVar

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from translation_service.domain.errors import BrokenPromise, NotAllowed
from translation_service.domain.people import Actor, Role
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.signed_in import SignedIn, find_signed_in
from translation_service.web.responses import asks_as_program, page_before
from translation_service.web.services import services
from translation_service.web.written_words import written_words

P = ParamSpec("P")
R = TypeVar("R")

_MARK: Final = "access"
_PERSON: Final = "person"
SIGN_IN: Final = "sign-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may open a view: everybody, everybody who signed in, or those who hold one of `roles`."""

    needs_sign_in: bool = True
    roles: frozenset[Role] = frozenset()

    def admits(self, actor: Actor) -> bool:
        return not self.roles or actor.holds(*self.roles)


def allow(*roles: Role) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a view as open to those who hold one of `roles`."""
    return _marking(Access(roles=frozenset(roles)))


def allow_signed_in(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view as open to everybody who signed in."""
    return _marking(Access())(view)


def allow_everybody(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a view as open to the world."""
    return _marking(Access(needs_sign_in=False))(view)


def access_of(view: Callable[..., object]) -> Access | None:
    """Return the mark of a view, or nothing where somebody forgot it."""
    mark = view.__dict__.get(_MARK)
    return mark if isinstance(mark, Access) else None


def guard_views(application: Flask) -> None:
    """Have every request checked against the mark of its view."""
    application.before_request(_guard)


def remember(token: str) -> None:
    """Have this browser hold the token of a sign-in that has just begun."""
    forget()
    session.permanent = True
    session[SIGN_IN] = token


def forget() -> None:
    """Take from this browser all it holds."""
    session.clear()
    g.pop(_PERSON, None)


def present_token() -> str:
    """Return the token that this browser holds, or nothing."""
    token: str = session.get(SIGN_IN, "")
    return token


def somebody() -> SignedIn | None:
    """Return the person who signed in, or nothing; asked of the database once a request."""
    if _PERSON not in g:
        g.setdefault(_PERSON, _find())
    person: SignedIn | None = g.get(_PERSON)
    return person


def ask_no_more() -> None:
    """Treat a person not yet looked up as nobody, so that an error page needs no database."""
    g.setdefault(_PERSON, None)


def signed_in_person() -> SignedIn:
    """Return the person who signed in, with their unit and language."""
    person = somebody()
    if person is None:
        raise BrokenPromise("a view that needs a person is open to everybody")
    return person


def signed_in() -> Actor:
    """Return the person who signed in, as use cases see one."""
    return signed_in_person().actor


def _marking(access: Access) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def mark(view: Callable[P, R]) -> Callable[P, R]:
        view.__dict__[_MARK] = access
        return view

    return mark


def _find() -> SignedIn | None:
    token = present_token()
    if not token:
        return None
    with services().reading() as database:
        return find_signed_in(database, token=token, now=services().clock())


def is_for_nobody() -> bool:
    """Tell whether a page needs somebody and this browser holds no sign-in; no database is asked."""
    access = access_of(current_app.view_functions[request.endpoint]) if request.endpoint else None
    return access is not None and access.needs_sign_in and not present_token()


def to_sign_in() -> Response:
    """Lead to the page where people sign in, and from there back to the page where they were."""
    back = request.full_path.rstrip("?") if request.method == "GET" else page_before() or None
    return redirect(url_for("account.sign_in", back=back), 303)


def is_told_at_once() -> bool:
    """Tell whether the page that was asked for says itself that nobody is signed in: what was written is not lost."""
    return asks_as_program() or bool(written_words())


def _guard() -> Response | None:
    if request.endpoint is None:
        return None
    access = access_of(current_app.view_functions[request.endpoint])
    if access is None:
        raise BrokenPromise(f"the view {request.endpoint} needs @allow, @allow_signed_in or @allow_everybody")
    if not access.needs_sign_in:
        return None
    person = somebody()
    if person is None:
        return abort(401) if is_told_at_once() else to_sign_in()
    if not access.admits(person.actor):
        raise NotAllowed("not-allowed", N_("Your account may not open this page."))
    return None
