"""Versions: every file of a document can be fetched, and two translation versions compared."""

from translation_service.web.versions.views import blueprint

__all__ = ["blueprint"]
