"""Signing in and out, one's own language and password."""

from translation_service.web.account.views import blueprint

__all__ = ["blueprint"]
