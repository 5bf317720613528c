"""The translation memory: where words stand in it, and its exchange with other programs."""

from translation_service.web.memory.views import blueprint

__all__ = ["blueprint"]
