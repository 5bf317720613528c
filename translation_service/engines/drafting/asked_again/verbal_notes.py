"""Verbal notes: what missions and ministries begin and end their letters with, word by word the same for centuries.

Who writes to whom an engine says well in the plainest courtesy, `The Embassy presents its compliments to the
Ministry.`; it is asked for that, and the formula is written around its answer.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.names.institutions import institution_there
from translation_service.engines.words.casing import with_first_raised

_ENGLISH_TURKISH: Final = LanguagePair(source="en", target="tr")
_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
_LONGEST: Final = 600
_OPENING: Final = {
    "en": lazily(
        r"(?P<who>The [^,.;]{4,120}?) presents (?:its|his|her) compliments to "
        r"(?P<to>[^,.;]{4,160}?)(?=[.,]| and )"
    ),
    "tr": lazily(r"(?P<who>[^,.;]{4,120}?),? (?P<to>[^,.;]{4,160}?) saygılarını sunar(?=\.| ve )"),
}
_CLOSING: Final = {
    "en": lazily(
        r"(?P<who>The [^,.;]{4,120}?) (?:avails (?:itself|himself|herself) of|takes|uses|seizes) (?:this|the) "
        r"(?:opportunity|occasion) to (?:renew|express|convey|extend|reiterate|present)(?: once (?:again|more))? to "
        r"(?P<to>[^,.;]{4,160}?) the (?:renewed )?assurances? of (?:its|his|her) (?:most |very )?\w+ considerations?\."
    ),
    "tr": lazily(
        r"(?P<who>[^,.;]{4,120}?),? bu vesile(?:yle| ile),? (?P<to>[^,.;]{4,160}?n?[ae]) (?:en )?(?:derin|yüksek|üstün"
        r"|içten|iyi|samimi)(?: dileklerini ve)? saygılar(?:ını|ının (?:teyidini|güvencesini))"
        r"(?: bir kez daha| yeniden| tekrar)? (?:yineler|yeniler|tekrarlar|teyit eder|ifade eder|sunar|arz eder)\."
    ),
}
_PLAINLY: Final = {"en": "{who} presents its compliments to {to}.", "tr": "{who}, {to} saygılarını sunar."}
_ANSWERED: Final = {
    "tr": lazily(r"(?P<who>[^,]+), (?:saygılarını (?P<behind>.+)|(?P<before>.+) saygılarını) sunar\.?"),
    "en": lazily(
        r"(?P<who>The .+?) (?:offers|presents|pays|extends|conveys|gives) (?:its|his|her|their) "
        r"(?:respects?|greetings|regards|compliments) to (?P<before>the .+?)\.?"
    ),
}
_SAID_AT_END: Final = {
    "tr": "{who}, bu vesileyle {to} en derin saygılarını yineler.",
    "en": "{who} avails itself of this opportunity to renew to {to} the assurances of its highest consideration.",
}
_SAID_AT_BEGINNING: Final = {"tr": "{who}, {to} saygılarını sunar", "en": "{who} presents its compliments to {to}"}
# An office alone an engine takes for anybody's, `Bakanlığına`, or for another: `hükümete`.
_TO_OFFICE: Final = {
    "the Consulate": "Konsolosluğa",
    "the Consulate General": "Başkonsolosluğa",
    "the Directorate": "Müdürlüğe",
    "the Embassy": "Büyükelçiliğe",
    "the Governorship": "Valiliğe",
    "the Metropolitan Municipality": "Büyükşehir Belediyesine",
    "the Ministry": "Bakanlığa",
    "the Municipality": "Belediyeye",
    "the Permanent Mission": "Daimî Temsilciliğe",
}
_OWNER: Final = lazily(r"['’]n?[ıiuü]n (?=(?:Büyükşehir )?(?:Belediye|Kaymakaml|Valili))")
_OFFICE: Final = lazily(
    r"(?<=[Tt]he )(?:consulate|directorate|embassy|governorship|ministry|mission|municipality)(?!\w)"
)
_AND: Final = {
    "tr": lazily(r"(?<!\w)sun(?:ar|up|arak) (?P<rest>ve .+)"),
    "en": lazily(r"(?<!\w)to .*?(?P<rest>and (?:is|has|would|requests|kindly|wishes|asks|informs)(?!\w).+)"),
}


def ends_note(text: str, language: str) -> bool:
    """Tell whether a sentence is the end of a verbal note, of which the other language makes fewer words."""
    closing = _CLOSING.get(language)
    return closing is not None and len(text) <= _LONGEST and closing.fullmatch(text) is not None


def with_courtesies_said(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Say the beginning or the end of a verbal note as the other language does; any other sentence stays."""
    pair, plain = job.pair, sentence.plain
    if not sentence.target or {pair.source, pair.target} != _PLAINLY.keys() or len(plain) > _LONGEST:
        return sentence
    closing = _CLOSING[pair.source].fullmatch(plain)
    opening = None if closing is not None else _OPENING[pair.source].match(plain)
    found = closing or opening
    if found is None:
        return sentence
    courtesy = _PLAINLY[pair.source].format(who=found["who"], to=found["to"])
    answer = yield from answer_to(courtesy, job)
    between = _ANSWERED[pair.target].fullmatch(answer.strip())
    if between is None:
        return sentence
    said = _written(between, _SAID_AT_END if closing else _SAID_AT_BEGINNING, found["to"], pair)
    if opening is not None:
        said = _joined(said, plain[opening.end() :], sentence.target, pair)
    target = polished(plain, said, job) if said else ""
    return sentence.said_as(target) if target else sentence


def _written(between: re.Match[str], said: dict[str, str], to: str, pair: LanguagePair) -> str:
    """Write a formula around who writes to whom; an office that English has a name for is called by it."""
    answered = between.groupdict()
    told = answered.get("behind") or answered["before"] or ""
    known = institution_there(to, pair).removeprefix("To ") if pair.target == "en" else _TO_OFFICE.get(to)
    named = known or _OWNER.sub(" ", told)
    parties = (_OFFICE.sub(lambda office: with_first_raised(office[0], "en"), one) for one in (answered["who"], named))
    return said[pair.target].format(who=next(parties), to=next(parties))


def _joined(said: str, rest: str, answer: str, pair: LanguagePair) -> str:
    """Put what an engine answered for the rest behind the courtesy; "" where it cannot be told apart."""
    if not rest.strip(" ."):
        return said + rest
    found = _AND[pair.target].search(answer)
    return f"{said} {found['rest']}" if found is not None else ""
