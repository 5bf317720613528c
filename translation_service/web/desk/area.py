"""The area of coordination, which two modules give their pages to."""

from flask import Blueprint

blueprint = Blueprint("desk", __name__, url_prefix="/desk")
