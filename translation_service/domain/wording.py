"""Words that are to give way to others, in texts whose tags stay as they are."""

import re
from dataclasses import dataclass

from translation_service.domain.inline import parse, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words, letter by letter, and what takes their place; `is_whole` leaves parts of longer words alone."""

    find: str
    replacement: str
    is_whole: bool = False

    def replaced_in(self, written: str) -> str:
        """Return a text with tags in which the words have given way; words with a tag among them are not found."""
        if not self.find:
            return written
        sought = re.escape(self.find)
        pattern = re.compile(rf"(?<!\w){sought}(?!\w)" if self.is_whole else sought)
        pieces = parse(written)
        changed = tuple(pattern.sub(self._instead, one) if isinstance(one, str) else one for one in pieces)
        return written if changed == pieces else write(changed)

    def _instead(self, _found: re.Match[str]) -> str:
        return self.replacement
