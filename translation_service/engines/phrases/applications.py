"""What people apply for and hand in, of which engines make software: `uygulamanız` for `your application`."""

import re
from typing import Final

from glossary.enforcement import with_renderings_replaced
from glossary.patterns import lazily

_HANDED_IN: Final = lazily(
    r"(?<!\w)(?:(?:your|his|her|their|each|every|an?|the|this|all|any|new|late|written|complete|incomplete"
    r"|asylum|citizenship|grant|job|permit|planning|residence|visa) applications?"
    r"|applications? (?:for|form|must|will|received|submitted))(?!\w)",
    re.IGNORECASE,
)
_APPLIED: Final = lazily(
    r"(?<!\w)(?:application (?:of|software|server|program|and the extension)|mobile|web|app|apps|software|download\w*"
    r"|(?:re|un)?install\w*|launch\w*|(?:start|restart|run|open|close|quit) the application|browser|phone"
    r"|tablet|computer|online tool|screen|version|user|users|data|cream|ointment|paint|fertili[sz]er"
    r"|prompts?|code|apis?|servers?|cloud|databases?|devices?|framework|developers?|develop(?:s|ed|ing)?|deploy\w*"
    r"|applications? (?:do(?:es)?|support|allow|let|run|display|show|provide|use|open|start|store|send)s?)(?!\w)",
    re.IGNORECASE,
)
# Of these `uygulama` is the right word, which may stand beside that of an application.
_CARRIED_OUT: Final = lazily(r"(?<!\w)(?:implement\w*|practi[cs]es?|practical|enforce\w*)(?!\w)", re.IGNORECASE)


def with_applications_handed_in(target: str, source: str) -> str:
    """Return a Turkish text with `başvuru` for an application that an English source neither installs nor applies."""
    if "uygulama" not in target.lower() or not _HANDED_IN.search(source):
        return target
    if _APPLIED.search(source) or _CARRIED_OUT.search(source):
        return target
    return with_renderings_replaced(target, "uygulama", "başvuru", language="tr")
