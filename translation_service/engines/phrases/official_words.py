"""English words that offices, councils and courts use in a sense of their own, said in others that a model knows so.

A `motion` is no movement, a `hearing` no hearing aid, a `tender` no invitation to bid.
"""

import re
from functools import partial
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.weekdays import ENGLISH_DAY
from translation_service.engines.phrases.contract_words import CONTRACT_WORDS
from translation_service.engines.phrases.letter_words import LETTER_WORDS
from translation_service.engines.phrases.meeting_words import MEETING_WORDS
from translation_service.engines.phrases.residents_words import RESIDENTS_WORDS
from translation_service.engines.words.casing import with_first_raised

_CARRIED: Final = "(?:was|were|is|are|has been|have been)"
_NOT_IS: Final = r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )"
_OFFICE: Final = "(?:mayor|minister|governor|president|rector|ambassador)"
# By a word that stands in all that each is looked for in, in small letters.
_ENGLISH: Final[tuple[tuple[str, re.Pattern[str], str], ...]] = tuple(
    (word, lazily(rf"(?<![\w-]){pattern}(?!(?<=\w)[\w-])", re.IGNORECASE), plain)
    for word, pattern, plain in (
        ("tenderer", r"tenderer(s?)", r"bidder\1"),
        (
            "tender",
            r"tender(s?)(?= (?:bond|guarantee|opened|price|received|security|sent|submitted|validity))",
            r"bid\1",
        ),
        ("tender", r"(evaluation|more than one|opening|receipt|submission) (of )?tender(s?)", r"\1 \2bid\3"),
        (
            "motion",
            rf"motion(?= {_CARRIED} (?:adopted|approved|carried|defeated|lost|passed|rejected|withdrawn))",
            "proposal",
        ),
        ("carried", rf"({_CARRIED}) carried(?= (?:by \d|unanimously))", r"\1 accepted"),
        ("moved", r"moved an amendment", "proposed an amendment"),
        ("seconded", rf"({_CARRIED}) not seconded", r"\1 not supported"),
        (
            "hearing",
            r"the hearing(?= (?:has been|is|was|will be) (?:adjourned|held|postponed|scheduled|set))",
            "the court hearing",
        ),
        (
            "convicted",
            r"(?:has|have) never been convicted of any (?:crime|(?:criminal )?offence)",
            "was not found guilty of any crime",
        ),
        ("impediment", r"lawful impediment", "legal obstacle"),
        ("the said", r"the said (?=[a-z])", "this "),
        ("issue", r"from the date of issue", "from the date it was issued"),
        ("force", r"(remains?) in force", r"\1 valid"),
        ("certify", r"this is to certify that", "we hereby certify that"),
        ("appear", r"(?:fails?|failed) to appear", "do not come"),
        ("appear", r"appear as a witness", "come as a witness"),
        ("tax", r"council tax", "municipal tax"),
        ("payments", r"late payments", "delayed payments"),
        ("cover", r"cover (?=accommodation|meals)", "pay for "),
        ("borne", r"(risks?) (?:is|are|shall be|will be) borne by", r"\1 belongs to"),
        ("borne", r"(be|been|is|are|was|were) borne(?= (?:\w+ly |in equal (?:parts|shares) )?by)", r"\1 met"),
        ("receipt", r"within (\w+) (days?|weeks?|months?) of receipt(?! of)", r"within \1 \2 after it is received"),
        ("upheld", r"upheld(?= (?:the|this|that) (?:decision|judge?ment|ruling|sentence|verdict))", "approved"),
        ("discharged", r"(?:was|were) discharged(?: from (?:the )?hospital)?(?= on )", "left the hospital"),
        ("discharged", r"and discharged(?: from (?:the )?hospital)?(?= on )", "and left the hospital"),
        ("moving out", r"when moving out", "when leaving the flat"),
        ("noon", r"(\d{4}),? at 12(?: o'clock)? noon", r"\1 at 12:00"),
        ("opinion", r"let us (?:have|know) your (opinion|view|comment)(s?)", r"send us your \1\2"),
        ("overdue", r"(invoice|bill|payment|amount|fee|rent)s? (?:is|are) overdue", r"\1 was not paid on time"),
        ("balance", r"the balance(?= (?:is|shall be|will be|must be) (?:payable|paid|due))", "the remaining amount"),
        ("payable", r"(?:is|are|shall be) payable(?= (?:in|on|upon|within)\b)", "must be paid"),
        ("due", r"payment (?:falls|is) due(?= on)", "payment must be made"),
        ("premises", r"(school|office|factory|hospital) premises are", r"\1 building is"),
        ("premises", r"(school|office|factory|hospital) premises", r"\1 building"),
        ("premises", r"the premises are", "the property is"),
        ("premises", r"(the|these|said|rented|leased) premises", r"\1 property"),
        ("vacate", r"vacate(?= the)", "leave"),
        (
            "furnish",
            r"furnish(?= (?:an? )?(?:[a-z]+ ){0,2}(?:bond|certificate|guarantee|information|proof|security))",
            "provide",
        ),
        ("free", r"are free (?:from|of) (?:any )?(?=(?:defect|error|fault)s?\b)", "have no "),
        ("free", r"is free (?:from|of) (?:any )?(?=(?:defect|error|fault)s?\b)", "has no "),
        ("force", r"into force (?:up)?on (?:its )?(signature|signing|publication)", r"into force on the date of \1"),
        ("tacitly", r"tacitly", "automatically"),
        ("jurisdiction", r"courts of ([\w ]{2,40}?) (?:shall )?have jurisdiction", r"courts of \1 are competent"),
        ("became", r"(?:decree|judge?ment|verdict) became final", "decision became final"),
        ("damages", r"claim(s|ed)? damages", r"demand\1 compensation"),
        ("hearing", r"did not appear at the hearing", "did not attend the hearing"),
        ("surcharge", r"a surcharge(?= of)", "an additional fee"),
        ("command", r"have a (?:very )?(?:good|excellent) command of ([a-z]+)", r"know \1 well"),
        ("post", r"the post(?= is (?:full|part|perman|tempor|vacant))", "the job"),
        ("visit", r"pay a visit to", "visit"),
        ("visit", r"paid a visit to", "visited"),
        ("courtesy", r"paid(?= (?:an? )?courtesy (?:call|visit))", "made"),
        ("courtesy", r"pay(?= (?:an? )?courtesy (?:call|visit))", "make"),
        ("headed by", rf"{_NOT_IS}(?:headed|led)(?= by (?:the )?(?:[a-z]+ )?{_OFFICE}\b)", "chaired"),
        ("compliments", r"(presents?) (h(?:is|er)) compliments", r"\1 \2 respects"),
        ("subject to change", r"(?:is|are) subject to change", "may be changed"),
        ("vote", r"the vote was tied", "the votes were equal"),
        ("inheritance", r"waive(s|d)?(?= (?:the|his|her|their) (?:claim to the )?inheritance)", r"renounce\1"),
        ("wound up", r"(is|was|been|be) wound up", r"\1 closed"),
        ("struck off", r"struck off(?= the)", "removed from"),
        ("awareness", r"awareness[ -]raising(?= (?:among|is|of|on)\b)", "increasing awareness"),
        ("awareness", r"raising awareness", "increasing awareness"),
        ("awareness", r"raise(s|d)? awareness", r"increase\1 awareness"),
        ("respondents", r"respondents", "survey participants"),
        ("liais", r"liaising with", "working with"),
        ("liais", r"liaise(s|d)? with", r"work with"),
        ("chair", r"(was|is|were|be|been) chaired(?= by)", r"\1 led"),
        ("took the chair", r"took the chair", "led the meeting"),
        ("seconded", r"seconded(?= the (?:motion|proposal))", "supported"),
        ("notwithstanding", r"notwithstanding(?= (?:article|clause|paragraph|section|the)\b)", "despite"),
        ("prejudice", r"(?:is|are|shall be) without prejudice to", "does not affect"),
        ("pursuant", r"pursuant to(?= (?:article|clause|paragraph|section)\b)", "under"),
        ("hereto", r"parties hereto", "parties"),
        ("thereof", r"any part thereof", "any part of it"),
        ("afore", r"afore(?:mentioned|said)", "above-mentioned"),
        ("agree as", r"parties agree as follows", "parties have agreed on the following"),
        ("item", r"(?<!agenda )item(?= (?:was|is|has been) (?:deferred|postponed|withdrawn|adjourned))", "agenda item"),
        ("deferred", r"(?<=item )(was|is|has been) deferred", r"\1 postponed"),
        ("further to", r"^further to(?= (?:our|my|the|your))", "after"),
        ("reference", r"^(?:with|in) reference to(?= your)", "concerning"),
        (
            "opportunity",
            r"(i|we) (?:would|should|wish) (?:like )?(?:to )?take this opportunity to",
            r"\1 would like to",
        ),
        ("i have the hono", r"i have the honou?r to(?= [a-z])", "I am pleased to"),
        ("we have the hono", r"we have the honou?r to(?= [a-z])", "we are pleased to"),
        ("delighted", r"would be delighted to", "would be pleased to"),
        ("receipt", r"confirm (?:the )?receipt of(?= (?:this|the|our|my)\b)", "confirm that you received"),
        ("coach", r"by coach", "by bus"),
        ("later", r"no later than (?=(?:12 )?(?:midnight|noon))", "by "),
        ("noon", r"12(?::00)? noon", "12:00"),
        ("midnight", r"12(?::00)? midnight", "midnight"),
        ("receipt", r"confirm (?:the )?receipt of(?= your\b)", "confirm that we have received"),
        ("should you fail to", r"should you fail to", "if you do not"),
        ("failed to", r"(?<=\w )(?:has |have )?failed to(?= [a-z]{2,})", "did not"),
        ("fails to", r"fails to(?= [a-z]{2,})", "does not"),
        ("section", r"section (\d{1,3}[a-z]?)(?= of the [\w ]{3,40} act\b)", r"article \1"),
        ("single", r"(he|she|applicant|person) is single(?=,| and|\.|$)", r"\1 is not married"),
        ("further notice", r"until further notice", "until a new announcement"),
        (
            "collect",
            r"collect(?= (?:your|his|her|the) (?:[a-z]+ )?(?:card|certificate|document|passport|permit)s?\b)",
            "pick up",
        ),
        ("deemed", r"deemed(?: to be)?(?= [a-z])", "considered"),
        ("account", r"accounts? for(?= (?:a|about|almost|half|less|more|nearly|over|some|\d))", "make up"),
        ("under way", r"(still )?under way", r"\1ongoing"),
        ("schedule", r"is on schedule", "is progressing as planned"),
        ("pleasure of your", r"requests? the (?:honou?r|pleasure) of your (?:company|presence) at", "invites you to"),
        ("rsvp", r"rsvp(?: by)?(?= \d)", "please reply by"),
        ("proceedings", r"costs of (?:the )?proceedings", "court costs"),
        (
            "attorney",
            r"appoint ((?:mr|mrs|ms)\.? [^,.;]{3,40}), (?:attorney|lawyer)(?:-at-law)?,",
            r"appoint lawyer \1",
        ),
        ("marriage", r"marriage entered into by the parties", "marriage that the parties made"),
        (" %", r"(?<=, )up (?=\d[\d.,]* %)", "an increase of "),
        (" %", r"(?<=, )down (?=\d[\d.,]* %)", "a decrease of "),
        *CONTRACT_WORDS,
        *LETTER_WORDS,
        *RESIDENTS_WORDS,
        *MEETING_WORDS,
        ("day at", rf"to ({ENGLISH_DAY}) at (?=\d)", r"to \1, "),
    )
)


def in_plain_english(text: str) -> str:
    """Return an English text with the plain words for those of offices and courts, and their capitals."""
    begins_with_capital, small = text[:1].isupper(), text.lower()
    for word, pattern, plain in _ENGLISH:
        if word in small:
            text = pattern.sub(partial(_with_capital, plain=plain), text)
            small = text.lower()
    return with_first_raised(text, "en") if begins_with_capital else text


def _with_capital(found: re.Match[str], plain: str) -> str:
    said = found.expand(plain)
    return with_first_raised(said, "en") if found[0][0].isupper() else said
