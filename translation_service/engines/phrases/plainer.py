"""Turns of phrase that engines take for the opposite or for something else, said as they know them."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.ordinals import TURKISH_ORDINALS
from translation_service.domain.values.spelling_out import spelled_out
from translation_service.engines.dates.dates_in_words import with_dates_in_figures
from translation_service.engines.phrases.company import with_company_first
from translation_service.engines.phrases.costs_met import with_payers_named
from translation_service.engines.phrases.fragments import with_me
from translation_service.engines.phrases.law_references import with_references_short, with_references_together
from translation_service.engines.phrases.numbered_events import with_numbers_of_events
from translation_service.engines.phrases.official_words import in_plain_english
from translation_service.engines.phrases.requests import asked_kindly
from translation_service.engines.phrases.turkish_turns import turned_plainly
from translation_service.engines.phrases.turkish_words import in_plain_turkish
from translation_service.engines.phrases.word_order import with_subject_first
from translation_service.engines.words.casing import with_first_raised
from translation_service.engines.words.edges import CONCERNING

_NO_LATER: Final = lazily(r"(?<!\w)[Nn]ot? later than (?=\S)")
_JOINED: Final = lazily(r",? (?:on |at )?")
_HALF_DAY: Final = lazily(r"[ \u00a0]?[ap]\.?m\b\.?", re.IGNORECASE)
# What agreements begin and end with: `WHEREAS the Parties …`, `Done at Rotterdam on 12 May 2026`.
_RECITAL: Final = lazily(r"WHEREAS(?=,? )")
_DONE: Final = lazily(r"(?:Done|DONE)(?= (?:at|in) (?:[A-Z]|two |duplicate|triplicate))")
# Of which engines lose one of two denials: `iletişime geçmeyin`.
_HESITATE: Final = lazily(r"(?<!\w)(?:please )?(?:do not|don['’]t) hesitate to(?= \w)", re.IGNORECASE)
# What stands for a date that an engine lost; before a word it may stand for a number of days.
_HELD: Final = lazily(r"XQ\d{2,6}(?=[.,;:]| ?\(|$)")
_REGRET: Final = lazily(r"(?<!\w)([Ww]e) (?:(deeply|sincerely) )?regret that (?=([^.;!?\n]*))")
# What an office lets people know, and is no news to them as what they were unable to do themselves is.
_NEWS: Final = lazily(
    r"(?!you (?:could|did|had|have|were) )(?:.*\W)?"
    r"(?:cannot|no|not|unable|unsuccessful|will|(?:cancel|clos|declin|delay|postpon|refus|reject|suspend|withdraw)\w+)"
    r"(?!\w)"
)
# Who is to be informed informs nobody.
_INFORMED: Final = lazily(
    r"(?<!\w)(?:[Pp]lease|[Kk]indly)(?: kindly| also)? be (?:informed|advised|notified) that (?=\S)", re.IGNORECASE
)
# `kabul edildiği hususunda bilgilerinizi rica ederim` asks nobody for information.
_TO_YOUR_KNOWLEDGE: Final = lazily(
    r"(?<=ğ)([ıiuü]) hususunda bilgilerini(?:zi|ze)? (?:sunar[ıi][mz]|(?:rica|arz) ederi[mz])(?=\.|$)"
)
# Turkish loses a life without his or her.
_DEATH: Final = lazily(r"(?<!\w)passed away(?!\w)")
_BOUNDS: Final = {"longer": "at most", "more": "at most", "less": "at least", "fewer": "at least"}
# Of numbers alone: `no longer than necessary`, `no longer than one might expect`.
_SPELLED_OUT: Final = "|".join(spelled_out(number, "en") for number in range(2, 100))
_NUMBER: Final = rf"(?=(?:[A-Z]{{3}} |[€$£₺])?\d|(?:{_SPELLED_OUT})\b)"
_BOUND: Final = lazily(rf"(?<!\w)(?<!or )([Nn])ot? (longer|more|less|fewer) than {_NUMBER}")
_EXCELLENCY: Final = lazily(r"(?<!\w)H\. ?E\. (?=((?:Mrs|Ms|Miss)\b|[A-Z]|the [A-Z]))", needs="H")
_WOMEN: Final = frozenset({"Mrs", "Ms", "Miss"})
# Before what is filled in, as before a number: `application no. {number}`.
_NO_OF: Final = lazily(r"(?<![\w.])[Nn]o\. ?(?=[{%<\[]\S)", needs="%<[{")
# Who pays nothing is not at large.
_FOR_NOTHING: Final = lazily(
    r"(?<!\w)((?:[Aa]dmission|[Cc]hildren|[Ee]ntrance|[Ee]ntry|[Mm]embers|[Oo]ver \d+s?|[Pp]ensioners|[Rr]esidents"
    r"|[Ss]eniors|[Ss]tudents|[Uu]nder \d+s?|[Vv]isitors)(?: (?!and\b|or\b)\w+){0,3} free)(?=[,;.)]|$)"
)
# At the beginning engines lose that it is there.
_ENCLOSED: Final = lazily(
    r"(?:(?:Enclosed|Attached),? (?:please |(?:you )?(?:will |can )?(?:please )?)(?:find|see)"
    r"|Please find (?:enclosed|attached)(?: herewith)?):? (?P<what>[^,;:.]{4,120})\.",
    needs="AEP",
)
_RATE: Final = lazily(
    r"(?<!\w)([Rr]oom|[Hh]otel|[Hh]ourly|[Dd]aily|[Nn]ightly) (rates?)(?=:| (?:is|are|per|for|include))"
)
# `300'e yakın kişi`, `40 kadar köpek`: a number that engines give as if it had been counted.
_NEARLY: Final = lazily(r"(?<![\w.,])([1-9][\d.]*)['’](?:y?[ae]|n[ae]) yakın (?!ol|bir )(?=[^\W\d_])", needs="0")
_ABOUT: Final = lazily(r"(?<![\w.,'’:/-])(\d[\d.]*) kadar (?=[^\W\d_])", needs="0")
_THOUSANDS: Final = lazily(
    r"(?<![\w.,])(?:(?P<millions>\d{1,3}) milyon )?(?P<thousands>\d{1,3}) bin(?: (?P<rest>\d{1,3}))?(?![\w.,]\d|\w)",
    needs="0",
)
_YOUNGER: Final = lazily(r"(?<!\w)(1[0-8]|\d) yaş altı(?= (?:ücretsiz|bedava|indirimli|%?\d))", needs="0")
# Who is `indirimli` pays less, and is not reduced.
_REDUCED: Final = lazily(r"(?<!\w)(\w{2,}l[ae]r)[ae] ((?:%\d{1,2} )?)indirimli(?=[.,;)]|$)")
# `3. kişilerle paylaşılmaz`: of whom an engine makes `people 3`.
_ORDINAL: Final = lazily(r"(?<![\w.,/-])([1-5])\. (?=(?:el|elden|(?:derece|kişi|şahıs|şahs)[a-zçğıöşü]*)(?!\w))")
# `"…" ifadelerini kullandı`: of whom engines make somebody who used the speaker.
_SPOKE: Final = lazily(
    r"(?<=[\"”»]) (?:(?:ifade(?:si|leri)|söz(?:ü|leri))ni kullan(?:dı|mıştı)"
    r"|(?:diye|şeklinde|biçiminde) konuş(?:tu|muştu))(?=[.,;]|$)",
    needs='"”»',
)
_MOTHER: Final = lazily(r"(?<!\w)([Aa])na(?= adı| ve baba adı|-baba adı)")
_ENGLISH_TURKISH: Final = LanguagePair(source="en", target="tr")


def plainly_said(text: str, pair: LanguagePair) -> str:
    """Return a text with `by 12 June at the latest` for `no later than 12 June`, which a Turkish model turns round.

    So it does with `no longer than 45 minutes`. Behind a Turkish subject no English one says what it is about.
    """
    text = with_dates_in_figures(text, pair.source)
    if pair != _ENGLISH_TURKISH:
        return _turkish_plainly_said(CONCERNING.sub("", text)) if pair.source == "tr" else text
    text = asked_kindly(
        with_company_first(with_payers_named(in_plain_english(with_me(with_references_together(text)))))
    )
    found = _NO_LATER.search(text)
    end = _end_of_moment(text, found.end()) if found is not None else 0
    if found is not None and end:
        by = "By" if found[0][0] == "N" else "by"
        text = f"{text[: found.start()]}{by} {text[found.end() : end]} at the latest{text[end:]}"
    text = _DONE.sub("Signed", _RECITAL.sub("Whereas", text, 1), 1) if text[:1] in "WD" else text
    text = _HESITATE.sub(lambda said: "Please" if said[0][0].isupper() else "please", text)
    text = _INFORMED.sub(lambda said: "We inform you that " if said[0][0].isupper() else "we inform you that ", text)
    text = _ENCLOSED.sub(_attached, _RATE.sub(_price, text))
    text = _FOR_NOTHING.sub(r"\1 of charge", _NO_OF.sub("number ", _BOUND.sub(_bounded, text)))
    text = _EXCELLENCY.sub(lambda said: "Her Excellency " if said[1] in _WOMEN else "His Excellency ", text)
    return _REGRET.sub(_regretted, _DEATH.sub("lost his life", text))


def _turkish_plainly_said(text: str) -> str:
    """Return a Turkish text with `yaklaşık 40 kişi` for `40 kadar kişi`, which engines take for a count."""
    text = in_plain_turkish(turned_plainly(with_references_short(with_numbers_of_events(text))))
    text = _ABOUT.sub(r"yaklaşık \1 ", _NEARLY.sub(r"neredeyse \1 ", _THOUSANDS.sub(_in_figures, text)))
    text = _REDUCED.sub(r"\1 için \2indirim", text)
    text = _ORDINAL.sub(_ordinal, text)
    text = _TO_YOUR_KNOWLEDGE.sub(r"\1n\1 bildiririz", text)
    text = _SPOKE.sub(" dedi", text)
    text = _YOUNGER.sub(r"\1 yaşından küçük çocuklar", text)
    text = _MOTHER.sub(lambda found: "Anne" if found[1] == "A" else "anne", text)
    return with_subject_first(text)


def _attached(found: re.Match[str]) -> str:
    """Say that something is attached; of two things that one finds engines attach the second alone."""
    what = found["what"]
    return f"{with_first_raised(what, 'en')} are attached." if " and " in what else f"You will find {what} attached."


def _price(found: re.Match[str]) -> str:
    """Say what is paid for a room: its rate is a speed."""
    return f"{found[1]} {found[2].replace('rate', 'price')}"


def _in_figures(found: re.Match[str]) -> str:
    """Write `12 bin 450` as `12.450`; `12 bin` alone engines know."""
    if not found["millions"] and not found["rest"]:
        return found[0]
    groups = [found["millions"], found["thousands"], found["rest"] or "0"]
    first, *others = [group for group in groups if group]
    return ".".join([first, *(f"{int(group):03}" for group in others)])


def _regretted(found: re.Match[str]) -> str:
    """Say that we are sorry for what people suffered: only what we announce is announced with regret."""
    who, deeply, what = found.groups()
    if _NEWS.match(what):
        return f"{who} regret to inform you that "
    return f"{who} are {deeply} sorry that " if deeply else f"{who} are sorry that "


def _bounded(found: re.Match[str]) -> str:
    said = _BOUNDS[found[2]]
    return f"{said.capitalize() if found[1] == 'N' else said} "


def _end_of_moment(text: str, start: int) -> int:
    """Return where the day and the time end that begin at a place of a text; 0 where none does."""
    if (held := _HELD.match(text, start)) is not None:
        return held.end()
    end, has_day = 0, False
    for value in find_values(text):
        if value.start < start:
            continue
        half = _HALF_DAY.match(text, value.end)
        is_moment = value.kind == "date" or half is not None or ":" in value.text
        is_next = _JOINED.fullmatch(text, end, value.start) is not None if end else value.start == start
        if not (is_moment and is_next):
            break
        end, has_day = half.end() if half is not None else value.end, has_day or value.kind == "date"
    # The stop of a month in short may be that of the sentence as well: `12 June.`
    return end - text.endswith(".", 0, end) * (end == len(text)) if has_day else 0


def _ordinal(found: re.Match[str]) -> str:
    said = TURKISH_ORDINALS[int(found[1]) - 1]
    return f"{said if found.start() else with_first_raised(said, 'tr')} "
