"""The glossary: searched by everybody, proposed to by revisers, kept by terminologists."""

from translation_service.web.terms import (
    candidate_views,
    change_views,
    impact_views,
    import_views,
    proposal_views,
    rename_views,
    views,
)
from translation_service.web.terms.area import blueprint

__all__ = [
    "blueprint",
    "candidate_views",
    "change_views",
    "impact_views",
    "import_views",
    "proposal_views",
    "rename_views",
    "views",
]
