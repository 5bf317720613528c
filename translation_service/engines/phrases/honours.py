"""The honour in which verbal notes and letters say what they do: `has the honour to request`, `etmekten onur duyar`."""

import re
from typing import Final

from glossary.patterns import lazily

_HONOUR: Final = lazily(
    r"(?<!\w)(?:(?P<one>has)|(?P<many>have)) the hono(?:u?)r (?:to|of)(?: kindly)? (?=[a-z]+(?<!ing) )"
)
_FOLLOWING: Final = lazily(r"inform (?:the \w+(?: (?!of )\w+){0,4}|it) of the following(?: matters?)?")
_INFORM_THAT: Final = lazily(r"(?<=honoured to )inform (?:the \w+(?: (?!that\b)\w+){0,4}|it) that(?!\w)")
_RECEIPT: Final = lazily(r"(?<=honoured to )acknowledge (?:the )?receipt of ")
_HONOURED: Final = lazily(r"(?<=\w\wm)(?P<vowel>[ae])(?:k(?: için| üzere)?|y[ae])? onur(?P<feel> duy|ludur)")
_NOTE: Final = lazily(r"(?<!\w)Notu(?=(?:n[uda]\w*)?(?!\w))")


def with_honour_plain(text: str) -> str:
    """Return an English text that `is honoured to` do what it has the honour to do, in plain words for that, too."""
    plain = _HONOUR.sub(lambda found: f"{'is' if found['one'] else 'are'} honoured to ", text)
    if plain == text:
        return text
    plain = _FOLLOWING.sub("report the following matters", plain)
    return _RECEIPT.sub("confirm that it has received ", _INFORM_THAT.sub("report that", plain))


def with_honour_done(target: str, source: str) -> str:
    """Return a Turkish text in which one is honoured as people are: `bildirmekten onur duyar`.

    A note of that kind is a `Nota`, and to refer to one is no application.
    """
    if _HONOUR.search(source) is None:
        return target
    told = _HONOURED.sub(_from_honour, target)
    told = _NOTE.sub("Notası", told).replace("Notasınu", "Notasını") if " Note" in source else told
    return told.replace("başvurmaktan", "atıfta bulunmaktan") if " refer to " in source else told


def _from_honour(found: re.Match[str]) -> str:
    vowel = found["vowel"]
    return f"{vowel}kt{vowel}n onur {'duyar' if found['feel'] == 'ludur' else 'duy'}"
