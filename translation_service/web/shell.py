"""What every page has around its content: navigation, static files, and the words templates use."""

from pathlib import Path
from typing import Any, Final

from flask import Flask, current_app, send_from_directory, url_for
from jinja2 import FileSystemLoader, StrictUndefined
from werkzeug.wrappers import Response

from translation_service.domain.languages import LANGUAGES
from translation_service.domain.people import ROLE_NAMES
from translation_service.settings import Settings
from translation_service.web.access import allow_everybody, somebody
from translation_service.web.navigation import areas_of
from translation_service.web.speaking import INTERFACE_LANGUAGES, present_language

_HERE: Final = Path(__file__).parent


def build_shell(application: Flask, settings: Settings) -> None:
    """Give an application our templates, our static files and what the layouts need."""
    application.jinja_env.loader = FileSystemLoader(_HERE / "templates")
    application.jinja_env.undefined = StrictUndefined
    application.jinja_env.trim_blocks = True
    application.jinja_env.lstrip_blocks = True
    application.jinja_env.globals.update(
        municipality=settings.municipality,
        LANGUAGES=LANGUAGES,
        ROLE_NAMES=ROLE_NAMES,
        INTERFACE_LANGUAGES=INTERFACE_LANGUAGES,
        static_file=static_file,
    )
    application.context_processor(_around_every_page)
    _serve_static_files(application)


def static_file(name: str) -> str:
    """Return the address of a static file; it changes when the file does, so that browsers may keep it."""
    changed = int((_HERE / "static" / name).stat().st_mtime)
    return url_for("static", filename=name, v=changed)


def _serve_static_files(application: Flask) -> None:
    application.add_url_rule("/static/<path:filename>", endpoint="static", view_func=_send_static_file)


@allow_everybody
def _send_static_file(filename: str) -> Response:
    lasting = None if current_app.debug else 7 * 24 * 3600
    return send_from_directory(_HERE / "static", filename, max_age=lasting)


def _around_every_page() -> dict[str, Any]:
    person = somebody()
    return {
        "person": person,
        "areas": areas_of(person.actor) if person else (),
        "page_language": present_language(),
    }
