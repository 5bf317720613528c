"""Administration: people and units, who changed them, failed documents, the outbox."""

from translation_service.web.administration import event_views, views
from translation_service.web.administration.area import blueprint

__all__ = ["blueprint", "event_views", "views"]
