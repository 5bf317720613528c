"""Coordination: every request by state and deadline, and who revises what."""

from translation_service.web.desk.views import blueprint

__all__ = ["blueprint"]
