"""What an English sentence asks of the Turkish noun in it, beyond its preposition: which verbs want which case.

Read from the words before a term up to its article, and a little from what follows. Where nothing here tells, the
preposition does (`insertion`).
"""

import re
from typing import Final

from glossary.insertion.english.doers import after_by
from glossary.insertion.english.governing_words import governed_case
from glossary.insertion.english.named_nouns import DOES_THEN, PASSES, told_by_term
from glossary.insertion.english.nouns import (
    AUXILIARIES,
    CHANGES,
    DEALT_IN,
    DETERMINING,
    LEGAL,
    PERSONS,
    RIGHTS,
    TOPICAL,
)
from glossary.patterns import lazily
from glossary.stop_words import any_of, words_of
from glossary.turkish.suffixes import Ending

_IS: Final = r"(?:is|are|was|were|has been|have been|be|been)"
# The end of what stands before the article, and the suffixes of the noun; the first that fits counts.
_ROWS: Final[tuple[tuple[str, Ending], ...]] = (
    (r"turn\w* out to be", ("reportedly",)),
    (r"(?<!our )(?<!your )(?<!my )(?<!many )(?<!of )thanks to", ()),
    (r"(?:(?:more|less|fewer)(?: [a-z]+){0,3}|other|rather|\w{3,}er) than", ("ablative",)),
    (r"pay(?:s|ing)? for|paid for", ("accusative",)),
    (r"(?:combat|fight|fought|struggl)\w* against", ("instrumental",)),
    (r"(?:attacked|bitten|eaten|stung) by", ()),
    (r"(?:remain|remains|remained|remaining|left) of", ("ablative",)),
    (rf"(?:the|these|this|their|its|our) (?:[a-z]+ )?{any_of(CHANGES)}s? in", ("locative", "which")),
    (r"against|despite|until|towards?|contrary to", ("dative",)),
    (r"in view of", ("accusative",)),
    (r"by (?:means|way) of", ("instrumental",)),
    (r"except (?:at|by|for|in|on|to|with)|(?:follow|preced)\w* by", ()),
    (r"half|twice|it takes|it took|it will take", ("genitive",)),
    (r"ask\w* (?:[a-z]+ ){1,3}for", ("accusative",)),
    (r"(?:discuss|exchang|shar)\w* (?:experience|idea|opinion|view)s (?:[a-z]+ ){0,5}on|action plans? on", ()),
    (rf"{any_of(TOPICAL)}s? (?:{_IS} (?!based|built|founded|imposed|placed)[a-z]+(?:ed|en|de) )?on", ()),
    (r"avail\w* (?:[a-z]+sel(?:f|ves) )?of", ("ablative",)),
    (r"(?:twice|half|times) as [a-z]+ as", ("genitive",)),
    (r"(?:the|an?|each|every) (?:[a-z]+ )?(?:door|entrance|gate)s? to", ("genitive",)),
    (r"in the case of", ()),
    (r"(?:date|day|hour|time|year) of", ()),
    (r"wish\w* (?:you|him|her|them|us|(?:the|our|your|its|all) (?:[a-z]+ )?[a-z]+)", ()),
    (r"founded (?:on|upon)", ("dative",)),
    (r"(?:learn\w*|hears?|heard) (?:[a-z]+ ){0,2}of", ("accusative",)),
    (r"above|around|behind|below|beneath|beside|beyond|following|inside|near|opposite", ("genitive",)),
    (r"outside|under|underneath", ("genitive",)),
    (PASSES, ("ablative",)),
    (r"through", ("instrumental",)),
    (r"have|has|had|having", ()),
    (r"(?:one|two|three|four|five|six|seven|eight|nine|ten) of", ("ablative",)),
    (r"(?:elect|appoint|admit|add|incorporat|enter)\w* (?:to|into|on)", ("dative",)),
    (r"(?:report|notif|announc|submit|send|sent|explain)\w* (?:\w+ ){0,3}(?:change|amendment)s? to", ("dative",)),
    (r"(?:chang|amend|modif|alter(?!nat)|correct)\w* (?:were |was |are |is |be )?(?:made )?(?:to|in)", ("locative",)),
    (r"(?:is|are|was|were|be|been) (?:given|offered|awarded|granted|paid|appointed|elected|named)", ()),
    (r"(?:kind|type|sort|form|group|dozen|hundred|thousand|million|truckload|tonn?e?|litre|liter)s? of", ()),
    (r"(?:crew|delegation|panel|team)s? of", ()),
    (r"(?:bottle|pair|piece|strip|stretch|lot|cup|crowd|range|variety)s? of|(?:box|boxes|series) of", ()),
    (r"a (?:[a-z]+ )?number of|numbers of", ()),
    (r"(?:needed|required|necessary) for|(?:i|you|we|they) need for|except(?: for)?|excluding|apart from", ()),
    (r"(?:part|signator)(?:y|ies) to", ("genitive",)),
    (r"(?:assist|help)\w* (?:[a-z]+ ){1,3}with", ("locative",)),
    (r"(?:remind|inform|notif)\w* (?:(?!about |of )[a-z]+ ){1,3}of", ("accusative",)),
    (r"(?:it|this|that|which|what|[a-z]+ion) matters to", ()),
    (r"attach\w* (?:[a-z]+ )?importance to", ("dative",)),
    (r"(?:important|essential|vital|crucial|importance) (?:to|for)", ()),
    (rf"(?:anyone|citizens|families|households|persons|those|traders|{any_of(PERSONS)}s?) with", ()),
    (r"for (?:lack|want) of", ()),
    (r"(?:hand|turn)\w* (?:in (?:\w+ ){1,4}|(?:it|them) in )(?:at|to)", ("dative",)),
    (r"(?:i|they|we|who|you) own|own(?:ed|ing|s)", ("dative",)),
    (r"impos\w* (?:\S+ ){2,9}on", ("dative",)),
    (r"(?:guide|handbook) to|an? (?:average|maximum|minimum|record|total) of", ()),
    (r"(?:billion|dollar|euro|lira|million|pound)s? in", ()),
)  # fmt: skip
_GOVERNED: Final = tuple((lazily(rf"(?:^|\s)(?:{words})$"), ending) for words, ending in _ROWS)
# Most words before an article end in none of them, which one look tells.
_ANY_GOVERNED: Final = lazily(rf"(?:^|\s)(?:{'|'.join(words for words, _ in _ROWS)})$")
_PLACED: Final = lazily(
    r"^(?:nothing|everything|something|anything|everyone|everybody|someone|somebody|no one|nobody) (?:in|at|on)$|"
    r"(?:(?:^|\b(?:than|from|after|before|to|about|of|near|concerning|regarding|is|are|was|were|resembles|moved|in|at)\s)"
    r"(?:the|a|an|those|these|this|that) (?:\w+ )?\w+|\b(?:the one|ones|those|that))\s(?:in|at|on)$|"
    r"\b(?:call|check|compare|copy|correct|dial|enter|follow|read|see|verify) the (?:\w+ )?\w+ on$"
)
# What is dealt with is there already: they repaired the benches in the park.
_DEALT_WITH: Final = lazily(
    r"\b(?:clean|correct|count|cut|examine|inspect|list|maintain|monitor|paint|remove|renew|renovate|repair|replace|restore|thank)"
    r"(?:e?s|e?d|ing)? (?:the|all|these|those) (?:\w+ )?\w+[^s]s (?:in|at|on)$"
)
_OF_SOME: Final = lazily(r"\b(?:than|from|about|of|by(?=\s[a-z]+ing\s))\s(?:[a-z]+\s){0,2}[a-z]+[^s]s\s(?:in|at|on)$")
# Within these it is done: proje kapsamında.
_TIMES: Final = words_of("""
    day days hour hours kilometre kilometres metre metres minute minutes month months week weeks year years
""")
_FRAMES: Final = words_of("action budget campaign framework initiative programme program project scheme scope")
_PRONOUN: Final = lazily(r"(?:^|\s)(the one|the ones|those|ones) (?:in|at|on)$")
_THAN: Final = lazily(r"(?:^|\s)(?:than|from)$")
_OF_MANY: Final = lazily(r"[^s]s (?:in|at|on)$")
_STARTS: Final = lazily(r"^(?:(?:the|those|these|our|your|their|its) )?\w+ (?:in|at|on)$")
# What it is said of does something in a clause of its own: that the signature on the deed was forged.
_TOLD_OF: Final = lazily(
    r"\b(?:because|if|that|whether|while) (?:the|an?|all|any|our|your|its|their|this|these|those) (?:\w+ )?\w+ "
    r"(?:in|at|on)$"
)
_PERSONS_IN: Final = lazily(rf"{any_of(PERSONS)}s? (?:in|on)")
GOES_ON: Final = lazily(rf"\s+{any_of(AUXILIARIES)}\b")
_NO_NOUN: Final = lazily(
    r"\b(?:(?!(?:(?:no|some|any|every)thing|children|women|citizen|garden|kitchen)\b)\w+(?:ed|ing|en)"
    r"|is|are|was|were|be|been|met|held|put|made|set|took|taken|sat"
    r"|said|says|told|came|went|found|built|kept|seen|sold|bought|sent|spent|born|hangs?|hung|lay|lies"
    r"|lives?|works?|stood|fell|began|won|lost"
    r"|appears?|arrives?|comes?|goes|go|happens?|plays?|sleeps?|waits?"
    r"|opens?|closes?|runs?|begins?|starts?|ends?|meets?|sits?|stands?|stays?|remains?) (?:in|at|on)$"
)
_STATED: Final = lazily(
    r"(?:^|(?<!there)(?<!\bwho)(?<!which)(?<!where)(?<!what)(?<!\bso)(?<!\bnor)(?<!neither)\s)(is|are|was|were)"
    r"(?: (?:again|also|already|always|formerly|now|once|only|originally|still))?$"
)
# Behind a place stands who or what is there: among the guests were two consuls.
_INVERTED: Final = lazily(
    r"(?:among|at|behind|below|beside|between|in|near|on|opposite|under)\s.*\s(?:is|are|was|were)$"
)
_WANTED: Final = lazily(
    r"(?:^|(?<!honour)(?<!honor)(?<!pleasure)(?<!privilege)\s)(?:for|(?:want|expect|requir|allow|enabl|permit|need|get)(?:e?s|e?d|ing|e)?)$"
)
_TO_DO: Final = lazily(rf"(?:\s+and\s+[a-z]+)?\s+to\s+(?!{any_of(DETERMINING)}\b)[a-z]+(?<!s)\b")
# They kept the bus from reaching us: otobüsün ulaşmasını engellediler.
_PREVENTS: Final = lazily(r"(?:^|\s)(?:discourag|hinder|keep|kept|prevent|prohibit|stop)\w*$")
_FROM_DOING: Final = lazily(r" from (?:being )?[a-z]+ing\b| from being\b")
_ORDERS: Final = lazily(r"(?:^|\s)(?:(?:command|instruct|order|teach)(?:e?s|ed|ing)?|taught)$")
_LET: Final = lazily(r"(?:^|\s)(?:let|lets|letting)$")
_DOES_IT: Final = lazily(r"\s+[a-z]")
# With a bare noun behind them these make one thing with it: a period of peace, under investigation.
_BARE: Final = lazily(
    r"(?:^|\s)(?:(?:period|time|era|age|sense|sign|rate|level|state|amount|quantity|volume|lack|shortage|risk|danger"
    r"|threat|right|date|place|certificate|licence|license|type|unit|centre|center|freedom|proof|evidence|confirmation"
    r"|announcement|declaration|statement|notice|system|field|form|means|source|act|case|duty|list|concept|crime|ground"
    r"|idea|issue|method|offence|policy|position|post|principle|problem|profession|question|rank|subject|theme|title"
    r"|topic)s? of"
    rf"|{any_of(DEALT_IN)}s? of|(?:^|[^e] )number of"
    r"|under(?: [a-z]+)?|(?:display|exhibition|film|group|panel|play|project|song)s? (?:of [a-z]+ )?on)$"
)
# What somebody lets another do is done to it: have the meter replaced.
_HAS: Final = lazily(r"\w\s(?:have|has|had|having)$")
_DONE: Final = lazily(r"\s(?!need|concern)[a-z]+ed\b")
# Who does something in a clause of time: until the decision becomes final.
_WHILE: Final = lazily(r"(?:^|(?<!named)(?<!look)(?<!looking)\s)(?:until|till|after|before|unless|once)$")
_ASKED: Final = lazily(r"(?:^|\s)(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?)$")
_REQUESTED: Final = lazily(r"(?:^|\s)(?:(?:ask|request|beg)(?:s|ed|ing)?)$")
# What is asked for to do something: permission to use the hall.
_ASKED_FOR: Final = lazily(r"\b(?:appl|ask|request)[a-z]* for$")
_LEAVE: Final = RIGHTS | words_of("approval consent help money permission support")
_AFTER: Final = lazily(
    r"(?:^|\s)(?:after|before|since)$|\bwithin (?:[a-z]+|\d[\d.,]*) (?:hour|day|week|month|year)s? of$"
)
_NAMED: Final = lazily(r"\b(?:re)?nam(?:e|es|ed|ing)\b.* after$")
_INCURRED: Final = lazily(r"^(?:(?:the|all|any) )?[a-z]+s [a-z]+ed (?:before|after)$")
_PHRASE_ENDS: Final = lazily(
    r"\s*(?:[.,;:!?)]|$|(?:in|on|at|of|for|and|or|with|by|will|shall|would|should|must|may|can|cannot|could|might"
    r"|the|our|we|they|he|she|it|all|no|this|these|an?) )"
)
# Somebody is given, shown or told what stands behind.
_TO_WHOM: Final = lazily(
    r"(?:^|\s)(?:giv(?:e|es|en|ing)|gave|len[dt]\w*|brought|bring\w*|(?:hand|promis|assign|offer|grant|award)\w*|cost(?:s|ing)?|ow(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|refus\w+|issu\w+|fin(?:e|es|ed)|s[eo]l[dl]\w*|show\w*|teach\w*|taught|wish\w*|sen[dt]\w*|pa(?:y|ys|id))$"
)
# The older the building, the higher the cost.
_THE_MORE: Final = lazily(r"the (?:[a-z]{2,}er|(?:more|less) [a-z]+)$")
# Something is given to somebody: offer your help to the city.
_GIVES: Final = lazily(r"(?:^|\s)(?:offer|recommend)(?:s|ed|ing)?$")
_TO_SOMEBODY: Final = lazily(r"\s+to (?:all|each|every|the|our|your|their|its|his|her|anyone|everyone)\b")
# They made transport free; we met the guests at the airport, where they were welcomed.
_MAKES: Final = lazily(
    r"(?:^|\s)(?:mak(?:e|es|ing)|made|keep(?:s|ing)?|kept|declar(?:e|es|ed|ing)|render(?:s|ed|ing)?)$"
)
_MADE_SO: Final = lazily(
    r"\s+(?:accessible|affordable|available|better|busy|cheaper|clean|clear|closed|compulsory|confidential|dark|dry|easier"
    r"|empty|free|intact|invalid|known|locked|mandatory|null|open|public|quiet|safe|safer|secret|shut|tidy|usable|valid"
    r"|visible|void|warm)\b(?!\s+(?!to\b|for\b|of\b|and\b|in\b|on\b)[a-z])"
)
# Something is left or entered somewhere; else a place is: leave your bag at the entrance, enter the sum in the form.
_LEAVES: Final = lazily(r"(?:^|\s)(?:leav(?:e|es|ing)|left)$")
_LEFT_THERE: Final = lazily(
    r"\s+(?:at (?:home|your|our|the (?!end|beginning|latest|same|start))|behind|beside|in front of|inside|near|next to"
    r"|blank|clear|empty|free|open|outside|unlocked|to (?:his|her|its|our|the|their)|unattended|with)\b"
)
_ENTERS: Final = lazily(r"(?:^|\s)enter(?:s|ed|ing)?$")
# These are entered, and nothing is entered in them.
_WRITTEN: Final = words_of("address amount code date digits e-mail email name number password price sum title")
_ENTERED_THERE: Final = lazily(
    r"\s+(?:in|into|on) (?:the|this|each|your|our) (?:[a-z]+ )?"
    r"(?:application|box|column|database|declaration|field|form|inventory|list|minutes|register|system|table)\b"
)
_MEETS: Final = lazily(r"(?:^|\s)(?:meets?|met|meeting)$")
_ARRIVAL: Final = lazily(r"\s+(?:at|in front of) the (?:airport|border|bus|door|entrance|gate|harbour|port|station)\b")
_PROMISED: Final = lazily(r"(?:^|\s)(?:guarantee|promis|remind|teach|taught|warrant)\w*$")
_PROVIDED: Final = lazily(r"(?:^|\s)(?:provid|suppl|furnish|equip|(?<!at )present)\w*$")
_WHAT: Final = lazily(
    r"\s+(?:an?|the|all|every|some|any|more|better|new|their|its|\d[\d.,]*|two|three|four|five|six|ten)\s+[a-z]"
)
# Whatever is given has its receiver behind it, also what is otherwise somebody's: give the key to the guard.
_GIVEN_TO: Final = lazily(
    r"(?:^|\s)(?:bring|deliver|give|hand|return|send|show|submit)(?:s|ed|ing)? (?:the|your|their|his|her|our|its|an?) "
    r"(?:[a-z]+ )?[a-z]+ to$"
)
# Is that a crane?
_ASKED_IF: Final = lazily(r"(?:is|are|was|were)(?: (?:it|he|she|they))?\b[^?.]*\?")
_IF: Final = lazily(r"(?:^|\s)if\s.*\b(?:is|are|was|were)$")
_ENDS: Final = lazily(
    r"(?:\s+of [^.,;:!?]*)?(?:\s+(?:too|again|also|already|even then|at that time|as well))?\s*(?:[.!?;]|$)"
)
# What somebody was for a time: otuz yıl boyunca müdürdü.
_OF_PAST: Final = lazily(r"(?:^|\b)(?:he|she|it|i|they|we) (?:was|were)$")
_FOR_TIME: Final = lazily(
    r"\s+(?:for (?:\d+|[a-z]+)|from|until|till|between|in) (?:[a-z]+ )?"
    r"(?:\d+|days|months|weeks|years|decades)\b[^.,;:!?]*[.!?]"
)
_EXPLAINED: Final = lazily(r"\s+(?:that|which|who|where|in which)\b")


def governed(before: str, behind: str, *, term: str, has_article: bool) -> Ending | None:
    """Return the suffixes a sentence asks for; none of its own where it does not tell.

    `before` are the folded words up to the article, `behind` is the text after the term.
    """
    told = told_by_term(before, behind, term)
    if told is not None:
        return told
    if before.endswith(" by") or before == "by":
        bound = governed_by_verb(before)
        return after_by(before, term, has_article=has_article) if bound is None else bound
    is_leave = term.lower() in _LEAVE and _ASKED_FOR.search(before) is not None
    if is_leave or (not has_article and _BARE.search(before)) or _is_frame(before, term):
        return ()
    told = _told_by_clause(before, behind, term, has_article=has_article)
    bound = governed_by_verb(before, has_article=has_article) if told is None else told
    if bound is not None:
        return bound
    pronoun = _PRONOUN.search(before)
    if pronoun:
        return ("locative", "which", *_of_pronoun(before[: pronoun.start()], pronoun[1]))
    return ("locative", "which") if _is_placed(before, behind) else None


def _is_frame(before: str, term: str) -> bool:
    """Tell whether something is done under a decision or within a project."""
    words = term.lower().split()
    if re.search(r"\b(?:within|later than)(?: \w+)?$", before) and words[-1] in _TIMES:
        return True
    return (before.endswith("under") and not LEGAL.isdisjoint(words)) or (
        before.endswith("within") and not _FRAMES.isdisjoint(words)
    )


def _told_by_clause(before: str, behind: str, term: str, *, has_article: bool) -> Ending | None:
    """Return what is asked of the doer behind for, let and want, of who is given or asked for something."""
    if (
        (_WANTED.search(before) and _TO_DO.match(behind))
        or (_LET.search(before) and _DOES_IT.match(behind))
        or (_PREVENTS.search(before) and _FROM_DOING.match(behind))
    ):
        return ("genitive",)
    if _is_receiver(before, behind):
        return ("dative",)
    if (
        _is_asked_for(before, behind)
        or (_AFTER.search(before) and not _NAMED.search(before) and _PHRASE_ENDS.match(behind))
        or _INCURRED.match(before)
    ):
        return ("ablative",)
    is_written = term.rpartition(" ")[2] in _WRITTEN or _ENTERED_THERE.match(behind) is not None
    if (_LEAVES.search(before) and _LEFT_THERE.match(behind)) or (_ENTERS.search(before) and is_written):
        return ("accusative",) if has_article else ()
    is_had_done = has_article and _HAS.search(before) is not None and _DONE.match(behind) is not None
    if (
        is_had_done
        or (_MAKES.search(before) and _MADE_SO.match(behind))
        or (_MEETS.search(before) and _ARRIVAL.match(behind))
    ):
        return ("accusative",)
    return _said_to_be(before, behind, has_article=has_article)


def _is_receiver(before: str, behind: str) -> bool:
    """Tell whether somebody is given something, or an order."""
    return (
        (_ORDERS.search(before) is not None and _TO_DO.match(behind) is not None)
        or (_TO_WHOM.search(before) is not None and _WHAT.match(behind) is not None)
        or (_PROVIDED.search(before) is not None and behind.startswith(" with "))
        or (_PROMISED.search(before) is not None and behind.startswith(" that "))
        or _GIVEN_TO.search(before) is not None
    )


def _said_to_be(before: str, behind: str, *, has_article: bool) -> Ending | None:
    """Return what is asked of the doer in a clause of time, of a condition, of what something is."""
    if _GIVES.search(before) and _TO_SOMEBODY.match(behind):
        return ("accusative",) if has_article else ()
    if (_WHILE.search(before) and DOES_THEN.match(behind)) or (has_article and _THE_MORE.match(before)):
        return ()
    if _IF.search(before) and behind.lstrip().startswith(","):
        return ("if",)
    stated = None if _INVERTED.match(before) or _ASKED_IF.match(before + behind) else _STATED.search(before)
    if stated and (
        _ENDS.match(behind)
        or (_OF_PAST.search(before) and _FOR_TIME.match(behind))
        or _EXPLAINED.match(behind)
        or (before in {"it was", "it is"} and behind.lstrip().startswith(("that", "who")))
    ):
        return ("is",) if stated[1] in {"is", "are"} else ("was",)
    return None


def _is_asked_for(before: str, behind: str) -> bool:
    """Tell whether something is asked of somebody: for help, to prepare a draft."""
    is_for = _ASKED.search(before) is not None and behind.startswith(" for ")
    return is_for or (_REQUESTED.search(before) is not None and _TO_DO.match(behind) is not None)


def _of_pronoun(before: str, pronoun: str) -> Ending:
    """Return what is asked of the one in the council, of those in it: larger than those in it."""
    number: Ending = ("plural",) if pronoun in {"those", "ones", "the ones"} else ()
    if _THAN.search(before):
        return (*number, "ablative") if number else ()
    if not before or _STATED.search(before):
        return number
    bound = governed_by_verb(before)
    return (*number, *(("accusative",) if bound is None else bound))


def governed_by_verb(before: str, *, has_article: bool = False) -> Ending | None:
    """Return what a verb or a phrase at the end of some words asks for."""
    is_known = _ANY_GOVERNED.search(before) is not None
    told = next((ending for words, ending in _GOVERNED if words.search(before)), None) if is_known else None
    return governed_case(before.split(), has_article=has_article) if told is None else told


def _is_placed(before: str, behind: str) -> bool:
    """Tell whether a phrase of place belongs to the noun before it: the schools in our sister cities."""
    if _NO_NOUN.search(before) or " there " in f" {before} ":
        return False
    if GOES_ON.match(behind) and _OF_MANY.search(before):
        return True
    if _TOLD_OF.search(before) and DOES_THEN.match(behind):
        return True
    if _PERSONS_IN.fullmatch(before) and _DOES_IT.match(behind):
        return True
    if _STARTS.match(before):
        return GOES_ON.match(behind) is not None or (" " in before[:-3] and not _ENDS.match(behind))
    return any(words.search(before) for words in (_PLACED, _DEALT_WITH, _OF_SOME))
