"""Translation models: what is installed and reached, what sources offer, and what workers are doing about it."""

from translation_service.web.models.views import blueprint

__all__ = ["blueprint"]
