"""What formulas of a column share: they differ in the rows they speak of, in nothing else."""

import re
from typing import Final

# What stands in quotes, digits that end the name of a function, and all but digits.
_KEPT: Final = re.compile(r"""[^\d"']++|"(?:[^"]|"")*+"|'(?:[^']|'')*+'|\d++(?=[\w.\\]*+\()|["']""")


def shape_of(formula: str) -> str:
    """Return a formula without its digits; thousands in a column have one shape, and say one thing in quotes."""
    return "".join(_KEPT.findall(formula))
