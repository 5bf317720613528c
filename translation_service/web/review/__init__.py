"""Revision: the queue, and the editor where a document is revised segment by segment."""

from translation_service.web.review.views import blueprint

__all__ = ["blueprint"]
