"""The portal: a unit hands requests in, follows them, and takes what is finished."""

from translation_service.web.portal import archive_views, views
from translation_service.web.portal.area import blueprint

__all__ = ["archive_views", "blueprint", "views"]
