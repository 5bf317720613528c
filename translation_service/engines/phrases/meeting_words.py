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
_ASKED_FOR: Final = "(?:action|appeal|application|case|claim|complaint|lawsuit|petition|request)s?"
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
    ("dismissed", rf"({_ASKED_FOR}) (is|are|was|were|has been) dismissed", r"\1 \2 rejected"),
    ("respondent", r"(ordered|against|that) the respondent", r"\1 the defendant"),
    ("in favour of", r"(court|judge|tribunal) f(?:inds|ound) in favour of", r"\1 decided in favour of"),
    ("out of time", r"(?:lodged|filed|submitted) out of time", "submitted after the deadline"),
    (
        "sentence",
        r"(the|his|her) sentence (was|has been|is) (increased|reduced|upheld) on appeal",
        r"\1 penalty \2 \3 after the appeal",
    ),
    ("pleaded", r"pleaded guilty to (both|all) (?:counts|charges)", r"accepted \1 charges"),
    ("sworn in", r"(was|were) sworn in and (?:cross-)?(?:examined|questioned)", r"\1 questioned under oath"),
    ("handed down", r"judge?ment was handed down", "the decision was announced"),
    ("handed down", r"(decision|judge?ment|ruling|verdict) was handed down", r"\1 was announced"),
    ("dissolved", r"(marriage) (was|is) dissolved by divorce", r"\1 ended with divorce"),
    (
        "deceased left",
        r"the deceased left (?:behind )?a wid(?:ow|ower)(?= and)",
        "the dead person left behind a spouse",
    ),
    ("the body", r"the body(?= (?:may|can|must|will) be (?:repatriated|transported|buried))", "the funeral"),
    (
        "encumbrance",
        r"the (flat|land|plot|property) is free (?:of|from) (?:any |all )?encumbrances",
        r"there is no mortgage or restriction on the \1",
    ),
    ("title deed", r"title deed(?= (?:was|is|will be) (?:handed|given|delivered))", "land title"),
    ("notarial", r"with a notarial deed|by (?:a )?notarial deed", "with a document of the notary"),
    ("lowest bidder", r"awarded to the lowest bidder", "awarded to the company that gave the lowest bid"),
    ("liquidated", r"liquidated damages (?:amount to|are)", "the delay penalty is"),
    ("per day", r"per day of delay", "for each day of delay"),
    ("defeated", r"(amendment|motion|proposal) was defeated", r"\1 was rejected"),
    ("abstain", r"(abstain(?:s|ed|ing)?) from (?:voting|the vote)", r"\1"),
    ("abstain", r"abstain(s|ed|ing|) from", r"refrain\1 from"),
    (
        "quorate",
        r"the (meeting|session|sitting) was (?:not quorate|inquorate)",
        r"there was not enough majority at the \1",
    ),
    (
        "apologies",
        r"apologies for absence were received from ([^.;]{3,60})(?=[.;]|$)",
        r"\1 said that they could not attend",
    ),
    ("subject to conditions", r"(?:granted|given) subject to conditions", "given on certain conditions"),
    ("planning permission", r"planning permission(?= (?:was|is|has been) given)", "building permission"),
    ("zoned", r"is zoned for residential use", "is reserved for housing in the zoning plan"),
    (
        "followed by",
        r"the ([a-z]+) will be followed by (an? [a-z ]{3,30}?)(?=[.,;]|$)",
        r"after the \1 there will be \2",
    ),
    ("pleasure that", r"it is with (?:great )?pleasure that i (?=announce|invite|welcome)", "I am very pleased to "),
    ("pleasure that", r"it is with (?:great )?pleasure that we (?=announce|invite|welcome)", "we are very pleased to "),
    ("runs until", r"(exhibition|show|course|festival|fair) runs until", r"\1 will continue until"),
    (
        "the respondent",
        r"the respondent(?= (?:did not (?:appear|attend)|must (?:appear|pay)|shall|is ordered|was ordered)\b)",
        "the defendant",
    ),
    ("settlement", r"reached a settlement before (?:the )?trial", "reached an agreement before the court hearing"),
    ("remanded", r"(was|were|has been|have been) remanded in custody", r"\1 arrested"),
    ("on bail", r"released on bail", "released on condition of a guarantee"),
    ("the prosecution", r"the prosecution (?:dropped|withdrew) the charges", "the prosecutor withdrew the accusations"),
    ("may be raised", r"objections may be raised within", "objections may be made within"),
    ("due for demolition", r"(?:is|are) due for demolition", "will be demolished"),
    ("exchanged gifts", r"exchanged gifts", "gave each other presents"),
    (
        "upheld",
        r"(court|judge|tribunal) upheld (the|his|her|their) (appeal|claim|complaint|objection)",
        r"\1 accepted \2 \3",
    ),
    ("will sit", r"the (committee|council|parliament) will sit (?=on|in|at)", r"the \1 will hold a meeting "),
    ("tabled", r"(amendment|proposal) was tabled", r"\1 was presented"),
    ("for cause", r"terminated for cause", "terminated for a valid reason"),
    ("deficit", r"(budget|accounts?) shows? a deficit", r"\1 has a deficit"),
    ("attendance", r"confirm your attendance", "confirm your participation"),
)
