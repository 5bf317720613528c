"""What English letters and programmes of visits say in words that models know in another sense.

Minutes became those of an hour, a dinner hosted by somebody one that is lodged, and who cannot attend cannot bear.
"""

from collections.abc import Sequence
from typing import Final

# As `CONTRACT_WORDS`: a word in small letters that stands in all that a pattern finds, the pattern, and what is said.
LETTER_WORDS: Final[Sequence[tuple[str, str, str]]] = (
    ("attend", r"(?:be )?(?:unable|not able) to attend(?= (?:owing|because|due|as)\b|[.,;]|$)", "not be able to come"),
    (
        "prior",
        r"(?:owing|due) to (?:a )?(?:prior|previous) (?:commitment|engagement)s?",
        "because of other commitments",
    ),
    ("should you", r"should you (have|need|require|wish|want)", r"if you \1"),
    (
        "should",
        r"should ((?:the|any|an?|your|our|this|that) [a-z ]{3,60}?(?<!s)) be found (?:to be )?(?=[a-z]+,)",
        r"if \1 is found to be ",
    ),
    ("disagree", r"if (you|they|we|the \w+|\w+ parties) disagree(?= with\b)", r"if \1 do not agree"),
    ("disagree", r"(may|might|can|could|should) disagree(?= with\b)", r"\1 not agree"),
    ("minutes", r"(copy|copies|draft|text|version) of the minutes(?! of)", r"\1 of the meeting record"),
    ("minutes", r"(approved|attached|draft|enclosed|signed) minutes", r"\1 meeting record"),
    ("below", r"please find below ([^.,;:]{4,80})(?=[.:]|$)", r"\1 is given below"),
    ("hosted", r"(breakfast|brunch|lunch|dinner|reception|meal|cocktails?) hosted by", r"\1 given by"),
    ("attendance", r"certificates? of attendance", "certificate of participation"),
    (
        "attendance",
        r"attendance at (?=the (?:opening|meeting|event|ceremony|course|training|concert)\b)",
        "participation in ",
    ),
    ("elected chair", r"elected (?:as )?chair(?!\w)", "elected chairperson"),
    ("per capita", r"per capita", "per person"),
    (
        "before",
        r"(solemni[sz]ed|signed|concluded|made) before (?=(?:the|two) (?:[a-z]+ )?(?:registrar|notary|witness))",
        r"\1 in the presence of ",
    ),
    ("ambassador", r"(?:his|her|h\.e\.) excellency,? the ambassador(?! (?:of|to)\b)", "dear Ambassador"),
    ("on request", r"(?:up)?on request(?=[.,;]|$)", "if requested"),
    ("suspensive", r"(?:has|have|shall have) (?:a )?suspensive effect", "stops the execution of the decision"),
    ("entitled", r"(?:is|are) entitled to (use|receive|vote|claim|request|participate)", r"may \1"),
    (
        "listed",
        r"(building|house|monument|property|site)s? (is|are) listed(?= (?:and|as)\b|[.,;]|$)",
        r"\1 \2 under protection",
    ),
    ("run", r"(will|shall) run (?=(?:until|from)\b)", r"\1 last "),
    ("subsistence", r"(?<=and )subsistence(?=[.,;]|$)", "daily expenses"),
    ("balance", r"the balance (?=(?:after|on|upon|at|within|when)\b)", "the remaining amount "),
    ("sound", r"sound (?=(?:financial )?management\b)", "good "),
    ("lead", r"lead (?=(?:applicant|beneficiary)\b)", "leading "),
    (
        "accompanied",
        r"the (application|request|petition|form) (must|shall|should|has to) be accompanied by ([^.;:]+)",
        r"\3 must be attached to the \1",
    ),
)
