"""What councils, courts, buyers and hosts write in English that a model turns into something else, and the plain words.

Of bids that are late a model made bidders, of `tuition` advice, and of `neither expelled nor suspended` half a denial.
"""

from collections.abc import Sequence
from typing import Final

_BEFORE_BID: Final = (
    "submit(?:s|ted|ting)?|withdraw(?:s|n|ing)?|reject(?:s|ed|ing)?|evaluat(?:e|es|ed|ing)|lodg(?:e|es|ed|ing)|return(?:ed)?"
    "|late|lowest|highest|winning|abnormally low|alternative|variant|(?:most )?economically advantageous|joint|valid"
)
_MEMBER: Final = (
    "brother|sister|son|daughter|mother|father|husband|wife|partner|lawyer|attorney|colleague|friend|representative"
)
_SPAN: Final = r"((?:\d+|[a-z]+) (?:calendar |working |business )?(?:days?|weeks?|months?))"
_TO_DO: Final = "adjourn|amend|approve|defer|refer|suspend"
# As `CONTRACT_WORDS`: a word in small letters that stands in all that a pattern finds, the pattern, and what is said.
MEETING_WORDS: Final[Sequence[tuple[str, str, str]]] = (
    (
        "tender",
        rf"({_BEFORE_BID}) ((?:an?|the|any|all|its|their|your|his|her|two|more than one|only one) )?tender(s?)",
        r"\1 \2bid\3",
    ),
    ("tenders", r"tenders(?= (?:shall|must|will|may|should|are|were|which|that|have|from|by)\b)", "bids"),
    ("cordially", r"cordially (invited?)", r"\1"),
    ("tuition", r"tuition (fees?|costs?|charges?)", r"education \1"),
    (
        "subl",
        r"subl(?:et|ease) (the [a-z]+|any part of the [a-z]+)(?=,? (?:without|unless|to|or|in)\b|[.,;]|$)",
        r"rent out \1 to others",
    ),
    ("failure to comply", r"failure to comply with", "violation of"),
    ("failure to comply", r"failure to comply(?! with)", "non-compliance"),
    (
        "failure to",
        r"failure to (attend|pay|return|report|sign|deliver|renew|register|respond|inform) (?=[a-z])",
        r"not \1ing ",
    ),
    ("failure to", r"failure to submit (?=[a-z])", "not submitting "),
    ("failure to", r"failure to (provid|produc|complet|observ|complain|notif(?=y))e? (?=[a-z])", r"not \1ing "),
    ("neither", r"(has|have|had) neither been (\w+) nor (?:been )?(\w+)", r"\1 not been \2 and \1 not been \3"),
    ("neither", r"(is|are|was|were) neither (\w+) nor (\w+)", r"\1 not \2 and \1 not \3"),
    (
        "in person",
        r"((?:unable to|cannot|could not|can't) (?:attend|appear|apply|come|vote)) in person",
        r"\1 personally",
    ),
    (
        "later than",
        rf"no later than {_SPAN} (?:after|from|following)(?= (?:the|this|that|its|his|her|your)\b)",
        r"within \1 of",
    ),
    (
        "later than",
        rf"no later than {_SPAN} (?=before|prior)",
        r"at least \1 ",
    ),
    ("arrive", r"please arrive", "please come"),
    ("hereby", r"hereby (authori[sz]e)", r"\1"),
    (
        "subject to",
        r"approved,? subject to (?=(?:one|two|three|the|an?|some|minor|following)\b)",
        "approved on condition of ",
    ),
    (
        "motion",
        rf"motion(?= (?:not (?:reached|put)|to (?:{_TO_DO})|that|tabled|shall|must|of (?:no confidence|censure)))",
        "proposal",
    ),
    (" my ", rf"(my (?:{_MEMBER})), (?:mr|mrs|ms|miss|dr)\.? ([^,.;]{{3,40}}), to", r"\1 \2 to"),
    ("per ", r"(\d[\d.,]*) per (?:thousand|mille?)", r"\1‰"),
)
