"""The line that programs for mail put over a letter they quote: `On Tue, 3 Mar 2026 at 14:22, Ada Lee wrote:`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.domain.values.short_weekdays import with_days_in_full

_LONGEST: Final = 220
_WHO: Final = r"(?P<who>[^,:<>\d]{2,60}(?: <[^<>\s]{3,120}>)?|<?[^\s<>@]{1,64}@[^\s<>@]{1,90}>?)"
_CLOCK: Final = r"\d{1,2}[.:]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
_QUOTED: Final = {
    "en": lazily(rf"On (?P<date>[\w.,/ -]{{6,32}}?),?(?: at)? (?P<time>{_CLOCK}),? {_WHO} wrote:"),
    "tr": lazily(
        rf"(?:{_WHO}, )?(?P<date>[\w.,/ -]{{6,32}}?),? (?:saat )?(?P<time>{_CLOCK}) tarihinde "
        rf"(?:(?!şun){_WHO.replace('who', 'other')} )?(?:şunu |şunları )?yazdı:"
    ),
}
_AT: Final = {"en": "at ", "tr": "saat "}
_SAID: Final = {"en": "On {date} at {time}, {who} wrote:", "tr": "{who}, {date}, {time} tarihinde şunu yazdı:"}


def quoted_mail_there(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return what stands over a quoted letter in the other language; "" of any other text."""
    if {pair.source, pair.target} != _SAID.keys() or not text.endswith(":") or len(text) > _LONGEST:
        return ""
    found = _QUOTED[pair.source].fullmatch(text)
    who = [one for which, one in found.groupdict().items() if which in {"who", "other"} and one] if found else []
    if found is None or len(who) != 1:
        return ""
    date = with_days_in_full(f"{found['date']}, {found['time']}", pair.source).rpartition(", ")[0]
    values = find_values(date)
    if len(values) != 1 or values[0].kind != "date" or values[0].text != date:
        return ""
    at = render_alone(f"{_AT[pair.source]}{found['time']}", pair, style).removeprefix(_AT[pair.source])
    return _SAID[pair.target].format(date=render_alone(date, pair, style), time=at, who=who[0])
