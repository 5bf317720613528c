"""Administration: people and units, failed documents, the outbox."""

from translation_service.web.administration.views import blueprint

__all__ = ["blueprint"]
