"""Signing in and out, one's own language and password."""

from translation_service.web.account import institution_views, views
from translation_service.web.account.area import blueprint

__all__ = ["blueprint", "institution_views", "views"]
