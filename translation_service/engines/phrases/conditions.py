"""Turkish conditions that may come true: of `if it is refused` a model makes `reddedilse`, as if it never were."""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.turkish.sounds import CLOSE, last_vowel

_CONDITION: Final = lazily(r"(?<!\w)(?:[Ii]f|[Uu]nless|[Ss]hould|[Ii]n case)(?!\w)")
_UNREAL: Final = lazily(r"(?<!\w)(?:were|would|had|could|might)(?!\w)|['’]d(?!\w)")
_PASSIVES: Final = (
    "açıl", "alın", "ayrıl", "bildiril", "bulun", "düzenlen", "edil", "gönderil", "görül", "imzalan", "istenil",
    "kapatıl", "kurul", "onaylan", "öden", "reddedil", "satıl", "sunul", "tamamlan", "veril", "yapıl", "yenilen",
)  # fmt: skip
_UNREAL_PASSIVE: Final = lazily(rf"(?<!\w)({'|'.join(_PASSIVES)})s([ae])(?!\w)", re.IGNORECASE)


def with_open_conditions(target: str, source: str) -> str:
    """Return a Turkish draft whose passive conditions are as open as those of its English source: `reddedilirse`."""
    if _CONDITION.search(source) is None or _UNREAL.search(source) is not None:
        return target
    return _UNREAL_PASSIVE.sub(_open, target)


def _open(found: re.Match[str]) -> str:
    return f"{found[1]}{CLOSE[last_vowel(found[1].lower()) or 'e']}rs{found[2]}"
