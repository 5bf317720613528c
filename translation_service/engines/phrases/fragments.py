"""What somebody declares, without who does: `hereby appoint Ms. Kara …`. Engines need a subject, Turkish needs none."""

from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily

_VERBS: Final = (
    "acknowledge|agree|appoint|apply|assign|authori[sz]e|certify|confirm|consent|declare|empower|give|grant|nominate"
    "|promise|renounce|request|revoke|solemnly declare|state|swear|transfer|undertake|waive"
)
DONE_BY_ME: Final = rf"(?:(?:do )?hereby )?(?:{_VERBS})\b"
_FRAGMENT: Final = lazily(rf"(?={DONE_BY_ME} )")
_FIRST: Final = lazily(r"[^\W\d_]+")
_ME: Final = lazily(r"[Bb]en,? ")


def with_me(text: str) -> str:
    """Return an English text that begins with what somebody declares with `I` before it."""
    return f"I {text}" if _FRAGMENT.match(text) else text


def without_me(target: str, source: str) -> str:
    """Return a Turkish answer to such a text without its `ben`, which stands before it already, and its capital."""
    if not _FRAGMENT.match(source):
        return target
    said = _ME.sub("", target, count=1) if _ME.match(target) else target
    first = _FIRST.match(said)
    return said if first is None or first[0] in source else fold(said[:1], "tr") + said[1:]
