"""What residents' papers say in words that models know in another sense: of banks, doctors, families and landlords."""

from collections.abc import Sequence
from typing import Final

# As `CONTRACT_WORDS`: a word in small letters that stands in all that a pattern finds, the pattern, and what is said.
RESIDENTS_WORDS: Final[Sequence[tuple[str, str, str]]] = (
    ("allergic", r"(?:is|was) allergic to", "has an allergy to"),
    ("allergic", r"are allergic to", "have an allergy to"),
    ("resident in", r"(has|have) been resident in", r"\1 lived in"),
    ("as at", r"as at (?=\d{1,2} [a-z]{3,9} \d{4})", "on "),
    (
        "funds",
        r"(?:for|due to|because of|owing to) (?:a )?(?:lack of|insufficient) funds",
        "because there was not enough money in the account",
    ),
    ("every other", r"every other weekend", "every two weeks at the weekend"),
    ("every other", r"every other (day|week|month|year)", r"every two \1s"),
    ("visit", r"(has|have) (?:visiting|visitation) rights", r"\1 the right to see the children"),
    ("over", r"(be|is|are) over (\d\d)(?=(?: (?:and|or|to|may|must))|[.,;]|$)", r"\1 over \2 years old"),
    ("apostille", r"be legali[sz]ed (?:with|by) an apostille", "bear an apostille"),
    ("apostille", r"and legali[sz]ed (?:with|by) an apostille", "and bear an apostille"),
    ("less", r"(refunded|returned|repaid) less (any [a-z ]{3,30}?)(?=[.,;]|$)", r"\1 after \2 is deducted"),
    ("confirm", r"this is to confirm that", "we hereby confirm that"),
    ("amounts to", r"amounts to (?=(?:[€£$] ?|(?:eur|usd|gbp|try|tl) )?\d)", "is "),
    ("gross", r"gross (annual|monthly|weekly|yearly) (?=(?:income|pay|salary|wage)\b)", r"\1 gross "),
    ("minor", r"minor (?=(?:changes?|damages?|defects?|repairs?)\b)", "small "),
    ("redecorate", r"redecorate", "repaint"),
    ("moving out", r"(?:up)?on moving out", "when leaving"),
    ("unexcused", r"of which unexcused", "of them without excuse"),
    ("pupil", r"(a|the) pupil", r"\1 student"),
    ("moves up", r"moves up to (class|grade|year) (?=\d)", r"passes to \1 "),
    (
        "maintenance of",
        r"(?<!child )(?<!spousal )maintenance of (?=(?:[€£$]|eur|usd|try|tl) ?\d|\d[\d.,]* (?:euro|lira|pound|dollar))",
        "child maintenance of ",
    ),
    ("no entries", r"contains no entries", "has no record"),
    ("registered", r"(was|were|has been) de-?registered", r"\1 removed from the register"),
    ("quoting", r"quoting (?=(?:the|this|your) )", "stating "),
    ("resides", r"resides (?=(?:at|in)\b)", "lives "),
    ("wedlock", r"out of wedlock", "outside marriage"),
    ("look into", r"look into (?=(?:this|the|my|our) (?:matter|issue|problem|complaint|request)\b)", "examine "),
    ("queue", r"please queue", "please wait in line"),
)
