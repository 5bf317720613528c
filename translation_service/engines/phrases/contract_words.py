"""What English contracts say in words that models know in another sense, and the plain ones for them.

To withhold a payment became to make one, an agreement not reached a dispute, works became works of art.
"""

from collections.abc import Sequence
from typing import Final

_TIMES: Final = (
    "adjusted|billed|calculated|charged|checked|collected|due|held|inspected|invoiced|issued|made|meets?|met|paid|payable"
    "|published|renewed|reported|reports?|reviewed|serviced|submitted|updated"
)
_ENDS_THERE: Final = r"(?=(?: (?:in (?:advance|arrears)|by|on|at|to|and|or|from|until|unless)\b| ?[.,;:)]|$))"
_PERIOD: Final = (
    r"((?:not less than |no less than |at least )?(?:[a-z-]+|\d+)(?: \([^()]{1,20}\))? (?:days|weeks|months|years)['’]"
    r"|(?:a|one) (?:week|month|year)['’]s)"
)
# A word that stands in all that a pattern finds, in small letters; the pattern; what is said for it.
CONTRACT_WORDS: Final[Sequence[tuple[str, str, str]]] = (
    ("witness whereof", r"in witness whereof,? (?:(?:and )?being duly authori[sz]ed,? )?", ""),
    ("duplicate", r"in duplicate", "in two copies"),
    ("triplicate", r"in triplicate", "in three copies"),
    ("indemnify", r"indemnify (?:and hold harmless )?(the [a-z]+) (?:from (?:and )?)?against", r"protect \1 against"),
    ("hold harmless", r"hold harmless (the [a-z]+) (?:from (?:and )?)?against", r"protect \1 against"),
    (
        "terminated by",
        r"(this [a-z]+) may be terminated by (either|any) party (?:up)?on ([^,.;]*? notice)",
        r"\2 party may terminate \1 by giving \3",
    ),
    (
        "notice",
        rf"(giv(?:e|es|ing|en)) (the (?:other )?[a-z]+) {_PERIOD} ((?:prior |advance )?(?:written )?notice)",
        r"\1 \3 \4 to \2",
    ),
    ("notice", rf"(?:up)?on (?:giving )?{_PERIOD} (?:prior )?written notice", r"by giving \1 written notice"),
    ("unless", r"unless otherwise agreed in writing", "unless the Parties agree otherwise in writing"),
    ("unless", r"unless agreed otherwise in writing", "unless the Parties agree otherwise in writing"),
    (
        "under",
        r"(claims?|duties|duty|liabilit(?:y|ies)|obligations?|rights?) under (?=(?:articles?|sections?|clauses?) \d)",
        r"\1 arising from ",
    ),
    (
        "under",
        r"(adopted|granted|issued|made|taken) under (?=(?:articles?|sections?|clauses?) \d)",
        r"\1 in accordance with ",
    ),
    ("monthly", rf"({_TIMES}) monthly{_ENDS_THERE}", r"\1 every month"),
    ("weekly", rf"({_TIMES}) weekly{_ENDS_THERE}", r"\1 every week"),
    ("quarterly", rf"({_TIMES}) quarterly{_ENDS_THERE}", r"\1 every three months"),
    ("indefinite", r"concluded for an indefinite", "signed for an indefinite"),
    ("periods", r"for (?:further|additional|successive) periods of", "for periods of"),
    ("vested", r"(?:be|are) vested in", "belong to"),
    ("vested", r"is vested in", "belongs to"),
    ("originals", r"in (two|three|four|\d) originals", r"in \1 copies"),
    ("party", r"(visiting|sending|receiving|hosting) party", r"\1 side"),
    ("save as", r"save as otherwise (?:provided|stated|agreed)(?: herein)?", "unless otherwise stated"),
    ("tie", r"in (?:the event|case) of a tie(?: vote)?", "if the votes are equal"),
    ("casting", r"(the [a-z]+) (?:has|shall have|holds|will have) (?:the|a) casting vote", r"the vote of \1 decides"),
    ("aggrieved", r"the aggrieved party", "the other party"),
    ("arising", r"arising out of(?: or (?:in connection with|relating to|related to))?", "arising from"),
    ("arising", r"arising (?:from|under) or in connection with", "arising from"),
    (
        "amicabl",
        (
            r"(?:settled|resolved|solved) amicably"
            r" (?:through|by|via) (?:mutual |direct |friendly )?(?:consultation|negotiation|discussion|talk)s?"
        ),
        "resolved through negotiations",
    ),
    ("amicabl", r"(settled|resolved|solved) amicably", r"\1 in a friendly way"),
    ("amicabl", r"amicably (settled|resolved|solved)", r"\1 in a friendly way"),
    ("settlement", r"no amicable settlement (?:is|can be) (?:reached|found)", "the dispute is not settled"),
    ("agreement", r"if no agreement (?:is|can be) reached", "if the Parties cannot agree"),
    ("held", r"(is|are) (?:held|found|deemed) (?:to be )?(?=(?:invalid|void|unenforceable))", r"\1 "),
    ("receipt", r"(within \d+ (?:\([a-z -]+\) )?days) (?:of|after|from) (?:the )?receipt of", r"\1 after receiving"),
    ("title", r"title to (?=the (?:goods|equipment|products|property|vehicles?)\b)", "ownership of "),
    ("payment in full", r"upon payment in full", "after full payment"),
    (
        "subcontract",
        r"(?:assign or subcontract|subcontract or assign) ((?:any part of )?(?:the|this) [a-z]+)",
        r"transfer \1 to others",
    ),
    ("property of", r"(?:shall )?remain the property of", "belong to"),
    ("integral", r"forms? an integral part of", "are a part of"),
    ("prevail", r"in case of (?:any )?(?:discrepanc(?:y|ies)|divergences?|conflict),", "if there is a difference,"),
    ("prevail", r"(text|version) shall prevail", r"\1 applies"),
    ("on behalf", r"for and on behalf of", "on behalf of"),
    ("duly", r"duly authori[sz]ed", "authorised"),
    ("withhold", r"withhold(?=(?: [a-z]+)? payments?)", "stop"),
    ("works", r"(?<!of )the works(?! of (?-i:[A-Z])) (?:are|were)(?= )", "the work was"),
    ("works", r"the works(?= (?:shall|will|must|have|has|by|within|in accordance|to others|is|was)\b)", "the work"),
    (
        "works",
        r"(part of|execution of|completion of|complete|carry out|perform|execute|inspect|insure|stop) the works",
        r"\1 the work",
    ),
    (
        "road",
        r"(road|construction|maintenance|repair) works(?= (?:shall|will|must|on|in|at|begin|start)\b)",
        r"\1 work",
    ),
    ("commence", r"commences(?= (?:on|in|at|with)\b)", "begins"),
    ("commence", r"commence(?= (?:on|in|at|with)\b)", "begin"),
    ("immediate effect", r"with immediate effect", "immediately"),
)
