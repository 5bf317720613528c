"""The files of the work on a document: fetched for other programs and readers, and brought back."""

from translation_service.web.work.views import blueprint

__all__ = ["blueprint"]
