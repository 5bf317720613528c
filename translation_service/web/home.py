"""The front door, and the sign of life."""

from flask import Blueprint, jsonify
from sqlalchemy import text
from werkzeug.wrappers import Response

from translation_service.web.access import allow_everybody, allow_signed_in, signed_in
from translation_service.web.navigation import areas_of
from translation_service.web.responses import see_other
from translation_service.web.services import services

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@allow_signed_in
def show_first_area() -> Response:
    areas = areas_of(signed_in())
    return see_other(areas[0].endpoint if areas else "account.show_account")


@blueprint.get("/health")
@allow_everybody
def show_health() -> Response:
    with services().reading() as session:
        session.execute(text("SELECT 1"))
    return jsonify(status="ok")
