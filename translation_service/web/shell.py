"""What every page has around its content: navigation, static files, and the words templates use."""

from pathlib import Path
from typing import Any, Final

from flask import Flask, request, url_for
from jinja2 import StrictUndefined
from werkzeug.wrappers import Response

from translation_service.domain.languages import LANGUAGES
from translation_service.domain.mails import MAIL_STATE_NAMES
from translation_service.domain.people import CONFIDENTIALITY_NAMES, ROLE_NAMES
from translation_service.domain.versions import VERSION_KIND_NAMES, VERSION_ORIGIN_NAMES
from translation_service.domain.workflow import STATE_NAMES
from translation_service.settings import Settings
from translation_service.web.access import allow_everybody, somebody
from translation_service.web.compiled_templates import keep_compiled
from translation_service.web.navigation import areas_of
from translation_service.web.responses import present_page
from translation_service.web.speaking import INTERFACE_LANGUAGES, is_quiet, present_language, sentence_of
from translation_service.web.tables import labelled
from translation_service.web.versions.names import saved_name

_STATIC: Final = Path(__file__).parent / "static"
_A_WEEK: Final = 7 * 24 * 3600


def build_shell(application: Flask, settings: Settings) -> None:
    """Give an application our templates, our static files and what the layouts need."""
    application.jinja_env.undefined = StrictUndefined
    application.jinja_env.trim_blocks = True
    application.jinja_env.lstrip_blocks = True
    keep_compiled(application.jinja_env)
    application.jinja_env.globals.update(
        municipality=settings.municipality,
        time_zone=settings.time_zone,
        LANGUAGES=LANGUAGES,
        CONFIDENTIALITY_NAMES=CONFIDENTIALITY_NAMES,
        MAIL_STATE_NAMES=MAIL_STATE_NAMES,
        ROLE_NAMES=ROLE_NAMES,
        STATE_NAMES=STATE_NAMES,
        VERSION_KIND_NAMES=VERSION_KIND_NAMES,
        VERSION_ORIGIN_NAMES=VERSION_ORIGIN_NAMES,
        INTERFACE_LANGUAGES=INTERFACE_LANGUAGES,
        sentence_of=sentence_of,
        is_quiet=is_quiet,
        static_file=static_file,
    )
    application.add_template_filter(labelled)
    application.add_template_filter(saved_name)
    application.context_processor(_around_every_page)
    _serve_static_files(application)


def static_file(name: str) -> str:
    """Return the address of a static file; it changes when the file does, so that browsers may keep what it led to."""
    changed = int((_STATIC / name).stat().st_mtime)
    return url_for("static", filename=name, v=changed)


def _serve_static_files(application: Flask) -> None:
    # Flask makes this view itself, so its mark is put on here.
    allow_everybody(application.view_functions["static"])
    application.after_request(_keep_static_files)


def _keep_static_files(response: Response) -> Response:
    # Only an address that changes with its file may be kept. Modules import each other by plain addresses: browsers
    # ask for those again each time, so that an upgrade never leaves old modules among new ones.
    if request.endpoint == "static" and "v" in request.args and response.status_code in {200, 304}:
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = _A_WEEK
        response.cache_control.immutable = True
    return response


def _around_every_page() -> dict[str, Any]:
    person = somebody()
    return {
        "person": person,
        "areas": areas_of(person.actor) if person else (),
        "page_language": present_language(),
        "present_page": present_page(),
    }
