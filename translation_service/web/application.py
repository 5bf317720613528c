"""The web application, as a table of contents."""

from typing import Final

from flask import Flask

from translation_service import bootstrap
from translation_service.settings import Settings
from translation_service.web import (
    account,
    administration,
    api,
    desk,
    home,
    memory,
    models,
    portal,
    review,
    terms,
    versions,
    work,
)
from translation_service.web.access import guard_views
from translation_service.web.administration.settings_in_force import keep_settings
from translation_service.web.errors import explain_errors
from translation_service.web.free_days import install_free_days
from translation_service.web.incoming import read_carefully
from translation_service.web.models.arrivals import admit_large_models
from translation_service.web.security import secure
from translation_service.web.services import install_services
from translation_service.web.shell import build_shell
from translation_service.web.speaking import install_languages

_AREAS: Final = (home, account, portal, review, terms, memory, desk, administration, models, versions, work, api)


def create_application(settings: Settings) -> Flask:
    """Build the application with what bootstrap chooses by the settings."""
    built = bootstrap.build(settings)
    application = built.application
    install_services(application, built.services)
    read_carefully(application)
    build_shell(application, settings)
    keep_settings(application, settings)
    admit_large_models(application)
    secure(application, settings)
    install_languages(application, settings)
    install_free_days(application)
    explain_errors(application)
    guard_views(application)
    for area in _AREAS:
        application.register_blueprint(area.blueprint)
    return application
