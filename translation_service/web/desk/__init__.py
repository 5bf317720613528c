"""Coordination: every request by state and deadline, who revises what, and what it costs."""

from translation_service.web.desk import cost_views, draft_views, views
from translation_service.web.desk.area import blueprint

__all__ = ["blueprint", "cost_views", "draft_views", "views"]
