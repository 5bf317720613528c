"""What stood before and behind a unit, as other programs write it: OmegaT as plain text, memoQ as a segment."""

import html
import re
from collections.abc import Iterable
from typing import Final

from translation_service.memory.normalising import context_key

_BEFORE: Final = frozenset({"prev", "x-context-pre"})
_BEHIND: Final = frozenset({"next", "x-context-post"})
_SEGMENT: Final = re.compile(r"\s*<seg>(.*)</seg>\s*", re.DOTALL)


def neighbour_contexts(source: str, properties: Iterable[tuple[str, str]]) -> tuple[int, ...]:
    """Return the key of a source between its neighbours, as our own documents have them; nothing where none is told."""
    told = {kind: _text(written) for kind, written in properties if kind in _BEFORE | _BEHIND}
    if not told:
        return ()
    before, after = ("".join(text for kind, text in told.items() if kind in side) for side in (_BEFORE, _BEHIND))
    return (context_key(source, before=before, after=after),)


def _text(written: str) -> str:
    segment = _SEGMENT.fullmatch(written)
    return html.unescape(segment[1]) if segment is not None else written
