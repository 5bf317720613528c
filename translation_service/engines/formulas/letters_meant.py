"""Letters that an office refers to by date and number: `… tarihli ve … sayılı yazınız`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, render_alone

_LETTER_OF: Final = lazily(
    r"(?P<date>\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} [^\W\d_]{3,8} \d{4}) (?:tarihli|tarih|gün)(?:,| ve)? "
    r"(?P<number>\S+) sayılı (?P<what>yazınız|yazımız|yazısı|yazı|e-postanız|dilekçeniz|başvurunuz)(?P<end>[.,;]?)"
)
_LETTERS: Final = {
    "yazınız": "Your letter",
    "yazımız": "Our letter",
    "yazısı": "Letter",
    "yazı": "Letter",
    "e-postanız": "Your e-mail",
    "dilekçeniz": "Your petition",
    "başvurunuz": "Your application",
}


def letter_there(text: str, lead: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return a letter that a Turkish office refers to, behind a bullet or number `lead`; "" for other texts."""
    found = _LETTER_OF.fullmatch(text[len(lead) :]) if (pair.source, pair.target) == ("tr", "en") else None
    if found is None:
        return ""
    date = render_alone(found["date"], pair, style)
    return f"{lead}{_LETTERS[found['what']]} No. {found['number']} dated {date}{found['end']}"
