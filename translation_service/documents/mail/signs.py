"""By what a message of the internet is told from any other text."""

import re
from typing import Final

from glossary.patterns import lazily

_HEAD: Final = 65_536
_FIELD: Final = lazily(rb"([!-9;-~]{1,70})[ \t]*:")
_POSTMARK: Final = lazily(rb"From [^\r\n]*\r?\n")
# Only mail programs write these; a person who begins a letter with "From:" and "To:" does not.
_TECHNICAL_NAMES: Final = """
    mime-version message-id received return-path delivered-to x-mailer dkim-signature content-type
    content-transfer-encoding authentication-results user-agent
"""
_TECHNICAL: Final = frozenset(_TECHNICAL_NAMES.split())
_PERSONAL: Final = frozenset({"from", "sender", "to", "cc", "subject", "date", "reply-to"})
_ENDING: Final = ".eml"
# A page that Word, Excel or a browser saved with its pictures is a message without persons.
_SAVED_PAGE: Final = lazily(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)


def is_message(content: bytes, file_name: str) -> bool:
    """Tell whether text begins with the head of a message; a name that says so makes a shorter head enough."""
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n")
    names = _field_names(head)
    personal, technical = names & _PERSONAL, names & _TECHNICAL
    if file_name.lower().endswith(_ENDING):
        return bool(personal or technical)
    if technical >= {"mime-version", "content-type"} and _SAVED_PAGE.search(head):
        return True
    return bool(personal) and bool(technical - {"content-type"})


def _field_names(head: bytes) -> frozenset[str]:
    """Return the names of the fields at the very beginning, as far as there is nothing but fields."""
    postmark = _POSTMARK.match(head)
    lines = head[postmark.end() if postmark else 0 :].splitlines()
    names: set[str] = set()
    for line in lines:
        if line[:1] in {b" ", b"\t"} and names:
            continue
        found = _FIELD.match(line)
        if found is None:
            break
        names.add(found[1].decode("ascii").lower())
    return frozenset(names)
