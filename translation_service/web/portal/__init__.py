"""The portal: a unit hands requests in, follows them, and takes what is finished."""

from translation_service.web.portal.views import blueprint

__all__ = ["blueprint"]
