"""What scripts of our own pages ask and send, as JSON."""

from translation_service.web.api.views import blueprint

__all__ = ["blueprint"]
