"""The glossary: searched by everybody, kept by terminologists."""

from translation_service.web.terms.views import blueprint

__all__ = ["blueprint"]
