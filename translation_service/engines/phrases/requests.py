"""What letters ask for in the conditional: `we should be most grateful if you could send us …`.

Engines are grateful on a condition; asked kindly, they ask as Turkish letters do: `göndermenizi rica ederiz`.
"""

from typing import Final

from glossary.patterns import lazily

_WHOM: Final = r"(?P<whom>you|your \w+|the [A-Z]?\w+(?: of [A-Z]\w+)?)"
_COULD: Final = (
    r"(?:could|would|can)(?! not\b|n['’]t)(?: (?:please|kindly|possibly))?(?: be (?:so kind as|kind enough) to)?"
)
_THANKFUL: Final = (
    r"be (?:(?:most|very|extremely|so|deeply) )?(?:grateful|obliged|thankful)"
    r"|(?:(?:very much|greatly|really|highly) )?appreciate it(?: very much| greatly)?"
)
_GRATEFUL: Final = lazily(rf"(?<!\w)(?P<who>[Ww]e|I) (?:would|should) (?:{_THANKFUL}) if {_WHOM} {_COULD} (?=[a-z])")
_APPRECIATED: Final = lazily(
    rf"(?<!\w)(?P<who>[Ii])t would be (?:(?:much|greatly|highly|very much) )?appreciated if {_WHOM} {_COULD} (?=[a-z])"
)
_SO_KIND: Final = lazily(r"(?<!\w)(?:([Ww])ould|([Cc])ould) you (?:please )?be (?:so kind as|kind enough) to (?=[a-z])")


def asked_kindly(text: str) -> str:
    """Return an English text that asks for what it would be grateful for."""
    text = _GRATEFUL.sub(lambda found: _asked(found["who"], found["whom"]), text)
    text = _APPRECIATED.sub(lambda found: _asked("We" if found["who"] == "I" else "we", found["whom"]), text)
    return _SO_KIND.sub(
        lambda found: "Could you please " if (found[1] or found[2]).isupper() else "could you please ", text
    )


def _asked(who: str, whom: str) -> str:
    return f"{who} kindly ask you to " if whom == "you" else f"{who} kindly request {whom} to "
