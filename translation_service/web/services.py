"""The services of the running application, as views reach them."""

from typing import Final, cast

from flask import Flask, current_app

from translation_service.application.ports import Services

_KEY: Final = "translation_service"


def install_services(application: Flask, services: Services) -> None:
    """Give an application its services."""
    application.extensions[_KEY] = services


def services() -> Services:
    """Return the services of the current application."""
    return cast("Services", current_app.extensions[_KEY])
