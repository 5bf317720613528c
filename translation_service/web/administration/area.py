"""The area of administration, which two modules give their pages to."""

from flask import Blueprint

blueprint = Blueprint("administration", __name__, url_prefix="/administration")
