"""Administration: people and units, who changed them, failed documents, the outbox, jobs and settings."""

from translation_service.web.administration import event_views, running_views, views
from translation_service.web.administration.area import blueprint

__all__ = ["blueprint", "event_views", "running_views", "views"]
