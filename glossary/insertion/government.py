"""What an English sentence asks of the Turkish noun in it, beyond its preposition: which verbs want which case.

Read from the words before a term up to its article, and a little from what follows. Where nothing here tells, the
preposition does (`insertion`).
"""

import re
from typing import Final

from glossary.insertion.english_nouns import AUXILIARIES
from glossary.stop_words import any_of, words_of
from glossary.turkish.suffixes import Ending

_VERB: Final = r"(?:e|e?s|e?d|ing|ies|ied)?"


def _verbs(stems: str) -> str:
    return rf"(?:{'|'.join(stems.split())}){_VERB}"


# The end of what stands before the article, and the suffixes of the noun; the first that fits counts.
_GOVERNED: Final[tuple[tuple[re.Pattern[str], Ending], ...]] = tuple(
    (re.compile(rf"(?:^|\s)(?:{words})$"), ending)
    for words, ending in (
        (r"turn\w* out to be", ("reportedly",)),
        (r"(?:causes?|reasons?|department|ministry|prices?|deadlines?|conditions?|criteria) for", ("genitive",)),
        (r"(?:aspects?|sides?|an end) to", ("genitive",)),
        (r"due to|owing to|(?<!our )(?<!your )(?<!my )(?<!many )thanks to", ()),
        (r"becom(?:e|es|ing)|became|remain(?:s|ed)?", ()),
        (r"(?:more|less|other|rather|\w{3,}er) than|out of", ("ablative",)),
        (r"(?:tak\w*|took|good) care of|interfer\w* (?:with|in)|attacks? on", ("dative",)),
        (r"arriv\w* (?:in|at)", ("dative",)),
        (r"(?:attend|look|glanc|star|shout|laugh|aim|point|arriv)\w* (?:over |back )?at", ("dative",)),
        (r"(?:blow|pressure|impact|effects?|influence|emphasis|sanctions?|ban|burden|raids?) on", ("dative",)),
        (r"against|despite|until|towards?|contrary to|begin|begins|began|beginning|start\w*", ("dative",)),
        (r"(?:one|two|three|four|five|six|seven|eight|nine|ten) of|aware of", ("ablative",)),
        (r"(?:works?|books?|laws?|reports?|debates?|talks?|discussions?|information|decisions?|votes?) on", ()),
        (r"(?:opinions?|views?|advice|research|stud(?:y|ies)|guidance|regulations?|articles?|papers?) on", ()),
        (r"(?:protocols?|agreements?|conventions?|decrees?|lectures?) on", ()),
        (r"(?:spen[dt]|spends|spending|wast\w+|expenditure) (?:up)?on", ("dative",)),
        (r"(?:allow|enabl|permit|oblig|recommend|offer)(?:e|s|ed|es|ing)?", ("dative",)),
        (r"(?:compris\w*|consist\w*|made up) of", ("ablative",)),
        (r"in (?:line|accordance|conformity|compliance) with|accord\w+ to|alignment with", ("dative",)),
        (r"(?:compl(?:y|ie[sd]|ying)|conform\w*|align\w*) (?:with|to)", ("dative",)),
        (r"(?:take|takes|took|taking|taken|takes) part in|particip\w+ in|interven\w+ in|invest\w* in", ("dative",)),
        (r"(?:bas|found)ed (?:up)?on|(?:rest|rel|depend)\w* (?:up)?on|bound by|subject to", ("dative",)),
        (r"reflected in|(?:set|put) aside for|qualif\w+ for|appl\w+ (?:to|for)|need for|object\w* to", ("dative",)),
        (r"(?:elected|appointed|admitted|added|incorporated|entered) (?:to|into|on)", ("dative",)),
        (r"(?:matter|belong|contribut|respond|repl|refer|adapt|lead|led)\w* to", ("dative",)),
        (r"(?:resembl)\w*", ("dative",)),
        (_verbs("reach join accompan accompany thank inform notify notif attend access"), ("dative",)),
        (r"(?:ask|wait|look|search|call)\w* for", ("accusative",)),
        (_verbs("enter ask tell told trust oppose"), ("dative",)),
        (_verbs("remind help assist harm damage"), ("dative",)),
        (r"(?:regist|enrol)\w* (?:with|in|for|at)", ("dative",)),
        (r"(?:chang|amend|modif|alter|correct)\w* (?:were |was |are |is |be )?(?:made )?(?:to|in)", ("locative",)),
        (r"behind|under|above|beside|beneath|outside|opposite", ("genitive",)),
        (_verbs("advis benefit resist"), ("dative",)),
        (r"flee|flees|fled|fleeing", ("ablative",)),
        (r"fight\w*|fought|combat\w*", ("instrumental",)),
        (r"next to|in front of|in place of", ("genitive",)),
        (r"on behalf of|in the name of|in case of|for the sake of", ()),
        (r"(?:is|are|was|were|be|been) (?:given|offered|awarded|granted|paid)", ()),
        (r"(?:kind|type|sort|form|group|list|dozen|hundred|thousand|million|truckload|tonn?e?|litre|liter)s? of", ()),
        (r"(?:bottle|pair|piece|strip|stretch|lot|cup|crowd|range|variety|a number)s? of|(?:box|boxes|series) of", ()),
        (r"reply to|answer to", ("dative",)),
        (r"(?:satisf\w+|pleased|happy) with|(?:benefit|withdr\w+|differ|depart)\w* from", ("ablative",)),
        (r"(?:leav(?:e|es|ing)|left)|(?:pass|go|went|flow|walk)\w* through", ("ablative",)),
        (r"(?:responsible|complain\w*) (?:for|about|of)|afraid of|because of", ("ablative",)),
        (r"through|proud of|full of|by means of|together with|along with|in cooperation with", ("instrumental",)),
        (r"(?:meet|meets|met|meeting)", ("instrumental",)),
        (_verbs("pass"), ("ablative",)),
        (_verbs("tour explain collect choos chose describ visit approv adopt reject prepar publish"), ("accusative",)),
        (_verbs("improv strengthen reduc increas promot protect defend prevent imped support threaten affect encourag"),
         ("accusative",)),
        (_verbs("boost harm fund overhaul remodel destroy monitor accelerat slow rais rescu sav"), ("accusative",)),
        (_verbs("keep represent reflect express achiev overcom solv block combin forc compel stretch criticiz"),
         ("accusative",)),
        (_verbs("arrest detain injur invad occup surround evacuat inspect examin investigat review restor clos"),
         ("accusative",)),
        (_verbs("renovat demolish rebuil repair clean pollut educat convinc motivat connect divid transform amend"),
         ("accusative",)),
        (_verbs("criticis govern rul cross warn"), ("accusative",)),
        (_verbs("email phon"), ("dative",)),
        (r"needs?|needed", ("dative",)),
    )
)  # fmt: skip
_PLACED: Final = re.compile(
    r"(?:(?:^|\b(?:than|from|after|before|to|about|of|is|are|was|were|resembles|met|moved|in|at)\s)"
    r"(?:the|a|an|those|these|this|that) (?:\w+ )?\w+|\b(?:the one|ones?|those|that))\s(?:in|at|on)$"
)
_OF_SOME: Final = re.compile(r"\b(?:than|from|with|by|about|of|to)\s(?:[a-z]+\s){0,2}[a-z]+[^s]s\s(?:in|at|on)$")
# Under these something is done: kararı gereğince.
_LEGAL: Final = words_of("""
    act agreement charter constitution contract convention decision decree law memorandum programme protocol regulation
    scheme
""")
_PRONOUN: Final = re.compile(r"(?:^|\s)(the one|the ones|those|ones) (?:in|at|on)$")
_THAN: Final = re.compile(r"(?:^|\s)(?:than|from)$")
_OF_MANY: Final = re.compile(r"[^s]s (?:in|at|on)$")
_STARTS: Final = re.compile(r"^(?:(?:the|those|these) )?\w+ (?:in|at|on)$")
GOES_ON: Final = re.compile(rf"\s+{any_of(AUXILIARIES)}\b")
_NO_NOUN: Final = re.compile(
    r"\b(?:\w+(?:ed|ing|en)|is|are|was|were|be|been|met|held|put|made|set|took|taken|sat"
    r"|said|says|told|came|went|lives?|works?|stood|fell|began|won|lost"
    r"|opens?|closes?|begins?|starts?|ends?|meets?|sits?|stands?|stays?|remains?) (?:in|at|on)$"
)
_STATED: Final = re.compile(r"(?:^|(?<!there)(?<!\bwho)(?<!which)\s)(is|are|was|were)$")
_WANTED: Final = re.compile(r"(?:^|\s)(?:for|(?:want|expect|requir|allow|enabl|permit|need|get)(?:e?s|e?d|ing|e)?)$")
_TO_DO: Final = re.compile(r"(?:\s+and\s+[a-z]+)?\s+to\s+[a-z]+(?<!s)\b")
_LET: Final = re.compile(r"(?:^|\s)(?:let|lets|letting)$")
_DOES_IT: Final = re.compile(r"\s+[a-z]")
# With a bare noun behind them these make one thing with it: a period of peace, under investigation.
_BARE: Final = re.compile(
    r"(?:^|\s)(?:(?:periods?|times?|era|age|sense|signs?|rate|level|state) of|under(?: [a-z]+)?)$"
)
_ASKED: Final = re.compile(r"(?:^|\s)(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?)$")
_AFTER: Final = re.compile(r"(?:^|\s)(?:after|before)$")
_PHRASE_ENDS: Final = re.compile(r"\s*(?:[.,;:!?)]|$|(?:in|on|at|of|and|or|with|by) )")
# Somebody is given, shown or told what stands behind.
_TO_WHOM: Final = re.compile(
    r"(?:^|\s)(?:giv(?:e|es|en|ing)|gave|offer\w*|show\w*|teach\w*|taught|sen[dt]\w*|pa(?:y|ys|id))$"
)
_WHAT: Final = re.compile(r"\s+(?:an?|the|some|any|more|better|new|their|its|\d[\d.,]*)\s+[a-z]")
_IF: Final = re.compile(r"(?:^|\s)if\s.*\b(?:is|are)$")
_ENDS: Final = re.compile(
    r"(?:\s+of [^.,;:!?]*)?(?:\s+(?:too|again|also|already|even then|at that time|as well))?\s*(?:[.!?;]|$)"
)
_EXPLAINED: Final = re.compile(r"\s+(?:that|which|who|where|in which)\b")
_PASSIVE_BY: Final = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){1,3}by$")
_ACTORS: Final = re.compile(
    r".*\b(?:\w{3,}(?:er|or|ist|man|men|ee|ant)|council|police|brigade|embassy|consulate|delegation|directorate|ministry|"
    r"municipality|court|mayor|board|presidency|parliament|government|company|party|bank|state|army|people|children|family|"
    r"public|media|voters|citizens|"
    r"university|president|hospital|group|women|union|commission|committee|authority|office|institution|"
    r"foundation|association|club|team|agency|unit|department)s?(?: of .*)?"
)
# Of these the form with tarafından is usual: polis, not polisçe.
_PLAIN_ACTORS: Final = frozenset({"police", "state", "people", "children", "family", "public", "media", "women"})
_NEVER_ACTORS: Final = frozenset({"tender", "paper", "letter", "order", "charter", "water", "computer"})


def governed(before: str, behind: str, *, term: str, has_article: bool) -> Ending | None:
    """Return the suffixes a sentence asks for; none of its own where it does not tell.

    `before` are the folded words up to the article, `behind` is the text after the term.
    """
    if before.endswith("through") and term[0].isupper():
        return ("ablative",)
    if before.endswith(" by") or before == "by":
        bound = governed_by_verb(before)
        return _after_by(before, term, has_article=has_article) if bound is None else bound
    if (not has_article and _BARE.search(before)) or (
        before.endswith("under") and not _LEGAL.isdisjoint(term.lower().split())
    ):
        return ()
    told = _told_by_clause(before, behind)
    bound = governed_by_verb(before) if told is None else told
    if bound is not None:
        return bound
    pronoun = _PRONOUN.search(before)
    if pronoun:
        return ("locative", "which", *_of_pronoun(before[: pronoun.start()], pronoun[1]))
    return ("locative", "which") if _is_placed(before, behind) else None


def _told_by_clause(before: str, behind: str) -> Ending | None:
    """Return what is asked of the doer behind for, let and want, of a condition, of what something is said to be."""
    if (_WANTED.search(before) and _TO_DO.match(behind)) or (_LET.search(before) and _DOES_IT.match(behind)):
        return ("genitive",)
    if _TO_WHOM.search(before) and _WHAT.match(behind):
        return ("dative",)
    if (_ASKED.search(before) and behind.startswith(" for ")) or (_AFTER.search(before) and _PHRASE_ENDS.match(behind)):
        return ("ablative",)
    if _IF.search(before) and behind.lstrip().startswith(","):
        return ("if",)
    stated = _STATED.search(before)
    if stated and (
        _ENDS.match(behind)
        or _EXPLAINED.match(behind)
        or (before in {"it was", "it is"} and behind.lstrip().startswith(("that", "who")))
    ):
        return ("is",) if stated[1] in {"is", "are"} else ("was",)
    return None


def _of_pronoun(before: str, pronoun: str) -> Ending:
    """Return what is asked of the one in the council, of those in it: larger than those in it."""
    number: Ending = ("plural",) if pronoun in {"those", "ones", "the ones"} else ()
    if _THAN.search(before):
        return (*number, "ablative") if number else ()
    if not before or _STATED.search(before):
        return number
    bound = governed_by_verb(before)
    return (*number, *(("accusative",) if bound is None else bound))


def governed_by_verb(before: str) -> Ending | None:
    """Return what a verb or a phrase at the end of some words asks for."""
    return next((ending for words, ending in _GOVERNED if words.search(before)), None)


def _after_by(before: str, term: str, *, has_article: bool) -> Ending | None:
    is_actor = (term[0].isupper() or _ACTORS.fullmatch(term.lower()) is not None) and term.lower().rsplit(maxsplit=1)[
        -1
    ] not in _NEVER_ACTORS
    if is_actor:
        is_done = has_article and term.lower() not in _PLAIN_ACTORS and _PASSIVE_BY.search(before)
        return ("equative",) if is_done else None
    return ("instrumental",)


def _is_placed(before: str, behind: str) -> bool:
    """Tell whether a phrase of place belongs to the noun before it: the schools in our sister cities."""
    if _NO_NOUN.search(before) or " there " in f" {before} ":
        return False
    if GOES_ON.match(behind) and _OF_MANY.search(before):
        return True
    if _STARTS.match(before):
        return GOES_ON.match(behind) is not None or (before.startswith("th") and not _ENDS.match(behind))
    return _PLACED.search(before) is not None or _OF_SOME.search(before) is not None
