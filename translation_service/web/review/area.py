"""The area of revision, which several modules give their pages to."""

from flask import Blueprint

blueprint = Blueprint("review", __name__, url_prefix="/review")
