"""English verbs of offices and courts, asked for by plain ones: of `endorsed` a model made ended, of `waived` waited.

Where no plain verb says as much, one that the model knows stands in, and its answer is given the verb that is meant:
who is appointed is asked for as one who is selected.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from glossary.patterns import lazily
from translation_service.engines.words.english_verbs import VerbForms, conjugated
from translation_service.engines.words.turkish_verbs import said_instead

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_PEOPLE: Final = (
    "ambassador|athlete|citizen|delegate|delegation|friend|guest|mayor|minister|official|participant|president|refugee"
    "|representative|student|tourist|visitor"
)
_STAFF: Final = (
    "assistant|cleaner|consultant|driver|employee|engineer|expert|gardener|interpreter|lawyer|nurse|officer|people|person"
    "|(?:social |care )?worker|staff|teacher|translator"
)
_RULING: Final = "ban|conviction|decision|judge?ment|ruling|sentence|verdict|veto"
_BUILT: Final = (
    "bath|building|castle|chapel|church|façade|facade|fountain|house|mill|monument|mosque|synagogue|tower|windmill"
)
_PROPERTY: Final = (
    "apartment|building|equipment|flat|house|land|parcel|plot|property|shares?|site|vehicle|bus(?:es)?|machine"
)
_SEIZED: Final = (
    "alcohol|animal|bag|boat|cargo|cash|cigarette|consignment|copies|document|drug|firework|food|fuel|goods|kilo|litre"
    "|machine|material|meat|medicine|parcel|passport|phone|product|shipment|stall|tobacco|truck|van|vehicle|weapon"
)
# A verb, the plain one, and what the sentence speaks of where the verb has other senses. What is a noun as well, marked
# by a star, is taken for a verb in its past or behind what only stands before verbs.
_PLAIN: Final = (
    ("abrogate", "cancel", ""),
    ("accredit", "approve", ""),
    ("acquire", "purchase", _PROPERTY),
    ("adhere to", "comply with", ""),
    ("adjourn", "postpone", "debate|hearing|meeting|session|trial"),
    ("administer", "apply", "dose|drug|medicine|medication|test|vaccine"),
    ("airlift*", "send by plane", ""),
    ("apportion", "share", ""),
    ("apprehend", "arrest", ""),
    ("ascertain", "determine", ""),
    ("assent to", "agree to", ""),
    ("assign", "transfer", "agreement|claim|contract|debt|lease|obligation|receivable|rights"),
    ("attest", "certify", ""),
    ("auction*", "sell at auction", ""),
    ("authenticate", "certify", ""),
    ("award*", "provide", "aid|allowance|bursar(?:y|ies)|grant|scholarship"),
    ("bequeath", "leave", ""),
    ("bolster", "strengthen", ""),
    ("brief*", "inform", f"{_PEOPLE}|{_STAFF}|council|councillor|crew|member|press|public|team"),
    ("carry", "accept", "amendment|motion|proposal|resolution"),
    ("carry forward", "transfer", ""),
    ("cede", "transfer", ""),
    ("challenge*", "object to", f"{_RULING}|tender|fine|plan|election|result"),
    ("circulate", "distribute", "agenda|copy|copies|document|draft|letter|list|minutes|note|paper|report|survey"),
    ("clamp*", "lock", "car|vehicle|wheel"),
    ("commence", "start", ""),
    ("commend", "praise", ""),
    ("commission*", "request", "report|study|studies|survey|analysis|opinion|audit"),
    ("comprise", "consist of", ""),
    ("contain", "bring under control", "blaze|epidemic|outbreak"),
    ("contest*", "object to", f"{_RULING}|bill|claim|fine|invoice|penalty|result|tender|will"),
    ("cordon off", "close", ""),
    ("cremate", "burn", ""),
    ("curtail", "reduce", ""),
    ("defray", "meet", ""),
    ("deliver", "give", "address|lecture|presentation|speech|talk"),
    ("deploy", "send", "ambulance|firefighter|police|soldier|team|troop"),
    ("deport", "send back", ""),
    ("desecrate", "damage", ""),
    ("disburse", "pay", ""),
    ("discharge*", "release from hospital", "patient"),
    ("dispatch*", "send", ""),
    ("dispute*", "object to", f"{_RULING}|bill|claim|fine|invoice|penalty|result|tender"),
    ("disseminate", "distribute", ""),
    ("dissolve", "close down", "association|board|club|committee|commission|company|council|foundation|party|union"),
    ("divulge", "disclose", ""),
    ("divert", "redirect", "bus(?:es)?|flight|line|river|route|stream|traffic|train|tram|water"),
    ("draft*", "prepare", ""),
    ("draw up", "prepare", ""),
    ("earmark", "reserve", ""),
    ("enact", "adopt", ""),
    ("endeavour* to", "try to", ""),
    ("endorse", "support", ""),
    ("enrol", "register", ""),
    ("enroll", "register", ""),
    ("entail", "require", ""),
    ("envisage", "plan", ""),
    ("erect", "build", "barrier|building|fence|marquee|memorial|monument|stage|stand|statue|tent|wall"),
    ("escort*", "accompany", ""),
    ("exacerbate", "worsen", ""),
    ("execute", "carry out", "contract|project|task|works?|order|budget"),
    ("expedite", "accelerate", ""),
    ("expel", "remove", "member|player"),
    ("expel", "remove from school", "pupil|student"),
    ("file*", "submit", "application|declaration|petition|report|return|statement"),
    ("forfeit", "lose", ""),
    ("foster*", "develop", "cooperation|co-operation|dialogue|exchange|friendship|relation|ties|understanding"),
    ("furnish", "provide", "bond|certificate|document|evidence|guarantee|information|proof|security"),
    ("garnish*", "seize", "salary|wage"),
    ("grant*", "provide", "aid|allowance|bursar(?:y|ies)|grant|loan|scholarship"),
    ("hand out", "distribute", ""),
    ("hand in her notice", "resign", ""),
    ("hand in his notice", "resign", ""),
    ("hire*", "recruit", _STAFF),
    ("hoist", "raise", ""),
    ("harvest*", "collect", "rain|rainwater"),
    ("host*", "organise", "conference|event|exhibition|festival|meeting|seminar|workshop"),
    ("impair", "harm", ""),
    ("inaugurate", "open", ""),
    ("incinerate", "burn", ""),
    ("indict", "accuse", ""),
    ("interrogate", "question", ""),
    ("jeopardise", "threaten", ""),
    ("jeopardize", "threaten", ""),
    ("lapse*", "expire", ""),
    ("lay", "place", "wreath"),
    ("levy*", "collect", "charge|contribution|dut(?:y|ies)|fee|tax(?:es)?|toll"),
    ("liaise with", "communicate with", ""),
    ("liquidate", "close down", "association|business|company|cooperative|firm|foundation"),
    ("locate", "find", "child|famil(?:y|ies)|heir|owner|person|relative|witness"),
    ("lodge* with", "submit to", "appeal|application|claim|complaint|objection|protest|request"),
    ("lodge*", "submit", "appeal|application|claim|complaint|objection|protest|request"),
    ("misplace", "lose", ""),
    ("misspell", "write incorrectly", ""),
    ("make available online", "publish on the internet", ""),
    ("mitigate", "reduce", ""),
    ("mow", "cut", ""),
    ("notarise", "certify", ""),
    ("notarize", "certify", ""),
    ("notify of", "inform about", ""),
    ("nullify", "cancel", ""),
    ("observe", "comply with", "deadline|instruction|law|limit|provision|regulation|rule"),
    ("obstruct", "block", "access|entrance|exit|passage|pavement|path|road|street|traffic|view|way"),
    ("obstruct", "prevent", ""),
    ("patrol*", "inspect", ""),
    ("pay", "make", "visit"),
    ("pay tribute to", "remember", ""),
    ("omit", "skip", ""),
    ("phase out", "gradually abolish", ""),
    ("pledge* to", "undertake to", ""),
    ("pledge*", "promise", "aid|amount|cooperation|help|money|solidarity|sum|support"),
    ("preclude", "prevent", ""),
    ("preside over", "chair", ""),
    ("proclaim", "declare", ""),
    ("procure", "purchase", ""),
    ("prosecute", "sue", ""),
    ("put on", "present", "concert|exhibition|performance|play|show"),
    ("quarantine*", "put in quarantine", ""),
    ("quash", "cancel", ""),
    ("overturn", "cancel", _RULING),
    ("raise", "increase", "charge|fare|fee|price|rent|salary|tax|toll|wage"),
    ("raise", "collect", "dollar|euro|fund|lira|million|money|pound"),
    ("quote*", "state", "number|reference"),
    ("reaffirm", "confirm", ""),
    ("reciprocate", "return", ""),
    ("refer", "send", "patient|application|case|complaint|dispute|file|issue|matter|motion|proposal|question|request"),
    ("refurbish", "renovate", ""),
    ("reimburse", "refund", ""),
    ("reiterate", "repeat", ""),
    ("relinquish", "abandon", ""),
    ("remedy*", "correct", ""),
    ("remit*", "send", ""),
    ("remunerate", "pay", ""),
    ("render", "provide", "services?"),
    ("repatriate", "send home", ""),
    ("repeal*", "abolish", ""),
    ("replenish", "refill", ""),
    ("reprimand*", "warn", ""),
    ("resettle", "place", ""),
    ("rescind", "cancel", ""),
    ("restore", "renovate", _BUILT),
    ("salvage*", "rescue", ""),
    ("scrap*", "cancel", "fee|plan|programme|project|rule|scheme|tax"),
    ("scrutinise", "examine", ""),
    ("scrutinize", "examine", ""),
    ("serve on", "deliver to", "decision|document|judge?ment|notice|order|papers?|summons|writ"),
    ("settle", "pay", "account|bill|cost|debt|invoice"),
    ("sever", "cut", "contact|relation|ties|link"),
    ("shelve", "postpone", "plan|programme|project|proposal|scheme"),
    ("solicit", "request", ""),
    ("shortlist*", "select", ""),
    ("solemnise", "perform", ""),
    ("solemnize", "perform", ""),
    ("spearhead", "lead", ""),
    ("stage*", "present", "opera|play|performance|show"),
    ("stipulate that", "state that", ""),
    ("streamline", "simplify", ""),
    ("sublet", "rent to others", ""),
    ("subsidise", "support", ""),
    ("subsidize", "support", ""),
    ("substantiate", "prove", ""),
    ("summon", "invite", "witness|expert|part(?:y|ies)"),
    ("supersede", "replace", ""),
    ("table*", "present", "amendment|bill|motion|proposal|question|report|resolution"),
    ("top up", "load", ""),
    ("vandalise", "harm", ""),
    ("vandalize", "harm", ""),
    ("vet*", "examine", "applicant|application|bidder|candidate|list|supplier"),
    ("waive", "cancel", "charge|cost|debt|fee|fine|interest|payment|penalty|rent"),
    ("waive", "abandon", "claim|immunity|objection|privilege|right"),
)  # fmt: skip
# A verb, the one that stands in for it, where; and the Turkish stems of that one with those that are meant.
_STAND_INS: Final = (
    ("abstain", "remain neutral", "", {"tarafsız kal": "çekimser kal"}),
    ("appoint", "select", "", {"seçil": "atan", "seç": "ata"}),
    ("condemn", "criticise", "", {"eleştiril": "kınan", "eleştir": "kına"}),
    ("censure*", "criticise", "", {"eleştiril": "kınan", "eleştir": "kına"}),
    ("confiscate", "cancel", "", {"iptal edil": "müsadere edil", "iptal et": "müsadere et"}),
    ("impound", "cancel", "", {"iptal edil": "alıkonul", "iptal et": "alıkoy"}),
    ("seize", "cancel", _SEIZED, {"iptal edil": "müsadere edil", "iptal et": "müsadere et"}),
    ("commemorate", "remember", "", {"hatırlan": "anıl", "hatırla": "an"}),
    ("expropriate", "buy", "", {"satın alın": "kamulaştırıl", "satın al": "kamulaştır"}),
    ("nominate", "propose", "", {"öneril": "aday gösteril", "öner": "aday göster"}),
    ("receive", "greet", _PEOPLE, {"selamlan": "karşılan", "selamla": "karşıla"}),
    ("welcome*", "greet", _PEOPLE, {"selamlan": "karşılan", "selamla": "karşıla"}),
)
# Of what is done models know these: is appointed; and objections to a fee are raised, which is not increased.
_KNOWN_IN_PASSIVE: Final = frozenset({"appoint", "raise"})
_BEFORE_VERB: Final = lazily(
    r"(?:^|\W)(?:to|can|could|may|might|must|shall|should|will|would|not|we|they|you) $", re.IGNORECASE
)
_PASSIVE: Final = lazily(r"(?:^|\W)(?:be|been|being|is|are|was|were)(?: (?:also|not|now|\w+ly))? $", re.IGNORECASE)
_NO_OBJECT_BEHIND: Final = "(?:at|by|for|from|in|of|on|to|with)"
# With these behind it a verb is another one: carried out, laid off.
_OTHER_VERB: Final = lazily(r" (?:away|back|down|forward|off|out|over|up)(?!\w)")
_WORDS_BETWEEN: Final = 4
_WORD: Final = lazily(r"(?<![\w-])[A-Za-z]{3,}(?![\w-])")
_ROOM: Final = 80
_NOUN_AS_WELL: Final = "*"


class _Verb(NamedTuple):
    """What a form of a verb is asked for as, what it has behind it, what of, and the stems to change in the answer."""

    said: str
    behind: str
    near: str
    meant: Mapping[str, str]
    is_noun: bool
    is_active: bool


class _Learned(NamedTuple):
    """A learned verb in a text."""

    start: int
    end: int
    verb: _Verb


def in_plain_verbs(text: str) -> str:
    """Return an English text with plain verbs for learned ones, each in the form that stands there."""
    for start, end, verb in reversed([*_learned_verbs(text)]):
        said = verb.said[0].upper() + verb.said[1:] if text[start].isupper() else verb.said
        text = f"{text[:start]}{said}{text[end:]}"
    return text


def with_verbs_meant(target: str, source: str) -> str:
    """Return a Turkish answer with the verbs that others stood in for when its English source was asked for."""
    meant = {stem: other for one in _learned_verbs(source) for stem, other in one.verb.meant.items()}
    return said_instead(target, meant) if meant else target


def _learned_verbs(text: str) -> Iterator[_Learned]:
    verbs = _verbs()
    for found in _WORD.finditer(text):
        for verb in verbs.get(found[0].lower(), ()):
            one = _Learned(found.start(), found.end() + len(verb.behind), verb)
            if _is_meant(text, one):
                yield one
                break


def _is_meant(text: str, learned: _Learned) -> bool:
    start, end, verb = learned
    if not text.startswith(verb.behind, end - len(verb.behind)) or text[end : end + 1].isalnum():
        return False
    if not verb.behind and _OTHER_VERB.match(text, end) is not None:
        return False
    before, behind = text[max(0, start - _ROOM) : start], text[end : end + _ROOM]
    if verb.is_noun and _BEFORE_VERB.search(before) is None:
        return False
    is_passive = _PASSIVE.search(before) is not None
    if not verb.near or (verb.is_active and is_passive):
        return not (verb.is_active and is_passive)
    noun = rf"(?:{verb.near})(?:s|es|ies)?(?!\w)"
    if is_passive:
        return re.search(rf"(?<!\w){noun}", before, re.IGNORECASE) is not None
    between = rf"(?: (?!{_NO_OBJECT_BEHIND} )[\w’'-]+){{0,{_WORDS_BETWEEN}}}"
    return re.match(rf"{between} {noun}", behind, re.IGNORECASE) is not None


@cache
def _verbs() -> Mapping[str, Sequence[_Verb]]:
    """Return by the first word of every form of the learned verbs what each is asked for as."""
    verbs: dict[str, list[_Verb]] = defaultdict(list)
    for learned, plain, near, meant in (*((*row, _NOTHING) for row in _PLAIN), *_STAND_INS):
        is_noun = _NOUN_AS_WELL in learned
        forms = zip(conjugated(learned.replace(_NOUN_AS_WELL, "")), conjugated(plain), strict=True)
        for form, (written, said) in zip(VerbForms._fields, forms, strict=True):
            word, space, rest = written.partition(" ")
            if not (is_noun and form == "third"):
                is_doubtful = is_noun and form in {"base", "gerund"}
                verb = _Verb(said, space + rest, near, meant, is_doubtful, learned in _KNOWN_IN_PASSIVE)
                verbs[word].append(verb)
    return verbs
