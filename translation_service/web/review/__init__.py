"""Revision: the queue, and the editor where a document is revised segment by segment."""

from translation_service.web.review import border_views, question_views, remark_views, replacing_views, views
from translation_service.web.review.area import blueprint

__all__ = ["blueprint", "border_views", "question_views", "remark_views", "replacing_views", "views"]
