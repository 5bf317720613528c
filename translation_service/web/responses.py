"""What views answer with."""

from urllib.parse import urlsplit

from flask import current_app, make_response, redirect, render_template, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response


def show(template: str, *, status: int = 200, **values: object) -> Response:
    """Answer with a page."""
    return make_response(render_template(template, **values), status)


def see_other(endpoint: str, **values: object) -> Response:
    """Answer a form that was handled: the browser fetches the next page."""
    return redirect(url_for(endpoint, **values), 303)  # type: ignore[arg-type] # url values are any printable thing


def wants_json() -> bool:
    """Tell whether a script of a page asks, which tells the person in its own way."""
    return request.accept_mimetypes.best == "application/json"


def asks_as_program() -> bool:
    """Tell whether the answer is read by a program, not by a person at a browser."""
    return request.path.startswith("/api/") or wants_json()


def created(endpoint: str, **values: object) -> Response:
    """Answer a form that made something: a browser is led to it, a script is told where it is.

    A script that followed the way itself would use up the message that waits there for the person.
    """
    response = see_other(endpoint, **values)
    if wants_json():
        return make_response("", 201, {"Location": response.headers["Location"]})
    return response


def back_to(address: str | None) -> Response:
    """Send a person back to the page they came from, or to their first page where the address leads elsewhere."""
    if address and _is_ours(address):
        return redirect(address, 303)
    return see_other("home.show_first_area")


def present_page() -> str:
    """Return the address at which the page that is made now can be opened again, that of its form for an answer."""
    return request.full_path if request.method == "GET" else page_before()


def page_before() -> str:
    """Return the address of the page a form was sent from; nothing where it is not ours or cannot be opened."""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host or not _can_be_opened(came_from.path):
        return ""
    return came_from._replace(scheme="", netloc="", fragment="").geturl()


def _can_be_opened(path: str) -> bool:
    addresses = current_app.create_url_adapter(request)
    try:
        return addresses is not None and bool(addresses.match(path, method="GET"))
    except HTTPException:
        return False


def _is_ours(address: str) -> bool:
    # Browsers read a backslash and a control character as something else than urlsplit does, so both are out.
    is_clean = "\\" not in address and address.isprintable() and not address.startswith("//")
    parts = urlsplit(address) if is_clean else None
    return parts is not None and not parts.scheme and not parts.netloc and parts.path.startswith("/")
